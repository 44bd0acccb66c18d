"""Write a table as a native Word table of fixed layout, as wide as the text block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.document.tree import Align
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
    origins = (table.origin, *[None] * len(widths))
    cells = zip(table.head, widths, origins, strict=False)
    return (
        f"<w:tr>{_HEAD}"
        + "".join(
            _cell(paragraph("TableHead", _runs(cell, origin, bookmarks)), width)
            for cell, width, origin in cells
        )
        + "</w:tr>"
    )


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


def _cell(inside: str, width: int) -> str:
    look = f'<w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/>'
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{inside}</w:tc>"
