"""A copy of a form with comments at the cells in doubt, to be sent back."""

from __future__ import annotations

import io
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
from openpyxl.comments import Comment

from reportgen.exchange.forms.form import MARK, RECORD
from reportgen.project.save import save

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reportgen.problems import Problem

_FOLDER = "marked"
_WIDTH, _HEIGHT = 320, 120  # pixels


def save_marked(books: Mapping[str, bytes], problems: Sequence[Problem]) -> list[Path]:
    """Write a marked copy of each workbook that has problems at cells; return the paths.

    The copy is in a folder next to the file, under a name that is free.
    """
    paths = []
    for name, raw in books.items():
        found = [
            each
            for each in problems
            if each.place and each.place.file == name and each.place.sheet
        ]
        if found:
            path = _free(Path(name))
            save(path, marked(raw, found))
            paths.append(path)
    return paths


def marked(raw: bytes, problems: Iterable[Problem]) -> bytes:
    """Return a workbook with a comment at the cell of each problem."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(raw), keep_links=False)
        results = openpyxl.load_workbook(io.BytesIO(raw), data_only=True, keep_links=False)
    for sheet in book.worksheets:
        if sheet.title != RECORD:
            _clean(sheet, results[sheet.title])
    for each in problems:
        if each.place and each.place.sheet in book.sheetnames:
            cell = book[each.place.sheet].cell(each.place.line, each.place.column)
            _comment(cell, f"{each.says('zh')}\n办法：{each.advice('zh')}")
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _clean(sheet: Any, results: Any) -> None:  # noqa: ANN401 - has no types
    """Remove the comments of an earlier copy, and formulas from cells to fill in.

    Saving drops the result of each formula, so that the cell would be read as empty.
    """
    for at, cell in sheet._cells.items():  # noqa: SLF001 - see read_workbook.py
        if cell.comment and cell.comment.text.startswith(MARK):
            cell.comment = None
        if cell.data_type == "f" and not cell.protection.locked:
            result = results._cells[at].value  # noqa: SLF001
            cell.value = cell.value if result is None else result


def _comment(cell: Any, words: str) -> None:  # noqa: ANN401
    if not hasattr(cell, "comment") or type(cell).__name__ == "MergedCell":
        return
    old = cell.comment.text if cell.comment else MARK
    comment = Comment(f"{old}\n{words}" if cell.comment else f"{old}{words}", "reportgen")
    comment.width, comment.height = _WIDTH, _HEIGHT
    cell.comment = comment


def _free(path: Path) -> Path:
    """Return the path of a marked copy that no file has, in a folder of its own.

    Else a pattern such as forms/2023/*.xlsx would name both the form and its copy.
    """
    folder = path.parent if path.parent.name == _FOLDER else path.parent / _FOLDER
    number = 1
    while True:
        suffix = "" if number == 1 else f"-{number}"
        found = folder / f"{path.stem}{suffix}.xlsx"
        if not found.exists():
            return found
        number += 1
