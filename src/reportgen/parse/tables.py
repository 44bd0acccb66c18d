"""Table tokens -> a table; a row with a wrong number of cells is refused, never padded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.document import Align, Column, Inlines, Table
from reportgen.parse.refusals import CannotExpress

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportgen.parse.markdown import Token

_CELL_END = re.compile(r"(?<!\\)\|")
_UNIT = 3  # dashes for a relative width of 1


def read_table(
    tokens: list[Token], lines: list[str], inlines: Callable[[Token], Inlines]
) -> Table:
    """Return the table; its caption and unit line stand before it and are added later."""
    first, _ = tokens[0].map or (0, 0)
    columns = _columns(_cells(lines[first + 1]))
    cells = [inlines(token) for token in tokens if token.type == "inline"]
    width = len(columns)
    rows = tuple(tuple(cells[at : at + width]) for at in range(0, len(cells), width))
    return Table(columns, rows[0], rows[1:])


def wrong_rows(tokens: list[Token], lines: list[str]) -> list[CannotExpress]:
    """Return the rows that have more or fewer cells than the head row.

    markdown-it drops and pads cells without a word.
    """
    first, last = tokens[0].map or (0, 0)
    width = len(_cells(lines[first]))
    found = []
    for number in range(first + 2, last):
        count = len(_cells(lines[number])) if _CELL_END.search(lines[number]) else 0
        if count != width:
            found.append(CannotExpress("M007", number, f"{count} / {width}"))
    return found


def is_failed_row(lines: list[str], number: int) -> bool:
    """Return whether a line of a paragraph was meant as a row of a table.

    Such a line begins with |, or it has cells and a row of dashes is beside it.
    """
    line = lines[number]
    beside = lines[max(number - 1, 0) : number + 2]
    cells = _CELL_END.search(line) is not None
    return line.lstrip().startswith("|") or (cells and any(map(_is_rule, beside)))


def _is_rule(line: str) -> bool:
    return "-" in line and set(line) <= set("|:- ")


def _cells(line: str) -> list[str]:
    return _CELL_END.split(line.strip().removeprefix("|").removesuffix("|"))


def _columns(cells: list[str]) -> tuple[Column, ...]:
    """Colons align a column, none centres it; dashes, if they differ, are the widths."""
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
