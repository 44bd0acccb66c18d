"""Which line of a file that is not YAML is indented wrongly: the format indents by two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reportgen.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_STEP = 2
_DEEPEST = 12
_OPEN = r"(?:- +)*[\w.-]+:\s*(?:#.*)?$"
_BLOCK = r"(?:^- +|.*:\s+)[|>][-+0-9]*\s*$"


class _Line(Struct, frozen=True):
    """A line with text: its number, how far it is indented, and its text."""

    number: int
    indent: int
    text: str

    @property
    def inner(self) -> int:
        """The level of what stands behind its dashes."""
        return self.indent + len(self.text) - len(self.text.lstrip("- "))


def misaligned(lines: list[str], last: int) -> int | None:
    """Return the line up to `last` that, indented otherwise, puts all lines in step.

    If there are several, it is the last one.
    """
    found = list(_with_text(lines))
    for at in range(len(found) - 1, -1, -1):
        if found[at].number <= last and _fits_elsewhere(found, at):
            return found[at].number
    return None


def _fits_elsewhere(lines: list[_Line], at: int) -> bool:
    return any(
        _are_in_step([*lines[:at], replace(lines[at], indent=indent), *lines[at + 1 :]])
        for indent in range(0, _DEEPEST, _STEP)
        if indent != lines[at].indent
    )


def _are_in_step(lines: Sequence[_Line]) -> bool:
    """Return whether each line is on an open level, or below the key before it."""
    levels, below = [0], -1
    for line in lines:
        is_item = line.text.startswith("- ")
        if below >= 0:
            fits = line.indent == below or (is_item and line.indent == below - _STEP)
        else:
            fits = line.indent in levels
        if not fits:
            return False
        levels = [each for each in levels if each < line.indent] + [line.indent, line.inner]
        below = line.inner + _STEP if re.match(_OPEN, line.text) else -1
    return True


def _with_text(lines: list[str]) -> Iterator[_Line]:
    """Yield the lines with text, except comments and the lines of blocks."""
    block: int | None = None  # the level of the key whose block is being read
    for number, written in enumerate(lines, 1):
        text = written.strip(" ")
        line = _Line(number, len(written) - len(written.lstrip(" ")), text)
        if block is not None and (not text or line.indent > block):
            continue
        block = line.indent if re.search(_BLOCK, text) else None
        if text and not text.startswith("#"):
            yield line


def line_place(lines: list[str], number: int, file: str) -> Place:
    """Return the place of the text of a line, counted from 1."""
    line = lines[number - 1]
    indent = len(line) - len(line.lstrip())
    return Place(file, number, indent + 1, max(1, len(line.strip())))
