"""Mistakes in a project: each is reported once, at its place, without consequences."""

import pytest

from reportgen.pipeline import build_period, check_period
from small_project import PLAN, REPORT, SECTION, edit, write_project

IP = "data/2023H1/achievements/01-ip.yaml"
PLANS = "data/2023H1/plans/01-training.yaml"
MAIN = "data/2023H1/report.yaml"

# file, old, new, code, line:column
EDITS = [
    (IP, "    value: 26", "    valu: 26", "D101", "5:5"),
    (IP, "heading: 专利", "headin: 专利", "D101", "1:1"),
    (IP, "metrics:", "metric:", "D101", "2:1"),
    (IP, "    name: 发明专利申请量\n", "", "D102", "3:3"),
    (IP, "    unit: 件", "    unit:", "D103", "6:5"),
    (IP, "heading: 专利", "heading: 2023", "D104", "1:10"),
    (IP, "    value: 26", "    value: 多", "D105", "5:12"),
    (IP, "    value: 26", "    value: 26件", "D116", "5:12"),
    (IP, "    value: 26", "    value: 1,200", "D168", "5:12"),
    (IP, "    value: 26", "    value: ２６", "D167", "5:12"),
    (IP, "    value: 26", '    value: "26"', "D115", "5:12"),
    (IP, "    value: 26", "    value: 二十六", "D169", "5:12"),
    (IP, "    value: 26", "    value: N/A", "D170", "5:12"),
    (IP, "    value: 26", "    value: 26。5", "D171", "5:12"),
    (IP, "    unit: 件", "    unit: 件\n    as_of: 2023-02-30", "D194", "7:12"),
    (IP, "    unit: 件", "    unit: 件\n    period: 1-5月", "D108", "7:13"),
    (IP, "    unit: 件", "    unit: 件\n    qualifier: 大约", "D109", "7:16"),
    (IP, "      value: 62.5", "      value: 62.5\n      basis: 同期", "D156", "9:14"),
    (IP, "    change:\n      value: 62.5", "    change: 62.5", "D110", "7:13"),
    (IP, "    unit: 件", "    unit: 件\n    items: 甲", "D110", "7:12"),
    (IP, "facts:\n  - ", "facts: ", "D111", "9:1"),
    (IP, "  applications:", "  Applications:", "D120", "3:3"),
    (IP, "    value: 26", "  value: 26", "Y044", "5:3"),
    (IP, "    name: 发明", "     name: 发明", "Y044", "4:6"),
    (IP, "      value: 62.5", "    basis: 同比", "D176", "8:5"),
    (IP, "    change:\n      value", "    change:\n    value", "Y053", "7:5"),
    (IP, "facts:", "  facts:", "D178", "9:3"),
    (IP, "  applications:\n", "", "D182", "3:5"),
    (IP, "    change:", "    position: 2\n    change:", "D181", "7:5"),
    (IP, '  - "全区', '  - 措施: 培训。\n  - "全区', "D177", "10:5"),
    (IP, "    value: 26", "    value: 26\n    words: 翻番", "D130", "3:3"),
    (IP, "    value: 26\n", "", "D131", "3:3"),
    (
        IP,
        "    unit: 件",
        "    unit: 件\n    rank:\n      position: 0\n      scope: 全市",
        "D136",
        "8:17",
    ),
    (IP, "{{ applications }}", "{{ aplications }}", "R010", "10:34"),
    (IP, "{{ applications }}", "{{ applications.rank }}", "R012", "10:34"),
    (IP, "{{ applications }}", "{{ applications.chagne }}", "R013", "10:34"),
    (IP, "{{ applications }}", "{{ applications.change.x }}", "R013", "10:34"),
    (IP, "{{ applications }}", "{{ applications + 1 }}", "R002", "10:31"),
    (IP, "{{ applications }}", "**{{ applications }}", "R005", "10:31"),
    (IP, "      value: 62.5", "      value: 60\n      previous: 16", "N102", "8:14"),
    (MAIN, "title:", "titel:", "D101", "1:1"),
    (MAIN, "id: plans", "id: plan", "F002", "5:5"),
    (MAIN, "{{ plans.count }}", "{{ plans }}", "R011", "7:19"),
    (MAIN, "    heading: 工作打算\n", "", "D102", "5:5"),
    (
        MAIN,
        "title: 示例局工作总结",
        "title: 示例局工作总结\ntemplate: work-reprot",
        "J001",
        "2:11",
    ),
    (MAIN, "title: 示例局工作总结", "title: 示例局工作总结\nlayout: gb9740", "L001", "2:9"),
    (MAIN, "title: 示例局工作总结", "title: 示例局工作总结\ndate: 2023-7-5", "D107", "2:7"),
    (
        MAIN,
        "title: 示例局工作总结",
        "title: 示例局工作总结\nsignatory: 张某",
        "D190",
        "2:12",
    ),
    (
        MAIN,
        "title: 示例局工作总结",
        "title: 示例局工作总结\nprinted_by: 示例局",
        "D190",
        "2:13",
    ),
    (IP, "      value: 62.5", "      value: 62.5\n      unit: 万件", "D155", "9:13"),
    (
        IP,
        "    value: 26\n    unit: 件\n",
        "    words: 翻番\n    shown: {value: 2}\n",
        "D157",
        "6:5",
    ),
    (
        MAIN,
        "title: 示例局工作总结",
        "title: 示例局工作总结\ndate: 2023年7月5日",
        "D107",
        "2:7",
    ),
    (MAIN, "title: 示例局工作总结", "title: 示例局工作总结\ndate:", "D152", "2:1"),
    (
        MAIN,
        "title: 示例局工作总结",
        "title: 示例局工作总结\ncontact: （张某）",
        "D158",
        "2:10",
    ),
    (IP, "    unit: 件\n", "    unit: '%'\n    kind: flow\n", "D159", "7:11"),
    ("data/organ.yaml", "name:", "nmae:", "D101", "1:1"),
    ("data/organ.yaml", "示例局", "示例局\nfonts: gb9704", "D109", "2:8"),
    ("data/organ.yaml", "示例局", "示例局\nlevels:\n  N120: silent", "D196", "3:3"),
    ("data/organ.yaml", "示例局", "示例局\nlevels:\n  N120: off", "D196", "3:3"),
    ("data/organ.yaml", "示例局", "示例局\nlevels: [S107]", "D197", "2:9"),
    (IP, "facts:", "allow:\n  N120: 已核\nfacts:", "D196", "10:3"),
    (IP, "facts:", "allow: [N205]\nfacts:", "D197", "9:8"),
]


