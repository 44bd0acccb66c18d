"""Text measured and aligned in the columns of a terminal."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Return rows of equal length, one a line, with their cells aligned."""
    widths = [max(map(columns, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            padded(cell, width) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    )


def padded(text: str, width: int) -> str:
    """Return a text padded with spaces to `width` columns."""
    return text + " " * (width - columns(text))


def columns(text: str) -> int:
    """Return the width of a text in columns: a Chinese character takes two."""
    return sum(map(column_count, text))


def column_count(character: str) -> int:
    """Return the width of a character in columns: 0, 1 or 2."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
