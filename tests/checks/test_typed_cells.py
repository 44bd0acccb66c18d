"""Numbers typed into a table are held against the metrics that their heads name."""

import pytest

from reportgen.pipeline import check_period
from small_project import write_project

SECTION = "data/2023H1/achievements/01-ip.yaml"
METRICS = """\
heading: 工业
metrics:
  output:
    name: 工业总产值
    value: 4.62
    unit: 亿元
    change: {previous: 4.2}
    target: {value: 9}
    rank: {position: 3, scope: 全市}
  firms:
    name: 规上企业
    value: 30
    unit: 家
    breakdown:
      - {name: 甲镇, value: 10}
      - {name: 乙镇, value: 20}
  visits: {name: 用电量, value: 8, unit: 万度, period: 2023-01/2023-05}
facts:
  - "工业总产值{{ output }}，{{ output.change }}；规上企业{{ firms }}；用电量{{ visits }}。"
"""


def found(root, columns, *rows, rest=""):
    """Return the cells of a table that contradict a metric."""
    problems = problems_of(root, columns, *rows, rest=rest)
    assert {each.code for each in problems} <= {"N260"}
    return [each.values["found"] for each in problems]


def codes(root, columns, *rows, rest=""):
    return {each.code for each in problems_of(root, columns, *rows, rest=rest)}


def problems_of(root, columns, *rows, rest):
    """Return what is wrong with a table of these columns and rows."""
    table = f"  - table:\n      columns: [{columns}]\n{rest}      rows:\n"
    table += "".join(f"        - [{row}]\n" for row in rows)
    root = write_project(root, {SECTION: METRICS + table})
    return [each for each in check_period(root, "2023H1") if each.level != "hint"]


@pytest.mark.parametrize(
    ("columns", "row", "wrong"),
    [
        ("指标, 单位, 上半年", "工业总产值, 亿元, 4.62", []),
        ("指标, 单位, 上半年", "工业总产值, 亿元, 4.6", []),
        ("指标, 上半年, 位次", '工业总产值, "{{ output.value }}", 2', ["2"]),
        ("指标, 上半年, 位次", '工业总产值, "{{ output.value }}", 3', []),
        ("指标, 上半年, 位次", "工业总产值, —, 2", ["2"]),
        ("指标, 上半年, 位次", '"{{ output.name }}", "{{ output }}", 2', ["2"]),
        ("指标, 单位, 上半年", "工业总产值, 万元, 46200", []),
        ("指标, 单位, 上半年", "工业总产值, 万元, 42600", ["42600万元"]),
        ("指标, 上半年（万元）", "工业总产值, 42600", ["42600万元"]),
        ("指标, 数量", "其中：工业总产值（亿元）, 4.26", ["4.26"]),
        ("指标, 数量", '"{{ output.name }}", 4.26亿元', ["4.26亿元"]),
        ("序号, 指标, 本期, 备注", "1, 工业总产值, 4.26, 初步", ["4.26"]),
        ("指标, 本期, 上年同期, 同比", "工业总产值, 4.62, 4.2, 10%", []),
        ("指标, 本期, 上年同期, 同比", "工业总产值, 4.62, 2.4, 增长10", ["2.4"]),
        ("指标, 本期, 上年同期, 同比", "工业总产值, 4.62, 4.2, -10.0%", ["-10.0%"]),
        ("指标, 本期, 增减", "工业总产值, 4.62, 0.42", []),
        ("指标, 2022年上半年, 2023年上半年", "工业总产值, 4.2, 4.62", []),
        ("指标, 2022年上半年, 2023年上半年", "工业总产值, 4.62, 4.2", ["4.62"]),
        ("指标, 年度目标, 完成率, 位次", "工业总产值, 9, 51.3%, 3", []),
        ("指标, 年度目标, 完成率, 位次", "工业总产值, 8, 53.1%, 2", ["8", "53.1%", "2"]),
        ("镇, 规上企业", "甲镇, 20", ["20"]),
        ("镇, 规上企业", "合计, 31", ["31"]),
        ("镇, 规上企业（家）", "丙镇, 7", []),
        ("指标, 甲镇, 乙镇, 合计", "规上企业, 10, 20, 30", []),
        ("指标, 甲镇, 乙镇, 合计", "规上企业, 10, 21, 30", ["21"]),
        # Not of the metric: other months, a part, another unit, another amount.
        ("指标, 6月", "工业总产值, 0.9", []),
        ("指标, 镇, 数量", "规上企业, 丙镇, 7", []),
        ("指标, 单位, 数量", "工业总产值, 万吨, 7", []),
        ("指标, 丙镇", "工业总产值, 0.7", []),
        ("指标, 亿元", "工业总产值, 4.26", ["4.26"]),
        ("指标, 数量", "重点工业总产值, 7", []),
        ("指标, 数量", "用电量, 9", []),
        ("指标, 1—5月", "用电量, 9", ["9"]),
    ],
)
def test_a_cell_says_what_its_metric_says(tmp_path, columns, row, wrong):
    assert found(tmp_path, columns, row) == wrong