def seen(problems, level="error"):
    """Return the problems of a level as `file:line:column code`."""
    return [f"{each.place} {each.code}" for each in problems if each.level == level]


def test_the_small_project_has_no_problems(tmp_path):
    assert check_period(write_project(tmp_path), "2023H1") == []


@pytest.mark.parametrize(("file", "old", "new", "code", "place"), EDITS)
def test_a_mistake_is_reported_once_and_nothing_is_built(
    tmp_path, file, old, new, code, place
):
    edit(write_project(tmp_path), file, old, new)
    built = build_period(tmp_path, "2023H1", ("docx", "md"))

    assert [f"{file}:{place} {code}"] == seen(built.problems)
    assert built.outputs == {}


def test_all_mistakes_in_all_files_are_reported_in_one_run_in_order(tmp_path):
    write_project(tmp_path)
    edit(tmp_path, IP, "    unit: 件", "    unti: 件")
    edit(tmp_path, IP, "      value: 62.5", "      value: 60\n      previous: 16")
    edit(tmp_path, PLANS, "开展培训", "开展{{ trainings }}次培训")
    edit(tmp_path, MAIN, "{{ plans.count }}", "{{ plans.cuont }}")
    edit(tmp_path, "data/organ.yaml", "name:", "nmae:")

    assert seen(check_period(tmp_path, "2023H1")) == [
        f"{IP}:6:5 D101",
        f"{IP}:8:14 N102",
        f"{PLANS}:3:10 R010",
        f"{MAIN}:7:19 R011",
        "data/organ.yaml:1:1 D101",
    ]


def test_a_mistake_in_a_part_hides_neither_its_sections_nor_its_texts(tmp_path):
    write_project(tmp_path)
    edit(tmp_path, MAIN, "    heading: 工作打算", "    heading: 工作打算\n    kind: plan")
    edit(tmp_path, MAIN, "{{ plans.count }}", "{{ plans.cuont }}")
    edit(tmp_path, PLANS, "heading: 培训", "headin: 培训")

    assert seen(check_period(tmp_path, "2023H1")) == [
        f"{PLANS}:1:1 D101",
        f"{MAIN}:7:11 D109",
        f"{MAIN}:8:19 R011",
    ]


@pytest.mark.parametrize(
    ("cell", "code"),
    [('""', "D175"), ("null", "D175"), ("1e3", "Y025"), ("007", "Y025"), ("[1]", "R035")],
)
def test_a_cell_that_fails_is_one_mistake(tmp_path, cell, code):
    table = f"      columns: [甲, 乙, 丙]\n      rows:\n        - [一, {cell}, 三]\n"
    text = f"heading: 培训\nfacts:\n  - table:\n{table}"
    problems = check_period(write_project(tmp_path, {PLANS: text}), "2023H1")

    assert [(each.code, each.place.line) for each in problems] == [(code, 6)]


def test_an_anchor_and_its_use_are_one_mistake(tmp_path):
    more = "  more:\n    <<: *base\n    name: 授权量\nfacts:"
    text = SECTION.replace("applications:", "applications: &base").replace("facts:", more)

    found = seen(check_period(write_project(tmp_path, {IP: text}), "2023H1"))
    assert found == [f"{IP}:3:17 Y020"]


