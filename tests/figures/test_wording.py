"""The pieces of a metric, as a report prints them."""

import pytest

from reportgen.figures.figure import Run

FULL = """
    name: 发明专利申请量
    value: 26
    unit: 件
    period: 2023-01/2023-05
    change:
      value: 62.5
      previous: 16
    share:
      of: 全市申请量
      value: 12.50
    rank:
      position: 2
      scope: 全市
    breakdown:
      - name: 企业
        value: 20
      - name: 高校
        value: 6
    items:
      open: true
      names:
        - 催化剂制法
        - 培育方法
    target:
      value: 30
"""


def test_a_metric_prints_each_of_its_pieces(measured):
    result = measured(FULL)

    assert result.problems == []
    assert result.printed == {
        "": "26件",
        "value": "26",
        "name": "发明专利申请量",
        "unit": "件",
        "period": "1—5月",
        "change": "同比增长62.5%",
        "change.bare": "增长62.5%",
        "previous": "16件",
        "share": "占全市申请量的12.50%",
        "rank": "居全市第2位",
        "items": "催化剂制法、培育方法等",
        "breakdown": "企业20件、高校6件",
        "target": "30件",
        "completion": "完成年度目标的86.7%",
        "completion.bare": "86.7%",
    }


def test_numbers_are_marked_and_the_words_around_them_are_not(measured):
    pieces = measured(FULL).figure.pieces

    assert pieces[""] == (Run("26件", number=True),)
    assert pieces["change"] == (Run("同比增长"), Run("62.5%", number=True))
    assert pieces["rank"] == (Run("居全市"), Run("第2位", number=True))
    assert pieces["breakdown"][:3] == (Run("企业"), Run("20件", number=True), Run("、"))


@pytest.mark.parametrize(
    ("qualifier", "expected"),
    [
        ("约", "约20项"),
        ("近", "近20项"),
        ("超", "超20项"),
        ("余", "20余项"),
        ("左右", "20项左右"),
        ("以上", "20项以上"),
        ("以内", "20项以内"),
    ],
)
def test_a_qualifier_is_where_the_standard_puts_it(measured, qualifier, expected):
    result = measured(f"name: 荣誉\nvalue: 20\nunit: 项\nqualifier: {qualifier}")

    assert expected == result.printed[""]
    assert result.printed["value"] == "20"


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("2.3", "万亩", "2.3万余亩"),
        ("20", "万元", "20余万元"),
        ("1.2", "亿元", "1.2亿余元"),
    ],
)
def test_yu_after_decimals_follows_wan_and_yi(measured, value, unit, expected):
    result = measured(f"name: 量\nvalue: {value}\nunit: {unit}\nqualifier: 余")

    assert expected == result.printed[""]


@pytest.mark.parametrize(
    ("low", "high", "unit", "expected"),
    [
        (3, 5, "个", "3～5个"),
        (13, 17, "%", "13%～17%"),
        (9, 16, "亿元", "9亿～16亿元"),
        (1, 2, "万亿元", "1万亿～2万亿元"),
        ("1.5", "2.0", "万亩", "1.5万～2.0万亩"),
    ],
)
def test_both_ends_of_a_range_carry_percent_and_wan(measured, low, high, unit, expected):
    result = measured(f"name: 量\nrange:\n  low: {low}\n  high: {high}\nunit: '{unit}'")

    assert expected == result.printed[""]


def test_a_metric_may_be_words(measured):
    result = measured("name: 产值\nwords: 翻番")

    assert result.printed == {"": "翻番", "name": "产值"}


def test_a_group_prints_its_values_and_its_names(measured):
    result = measured("""
        name: 产量
        unit: 万吨
        group:
          - name: 粮食
            value: 10
          - name: 棉花
            value: 2.50
          - name: 原木
            value: 3
            unit: 万方
    """)

    assert result.printed[""] == "10万吨、2.50万吨、3万方"
    assert result.printed["value"] == "10、2.50、3"
    assert result.printed["names"] == "粮食、棉花、原木"


def test_a_total_of_parts_prints_like_a_value(measured):
    result = measured("""
        name: 投入
        unit: 万元
        breakdown:
          - name: 企业
            value: 1.50
          - name: 财政
            value: 2
    """)

    assert result.printed[""] == "3.50万元"


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("value: 3", "三位"),
        ("value: 2", "两位"),
        ("value: 20\nqualifier: 余", "二十余位"),
        ("range:\n  low: 2\n  high: 5", "两至五位"),
        ("group:\n  - name: 甲\n    value: 2\n  - name: 乙\n    value: 12", "两位、十二位"),
    ],
)
def test_chinese_numerals_on_request(measured, amount, expected):
    result = measured(f"name: 院士\nunit: 位\nnumerals: chinese\n{amount}")

    assert result.problems == []
    assert expected == result.printed[""]


@pytest.mark.parametrize(
    ("value", "expected"),
    [("62.5", "增长62.5%"), ("-14.29", "下降14.29%"), ("0.0", "持平")],
)
@pytest.mark.parametrize("basis", ["同比", "环比", "比上年"])
def test_a_change_is_never_negative_in_words(measured, value, expected, basis):
    result = measured(f"name: 量\nvalue: 6\nchange:\n  value: {value}\n  basis: {basis}")

    assert result.printed["change"] == basis + expected


@pytest.mark.parametrize(("value", "expected"), [("2", "提高2"), ("-0.50", "下降0.50")])
def test_points_rise_and_fall(measured, value, expected):
    result = measured(f"name: 率\nvalue: 6\nunit: '%'\nchange:\n  value: {value}")

    assert result.printed["change"] == f"同比{expected}个百分点"


@pytest.mark.parametrize(
    ("rank", "expected"),
    [
        ("position: 1\nscope: 全市", "居全市第一"),
        ("position: 1\nscope: 全市\nverb: 暂列", "暂列全市第一"),
        ("position: 3\nscope: 全省", "居全省第3位"),
    ],
)
def test_a_first_place_is_written_in_words(measured, rank, expected):
    inside = rank.replace("\n", "\n  ")

    assert expected == measured(f"name: 量\nvalue: 6\nrank:\n  {inside}").printed["rank"]


def test_a_rank_follows_the_numerals_of_its_metric(measured):
    result = measured(
        "name: 量\nvalue: 6\nnumerals: chinese\nrank:\n  position: 2\n  scope: 全市"
    )

    assert result.printed["rank"] == "居全市第二位"


def test_a_closed_list_does_not_end_in_deng(measured):
    result = measured("name: 站\nvalue: 2\nitems:\n  names:\n    - 甲站\n    - 乙站")

    assert result.printed["items"] == "甲站、乙站"


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2023Q1", "第一季度"),
        ("2023H1", "上半年"),
        ("2022H2", "2022年下半年"),
        ("2022", "2022年"),
        ("2023-05", "5月"),
        ("2022-11/2023-02", "2022年11月—2023年2月"),
    ],
)
def test_a_period_of_another_year_is_printed_with_its_year(measured, period, expected):
    result = measured(f"name: 量\nvalue: 6\nperiod: {period}")

    assert expected == result.printed["period"]


def test_a_target_may_have_a_name_of_its_own(measured):
    result = measured("name: 量\nvalue: 30\ntarget:\n  value: 40\n  name: 半年目标")

    assert result.printed["completion"] == "完成半年目标的75%"


def test_digits_are_printed_as_written(measured):
    result = measured("name: 率\nvalue: 3.10\nunit: '%'\nchange:\n  value: 1.0")

    assert result.printed[""] == "3.10%"
    assert result.printed["change"] == "同比提高1.0个百分点"
