"""The amount of a metric is its value or the sum of its breakdown, wherever it is used."""

import pytest

from projects import section
from reportgen.pipeline import build_period, check_period
from small_project import write_project

REPORT = "title: 示例局工作总结\nparts:\n  - id: review\n    heading: 工作情况\n"
GIVEN = "{name: 产量, value: %s, unit: 吨, kind: flow%s}"
ADDED = (
    "{name: 产量, unit: 吨, kind: flow, "
    "breakdown: [{name: 甲, value: %s}, {name: 乙, value: %s}]%s}"
)


@pytest.fixture
def periods(tmp_path):
    """Return a function that writes the metrics of periods, as YAML by id."""

    def write(metrics, facts='- "{{ x.sentence }}。"'):
        files = dict.fromkeys(
            ("report.yaml", "plans/01-training.yaml", "achievements/01-ip.yaml")
        )
        files = {f"data/2023H1/{name}": None for name in files}
        for period, of_period in metrics.items():
            lines = "\n".join(f"{name}: {metric}" for name, metric in of_period.items())
            files[f"data/{period}/report.yaml"] = REPORT
            files[f"data/{period}/review/01-all.yaml"] = section(lines, facts)
        return write_project(tmp_path, files)

    return write


def text(root, period):
    return build_period(root, period, ("md",)).outputs["md"].decode()


def found(root, period):
    """Return the codes of findings about numbers."""
    return [each.code for each in check_period(root, period) if each.code[0] == "N"]


TARGET = ", target: {value: 20}"
NEXT = ", change: {basis: 环比}"


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        (GIVEN % (5, ""), ADDED % (3, 4, TARGET), "完成年度目标的60%"),  # (5 + 3 + 4) ÷ 20
        (ADDED % (3, 2, ""), GIVEN % (7, TARGET), "完成年度目标的60%"),
        (ADDED % (3, 2, ""), GIVEN % (6, NEXT), "环比增长20%"),
        (GIVEN % (5, ""), ADDED % (3, 3, NEXT), "环比增长20%"),
        # 12 to date, 7 of them in the second quarter
        (
            GIVEN % (5, ", cumulative: true"),
            ADDED % (5, 7, NEXT + ", cumulative: true"),
            "环比增长40%",
        ),
        (
            ADDED % (3, 2, ", cumulative: true"),
            GIVEN % (12, NEXT + ", cumulative: true"),
            "环比增长40%",
        ),
    ],
)
def test_a_sum_of_parts_counts_as_a_value_in_other_periods(periods, before, now, expected):
    root = periods({"2024Q1": {"x": before}, "2024Q2": {"x": now}})

    assert expected in text(root, "2024Q2")
    assert found(root, "2024Q2") == []


@pytest.mark.parametrize(
    ("breakdown", "said"),
    [
        ("[{name: 甲, value: 8000, unit: 元}, {name: 乙, value: 1.2}]", None),
        (
            "[{name: 甲, value: 8000, unit: 元}, {name: 乙, value: 2.2}]",
            "8000元 + 2.2万元 = 3万元",
        ),
        ("[{name: 甲, value: 8000, unit: 人}, {name: 乙, value: 2.2}]", None),
    ],
)
def test_parts_in_units_that_can_be_converted_add_up(measured, breakdown, said):
    result = measured(f"name: 款\nvalue: 2\nunit: 万元\nbreakdown: {breakdown}")

    assert [each.values["sum"] for each in result.problems] == ([said] if said else [])


def test_a_sum_of_converted_parts_is_printed_in_the_unit_of_the_metric(measured):
    parts = "[{name: 甲, value: 8000, unit: 元}, {name: 乙, value: 1.2}]"
    result = measured(f"name: 款\nunit: 万元\nbreakdown: {parts}")

    assert result.printed[""] == "2万元"
    assert result.printed["breakdown"] == "甲8000元、乙1.2万元"


def ratio(value, unit):
    return f'{{name: 率, value: {value}, unit: "{unit}", kind: ratio, parts: [a, b]}}'


def amount(value, unit):
    name = "甲乙丙丁戊己庚辛壬癸"[int(str(value)[0])]
    return f"{{name: {name}项量, value: {value}, unit: {unit}, kind: flow}}"


@pytest.mark.parametrize(
    ("part", "whole", "right", "wrong", "said"),
    [
        (
            ADDED % (3, 2, ""),
            amount(10, "吨"),
            ratio(50, "%"),
            ratio(70, "%"),
            "5 ÷ 10 = 50%",
        ),
        (
            amount(43, "件"),
            amount(5100, "户"),
            ratio("8.4", "‰"),
            ratio("0.8", "‰"),
            "43件 ÷ 5100户 = 8.43‰",
        ),
        (
            amount(5000, "元"),
            amount(1, "万元"),
            ratio(50, "%"),
            ratio(60, "%"),
            "5000元 ÷ 1万元 = 50%",
        ),
        (
            amount(5, "亿元"),
            amount(2, "万人"),
            ratio("2.5", "万元/人"),
            ratio("25000", "万元/人"),
            "5亿元 ÷ 2万人 = 2.5万元/人",
        ),
        (
            amount(26, "件"),
            amount("5.2", "万人"),
            ratio(5, "件/万人"),
            ratio(50, "件/万人"),
            "26件 ÷ 5.2万人 = 5件/万人",
        ),
        (
            amount(30, "人"),
            amount(12, "人"),
            ratio("2.5", "倍"),
            ratio("25", "倍"),
            "30 ÷ 12 = 2.5倍",
        ),
    ],
)
def test_a_ratio_is_that_of_its_parts_in_its_own_unit(
    periods, part, whole, right, wrong, said
):
    facts = '- "{{ r.sentence }}，{{ a.sentence }}，{{ b.sentence }}。"'
    root = periods({"2024": {"a": part, "b": whole, "r": right}}, facts)
    assert found(root, "2024") == []

    root = periods({"2024": {"a": part, "b": whole, "r": wrong}}, facts)
    (problem,) = [each for each in check_period(root, "2024") if each.level == "error"]
    assert (problem.code, problem.values["sum"]) == ("N245", said)


@pytest.mark.parametrize("part", [0, 5])
def test_there_is_no_ratio_of_nothing(periods, part):
    metrics = {"a": amount(part, "件"), "b": amount(0, "户"), "r": ratio(100, "%")}

    assert "N160" in found(periods({"2024": metrics}), "2024")


def test_a_table_of_several_periods_has_the_sums_of_parts(periods):
    from reportgen.figures import measure  # noqa: PLC0415
    from reportgen.project.read import read_project  # noqa: PLC0415
    from reportgen.render.data_tables import trend_table  # noqa: PLC0415

    root = periods({"2023": {"x": ADDED % (3, 2, "")}, "2024": {"x": GIVEN % (6, "")}})
    projects = [read_project(root, name)[0] for name in ("2023", "2024")]
    shown = [(each.period, measure(each)[0]) for each in projects]
    (row,) = trend_table(shown)["rows"]

    assert [cell for cell in row if "5" in cell]
