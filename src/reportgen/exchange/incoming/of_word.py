"""Read a Word file: its paragraphs with what their styles say, and its tables."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.checks.reading.number_patterns import number_of
from reportgen.exchange.incoming.source_lines import (
    BREAK,
    Line,
    SourceTable,
    literal,
)
from reportgen.exchange.incoming.word_lines import emphasized, in_one, printable
from reportgen.place import Place
from reportgen.writers.docx.plain_text import DRAWING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportgen.readers.word.text import WordParagraph, WordText

# The role of a paragraph in an official document, by the name of its style.
_ROLES = {
    "title": "title",
    "标题": "title",
    "salutation": "addressee",
    "closing": "closing",
    "signature": "signature",
    "date": "date",
    "附件说明": "attachment_note",
    "附注": "contact",
    "附件序号": "annex_label",
    "附件标题": "annex_title",
    "caption": "caption",
    "表格单位": "unit",
    "表注": "note",
    "密级": "secrecy",
    "紧急程度": "urgency",
    "发文机关标志": "issuer_mark",
    "发文字号": "document_number",
}
_HEADING_STYLE = re.compile(r"(?:标题|heading) ?([1-9])|([一二三四五])级标题")
_CONTENTS = ("toc ", "toc heading", "目录")
_IMPRINT = "版记"
_MINE = "_rg_"
_HEAD_ROWS = 2
_LEAST_ROWS = 2  # of a table: its head, and what is below
_AMOUNT = re.compile(r"[-−+]?[\d.,，]+[%％]?")
_ALIGNS = {"center": "center", "right": "right", "end": "right"}


class Unplaced(Struct, frozen=True):
    """Words that no report has a place for: what they are, and what they say."""

    what: str
    text: str
    place: Place


def of_word(word: WordText, file: str) -> tuple[list[Line], list[Unplaced]]:
    """Return the paragraphs and tables of the body, and what is not taken over."""
    lines: list[Line] = []
    left: list[Unplaced] = []
    numbered = enumerate(word.body, 1)
    for table, found in groupby(numbered, lambda each: each[1].cell and each[1].cell.table):
        pairs = list(found)
        if table:
            lines += _table([each for _, each in pairs], Place(file, pairs[0][0]))
            continue
        for number, paragraph in pairs:
            place = Place(file, number)
            if paragraph.style.lower().startswith(_CONTENTS):
                left.append(Unplaced("目录 contents", paragraph.text.strip(), place))
            else:
                lines += _lines(paragraph, place)
    return lines, [*left, *_beside(word, file)]


def _lines(paragraph: WordParagraph, place: Place) -> Iterator[Line]:
    """Yield a paragraph with its number, which Word prints; each of its lines is one."""
    role, keys = _ROLES.get(paragraph.style.lower(), ""), _keys(paragraph)
    level = 0 if role == "title" else paragraph.level or _level(paragraph.style)
    label = literal(paragraph.label.strip())
    label += " " if label[-1:].isalnum() else ""  # 1 甲, as Word prints it
    for text in _texts(paragraph, role, has_keys=bool(keys)):
        moved = tuple((name, at + len(label)) for name, at in keys)
        yield Line(label + text, place, level, role, None, moved, _boldness(paragraph))
        label = ""


def _boldness(paragraph: WordParagraph) -> int:
    """Return the size of a paragraph that is bold as a whole, 0 if it is not."""
    text, spans = paragraph.text, paragraph.bold
    plain = len(text) - sum(end - start for start, end in spans)
    return max(paragraph.size, 1) if spans and not plain else 0


def _level(style: str) -> int:
    """Return the level of a heading style that has one only in its name."""
    found = _HEADING_STYLE.fullmatch(style.strip().lower())
    return number_of(found[1] or found[2]) if found else 0


def _texts(paragraph: WordParagraph, role: str, *, has_keys: bool) -> list[str]:
    """Return the lines of a paragraph, or one text if it is a title or reportgen's."""
    lines = printable(paragraph.text).split("\n")
    words = [each.strip() for each in lines if each.strip()]
    if role == "title":
        return ["|".join(map(_title, words))] if words else []
    if not has_keys or not words:
        return emphasized(paragraph)
    return [in_one(paragraph) if paragraph.bold else BREAK.join(map(literal, words))]


def _keys(paragraph: WordParagraph) -> tuple[tuple[str, int], ...]:
    """Return the keys that reportgen wrote, each with where it begins in the text."""
    text, found = paragraph.text, list[tuple[str, int]]()
    last, length = len(text) - len(text.lstrip()), 0
    edges = sorted(
        [start + 1 for start, _ in paragraph.bold] + [e for _, e in paragraph.bold]
    )
    for name, at in sorted(paragraph.bookmarks, key=lambda each: each[1]):
        if name.startswith(_MINE):
            length += len(literal(printable(text[last:at])).replace("\n", BREAK))
            last = max(last, at)
            found.append((name, length + len("**") * bisect_right(edges, at)))
    return tuple(found)


def _title(words: str) -> str:
    return literal(words).replace("\\|", "|").replace("|", "\\|")


