"""rollup: a year from its halves, with the source of each value."""

import pytest

from reportgen.pipeline import check_period
from small_project import FILES, ORGAN, PLAN, WATER, write_project

FIRST = WATER.format(
    water="10.5", users=900, invested=300, tested=40, passed=36, rate="90.0"
)
SECOND = WATER.format(
    water="12", users=950, invested=700, tested=60, passed=57, rate="95.0"
)
YEAR = "data/2023/achievements/01-ip.yaml"


@pytest.fixture
def halves(project):
    """Return a project with two halves of a year and metrics of each kind."""
    second = {name.replace("2023H1", "2023H2"): text for name, text in FILES.items()}
    second |= {"data/2023H2/achievements/01-ip.yaml": SECOND, "data/organ.yaml": ORGAN}
    second["data/2023H2/report.yaml"] = FILES["data/2023H1/report.yaml"].replace(
        "局工作", "局2023年下半年工作"
    )
    second["data/2023H2/plans/01-training.yaml"] = PLAN
    second["data/2023H1/achievements/01-ip.yaml"] = FIRST
    return write_project(project, second)


def rollup(run, *periods):
    return run("rollup", "2023", "--from", ",".join(periods))


def test_flows_are_added_stocks_take_the_last_value_and_ratios_are_recomputed(halves, run):
    assert rollup(run, "2023H1", "2023H2").code == 0
    text = (halves / YEAR).read_text("utf-8")

    assert "value: 22.5  # 10.5 + 12 = 22.5\n" in text
    assert "value: 950  # 2023年下半年: 950\n" in text
    assert "value: 700  # 2023年下半年: 700\n" in text
    assert "value: 93.0  # 93 ÷ 100 = 93.0%\n" in text
    assert "title: 示例局{{ period }}工作总结" in (
        halves / "data/2023/report.yaml"
    ).read_text("utf-8")


def test_the_new_year_lacks_only_its_text(halves, run):
    rollup(run, "2023H1", "2023H2")

    assert {each.code for each in check_period(halves, "2023")} <= {"R021", "R020"}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("    kind: stock\n", "", "N240"),
        ("unit: 户", "unit: 万户", "N242"),
        ("unit: 户", "unit: 户\n    suspect: 待核实", "N243"),
        ("value: 12\n", "value: 12\n    qualifier: 约\n", "N243"),
        ("unit: 万立方米", "unit: 万立方米\n    period: 2023-07/2023-11", "N246"),
    ],
)
def test_what_cannot_be_rolled_up_is_reported_and_nothing_is_written(
    halves, run, old, new, code
):
    path = halves / "data/2023H2/achievements/01-ip.yaml"
    assert old in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    outcome = rollup(run, "2023H1", "2023H2")

    assert (outcome.code, code in outcome.err) == (1, True)
    assert not (halves / "data/2023").exists()


def test_a_metric_missing_in_one_half_is_left_to_be_filled_in(halves, run):
    path = halves / "data/2023H1/achievements/01-ip.yaml"
    text = (
        path.read_text("utf-8")
        .replace("  users:", "  people:")
        .replace("{{ users", "{{ people")
    )
    path.write_text(text, "utf-8")
    outcome = rollup(run, "2023H1", "2023H2")

    assert (outcome.code, "N241" in outcome.err) == (0, True)
    assert "value:\n" in (halves / YEAR).read_text("utf-8")


@pytest.mark.parametrize(
    "periods", [["2023H1"], ["2023H2", "2023H1"], ["2023H1", "2023H1"]]
)
def test_the_parts_must_make_up_the_whole(halves, run, periods):
    assert "U019" in rollup(run, *periods).err


def test_nothing_is_overwritten(halves, run):
    rollup(run, "2023H1", "2023H2")

    assert rollup(run, "2023H1", "2023H2").code == 2


def test_a_ratio_agrees_with_its_parts(halves):
    path = halves / "data/2023H1/achievements/01-ip.yaml"
    path.write_text(path.read_text("utf-8").replace("value: 90.0", "value: 95.0"), "utf-8")

    found = [each.code for each in check_period(halves, "2023H1")]
    assert found[0] == "N245"
    assert set(found[1:]) <= {"N269"}  # the text states the numbers, too


@pytest.mark.parametrize(
    ("unit", "breakdown", "digits"),
    [
        ("‰", "", "930.0"),
        ('"%"', "", "93.0"),
        ('"%"', "[{name: 甲, value: 40}, @]", "93.0"),
    ],
)
def test_a_ratio_is_recomputed_in_its_unit_also_from_sums_of_parts(
    halves, run, unit, breakdown, digits
):
    for period, passed, rest in (("2023H1", 45, 5), ("2023H2", 48, 8)):
        path = halves / f"data/{period}/achievements/01-ip.yaml"
        text = path.read_text("utf-8").replace('unit: "%"', f"unit: {unit}")
        if breakdown:
            parts = breakdown.replace("@", f"{{name: 乙, value: {rest}}}")
            text = text.replace(f"value: {passed}\n", f"breakdown: {parts}\n")
        path.write_text(text, "utf-8")

    assert rollup(run, "2023H1", "2023H2").code == 0
    assert f"value: {digits}  # 93 ÷ 100 = {digits}" in (halves / YEAR).read_text("utf-8")
