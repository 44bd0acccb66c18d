"""Numbers as they are pasted: each is refused, and no help names another number."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.load import read_text
from reportgen.model import Section
from reportgen.validate import build


def read(value):
    """Return the digits that are read for a `value`, or None, and the problems."""
    text = f"heading: 甲\nmetrics:\n  x:\n    name: 甲\n    value: {value}\n"
    source, problems = read_text(text.encode(), "a.yaml")
    made, found = build(source, Section)
    metric = made.metrics.get("x") if made else None
    return (metric.value.digits if metric else None), problems + found


PASTED = [
    ("1,352.4", "D168"),
    ("-1,234,567", "D168"),
    ("1，352", "D168"),
    ("1 352", "D168"),
    ("1'352", "D168"),
    ("1\u00a0352", "D168"),
    ("１，３５２", "D168"),
    ("１２", "D167"),
    ("１２．５", "D167"),
    ("12．5", "D167"),
    ("－5", "D167"),
    ("−5", "D167"),
    ("十二", "D169"),
    ("三百", "D169"),
    ("两千零五", "D169"),
    ("N/A", "D170"),
    ("--", "D170"),
    ("—", "D170"),
    ("/", "D170"),
    ("暂无", "D170"),
    ('"#DIV/0!"', "D170"),
    ('"-"', "D170"),
    ("26件", "D116"),
    ("8.64万", "D116"),
    ("62.5%", "D116"),
    ("5‰", "D116"),
    ("约30", "D116"),
    ("30+", "D116"),
    ("30多", "D116"),
    ("12 亿", "D116"),
    ("12,7", "D171"),
    ("12。5", "D171"),
    ("12。", "D171"),
    ("12、5", "D171"),
    ("1,23,456", "D171"),
    ("0,123", "D171"),
    ("1,352 704", "D171"),
    ("3/4", "D171"),
    ("2024-06", "D171"),
    ("5～8", "D171"),
    ("5-8", "D171"),
    ("1.2.3", "D171"),
    ("(12.5)", "D171"),
    ("翻番", "D105"),
    ("十几", "D105"),
]


@pytest.mark.parametrize(("value", "code"), PASTED)
def test_what_is_not_a_plain_number_is_refused_as_what_it_is(value, code):
    digits, problems = read(value)

    assert [each.code for each in problems] == [code]
    assert digits is None


def worth(digits):
    """Return the value of digits without what only separates or formats them."""
    half = digits.translate(str.maketrans("０１２３４５６７８９．－−", "0123456789.--"))
    return Decimal(re.sub("[,，' \u00a0]", "", half))


def offered(problem):
    """Return the numbers in the help for a problem, in both languages."""
    said = problem.advice("en") + problem.advice("zh")
    return {Decimal(each) for each in re.findall(r"-?\d+(?:\.\d+)?", said)}


@given(
    st.text(
        "0123456789０３９.．,， '。、-－−/:～万亿件%‰约余+一二十百", min_size=1, max_size=9
    )
)
def test_help_for_a_value_names_no_number_but_the_one_that_is_written(value):
    for problem in read("'" + value.replace("'", "''") + "'")[1]:
        assert offered(problem) <= {worth(value)} if offered(problem) else True


@given(st.decimals(-(10**9), 10**9, places=2).filter(lambda each: abs(each) >= 1000))
def test_a_number_in_groups_of_three_is_offered_without_them(number):
    digits, (problem,) = read(f"{number:,}")

    assert digits is None
    assert offered(problem) == {number}


@pytest.mark.parametrize("value", ["26", "-14.29", "3.10", ".5", "+5", "5."])
def test_a_plain_number_is_read(value):
    digits, problems = read(value)

    assert problems == []
    assert Decimal(digits) == Decimal(value)
