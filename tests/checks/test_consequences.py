"""What follows from a reported mistake is not reported, unless the mistake is milder."""

import pytest

from reportgen.checks.consequences import across_periods, first_causes
from reportgen.pipeline import build_period, check_period
from reportgen.place import Place
from reportgen.problems import problem
from small_project import FILES, SECTION, edit, write_project

IP = "data/2023H1/achievements/01-ip.yaml"


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
    "data/2022H1/report.yaml": FILES["data/2023H1/report.yaml"].replace("示例局", "全年"),
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
    IP: "heading: 专利\nfacts:\n  - text: 数据库建成。\n    answers: [database]\n",
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
