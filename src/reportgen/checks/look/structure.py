"""The structure of a Word file as programs see it: outline levels, head rows."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from reportgen.checks.look import measures
from reportgen.checks.look.deviations import Deviation
from reportgen.checks.look.roles import RUN_IN, number_role
from reportgen.writers.docx.units import from_mm
from reportgen.writers.layouts import text_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportgen.checks.look.against import Against
    from reportgen.checks.look.roles import Told
    from reportgen.readers.word.text import WordText

_NUMBERED = ("heading_1", "heading_2")
_TEXTS = {"body", "list", RUN_IN, *(f"heading_{level}" for level in range(1, 5))}
_WHOLE = 5000  # the width of the text, in the units of a part of it
_OVERHANG = 290  # twips: the margins of cells, by which Word's own tables stick out
_DEEPER = (re.compile(r"\d+[.．、]"), re.compile(r"[（(]\d+[）)]"))  # of any level
_LONGEST = 40  # characters of a heading
_ENDS = "。；，！？：:;"
_ROWS, _COLUMNS = 3, 2  # of the smallest table that needs a head row


def deviating_structure(
    told: Sequence[Told], word: WordText, against: Against
) -> Iterator[Deviation]:
    """Yield what deviates in headings, tables, and between paragraphs of text."""
    yield from _levels(told)
    tables = _by_table(told)
    yield from _heads(tables)
    yield from _widths(tables, word, against)
    yield from _gaps(told, word)


def _levels(told: Sequence[Told]) -> Iterator[Deviation]:
    below = _is_level_1(told[0], told[1:]) if told else False
    for each in told:
        # The number counts, not the style, which may be a wrong one.
        number = number_role(each.paragraph.text.strip())
        is_heading = each.role.startswith("heading_")
        if not is_heading or each.paragraph.cell is not None or not number:
            continue
        level, expected = each.paragraph.level, _NUMBERED.index(number) + 1 + below
        if not level:
            yield Deviation("L034", each.place, "", str(expected), str(expected))
        elif level != expected:
            yield Deviation("L035", each.place, str(level), str(expected))
    for pattern in _DEEPER:
        yield from _forgotten(
            [each for each in told if pattern.match(each.paragraph.text.strip())]
        )


def _is_level_1(first: Told, others: Sequence[Told]) -> bool:
    """Return whether the title takes level 1, as programs for Markdown have it."""
    is_title = first.paragraph.level == 1 and not number_role(first.paragraph.text.strip())
    return is_title and all(each.paragraph.level != 1 for each in others)


def _forgotten(numbered: Sequence[Told]) -> Iterator[Deviation]:
    """Yield the headings that have no level if others with the same kind of number have."""
    levels = Counter(each.paragraph.level for each in numbered if each.paragraph.level)
    for each in numbered if levels else ():
        text = each.paragraph.text.strip()
        is_short = len(text) <= _LONGEST and text[-1] not in _ENDS
        if is_short and not each.paragraph.level and each.paragraph.cell is None:
            expected = str(levels.most_common(1)[0][0])
            yield Deviation("L034", each.place, "", expected, expected)


def _by_table(told: Sequence[Told]) -> dict[int, list[Told]]:
    tables: dict[int, list[Told]] = {}
    for each in told:
        if each.paragraph.cell is not None:
            tables.setdefault(each.paragraph.cell.table, []).append(each)
    return tables


def _widths(
    tables: Mapping[int, list[Told]], word: WordText, against: Against
) -> Iterator[Deviation]:
    """Yield the tables that are wider than the text, also with the margins expected."""
    least = from_mm(text_width(against.layout.page))
    for size in word.tables:
        cells = tables.get(size.table, [])
        at = cells[0].look.section if cells else len(word.sections)
        if at >= len(word.sections):
            continue
        page = word.sections[at]
        text = page.width - page.left - page.right
        width = text * size.part // _WHOLE if size.part else size.width
        if width > max(text, least) + _OVERHANG:
            said, wanted = measures.millimetres(width), measures.millimetres(text)
            yield Deviation("L040", cells[0].place, said, wanted)


def _gaps(told: Sequence[Told], word: WordText) -> Iterator[Deviation]:
    """Yield the paragraphs of text before which there are empty ones, or a page break."""
    texts = iter(told)
    before: Told | None = None
    empty = breaks = False
    for paragraph in word.body:
        if not paragraph.text.strip():
            is_break = paragraph.look is not None and paragraph.look.breaks
            empty |= not is_break and not paragraph.hidden
            breaks |= is_break
            continue
        this = next(texts)
        if before is not None and _continues(before, this):
            if empty:
                yield Deviation("L041", this.place, "", "")
            if breaks or this.look.new_page:
                yield Deviation("L042", this.place, "", "")
        empty, breaks = False, this.look.breaks
        before = this


def _continues(before: Told, this: Told) -> bool:
    """Return whether two paragraphs are of the same text, on pages of the same setup."""
    is_text = before.role in _TEXTS and this.role in _TEXTS
    return is_text and before.look.section == this.look.section


def _heads(tables: Mapping[int, list[Told]]) -> Iterator[Deviation]:
    """Yield the tables of data of which no row is repeated on the next page."""
    for cells in tables.values():
        places = [each.paragraph.cell for each in cells if each.paragraph.cell]
        rows, columns = max(at.row for at in places), max(at.column for at in places)
        has_head = any(each.look.in_head for each in cells)
        is_imprint = any(each.role == "imprint" for each in cells)
        if rows >= _ROWS and columns >= _COLUMNS and not has_head and not is_imprint:
            yield Deviation("L036", cells[0].place, str(rows), "")
