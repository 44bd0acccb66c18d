"""Differences as readers see them: whole words, sentences and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.exchange.readback.align import BREAK, Hunk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


def joined(
    found: Sequence[Hunk], text: str, may_join: Callable[[int, int], bool]
) -> list[Hunk]:
    """Return the differences with those joined that one character stands between.

    `may_join` says whether the characters from one place up to another may be replaced.
    """
    result: list[Hunk] = []
    for each in found:
        last = result[-1] if result else None
        if last and 0 <= each.start - last.end <= 1 and may_join(last.end, each.start):
            between = text[last.end : each.start]
            result[-1] = Hunk(last.start, each.end, last.new + between + each.new)
        else:
            result.append(each)
    return result


def trimmed(found: Sequence[Hunk], text: str) -> list[Hunk]:
    """Return the differences, those at the end of a paragraph as one."""
    result: list[Hunk] = []
    for each in found:
        last = result[-1] if result else None
        ends = BREAK in text[max(each.start - 1, 0) : each.end] + each.new
        if last and last.end == each.start and ends:
            result[-1] = _tight(Hunk(last.start, each.end, last.new + each.new), text)
        else:
            result.append(each)
    return [each for each in result if each.start < each.end or each.new]


def _tight(hunk: Hunk, text: str) -> Hunk:
    """Return a replacement without the characters that are the same at its ends."""
    start, end, new = hunk
    while start < end and new and text[end - 1] == new[-1]:
        end, new = end - 1, new[:-1]
    while start < end and new and text[start] == new[0]:
        start, new = start + 1, new[1:]
    return Hunk(start, end, new)


def widened(
    found: Sequence[Hunk], text: str, around: Callable[[Hunk], tuple[int, int]]
) -> list[Hunk]:
    """Return the differences, each with all characters of the span that `around` gives."""
    result: list[Hunk] = []
    for each in found:
        start, end = around(each)
        new = text[start : each.start] + each.new + text[each.end : end]
        last = result[-1] if result else None
        if last and start < last.end:
            # What the last one kept of the text from here on, it has replaced by this.
            kept = last.new[: len(last.new) - (last.end - each.start)]
            end = max(end, last.end)
            result[-1] = Hunk(last.start, end, kept + each.new + text[each.end : end])
        else:
            result.append(Hunk(start, end, new))
    return result


def shifted(hunk: Hunk, text: str, score: Callable[[Hunk], float]) -> Hunk:
    """Return the same deletion or insertion at the best of all places it may have."""
    if bool(hunk.new) == (hunk.end > hunk.start):
        return hunk
    ways = [hunk, *_moves(hunk, text, -1), *_moves(hunk, text, 1)]
    return max(ways, key=score)


def _moves(hunk: Hunk, text: str, step: int) -> Iterator[Hunk]:
    start, end, new = hunk
    while True:
        if step < 0 and start > 0 and text[start - 1] == (new or text[start:end])[-1]:
            new = text[start - 1] + new[:-1] if new else ""
        elif step > 0 and end < len(text) and text[end] == (new or text[start:end])[0]:
            new = new[1:] + text[end] if new else ""
        else:
            return
        start, end = start + step, end + step
        yield Hunk(start, end, new)


def applied(found: Sequence[Hunk], text: str) -> str:
    """Return the text with all differences applied."""
    pieces, at = [], 0
    for start, end, new in found:
        pieces += [text[at:start], new]
        at = end
    return "".join([*pieces, text[at:]])
