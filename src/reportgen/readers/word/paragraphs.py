"""Read the paragraphs of a part of a Word file.

Tracked changes are read as accepted, or as rejected. Hidden text is not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree
from msgspec.structs import replace

from reportgen.readers.word.list_numbers import Numbering, level_of
from reportgen.readers.word.paragraph_reading import KINDS, RUNS, ParagraphReading
from reportgen.readers.word.shapes import is_tracked, table_size
from reportgen.readers.word.styles import Style, outline_level, style_of
from reportgen.readers.word.text import (
    CellPlace,
    TableSize,
    TrackedChange,
    WordComment,
    WordParagraph,
)
from reportgen.readers.word.xml import (
    BOX,
    CELL,
    EMBEDDED,
    FALLBACK,
    MATH,
    PARAGRAPH,
    ROW,
    SECTION,
    TABLE,
    W,
    is_on,
    mark_of,
    settings_of,
    value_of,
    walk,
)
from reportgen.writers.docx.plain_text import DRAWING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportgen.readers.word.formatting import Applied, Formatting

_DRAWINGS = {f"{W}{name}" for name in ("drawing", "pict", "object", "sym")}
_AS_TEXT = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_TEXTS = {f"{W}t", f"{W}delText", f"{MATH}t"}
_MOST_SECTIONS = 1_000
_MOST_CHARACTERS = 1_500_000  # over 2,000 pages
_DEEPEST = 20  # tables in each other
_MOST_COLUMNS = 63
_FIELDS = {f"{W}fldChar", f"{W}instrText", f"{W}fldSimple"}
_REFORMATTED = tuple(f"{W}{name}Change" for name in ("rPr", "pPr", "sectPr", "tblPr"))
_SKIPPED = {f"{W}pPr", f"{W}rPr", f"{W}rt", FALLBACK}


class PartReader:
    """Reads the paragraphs of parts, in order; tables are counted over all of them.

    With `rejected`, tracked changes are read as rejected; without `fields`, the results of
    fields, such as page numbers, are left out. With `formatting`, paragraphs have their
    look, `sections` are the page setups in the order of the parts, and `sizes` those of
    tables. `changed` are the numbers of the paragraphs with which a table or page setup
    ends that has tracked changes itself.
    """

    def __init__(  # noqa: PLR0913 - what a part is read with, and how
        self,
        styles: Mapping[str, Style],
        comments: Mapping[str, WordComment],
        *,
        numbering: Numbering | None = None,
        rejected: bool = False,
        fields: bool = True,
        formatting: Formatting | None = None,
    ) -> None:
        self.sections: list[etree._Element] = []
        self.sizes: list[TableSize] = []
        self.changed: list[int] = []
        self._count = self._length = 0
        self._formatting = formatting
        self._styles = styles
        self._numbering = numbering or Numbering()
        self._comments = comments
        self._gone = {"inserted"} if rejected else {"deleted", "moved"}
        self._joining = f"{W}ins" if rejected else f"{W}del"
        self._fields = fields
        self._tables = 0

    def paragraphs(self, xml: bytes) -> Iterator[WordParagraph]:
        """Yield the paragraphs; one whose mark is deleted is joined with the next.

        Raises ValueError if the part cannot be read.
        """
        cells: list[CellPlace] = []
        begun: WordParagraph | None = None
        for event, element in walk(xml):
            if element.tag in (PARAGRAPH, EMBEDDED):
                found = self._paragraph(element, cells[-1] if cells else None)
                found = found if begun is None else _joined(begun, found)
                about = mark_of(element)
                is_joined = about is not None and about.find(self._joining) is not None
                begun = found if is_joined else None
                if not is_joined:
                    self._note(found)
                    yield found
            elif element.tag == SECTION:
                self._set_up(element, event)
            else:
                self._enter(cells, element, event)
        if begun is not None:
            yield begun

    def _note(self, paragraph: WordParagraph) -> None:
        """Count a paragraph and its characters; raises ValueError if there are too many."""
        self._count += 1
        self._length += len(paragraph.text) + len(paragraph.hidden)
        if self._length > _MOST_CHARACTERS:
            raise ValueError("too many characters")

    def _set_up(self, element: etree._Element, event: str) -> None:
        """Note a page setup, unless it is one from before a tracked change."""
        parent = element.getparent()
        was = parent is not None and parent.tag == f"{W}sectPrChange"
        if was and event == "end" and next(element.iterancestors(PARAGRAPH), None) is None:
            self.changed.append(max(self._count - 1, 0))  # of a paragraph, it is counted
        if event == "end" and not was and self._formatting:
            self.sections.append(element)
        if len(self.sections) > _MOST_SECTIONS:
            raise ValueError("too many page setups")

    def _enter(self, cells: list[CellPlace], element: etree._Element, event: str) -> None:
        """Note that a table, row or cell begins or ends; a merged cell has more columns."""
        tag = element.tag
        if tag == TABLE and event == "start":
            if len(cells) == _DEEPEST:
                raise ValueError("too many tables in each other")
            self._tables += 1
            cells.append(CellPlace(self._tables, 0, 0))
        elif tag == TABLE:
            self._leave_table(element, cells.pop().table, len(cells))
        elif event == "start" and cells and tag == ROW:
            cells[-1] = replace(cells[-1], row=cells[-1].row + 1, column=0, continues=False)
        elif event == "start" and cells and tag == CELL:
            column, continues = cells[-1].column + 1, _continues(element)
            cells[-1] = replace(cells[-1], column=column, continues=continues)
        elif cells and tag == CELL:
            more = _columns(element) - 1
            cells[-1] = replace(cells[-1], column=cells[-1].column + more)

    def _leave_table(self, table: etree._Element, number: int, depth: int) -> None:
        """Note the size of a table that is in no other, and whether it was changed."""
        if not self._formatting or depth:
            return
        self.sizes.append(table_size(table, number))
        if is_tracked(table):
            self.changed.append(max(self._count - 1, 0))

    def _paragraph(self, element: etree._Element, cell: CellPlace | None) -> WordParagraph:
        if element.tag == EMBEDDED:
            return WordParagraph(DRAWING, cell=cell)
        own = {each.tag: each for each in settings_of(element)}
        style = style_of(self._styles, own.get(f"{W}pStyle")) or Style()
        level, in_list = own.get(f"{W}outlineLvl"), own.get(f"{W}numPr")
        number = None if in_list is None else in_list.find(f"{W}numId")
        depth = None if in_list is None else in_list.find(f"{W}ilvl")
        own_list = style.list_id if number is None else value_of(number)
        own_level = style.list_level if depth is None else level_of(value_of(depth))
        styled = self._formatting.paragraph(element) if self._formatting else None
        read, ended = self._read(element, style, styled), len(self.sections)
        look = None
        if styled and self._formatting:
            look = self._formatting.look(element, styled, read.pieces(), ended)
        return WordParagraph(
            text="".join(read.text),
            style=style.name,
            level=style.level if level is None else outline_level(level),
            numbered=style.numbered if number is None else value_of(number) != "0",
            cell=cell,
            changes=tuple(read.changes),
            comments=tuple(read.comments.values()),
            bookmarks=tuple(read.bookmarks),
            bold=tuple(read.bold),
            fields=tuple(filter(None, map(str.strip, read.fields))),
            hidden="".join(read.hidden),
            reformatted=_reformatted(element, read.changes),
            look=look,
            label=self._numbering.next_label(own_list, own_level),
            size=read.size,
            align=value_of(own.get(f"{W}jc")),
        )

    def _read(
        self, paragraph: etree._Element, style: Style, styled: Applied | None
    ) -> ParagraphReading:
        """Return what a paragraph says, and how its characters look if it is `styled`."""
        reading = ParagraphReading(self._gone, fields=self._fields)
        walker = etree.iterwalk(paragraph, events=("start", "end"))
        for event, element in walker:
            tag = element.tag
            if event == "end":
                reading.leave(element)
            elif tag in _SKIPPED:
                walker.skip_subtree()
            elif tag in KINDS:
                reading.begin_change()
            elif tag in RUNS:
                about = element.find(f"{W}rPr")
                reading.is_hidden = self._is_hidden(about, style)
                reading.is_bold = about is not None and is_on(about.find(f"{W}b"))
                reading.size = max(reading.size, _half_points(about))
                if styled and self._formatting:
                    reading.look = self._formatting.run(styled, about)
            elif tag in _FIELDS:
                reading.field(element)
            elif tag == f"{W}bookmarkStart":
                reading.bookmark(element.get(f"{W}name") or "")
            elif tag in (f"{W}commentRangeStart", f"{W}commentReference"):
                number = element.get(f"{W}id") or ""
                reading.comment(number, self._comments.get(number))
            else:
                reading.add(_characters(element))
        return reading

    def _is_hidden(self, about: etree._Element | None, style: Style) -> bool:
        if about is None:
            return style.hidden
        own = about.find(f"{W}vanish")
        if own is not None:
            return is_on(own)
        return (style_of(self._styles, about.find(f"{W}rStyle")) or style).hidden


def _reformatted(paragraph: etree._Element, changes: Sequence[TrackedChange]) -> int:
    """Return how many tracked changes of a paragraph are not of its text.

    That its mark was inserted counts only if no text was.
    """
    own = sum(1 for _ in paragraph.iter(*_REFORMATTED))
    mark = None if changes else mark_of(paragraph)
    return own + (mark is not None and any(each.tag in KINDS for each in mark))


def _joined(one: WordParagraph, other: WordParagraph) -> WordParagraph:
    """Return two paragraphs as one, which has the look of the second, as in Word."""
    shift = len(one.text)
    changes = (replace(each, at=each.at + shift) for each in other.changes)
    comments = (replace(each, at=each.at + shift) for each in other.comments)
    return replace(
        other,
        text=one.text + other.text,
        changes=(*one.changes, *changes),
        comments=(*one.comments, *comments),
        bold=(*one.bold, *((start + shift, end + shift) for start, end in other.bold)),
        bookmarks=(*one.bookmarks, *((name, at + shift) for name, at in other.bookmarks)),
        look=other.look
        and replace(
            other.look, pieces=(*(one.look.pieces if one.look else ()), *other.look.pieces)
        ),
        fields=(*one.fields, *other.fields),
        hidden=one.hidden + other.hidden,
        reformatted=one.reformatted + other.reformatted,
    )


def _columns(cell: etree._Element) -> int:
    """Return how many columns of its table a cell takes, at most those of Word."""
    stated = value_of(cell.find(f"{W}tcPr/{W}gridSpan"))
    return min(int(stated), _MOST_COLUMNS) if stated.isdecimal() and int(stated) else 1


def _continues(cell: etree._Element) -> bool:
    """Return whether a cell is merged with the one above it."""
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    return merged is not None and value_of(merged) in {"", "continue"}


def _half_points(about: etree._Element | None) -> int:
    stated = "" if about is None else value_of(about.find(f"{W}sz"))
    return int(stated) if stated.isascii() and stated.isdecimal() and len(stated) < 5 else 0  # noqa: PLR2004


def _characters(element: etree._Element) -> str:
    """Return the characters that a child of a run prints."""
    tag = element.tag
    if tag in _TEXTS:
        return element.text or ""
    if tag in _DRAWINGS and next(element.iter(BOX), None) is None:
        return DRAWING
    return _AS_TEXT.get(str(tag), "")