def test_names_of_a_broken_file_are_not_reported_elsewhere(tmp_path):
    write_project(tmp_path, {IP: SECTION.replace("    unit: 件", '    unit: "件')})
    edit(tmp_path, PLANS, "开展培训", "受理{{ applications }}，培训{{ trainings }}次")

    found = seen(check_period(tmp_path, "2023H1"))
    assert [each.split()[1] for each in found] == ["Y037", "R010"]


@pytest.mark.parametrize(
    ("second", "codes"),
    [("甲公司", ["D198"]), ("乙公司", []), ("{name: 甲公司}", ["D198"])],
)
def test_a_name_is_registered_once(tmp_path, second, codes):
    organ = f"name: 示例局\nnames:\n  - name: 甲公司\n    aliases: [甲厂]\n  - {second}\n"
    problems = check_period(write_project(tmp_path, {"data/organ.yaml": organ}), "2023H1")

    assert [each.code for each in problems] == codes


def test_an_unprinted_metric_is_a_hint(tmp_path):
    extra = SECTION.replace("facts:", "  more:\n    name: 其他\n    value: 1\nfacts:")
    problems = check_period(write_project(tmp_path, {IP: extra}), "2023H1")

    assert seen(problems, "hint") == [f"{IP}:9:3 R020"]


FOLDERS = [
    ("data/2023H1/achievements/02-x.yml", "F007"),
    ("data/2023H1/achievements/x.yaml", "F008"),
    ("data/2023H1/achievements/02-X.yaml", "F008"),
    ("data/2023H1/achievements/notes.txt", "F005"),
    ("data/2023H1/achievements/old/01-x.yaml", "F006"),
    ("data/2023H1/notes.md", "F005"),
    ("data/2023H1/achivements/01-x.yaml", "F003"),
    ("data/2023H1/旧稿/01-x.yaml", "F025"),
    ("data/2023H1/02-x.yaml", "F028"),
    ("data/02-x.yaml", "F028"),
    ("data/2023h1/report.yaml", "F011"),
    ("data/notes.yaml", "F005"),
]


@pytest.mark.parametrize(("file", "code"), FOLDERS)
def test_a_file_that_nothing_reads_is_an_error(tmp_path, file, code):
    problems = check_period(
        write_project(tmp_path, {file: "heading: 甲\nfacts:\n  - 乙。\n"}), "2023H1"
    )

    assert [each.code for each in problems] == [code]
    assert file.startswith(problems[0].place.file)


LEFT = (".swp", ".DS_Store", "~$a.docx", "a.yaml~", "Thumbs.db", "desktop.ini")


def test_hidden_files_and_backups_of_editors_are_ignored(tmp_path):
    extra = {f"data/2023H1/plans/{name}": "x" for name in LEFT}

    assert check_period(write_project(tmp_path, extra), "2023H1") == []


def test_two_sections_with_one_number_are_an_error(tmp_path):
    extra = {"data/2023H1/plans/01-other.yaml": PLAN}
    problems = check_period(write_project(tmp_path, extra), "2023H1")

    assert [each.code for each in problems] == ["F004"]


def test_an_id_used_twice_names_both_places(tmp_path):
    other = "data/2023H1/plans/02-applications.yaml"
    (problem,) = check_period(write_project(tmp_path, {other: PLAN}), "2023H1")

    assert (problem.code, str(problem.place)) == ("D123", f"{IP}:3:3")
    assert problem.values["file"] == other


def test_a_metric_with_the_id_of_its_section_is_reported_with_the_file(tmp_path):
    edit(write_project(tmp_path), IP, "  applications:", "  ip:")
    found = [each for each in check_period(tmp_path, "2023H1") if each.code == "D123"]

    assert [(str(each.place), each.values["file"]) for each in found] == [(f"{IP}:3:3", IP)]


def test_two_plan_items_with_one_id_are_an_error_at_the_second(tmp_path):
    plan = "heading: 培训\nfacts:\n" + "  - text: 开展培训。\n    id: training_2\n" * 2
    problems = check_period(write_project(tmp_path, {PLANS: plan}), "2023H1")

    assert seen(problems) == [f"{PLANS}:6:9 D121"]


def test_a_period_without_a_report_is_reported_and_its_sections_are_checked(tmp_path):
    write_project(tmp_path, {MAIN: None, PLANS: "headin: 甲\n"})

    assert {each.code for each in check_period(tmp_path, "2023H1")} == {"F001", "D101"}


def test_a_part_without_folder_or_lead_is_an_error(tmp_path):
    extra = {MAIN: REPORT + "  - id: goals\n    heading: 目标\n"}

    assert seen(check_period(write_project(tmp_path, extra), "2023H1")) == [
        f"{MAIN}:8:5 F002"
    ]


def test_an_empty_part_is_an_error(tmp_path):
    (write_project(tmp_path) / "data/2023H1/goals").mkdir()
    (tmp_path / MAIN).write_text(REPORT + "  - id: goals\n    heading: 目标\n", "utf-8")

    assert seen(check_period(tmp_path, "2023H1")) == [f"{MAIN}:8:5 F009"]
