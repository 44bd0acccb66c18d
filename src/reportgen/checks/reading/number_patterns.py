"""Patterns of numbers in running text."""

from decimal import Decimal

from reportgen.numerals import chinese

DIGITS = "0123456789"
# 26, 62.5, 1,350: nothing within 1,350 is a number of its own.
N = r"(?<!\d,(?=\d{3}(?!\d)))(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
NUMERALS = "一二三四五六七八九十"
HAN = "一二两三四五六七八九十百千万亿几"
UNIT = (
    "(?:万亿|亿|万)?(?:美元|元|人次|平方米|立方米|平方公里|公里|千米|千瓦|吨|亩|公顷"
    "|[个名家项件人户次天种条场处座台辆批篇册所间套])"
)
MEASURES = "个名家项件人户次天位种条场期处座台辆亩吨批篇册所间套"

_OF_NUMERALS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_CHINESE = {chinese(number): number for number in range(1, 100)} | {"两": 2}


def value_of(digits: str) -> Decimal:
    """Return the value of digits, which may have separators: 1,350.5."""
    return Decimal(digits.replace(",", ""))


def number_of(word: str) -> int:
    """Return a number written in digits or Chinese numerals; 0 if it is neither."""
    return int(word) if word.isdigit() else _CHINESE.get(word, 0)


def in_digits(words: str) -> str:
    """Return words in which each numeral is a digit.

    >>> in_digits("二〇一五年")
    '2015年'
    """
    return words.translate(_OF_NUMERALS)
