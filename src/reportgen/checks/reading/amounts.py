"""Amounts in running text: a number with its unit, its value, and how exact it is."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.checks.reading.exactness import decimals_of, qualifier
from reportgen.checks.reading.number_patterns import N, value_of
from reportgen.checks.reading.regex import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_UNITS = frozenset(
    (
        *(f"{each}次" for each in "人剂家户件车台班架场批辆艘"),
        *(
            "美元",
            "元",
            "平方公里",
            "平方千米",
            "平方米",
            "立方米",
            "千瓦时",
            "千瓦",
            "公里",
            "千米",
        ),
        *(
            "公顷",
            "公斤",
            "亩",
            "吨",
            "㎡",
            "个百分点",
            "个工作日",
            "个小时",
            "个月",
            "小时",
            "分钟",
        ),
        *(
            "微克/立方米",
            "毫克/升",
            "岁",
            "学时",
            "课时",
            "倍",
            "桶",
            "床",
            "分",
            "%",
            "％",
            "‰",
        ),
        *"个名家项件人户次天种条场处座台辆批篇册所间套起份宗例只头株棵盏栋幢艘架组支位张本部笔款幅块",
    )
)
_LONGEST = max(map(len, _UNITS))
_SCALES = {"万亿": Decimal(10**12), "亿": Decimal(10**8), "万": Decimal(10**4)}
# Units of one kind, each as a multiple of another.
_SAME = {
    "公顷": ("平方米", Decimal(10_000)),
    "亩": ("平方米", Decimal(2000) / 3),
    "平方公里": ("平方米", Decimal(1_000_000)),
    "平方千米": ("平方米", Decimal(1_000_000)),
    "㎡": ("平方米", Decimal(1)),
    "千米": ("公里", Decimal(1)),
    "％": ("%", Decimal(1)),
}
_REACH = 12
_NUMBER = rf"(?<![\d.第]){N}"
_ACRE = Decimal(1000)


class Quantity(Struct, frozen=True):
    """A number with its unit: its value in the plain unit, and the step of its last digit.

    1.2亿元 is 120000000元 in steps of 10000000.
    """

    digits: str
    unit: str
    value: Decimal
    plain: str
    step: Decimal
    start: int
    end: int

    @property
    def words(self) -> str:
        """The amount as it is written."""
        return self.digits + self.unit

    @property
    def half(self) -> Decimal:
        """By how much it may have been rounded: 0.05 for 3.2, 0 for 32."""
        return self.step / 2 if "." in self.digits else Decimal(0)


def unit_at(text: str, at: int) -> str:
    """Return the longest known unit that begins at a place, or ""."""
    scale = next((each for each in _SCALES if text.startswith(each, at)), "")
    begin = at + len(scale)
    for size in range(_LONGEST, 0, -1):
        if text[begin : begin + size] in _UNITS and begin + size <= len(text):
            return text[at : begin + size]
    return ""


def amount(digits: str, unit: str, start: int = 0, end: int = 0) -> Quantity:
    """Return digits and a unit as an amount."""
    scale = next((each for each in _SCALES if unit.startswith(each)), "")
    plain, factor = _SAME.get(unit.removeprefix(scale), (unit.removeprefix(scale), 1))
    factor *= _SCALES.get(scale, Decimal(1))
    step = Decimal(1).scaleb(-decimals_of(digits)) * factor
    return Quantity(digits, unit, value_of(digits) * factor, plain, step, start, end)


def amount_at(text: str, at: int) -> Quantity | None:
    """Return the amount that begins at a place, if any."""
    match = compiled(_NUMBER).match(text, at)
    unit = unit_at(text, match.end()) if match else ""
    return amount(match[0], unit, at, match.end() + len(unit)) if match and unit else None


def amounts(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the amounts between two places of a text."""
    for match in compiled(_NUMBER).finditer(text, start, end):
        if unit := unit_at(text, match.end()):
            yield amount(match[0], unit, match.start(), match.end() + len(unit))


@lru_cache(maxsize=1)
def all_amounts(text: str) -> tuple[Quantity, ...]:
    """Return the amounts of a text, in order."""
    return tuple(amounts(text, 0, len(text)))


def last_amount(text: str, start: int, end: int) -> Quantity | None:
    """Return the last amount between two places, if any."""
    found = None
    for found in amounts(text, start, end):  # noqa: B007 - the last one
        pass
    return found


def is_exact(text: str, one: Quantity) -> bool:
    """Return whether nothing beside an amount says that it is not exact: 近30家, 20余人."""
    before = text[max(0, one.start - _REACH) : one.start]
    return not qualifier(before, text[one.end : one.end + _REACH])


def slack(parts: Iterable[Quantity], whole: Quantity) -> Decimal:
    """Return by how much a sum may differ from its whole if all were rounded."""
    every = (*parts, whole)
    rounded = (each.step for each in every if each.step != 1 or "." in each.digits)
    acres = any(each.unit.endswith("亩") for each in every)
    return sum(rounded, Decimal(0)) / 2 + (_ACRE if acres else 0)


def number_words(value: Decimal, unit: str) -> str:
    """Return a value of a plain unit in words of another: 25000元 as 2.5万元."""
    shown = f"{value / amount('1', unit).value:.4f}"
    return f"{re.sub('[.]?0+$', '', shown)}{unit}"


# -- percentages -----------------------------------------------------------------------


class Percentage(Struct, frozen=True):
    """A number before % or 个百分点, with the words of its clause before it.

    The words begin at `begin`, the number at `start`.
    """

    words: str
    digits: str
    unit: str
    begin: int
    start: int
    end: int


_STOPS = "，、。；：（）“”\n\v"
_WORDS = 18
_PERCENT = frozenset(("%", "％", "个百分点"))


@lru_cache(maxsize=1)
def percentages(text: str) -> tuple[Percentage, ...]:
    """Return the percentages of a text, in order."""
    found = []
    for each in all_amounts(text):
        if each.unit not in _PERCENT:
            continue
        begin = least = max(0, each.start - _WORDS)
        before = text[least : each.start]
        for at in range(len(before) - 1, -1, -1):
            if before[at] in _STOPS:
                begin = least + at + 1
                break
        words = text[begin : each.start]
        found.append(Percentage(words, each.digits, each.unit, begin, each.start, each.end))
    return tuple(found)
