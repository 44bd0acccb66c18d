"""What is read of a paragraph, piece by piece: text, changes, comments, fields, looks."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.readers.word.look import RunLook, StyledText
from reportgen.readers.word.text import TrackedChange, WordComment
from reportgen.readers.word.xml import MATH, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

RUNS = (f"{W}r", f"{MATH}r")
KINDS = {
    f"{W}ins": "inserted",
    f"{W}moveTo": "inserted",
    f"{W}del": "deleted",
    f"{W}moveFrom": "moved",
}


class ParagraphReading:
    """What was read of a paragraph so far."""

    def __init__(self, gone: set[str], *, fields: bool) -> None:
        self.text: list[str] = []
        self.changes: list[TrackedChange] = []
        self.comments: dict[str, WordComment] = {}
        self.bookmarks: list[tuple[str, int]] = []
        self.bold: list[tuple[int, int]] = []
        self.is_bold = False
        self.is_hidden = False
        self.size = 0
        self.hidden: list[str] = []
        self.fields: list[str] = []
        self.look = RunLook()
        self._looks: list[RunLook] = []  # of each of `text`
        self._gone = gone
        self._with_fields = fields
        self._depth = 0  # of fields
        self._length = 0
        self._begun: list[int] = []  # where in `text` each change begins

    def add(self, characters: str) -> None:
        """Add what a run prints."""
        if characters and self.is_hidden:
            self.hidden.append(characters)
        elif characters and (self._with_fields or not self._depth):
            self.text.append(characters)
            self._looks.append(self.look)
            start, self._length = self._length, self._length + len(characters)
            if self.is_bold:
                begun = (
                    self.bold.pop()[0] if self.bold and self.bold[-1][1] == start else start
                )
                self.bold.append((begun, self._length))

    def field(self, element: etree._Element) -> None:
        """Note that a field begins or ends, or a part of its instruction."""
        kind = element.get(f"{W}fldCharType") or ""
        self._depth += {"begin": 1, "end": -1}.get(kind, 0)
        if kind == "begin" or element.tag == f"{W}fldSimple":
            self.fields.append(element.get(f"{W}instr") or "")
        elif self.fields:
            self.fields[-1] += element.text or ""

    def pieces(self) -> Iterator[StyledText]:
        """Yield the characters by their look."""
        for look, found in groupby(zip(self._looks, self.text, strict=True), itemgetter(0)):
            yield StyledText("".join(text for _, text in found), look)

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
        if element.tag in RUNS:
            self.is_hidden = self.is_bold = False
        elif element.tag in KINDS:
            self._end_change(element, KINDS[str(element.tag)])

    def _end_change(self, element: etree._Element, kind: str) -> None:
        begun = self._begun.pop()
        text = "".join(self.text[begun:])
        at = self._length - len(text)
        if kind in self._gone:
            del self.text[begun:], self._looks[begun:]
            self._length = at
            self.bold = [each for each in self.bold if each[1] <= at]
        author, date = element.get(f"{W}author") or "", element.get(f"{W}date") or ""
        if text:
            self.changes.append(TrackedChange(kind, text, author, date, at))
