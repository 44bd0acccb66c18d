"""Values that are computed, and stated values that are checked against them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.figures.arithmetic import derive
from reportgen.model import Change, Member, Metric
from reportgen.model.values import Number, Text
from reportgen.place import Place

HERE = Place("x.yaml")


def number(digits):
    return Number(str(digits), HERE)


def text(characters):
    return Text(characters, HERE)


def metric(**keys):
    return Metric(place=HERE, name=text("申请量"), **keys)


def amounts(places=2):
    return st.decimals(1, 10**9, places=places)


# -- change ----------------------------------------------------------------------------


def test_a_change_is_computed_from_the_earlier_value(measured):
    result = measured("""
        name: 发明专利申请量
        value: 26
        unit: 件
        change:
          previous: 16
    """)

    assert result.problems == []
    assert result.printed["change"] == "同比增长62.5%"


@pytest.mark.parametrize(
    ("value", "previous", "expected"),
    [
        (32, 20, "同比增长60%"),
        (6, 7, "同比下降14.3%"),
        (7, 7, "同比持平"),
        (10001, 10000, "同比增长0.01%"),
        (0, 5, "同比下降100%"),
        ("3.10", "2.00", "同比增长55%"),
    ],
)
def test_a_computed_change_has_one_decimal_unless_that_would_be_zero(
    measured, value, previous, expected
):
    result = measured(f"name: 量\nvalue: {value}\nchange:\n  previous: {previous}")

    assert expected == result.printed["change"]


@pytest.mark.parametrize("stated", ["62.5", "63", "62", "62.50"])
def test_a_stated_change_agrees_to_its_last_digit_and_a_tie_either_way(measured, stated):
    result = measured(f"name: 量\nvalue: 26\nchange:\n  value: {stated}\n  previous: 16")

    assert result.problems == []
    assert result.printed["change"] == f"同比增长{stated}%"


def test_a_disagreement_shows_the_arithmetic_at_the_stated_number(measured):
    result = measured("""
        name: 申请量
        value: 26
        change:
          value: 60
          previous: 16
    """)

    (problem,) = result.problems
    assert problem.code == "N102"
    assert problem.values == {"sum": "(26 − 16) ÷ 16 = 62.5%", "stated": "60%"}
    assert (problem.place.line, problem.place.column) == (7, 14)


def test_a_percentage_changes_by_points(measured):
    result = measured("""
        name: 占比
        value: 49.64
        unit: "%"
        change:
          previous: 47.64
    """)

    assert result.problems == []
    assert result.printed["change"] == "同比提高2个百分点"


def test_wrong_points_show_the_subtraction(measured):
    result = measured("""
        name: 占比
        value: 49.6
        unit: "%"
        change:
          value: 3
          previous: 47.6
    """)

    (problem,) = result.problems
    assert problem.values == {"sum": "49.6 − 47.6 = 2个百分点", "stated": "3个百分点"}


def test_growth_in_comparable_prices_is_never_recomputed(measured):
    result = measured("""
        name: 产值
        value: 120
        change:
          value: 5.5
          previous: 100
          comparable_prices: true
    """)

    assert result.problems == []
    assert result.printed["change"] == "同比增长5.5%"


def test_nothing_is_computed_from_a_value_that_is_not_exact(measured):
    result = measured("""
        name: 人数
        value: 300
        qualifier: 近
        change:
          value: 18.4
          previous: 250
        breakdown:
          - name: 甲
            value: 200
          - name: 乙
            value: 96
    """)

    assert result.problems == []


@pytest.mark.parametrize(
    ("previous", "expected"),
    [("0", "上年同期为0"), ("0.0", "上年同期为0"), ("-5", "上年同期为-5")],
)
def test_nothing_grows_from_zero_or_less(measured, previous, expected):
    result = measured(f"name: 量\nvalue: 5\nchange:\n  previous: {previous}")

    assert result.problems == []
    assert expected == result.printed["change"]


def test_a_stated_growth_from_zero_is_refused(measured):
    result = measured("name: 量\nvalue: 5\nchange:\n  value: 100\n  previous: 0")

    assert result.codes == ["N105"]


def test_a_growth_from_a_negative_number_is_refused(measured):
    result = measured("name: 利润\nvalue: 5\nchange:\n  value: 200\n  previous: -5")

    assert result.codes == ["N105"]


def test_points_may_start_from_zero(measured):
    result = measured('name: 率\nvalue: 5\nunit: "%"\nchange:\n  previous: 0')

    assert result.printed["change"] == "同比提高5个百分点"


@given(amounts(), amounts(), st.integers(0, 4))
def test_a_correctly_rounded_change_is_never_refused(value, previous, decimals):
    exact = (value - previous) / previous * 100
    stated = Change(
        place=HERE, value=number(round(exact, decimals)), previous=number(previous)
    )

    assert derive(metric(value=number(value), change=stated)).disagreements == ()


@given(amounts(), amounts(), st.integers(0, 4), st.booleans())
def test_a_change_off_by_more_than_one_last_digit_is_always_refused(
    value, previous, decimals, more
):
    off = Decimal("1.1").scaleb(-decimals) * (1 if more else -1)
    exact = (value - previous) / previous * 100
    stated = Change(
        place=HERE, value=number(round(exact + off, decimals)), previous=number(previous)
    )

    (wrong,) = derive(metric(value=number(value), change=stated)).disagreements
    assert wrong.of == "change"


# -- total -----------------------------------------------------------------------------


def parts(numbers):
    return tuple(Member(place=HERE, name=text("部分"), value=number(n)) for n in numbers)


@given(st.lists(amounts(), min_size=2, max_size=6))
def test_a_total_is_the_sum_of_its_parts_and_their_order_does_not_matter(numbers):
    forward = derive(metric(breakdown=parts(numbers)))
    backward = derive(metric(breakdown=parts(numbers[::-1])))

    assert Decimal(forward.total) == sum(numbers)
    assert forward == backward


@given(st.lists(st.integers(1, 1000), min_size=2, max_size=6), st.integers(1, 9))
def test_a_stated_total_that_is_not_the_sum_is_refused(numbers, off):
    stated = number(sum(numbers) + off)

    (wrong,) = derive(metric(value=stated, breakdown=parts(numbers))).disagreements
    assert wrong.of == "value"


def test_parts_that_do_not_add_up_show_the_sum(measured):
    result = measured("""
        name: 奖项
        value: 6
        unit: 项
        breakdown:
          - name: 发展类
            value: 3
          - name: 公益类
            value: 2
    """)

    (problem,) = result.problems
    assert problem.values == {"sum": "3 + 2 = 5项", "stated": "6项"}
    assert problem.place.line == 5


def test_parts_in_another_unit_are_not_added_up(measured):
    result = measured("""
        name: 成果
        value: 5
        unit: 项
        breakdown:
          - name: 论文
            value: 30
            unit: 篇
          - name: 奖
            value: 2
    """)

    assert result.problems == []
    assert result.printed["breakdown"] == "论文30篇、奖2项"


def test_parts_in_different_units_have_no_total(measured):
    result = measured("""
        name: 成果
        unit: 项
        breakdown:
          - name: 论文
            value: 30
            unit: 篇
          - name: 奖
            value: 2
    """)

    assert result.codes == ["N107"]


# -- share, completion -----------------------------------------------------------------


def test_a_share_is_computed_from_the_whole(measured):
    result = measured("name: 产值\nvalue: 110\nshare:\n  of: 工业总产值\n  whole: 221.6")

    assert result.printed["share"] == "占工业总产值的49.6%"


@pytest.mark.parametrize(
    ("stated", "codes"), [("49.64", []), ("50", []), ("49.65", ["N103"])]
)
def test_a_stated_share_is_checked(measured, stated, codes):
    result = measured(
        f"name: 产值\nvalue: 110\nshare:\n  of: 总产值\n  value: {stated}\n  whole: 221.6"
    )

    assert codes == result.codes


@pytest.mark.parametrize(("stated", "codes"), [("86.7", []), ("90", ["N104"])])
def test_a_stated_completion_is_checked(measured, stated, codes):
    result = measured(f"name: 量\nvalue: 26\ntarget:\n  value: 30\n  rate: {stated}")

    assert codes == result.codes
    assert result.printed["completion"] == f"完成年度目标的{stated}%"


def test_a_target_of_zero_is_possible_but_not_a_share_of_it(measured):
    fine = measured("name: 事故\nvalue: 0\nunit: 起\ntarget:\n  value: 0")
    wrong = measured("name: 事故\nvalue: 0\nunit: 起\ntarget:\n  value: 0\n  rate: 100")

    assert fine.codes == ["N162"]  # only a hint
    assert fine.printed["target"] == "0起"
    assert wrong.codes == ["N105"]


@pytest.mark.parametrize("whole", ["0", "-3"])
def test_nothing_is_a_share_of_zero_or_less(measured, whole):
    result = measured(f"name: 量\nvalue: 5\nshare:\n  of: 总量\n  whole: {whole}")

    assert result.codes == ["N105"]


def test_numbers_as_long_as_data_allow_raise_nothing(measured):
    long, short = "12345678901234567", "0.0000000000000001"
    result = measured(
        f"name: 量\nvalue: {long}\nchange:\n  value: 1\n  previous: {short}\n"
        f"target:\n  value: {short}"
    )

    assert result.codes == ["N102"]
