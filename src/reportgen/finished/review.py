"""The review copy: the report with a note at each figure and at each warning.

Notes are always in Chinese: reviewers read them in Word.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from reportgen.document.tree import (
    Block,
    BulletList,
    Document,
    Figure,
    Inline,
    Inlines,
    LineBreak,
    NumberedList,
    PlainText,
    Strong,
    Table,
)
from reportgen.finished.tracing import provenance
from reportgen.problems import Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.checks.reading.manuscript import Manuscript
    from reportgen.finished import Finished
    from reportgen.problems import Problem


class Note(NamedTuple):
    """A note on the characters from `start` to `end` of the finished text."""

    start: int
    end: int
    words: str


def annotated(report: Finished, problems: Sequence[Problem]) -> tuple[Document, list[str]]:
    """Return the document with numbers of notes in it, and the notes by number.

    Errors have notes like warnings; hints have none, except on figures.
    """
    manuscript = report.manuscript
    notes = [*_on_figures(report, manuscript, problems), *_on_texts(report, problems)]
    notes += _elsewhere(manuscript, problems, notes)
    notes.sort(key=lambda note: (note.start, note.end))
    document = _Annotator(notes).document(report.document)
    return document, [note.words for note in notes]


# -- the notes -------------------------------------------------------------------------


def _on_figures(
    report: Finished, manuscript: Manuscript, problems: Sequence[Problem]
) -> Iterator[Note]:
    """Yield a note for each printed figure: its provenance, and problems of its metric."""
    for stretch in manuscript.stretches:
        if stretch.metric:
            figure = report.names.figures[stretch.metric]
            lines = list(_figure_lines(report, stretch.metric, stretch.piece))
            lines += [
                _problem_line(each) for each in problems if each.key == figure.origin.key
            ]
            yield Note(stretch.start, stretch.end, "\n".join(lines))


def _figure_lines(report: Finished, name: str, piece: str) -> Iterator[str]:
    found = provenance(*report.printed(name, piece))
    yield f"指标{name}（{report.names.figures[name].name}）"
    yield f"来源：{found['source'] or '未填写'}"
    if found["as_of"]:
        yield f"截至：{found['as_of']}"
    if found["owner"]:
        yield f"责任人：{found['owner']}"
    if found["working"]:
        yield f"计算：{found['working']}"
    if found["trust"]:
        yield f"可信度：{_TRUST[found['trust']]}"


_TRUST = {
    "confirmed": "已核实",
    "suspect": "存疑",
    "estimate": "预计数",
    "target": "目标数",
}


def _on_texts(report: Finished, problems: Sequence[Problem]) -> Iterator[Note]:
    reported = set(map(_same, problems))
    for start, end, found in report.findings:
        if _same(found) in reported and found.level is not Level.HINT:
            yield Note(start, end, _problem_line(found))


def _elsewhere(
    manuscript: Manuscript, problems: Sequence[Problem], notes: Sequence[Note]
) -> list[Note]:
    """Return a note at the title for each warning or error that has no other note."""
    noted = "\n".join(note.words for note in notes)
    title = manuscript.passages[0]
    return [
        Note(title.start, title.end, f"{line}\n{each.place}")
        for each in problems
        if each.level is not Level.HINT and (line := _problem_line(each)) not in noted
    ]


def _same(found: Problem) -> tuple[object, ...]:
    return found.code, found.place, tuple(sorted(found.values.items()))


def _problem_line(found: Problem) -> str:
    return f"{found.code} {found.says('zh')}：{found.advice('zh')}"


# -- into the tree ---------------------------------------------------------------------


class _Annotator:
    """Walks a document in the order of its manuscript, splitting text at the notes."""

    def __init__(self, notes: Sequence[Note]) -> None:
        self._notes = notes
        self._offset = 0

    def document(self, document: Document) -> Document:
        return Document(tuple(map(self._block, document.blocks)))

    def _block(self, block: Block) -> Block:
        match block:
            case BulletList(items):
                return replace(block, items=tuple(map(self._passage, items)))
            case NumberedList(items, start):
                made = [self._item(*each) for each in enumerate(items, start)]
                return replace(block, items=tuple(made))
            case Table(_, head, rows, caption, unit):
                # In the order of the manuscript, which has no empty cells.
                caption, unit = self._cell(caption), self._cell(unit)
                head = tuple(map(self._cell, head))
                rows = tuple(tuple(map(self._cell, row)) for row in rows)
                return replace(block, head=head, rows=rows, caption=caption, unit=unit)
        return replace(block, inlines=self._passage(block.inlines))

    def _item(self, number: int, item: Inlines) -> Inlines:
        self._offset += len(f"{number}.")
        return self._passage(item)

    def _cell(self, inlines: Inlines) -> Inlines:
        return self._passage(inlines) if inlines else inlines

    def _passage(self, inlines: Inlines) -> Inlines:
        made = self._inlines(inlines)
        self._offset += 1  # the line break after each passage
        return made

    def _inlines(self, inlines: Inlines) -> Inlines:
        return tuple(piece for inline in inlines for piece in self._inline(inline))

    def _inline(self, inline: Inline) -> Iterator[Inline]:
        match inline:
            case Strong(inner):
                yield Strong(self._inlines(inner))
            case LineBreak():
                self._offset += 1
                yield inline
            case PlainText() | Figure():
                yield from self._split(inline)

    def _split(self, inline: PlainText | Figure) -> Iterator[Inline]:
        start, end = self._offset, self._offset + len(inline.text)
        self._offset = end
        cuts = {start, end}
        for note in self._notes:
            cuts.update(at for at in (note.start, note.end) if start < at < end)
        borders = sorted(cuts)
        for left, right in pairwise(borders):
            numbers = tuple(
                number
                for number, note in enumerate(self._notes)
                if note.start <= left and right <= note.end
            )
            yield replace(
                inline, text=inline.text[left - start : right - start], notes=numbers
            )
