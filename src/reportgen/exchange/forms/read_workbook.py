"""A workbook as it was filled in. Only this file and `mark.py` import openpyxl."""

from __future__ import annotations

import datetime as dt
import io
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

import openpyxl
from msgspec import Struct

from reportgen.exchange.forms.workbook_limits import refusal
from reportgen.place import Place
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

Content: TypeAlias = "str | int | float | bool | dt.date | dt.time | dt.timedelta | None"
At: TypeAlias = "tuple[int, int]"  # row and column, counted from 1


class BookCell(Struct, frozen=True):
    """What a cell contains; of a formula, its result when the file was last saved.

    `is_error` is true for #REF! and the like, `is_percent` if it shows a percentage.
    """

    content: Content
    formula: str = ""
    is_error: bool = False
    is_percent: bool = False


class BookSheet(Struct, frozen=True):
    """The cells of a sheet that contain something, those that are merged, and comments."""

    name: str
    cells: Mapping[At, BookCell]
    merged: frozenset[At]
    notes: Mapping[At, str] = {}

    def text(self, at: At) -> str:
        """Return the text of a cell, "" if it contains no text."""
        found = self.cells.get(at)
        return found.content.strip() if found and isinstance(found.content, str) else ""


def read_book(raw: bytes, name: str) -> tuple[list[BookSheet], Problem | None]:
    """Return the sheets of a workbook, or why it cannot be read."""
    if found := refusal(raw, name):
        return [], found
    try:
        formulas, results = _load(raw, results=False), _load(raw, results=True)
    except Exception:  # noqa: BLE001 - openpyxl raises anything for a damaged file
        return [], problem("X016", Place(name))
    sheets = zip(formulas.worksheets, results.worksheets, strict=True)
    return [_sheet(*both) for both in sheets], None


def _load(raw: bytes, *, results: bool) -> Any:  # noqa: ANN401 - has no types
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(io.BytesIO(raw), data_only=results, keep_links=False)


def _sheet(formulas: Any, results: Any) -> BookSheet:  # noqa: ANN401
    merged = {
        (row, column)
        for area in formulas.merged_cells.ranges
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, area.max_col + 1)
    }
    notes = {
        at: str(cell.comment.text)
        for at, cell in formulas._cells.items()  # noqa: SLF001
        if cell.comment
    }
    cells = dict(_cells(formulas, results))
    return BookSheet(formulas.title, cells, frozenset(merged), notes)


def _cells(formulas: Any, results: Any) -> Iterator[tuple[At, BookCell]]:  # noqa: ANN401
    # Not iter_rows: two cells far apart would make it visit all cells between them.
    values = results._cells  # noqa: SLF001
    for at, cell in formulas._cells.items():  # noqa: SLF001
        if cell.value is None:
            continue
        is_formula = cell.data_type == "f"
        result = values.get(at) if is_formula else cell
        content = result.value if result is not None else None
        yield (
            at,
            BookCell(
                content=_normal(content),
                formula=_formula(cell.value) if is_formula else "",
                is_error=result is not None and result.data_type == "e",
                is_percent="%" in _unquoted(str(cell.number_format)),
            ),
        )


def _formula(value: object) -> str:
    return str(getattr(value, "text", value) or "=")


def _unquoted(pattern: str) -> str:
    """Return a number format without the words that it prints."""
    return "".join(pattern.split('"')[::2]).replace("\\%", "")


def _normal(content: Any) -> Content:  # noqa: ANN401
    """Return a text with the line ends of this program."""
    if isinstance(content, str):
        plain = content.replace("_x000D_", "").replace("\r\n", "\n")
        return plain.replace("\r", "\n")
    if isinstance(content, dt.datetime) and content.time() == dt.time():
        return content.date()
    if isinstance(content, str | int | float | bool | dt.date | dt.time | dt.timedelta):
        return content
    return None if content is None else str(content)
