"""Words for a period in titles and headings, as references that cannot go stale.

上半年工作情况 becomes {{ period.half }}工作情况, which prints 下半年 in the next report.
A word is replaced as a whole or not at all: 2022年上半年 stays in a report of 2023.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.checks.reading.named_periods import period_words

if TYPE_CHECKING:
    from reportgen.checks.reading.named_periods import PeriodWord
    from reportgen.period import Period

_REFERENCE = r"(\{\{.*?\}\})"
_YEAR = 12
_HALF_YEAR = 6
_LENGTHS = {_HALF_YEAR: "half", 3: "quarter", 1: "month"}
_KINDS = {"half": "半年", "quarter": "季度", "month": "月"}
_ENDS = (*_KINDS.values(), "份")  # of the words that have a reference
_NEXT_HALF = "{{ period.next.half }}"
_NEXT_YEAR = "{{ period.next.year }}年"
_YEAR_AHEAD = ("下一年", "明年", "来年")
# A year, unless it stays: 2023年以来, 2023年6月30日, 2020—2023年, 2023年至2025年.
_ROLLED = (
    r"(?<![\d—～-])(?<!年至)(?<!年到)((?:19|20)\d{2})年"
    r"(?!以来|[\d前起后内同初—～至到-]|[上下]半年|第?[一二三四\d]季度|[一二三四五六七八九十]+月)"
)
_END = ("末", "底")  # of a year; only whole years end with it


def with_references(text: str, old: Period, new: Period) -> str:
    """Return a heading of the period `old` for `new`, with references to its period."""
    parts = re.split(_REFERENCE, text)
    parts[::2] = [_referring(part, old, new) for part in parts[::2]]
    referring = "".join(parts)
    if new.months != old.months:
        referring = _of_another_length(referring)
    return _ahead(referring, old, new)


def _referring(text: str, old: Period, new: Period) -> str:
    """Return a text without references, with one for each period that it names."""
    words = [each for each in period_words(text, old) if each.text.endswith(_ENDS)]
    found = [(each.start, each.end, _reference(each, old, new)) for each in words]
    for match in re.finditer(_ROLLED, text):
        start, end = match.span()
        if old.months == _YEAR or not text.startswith(_END, end):
            found.append((start, end, _years(old).get(int(match[1]), match[0])))
    for start, end, reference in sorted(found, reverse=True):
        text = f"{text[:start]}{reference}{text[end:]}"
    return text


def _years(old: Period) -> dict[int, str]:
    """Return the references to years: of the period, the next and the one before."""
    years = {old.next.year: _NEXT_YEAR, old.year: "{{ period.year }}年"}
    return years | ({old.year - 1: "{{ period.previous }}"} if old.months == _YEAR else {})


def _reference(word: PeriodWord, old: Period, new: Period) -> str:
    """Return the reference for a word, or the word if it names none of three periods."""
    is_dated = word.of[:1].isdigit()
    if word.period == old:
        return _piece(word, "period", "" if is_dated else word.of)
    if word.period == old.next or (not word.of and word.period == old.next.year_earlier):
        is_next_year = is_dated and _are_halves(old, new) and _ends_a_year(new)
        return _NEXT_YEAR if is_next_year else _piece(word, "period.next", "")
    if word.period == old.previous and is_dated and _kind(word):
        return _piece(word, "period.previous", "")
    return word.text


def _piece(word: PeriodWord, name: str, prefix: str) -> str:
    """Return the reference to what a word prints of the period called `name`."""
    kind, after = _kind(word), "份" if word.text.endswith("份") else ""
    is_dated = word.of[:1].isdigit()
    if kind and is_dated:
        return f"{{{{ {name} }}}}{after}"
    year = f"{{{{ {name}.year }}}}年" if is_dated else prefix
    ordinal = "第" if "第" in word.text else ""
    return f"{year}{ordinal}{{{{ {name}.{kind or 'months'} }}}}{after}"


def _kind(word: PeriodWord) -> str:
    """Return half, quarter or month, or "" if a word counts months: 1—6月."""
    kind = _LENGTHS.get(word.period.months, "")
    return kind if kind and _KINDS[kind] in word.text and "前" not in word.text else ""


def _of_another_length(text: str) -> str:
    """Return a heading whose references do not need a half-year, a quarter or a month."""
    kinds = r"(?:half|quarter|month|months) \}\}份?"
    year = r"(?:\{\{ period\.year \}\}年)?第?"
    text = re.sub(r"(\{\{ period(?:\.next|\.previous)? \}\})份", r"\1", text)
    text = re.sub(rf"{year}\{{\{{ period\.{kinds}", "{{ period }}", text)
    return re.sub(rf"第?\{{\{{ period\.next\.{kinds}", "{{ period.next }}", text)


def _ahead(text: str, old: Period, new: Period) -> str:
    """Return a heading about the time ahead in official words.

    At the end of a year that is the next year, and before it what is left of this one.
    """
    if _ends_a_year(new):
        return text.replace(_NEXT_HALF, "下一年") if _are_halves(old, new) else text
    if not _ends_a_year(old) or (new.months == old.months == _YEAR):
        return text
    for words in (_NEXT_YEAR, *_YEAR_AHEAD):
        text = re.sub(rf"{re.escape(words)}(?!\{{\{{|度|全年)", _next(old, new), text)
    return text


def _next(old: Period, new: Period) -> str:
    """Return the reference to the next half-year, quarter or month."""
    if new.months != old.months:
        return "{{ period.next }}"
    return f"{{{{ period.next.{_LENGTHS[new.months]} }}}}"


def _are_halves(old: Period, new: Period) -> bool:
    return old.months == new.months == _HALF_YEAR


def _ends_a_year(period: Period) -> bool:
    """Return whether what comes next is in the next year."""
    return period.next.year > period.year
