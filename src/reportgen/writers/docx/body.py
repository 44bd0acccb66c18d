"""Write the blocks of the tree as the body of word/document.xml."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, assert_never

from reportgen.document.tree import (
    BulletList,
    Heading,
    NumberedList,
    Paragraph,
    PlainText,
    Role,
    Table,
    Title,
    is_run_in,
)
from reportgen.writers.docx.blanks import blank_lines
from reportgen.writers.docx.bookmarks import Bookmarks
from reportgen.writers.docx.inlines import pieces, runs
from reportgen.writers.docx.letterhead import (
    closing_imprint,
    imprint_table,
    letterhead_looks,
    number_line,
)
from reportgen.writers.docx.page_setup import ended, page_setup
from reportgen.writers.docx.placement import note_indent
from reportgen.writers.docx.signoff import kept_with_signature, sign_off_indents
from reportgen.writers.docx.tables import table_xml
from reportgen.writers.docx.titles import broken
from reportgen.writers.docx.units import text_width, whole
from reportgen.writers.docx.xml import paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.document.tree import Block, Document, Inlines
    from reportgen.place import Origin
    from reportgen.writers.docx.charts import ChartData
    from reportgen.writers.docx.inlines import Piece
    from reportgen.writers.layouts import Layout

_STYLES = {
    Role.SECRECY: "Secrecy",
    Role.URGENCY: "Urgency",
    Role.ISSUER_MARK: "IssuerMark",
    Role.DOCUMENT_NUMBER: "DocumentNumber",
    Role.SIGNATORY: "DocumentNumber",
    Role.BODY: "BodyText",
    Role.ADDRESSEE: "Salutation",
    Role.CLOSING: "Closing",
    Role.SIGNATURE: "Signature",
    Role.DATE: "Date",
    Role.ATTACHMENT_NOTE: "AttachmentNote",
    Role.CONTACT: "Contact",
    Role.ANNEX_LABEL: "AnnexLabel",
    Role.ANNEX_TITLE: "AnnexTitle",
    Role.COPIES: "Imprint",
    Role.PRINTED: "Imprint",
    Role.TABLE_NOTE: "TableNote",
}
BLANK = paragraph("BodyText", keep=True)
_AFTER_TABLE = paragraph("TableCell")


def body_xml(document: Document, layout: Layout) -> tuple[str, list[ChartData]]:
    """Return the content of the body and its charts."""
    writer = BodyWriter(document.blocks, layout)
    return "".join(writer.paragraphs()), writer.charts


class BodyWriter:
    """Writes the blocks one by one, and keeps what they need to know about each other."""

    def __init__(self, blocks: Sequence[Block], layout: Layout) -> None:
        self._blocks = blocks
        self.layout = layout
        self._bookmarks = Bookmarks()
        self.charts: list[ChartData] = []
        self._landscape = False
        self._kept = kept_with_signature(blocks)
        self._looks = {
            **letterhead_looks(blocks, layout),
            **sign_off_indents(blocks, layout),
        }

    def paragraphs(self) -> Iterator[str]:
        """Yield the paragraphs and tables by pages of one direction, each with its setup.

        The pages that an annex turns end where the next one begins.
        """
        done: list[str] = []
        for part in self._parts():
            if part is None:
                yield ended("".join(done), self._setup())
                self._landscape, done = not self._landscape, []
            else:
                done.append(part)
        yield "".join(done)
        yield self._setup()

    def _setup(self) -> str:
        return page_setup(self.layout, landscape=self._landscape)

    def _turns(self, block: Block) -> bool:
        """Return whether the pages are turned before a block."""
        if not isinstance(block, Paragraph) or block.role is not Role.ANNEX_LABEL:
            return False
        return block.landscape is not self._landscape

    def _parts(self) -> Iterator[str | None]:
        """Yield the paragraphs and tables with the blank lines between; None is a turn."""
        above: Block | None = None
        imprint = closing_imprint(self._blocks)
        body = self._blocks[: len(self._blocks) - len(imprint)]
        for index, block in enumerate(body):
            if self._is_signatory(index):
                continue
            if above and self._turns(block):
                yield None
            if above:
                yield BLANK * blank_lines(above, block, self.layout)
                yield apart(above, block)
            if self._is_signatory(index + 1):
                yield self._number_line(index)
            else:
                yield from self.block(index, block)
            above = block
        if imprint:
            yield imprint_table(imprint, self.layout, self._bookmarks)
        if imprint or isinstance(above, Table):
            yield _AFTER_TABLE  # Word requires a paragraph at the end of the body

    def block(self, index: int, block: Block) -> Iterator[str]:
        """Yield the paragraphs of the block at `index`."""
        keep = index in self._kept
        match block:
            case Title():
                yield self._title(block)
            case Heading():
                yield self._heading(index, block)
            case Paragraph(role=Role.ATTACHMENT_NOTE):
                yield from self._note(block, keep=keep)
            case Paragraph(inlines, role, origin):
                marked = self._runs(inlines, origin)
                look = self._looks.get(index, "")
                yield paragraph(_STYLES[role], marked, keep=keep, look=look)
            case BulletList(items, origin):
                yield from self._items("ListBullet", items, origin, keep=keep)
            case NumberedList():
                numbered = _numbered(block)
                yield from self._items("ListNumber", numbered, block.origin, keep=keep)
            case Table():
                width = text_width(self.layout, landscape=self._landscape)
                if block.chart:
                    yield self._chart(block, width)
                yield table_xml(block, width, self.layout, self._bookmarks, keep=keep)
            case _:
                assert_never(block)

    def _is_signatory(self, index: int) -> bool:
        """Return whether the block at `index` belongs on the line of the one before."""
        roles = [
            getattr(each, "role", None) for each in self._blocks[index - 1 : index + 1]
        ]
        return roles == [Role.DOCUMENT_NUMBER, Role.SIGNATORY]

    def _number_line(self, index: int) -> str:
        number, signatory = self._blocks[index : index + 2]
        assert isinstance(number, Paragraph)  # noqa: S101 - as their roles say
        assert isinstance(signatory, Paragraph)  # noqa: S101
        return number_line(number, signatory, self.layout, self._bookmarks)

    def _title(self, title: Title) -> str:
        lines = broken(list(pieces(title.inlines)), whole(self.layout.title.width))
        return paragraph("Title", runs(lines, title.origin, self._bookmarks))

    def _heading(self, index: int, heading: Heading) -> str:
        below = self._blocks[index + 1] if index + 1 < len(self._blocks) else None
        continues = isinstance(below, Paragraph) and below.role is Role.BODY
        return paragraph(
            f"Heading{heading.level}",
            self._runs(heading.inlines, heading.origin),
            run_in=continues and is_run_in(heading),
        )

    def _note(self, note: Paragraph, *, keep: bool) -> Iterator[str]:
        """Yield each line as a paragraph, so that it has a hanging indent of its own."""
        for line in _lines(pieces(note.inlines)):
            text = "".join(piece.text or "" for piece in line)
            marked = runs(line, note.origin, self._bookmarks)
            look = note_indent(text, self.layout)
            yield paragraph("AttachmentNote", marked, keep=keep, look=look)

    def _items(
        self, style: str, items: Sequence[Inlines], origin: Origin | None, *, keep: bool
    ) -> Iterator[str]:
        for number, item in enumerate(items, start=1):
            kept = keep and number == len(items)
            yield paragraph(style, self._runs(item, origin), keep=kept)

    def _chart(self, table: Table, width: int) -> str:
        from reportgen.writers.docx.charts import chart_data, chart_run

        self.charts.append(chart_data(table))
        drawing = chart_run(self.charts[-1], len(self.charts), width)
        return paragraph("TableCell", drawing, keep=True, align="center")

    def _runs(self, inlines: Inlines, origin: Origin | None) -> str:
        return runs(list(pieces(inlines)), origin, self._bookmarks)


def apart(above: Block, below: Block) -> str:
    """Return what separates two adjacent tables, which Word would otherwise join."""
    if isinstance(above, Table) and isinstance(below, Table):
        return "" if below.caption or below.unit else _AFTER_TABLE
    return ""


def _numbered(numbered: NumberedList) -> list[Inlines]:
    """Return the items with their numbers as text, which every Word reader keeps."""
    return [
        (PlainText(f"{number}."), *item)
        for number, item in enumerate(numbered.items, start=numbered.start)
    ]


def _lines(found: Iterator[Piece]) -> Iterator[list[Piece]]:
    for is_break, line in groupby(found, key=lambda piece: piece.text is None):
        if not is_break:
            yield list(line)
