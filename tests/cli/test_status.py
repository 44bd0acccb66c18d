"""status: what is missing in each section, and its owner."""

import json

from small_project import PLAN, SECTION, edit

IP = "data/2023H1/achievements/01-ip.yaml"
PLANS = "data/2023H1/plans/01-training.yaml"
MAIN = "data/2023H1/report.yaml"


def rows(run):
    found = json.loads(run("status", "2023H1", "--format", "json").out)
    return {each["file"].rpartition("/")[2]: each for each in found}


def test_a_finished_period_has_nothing_missing(project, run):
    for each in rows(run).values():
        assert [
            each[key] for key in ("missing", "plans", "doubtful", "unrevised", "others")
        ] == [0] * 5


def test_each_section_is_listed_with_its_owner_and_what_is_missing(project, run):
    (project / IP).write_text(
        "owner: 张三\n" + SECTION.replace("value: 26", "value:"), "utf-8"
    )
    (project / PLANS).write_text(PLAN + "  - 【待填】\n  - 完成投资,同比增长。\n", "utf-8")
    found = rows(run)

    assert (found["01-ip.yaml"]["owner"], found["01-ip.yaml"]["missing"]) == ("张三", 1)
    assert (found["01-training.yaml"]["missing"], found["01-training.yaml"]["others"]) == (
        1,
        1,
    )


def test_doubtful_figures_are_counted(project, run):
    edit(project, IP, "    unit: 件\n", "    unit: 件\n    suspect: 待核实\n")

    assert rows(run)["01-ip.yaml"]["doubtful"] == 1


def test_unconfirmed_estimates_are_doubtful(project, run):
    edit(project, IP, "    unit: 件\n", "    unit: 件\n    status: estimate\n")
    assert rows(run)["01-ip.yaml"]["doubtful"] == 1
    edit(project, IP, "status: estimate\n", "status: estimate\n    confirmed: 业务科\n")
    assert rows(run)["01-ip.yaml"]["doubtful"] == 0


def test_status_can_be_a_table_or_markdown(project, run):
    table = run("status", "2023H1", "--lang", "zh").out.splitlines()
    markdown = run("status", "2023H1", "--lang", "zh", "--format", "md").out

    assert table[0].split()[:3] == ["责任人", "章节", "待填"]
    assert len(table) == 4
    assert markdown.startswith("| 责任人 | 章节 |")


def test_a_sealed_period_counts_what_check_says_of_it(sealed, run):
    assert [each["others"] for each in rows(run).values()] == [0, 0, 0]
    edit(sealed, IP, "value: 26", "value: 27")
    assert rows(run)["01-ip.yaml"]["others"] == 1
    (sealed / "seals/2023H1.json").write_text("{", "utf-8")
    assert rows(run)["2023H1.json"]["others"] == 1


def test_a_hint_adds_no_row(sealed, run):
    edit(sealed, "data/organ.yaml", "name: 示例局", "name: 示例局\nmasked: [xx区]")

    assert "organ.yaml" not in rows(run)


def test_titles_and_headings_are_shown_as_they_are_printed(project, run):
    edit(project, MAIN, "title: 示例局", 'title: "示例局|{{ period }}')
    edit(project, MAIN, "工作总结\n", '工作总结"\n')
    edit(project, MAIN, "title:", "state: draft\nlead: 【待填】\ntitle:")
    edit(project, IP, "heading: 专利", 'heading: "{{ period.half }}专利"')

    shown = run("status", "2023H1").out
    assert "示例局2023年上半年工作总结" in shown
    assert " 上半年专利 " in shown
    assert "1 to fill in: 示例局2023年上半年工作总结" in run("check", "2023H1").out
