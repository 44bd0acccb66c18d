"""How wide the columns of a table are, and how high its rows.

A number or a Latin word is never broken inside a cell: a column that is too narrow for its
longest one takes what it lacks from the others.
"""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from math import ceil
from typing import TYPE_CHECKING

from reportgen.document.tree import plain
from reportgen.writers.docx.units import ems

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportgen.document.tree import Column, Inlines, Table
    from reportgen.writers.layouts import Layout, ParagraphStyle

CELL_MARGIN = 57  # twips, on the left and on the right of a cell
_TWIPS_PER_POINT = 20
_WHOLE = re.compile("[0-9A-Za-z.,:/%‰+−-]+")
_LATIN = 0.55  # width of a digit or letter in 字, with a little to spare
_LINE = 1.35  # height of a line in its size, set single


def column_widths(
    columns: Sequence[Column], width: int, least: Sequence[int] = ()
) -> list[int]:
    """Return the widths of the columns in twips; together they are exactly `width`.

    A column without a width is as wide as the others are on average. None is narrower than
    its `least` width, unless all of these together are too wide.
    """
    given = [column.width for column in columns if column.width]
    average = sum(given) / len(given) if given else 1
    parts = [float(column.width or average) for column in columns]
    if sum(least) <= width:
        parts = _widened(parts, width, least or [0] * len(parts))
    ends = [round(width * end / sum(parts)) for end in accumulate(parts)]
    return [end - begin for begin, end in pairwise((0, *ends))]


def least_widths(table: Table, layout: Layout) -> list[int]:
    """Return the width that the longest number or word of each column needs, in twips."""
    of_head, of_rows = layout.styles.table_head, layout.styles.table_cell
    needed = [_needed(cell, of_head) for cell in table.head]
    for row in table.rows:
        needed = [
            max(one, _needed(cell, of_rows)) for one, cell in zip(needed, row, strict=True)
        ]
    return needed


def longest_word(cells: Iterable[Inlines]) -> str:
    """Return the longest number or Latin word of some cells."""
    words = (word for cell in cells for word in _WHOLE.findall(plain(cell)))
    return max(words, key=len, default="")


def may_break(row: Sequence[Inlines], widths: Sequence[int], layout: Layout) -> bool:
    """Return whether a row is so high that it may go on on the next page.

    Others stay whole; one that is higher than a third of a page would leave a gap.
    """
    size = float(layout.styles.table_cell.size.value) * _TWIPS_PER_POINT
    lines = (
        ceil(ems(plain(cell)) * size / max(width - 2 * CELL_MARGIN, 1))
        for cell, width in zip(row, widths, strict=True)
    )
    page = float(layout.grid.lines.value * layout.grid.line_pitch.value)
    return max(lines) * size * _LINE > page / 3


def _needed(cell: Inlines, style: ParagraphStyle) -> int:
    size = float(style.size.value) * _TWIPS_PER_POINT
    longest = max(map(len, _WHOLE.findall(plain(cell))), default=0)
    return ceil(longest * _LATIN * size) + 2 * CELL_MARGIN if longest else 0


def _widened(parts: list[float], width: int, least: Sequence[int]) -> list[float]:
    """Return relative widths in which no column is narrower than it needs to be."""
    fixed: set[int] = set()
    while True:
        free = width - sum(least[at] for at in fixed)
        share = sum(part for at, part in enumerate(parts) if at not in fixed)
        narrow = {
            at
            for at, part in enumerate(parts)
            if at not in fixed and part * free < least[at] * share
        }
        if not narrow:
            break
        fixed |= narrow
    if not fixed:
        return parts
    return [
        float(least[at]) if at in fixed else part * free / share
        for at, part in enumerate(parts)
    ]
