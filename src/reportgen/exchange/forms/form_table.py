"""The sheets of a form as tables, found by the heads of their columns."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from reportgen.exchange.forms.form import (
    FIGURE_HEADS,
    ID,
    NAME,
    NOW,
    RECORD,
    TEXT,
    TEXT_HEADS,
    UNIT,
    WANTED,
)
from reportgen.exchange.forms.read_workbook import BookSheet
from reportgen.place import Place

_ID = re.compile(r"\d{4}[^:]*:[a-z][a-z0-9_.]*")
_SEARCHED = 30  # rows in which the heads of the columns are looked for
_NEEDED = ({NAME, NOW}, {WANTED, TEXT})


class FormTable(Struct, frozen=True):
    """The rows of a sheet below their heads."""

    sheet: BookSheet
    columns: Mapping[str, int]
    first: int

    def rows(self) -> list[int]:
        """Return the rows in which something is written."""
        columns = set(self.columns.values())
        return sorted(
            {
                row
                for (row, column), cell in self.sheet.cells.items()
                if row >= self.first
                and column in columns
                and cell.content not in (None, "")
            }
        )

    def text(self, row: int, head: str) -> str:
        """Return what a cell says, as a text."""
        column = self.columns.get(head)
        cell = self.sheet.cells.get((row, column)) if column else None
        return "" if cell is None or cell.content is None else str(cell.content).strip()


def table_in(sheet: BookSheet) -> FormTable | None:
    """Return the table of a sheet, found by the heads of its columns."""
    for row in range(1, _SEARCHED):
        heads = {
            plain(sheet.text(at)): at[1]
            for at in sorted(sheet.cells, reverse=True)
            if at[0] == row
        }
        needed = next((each for each in _NEEDED if each <= heads.keys()), None)
        if needed:
            known = FIGURE_HEADS if NOW in needed else TEXT_HEADS
            columns = {head: heads[head] for head in known if head in heads}
            if found := _id_column(sheet, row):
                columns[ID] = found
            return FormTable(sheet, columns, row + 1)
    return None


def lost_heads(sheet: BookSheet) -> list[str]:
    """Return the heads that a sheet with ids lacks, without which it is no table."""
    if not _id_column(sheet, 0):
        return []
    said = {plain(sheet.text(at)) for at in sheet.cells if at[0] < _SEARCHED}
    nearest = max(_NEEDED, key=lambda each: len(each & said))
    return sorted(nearest - said)


def _id_column(sheet: BookSheet, head_row: int) -> int:
    """Return the column that contains ids, whatever its head says, or 0."""
    columns = Counter(
        at[1] for at in sheet.cells if at[0] > head_row and _ID.fullmatch(sheet.text(at))
    )
    return columns.most_common(1)[0][0] if columns else 0


def own_heads(table: FormTable) -> tuple[str, ...]:
    """Return the heads of the columns that name a row."""
    return (NAME, UNIT) if NOW in table.columns else (WANTED,)


def names_at(table: FormTable, row: int) -> tuple[str, ...]:
    """Return the words that name a row."""
    return tuple(plain(table.text(row, head)) for head in own_heads(table))


def shown(table: FormTable, row: int) -> str:
    """Return the name of a row, as messages have it."""
    return table.text(row, own_heads(table)[0]) or table.text(row, ID)


def place_at(name: str, table: FormTable, row: int, head: str) -> Place:
    """Return the place of a cell of a table."""
    return Place(name, row, table.columns.get(head, 1), sheet=table.sheet.name)


def ids_in(sheets: Sequence[BookSheet]) -> list[str]:
    """Return the ids of the rows of a form, in the order of its cells."""
    return [
        str(cell.content).strip()
        for sheet in sheets
        if sheet.name != RECORD
        for at, cell in sorted(sheet.cells.items())
        if _ID.fullmatch(sheet.text(at))
    ]


def period_in(sheets: Sequence[BookSheet]) -> str:
    """Return the period that a form says it is of, or ""."""
    said = [sheet.text((1, 1)) for sheet in sheets if sheet.name == RECORD]
    ids = [each.partition(":")[0] for each in ids_in(sheets)]
    return next(iter([*said, *(name for name, _ in Counter(ids).most_common(1))]), "")


def plain(text: str) -> str:
    """Return a text without spaces, as programs that save it may add or remove some."""
    return "".join(unicodedata.normalize("NFKC", text).split())
