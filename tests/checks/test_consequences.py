"""What follows from a reported mistake is not reported, unless the mistake is milder."""

import pytest

from reportgen.checks.consequences import across_periods, first_causes
from reportgen.pipeline import build_period, check_period
from reportgen.place import Place
from reportgen.problems import problem
from small_project import FILES, PLAN, SECTION, edit, write_project

IP = "data/2023H1/achievements/01-ip.yaml"
PLANS = "data/2023H1/plans/01-training.yaml"


def codes(problems):
    return [each.code for each in first_causes(problems)]


def at(code, line, **values):
    return problem(code, Place("a.yaml", line), **values)


def test_an_unknown_id_follows_from_an_id_that_is_used_twice():
    assert codes([at("D121", 3), at("R010", 9)]) == ["D121"]
    assert codes([at("D101", 3), at("R010", 9)]) == ["D101", "R010"]


def test_a_warning_never_hides_an_error():
    assert codes([at("Y033", 3), at("R010", 3)]) == ["Y033", "R010"]


def test_an_unprinted_metric_is_mentioned_only_where_nothing_is_wrong():
    assert codes([at("R020", 3), at("Y033", 9)]) == ["R020", "Y033"]
    assert codes([at("R020", 3), at("D101", 9)]) == ["D101"]


def test_a_finding_returns_when_its_cause_is_allowed(tmp_path):
    own = "    unit: 件\n    period: 2023Q3\n    as_of: 2023-06-30\n"
    wrong = SECTION.replace("    unit: 件\n", own)
    allowed = wrong.replace("as_of", "allow:\n      N208: 原件如此\n    as_of")

    found = check_period(write_project(tmp_path / "a", {IP: wrong}), "2023H1")
    assert [each.code for each in found] == ["N208"]
    found = check_period(write_project(tmp_path / "b", {IP: allowed}), "2023H1")
    assert [each.code for each in found] == ["P102"]


EARLIER = "data/2022H1/achievements/01-ip.yaml"
LOOKED_UP = {
    IP: SECTION.replace("      value: 62.5\n", "      basis: 同比\n"),
    EARLIER: SECTION.replace("    change:\n      value: 62.5\n", "").replace("26", "16"),
    "data/2022H1/report.yaml": FILES["data/2023H1/report.yaml"].replace("示例局", "上半年"),
    "data/2022H1/plans/01-training.yaml": "heading: 培训\nfacts:\n  - 组织培训。\n",
}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (EARLIER, "value: 16", "value: 16件"),
        (EARLIER, "metrics:", "metrics："),
        ("data/2022H1/report.yaml", "title:", "title："),
    ],
)
def test_a_value_that_an_earlier_period_fails_to_give_is_blamed_on_it(
    tmp_path, file, old, new
):
    root = write_project(tmp_path, LOOKED_UP)
    edit(root, file, old, new)
    problems = check_period(root, "2023H1")

    assert [(each.code, each.values["period"]) for each in problems] == [("F020", "2022H1")]
    both = across_periods([*problems, *check_period(root, "2022H1")])
    assert [each.place.file for each in both] == [file]


PLANNED = {
    IP: "heading: 专利\nfacts:\n  - text: 数据库建成。\n    answers: [database]\n    status: done\n",
    "data/2022H1/report.yaml": FILES["data/2023H1/report.yaml"],
    EARLIER: "heading: 专利\nfacts:\n  - 开展调研。\n",
    "data/2022H1/plans/01-more.yaml": "heading: 更多\nfacts\n  - text: 建库。\n    id: database\n",
}


def test_answers_to_plans_that_cannot_be_read_are_a_warning(tmp_path):
    root = write_project(tmp_path, PLANNED)
    problems = check_period(root, "2023H1")

    assert [each.code for each in problems] == ["F021"]
    both = across_periods([*problems, *check_period(root, "2022H1")])
    assert [each.code for each in both] == ["Y040"]


def test_nothing_is_built_without_an_earlier_value(tmp_path):
    root = write_project(tmp_path, LOOKED_UP)
    edit(root, EARLIER, "metrics:", "metrics：")

    assert build_period(root, "2023H1", ("md",)).outputs == {}


def test_a_metric_without_a_unit_is_told_once(tmp_path):
    root = write_project(tmp_path, {**LOOKED_UP, IP: SECTION.replace("    unit: 件\n", "")})

    assert [each.code for each in check_period(root, "2023H1")] == ["D180"]


MASKED = "name: 示例局\nmasked:\n  - XX省\n"
TO_MASKED = PLAN.replace("开展培训", "赴XX省开展培训")
SIGNED = FILES["data/2023H1/report.yaml"] + "signature: 示例局\ndate: 2023-07-05\n"


