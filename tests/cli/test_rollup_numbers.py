"""rollup: what is added up is alike, and what cannot be computed is told."""

import pytest
import yaml

from small_project import write_project

REPORT = """\
title: 示例局工作总结
parts:
  - id: review
    heading: 工作情况
    kind: achievements
"""
PARTS = {"tested": (200, 800), "passed": (190, 776)}


def metrics(lines):
    return "heading: 各项指标\nmetrics:\n" + "".join(f"  {line}\n" for line in lines)


def flow(name, value, more=""):
    return f"{name}: {{name: 指标{name}, value: {value}, unit: 件, kind: flow{more}}}"


def rate(value, unit="%"):
    return (
        f'rate: {{name: 合格率, value: {value}, unit: "{unit}", parts: [passed, tested]}}'
    )


def parts(period):
    return [flow(name, values[period]) for name, values in PARTS.items()]


def grouped(key, kind, **values):
    listed = ", ".join(f"{{name: {name}, value: {n}}}" for name, n in values.items())
    return f"g: {{name: 产量, unit: 吨, kind: {kind}, {key}: [{listed}]}}"


@pytest.fixture
def rolled(tmp_path, run, monkeypatch):
    """Return a function that rolls up the halves of 2024: metrics by id, and the output."""
    monkeypatch.chdir(tmp_path)

    def roll(first, second, before=()):
        files = dict.fromkeys(write_nothing())
        for period, lines in {"2024H1": first, "2024H2": second, "2023": before}.items():
            if lines:
                files[f"data/{period}/report.yaml"] = REPORT
                files[f"data/{period}/review/01-all.yaml"] = metrics(lines)
        write_project(tmp_path, files)
        outcome = run("rollup", "2024", "--from", "2024H1,2024H2")
        path = tmp_path / "data/2024/review/01-all.yaml"
        made = yaml.safe_load(path.read_text("utf-8"))["metrics"] if path.exists() else {}
        return made, outcome

    return roll


def write_nothing():
    """Return the files of the small project that these tests do not want."""
    names = ("report.yaml", "achievements/01-ip.yaml", "plans/01-training.yaml")
    return [f"data/2023H1/{name}" for name in names]


def values(metric, key):
    return {each["name"]: each["value"] for each in metric[key]}


# -- ratios ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "before", "expected"),
    [
        (95, 97, "96.9", 96.6),  # 966 ÷ 1000
        (95, 97, None, 96.6),
        (95, 97, "96.58", 96.60),
        (95, 97, "96.6", 96.6),
        ("95.0", "97.0", None, 96.6),
    ],
)
def test_a_recomputed_ratio_is_as_exact_as_what_it_is_compared_with(
    rolled, first, second, before, expected
):
    base = [rate(before).replace(", parts: [passed, tested]", "")] if before else []
    made, _ = rolled([*parts(0), rate(first)], [*parts(1), rate(second)], base)

    assert made["rate"]["value"] == expected


def test_rounding_does_not_hide_the_direction_of_a_change(rolled, monkeypatch):
    monkeypatch.setitem(PARTS, "tested", (2000, 8000))
    monkeypatch.setitem(PARTS, "passed", (1902, 7763))  # together 96.65%
    base = [rate("96.7").replace(", parts: [passed, tested]", "")]
    made, _ = rolled([*parts(0), rate("95.1")], [*parts(1), rate("97.0")], base)

    assert made["rate"]["value"] == 96.65


def test_a_ratio_per_thousand_is_recomputed_per_thousand(rolled):
    made, _ = rolled([*parts(0), rate(950, "‰")], [*parts(1), rate(970, "‰")])

    assert made["rate"]["value"] == 966


def test_a_ratio_of_sums_that_only_a_breakdown_gives_is_recomputed(rolled):
    halves = []
    for half in (0, 1):
        passed = PARTS["passed"][half]
        sum_ = f"passed: {{name: 合格, unit: 件, kind: flow, breakdown: [{{name: 甲, value: {passed - 90}}}, {{name: 乙, value: 90}}]}}"
        halves.append([flow("tested", PARTS["tested"][half]), sum_, rate(95)])
    made, outcome = rolled(*halves)

    assert (made["rate"]["value"], outcome.err) == (96.6, "")


