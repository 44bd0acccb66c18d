"""A text without quotation marks and commas, and the way back to the text."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

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

    def offsets(self, pairs: Container[str]) -> dict[str, list[int]]:
        """Return the offsets in `bare` of each of some pairs of characters."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, pair in enumerate(map(add, self.bare, self.bare[1:])):
            if pair in pairs:
                found[pair].append(at)
        return found

    @cached_property
    def _kept(self) -> list[int]:
        return [at for at, character in enumerate(self.text) if character not in _MARKS]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the text the characters of `bare` from `start` to `end` stand."""
        return self._kept[start], self._kept[end - 1] + 1
