"""Where something is in a file, to which YAML key it belongs, and which files count."""

from __future__ import annotations

import os
import stat
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NOTES = "footnotes and endnotes"
MARGINS = "headers and footers"


class Place(Struct, frozen=True, order=True):
    """A place in a file of the project.

    `file` is relative to the project folder, with `/`; a file outside the project keeps
    its absolute path. `line` and `column` count from 1; `column` and `width` are in code
    points, and `width` is how many of them a caret should underline. In a Word file, `line`
    counts paragraphs, and `within` are the headings above, or NOTES or MARGINS. In a
    workbook, `line` and `column` are those of a cell of `sheet`.
    """

    file: str
    line: int = 1
    column: int = 1
    width: int = 1
    within: str = ""
    sheet: str = ""

    def __str__(self) -> str:
        """Return `file:line:column`, a form that editors understand; else `sheet!D7`."""
        if self.sheet:
            return f"{self.file}, {self.sheet}!{letters(self.column)}{self.line}"
        return f"{self.file}:{self.line}:{self.column}"


def letters(column: int) -> str:
    """Return what spreadsheets call a column: A for 1, AA for 27."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def also(first: Place, others: Sequence[Place], count: int) -> str:
    """Return how many `others` there are, and where: " (+2: 3:1, 4:7)".

    If the `count` is greater than their number, there are still more.
    """
    places = [str(each).removeprefix(f"{first.file}:") for each in others]
    more = ["…"] if count > len(others) else []
    return f" (+{count}: {', '.join(places + more)})" if count else ""


class Origin(Struct, frozen=True):
    """Where a piece of the finished report was written.

    `key` is the dotted YAML path inside the period, such as `ip.facts.6` or
    `report.lead`: a section's id (or `report`, `organ`), then the keys below it.
    """

    place: Place
    key: str


def is_own_file(path: Path, name: str = "") -> bool:
    """Return whether `path` is a regular file and no link leads to it.

    `name` is what messages call it, such as data/2023H1/report.yaml: the folders in it must
    not be links either. Pipes and devices, which may never end, are not regular files.
    Raises OSError if there is no such file.
    """
    folders = islice(path.parents, name.count("/"))
    return stat.S_ISREG(os.lstat(path).st_mode) and not any(map(os.path.islink, folders))
