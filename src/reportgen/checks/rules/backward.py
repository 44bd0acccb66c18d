"""Days and times that end before they begin: 5月20日至5月12日, 16：30至9：00."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.phrases import MISREAD
from reportgen.checks.reading.regex import compiled
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript

_DAYS = (
    r"(?<!\d)(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?(?:至|到|—+|～|-)"
    r"(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?(?![\d至到—～])"
)
_TIMES = (
    r"(?<![\d：])(\d{1,2})[：:]([0-5]\d)(?:至|到|—+|～|-)(\d{1,2})[：:]([0-5]\d)(?![\d：:])"
)
_SIGNS = ("月至", "日至", "月到", "日到", "月—", "日—", "月～", "日～", "日-")
_EVENING = 17 * 60  # a shift that begins later ends in the morning
_MORNING = 8 * 60  # 8：30至5：30 ends in the afternoon


def days(manuscript: Manuscript) -> Iterator[Finding]:
    """T348: a range of days that ends before it begins, in one year or with both years."""
    if not any(map(manuscript.has, _SIGNS)):
        return
    for match in compiled(_DAYS).finditer(manuscript.text):
        if _run_back(match):
            yield _finding(match)


def _run_back(match: re.Match[str]) -> bool:
    """Return whether days run back; without a second year, a later month is next year's."""
    year, month, day, to_year, to_month, to_day = (
        int(each or 0) for each in match.groups()
    )
    if bool(day) != bool(to_day):
        return False
    if year and to_year:
        return (to_year, to_month, to_day) < (year, month, day)
    return not to_year and to_month == month and to_day < day


def times(manuscript: Manuscript) -> Iterator[Finding]:
    """T348: hours of a day that end before they begin."""
    if not (manuscript.has("：") or manuscript.has(":")):
        return
    for match in compiled(_TIMES).finditer(manuscript.text):
        hour, minute, to_hour, to_minute = map(int, match.groups())
        begins, ends = 60 * hour + minute, 60 * to_hour + to_minute
        if _MORNING <= ends < begins < _EVENING:
            yield _finding(match)


def _finding(match: re.Match[str]) -> Finding:
    return Finding("T348", match.start(), match.end(), {"found": match[0]})


RULES = (
    Rule(
        code="T348",
        level="error",
        says=Both("ends before it begins: {found}", "起止颠倒：{found}"),
        fix=Both(
            "swap the two ends, or write the year of each",
            "请调换前后，跨年的写明各自的年份",
        ),
        why=MISREAD,
        wrong="培训于5月20日至5月12日举行。",
        right="培训于5月12日至5月20日举行。",
        in_text=(days, times),
    ),
)
