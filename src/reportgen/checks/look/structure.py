"""The structure of a Word file as programs see it: outline levels, head rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.look.deviations import Deviation
from reportgen.checks.look.roles import number_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.checks.look.roles import Told

_NUMBERED = ("heading_1", "heading_2")
_ROWS, _COLUMNS = 3, 2  # of the smallest table that needs a head row


def deviating_structure(told: Sequence[Told]) -> Iterator[Deviation]:
    """Yield headings without their outline level, and tables without a head row."""
    yield from _levels(told)
    yield from _tables(told)


def _levels(told: Sequence[Told]) -> Iterator[Deviation]:
    for each in told:
        # The number counts, not the style, which may be a wrong one.
        number = number_role(each.paragraph.text.strip())
        is_heading = each.role.startswith("heading_")
        if not is_heading or each.paragraph.cell is not None or not number:
            continue
        level, expected = each.paragraph.level, _NUMBERED.index(number) + 1
        if not level:
            yield Deviation("L034", each.place, "", str(expected), str(expected))
        elif level != expected:
            yield Deviation("L035", each.place, str(level), str(expected))


def _tables(told: Sequence[Told]) -> Iterator[Deviation]:
    """Yield the tables of data of which no row is repeated on the next page."""
    tables: dict[int, list[Told]] = {}
    for each in told:
        if each.paragraph.cell is not None:
            tables.setdefault(each.paragraph.cell.table, []).append(each)
    for cells in tables.values():
        places = [each.paragraph.cell for each in cells if each.paragraph.cell]
        rows, columns = max(at.row for at in places), max(at.column for at in places)
        has_head = any(each.look.in_head for each in cells)
        is_imprint = any(each.role == "imprint" for each in cells)
        if rows >= _ROWS and columns >= _COLUMNS and not has_head and not is_imprint:
            yield Deviation("L036", cells[0].place, str(rows), "")
