"""The lines of a report as its Word file has them, each character with its origin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.exchange.readback.letters import Letter, Printing, letters_of
from reportgen.readers.word.text import CellPlace
from reportgen.writers.docx.plain_text import DRAWING, line_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.finished import Finished
    from reportgen.readers.word.text import WordText

_WINDOW = 4000  # characters between a paragraph and what was printed before it
_NUMBER = re.compile(r"^\d+\.|^[•·●]")


class TracedLine(Struct, frozen=True):
    """A paragraph of a Word file: its characters, and its table cell if it is in one."""

    letters: tuple[Letter, ...]
    cell: CellPlace | None = None

    @property
    def text(self) -> str:
        """The characters."""
        return "".join(each.sign for each in self.letters)


class BaseText(Struct, frozen=True):
    """What a report prints, and the texts that were printed."""

    lines: tuple[TracedLine, ...]
    printings: tuple[Printing, ...]


def base_of(made: Finished, word: WordText) -> BaseText:
    """Return a finished report as its Word file `word` says it."""
    letters, printings = letters_of(made.document, made.texts)
    placed = _Placed([each for each in letters if not each.sign.isspace()])
    lines = tuple(
        TracedLine(placed.letters(text), paragraph.cell)
        for paragraph in word.body
        if (text := line_of(paragraph.text))
    )
    return BaseText(lines, tuple(printings))


def edited_lines(word: WordText) -> list[TracedLine]:
    """Return the paragraphs of an edited file, whose characters come from nowhere."""
    return [
        TracedLine(tuple(map(Letter, text)), each.cell)
        for each in word.body
        if (text := line_of(each.text))
    ]


class _Placed:
    """Finds the lines of a Word file among the characters of a report, in order."""

    def __init__(self, letters: Sequence[Letter]) -> None:
        self._letters = letters
        self._text = "".join(each.sign for each in letters)
        self._used = bytearray(len(letters))
        self._at = 0

    def letters(self, line: str) -> tuple[Letter, ...]:
        """Return the characters of a line; what the writer added comes from nowhere."""
        number = _NUMBER.match(line)
        for skipped in (0, number.end() if number else 0):
            signs = _tight(line[skipped:])
            start = self._find(signs)
            if start >= 0:
                self._at = max(self._at, start + len(signs))
                self._used[start : start + len(signs)] = b"\1" * len(signs)
                found = iter(self._letters[start : start + len(signs)])
                return (
                    *map(Letter, line[:skipped]),
                    *self._spaced(line[skipped:], list(found)),
                )
        return tuple(map(Letter, line))

    def _find(self, signs: str) -> int:
        """Return where characters are printed, first from the last line on."""
        if not signs:
            return -1
        found = self._text.find(signs, self._at, self._at + _WINDOW + len(signs))
        if found >= 0:
            return found
        found = self._text.find(signs, max(0, self._at - _WINDOW), self._at)
        while found >= 0 and any(self._used[found : found + len(signs)]):
            found = self._text.find(signs, found + 1, self._at)
        return found

    def _spaced(self, line: str, found: list[Letter]) -> list[Letter]:
        """Return the characters of a line with its spaces between them."""
        letters: list[Letter] = []
        at = 0
        for sign in line:
            if sign.isspace() or sign == DRAWING:
                letters.append(_between(sign, letters, found[at : at + 1]))
            else:
                letters.append(found[at])
                at += 1
        return letters


def _between(sign: str, before: Sequence[Letter], after: Sequence[Letter]) -> Letter:
    """Return a space: it is of the text on both sides of it, if its author typed it."""
    if not before or not after or before[-1].printing != after[0].printing:
        return Letter(sign)
    left, right = before[-1], after[0]
    if left.is_typed and right.is_typed and right.begin > left.end:
        return Letter(sign, left.printing, left.end, right.begin)
    return left._replace(sign=sign)


def _tight(line: str) -> str:
    return "".join(line.replace(DRAWING, "").split())
