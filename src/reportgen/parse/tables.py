"""Table tokens -> a table; a row with a wrong number of cells is refused, never padded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.document import Align, Column, Inlines, Table
from reportgen.parse.inlines import CannotExpress

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportgen.parse.markdown import Token

_CELL_END = re.compile(r"(?<!\\)\|")
_UNIT = 3  # dashes for a relative width of 1


def read_table(
    tokens: list[Token], lines: list[str], inlines: Callable[[Token], Inlines]
) -> Table:
    """Return the table; its caption and unit line stand before it and are added later."""
    first, last = tokens[0].map or [0, 0]
    columns = _columns(_cells(lines[first + 1]))
    for number in range(first, last):
        count = len(_cells(lines[number]))
        if count != len(columns):
            raise CannotExpress("M007", f"{count} / {len(columns)}")
    cells = [inlines(token) for token in tokens if token.type == "inline"]
    width = len(columns)
    rows = tuple(tuple(cells[at : at + width]) for at in range(0, len(cells), width))
    return Table(columns, rows[0], rows[1:])


def _cells(line: str) -> list[str]:
    line = line.strip()
    inner = line.removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return _CELL_END.split(inner)


def _columns(cells: list[str]) -> tuple[Column, ...]:
    """Colons align a column; its dashes, if they differ from the others', are its width."""
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
