"""Words for a period in titles and headings, as references that cannot go stale.

上半年工作情况 becomes {{ period.half }}工作情况, which prints 下半年 in the next report.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.period import pieces

if TYPE_CHECKING:
    from reportgen.period import Period

_REFERENCE = r"(\{\{.*?\}\})"
_HALF_YEAR = 6
_SECOND = 6  # the month, from 0, in which the second half begins
_NEXT_HALF = "{{ period.next.half }}"
_YEAR_AHEAD = ("下一年", "明年", "来年")


def with_references(text: str, old: Period, new: Period) -> str:
    """Return a heading of the period `old` for `new`, with references to its period."""
    forms = _forms(old)
    longest = sorted(forms, key=len, reverse=True)
    pattern = "|".join(rf"(?<!\d){re.escape(form)}" for form in longest)
    parts = re.split(_REFERENCE, text)
    parts[::2] = [re.sub(pattern, lambda at: forms[at[0]], part) for part in parts[::2]]
    referring = "".join(parts)
    if new.months != old.months:
        return _of_another_length(referring)
    return _ahead(referring, old, new)


def _forms(old: Period) -> dict[str, str]:
    """Return the words for a period, for the next and the one before, as references."""
    found: dict[str, str] = {}
    for name, period in (("previous", old.previous), ("next", old.next), ("", old)):
        said, prefix = pieces(period), f"period.{name}" if name else "period"
        for piece, words in said.items():
            reference = f"{{{{ {prefix}.{piece} }}}}" if piece else f"{{{{ {prefix} }}}}"
            found |= _spellings(piece, words, reference, within=name != "previous")
    return found


def _spellings(piece: str, words: str, reference: str, *, within: bool) -> dict[str, str]:
    """Return the ways to write a piece, without a year only if it is `within` reach."""
    match piece:
        case "":
            return {words: reference, words.replace("年第", "年"): reference}
        case "year":
            return {f"{words}年": f"{reference}年"} if within else {}
        case "quarter":
            both = {words: reference, f"第{words}": f"第{reference}"}
            return both if within else {}
    return {words: reference} if within else {}


def _of_another_length(text: str) -> str:
    """Return a heading whose references do not need a half-year, a quarter or a month."""
    kinds = r"(?:half|quarter|month|months) \}\}份?"
    year = r"(?:\{\{ period\.year \}\}年)?第?"
    text = re.sub(rf"{year}\{{\{{ period\.{kinds}", "{{ period }}", text)
    return re.sub(rf"第?\{{\{{ period\.next\.{kinds}", "{{ period.next }}", text)


def _ahead(text: str, old: Period, new: Period) -> str:
    """Return a heading about the time ahead in official words: after H2 comes 下一年."""
    if new.months != _HALF_YEAR or old.months != _HALF_YEAR:
        return text
    if new.first % 12 == _SECOND:
        whole = text.replace("{{ period.next }}", "{{ period.next.year }}年")
        return whole.replace(_NEXT_HALF, "下一年")
    for words in _YEAR_AHEAD:
        text = text.replace(words, _NEXT_HALF)
    return text
