"""Rows of tables that were deleted or added in an edited file."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.exchange.readback.operations import AddRow, Drop
from reportgen.exchange.readback.value_spans import escaped
from reportgen.load.nodes import Scalar, ScalarKind, Sequence

if TYPE_CHECKING:
    from collections.abc import Collection
    from collections.abc import Sequence as Sequential

    from reportgen.exchange.readback.edit_context import Context
    from reportgen.exchange.yaml.edit_yaml import Path

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def row_of(path: Path) -> tuple[Path, int] | None:
    """Return the list of rows and the number of the row of a cell, None if it is none."""
    *rows, row, _ = ("", "", "", *path)
    if rows[-2:] == ["table", "rows"] and isinstance(row, int):
        return path[:-2], row
    return None


def dropped_row(
    context: Context, file: str, path: Path, gone: Collection[Path]
) -> Drop | None:
    """Return what removes the row of a cell, None if `gone` lacks cells that have text."""
    found = row_of(path)
    cells = context.places.value(file, path[:-1]) if found else None
    if not isinstance(cells, Sequence):
        return None
    printed = {
        (*path[:-1], number)
        for number, cell in enumerate(cells.items)
        if isinstance(cell, Scalar) and cell.value
    }
    return Drop(file, path[:-1]) if printed <= set(gone) else None


def added_rows(
    context: Context, before: int, lines: Sequential[str]
) -> list[AddRow] | None:
    """Return what adds cells as rows behind that of the printing `before`.

    Return None unless they are whole rows.
    """
    path = context.path(before)
    found = row_of(path[1]) if path else None
    row = context.places.value(path[0], path[1][:-1]) if path and found else None
    if path is None or found is None or not isinstance(row, Sequence):
        return None
    width = len(row.items)
    if len(lines) % width:
        return None
    return [
        AddRow(path[0], *found, tuple(map(_cell, lines[start : start + width], row.items)))
        for start in range(0, len(lines), width)
    ]


def _cell(text: str, above: object) -> str | Decimal:
    """Return the value of a cell: a number below a number, else a text."""
    is_number = isinstance(above, Scalar) and above.kind is ScalarKind.NUMBER
    return Decimal(text) if is_number and _NUMBER.fullmatch(text) else escaped(text)
