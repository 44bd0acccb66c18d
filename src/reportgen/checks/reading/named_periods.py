"""Words for a period in a text: 上半年, 2023年1—5月, 去年, 年初以来."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.checks.reading.regex import compiled
from reportgen.period import Period

if TYPE_CHECKING:
    import re

    from reportgen.model import Metric

_YEAR = 12
# One of these is in every word for a period.
SIGNS = ("半年", "季度", "月", "年初", "以来", "全年", "去年", "上年", "20")
_ONES = "一二三四五六七八九"
_TENS = f"{_ONES}十"
_MONTHS = (*_ONES, "十", "十一", "十二")
_PART = "底末初内上中下旬前起龄—～至到"  # of a month, or of a range
_YEARS = (
    r"(?<!\d)(?P<year>(?:19|20)\d{2})(?:年|(?=[上下]半年|第[一二三四1234]季度))"
    "|(?P<said>今年|本年|去年|上年|明年|来年|下一年)"
)
_WORDS = (
    rf"(?:{_YEARS})?(?:(?P<half>[上下])半年(?!度?报)"
    r"|前(?P<through>[两二三23])个?季度"
    r"|(?<![前\d第—～、-])(?<![一二三四]至)第?(?P<quarter>[一二三四1234])季度(?![—～至到])"
    r"|(?P<whole>全年)(?!目标|任务|计划|预算|预期|工作)"
    r"|(?<![\d.])(?P<first>\d{1,2})月?(?:份)?[—～至到-](?P<last>\d{1,2})月份?"
    r"|(?<![\d.—～至到-])(?P<month>\d{1,2})月份?(?![\d底末初上中下旬前起龄—～至到-]|\d日)"
    rf"|(?<![{_TENS}\d第每—～至到])(?P<named>十[一二]?|[{_ONES}])月份?(?![{_TENS}\d{_PART}]))"
    r"|(?P<since>(?:今年|年初)以来)"
    r"|(?P<bare>(?:19|20)\d{2}年|去年|上年)(?![\d度末底初同上下第一二三四])"
)
_OFFSETS = {"去年": -1, "上年": -1, "明年": 1, "来年": 1, "下一年": 1}


class PeriodWord(Struct, frozen=True):
    """A word for a period at `start`, relative to its text.

    `of` is the year that it names, as written: 2024年, 2024 or 明年.
    """

    text: str
    start: int
    end: int
    period: Period
    is_a_year: bool = False
    of: str = ""


def period_words(text: str, whole: Period) -> list[PeriodWord]:
    """Return the words for a period in a text of the report of the period `whole`."""
    if not any(sign in text for sign in SIGNS):
        return []
    found = []
    for match in compiled(_WORDS).finditer(text):
        period = _period(match, whole)
        if period and not _is_quoted(text[: match.start()]):
            of = match["bare"] or match["year"] or match["said"] or ""
            word = PeriodWord(match[0], *match.span(), period, bool(match["bare"]), of)
            found.append(word)
    return found


def _is_quoted(before: str) -> bool:
    return before.rfind("《") > before.rfind("》") or before.rfind("“") > before.rfind("”")


def _period(match: re.Match[str], whole: Period) -> Period | None:
    """Return the months that a word names; without a year, those of the report's."""
    year = int(match["year"] or whole.year) + _OFFSETS.get(match["said"] or "", 0)
    if bare := match["bare"]:
        year = whole.year - 1 if bare in _OFFSETS else int(bare[:4])
    january = year * _YEAR
    if match["since"]:
        return Period(january, whole.last)
    if match["whole"] or bare:
        return Period(january, january + 11)
    if match["half"]:
        first = january + 6 * (match["half"] == "下")
        return Period(first, first + 5)
    if through := match["through"]:
        return Period(january, january + 3 * (2 if through in "两二2" else 3) - 1)
    if match["quarter"]:
        first = january + 3 * ("一二三四1234".index(match["quarter"]) % 4)
        return Period(first, first + 2)
    if match["named"]:
        first = january + _MONTHS.index(match["named"])
        return Period(first, first)
    begin = int(match["first"] or match["month"])
    end = int(match["last"] or match["month"])
    is_a_range = 1 <= begin <= end <= _YEAR
    return Period(january + begin - 1, january + end - 1) if is_a_range else None


def period_of(metric: Metric, whole: Period) -> Period:
    """Return the period that the value of a metric is of."""
    own = metric.period or whole
    return Period(own.year * _YEAR, own.last) if metric.cumulative else own
