"""The source line of a problem, with carets under the mistake."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from reportgen.place import is_own_file
from reportgen.show.columns import column_count, columns
from reportgen.show.escaping import visible

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reportgen.place import Place

_LARGEST = 5_000_000  # bytes that are read: a sparse file may have no end
_MARGIN = 60  # characters of a long source line kept on either side of the caret
_CUT = "…"
_LEAST = 10  # the fewest columns of a source line, however narrow the terminal is


class Sources:
    """The source lines of a project's files, each read once.

    `texts` are those of files that need not be read.
    """

    def __init__(self, root: Path, texts: Mapping[str, str] = MappingProxyType({})) -> None:
        self._root = root
        self._files = {file: _lines(text) for file, text in texts.items()}

    def line(self, place: Place) -> str:
        """Return the line at a place, "" if there is none."""
        if place.sheet:
            return ""  # the cell of a workbook
        lines = self._of_file(place.file)
        return lines[place.line - 1].rstrip() if place.line <= len(lines) else ""

    def _of_file(self, file: str) -> list[str]:
        if file not in self._files:
            self._files[file] = _lines(_read(self._root / file, file))
        return self._files[file]


def _read(path: Path, name: str) -> str:
    """Return the text of a file, "" if it cannot be read."""
    try:
        if not is_own_file(path, name):
            return ""
        with path.open("rb") as stream:
            return stream.read(_LARGEST).decode("utf-8-sig", "replace")
    except OSError:
        return ""


def _lines(text: str) -> list[str]:
    return [] if "\0" in text[:_MARGIN] else text.split("\n")  # a Word file has no lines


def excerpt(line: str, place: Place, width: int | None) -> list[str]:
    """Return the lines that show a source line with carets under the mistake.

    With a `width`, the source line is cut to fit into that many columns.
    """
    column, number = place.column - 1, str(place.line)
    start, end = (0, None) if width else (max(0, column - _MARGIN), column + _MARGIN)
    before, after = visible(line[start:column]), visible(line[column:end])
    caret = columns(visible(line[column:end][: place.width]))
    if width:
        room, whole = max(_LEAST, width - len(f"{number} | ")), after
        before, after = _fitted(before, after, room)
        caret = caret if after == whole else min(caret, columns(after) - len(_CUT))
    margin = " " * len(number)
    return [
        f"{margin} |",
        f"{number} | {before}{after}",
        f"{margin} | {' ' * columns(before)}{'^' * max(1, caret)}",
    ]


def _fitted(before: str, after: str, room: int) -> tuple[str, str]:
    """Return the text before and from the caret, cut to `room` columns together."""
    before = _end(before, max(room // 2, room - columns(after)))
    return before, _beginning(after, room - columns(before))


def _beginning(text: str, room: int) -> str:
    """Return a text, or if it is too wide as much of its beginning as fits, and …."""
    return text if columns(text) <= room else _taken(text, room - 1) + _CUT


def _end(text: str, room: int) -> str:
    """Return a text, or if it is too wide … and as much of its end as fits."""
    if columns(text) <= room:
        return text
    kept = _taken(text[::-1], room - 1)[::-1]
    accents = next((at for at, each in enumerate(kept) if column_count(each)), len(kept))
    return _CUT + kept[accents:]  # an accent without its letter would be drawn on the …


def _taken(text: str, room: int) -> str:
    """Return as much of the beginning of a text as fits into `room` columns."""
    used = 0
    for index, character in enumerate(text):
        used += column_count(character)
        if used > room:
            return text[:index]
    return text
