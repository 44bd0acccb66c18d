import doctest
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen import numerals
from reportgen.numerals import (
    LARGEST,
    chinese,
    heading_number,
    in_wan,
    percent,
    rounded,
    trimmed,
)

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")}
PLACES = {"十": 10, "百": 100, "千": 1000}
AMOUNTS = st.decimals(-(10**15), 10**15, places=4)


def read(text):
    """Read a Chinese numeral back, independently of how it was written."""
    for unit, size in (("亿", 10**8), ("万", 10**4)):
        if unit in text:
            high, _, low = text.rpartition(unit)
            return read(high) * size + read(low)
    total, digit = 0, 0
    for character in text:
        if character in PLACES:
            total += (digit or 1) * PLACES[character]
            digit = 0
        else:
            digit = DIGITS[character]
    return total + digit


def test_the_examples_in_the_docstrings_hold():
    assert doctest.testmod(numerals).failed == 0


@given(st.integers(0, LARGEST) | st.integers(0, 99_999))
def test_a_chinese_numeral_reads_back_as_its_number(number):
    assert number == read(chinese(number))


@given(st.integers(0, LARGEST) | st.integers(0, 99_999))
def test_a_chinese_numeral_never_doubles_or_ends_in_zero(number):
    text = chinese(number)

    assert "零零" not in text
    assert number == 0 or not text.endswith("零")


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "零"),
        (10, "十"),
        (20, "二十"),
        (110, "一百一十"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (10_001, "一万零一"),
        (15_000, "一万五千"),
        (100_000, "十万"),
        (120_305, "十二万零三百零五"),
        (100_000_000, "一亿"),
        (1_000_100_000_000, "一万零一亿"),
    ],
)
def test_numbers_are_written_as_people_write_them(number, text):
    assert text == chinese(number)


def test_two_of_something_is_liang_but_only_two():
    counted = [chinese(number, counting=True) for number in (2, 3, 12, 20)]

    assert counted == ["两", "三", "十二", "二十"]


@pytest.mark.parametrize("number", [-1, LARGEST + 1])
def test_a_number_without_a_chinese_numeral_is_refused(number):
    with pytest.raises(ValueError, match="no Chinese numeral"):
        chinese(number)


def test_headings_have_the_four_forms_of_the_standard():
    numbers = [heading_number(level, 11) for level in (1, 2, 3, 4)]

    assert numbers == ["十一、", "（十一）", "11.", "（11）"]


def test_there_is_no_fifth_level_of_headings():
    with pytest.raises(ValueError, match="levels 1 to 4"):
        heading_number(5, 1)


@pytest.mark.parametrize(
    ("number", "decimals", "text"),
    [("62.5", 1, "62.5%"), ("60.0", 1, "60%"), ("0.25", 1, "0.3%"), ("-0.04", 1, "0%")],
)
def test_percentages_round_half_up_and_drop_zeros(number, decimals, text):
    assert text == percent(Decimal(number), decimals)


@given(AMOUNTS, st.integers(0, 3))
def test_rounding_moves_a_number_by_at_most_half_a_unit(number, decimals):
    unit = Decimal(1).scaleb(-decimals)

    assert abs(rounded(number, decimals) - number) * 2 <= unit
    assert Decimal(trimmed(number, decimals)) == rounded(number, decimals)


@given(AMOUNTS)
def test_an_amount_in_wan_or_yi_loses_no_digit(number):
    text = in_wan(number)
    sizes = {"万": 10**4, "亿": 10**8}
    size = sizes.get(text[-1], 1)

    assert Decimal(text.rstrip("万亿")) * size == number
    assert "E" not in text


def test_numbers_longer_than_decimals_default_precision_are_rounded_too():
    number = Decimal("1234567890123456789012345678901234.567")

    assert rounded(number, 1) == Decimal("1234567890123456789012345678901234.6")