def test_a_table_of_another_period_is_not_about_the_metrics(tmp_path):
    caption = "      caption: 表1 2022年上半年主要指标\n"
    root = tmp_path / "now"

    assert "N260" not in codes(root, "指标, 数量", "工业总产值, 4.2", rest=caption)


def test_the_unit_can_stand_above_the_table(tmp_path):
    assert found(
        tmp_path, "指标, 数量", "工业总产值, 42600", rest="      unit: 万元\n"
    ) == ["42600万元"]


def test_the_group_of_a_column_says_what_it_shows(tmp_path):
    columns = (
        "指标, {heading: 绝对数, group: 1—6月}, {heading: 增长（%）, group: 1—6月}, "
        "{heading: 绝对数, group: 上年同期}"
    )

    assert found(tmp_path / "right", columns, "工业总产值, 4.62, 10, 4.2") == []
    assert found(tmp_path / "wrong", columns, "工业总产值, 4.26, 11, 4.3") == [
        "4.26",
        "11",
        "4.3",
    ]


@pytest.mark.parametrize(
    ("columns", "row", "expected"),
    [
        ("指标, 1—6月", "用电量, 8", {"N265"}),
        ("指标, 1—5月", "用电量, 8", set()),
        ("指标, 1—4月, 1—5月, 1—6月", "用电量, 8, 8, 9", set()),
        ("指标, 1—6月", "用电量, 9.5", set()),
        ("指标, 6月", "用电量, 8", set()),
        ("指标, 2022年1—6月", "用电量, 8", set()),
    ],
)
def test_a_number_is_not_of_other_months_than_its_metric(tmp_path, columns, row, expected):
    assert codes(tmp_path, columns, row) == expected


@pytest.mark.parametrize(
    ("columns", "row"),
    [
        ("指标, 6月, 同比（%）, 1—6月, 同比（%）", "工业总产值, 0.8, 6.2, 4.62, 10"),
        ("指标, 当月同比（%）, 累计同比（%）", "工业总产值, 6.2, 10"),
        (
            "指标, {heading: 2023年, group: 1—6月}, {heading: 2022年, group: 1—6月}",
            "工业总产值, 4.62, 4.2",
        ),
        ("指标, 未完成数, 应完成", "工业总产值, 4.38, 4.7"),
        ("指标, 增长（%）, 全市增长（%）", "工业总产值, 10, 8.3"),
        ("指标, 单位, 本期", "工业总产值, —, 4.62"),
    ],
)
def test_a_column_of_another_month_place_or_state_is_no_contradiction(
    tmp_path, columns, row
):
    assert found(tmp_path, columns, row) == []


# Counts are exact; amounts with decimals, and those in 万, may be rounded.
RATES = """\
heading: 工业
metrics:
  firms:
    name: 规上企业
    value: 101
    unit: 家
    change: {previous: 80}
    share: {of: 全市, whole: 202}
    target: {value: 100}
  output:
    name: 工业总产值
    value: 4.04
    unit: 亿元
    target: {value: 4.00}
  invested: {name: 投资, value: 1010, unit: 万元, target: {value: 1000}}
  ratio:
    name: 合格率
    value: 97.6
    unit: "%"
    change: {previous: 95.6}
facts:
  - "规上企业{{ firms }}，工业总产值{{ output }}，投资{{ invested }}，合格率{{ ratio }}。"
"""


@pytest.mark.parametrize(
    ("columns", "row", "wrong"),
    [
        ("指标, 完成率", "规上企业, 101%", []),
        ("指标, 完成率", "规上企业, 101.0%", []),
        ("指标, 完成率", "规上企业, 101.00%", []),
        ("指标, 完成率", "规上企业, 100.8%", ["100.8%"]),
        ("指标, 完成率", "规上企业, 101.04%", ["101.04%"]),
        ("指标, 同比", "规上企业, 26.25%", []),
        ("指标, 同比", "规上企业, 26.26%", ["26.26%"]),
        ("指标, 占比", "规上企业, 50.4%", ["50.4%"]),
        ("指标, 占比", "规上企业, 50.00%", []),
        ("指标, 完成率", "工业总产值, 100.8%", []),
        ("指标, 完成率", "工业总产值, 100.6%", ["100.6%"]),
        ("指标, 完成率", "投资, 101.07%", []),
        ("指标, 完成率", "投资, 101.3%", ["101.3%"]),
        ("指标, 增减", "合格率, 2.08", []),
        ("指标, 增减", "合格率, 2.4", ["2.4"]),
    ],
)
def test_a_rate_with_more_decimals_than_printed_is_that_of_its_numbers(
    tmp_path, columns, row, wrong
):
    table = f"  - table:\n      columns: [{columns}]\n      rows:\n        - [{row}]\n"
    root = write_project(tmp_path, {SECTION: RATES + table})
    problems = check_period(root, "2023H1")
    assert [each.values["found"] for each in problems if each.code == "N260"] == wrong
