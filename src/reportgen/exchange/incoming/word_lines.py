"""The text of a paragraph in a Word file, line by line, with what is bold in it."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from reportgen.exchange.incoming.source_lines import BREAK, allowed, literal
from reportgen.writers.docx.plain_text import DRAWING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.readers.word.text import WordParagraph

_Piece = tuple[str, bool]  # characters, and whether they are bold


def printable(text: str) -> str:
    """Return the characters that a report can print: no pictures, no control characters."""
    return allowed(text.replace(DRAWING, ""))


def emphasized(paragraph: WordParagraph) -> list[str]:
    """Return the lines as texts of the data format, with what is bold in a part of them.

    A line that is bold as a whole is a heading or the like, unless it is a sentence.
    """
    found = (_stripped(line) for line in _lines(paragraph))
    return [_text(line) for line in found if line]


def in_one(paragraph: WordParagraph) -> str:
    """Return the text of a paragraph that reportgen wrote, with what is bold in it."""
    pieces = [
        f"**{literal(text)}**" if bold else literal(text)
        for text, bold in _pieces(paragraph)
    ]
    return "".join(pieces).strip().replace("\n", BREAK)


def _pieces(paragraph: WordParagraph) -> Iterator[_Piece]:
    text, at = paragraph.text, 0
    for start, end in (*paragraph.bold, (len(text), len(text))):
        for piece, bold in ((text[at:start], False), (text[start:end], True)):
            if words := printable(piece):
                yield words, bold
        at = end


def _lines(paragraph: WordParagraph) -> Iterator[list[_Piece]]:
    line: list[_Piece] = []
    for text, bold in _pieces(paragraph):
        first, *others = text.split("\n")
        line.append((first, bold))
        for other in others:
            yield line
            line = [(other, bold)]
    yield line


def _stripped(line: list[_Piece]) -> list[_Piece]:
    """Return the pieces of a line; the spaces around bold are not bold."""
    apart: list[_Piece] = []
    for text, bold in line:
        inside = text.strip()
        before = text[: len(text) - len(text.lstrip())]
        after = text[len(text.rstrip()) :] if inside else ""
        apart += [(before, False), (inside, bold), (after, False)]
    groups = groupby((each for each in apart if each[0]), itemgetter(1))
    found = [("".join(text for text, _ in group), bold) for bold, group in groups]
    while found and not found[-1][0].strip():
        found.pop()
    while found and not found[0][0].strip():
        del found[0]
    return found


def _text(line: list[_Piece]) -> str:
    if len(line) == 1 and not line[0][0].endswith("。"):
        return literal(line[0][0].strip())
    pieces = (f"**{literal(text)}**" if bold else literal(text) for text, bold in line)
    return "".join(pieces).strip()