def test_only_the_parts_that_a_ratio_lacks_are_named(rolled):
    _, outcome = rolled([parts(0)[0], rate(95)], [*parts(1), rate(97)])

    assert "N253 ratio `rate` cannot be recomputed without passed;" in outcome.err


def test_rates_that_no_parts_explain_are_left_to_be_filled_in(rolled):
    growth = 'growth: {name: 增速, value: 5, unit: "%"}'
    rates = 'rates: {name: 合格率, unit: "%", group: [{name: 甲, value: 91}, {name: 乙, value: 92}]}'
    made, outcome = rolled([growth, rates], [growth, rates])

    assert (outcome.code, outcome.err.count("warning N244")) == (0, 2)
    assert made["growth"]["value"] is None
    assert values(made["rates"], "group") == {"甲": None, "乙": None}


# -- groups and breakdowns -------------------------------------------------------------


def test_members_of_groups_are_added_by_name(rolled):
    made, outcome = rolled(
        [grouped("group", "flow", 粮食=1, 棉花=2)],
        [grouped("group", "flow", 棉花=3, 粮食=4)],
    )

    assert (values(made["g"], "group"), outcome.err) == ({"粮食": 5, "棉花": 5}, "")


def test_a_member_of_a_group_that_one_period_lacks_is_left_to_be_filled_in(rolled):
    made, outcome = rolled(
        [grouped("group", "flow", 粮食=1, 棉花=2)],
        [grouped("group", "flow", 粮食=4, 油料=5)],
    )

    assert values(made["g"], "group") == {"粮食": 5, "棉花": None, "油料": None}
    assert "N255 metric `g` does not give 棉花 in 2024年下半年" in outcome.err
    assert "N255 metric `g` does not give 油料 in 2024年上半年" in outcome.err


def test_a_member_that_only_an_earlier_level_has_is_kept_and_told(rolled):
    made, outcome = rolled(
        [grouped("group", "stock", 粮食=1, 棉花=2)],
        [grouped("group", "stock", 粮食=4, 油料=5)],
    )

    assert values(made["g"], "group") == {"粮食": 4, "油料": 5, "棉花": None}
    assert "N255 metric `g` does not give 棉花 in 2024年下半年" in outcome.err


@pytest.mark.parametrize("swapped", [False, True])
def test_a_breakdown_that_one_period_lacks_is_kept_and_told(rolled, swapped):
    whole = grouped("breakdown", "flow", 粮食=1, 棉花=2).replace("kind", "value: 3, kind")
    halves = [[whole], [flow("g", 5).replace("件", "吨")]]
    made, outcome = rolled(*(reversed(halves) if swapped else halves))

    assert made["g"]["value"] == 8
    assert values(made["g"], "breakdown") == {"粮食": None, "棉花": None}
    when = "上" if swapped else "下"
    assert f"N255 metric `g` does not give 粮食、棉花 in 2024年{when}半年" in outcome.err


def test_a_sum_of_parts_and_a_value_are_added_up(rolled):
    made, _ = rolled(
        [flow("g", 5).replace("件", "吨")], [grouped("breakdown", "flow", 粮食=1, 棉花=2)]
    )

    assert made["g"]["value"] == 8


@pytest.mark.parametrize("key", ["group", "breakdown"])
def test_members_in_different_units_are_not_added_up(rolled, key):
    tons = grouped(key, "flow", 粮食=1, 棉花=2)
    made, outcome = rolled([tons], [tons.replace("棉花, ", "棉花, unit: 万吨, ")])

    assert (made, outcome.code) == ({}, 1)
    assert "N242 metric `g.棉花` has a different unit in 2024年上半年" in outcome.err


def test_members_keep_their_own_unit(rolled):
    tons = grouped("group", "flow", 粮食=1, 棉花=2).replace("棉花, ", "棉花, unit: 包, ")
    made, outcome = rolled([tons], [tons])

    assert made["g"]["group"][1] == {"name": "棉花", "unit": "包", "value": 4}
    assert outcome.err == ""


# -- what is not alike -----------------------------------------------------------------