@pytest.mark.parametrize(
    ("organ", "code"),
    [
        (MASKED, ""),
        (MASKED.encode("gbk"), "Y002"),
        (MASKED.replace("masked:", "masked："), "Y031"),
        (MASKED.replace("name:", "name："), "Y031"),
        (MASKED.replace("  -", "\t-"), "Y034"),
        (MASKED.replace("masked", "---\nmasked"), "Y026"),
        (MASKED.replace("masked:\n  - ", "masked: "), "D111"),
    ],
)
def test_names_are_not_blamed_while_their_register_cannot_be_read(tmp_path, organ, code):
    files = {"data/organ.yaml": organ, PLANS: TO_MASKED, "data/2023H1/report.yaml": SIGNED}
    problems = check_period(write_project(tmp_path, files), "2023H1")

    assert [each.code for each in problems] == [code] * bool(code)


def test_an_unmasked_name_is_blamed_beside_other_mistakes_of_organ_yaml(tmp_path):
    files = {"data/organ.yaml": "name: 示例局\nfonts: gb\n", PLANS: TO_MASKED}
    problems = check_period(write_project(tmp_path, files), "2023H1")

    assert {each.code for each in problems} == {"T101", "D109"}


@pytest.mark.parametrize("name", ["joint-bases", "申请量", "1st", "bas es"])
def test_a_metric_whose_id_is_invalid_is_not_also_unknown(tmp_path, name):
    text = SECTION.replace("  applications:", f"  {name}:")
    problems = check_period(write_project(tmp_path, {IP: text}), "2023H1")

    assert [each.code for each in problems] == ["D120"]


@pytest.mark.parametrize(
    ("lines", "code", "line"),
    [
        ("    change:\n    basis: 同比\n    value: 62.5\n", "D176", 8),
        ("    change:\n      basis: 同比\n    value: 62.5\n", "Y023", 9),
        ("    share:\n    of: 总量\n    value: 62.5\n", "D176", 8),
    ],
)
def test_a_value_that_lost_its_indent_is_not_to_be_deleted(tmp_path, lines, code, line):
    text = SECTION.replace("    change:\n      value: 62.5\n", lines)
    (found,) = check_period(write_project(tmp_path, {IP: text}), "2023H1")

    assert (found.code, found.place.line) == (code, line)
    parent = lines.split(":")[0].strip()
    assert f"`{parent}`" in found.advice("en")


def test_a_key_of_a_register_entry_lacks_no_name(tmp_path):
    organ = "name: 示例局\nnames:\n  - 甲公司:\n  - 乙公司\n"
    problems = check_period(write_project(tmp_path, {"data/organ.yaml": organ}), "2023H1")

    assert [each.code for each in problems] == ["D177"]


def test_a_signature_to_be_filled_in_is_no_other_office(tmp_path):
    report = SIGNED.replace("signature: 示例局", "signature: 【待填】")
    root = write_project(tmp_path, {"data/2023H1/report.yaml": report})

    assert [each.code for each in check_period(root, "2023H1")] == ["R021"]


def test_a_section_that_was_copied_is_one_mistake(tmp_path):
    text = SECTION.replace("    unit: 件", "    unit: 件\n    suspect: 待核实")
    text = f"{text}  - 各项工作平稳推进，企业创新主体地位进一步增强。\n"
    files = {IP: text, IP.replace("01-", "02-"): text}
    problems = check_period(write_project(tmp_path, files), "2023H1")

    assert [each.code for each in problems] == ["N120", "D123"]


def test_a_part_with_the_id_of_a_section_is_told_in_report_yaml(tmp_path):
    root = write_project(tmp_path)
    edit(root, "data/2023H1/report.yaml", "id: plans", "id: ip")
    problems = check_period(root, "2023H1")

    assert [f"{each.place} {each.code}" for each in problems] == [
        "data/2023H1/report.yaml:5:5 D123"
    ]


def test_a_folder_without_a_part_is_told_beside_a_metric_with_the_id_of_a_section(tmp_path):
    root = write_project(tmp_path, {"data/2023H1/more/01-x.yaml": PLAN})
    edit(root, IP, "applications", "training")

    assert {each.code for each in check_period(root, "2023H1")} == {"D123", "F003"}


def test_a_sealed_period_that_changed_hides_nothing_of_another_one():
    changed = problem("P111", Place(IP), period="2023H1", files=IP, changed="—")
    lacks = problem("N132", Place("data/2023H2/achievements/01-ip.yaml"), where="2023H1")

    assert across_periods([changed, lacks]) == [changed, lacks]
