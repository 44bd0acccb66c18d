"""A text without quotation marks and commas, and the way back to the text."""

from __future__ import annotations

from functools import cached_property

from reportgen.checks.reading.regex import compiled

_MARKS = '“”‘’"、，'
_ACROSS = rf"(\w)[{_MARKS}]+(?=(\w))"


def without_marks(text: str) -> str:
    """Return a text without quotation marks and commas.

    >>> without_marks("“不忘初心、牢记使命”主题教育")
    '不忘初心牢记使命主题教育'
    """
    for mark in _MARKS:
        text = text.replace(mark, "")
    return text


class Unmarked:
    """A text, and as `bare` the same without marks.

    `pairs` are those of its characters that stand next to each other, with the marks.
    """

    def __init__(self, text: str, pairs: frozenset[str]) -> None:
        self.text = text
        self._pairs = pairs
        self.bare = without_marks(text)

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Every two characters that stand next to each other, also across marks."""
        return self._pairs.union(map("".join, compiled(_ACROSS).findall(self.text)))

    @cached_property
    def _kept(self) -> list[int]:
        return [at for at, character in enumerate(self.text) if character not in _MARKS]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the text the characters of `bare` from `start` to `end` stand."""
        return self._kept[start], self._kept[end - 1] + 1
