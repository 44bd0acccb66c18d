"""A finished text as the rules read it: one string, and what each stretch of it is.

It is made from a document tree (`of_document`) or from a plain text or a Markdown file
(`of_text`); rules never know which. Each passage (title, heading, paragraph, cell) is a
line of the string, so that a pattern without line ends never matches across two of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import pairwise
from operator import add
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reportgen.checks.reading.unmarked import Unmarked
from reportgen.document.tree import (
    Block,
    BulletList,
    Document,
    Figure,
    Heading,
    Inlines,
    LineBreak,
    NumberedList,
    Paragraph,
    PlainText,
    Strong,
    Table,
    Title,
    is_run_in,
)
from reportgen.load.unusual import plain
from reportgen.place import Origin, Place

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from reportgen.model.wrong_words import WrongWord

BREAK = "\v"  # a line end within a passage
_MARKUP = r"\s*(?:(#{1,6})\s+|>\s?|[-*+]\s+|:::.*$)?"
_BOLD = r"\*\*|\\(?=[!-/:-@\[-`{-~])|&#\d+;"
ENDS = "。；：，！？"
_RULER = r"\s*\|?[\s:|-]*-{2,}[\s:|-]*\|?\s*"


class Stretch(Struct, frozen=True):
    """Characters from `start` to `end` that were written in one place.

    `origin` is the text in the data that they come from; `metric` and `piece` are set for
    a printed figure. Characters of such a text have a `place` instead.
    """

    start: int
    end: int
    origin: Origin | None = None
    metric: str = ""
    piece: str = ""
    place: Place | None = None

    @property
    def key(self) -> str:
        """The key of the text it comes from, or ""."""
        return self.origin.key if self.origin else ""


class Passage(Struct, frozen=True):
    """One paragraph, heading, item or cell: `kind` is title, heading, body or cell.

    `level` is that of a heading; the text of a `run_in` heading continues in the next
    passage. `origin` is where the block was written, for what the template itself typed.
    """

    start: int
    end: int
    kind: str
    level: int = 0
    run_in: bool = False
    origin: Origin | None = None


class Manuscript:
    """A finished text with its passages and stretches, all in order.

    `masked` are the placeholders that the office declared, and `own_words` those that it
    calls wrong; `year` is that of the report, or 0 if it is not known.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what a text is made of
        self,
        text: str,
        passages: list[Passage],
        stretches: list[Stretch],
        masked: Iterable[str] = (),
        year: int = 0,
        own_words: tuple[WrongWord, ...] = (),
    ) -> None:
        self.text = text
        self.passages = passages
        self.stretches = stretches
        self.masked = tuple(masked)
        self.year = year
        self.own_words = own_words
        # Each character, and each two that follow each other.
        self.pairs = frozenset(text).union(map(add, text, text[1:]))
        self._starts = [passage.start for passage in passages]
        self._stretch_starts = [stretch.start for stretch in stretches]

    def has(self, sign: str) -> bool:
        """Return whether a sign occurs; few of those that do not begin as one that does."""
        return sign[:2] in self.pairs and (len(sign) < 3 or sign in self.text)  # noqa: PLR2004

    @cached_property
    def unmarked(self) -> Unmarked:
        """The same text without quotation marks and commas."""
        return Unmarked(self.text)

    def spans_of(self, keys: Container[str]) -> list[tuple[int, int]]:
        """Return the start and end of each stretch of the texts with these keys."""
        return [(each.start, each.end) for each in self.stretches if each.key in keys]

    def passage_at(self, offset: int) -> Passage:
        """Return the passage that contains the character at `offset`."""
        return self.passages[max(0, bisect_right(self._starts, offset) - 1)]

    def stretch_at(self, offset: int) -> Stretch | None:
        """Return the stretch of the character at `offset`, None between passages."""
        index = bisect_right(self._stretch_starts, offset) - 1
        found = self.stretches[index] if index >= 0 else None
        return found if found and offset < found.end else None

    def stretches_in(self, passage: Passage) -> list[Stretch]:
        """Return the stretches of a passage whose origin is known."""
        first = bisect_left(self._stretch_starts, passage.start)
        last = bisect_right(self._stretch_starts, passage.end)
        return [each for each in self.stretches[first:last] if each.origin]

    def is_a_figure(self, offset: int) -> bool:
        """Return whether a metric printed the character at `offset`."""
        stretch = self.stretch_at(offset)
        return stretch is not None and bool(stretch.metric)

    def position(self, stretch: Stretch) -> int:
        """Return the index of a stretch among all stretches."""
        return bisect_left(self._stretch_starts, stretch.start)

    def words(self, passage: Passage) -> str:
        """Return the characters of a passage."""
        return self.text[passage.start : passage.end]

    @property
    def is_report(self) -> bool:
        """Whether the title calls the text a report (报告), which makes no requests."""
        first = self.words(self.passages[0]) if self.passages else ""
        return first.replace(" ", "").endswith("报告")


