"""A table of fixed wordings, and the places in a text that come close to one of them.

A line is `right wrong guards since source`, with tabs between; the last four may be left
out. `wrong` are forms that are known to be written, besides those that differ in a
character or two. A guard is correct, however close it comes. Quotation marks and commas
inside a wording are free: “不忘初心、牢记使命” is 不忘初心牢记使命.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from reportgen.checks.reading.near_wording import end_of_slip
from reportgen.checks.reading.sentences import places
from reportgen.checks.reading.unmarked import without_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from reportgen.checks.reading.unmarked import Unmarked

_SHORTEST = 4  # a shorter wording is only found in its wrong forms
_MORE = 3  # characters that a slip may have too many
_INSIDE = frozenset("（）")
_PAUSES = frozenset("、，")
_NUMERALS = frozenset("〇一二三四五六七八九十百0123456789")

Span: TypeAlias = tuple[int, int]


class Wording(Struct, frozen=True):
    """A line of a table: the right wording, wrong forms of it, and its guards.

    `bare` is the right wording without the marks that are free.
    """

    right: str
    bare: str
    wrong: tuple[str, ...] = ()
    guards: tuple[str, ...] = ()
    since: str = ""
    source: str = ""

    def permits(self, text: Unmarked, start: int, end: int) -> bool:
        """Return whether what stands there is correct, though close to this wording."""
        bare = text.bare
        if any(_overlaps(guard, bare, start, end) for guard in self.guards):
            return True
        if bare[start:end] in self.wrong:
            return False
        begin, stop = text.span(start, end)
        found = text.text[begin:stop]
        pauses = not _PAUSES.isdisjoint(found) and _PAUSES.isdisjoint(self.right)
        return pauses or _numerals(found) != _numerals(self.right)


def _overlaps(guard: str, text: str, start: int, end: int) -> bool:
    """Return whether a guard stands across the characters from `start` to `end`."""
    reach = len(guard) - 1
    return guard in text[max(0, start - reach) : end + reach]


def _numerals(words: str) -> list[str]:
    return [each for each in words if each in _NUMERALS]


def parse_line(line: str) -> Wording:
    """Return a line of a table as a wording."""
    right, *rest = line.split("\t")
    wrong, guards, since, source = (*rest, "", "", "", "")[:4]
    forms, correct = tuple(wrong.split()), tuple(guards.split())
    return Wording(right, without_marks(right), forms, correct, since, source)


class WordingTable:
    """The lines of a table, of which few become a `Wording`: those close to a text."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = tuple(lines)

    def __iter__(self) -> Iterator[Wording]:
        """Yield every line."""
        return map(parse_line, self._lines)

    @cached_property
    def _right(self) -> frozenset[str]:
        """The right wordings, without the marks that are free."""
        return frozenset(each.bare for each in self)

    def find(self, text: Unmarked) -> Iterator[tuple[int, int, Wording]]:
        """Yield start and end of each slip in a text, and its wording; some overlap."""
        pairs = text.pairs
        for pair, sign, other, line in self._signs:
            if pair in pairs and text.may_have(sign):
                for start, end in _spans(sign, other, text.bare):
                    wording = parse_line(line)
                    if not self._is_right(text, start, end, wording):
                        yield *text.span(start, end), wording

    @cached_property
    def _signs(self) -> list[tuple[str, str, str, str]]:
        """What to look for: its first two characters, all, the wrong half, the line.

        It is the same for every report of a run.
        """
        return [
            (sign[:2], sign, other, line)
            for line in self._lines
            for sign, other in _signs(line)
        ]

    def _is_right(self, text: Unmarked, start: int, end: int, wording: Wording) -> bool:
        return text.bare[start:end] in self._right or wording.permits(text, start, end)


_BEHIND, _BEFORE = "…", "^"


def _signs(line: str) -> Iterator[tuple[str, str]]:
    """Yield what to look for in a text.

    With each comes the half of the wording that is wrong beside it, "" if it is a wrong
    form itself.
    """
    right, _, rest = line.partition("\t")
    for sign in rest.partition("\t")[0].split():
        yield sign, ""
    bare = right if right.isalnum() else without_marks(right)
    if len(bare) >= _SHORTEST:
        yield from _halves(bare)


def _halves(bare: str) -> Iterator[tuple[str, str]]:
    """Yield what to look for besides wrong forms, and the half that is wrong beside it."""
    half = len(bare) // 2
    first, last = bare[:half], bare[half:]
    yield first, _BEHIND + last
    yield last, _BEFORE + first
    if first[-1] != last[0]:
        yield first[:-1] + last[0] + first[-1] + last[1:], ""


def _spans(sign: str, other: str, bare: str) -> Iterator[Span]:
    starts = places(sign, bare)
    if not other:
        return ((at, at + len(sign)) for at in starts)
    if other[0] == _BEHIND:
        return _behind((at + len(sign) for at in starts), len(sign), other[1:], bare)
    return _before(starts, len(sign), other[1:], bare)


def read_table(path: Path) -> WordingTable:
    """Return a table of our own, without its head and its comments."""
    _, *lines = path.read_bytes().decode().splitlines()
    return WordingTable(line for line in lines if line and line[0] != "#")


def _behind(begins: Iterable[int], size: int, last: str, bare: str) -> Iterator[Span]:
    """Yield slips in the second half, which begins behind the first one."""
    wanted = set(last)
    for begin in begins:
        if bare.startswith(last, begin) or wanted.isdisjoint(bare[begin : begin + 2]):
            continue
        length = end_of_slip(_clause(bare[begin : begin + len(last) + _MORE]), last)
        if length:
            yield begin - size, begin + length


def _before(ends: Iterable[int], size: int, first: str, bare: str) -> Iterator[Span]:
    """Yield slips in the first half, which ends before the second one."""
    wanted, half = set(first), first[::-1]
    for end in ends:
        near = bare[max(0, end - 2) : end]
        if wanted.isdisjoint(near) or bare.endswith(first, 0, end):
            continue
        words = bare[max(0, end - len(first) - _MORE) : end][::-1]
        length = end_of_slip(_clause(words), half)
        if length:
            yield end - length, end + size


def _clause(words: str) -> str:
    """Return what stands before the first mark."""
    for at, character in enumerate(words):
        if not character.isalnum() and character not in _INSIDE:
            return words[:at]
    return words
