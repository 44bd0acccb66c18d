"""Read the paragraphs of a part of a Word file.

Tracked changes are read as accepted, or as rejected. Hidden text is not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree
from msgspec.structs import replace

from reportgen.readers.word.styles import Style, outline_level, style_of
from reportgen.readers.word.text import CellPlace, TrackedChange, WordComment, WordParagraph
from reportgen.readers.word.xml import (
    CELL,
    EMBEDDED,
    FALLBACK,
    MATH,
    PARAGRAPH,
    ROW,
    TABLE,
    W,
    is_on,
    value_of,
    walk,
)
from reportgen.writers.docx.plain_text import DRAWING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_RUNS = (f"{W}r", f"{MATH}r")
_KINDS = {
    f"{W}ins": "inserted",
    f"{W}moveTo": "inserted",
    f"{W}del": "deleted",
    f"{W}moveFrom": "moved",
}
_BOX = f"{W}txbxContent"
_DRAWINGS = {f"{W}{name}" for name in ("drawing", "pict", "object", "sym")}
_AS_TEXT = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_TEXTS = {f"{W}t", f"{W}delText", f"{MATH}t"}
_MOST_COLUMNS = 63
_SKIPPED = {f"{W}pPr", f"{W}rPr", f"{W}rt", FALLBACK}


class PartReader:
    """Reads the paragraphs of parts, in order; tables are counted over all of them.

    With `rejected`, tracked changes are read as rejected; without `fields`, the results of
    fields, such as page numbers, are left out.
    """

    def __init__(
        self,
        styles: Mapping[str, Style],
        comments: Mapping[str, WordComment],
        *,
        rejected: bool = False,
        fields: bool = True,
    ) -> None:
        self._styles = styles
        self._comments = comments
        self._gone = {"inserted"} if rejected else {"deleted", "moved"}
        self._joining = "ins" if rejected else "del"
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
                mark = element.find(f"{W}pPr/{W}rPr/{W}{self._joining}")
                begun = None if mark is None else found
                if mark is None:
                    yield found
            else:
                self._enter(cells, element, event)
        if begun is not None:
            yield begun

    def _enter(self, cells: list[CellPlace], element: etree._Element, event: str) -> None:
        """Note that a table, row or cell begins or ends; a merged cell has more columns."""
        tag = element.tag
        if tag == TABLE and event == "start":
            self._tables += 1
            cells.append(CellPlace(self._tables, 0, 0))
        elif tag == TABLE:
            cells.pop()
        elif event == "start" and cells and tag == ROW:
            cells[-1] = replace(cells[-1], row=cells[-1].row + 1, column=0)
        elif event == "start" and cells and tag == CELL:
            cells[-1] = replace(cells[-1], column=cells[-1].column + 1)
        elif cells and tag == CELL:
            more = _columns(element) - 1
            cells[-1] = replace(cells[-1], column=cells[-1].column + more)

    def _paragraph(self, element: etree._Element, cell: CellPlace | None) -> WordParagraph:
        if element.tag == EMBEDDED:
            return WordParagraph(DRAWING, cell=cell)
        style = style_of(self._styles, element.find(f"{W}pPr/{W}pStyle")) or Style()
        level = element.find(f"{W}pPr/{W}outlineLvl")
        number = element.find(f"{W}pPr/{W}numPr/{W}numId")
        read = self._read(element, style)
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
        )

    def _read(self, paragraph: etree._Element, style: Style) -> _Reading:
        """Return what a paragraph says."""
        reading = _Reading(self._gone, fields=self._fields)
        walker = etree.iterwalk(paragraph, events=("start", "end"))
        for event, element in walker:
            tag = element.tag
            if event == "end":
                reading.leave(element)
            elif tag in _SKIPPED:
                walker.skip_subtree()
            elif tag in _KINDS:
                reading.begin_change()
            elif tag in _RUNS:
                reading.is_hidden = self._is_hidden(element, style)
                reading.is_bold = is_on(element.find(f"{W}rPr/{W}b"))
            elif tag == f"{W}fldChar":
                reading.field(element.get(f"{W}fldCharType") or "")
            elif tag == f"{W}bookmarkStart":
                reading.bookmark(element.get(f"{W}name") or "")
            elif tag in (f"{W}commentRangeStart", f"{W}commentReference"):
                number = element.get(f"{W}id") or ""
                reading.comment(number, self._comments.get(number))
            else:
                reading.add(_characters(element))
        return reading

    def _is_hidden(self, run: etree._Element, style: Style) -> bool:
        own = run.find(f"{W}rPr/{W}vanish")
        if own is not None:
            return is_on(own)
        return (style_of(self._styles, run.find(f"{W}rPr/{W}rStyle")) or style).hidden


class _Reading:
    """What was read of a paragraph so far."""

    def __init__(self, gone: set[str], *, fields: bool) -> None:
        self.text: list[str] = []
        self.changes: list[TrackedChange] = []
        self.comments: dict[str, WordComment] = {}
        self.bookmarks: list[tuple[str, int]] = []
        self.bold: list[tuple[int, int]] = []
        self.is_bold = False
        self.is_hidden = False
        self._gone = gone
        self._fields = fields
        self._depth = 0  # of fields
        self._length = 0
        self._begun: list[int] = []  # where in `text` each change begins

    def add(self, characters: str) -> None:
        """Add what a run prints."""
        if characters and not self.is_hidden and (self._fields or not self._depth):
            self.text.append(characters)
            start, self._length = self._length, self._length + len(characters)
            if self.is_bold:
                begun = (
                    self.bold.pop()[0] if self.bold and self.bold[-1][1] == start else start
                )
                self.bold.append((begun, self._length))

    def field(self, kind: str) -> None:
        """Note that a field begins or ends."""
        self._depth += {"begin": 1, "end": -1}.get(kind, 0)

    def comment(self, number: str, found: WordComment | None) -> None:
        """Note a comment where it begins."""
        if found is not None and number not in self.comments:
            self.comments[number] = replace(found, at=self._length)

    def bookmark(self, name: str) -> None:
        """Note where a bookmark begins."""
        self.bookmarks.append((name, self._length))

    def begin_change(self) -> None:
        """Note that a tracked change begins."""
        self._begun.append(len(self.text))

    def leave(self, element: etree._Element) -> None:
        """End a run, or a tracked change, of which the text may be gone."""
        if element.tag in _RUNS:
            self.is_hidden = self.is_bold = False
        elif element.tag in _KINDS:
            self._end_change(element, _KINDS[str(element.tag)])

    def _end_change(self, element: etree._Element, kind: str) -> None:
        begun = self._begun.pop()
        text = "".join(self.text[begun:])
        at = self._length - len(text)
        if kind in self._gone:
            del self.text[begun:]
            self._length = at
            self.bold = [each for each in self.bold if each[1] <= at]
        author, date = element.get(f"{W}author") or "", element.get(f"{W}date") or ""
        if text:
            self.changes.append(TrackedChange(kind, text, author, date, at))


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
    )


def _columns(cell: etree._Element) -> int:
    """Return how many columns of its table a cell takes, at most those of Word."""
    stated = value_of(cell.find(f"{W}tcPr/{W}gridSpan"))
    return min(int(stated), _MOST_COLUMNS) if stated.isdecimal() and int(stated) else 1


def _characters(element: etree._Element) -> str:
    """Return the characters that a child of a run prints."""
    tag = element.tag
    if tag in _TEXTS:
        return element.text or ""
    if tag in _DRAWINGS and next(element.iter(_BOX), None) is None:
        return DRAWING
    return _AS_TEXT.get(str(tag), "")
