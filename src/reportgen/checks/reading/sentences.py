"""Find where words and sentences of a text begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.reading.regex import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript, Passage

_STOPS = "。；！？"
_END_MARK = "[。！？][”’）]*"


def places(words: str, text: str) -> Iterator[int]:
    """Yield the offsets of `words` in a text."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def last_said(words: str) -> str:
    """Return what follows the last 。；！ or ？.

    >>> last_said("一季度持平。二季度")
    '二季度'
    """
    return words[max(map(words.rfind, _STOPS)) + 1 :]


def first_said(words: str) -> str:
    """Return what precedes the first 。；！ or ？.

    >>> first_said("持平；二季度")
    '持平'
    """
    ends = [at for stop in _STOPS if (at := words.find(stop)) >= 0]
    return words[: min(ends, default=len(words))]


def sentences(manuscript: Manuscript, passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each sentence of a passage, with its end punctuation."""
    start = passage.start
    for mark in compiled(_END_MARK).finditer(manuscript.words(passage)):
        end = passage.start + mark.end()
        yield start, end
        start = end
    if start < passage.end:
        yield start, passage.end