# -- from a document tree --------------------------------------------------------------


_KINDS: dict[type, str] = {Title: "title", Heading: "heading", Paragraph: "body"}


class _Writer:
    """Joins passages into one string."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.passages: list[Passage] = []
        self.stretches: list[Stretch] = []

    def passage(self, inlines: Inlines, kind: str, block: Block, number: str = "") -> None:
        start = self.length
        self._add(number)
        self._inlines(inlines)
        level = block.level if isinstance(block, Heading) else 0
        run_in = isinstance(block, Heading) and is_run_in(block)
        passage = Passage(start, self.length, kind, level, run_in, block.origin)
        self.passages.append(passage)
        self._add("\n")

    def _add(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def _inlines(self, inlines: Inlines) -> None:
        for inline in inlines:
            start = self.length
            match inline:
                case PlainText(text, origin):
                    self._add(plain(text))
                    self.stretches.append(Stretch(start, self.length, origin))
                case Figure(text, metric, piece, origin):
                    self._add(text)
                    self.stretches.append(
                        Stretch(start, self.length, origin, metric, piece)
                    )
                case Strong(inner):
                    self._inlines(inner)
                case LineBreak():
                    self._add(BREAK)

    def block(self, block: Block) -> None:
        match block:
            case Title() | Heading() | Paragraph():
                self.passage(block.inlines, _KINDS[type(block)], block)
            case BulletList(items):
                for item in items:
                    self.passage(item, "body", block)
            case NumberedList(items, start):
                for number, item in enumerate(items, start):
                    self.passage(item, "body", block, f"{number}.")
            case Table(_, head, rows, caption, unit):
                for cell in (caption, unit, *head, *(cell for row in rows for cell in row)):
                    if cell:
                        self.passage(cell, "cell", block)


def of_document(
    document: Document,
    masked: Iterable[str] = (),
    year: int = 0,
    own_words: tuple[WrongWord, ...] = (),
) -> Manuscript:
    """Return the manuscript of a finished report."""
    writer = _Writer()
    for block in document.blocks:
        writer.block(block)
    text = "".join(writer.pieces)
    return Manuscript(text, writer.passages, writer.stretches, masked, year, own_words)


# -- from a text -----------------------------------------------------------------------


def of_text(
    text: str, file: str, *, markdown: bool, own_words: tuple[WrongWord, ...] = ()
) -> Manuscript:
    """Return the manuscript of a plain text or a Markdown file.

    Each line or table cell is a passage. Markup is left out: the # of headings, list
    markers and the | of tables; ** only in Markdown, elsewhere it hides a number.
    """
    pieces: list[str] = []
    passages: list[Passage] = []
    stretches: list[Stretch] = []
    length = 0
    bold = _BOLD if markdown else ""
    for number, line in enumerate(text.split("\n"), 1):
        for kind, level, spans in _line_passages(line.rstrip("\r"), bold):
            start = length
            for begin, end in spans:
                place = Place(file, number, begin + 1)
                stretches.append(Stretch(length, length + end - begin, None, "", "", place))
                pieces.append(line[begin:end])
                length += end - begin
            passages.append(Passage(start, length, kind, level))
            pieces.append("\n")
            length += 1
    made = Manuscript("".join(pieces), passages, stretches, own_words=own_words)
    if len(passages) > 1 and made.words(passages[0]).rstrip()[-1:] not in ENDS:
        passages[0] = replace(passages[0], kind="title")
    return made


def _line_passages(
    line: str, bold: str
) -> Iterator[tuple[str, int, list[tuple[int, int]]]]:
    """Yield the passages of a line: kind, level, and the spans that are not markup."""
    if not line.strip() or re.fullmatch(_RULER, line):
        return
    if line.lstrip().startswith("|"):
        yield from (("cell", 0, _plain(line, *cell, bold)) for cell in _cells(line))
        return
    markup = re.match(_MARKUP, line)
    begin = markup.end() if markup else 0
    depth = len(markup[1]) if markup and markup[1] else 0
    spans = _plain(line, begin, len(line.rstrip()), bold)
    if spans:
        kind = "title" if depth == 1 else "heading" if depth else "body"
        yield kind, max(0, depth - 1), spans


def _cells(line: str) -> Iterator[tuple[int, int]]:
    bars = [index for index, character in enumerate(line) if character == "|"]
    for left, right in pairwise([*bars, len(line)]):
        if line[left + 1 : right].strip():
            yield left + 1, right


def _plain(line: str, begin: int, end: int, bold: str) -> list[tuple[int, int]]:
    """Return the spans of a line between its markup, the matches of `bold`."""
    spans = []
    for mark in re.compile(bold).finditer(line, begin, end) if bold else ():
        spans.append((begin, mark.start()))
        begin = mark.end()
    spans.append((begin, end))
    return [(left, right) for left, right in spans if left < right]
