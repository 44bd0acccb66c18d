"""A metric over periods: values of earlier reports are found, and must agree."""

import re

import pytest

from reportgen.model.schema import json_schema
from reportgen.period import display, english, parse_period
from reportgen.pipeline import build_period, check_period
from reportgen.project.read import period_names
from runs import Recorded
from small_project import FILES, SECTION, write_project

IP = "data/2023H1/achievements/01-ip.yaml"
BARE = SECTION.replace("      value: 62.5\n", "      basis: 同比\n")


def at(period, section):
    """Return the files of the small project as another period, with another section."""
    files = {name.replace("2023H1", period): text for name, text in FILES.items()}
    files.pop("data/organ.yaml", None)
    return files | {IP.replace("2023H1", period): section}


def printed(root, period="2023H1"):
    built = build_period(root, period, ("md",))
    assert [str(each) for each in built.problems] == []
    return built.outputs["md"].decode()


@pytest.mark.parametrize(
    ("basis", "period", "expected"),
    [
        ("同比", "2022H1", "同比增长62.5%"),
        ("环比", "2022H2", "环比增长62.5%"),
        ("比上年", "2022", "比上年增长62.5%"),
        ("比年初", "2022", "比年初增长62.5%"),
        ("比年初", "2022H2", "比年初增长62.5%"),
    ],
)
def test_the_previous_value_is_looked_up_in_the_right_period(
    tmp_path, basis, period, expected
):
    old = SECTION.replace("value: 26", "value: 16")
    stock = BARE.replace("    unit: 件\n", "    unit: 件\n    kind: stock\n")
    files = at(period, old) | {IP: stock.replace("同比", basis)}

    assert expected in printed(write_project(tmp_path, files))


def test_a_part_of_a_period_is_compared_with_the_same_months(tmp_path):
    months = "    unit: 件\n    period: {}-01/{}-05\n"
    old = SECTION.replace("value: 26", "value: 16")
    files = at("2022H1", old.replace("    unit: 件\n", months.format(2022, 2022)))
    new = BARE.replace("    unit: 件\n", months.format(2023, 2023))

    assert "同比增长62.5%" in printed(write_project(tmp_path / "a", files | {IP: new}))
    wrong = at("2022H1", old) | {IP: new}
    assert [
        each.code for each in check_period(write_project(tmp_path / "b", wrong), "2023H1")
    ] == ["N132"]


GIVEN = SECTION.replace("      value: 62.5\n", "      previous: 20\n")


def test_a_previous_value_that_disagrees_with_the_earlier_report_is_reported(tmp_path):
    files = at("2022H1", SECTION.replace("value: 26", "value: 16")) | {IP: GIVEN}
    (found,) = check_period(write_project(tmp_path, files), "2023H1")

    assert (found.code, str(found.place)) == ("N218", f"{IP}:8:17")
    assert found.values["where"] == "data/2022H1/achievements/01-ip.yaml:5"


def test_a_revised_previous_value_may_disagree(tmp_path):
    revised = GIVEN.replace("previous: 20\n", "previous: 20\n      revised: 上年数据调整\n")
    files = at("2022H1", SECTION.replace("value: 26", "value: 16")) | {IP: revised}

    assert "同比增长30%" in printed(write_project(tmp_path, files))


def test_comparable_growth_and_suspect_values_are_not_looked_up(tmp_path):
    old = SECTION.replace("value: 26", "value: 16")
    prices = SECTION.replace("value: 62.5", "value: 5\n      comparable_prices: true")

    assert "同比增长5%" in printed(
        write_project(tmp_path / "a", at("2022H1", old) | {IP: prices})
    )
    doubted = at(
        "2022H1", old.replace("    unit: 件\n", "    unit: 件\n    suspect: 存疑\n")
    )
    root = write_project(tmp_path / "b", doubted | {IP: BARE})
    assert [each.code for each in check_period(root, "2023H1")] == ["N134"]


def test_an_unreadable_period_does_not_affect_another(tmp_path):
    files = at("2022H1", "heading: [\n") | {IP: SECTION}

    assert check_period(write_project(tmp_path, files), "2023H1") == []


def test_periods_know_those_before_them():
    half, month = parse_period("2023H1"), parse_period("2023-05")

    assert [str(each) for each in (half.previous, half.year_earlier, half.year_before)] == [
        "2022H2",
        "2022H1",
        "2022",
    ]
    assert str(month.previous) == "2023-04"
    assert str(parse_period("2023-01/2023-05").year_earlier) == "2022-01/2022-05"


def test_of_ten_years_of_months_only_the_required_ones_are_read(tmp_path):
    files = {}
    for year in range(2014, 2024):
        for month in range(1, 13):
            files |= at(f"{year}-{month:02}", BARE)
    root = write_project(tmp_path, files)
    once = Recorded()
    check_period(root, "2023-12", once)

    assert sorted(once.periods_read()) == ["2022-12", "2023-11", "2023-12"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2023", "2023"),
        ("2023H2", "the second half of 2023"),
        ("2023Q1", "the first quarter of 2023"),
        ("2023-05", "May 2023"),
        ("2022-11/2023-02", "November 2022 to February 2023"),
    ],
)
def test_periods_have_english_names(name, expected):
    assert english(parse_period(name)) == expected


# An example of each kind of period.
PERIODS = ("2023", "2023H1", "2023Q1", "2023-05", "2023-01/2023-05")


@pytest.mark.parametrize("name", PERIODS)
def test_a_period_of_each_kind_is_read_and_written(name):
    period = parse_period(name)

    assert str(period) == name
    assert display(period, year=True).startswith("2023年")
    assert "2023" in english(period)


