"""What follows from a reported mistake is not reported, unless the mistake is milder."""

from reportgen.checks.consequences import first_causes
from reportgen.pipeline import check_period
from reportgen.place import Place
from reportgen.problems import problem
from small_project import SECTION, write_project

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
