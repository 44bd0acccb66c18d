"""Figures at their edges: zero, no digit to spare, kinds that a unit does not decide."""

import pytest

from reportgen.figures.amount import sum_of_parts
from reportgen.figures.arithmetic import workings
from reportgen.figures.figure import PIECES
from reportgen.figures.kinds import COUNTED
from reportgen.pipeline import check_period
from small_project import write_project


def messages(result, code):
    """Return the texts of the problems with a code."""
    return [each.says("en") for each in result.problems if each.code == code]


@pytest.mark.parametrize(
    ("unit", "parts", "total"),
    [
        ("元", ("8000元", "1.2万元"), "20000元"),
        ("元", ("5万元", "5万元"), "100000元"),
        ("万元", ("8000元", "1.20万元"), "2万元"),
        ("万元", ("0.80", "1.20"), "2.00万元"),
        ("万元", ("0.80", "1.2万元"), "2.00万元"),
        ("件", ("3", "4"), "7件"),
    ],
)
def test_a_sum_of_parts_is_written_without_an_exponent(measured, unit, parts, total):
    lines = ["name: 投入", f"unit: {unit}", "breakdown:"]
    for name, part in zip("甲乙", parts, strict=True):
        digits = part.rstrip("万元")
        lines += [f"  - name: {name}", f"    value: {digits}"]
        lines += [f"    unit: {part.removeprefix(digits)}"] if digits != part else []
    result = measured("\n".join(lines))

    assert result.problems == []
    assert result.printed[""] == total


# -- changes ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "previous", "expected"),
    [
        ("0", "5", "上年同期为5亿元"),
        ("0", "-5", "上年同期亏损5亿元"),
        ("0", "-0.50", "上年同期亏损0.5亿元"),
        ("5", "0", "上年同期为0"),
        ("-5", "0", "上年同期为0"),
        ("100", "-20", "同比扭亏为盈（上年同期亏损20亿元）"),
        ("-20", "-100", "同比亏损收窄80亿元"),
        ("-0.10", "-0.05", "同比亏损扩大0.05亿元"),
        ("0.00", "0", "同比持平"),
    ],
)
def test_a_profit_at_zero_has_words_and_no_percentage(measured, value, previous, expected):
    result = measured(f"""
        name: 利润总额
        unit: 亿元
        value: {value}
        change:
          previous: {previous}
    """)

    assert result.problems == []
    assert result.printed["change"] == expected


@pytest.mark.parametrize(
    ("kind", "unit", "change", "expected"),
    [
        ("index", "点", "value: 2\n  unit: 个百分点", "同比提高2个百分点"),
        ("measure", "分", "value: -2\n  unit: 个百分点", "同比下降2个百分点"),
        ("measure", "分", "value: 2\n  unit: 分", "同比上升2分"),
        ("index", "点", "value: -2\n  unit: 点", "同比下降2点"),
        ("flow", "亿元", "value: 2\n  unit: 亿元", "同比增加2亿元"),
        ("stock", "亿元", "value: -2\n  unit: 亿元", "同比减少2亿元"),
        ("ratio", '"%"', "value: 2\n  unit: 个百分点", "同比提高2个百分点"),
        ("ratio", '"%"', "value: 2\n  unit: 个千分点", "同比提高2个千分点"),
    ],
)
def test_a_change_rises_and_falls_in_the_words_of_its_unit(
    measured, kind, unit, change, expected
):
    result = measured(
        f"name: 指标\nunit: {unit}\nkind: {kind}\nvalue: 50\nchange:\n  {change}"
    )

    assert result.printed["change"] == expected


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        ("8.4", "7.9", "同比提高0.5个千分点"),
        ("7.90", "8.40", "同比下降0.5个千分点"),
    ],
)
def test_a_rate_in_permille_changes_by_its_own_points(measured, now, before, expected):
    result = measured(f"name: 率\nunit: ‰\nvalue: {now}\nchange:\n  previous: {before}")

    assert result.printed["change"] == expected


def test_points_of_another_rate_are_converted(measured):
    result = measured("""
        name: 率
        unit: ‰
        value: 8.4
        change:
          previous: 7.9
          unit: 个百分点
    """)

    assert result.printed["change"] == "同比提高0.05个百分点"


@pytest.mark.parametrize(
    ("unit", "own", "said"),
    [
        ("‰", "个百分点", "8.4‰ − 7.9‰ = 0.05个百分点"),
        ("‰", "个千分点", "8.4 − 7.9 = 0.5个千分点"),
        ('"%"', "个千分点", "8.4% − 7.9% = 5个千分点"),
    ],
)
def test_a_wrong_difference_is_told_with_the_units_that_are_converted(
    measured, unit, own, said
):
    result = measured(f"""
        name: 率
        unit: {unit}
        value: 8.4
        change: {{value: 9, previous: 7.9, unit: {own}}}
    """)

    (message,) = messages(result, "N102")
    assert said in message


