"""Reporting periods: a year, a half-year, a quarter, a month, or a range of months."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from msgspec import Struct

_FORMS = re.compile(
    r"(?P<year>\d{4})"
    r"(?:H(?P<half>[12])|Q(?P<quarter>[1-4])|-(?P<month>0[1-9]|1[0-2]))?"
)
_YEAR = 12
_ORDINALS = ("first", "second", "third", "fourth")
_RANGE = re.compile(r"(\d{4}-\d{2})/(\d{4}-\d{2})")


class Period(Struct, frozen=True, order=True):
    """Whole months from `first` to `last`, both counted as year × 12 + month − 1.

    >>> str(parse_period("2023H1")), str(parse_period("2023-01/2023-05"))
    ('2023H1', '2023-01/2023-05')
    """

    first: int
    last: int

    @property
    def year(self) -> int:
        """The year in which the period begins."""
        return self.first // 12

    @property
    def start(self) -> dt.date:
        """The first day."""
        return dt.date(self.first // 12, self.first % 12 + 1, 1)

    @property
    def end(self) -> dt.date:
        """The last day."""
        year, month = divmod(self.last, 12)
        return dt.date(year, month + 1, calendar.monthrange(year, month + 1)[1])

    @property
    def months(self) -> int:
        """The number of months in the period."""
        return self.last - self.first + 1

    @property
    def is_range(self) -> bool:
        """Whether it is a range of months, of which there is no report: 1—5月."""
        return "/" in str(self)

    @property
    def previous(self) -> Period:
        """The period of the same length just before.

        >>> str(parse_period("2023H1").previous), str(parse_period("2023-05").previous)
        ('2022H2', '2023-04')
        """
        return Period(self.first - self.months, self.first - 1)

    @property
    def next(self) -> Period:
        """The period of the same length just after.

        >>> str(parse_period("2022H2").next), str(parse_period("2023-12").next)
        ('2023H1', '2024-01')
        """
        return Period(self.last + 1, self.last + self.months)

    @property
    def year_earlier(self) -> Period:
        """The same months of the year before."""
        return Period(self.first - _YEAR, self.last - _YEAR)

    @property
    def year_before(self) -> Period:
        """The whole year before the one in which the period begins."""
        return Period((self.year - 1) * _YEAR, self.year * _YEAR - 1)

    def __contains__(self, other: Period) -> bool:
        """Return whether `other` lies wholly inside."""
        return self.first <= other.first and other.last <= self.last

    def __str__(self) -> str:
        """Return the shortest written form: 2023, 2023H1, 2023Q1, 2023-05 or a range."""
        offset = self.first % 12
        match self.months:
            case 12 if offset == 0:
                return f"{self.year:04}"
            case 6 if offset % 6 == 0:
                return f"{self.year:04}H{offset // 6 + 1}"
            case 3 if offset % 3 == 0:
                return f"{self.year:04}Q{offset // 3 + 1}"
            case 1:
                return _month(self.first)
        return f"{_month(self.first)}/{_month(self.last)}"


def parse_period(text: str) -> Period | None:
    """Return the period that `text` names, or None if it is not a period."""
    if found := _RANGE.fullmatch(text):
        begin, end = map(parse_period, found.groups())
        ordered = begin and end and begin.first <= end.first
        return Period(begin.first, end.last) if begin and end and ordered else None
    found = _FORMS.fullmatch(text)
    if not found or found["year"] == "0000":
        return None
    first = int(found["year"]) * 12
    if found["half"]:
        return _months(first, int(found["half"]), 6)
    if found["quarter"]:
        return _months(first, int(found["quarter"]), 3)
    return _months(first, int(found["month"] or 1), 1 if found["month"] else _YEAR)


def display(period: Period, *, year: bool = False) -> str:
    """Return the period as a report prints it, with or without its year.

    >>> display(parse_period("2023-01/2023-05"))
    '1—5月'
    >>> display(parse_period("2023Q1"), year=True)
    '2023年第一季度'
    """
    if period.first // 12 != period.last // 12:
        return f"{_chinese_month(period.first)}—{_chinese_month(period.last)}"
    prefix = f"{period.year}年" if year or period.months == _YEAR else ""
    return prefix + _within_year(period)


def pieces(period: Period) -> dict[str, str]:
    """Return what texts can print of a period, by piece; the whole name is the piece "".

    Only the pieces that the period has: a half-year has no quarter.

    >>> pieces(parse_period("2023H1"))
    {'': '2023年上半年', 'year': '2023', 'months': '1—6月', 'half': '上半年'}
    """
    said = {"": display(period, year=True), "year": str(period.year)}
    if period.first // _YEAR == period.last // _YEAR and period.months > 1:
        said["months"] = f"{period.first % _YEAR + 1}—{period.last % _YEAR + 1}月"
    kind = {6: "half", 3: "quarter", 1: "month"}.get(period.months)
    if kind and str(period)[4:5] in ("H", "Q", "-"):
        said[kind] = _within_year(period).removeprefix("第")
    return said


def english(period: Period) -> str:
    """Return the period in English.

    >>> [english(parse_period(name)) for name in ("2023H1", "2023Q3", "2023-01/2023-05")]
    ['the first half of 2023', 'the third quarter of 2023', 'January to May 2023']
    """
    name, year = str(period), period.year
    match period.months, name[4:5]:
        case 12, "":
            return str(year)
        case 6, "H":
            return f"the {_ORDINALS[int(name[-1]) - 1]} half of {year}"
        case 3, "Q":
            return f"the {_ORDINALS[int(name[-1]) - 1]} quarter of {year}"
    first, last = (
        calendar.month_name[each % _YEAR + 1] for each in (period.first, period.last)
    )
    if period.months == 1:
        return f"{first} {year}"
    begin = "" if period.last // _YEAR == year else f" {year}"
    return f"{first}{begin} to {last} {period.last // _YEAR}"


def _within_year(period: Period) -> str:
    offset = period.first % 12
    match period.months:
        case 12:
            return ""
        case 6 if offset % 6 == 0:
            return ("上半年", "下半年")[offset // 6]
        case 3 if offset % 3 == 0:
            return f"第{'一二三四'[offset // 3]}季度"
        case 1:
            return f"{offset + 1}月"
    return f"{offset + 1}—{period.last % 12 + 1}月"


def _months(first: int, ordinal: int, length: int) -> Period:
    begin = first + (ordinal - 1) * length
    return Period(begin, begin + length - 1)


def _month(number: int) -> str:
    return f"{number // 12:04}-{number % 12 + 1:02}"


def _chinese_month(number: int) -> str:
    return f"{number // 12}年{number % 12 + 1}月"
