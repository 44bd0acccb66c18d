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
_LONGEST = 500  # lines of a file
_OPEN = r"(?:- +)*[\w.-]+:\s*(?:#.*)?$"
_BLOCK = r"(?:- +|.*:\s+)[|>][-+0-9]*\s*$"


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

    If there are several, it is the last one. In a long file, none is looked for: every line
    would be tried with every other.
    """
    if len(lines) > _LONGEST:
        return None
    found = list(_with_text(lines))
    states = _states(found)  # before each line, up to the first one out of step
    for at in range(min(len(found), len(states)) - 1, -1, -1):
        if found[at].number <= last and _fits_elsewhere(found, at, states[at]):
            return found[at].number
    return None


class _State(Struct, frozen=True):
    """The open levels before a line, and the level below the key before it, or -1."""

    levels: tuple[int, ...] = (0,)
    below: int = -1

    def after(self, line: _Line) -> _State | None:
        """Return the state after a line, None if it is not in step.

        In step is on an open level, or below the key before it.
        """
        is_item = line.text.startswith("- ")
        if self.below >= 0:
            fits = line.indent == self.below or (
                is_item and line.indent == self.below - _STEP
            )
        else:
            fits = line.indent in self.levels
        if not fits:
            return None
        open_ = tuple(each for each in self.levels if each < line.indent)
        below = line.inner + _STEP if re.match(_OPEN, line.text) else -1
        return _State((*open_, line.indent, line.inner), below)


def _states(lines: Sequence[_Line], first: _State | None = None) -> list[_State]:
    """Return the state before each line, and after the last, as long as all are in step."""
    states = [first or _State()]
    for line in lines:
        state = states[-1].after(line)
        if state is None:
            break
        states.append(state)
    return states


def _fits_elsewhere(lines: list[_Line], at: int, before: _State) -> bool:
    rest = lines[at:]
    return any(
        len(_states([replace(rest[0], indent=indent), *rest[1:]], before)) > len(rest)
        for indent in range(0, _DEEPEST, _STEP)
        if indent != rest[0].indent
    )


def _with_text(lines: list[str]) -> Iterator[_Line]:
    """Yield the lines with text, except comments and the lines of blocks."""
    block: int | None = None  # the level of the key whose block is being read
    for number, written in enumerate(lines, 1):
        text = written.strip(" ")
        line = _Line(number, len(written) - len(written.lstrip(" ")), text)
        if block is not None and (not text or line.indent > block):
            continue
        block = line.indent if re.match(_BLOCK, text) else None
        if text and not text.startswith("#"):
            yield line


def line_place(lines: list[str], number: int, file: str) -> Place:
    """Return the place of the text of a line, counted from 1."""
    line = lines[number - 1]
    indent = len(line) - len(line.lstrip())
    return Place(file, number, indent + 1, max(1, len(line.strip())))