def test_a_yearly_rate_is_never_computed_from_two_values(measured):
    result = measured("""
        name: 产值
        unit: 亿元
        value: 26
        change: {basis: 环比折年率, value: 5, previous: 16}
    """)

    assert "N102" not in result.codes
    assert result.printed["change"] == "环比折年率增长5%"


# -- stated against computed -----------------------------------------------------------


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ("60", "(29 − 17) ÷ 17 = 70.59%"),
        ("60.0", "(29 − 17) ÷ 17 = 70.59%"),
        ("60.00", "(29 − 17) ÷ 17 = 70.588%"),
    ],
)
def test_a_wrong_change_is_told_with_one_more_decimal_and_at_least_two(
    measured, stated, said
):
    result = measured(f"""
        name: 申请量
        unit: 件
        value: 29
        change:
          value: {stated}
          previous: 17
    """)

    (message,) = messages(result, "N102")
    assert said in message
    assert f"{stated}%" in message


@pytest.mark.parametrize(
    ("value", "previous", "stated", "right"),
    [
        (2025, 2000, "1.2", True),  # 1.25: a tie may go either way
        (2025, 2000, "1.3", True),
        (2025, 2000, "1.25", True),
        (2025, 2000, "1.1", False),
        (2025, 2000, "1.4", False),
        (2026, 2000, "1.2", False),
        (1975, 2000, "-1.2", True),
        (1975, 2000, "-1.4", False),
    ],
)
def test_a_stated_change_is_right_to_its_last_digit(
    measured, value, previous, stated, right
):
    result = measured(f"""
        name: 申请量
        unit: 件
        value: {value}
        change:
          value: {stated}
          previous: {previous}
    """)

    assert [code for code in result.codes if code == "N102"] == ([] if right else ["N102"])


@pytest.mark.parametrize(
    ("keys", "codes"),
    [
        ("value: 5\nshare: {of: 全市, value: 12.5, whole: 0}", ["N105"]),
        ("value: 5\nshare: {of: 全市, whole: 0}", ["N105"]),
        ("value: 5\nqualifier: 近\nshare: {of: 全市, whole: 1}", ["N167"]),
        ("value: 5\ntarget: {value: 0, rate: 50}", ["N105"]),
        ("value: -2\nkind: measure\nunit: ℃\nchange: {value: -2, previous: 0}", []),
    ],
)
def test_only_a_percentage_of_nothing_is_impossible(measured, keys, codes):
    unit = "" if "unit" in keys else "unit: 亿元\n"

    assert measured(f"name: 数\n{unit}{keys}").codes == codes


@pytest.mark.parametrize(
    ("kind", "unit", "value", "previous", "expected"),
    [
        ("ratio", "倍", "1.2", "1.5", "同比下降0.3倍"),
        ("ratio", "倍", "1.5", "1.2", "同比提高0.3倍"),
    ],
)
def test_a_stated_kind_is_stronger_than_the_unit(
    measured, kind, unit, value, previous, expected
):
    result = measured(f"""
        name: 指标
        kind: {kind}
        unit: {unit}
        value: {value}
        change: {{previous: {previous}}}
    """)

    assert result.printed["change"] == expected


@pytest.mark.parametrize(
    ("name", "value", "previous", "expected"),
    [
        ("投入", "1", "0.5", "同比增长100%"),
        ("投入", "0.5", "1", "同比下降50%"),
        ("利润总额", "0.5", "1", "同比下降50%"),
        ("利润总额", "1", "0.5", "同比增长100%"),
        ("利润总额", "-0.5", "0.5", "同比由盈转亏（上年同期盈利0.5亿元）"),
        ("利润总额", "0.5", "-0.5", "同比扭亏为盈（上年同期亏损0.5亿元）"),
    ],
)
def test_less_than_one_is_not_nothing(measured, name, value, previous, expected):
    change = f"change: {{previous: {previous}}}"
    result = measured(f"name: {name}\nunit: 亿元\nvalue: {value}\n{change}")

    assert result.problems == []
    assert result.printed["change"] == expected


def test_a_share_of_less_than_one_is_computed(measured):
    result = measured("name: 数\nunit: 亿元\nvalue: 0.1\nshare: {of: 全市, whole: 0.5}")

    assert result.printed["share"] == "占全市的20%"


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        ("同比", "上年同期为0"),
        ("环比", "上期为0"),
        ("比上年", "上年为0"),
        ("比年初", "年初为0"),
        ("较2019年同期", "2019年同期为0"),
    ],
)
def test_a_base_of_zero_is_named_by_what_it_was_compared_with(measured, basis, expected):
    change = f"change: {{basis: {basis}, previous: 0}}"
    result = measured(f"name: 数\nunit: 件\nvalue: 5\n{change}")

    assert result.printed["change"] == expected


