"""Parse rows of Markdown into a table, and refuse rows with too few or too many cells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.document.tree import Align, Column, Inlines, Table
from reportgen.parse.refusals import CannotExpress

if TYPE_CHECKING:
    from collections.abc import Callable

_CELL_END = r"(?<!\\)\|"
_DASHES = r"[ \t]*:?-+:?[ \t]*"
_UNIT = 3  # dashes for a relative width of 1


def is_head(row: str, dashes: str) -> bool:
    """Return whether a row is the head of a table: the next line has as many rules."""
    if "-" not in dashes or not row.strip("| \t"):
        return False
    rules = _cells(dashes)
    return all(re.fullmatch(_DASHES, each) for each in rules) and len(rules) == len(
        _cells(row)
    )


def read_table(rows: list[str], line: int, inlines: Callable[[str, int], Inlines]) -> Table:
    """Return the table of some rows, the first of which is at `line`.

    Its caption and unit line precede it and are added later. Excess cells are dropped and
    missing ones left empty; `wrong_rows` reports them.
    """
    columns = _columns(_cells(rows[1]))
    filled = [
        tuple(inlines(cell, number) for cell in _texts(row, len(columns)))
        for number, row in enumerate(rows, line)
        if number != line + 1
    ]
    return Table(columns, filled[0], tuple(filled[1:]))


def wrong_rows(rows: list[str], line: int) -> list[CannotExpress]:
    """Return the rows that have more or fewer cells than the head row.

    Markdown programs drop and pad cells silently.
    """
    width = len(_cells(rows[0]))
    found = []
    for number, row in enumerate(rows[2:], line + 2):
        count = len(_cells(row)) if re.search(_CELL_END, row) else 0
        if count != width:
            found.append(CannotExpress("M007", number, f"{count} / {width}"))
    return found


def is_failed_row(lines: list[str], number: int) -> bool:
    """Return whether a line of a paragraph was meant as a row of a table.

    Such a line begins with |, or it has cells and is next to a row of dashes.
    """
    line = lines[number]
    beside = lines[max(number - 1, 0) : number + 2]
    cells = re.search(_CELL_END, line) is not None
    return line.lstrip().startswith("|") or (cells and any(map(_is_rule, beside)))


def _is_rule(line: str) -> bool:
    return "-" in line and set(line) <= set("|:- ")


def _cells(line: str) -> list[str]:
    """Return the cells between the bars of a row, without empty ones at its ends."""
    cells = re.split(_CELL_END, line.strip(" \t"))
    if len(cells) > 1 and not cells[0].strip(" \t"):
        del cells[0]
    if len(cells) > 1 and not cells[-1].strip(" \t"):
        del cells[-1]
    return cells


def _texts(row: str, width: int) -> list[str]:
    """Return the texts of `width` cells as GFM reads them: bars lose their backslash."""
    cells = [cell.strip().replace("\\|", "|") for cell in _cells(row)]
    return [*cells, *[""] * width][:width]


def _columns(cells: list[str]) -> tuple[Column, ...]:
    """Return the columns: colons align, no colon centres; unequal dashes are widths."""
    dashes = [cell.count("-") for cell in cells]
    even = len(set(dashes)) == 1
    unit = _UNIT if all(count % _UNIT == 0 for count in dashes) else 1
    return tuple(
        Column(_align(cell.strip()), 0 if even else count // unit)
        for cell, count in zip(cells, dashes, strict=True)
    )


def _align(cell: str) -> Align:
    if cell.startswith(":") and not cell.endswith(":"):
        return Align.LEFT
    if cell.endswith(":") and not cell.startswith(":"):
        return Align.RIGHT
    return Align.CENTER
