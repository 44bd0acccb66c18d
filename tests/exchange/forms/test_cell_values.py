"""What a cell says: the right number, text or day, or an error, and never a guess."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.exchange.forms.cell_values import UnreadableError, padded, value_of
from reportgen.exchange.forms.read_workbook import BookCell


def read(content, kind="number", unit="件", decimals=None, **more):
    return value_of(BookCell(content, **more), kind, unit, decimals)


@pytest.mark.parametrize(
    ("content", "decimals", "wanted"),
    [
        (26, None, "26"),
        (0, 2, "0.00"),
        (-0.0, None, "0"),
        (3.1, 2, "3.10"),
        (3, 2, "3.00"),
        (12.345, 2, "12.345"),
        (12.299999999999999, 2, "12.30"),
        (0.1 + 0.2, None, "0.3"),
        (1e-5, None, "0.00001"),
        (123456789012345, None, "123456789012345"),
        ("3.10", None, "3.10"),
        ("3.10", 1, "3.10"),
        (" 26 ", None, "26"),
        ("1,234.50", None, "1234.50"),
        ("1，234，567", None, "1234567"),
        ("１２３４．５", None, "1234.5"),
        ("-3.5", None, "-3.5"),
        ("−3.5", None, "-3.5"),
        ("'26", None, "26"),
        ("+5", None, "5"),
        ("007", None, "7"),
        ("62.500000000000001", None, "62.500000000000001"),
        ("", None, ""),
        ("  ", 2, ""),
        (None, 2, ""),
    ],
)
def test_a_number_keeps_all_its_digits(content, decimals, wanted):
    assert read(content, decimals=decimals) == wanted


@pytest.mark.parametrize("unit", ["%", "％", "个百分点"])
def test_a_percentage_counts_in_rows_of_percentages(unit):
    assert read(0.625, unit=unit, is_percent=True) == "62.5"
    assert read(0.14285714285714285, unit=unit, is_percent=True) == "14.2857142857143"
    assert read("62.50%", unit=unit) == "62.50"
    assert read(1, unit=unit, is_percent=True, decimals=1) == "100.0"


@pytest.mark.parametrize(
    ("content", "more", "code"),
    [
        ("约300", {}, "X031"),
        ("12.3 万", {}, "X031"),
        ("12件", {}, "X031"),
        ("1e5", {}, "X031"),
        ("三百", {}, "X031"),
        ("-", {}, "X031"),
        ("无", {}, "X031"),
        ("1,23", {}, "X031"),
        ("12,34.5", {}, "X031"),
        ("1.2.3", {}, "X031"),
        ("3～5", {}, "X031"),
        ("nan", {}, "X031"),
        ("#REF!", {"is_error": True}, "X032"),
        ("#N/A", {"is_error": True, "formula": "=VLOOKUP(A1,B:C,2,0)"}, "X032"),
        (True, {}, "X033"),
        (False, {"formula": "=1=2"}, "X033"),
        (dt.date(2024, 6, 30), {}, "X034"),
        (dt.datetime.fromisoformat("2024-06-30T12:00"), {}, "X034"),
        (dt.time(12, 30), {}, "X034"),
        (dt.timedelta(hours=30), {}, "X034"),
        (0.625, {"is_percent": True}, "X035"),
        ("62.5%", {}, "X035"),
        (None, {"formula": "=D3*1.1"}, "X036"),
        (1e15, {}, "X037"),
        (float("inf"), {}, "X037"),
        (float("nan"), {}, "X037"),
        (10**16, {}, "X037"),
        ("123456789012345678", {}, "X037"),
    ],
)
def test_what_is_no_number_for_sure_is_an_error(content, more, code):
    with pytest.raises(UnreadableError) as error:
        read(content, **more)

    assert error.value.code == code


@given(st.decimals(-(10**9), 10**9, places=4), st.integers(0, 6))
def test_digits_are_padded_and_never_rounded(number, decimals):
    digits = format(number, "f")
    found = padded(digits, decimals)

    assert float(found) == float(digits)
    assert found.startswith(digits)
    assert len(found.partition(".")[2]) >= decimals


@given(st.decimals(-(10**8), 10**8, places=6))
def test_a_number_of_fifteen_digits_comes_back_from_a_cell_as_it_was(number):
    assert float(read(float(number))) == float(number)
    assert read(float(number), decimals=6) == format(number + 0 or abs(number), "f")


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (dt.date(2024, 6, 30), "2024-06-30"),
        ("2024-06-30", "2024-06-30"),
        ("2024年6月30日", "2024-06-30"),
        ("2024.6.30", "2024-06-30"),
        ("２０２４/６/３０", "2024-06-30"),
        (" ", ""),
        (None, ""),
    ],
)
def test_a_day_is_read_in_the_ways_it_is_written(content, wanted):
    assert read(content, "date") == wanted


@pytest.mark.parametrize(
    "content",
    [
        45473,
        "6月30日",
        "2024-06",
        "2024-02-30",
        "月底",
        dt.datetime.fromisoformat("2024-06-30T01:00"),
    ],
)
def test_what_is_no_day_is_an_error(content):
    with pytest.raises(UnreadableError) as error:
        read(content, "date")

    assert error.value.code == "X038"


def test_a_status_is_one_of_the_list():
    assert read("已完成", "status") == "已完成"
    assert read(" 推进中 ", "status") == "推进中"
    with pytest.raises(UnreadableError) as error:
        read("做完了", "status")
    assert error.value.code == "X039"


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (" 一句。 ", "一句。"),
        ("一行\n二行  \n", "一行\n二行"),
        ("=1+1", "=1+1"),
        ("-", "-"),
        (26, "26"),
        (2.5, "2.5"),
        (None, ""),
    ],
)
def test_a_text_stays_as_it_was_typed(content, wanted):
    assert read(content, "text") == wanted
