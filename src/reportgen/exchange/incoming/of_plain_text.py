"""Read a text file: each line is a paragraph, lines with tabs may be a table."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from reportgen.checks.reading.number_patterns import NUMERALS
from reportgen.exchange.incoming.source_lines import Line, SourceTable, literal
from reportgen.exchange.incoming.wrapped_lines import rejoined_lines
from reportgen.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = re.compile(rf"[（(]?(?:\d|[{NUMERALS}]){{1,3}}[）)、.．]|[①-⑳•·]")
_LEAST = 2  # rows of a table, and its columns


def of_text(text: str, file: str) -> list[Line]:
    """Return the paragraphs of a text file; empty lines and outer spaces mean nothing."""
    found: list[Line] = []
    numbered = rejoined_lines(text.split("\n"))
    for has_tabs, group in groupby(numbered, lambda each: "\t" in each[1].strip()):
        pairs = list(group)
        rows = _rows([line for _, line in pairs]) if has_tabs else None
        if rows:
            place = Place(file, pairs[0][0])
            found.append(Line("", place, grid=SourceTable(tuple(rows))))
        else:
            found += _paragraphs(pairs, file)
    return found


def _paragraphs(lines: list[tuple[int, str]], file: str) -> Iterator[Line]:
    for at, line in lines:
        if words := line.strip():
            yield Line(literal(words), Place(file, at))


def _rows(lines: list[str]) -> list[tuple[str, ...]] | None:
    """Return lines as the rows of a table that was copied from a sheet, if they are one.

    Its head has the most cells. The tab after the number of a paragraph makes no cell.
    """
    rows = [[cell.strip() for cell in line.strip(" \u3000").split("\t")] for line in lines]
    while all(len(row) > 1 and not row[0] for row in rows):
        rows = [row[1:] for row in rows]
    width = len(rows[0])
    if min(len(rows), width) < _LEAST or not all(rows[0]) or max(map(len, rows)) > width:
        return None
    if any(_NUMBER.fullmatch(row[0]) for row in rows):
        return None
    return [tuple(map(literal, [*row, *[""] * (width - len(row))])) for row in rows]