# -- how it was computed ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("value: 26\nchange: {previous: 16}", {"change": "(26 − 16) ÷ 16 = 62.5%"}),
        ("value: 29\nchange: {previous: 17}", {"change": "(29 − 17) ÷ 17 = 70.59%"}),
        ("value: 7\nchange: {previous: 7.0}", {"change": "7 = 7.0 = 0%"}),
        ("value: 26\nshare: {of: 全市, whole: 208}", {"share": "26 ÷ 208 = 12.5%"}),
        ("value: 26\ntarget: {value: 40}", {"completion": "26 ÷ 40 = 65%"}),
        ("breakdown: [{name: 甲, value: 20}, {name: 乙, value: 6}]", {"": "20 + 6 = 26"}),
        (
            "value: 0.0000003\nchange: {previous: 0.0000002}",
            {"change": "(0.0000003 − 0.0000002) ÷ 0.0000002 = 50%"},
        ),
        (
            "value: 0.0000002\nchange: {previous: 0.0000002}",
            {"change": "0.0000002 = 0.0000002 = 0%"},
        ),
        ("value: 26", {}),
    ],
)
def test_a_computation_is_shown_with_the_numbers_as_written(measured, keys, expected):
    assert workings(measured(f"name: 数\nunit: 亿元\n{keys}").figure.metric) == expected


def test_a_difference_is_shown_with_the_numbers_as_written(measured):
    figure = measured("""
        name: 率
        unit: "%"
        value: 0.0000003
        change: {previous: 0.0000001}
    """).figure

    assert workings(figure.metric)["change"].startswith("0.0000003 − 0.0000001 = ")


def test_a_sum_and_what_is_wrong_with_it_are_at_its_first_part(measured):
    parts = "breakdown:\n  - {name: 甲, value: 1, unit: UNIT}\n  - {name: 乙, value: 2, unit: 人}"
    right, wrong = (
        measured(f"name: 数\nunit: 人\n{parts.replace('UNIT', unit)}")
        for unit in ("人", "元")
    )

    first, _ = right.figure.metric.breakdown
    assert sum_of_parts(right.figure.metric).place == first.value.place
    assert [(each.code, each.place) for each in wrong.problems] == [("N107", first.place)]


# -- what can be printed ---------------------------------------------------------------


def test_every_piece_that_a_metric_prints_has_a_name(measured):
    whole = """
        name: 申请量
        value: 26
        unit: 件
        period: 2023-01/2023-05
        change: {value: 62.5, previous: 16}
        share: {of: 全市, value: 12.5}
        rank: {position: 2, scope: 全市}
        breakdown: [{name: 企业, value: 20}, {name: 高校, value: 6}]
        items: {open: true, names: [甲, 乙]}
        target: {value: 30}
    """
    group = "name: 两项\nunit: 件\ngroup: [{name: 甲, value: 1}, {name: 乙, value: 2}]"
    printed = {*measured(whole).printed, *measured(group).printed}

    assert printed == {"", *PIECES}


@pytest.mark.parametrize(
    ("piece", "runs"),
    [
        ("", [("26件", True)]),
        ("value", [("26", True)]),
        ("unit", [("件", False)]),
        ("change", [("同比增长", False), ("62.5%", True)]),
        ("change.bare", [("增长", False), ("62.5%", True)]),
        ("previous", [("16件", True)]),
        ("share", [("占全市的", False), ("12.5%", True)]),
        ("rank", [("居全市", False), ("第2位", True)]),
        ("target", [("40件", True)]),
        ("completion", [("完成年度目标的", False), ("65%", True)]),
        ("completion.bare", [("65%", True)]),
        (
            "breakdown",
            [
                ("企业", False),
                ("20件", True),
                ("、", False),
                ("高校", False),
                ("6件", True),
            ],
        ),
    ],
)
def test_a_number_with_its_unit_is_a_run_of_its_own(measured, piece, runs):
    figure = measured("""
        name: 申请量
        value: 26
        unit: 件
        change: {previous: 16}
        share: {of: 全市, whole: 208}
        rank: {position: 2, scope: 全市}
        breakdown: [{name: 企业, value: 20}, {name: 高校, value: 6}]
        target: {value: 40}
    """).figure

    assert [(run.text, run.number) for run in figure.pieces[piece]] == runs


def test_a_metric_knows_its_key_and_its_exact_amount(measured):
    figure = measured(
        "name: 投入\nunit: 万元\nvalue: 12345.6\nshown: {value: 1.2, unit: 亿元}"
    ).figure

    assert (figure.key, figure.amount) == ("ip.metrics.x", "12345.6万元")
    assert measured("name: 进展\nwords: 顺利").figure.amount == ""


