"""Break a title into lines by sense: GB/T 9704-2012 7.3.1.

Words stay whole, and the lines form a trapezium (short over long) or a rhombus.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate, combinations, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.writers.docx.inlines import Piece
from reportgen.writers.docx.units import ems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_DIGIT = 0.64  # width of a digit in the title's font, in 字
_MOST_LINES = 4
_LONGEST = 80  # a longer title is left to Word
_FORBIDDEN = 1000.0
_INSIDE_A_WORD = 6.0
_BETWEEN_WORDS = 4.0
_AT_A_PAUSE = 1.0
_NEAR = 4  # characters shown on each side of a doubtful break

# What is never broken: quoted names, numbers with their unit, the 第×届 of a meeting.
_WHOLE = re.compile(
    r"《[^》]*》|“[^”]*”|（[^）]*）"
    r"|第[0-9一二三四五六七八九十]+[届次期批轮个]"
    r"|[0-9]+年(?:度|[上下]半年|第?[一二三四]季度|[0-9]+(?:[—-][0-9]+)?月份?)"
    r"|[0-9A-Za-z.%—～~-]+[年月日号个届次期项家万亿%％]?"
)
_OPENING = "《“（"
_CLOSING = "》”）、，。：；！？"
# Breaks that read well: after the organ, before 关于, around a quoted name.
_GOOD = re.compile(
    r"(?=关于)|(?<=[、》”）])|(?=《)"
    r"|(?<=局)(?![面部势限长])|(?<=委员会)|(?<=管委会)|(?<=人民政府)|(?<=办公室)"
    r"|(?<=办公厅)|(?<=公司)|(?<=中心)"
)
# Acceptable breaks: after a period or a joining word, before the kind of document.
_PAUSE = re.compile(
    r"(?<=年度)|(?<=年)(?!度)|(?<=上半年)|(?<=下半年)|(?<=季度)|(?<=[的和与及暨])"
    r"|(?<=[厅委院])|(?=(?:工作)?(?:总结|报告|方案|计划|要点|意见|通知)+$)"
)


def broken(found: Sequence[Piece], width: int) -> list[Piece]:
    """Return the title with breaks, unless it has any or fits on a line of `width` 字."""
    if any(piece.text is None for piece in found):
        return list(found)
    text = "".join(piece.text or "" for piece in found)
    return list(_split(found, set(breaks(text, width))))


def breaks(text: str, width: int) -> tuple[int, ...]:
    """Return the offsets where new lines begin, or () if it fits or cannot be broken."""
    if _width(text) <= width or len(text) > _LONGEST:
        return ()
    costs = _break_costs(text)
    for count in range(2, _MOST_LINES + 1):
        choices = list(_choices(text, costs, width, count))
        if choices:
            return min(choices)[1]
    return ()


def doubtful_break(text: str, width: int) -> str | None:
    """Return a break that may tear a word, as in 特色社|会主义; "" if there is no break.

    Return None if the title fits, or is broken between words that are known.
    """
    if _width(text) <= width:
        return None
    found, costs = breaks(text, width), _break_costs(text)
    if not found:
        return ""
    torn = (at for at in found if costs[at] >= _INSIDE_A_WORD)
    return next((f"{text[at - _NEAR : at]}|{text[at : at + _NEAR]}" for at in torn), None)


def _choices(
    text: str, costs: Sequence[float], width: int, count: int
) -> Iterator[tuple[float, tuple[int, ...]]]:
    """Yield the cost and the offsets of each way to break into `count` lines that fit."""
    allowed = [offset for offset in range(1, len(text)) if costs[offset] < _FORBIDDEN]
    ends = list(accumulate(map(_width, text), initial=0.0))
    for offsets in combinations(allowed, count - 1):
        widths = [ends[b] - ends[a] for a, b in pairwise((0, *offsets, len(text)))]
        if max(widths) <= width:
            yield sum(costs[at] for at in offsets) + _unshapely(widths), offsets


def _unshapely(widths: Sequence[float]) -> float:
    """Return how far the lines are from short over long, or from a rhombus."""
    if len(widths) == 2:  # noqa: PLR2004 - a trapezium
        first, second = widths
        return 2 * (first - second) if first > second else (second - first) / 2
    first, *between, last = widths
    middle = min(between)
    outside = max(first - middle, 0) + max(last - middle, 0)
    return 2 * outside + abs(first - last) / 2 + abs(middle - max(first, last)) / 2


def _break_costs(text: str) -> list[float]:
    costs = [_INSIDE_A_WORD] * (len(text) + 1)
    for word in _words().finditer(text):
        _set(costs, word.span(), _BETWEEN_WORDS)
        _set(costs, range(word.start() + 1, word.end()), _FORBIDDEN)
    _set(costs, (found.start() for found in _PAUSE.finditer(text)), _AT_A_PAUSE)
    _set(costs, (found.start() for found in _GOOD.finditer(text)), 0.0)
    for whole in _WHOLE.finditer(text):
        _set(costs, range(whole.start() + 1, whole.end()), _FORBIDDEN)
    _set(costs, (at for at, c in enumerate(text) if c in _CLOSING), _FORBIDDEN)
    _set(costs, (at + 1 for at, c in enumerate(text) if c in _OPENING), _FORBIDDEN)
    return costs


@cache
def _words() -> re.Pattern[str]:
    """Return a pattern of words that stay whole in titles; the longest come first."""
    listed = Path(__file__).with_name("title_words.txt").read_text("utf-8").split()
    return re.compile("|".join(sorted(listed, key=len, reverse=True)))


def _set(costs: list[float], offsets: Iterable[int], cost: float) -> None:
    for offset in offsets:
        costs[offset] = cost


def _split(found: Sequence[Piece], offsets: set[int]) -> Iterator[Piece]:
    """Yield the pieces with a break before each of the offsets."""
    begin = 0
    for piece in found:
        text = piece.text or ""
        cuts = [at - begin for at in sorted(offsets) if begin <= at < begin + len(text)]
        for start, end in pairwise((0, *cuts, len(text))):
            if start in cuts:
                yield Piece(None)
            if text[start:end] or not text:
                yield replace(piece, text=text[start:end])
        begin += len(text)


def _width(text: str) -> float:
    return ems(text, _DIGIT)
