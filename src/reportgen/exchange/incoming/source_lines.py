"""What was read of a foreign report: its paragraphs and tables, in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reportgen.load.characters import is_forbidden
from reportgen.load.markup import foreign_markup
from reportgen.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


BREAK = "\\\n"  # a line break inside a text
_SYNTAX = re.compile(r"[\\{}｛｝*]|[(（](?=[(（])")
_MARKUP = re.compile(r"[\\{}｛｝*<>$\[\]^~`_&#|]|[(（](?=[(（])|-(?=-)")
_ESCAPED = re.compile(r"\\([^\n])")
_BOLD_OR_ESCAPED = re.compile(r"(\\[^\n])|\*\*")
_OPENS = ("（", "(")


class SourceTable(Struct, frozen=True):
    """A table: its rows of cells, the first of which is the head; all are of one width.

    `aligns` and `widths` are those of its columns, as far as they are known. `spread` is
    how many cells of the head were made of one that spans several columns.
    """

    rows: tuple[tuple[str, ...], ...]
    aligns: tuple[str, ...] = ()
    widths: tuple[int, ...] = ()
    caption: str = ""
    unit: str = ""
    note: str = ""
    spread: int = 0


class Line(Struct, frozen=True):
    """A paragraph, as a text of the data format that prints it; or a table.

    `place` is where it was read. What a style says of it: `level` is that of a heading (0:
    none), `role` what it is in an official document. `keys` are those of the data that
    reportgen itself wrote into a Word file, with the character where each begins. `bold` is
    the size of one that is bold as a whole, at least 1; else it is 0.
    """

    text: str
    place: Place
    level: int = 0
    role: str = ""
    grid: SourceTable | None = None
    keys: tuple[tuple[str, int], ...] = ()
    bold: int = 0

    @property
    def words(self) -> str:
        """The characters that it prints."""
        return printed(self.text)


def literal(characters: str) -> str:
    r"""Return the text of the data format that prints these characters.

    >>> literal("用{{ x }}和**y**")
    '用\\{\\{ x \\}\\}和\\*\\*y\\*\\*'
    """
    made = _SYNTAX.sub(r"\\\g<0>", characters)
    if foreign_markup(characters) or foreign_markup(made):
        return _MARKUP.sub(r"\\\g<0>", characters)
    return made


def printed(text: str) -> str:
    """Return the characters that a text without references prints."""
    return _ESCAPED.sub(r"\1", unbold(text.replace(BREAK, "\n")))


def unbold(text: str) -> str:
    """Return a text of which nothing is bold."""
    return _BOLD_OR_ESCAPED.sub(lambda found: found[1] or "", text)


def allowed(characters: str) -> str:
    """Return the characters without those that no document may contain."""
    while wrong := is_forbidden(characters):
        characters = characters.replace(wrong, "\n" if wrong == "\r" else "")
    return characters


def untabbed(line: Line) -> Line:
    """Return a line with spaces for tabs, which no report prints."""
    grid = line.grid
    if grid and any("\t" in cell for row in grid.rows for cell in row):
        rows = (tuple(cell.replace("\t", " ") for cell in row) for row in grid.rows)
        return replace(line, grid=replace(grid, rows=tuple(rows)))
    return replace(line, text=line.text.replace("\t", " ")) if "\t" in line.text else line


def rejoined(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield lines; a parenthesis alone on its line begins the next one."""
    opened: Line | None = None
    for line in lines:
        if opened is not None:
            line = Line(opened.text + line.text, opened.place)  # noqa: PLW2901
        opened = line if line.text in _OPENS else None
        if opened is None:
            yield line
    if opened is not None:
        yield opened
