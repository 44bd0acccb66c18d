"""A metric over periods: values of earlier reports are found, and must agree."""

import re

import pytest

from reportgen.model.schema import json_schema
from reportgen.period import display, english, parse_period
from reportgen.periods import series
from reportgen.pipeline import build_period, check_period
from reportgen.project.read import period_names
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


def test_of_ten_years_of_months_only_the_required_ones_are_read(tmp_path, monkeypatch):
    files = {}
    for year in range(2014, 2024):
        for month in range(1, 13):
            files |= at(f"{year}-{month:02}", BARE)
    root = write_project(tmp_path, files)
    read = []
    real = series.read_project
    monkeypatch.setattr(series, "read_project", lambda *a: read.append(a[1]) or real(*a))
    check_period(root, "2023-12")

    assert sorted(read) == ["2022-12", "2023-11"]


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
