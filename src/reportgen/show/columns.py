"""Texts measured and laid out in the columns of a terminal."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Return rows of equal length with their cells below each other."""
    widths = [max(map(columns, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            padded(cell, width) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    )


def padded(text: str, width: int) -> str:
    """Return a text with spaces up to `width` columns."""
    return text + " " * (width - columns(text))


def columns(text: str) -> int:
    """Return how many columns a terminal gives a text: two for a Chinese character."""
    return sum(map(column_count, text))


def column_count(character: str) -> int:
    """Return how many columns a terminal gives a character."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
