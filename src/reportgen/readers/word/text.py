"""What a Word file says: its paragraphs, where they are, and who changed them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.readers.word.look import ParagraphLook
from reportgen.writers.docx.plain_text import line_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class TrackedChange(Struct, frozen=True):
    """A tracked change: its text, who made it when, and where it is in the paragraph.

    `kind` is "inserted", "deleted" or "moved" (away); `at` counts characters of the text.
    """

    kind: str
    text: str
    author: str
    date: str
    at: int


class WordComment(Struct, frozen=True):
    """A comment on a paragraph: its text, who wrote it when, and at which character."""

    text: str
    author: str
    date: str
    at: int = 0


class CellPlace(Struct, frozen=True):
    """The place of a cell, each counted from 1: the table in the file, row, and column.

    `continues` says that it is merged with the cell above it.
    """

    table: int
    row: int
    column: int
    continues: bool = False


class WordParagraph(Struct, frozen=True):
    r"""A paragraph: its text, and what the file says about it.

    `text` has "\n" for line breaks and "\t" for tabs; U+FFFC stands for a picture or a
    chart. `style` is the name of its style, `level` its outline level (1 to 9, 0: none),
    `numbered` whether Word puts a number or bullet before it, and `cell` the innermost
    table cell it is in. `bookmarks` are the names of those that begin in it, each with the
    character before which it does; `bold` are the stretches that runs make bold. `fields`
    are the instructions of its fields, `label` is the number that Word prints before it,
    `hidden` is its hidden text, and `reformatted` how many tracked changes concern only its
    look. `align` is the w:jc of its own, "" if it has none, and `size` the largest w:sz of
    its runs, 0 if none states one. Its `look` is None unless asked for.
    """

    text: str
    style: str = ""
    level: int = 0
    numbered: bool = False
    cell: CellPlace | None = None
    changes: tuple[TrackedChange, ...] = ()
    comments: tuple[WordComment, ...] = ()
    bookmarks: tuple[tuple[str, int], ...] = ()
    bold: tuple[tuple[int, int], ...] = ()
    fields: tuple[str, ...] = ()
    hidden: str = ""
    reformatted: int = 0
    look: ParagraphLook | None = None
    label: str = ""
    align: str = ""
    size: int = 0


class TableSize(Struct, frozen=True):
    """The width of a table in twips; `table` is its number in the file.

    `part` is its width in 5000ths of that of the text, and counts unless it is 0.
    """

    table: int
    width: int
    part: int = 0


class PageSetup(Struct, frozen=True):
    """Pages with the same setup; lengths are in twips.

    `grid` is the type of the grid, "" if there is none; `grid_chars` is what it adds to
    each character, in 4096ths of a point. `footers` are those of the kinds default, even
    and first; the last is printed only if the first page `first_differs`.
    """

    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    footer: int
    grid: str
    grid_pitch: int
    grid_chars: int
    first_differs: bool
    footers: Mapping[str, tuple[WordParagraph, ...]]


class WordText(Struct, frozen=True):
    """What a Word file says.

    `body` are the paragraphs of the main text, `notes` those of footnotes and endnotes,
    `beside` those of headers and footers without page numbers, and `charts` a line for each
    chart. `sections` and `tables` are read with the look; `even_pages` says whether even
    pages have headers and footers of their own. `changed` are the numbers of paragraphs,
    counted from 0 over body and notes, with which a table or page setup ends of which
    tracked changes concern rows or the look.
    """

    body: tuple[WordParagraph, ...]
    notes: tuple[WordParagraph, ...] = ()
    beside: tuple[WordParagraph, ...] = ()
    charts: tuple[str, ...] = ()
    sections: tuple[PageSetup, ...] = ()
    even_pages: bool = False
    tables: tuple[TableSize, ...] = ()
    changed: tuple[int, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """Its text without its look, as `writers.docx.plain_text` writes it."""
        main = filter(None, _lines((*self.body, *self.notes)))
        beside = filter(None, set(_lines(self.beside)))
        return (*main, *sorted(beside), *sorted(self.charts))

    @property
    def changes(self) -> tuple[TrackedChange, ...]:
        """All tracked changes."""
        every = (*self.body, *self.notes, *self.beside)
        return tuple(change for each in every for change in each.changes)


def _lines(paragraphs: Iterable[WordParagraph]) -> Iterator[str]:
    return (line_of(each.text) for each in paragraphs)
