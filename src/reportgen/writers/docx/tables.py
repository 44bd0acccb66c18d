"""Write a table as a native Word table of fixed layout, as wide as the text block."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reportgen.document.tree import Align, LineBreak
from reportgen.writers.docx.column_widths import column_widths, least_widths, may_break
from reportgen.writers.docx.inlines import pieces, runs
from reportgen.writers.docx.xml import paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.document.tree import Column, Inlines, Table
    from reportgen.place import Origin
    from reportgen.writers.docx.bookmarks import Bookmarks
    from reportgen.writers.layouts import Layout

_HEAD = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_ROW = "<w:trPr><w:cantSplit/></w:trPr>"
_FIRST_OF_TWO, _SECOND_OF_TWO = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
_LONG_ROW = '<w:trPr><w:cantSplit w:val="0"/></w:trPr>'


def table_xml(
    table: Table, width: int, layout: Layout, bookmarks: Bookmarks, *, keep: bool
) -> str:
    """Return the caption, the unit line and the table; `width` is in twips.

    With `keep`, the last row stays on the page of what follows.
    """
    widths = column_widths(table.columns, width, least_widths(table, layout))
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    rows = [_head(table, widths, bookmarks)]
    for number, row in enumerate(table.rows, start=1):
        kept = keep and number == len(table.rows)
        cells = _cells(row, table.columns, widths, bookmarks, keep=kept)
        look = _LONG_ROW if may_break(row, widths, layout) else _ROW
        rows.append(f"<w:tr>{look}{cells}</w:tr>")
    return (
        f"{_above(table, bookmarks)}<w:tbl><w:tblPr>"
        f'<w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _above(table: Table, bookmarks: Bookmarks) -> str:
    """Return the caption and the unit line above the table."""
    above = (("Caption", table.caption), ("UnitLine", table.unit))
    return "".join(
        paragraph(style, runs(list(pieces(text)), None, bookmarks))
        for style, text in above
        if text
    )


def _head(table: Table, widths: Sequence[int], bookmarks: Bookmarks) -> str:
    """Return the head row, or two of them if columns have groups."""
    heads = [_two_lines(cell) for cell in table.head]
    if not any(group for group, _ in heads):
        return _head_row(table.head, widths, table.origin, bookmarks)
    upper, lower, begin = "", "", 0
    for group, columns in groupby(heads, key=lambda head: head[0]):
        below = [heading for _, heading in columns]
        end = begin + len(below)
        if group:
            span = f'<w:gridSpan w:val="{len(below)}"/>'
            upper += _head_cell(group, sum(widths[begin:end]), None, bookmarks, span)
            lower += "".join(
                _head_cell(heading, width, None, bookmarks)
                for heading, width in zip(below, widths[begin:end], strict=True)
            )
        else:
            for heading, width in zip(below, widths[begin:end], strict=True):
                origin = None if upper else table.origin
                upper += _head_cell(heading, width, origin, bookmarks, _FIRST_OF_TWO)
                lower += _head_cell((), width, None, bookmarks, _SECOND_OF_TWO)
        begin = end
    return f"<w:tr>{_HEAD}{upper}</w:tr><w:tr>{_HEAD}{lower}</w:tr>"


def _two_lines(cell: Inlines) -> tuple[Inlines, Inlines]:
    """Return the group in a head cell, () if it has none, and the head itself."""
    at = next((at for at, each in enumerate(cell) if isinstance(each, LineBreak)), -1)
    return cell[: max(at, 0)], cell[at + 1 :]


def _head_row(
    cells: Sequence[Inlines],
    widths: Sequence[int],
    origin: Origin | None,
    bookmarks: Bookmarks,
) -> str:
    origins = (origin, *[None] * len(widths))
    each = zip(cells, widths, origins, strict=False)
    inside = "".join(_head_cell(*one, bookmarks) for one in each)
    return f"<w:tr>{_HEAD}{inside}</w:tr>"


def _head_cell(
    cell: Inlines, width: int, origin: Origin | None, bookmarks: Bookmarks, spans: str = ""
) -> str:
    return _cell(paragraph("TableHead", _runs(cell, origin, bookmarks)), width, spans)


def _cells(
    row: Sequence[Inlines],
    columns: Sequence[Column],
    widths: Sequence[int],
    bookmarks: Bookmarks,
    *,
    keep: bool,
) -> str:
    return "".join(
        _cell(
            paragraph(
                "TableCell",
                _runs(cell, None, bookmarks),
                keep=keep,
                align="" if column.align is Align.LEFT else column.align.value,
            ),
            width,
        )
        for cell, column, width in zip(row, columns, widths, strict=True)
    )


def _runs(cell: Inlines, origin: Origin | None, bookmarks: Bookmarks) -> str:
    return runs(list(pieces(cell)), origin, bookmarks)


def _cell(inside: str, width: int, spans: str = "") -> str:
    look = f'<w:tcW w:w="{width}" w:type="dxa"/>{spans}<w:vAlign w:val="center"/>'
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{inside}</w:tc>"
