"""The cells of tables that a form asks for: numbers that are to be filled in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.exchange.forms.form import LAST, NAME, NOW, UNIT, Asked, FormRow
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reportgen.exchange.forms.number_slots import Slot
    from reportgen.model.tables import TableData
    from reportgen.model.values import Text

_OPEN = "【待填：数】"
_NUMBER = r"-?\d+(?:\.\d+)?"


def table_rows(
    table: TableData,
    asked: tuple[str, str, Slot],
    say: Callable[[Text], str],
    *,
    every: bool,
) -> Iterator[FormRow]:
    """Yield a row for each number that a table lacks; with `every`, for each number.

    `asked` are the id of its rows, its file, and its path there; `say` words a text.
    """
    row_id, file, path = asked
    unit = literal(table.unit)
    for at, cells in enumerate(table.rows):
        for column, cell in enumerate(cells[1:], 1):
            digits = cell.value if re.fullmatch(_NUMBER, cell.value) else ""
            if cell.value == _OPEN or (digits and every):
                head = table.columns[column]
                words = (table.caption, cells[0], head.group, head.heading)
                name = "，".join(say(each) for each in words if each)
                slot = (*path, "rows", at, column)
                row = {NOW: Asked(file, slot, "number", digits)}
                yield FormRow(
                    f"{row_id}.{at}.{column}", {NAME: name, UNIT: unit, LAST: ""}, row
                )
