"""Enumerations in prose: 一是二是, 第一，第二，, （1）（2）, ①②."""

from __future__ import annotations

from reportgen.checks.reading.number_patterns import NUMERALS, number_of
from reportgen.numerals import chinese

ORDINAL = (
    rf"(?:^|(?<=[。；：，、！？\v]))\s*([{NUMERALS}]{{1,2}})是(?!、|\1[，、。；])"
    rf"|(?<![统唯之第同单专这那{NUMERALS}])(一)是(?=[^{NUMERALS}、])"
)
# Other ways to count inside a paragraph, each with the number from which on a gap is
# reported: （1）（3） alone may be clauses of a law. A number in brackets may be repeated,
# as it may refer to the one before.
CLAUSE = r"(?:^|(?<=[。；：，]))\s*"
SERIES = (
    ("第一，", rf"{CLAUSE}第([{NUMERALS}]{{1,2}})(?=，)", 1),
    ("二要", rf"{CLAUSE}([{NUMERALS}]{{1,2}})要", 1),
    ("三要", rf"{CLAUSE}([{NUMERALS}]{{1,2}})要", 1),
    ("二抓", rf"{CLAUSE}([{NUMERALS}]{{1,2}})抓", 1),
    ("（2）", r"(?<![第条款项式表图和及、）])（(\d{1,2})）", 2),
    ("（二）", rf"(?<![第条款项和及、）])（([{NUMERALS}]{{1,2}})）", 2),
    ("②", "(?<!、)([①-⑳])", 2),
)
_ZERO = ord("①") - 1
FEWEST = 3


def counts_on(open_: list[int], number: int, *, begins: bool) -> bool:
    """Continue the innermost of the `open_` lists that `number` can continue.

    A list that `begins` after a colon may be nested in an item of another one. Return
    whether the number continues a list or begins one.
    """
    if number == 1:
        open_[:] = [*open_, 1] if begins else [1]
        return True
    for depth in range(len(open_) - 1, -1, -1):
        if open_[depth] == number - 1:
            open_[depth:] = [number]
            return True
        if open_[depth] < FEWEST - 1:
            break
    follows = not open_ and not (begins and number == 2)  # noqa: PLR2004
    open_[-1:] = [number]
    return follows


def count_of(word: str) -> int:
    """Return a number written as 4, 四 or ④."""
    return ord(word) - _ZERO if "①" <= word <= "⑳" else number_of(word)


def written_like(word: str, number: int) -> str:
    """Return a number written in the style of `word`."""
    if "①" <= word <= "⑳":
        return chr(_ZERO + number)
    return str(number) if word.isdecimal() else chinese(number)