def stated(kind, more=""):
    return f"a: {{name: 甲, value: 5, unit: 户{kind}{more}}}"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (", kind: flow", ", kind: stock"),
        (", kind: stock", ", kind: flow"),
        (", kind: flow", ", kind: ratio"),
    ],
)
def test_periods_that_count_differently_are_not_rolled_up(rolled, first, second):
    made, outcome = rolled([stated(first)], [stated(second)])

    assert (made, outcome.code, "N256" in outcome.err) == ({}, 1, True)


def test_a_sum_to_date_is_not_added_to_what_a_period_counts_alone(tmp_path, rolled, run):
    quarters = [", kind: flow", *[", kind: flow, cumulative: true"] * 2, ", kind: flow"]
    for number, kind in enumerate(quarters, 1):
        files = {
            f"data/2022Q{number}/report.yaml": REPORT,
            f"data/2022Q{number}/review/01-all.yaml": metrics([stated(kind)]),
        }
        write_project(tmp_path, files)
    outcome = run("rollup", "2022", "--from", "2022Q1,2022Q2,2022Q3,2022Q4")

    assert outcome.code == 1
    assert "N256 metric `a` is counted differently in 2022年第二季度" in outcome.err


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (", kind: flow", ", kind: flow, cumulative: true"),  # the same, since January
        (", kind: flow", ", kind: balance"),
        ("", ", kind: flow"),
    ],
)
def test_periods_that_count_alike_in_other_words_are_rolled_up(rolled, first, second):
    assert rolled([stated(first)], [stated(second)])[1].err == ""


@pytest.mark.parametrize(
    ("more", "code"),
    [(", period: 2024-01/2024-11", 1), (", period: 2024-01/2024-12", 0)],
)
def test_a_sum_to_date_must_reach_the_end_of_the_period(rolled, more, code):
    kind = ", kind: flow, cumulative: true"
    _, outcome = rolled([stated(kind)], [stated(kind, more)])

    assert (outcome.code, "N246" in outcome.err) == (code, bool(code))


# -- what a year is compared with ------------------------------------------------------


@pytest.mark.parametrize("basis", ["环比", "环比折年率"])
def test_a_year_is_not_compared_as_its_halves_were(rolled, basis):
    halves = [[flow("a", n, f", change: {{basis: {basis}, value: 5}}")] for n in (1, 2)]
    made, outcome = rolled(*halves)

    assert made["a"]["change"] == {"basis": "同比"}
    assert "U055 not taken over from 2024H2: a.change.basis" in outcome.err


def test_other_comparisons_stay(rolled):
    halves = [[flow("a", n, ", change: {basis: 比上年, value: 5}")] for n in (1, 2)]

    assert rolled(*halves)[0]["a"]["change"] == {"basis": "比上年"}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("{value: 100}", "{value: 100, rate: 70}", {"value": 100}),
        ("{value: 100, name: 年度任务}",) * 2 + ({"value": 100, "name": "年度任务"},),
        ("{value: 100}", "{value: 120}", {"value": None}),
        ("{value: 50, name: 半年目标}",) * 2 + ({"value": None, "name": "半年目标"},),
    ],
)
def test_a_target_of_the_year_stays(rolled, first, second, expected):
    halves = [[flow("a", 30, f", target: {each}")] for each in (first, second)]

    assert rolled(*halves)[0]["a"]["target"] == expected


def test_what_is_not_taken_over_is_told(rolled):
    shown = ", shown: {value: 1.1, unit: 万件}, as_of: 2024-12-31"
    made, outcome = rolled([flow("a", 11000)], [flow("a", 11000, shown)])

    assert set(made["a"]) == {"name", "value", "unit", "kind"}
    assert "hint U055 not taken over from 2024H2: a.as_of、a.shown" in outcome.err


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("专利申请量", "专利授权量", 1),
        ("专利申请量", "全市专利申请量", 0),
        ("上半年专利申请量", "下半年专利申请量", 0),
        ("规上工业增加值", "规模以上工业增加值", 0),
    ],
)
def test_what_another_name_means_is_asked(rolled, first, second, expected):
    halves = [[flow("a", 5).replace("指标a", name)] for name in (first, second)]
    made, outcome = rolled(*halves)

    assert (made["a"]["value"], outcome.err.count("warning U063")) == (10, expected)
