"""A text without quotation marks and commas, and the way back to the text."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from operator import add

from reportgen.checks.reading.regex import compiled

_MARKS = '“”‘’"、，'


def without_marks(text: str) -> str:
    """Return a text without quotation marks and commas.

    >>> without_marks("“不忘初心、牢记使命”主题教育")
    '不忘初心牢记使命主题教育'
    """
    for mark in _MARKS:
        text = text.replace(mark, "")
    return text


class Unmarked:
    """A text, and as `bare` the same without marks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.bare = without_marks(text)

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Every two characters that stand next to each other in `bare`."""
        return frozenset(map(add, self.bare, self.bare[1:]))

    @cached_property
    def _triples(self) -> frozenset[str]:
        return frozenset(map(add, map(add, self.bare, self.bare[1:]), self.bare[2:]))

    def may_have(self, words: str) -> bool:
        """Return whether `words` may stand in `bare`: all their triples do."""
        return self._triples.issuperset(map(add, map(add, words, words[1:]), words[2:]))

    @cached_property
    def _marks(self) -> list[int]:
        """For each mark, the offset in `bare` of what follows it."""
        marks = compiled(f"[{_MARKS}]").finditer(self.text)
        return [mark.start() - number for number, mark in enumerate(marks)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the text the characters of `bare` from `start` to `end` stand."""
        marks = self._marks
        return start + bisect_right(marks, start), end + bisect_right(marks, end - 1)