def _table(paragraphs: list[WordParagraph], place: Place) -> Iterator[Line]:
    """Yield a table; one with a single row or column only places its paragraphs.

    So does a first row of one cell, which is the title of the table.
    """
    rows = _rows(paragraphs)
    width = max(column for row in rows.values() for column in row)
    is_one = len(rows) == 1 or width == 1 or paragraphs[0].style == _IMPRINT
    titles = [*takewhile(lambda at: is_one or len(rows[at]) == 1, rows)]
    if len(rows) - len(titles) < _LEAST_ROWS:
        titles = [*rows]
    for number in titles:
        row = rows.pop(number)
        yield from (Line(text, place) for cell in row.values() for text in cell)
    if any(cell for row in rows.values() for cell in row.values()):
        yield Line("", place, grid=_grid(rows, width, paragraphs))


def _rows(paragraphs: list[WordParagraph]) -> dict[int, dict[int, list[str]]]:
    """Return the texts in each cell, by row and column."""
    rows: dict[int, dict[int, list[str]]] = {}
    for each in paragraphs:
        assert each.cell is not None  # noqa: S101 - they are of one table
        text = printable(each.text).strip()
        cell = rows.setdefault(each.cell.row, {}).setdefault(each.cell.column, [])
        cell += [literal(line.strip()) for line in text.split("\n") if line.strip()]
    return rows


def _grid(
    rows: dict[int, dict[int, list[str]]], width: int, paragraphs: list[WordParagraph]
) -> SourceTable:
    """Return a table, of which the head may have two rows."""
    cells = [
        tuple(BREAK.join(row.get(at, [])) for at in range(1, width + 1))
        for row in rows.values()
    ]
    (number, first), *others = rows.items()
    spread, second = 0, others[0][0] if others[1:] else 0
    merged = {
        each.cell.column
        for each in paragraphs
        if each.cell and each.cell.row == second and each.cell.continues
    }
    if second and len(first) < width and _goes_on(sorted(first), cells[1], merged):
        number += 1
        cells[:_HEAD_ROWS] = [_two_row_head(cells[0], cells[1], set(first))]
    elif len(first) < width:
        cells[0], spread = _spread(cells[0], set(first)), width - len(first)
    return SourceTable(tuple(cells), _aligns(paragraphs, number, width), spread=spread)


def _goes_on(begins: list[int], below: tuple[str, ...], merged: set[int]) -> bool:
    """Return whether the second row belongs to the head: it names columns of groups.

    `begins` are the columns at which a cell of the first row begins, `merged` those in
    which the second row only continues it. A row of data has a first cell, or numbers.
    """
    groups = [
        below[begin - 1 : after - 1]
        for begin, after in zip(begins, [*begins[1:], len(below) + 1], strict=True)
    ]
    several = [group for group in groups if len(group) > 1]
    names = [each for group in several for each in group]
    is_of_names = all(each and not _AMOUNT.fullmatch(each) for each in names)
    is_free = all(not group[0] for group in groups if group not in several)
    no_data = bool(merged) or not below[0] or len(several) == len(groups)
    return is_of_names and is_free and no_data


def _spread(head: tuple[str, ...], begun: set[int]) -> tuple[str, ...]:
    """Return the head with the words of each cell in all of the columns that it spans."""
    found, last = list[str](), ""
    for at, words in enumerate(head, 1):
        last = words if at in begun else last
        found.append(last)
    return tuple(found)


def _aligns(paragraphs: list[WordParagraph], head: int, width: int) -> tuple[str, ...]:
    """Return the alignment of each column below the head: that of most of its cells.

    There is none for a table of others that states none.
    """
    mine = any(name.startswith(_MINE) for each in paragraphs for name, _ in each.bookmarks)
    found = [Counter[str]() for _ in range(width)]
    for each in paragraphs:
        if each.cell and each.cell.row > head:
            found[each.cell.column - 1][_ALIGNS.get(each.align, "left")] += 1
    if not mine and not any(each.align for each in paragraphs):
        return ()
    return tuple(max(each, key=lambda name: each[name], default="center") for each in found)


def _two_row_head(
    above: tuple[str, ...], below: tuple[str, ...], begun: set[int]
) -> tuple[str, ...]:
    """Return two rows as one head: the name of a group of columns above each of them.

    `begun` are the columns, from 1, at which a cell of the upper row begins.
    """
    found, group = [], ""
    for at, (upper, lower) in enumerate(zip(above, below, strict=True), 1):
        group = upper if at in begun else group
        found.append(BREAK.join(filter(None, [group, lower])))
    return tuple(found)


def _beside(word: WordText, file: str) -> Iterator[Unplaced]:
    """Yield what is not in the body: notes, headers, pictures, deletions, comments."""
    parts = (
        ("脚注 notes", word.notes),
        ("页眉页脚 headers and footers", _once(word.beside)),
    )
    for what, paragraphs in parts:
        for each in paragraphs:
            if any(map(str.isalpha, each.text)):
                yield Unplaced(what, each.text.strip(), Place(file))
    for number, each in enumerate(word.body, 1):
        if DRAWING in each.text:
            yield Unplaced("图片 pictures", "", Place(file, number))
        gone = "，".join(change.text for change in each.changes if change.kind == "deleted")
        for what, text in (
            ("隐藏文字 hidden text", each.hidden),
            ("修订中删去的 deleted", gone),
        ):
            if text.strip():
                yield Unplaced(what, printable(text).strip(), Place(file, number))
        for comment in each.comments:
            yield Unplaced("批注 comments", comment.text, Place(file, number))


def _once(paragraphs: Iterable[WordParagraph]) -> Iterable[WordParagraph]:
    return {each.text: each for each in paragraphs}.values()
