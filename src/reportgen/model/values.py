"""The scalar values of the data format: text, number and date, each with its place."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from decimal import Decimal

from msgspec import Struct

from reportgen.load.nodes import Segment
from reportgen.place import Place


class Text(Struct, frozen=True):
    """A text as the author wrote it, and the place of each of its characters."""

    value: str
    place: Place
    segments: tuple[Segment, ...] = ()
    exact: bool = True

    def __str__(self) -> str:
        """Return the characters."""
        return self.value

    def place_at(self, offset: int, width: int = 1) -> Place:
        """Return the place of the character at `offset` in the file.

        If a value cannot be traced character by character (YAML escapes, folded lines),
        that is the place of the whole value.
        """
        if not self.exact or not self.segments:
            return self.place
        index = bisect_right(self.segments, offset, key=lambda s: s.offset) - 1
        segment = self.segments[index]
        column = segment.column + offset - segment.offset
        return Place(self.place.file, segment.line, column, width)


class Cell(Text, frozen=True):
    """A cell of a table: a text, or a number whose digits are printed as written."""


class Number(Struct, frozen=True):
    """A number with the digits as written, so that 3.10 is printed 3.10."""

    digits: str
    place: Place

    @property
    def value(self) -> Decimal:
        """The exact value."""
        return Decimal(self.digits)

    @property
    def decimals(self) -> int:
        """The number of digits after the decimal point."""
        return len(self.digits.partition(".")[2])


class Date(Struct, frozen=True):
    """A day that exists, written 2023-07-05."""

    day: dt.date
    place: Place
