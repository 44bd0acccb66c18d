"""What a form says where nothing is read: told, so that no word is lost in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.exchange.forms.form import CHANGE, COVER, FIXED, ID, MARK
from reportgen.exchange.forms.form_table import FormTable, lost_heads, table_in
from reportgen.place import Place
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportgen.exchange.forms.form import FormRow
    from reportgen.exchange.forms.read_workbook import At, BookSheet

_COVER_END = "报送表"  # of its title, whatever the sheet is called
_SHOWN = 80  # characters of a value in a message


def unread(
    sheets: Sequence[BookSheet], known: Mapping[str, FormRow], name: str
) -> Iterator[Problem]:
    """Yield a problem for each cell and comment with words that nobody asked for."""
    for sheet in sheets:
        for at, note in sorted(sheet.notes.items()):
            if not note.startswith(MARK):
                yield _told("X049", name, sheet, at, note)
        table = table_in(sheet)
        is_cover = sheet.name == COVER or sheet.text((1, 1)).endswith(_COVER_END)
        for at, cell in sorted(sheet.cells.items()):
            if cell.content in {None, ""} or is_cover:
                continue
            if not table and lost_heads(sheet):
                break  # which is reported as an error
            if not table or (at[0] >= table.first and _is_not_asked(table, at, known)):
                yield _told("X048", name, sheet, at, str(cell.content))
                if not table:
                    break  # one for a whole sheet


def _told(code: str, name: str, sheet: BookSheet, at: At, words: str) -> Problem:
    short = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
    return problem(code, Place(name, *at, sheet=sheet.name), value=short)


def _is_not_asked(table: FormTable, at: At, known: Mapping[str, FormRow]) -> bool:
    """Return whether a cell is outside the columns, or its row does not ask for it."""
    row, column = at
    head = next((head for head, number in table.columns.items() if number == column), "")
    asked = known.get(table.text(row, ID))
    if not head or not asked:
        return not head
    if head == CHANGE:
        return not table.sheet.cells[at].formula
    return head not in {ID, *FIXED, *asked.asked}
