"""The text of a Word file as a document tree, as far as its styles tell."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reportgen.document.tree import (
    Block,
    Column,
    Document,
    Heading,
    LineBreak,
    Paragraph,
    PlainText,
    Table,
    Title,
)
from reportgen.writers.docx.plain_text import DRAWING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportgen.document.tree import Inlines
    from reportgen.readers.word.text import WordParagraph, WordText

_DEEPEST = 4  # the deepest heading of a report
_TITLE = "Title"


def document_of(word: WordText) -> Document:
    """Return the body of a Word file as a tree; footnotes follow as paragraphs."""
    return Document(tuple(_blocks((*word.body, *word.notes))))


def _blocks(paragraphs: Iterable[WordParagraph]) -> Iterator[Block]:
    for table, found in groupby(paragraphs, lambda each: each.cell and each.cell.table):
        if table:
            yield _table(list(found))
        else:
            yield from (_block(each) for each in found if each.text.strip())


def _block(paragraph: WordParagraph) -> Block:
    inlines = _inlines(paragraph.text)
    if paragraph.style == _TITLE:
        return Title(inlines)
    if paragraph.level:
        return Heading(min(paragraph.level, _DEEPEST), inlines)
    return Paragraph(inlines)


def _table(paragraphs: list[WordParagraph]) -> Table:
    """Return a table; a row with fewer cells than others ends in empty ones."""
    rows: dict[int, dict[int, list[str]]] = {}
    for each in paragraphs:
        assert each.cell is not None  # noqa: S101 - they are of one table
        row = rows.setdefault(each.cell.row, {})
        row.setdefault(each.cell.column, []).append(each.text)
    width = max(column for row in rows.values() for column in row)
    cells = [
        tuple(_inlines("\n".join(row.get(at, []))) for at in range(1, width + 1))
        for row in rows.values()
    ]
    return Table((Column(),) * width, cells[0], tuple(cells[1:]))


def _inlines(text: str) -> Inlines:
    """Return the characters of a paragraph; pictures are left out."""
    found: list[PlainText | LineBreak] = []
    for line in text.replace(DRAWING, "").split("\n"):
        found += [LineBreak(), PlainText(line)] if found else [PlainText(line)]
    return tuple(each for each in found if each != PlainText(""))