@pytest.mark.parametrize("name", PERIODS)
def test_the_schemas_accept_each_kind_of_period(name):
    year, other = json_schema("section")["$defs"]["Period"]["anyOf"]

    assert year["type"] == "integer"
    assert name.isdigit() or re.search(other["pattern"], name)


def test_periods_are_listed_by_their_end_and_a_year_after_its_parts(tmp_path):
    for name in ("2023", "2022", "2023H1", "2023Q4", "2023Q1", "2023H2"):
        (tmp_path / "data" / name).mkdir(parents=True)

    listed = ["2022", "2023Q1", "2023H1", "2023Q4", "2023H2", "2023"]
    assert period_names(tmp_path) == listed


# -- why there is no earlier value -----------------------------------------------------


def stating(more):
    """Return the section with more keys of its metric, and no change of its own."""
    section = SECTION.replace("    change:\n      value: 62.5\n", "")
    return section.replace("，{{ applications.change }}", "").replace(
        "    unit: 件\n", f"    unit: 件\n{more}"
    )


@pytest.mark.parametrize(
    ("before", "basis", "own", "expected"),
    [
        ("2022", "环比", "", "there is no report on the second half of 2022"),
        ("2022", "同比", "", "there is no report on the first half of 2022"),
        (
            "2022H1",
            "同比",
            "    period: 2023-01/2023-05\n",
            "the report of 2022H1 has no `applications` for January to May 2022",
        ),
    ],
)
def test_a_report_of_a_longer_period_is_not_said_to_lack_the_metric(
    tmp_path, before, basis, own, expected
):
    now = BARE.replace("basis: 同比", f"basis: {basis}")
    now = now.replace("    unit: 件\n", f"    unit: 件\n{own}")
    root = write_project(tmp_path, at(before, stating("")) | {IP: now})
    (found,) = check_period(root, "2023H1")

    assert expected in found.says("en")
    assert "near" not in found.values


def test_a_value_for_some_months_is_not_that_of_the_report(tmp_path):
    old = stating("    period: 2022-01/2022-05\n")
    (found,) = check_period(
        write_project(tmp_path, at("2022H1", old) | {IP: BARE}), "2023H1"
    )

    assert "2022H1 has no `applications` for the first half of 2022" in found.says("en")
    assert "near" not in found.values


def kinds(root, old, new):
    now = BARE.replace("    unit: 件\n", f"    unit: 件\n{new}")
    files = at("2022H1", stating(old).replace("value: 26", "value: 16")) | {IP: now}
    return [
        (each.code, each.level)
        for each in check_period(write_project(root, files), "2023H1")
    ]


def test_a_level_is_not_compared_with_what_a_period_counts(tmp_path):
    found = kinds(tmp_path, "    kind: flow\n", "    kind: stock\n")

    assert found == [("N258", "error")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", "    kind: flow\n"),
        ("    kind: stock\n", ""),
        ("    kind: flow\n", "    kind: balance\n"),
    ],
)
def test_kinds_that_are_alike_are_compared(tmp_path, old, new):
    assert kinds(tmp_path, old, new) == []


DRAFT = FILES["data/2023H1/report.yaml"].replace("title:", "state: draft\ntitle:")


def test_a_draft_compared_with_what_is_not_filled_in_yet_is_built(tmp_path):
    empty = stating("").replace("value: 26", "value:")
    files = at("2022H1", empty) | {"data/2022H1/report.yaml": DRAFT, IP: BARE}
    root = write_project(tmp_path, files | {"data/2023H1/report.yaml": DRAFT})
    built = build_period(root, "2023H1", ("md",))

    assert [(each.code, each.level) for each in built.problems] == [("N257", "warning")]
    assert "发明专利申请量26件，【待填】。" in built.outputs["md"].decode()


def test_a_final_report_compared_with_what_is_not_filled_in_yet_is_refused(tmp_path):
    empty = stating("").replace("value: 26", "value:")
    files = at("2022H1", empty) | {"data/2022H1/report.yaml": DRAFT, IP: BARE}
    (found,) = check_period(write_project(tmp_path, files), "2023H1")

    assert (found.code, found.level) == ("N257", "error")
    assert "it is not filled in yet" in found.says("en")


def test_a_draft_without_an_earlier_report_is_built(tmp_path):
    root = write_project(tmp_path, {IP: BARE, "data/2023H1/report.yaml": DRAFT})
    built = build_period(root, "2023H1", ("md",))

    assert [(each.code, each.level) for each in built.problems] == [("N131", "warning")]
    assert "发明专利申请量26件，【待填】。" in built.outputs["md"].decode()


def test_a_draft_whose_completion_is_not_known_is_built(tmp_path):
    target = "    unit: 件\n    kind: flow\n    target: {value: 50}\n"
    section = SECTION.replace("    unit: 件\n", target)
    section = section.replace("applications.change", "applications.completion")
    files = {
        name.replace("2023H1", "2023H2"): text
        for name, text in FILES.items()
        if "organ" not in name
    }
    files |= {IP.replace("2023H1", "2023H2"): section}
    files |= {"data/2023H2/report.yaml": DRAFT} | dict.fromkeys(
        name for name in FILES if "2023H1" in name
    )
    built = build_period(write_project(tmp_path, files), "2023H2", ("md",))

    assert [(each.code, each.level) for each in built.problems] == [("N137", "warning")]
    assert "发明专利申请量26件，【待填】。" in built.outputs["md"].decode()