@pytest.mark.parametrize(
    ("keys", "doubted"),
    [
        ("change: {value: 62.5, previous: 16}", {"value"}),
        ("change: {previous: 16}", {"value", "change"}),
        ("share: {of: 全市, value: 12.5}", {"value"}),
        ("share: {of: 全市, whole: 208}", {"value", "share"}),
        ("target: {value: 30, rate: 86.7}", {"value"}),
        ("target: {value: 30}", {"value", "completion"}),
        ("rank: {position: 2, scope: 全市}", {"value"}),
    ],
)
def test_of_a_doubted_metric_the_value_is_doubted_and_what_is_computed_from_it(
    measured, keys, doubted
):
    figure = measured(f"name: 申请量\nunit: 件\nvalue: 26\nsuspect: 待核\n{keys}").figure
    pieces = {"value", "change", "share", "completion", "rank"} & {*figure.pieces}

    assert {each for each in pieces if figure.is_doubted(each)} == doubted
    assert figure.is_doubted() is True


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        ("0", "零件"),
        ("2", "两件"),
        (
            "9999999999999999",
            "九千九百九十九万九千九百九十九亿九千九百九十九万九千九百九十九件",
        ),
    ],
)
def test_chinese_numerals_reach_from_zero_to_the_largest(measured, number, printed):
    result = measured(f"name: 数\nunit: 件\nvalue: {number}\nnumerals: chinese")

    assert result.codes == []
    assert result.printed[""] == printed


@pytest.mark.parametrize("number", ["-1", "10000000000000000"])
def test_beyond_there_are_no_chinese_numerals(measured, number):
    result = measured(
        f"name: 差额\nunit: 万元\nkind: balance\nvalue: {number}\nnumerals: chinese"
    )

    assert "N108" in result.codes


@pytest.mark.parametrize(
    "keys", ["share: {of: 全市}", "share: {of: 全市, whole: 9}", "change: {previous: 16}"]
)
def test_without_an_amount_nothing_else_is_called_missing(tmp_path, keys):
    section = f"heading: 专利\nmetrics:\n  x:\n    name: 数\n    unit: 件\n    {keys}\n"
    files = {
        "data/2023H1/achievements/01-ip.yaml": f"{section}facts:\n  - 甲{{{{ x }}}}。\n"
    }
    problems = check_period(write_project(tmp_path, files), "2023H1")

    assert [each.code for each in problems] == ["D131"]


@pytest.mark.parametrize("previous", ["0", "-0.5", "-3"])
def test_a_percentage_of_nothing_is_told_once(measured, previous):
    result = measured(f"""
        name: 利润总额
        unit: 亿元
        value: -5
        change:
          value: 20
          previous: {previous}
    """)

    assert result.codes == ["N105"]


@pytest.mark.parametrize("sign", ["%", "％"])
def test_either_percent_sign_makes_a_rate(measured, sign):
    result = measured(f'name: 合格率\nunit: "{sign}"\nvalue: 98\nchange:\n  previous: 97.5')

    assert result.printed["change"] == "同比提高0.5个百分点"


@pytest.mark.parametrize(
    ("value", "unit", "printed"),
    [
        ("8", "万人次", "8万余人次"),
        ("18", "亿元", "18亿余元"),
        ("8.5", "万元", "8.5万余元"),
        ("20", "万元", "20余万元"),
        ("20.0", "亿元", "20.0亿余元"),
        ("300", "人", "300余人"),
    ],
)
def test_yu_is_behind_round_digits_or_behind_the_magnitude(measured, value, unit, printed):
    result = measured(f"name: 数\nunit: {unit}\nvalue: {value}\nqualifier: 余")

    assert result.printed[""] == printed


@pytest.mark.parametrize(
    ("unit", "printed"),
    [
        ("亿元", "9亿～16亿元"),
        ("万亿元", "9万亿～16万亿元"),
        ("万人次", "9万～16万人次"),
        ('"%"', "9%～16%"),
        ("％", "9％～16％"),
        ("‰", "9‰～16‰"),
        ("家", "9～16家"),
        ("百万元", "9百万～16百万元"),
        ("千万元", "9千万～16千万元"),
    ],
)
def test_both_ends_of_a_range_have_its_magnitude(measured, unit, printed):
    result = measured(f"name: 数\nunit: {unit}\nrange: {{low: 9, high: 16}}")

    assert result.printed[""] == printed


def test_what_is_counted_has_no_halves():
    one = "家人件次户项个名台辆所座条张份本册篇场宗起例位处支只头匹部批届轮栋幢间套枚颗株棵"
    more = "人次 户次 台次 辆次 架次 场次 批次 轮次 班次 门次 社区 台套 户家 家次 件次 起次"

    assert {*one, *more.split()} <= COUNTED
    assert not {"元", "万元", "吨", "公里", "亩", "平方米", "万人次", "小时", ""} & COUNTED
