"""What only formal papers have: above the title (版头), and at the foot (版记).

GB/T 9704-2012 7.2 and 7.4.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reportgen.document.tree import IMPRINT, Paragraph, Role
from reportgen.writers.docx.inlines import pieces, runs
from reportgen.writers.docx.units import characters, from_mm, text_width, whole
from reportgen.writers.docx.xml import paragraph, run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportgen.document.tree import Block
    from reportgen.writers.docx.bookmarks import Bookmarks
    from reportgen.writers.layouts import Layout, ParagraphStyle

_THICK, _THIN = 8, 6  # eighths of a point: 0.35 mm and 0.25 mm (7.4.1)
_LABEL = 3  # 字: a wrapped line begins below the first name after 抄送： (7.4.2)


def closing_imprint(blocks: Sequence[Block]) -> list[Paragraph]:
    """Return the blocks of the imprint with which a document ends."""
    found: list[Paragraph] = []
    for block in reversed(blocks):
        if not isinstance(block, Paragraph) or block.role not in IMPRINT:
            break
        found.insert(0, block)
    return found


def letterhead_looks(blocks: Sequence[Block], layout: Layout) -> dict[int, str]:
    """Return the spacing, as XML, of the issuer's mark by its index in `blocks`."""
    return {
        index: _mark_spacing(index, layout.letterhead.issuer_mark, layout)
        for index, block in enumerate(blocks)
        if layout.letterhead
        and isinstance(block, Paragraph)
        and block.role is Role.ISSUER_MARK
    }


def _mark_spacing(above: int, style: ParagraphStyle, layout: Layout) -> str:
    """Return the spacing of the issuer's mark below `above` lines, as XML."""
    pitch = whole(layout.grid.line_pitch)
    top = from_mm(style.below_top.value) if style.below_top else 0
    before = max(top - above * pitch, 0)
    line = whole(style.line_pitch, pitch)
    return (
        f'<w:spacing w:before="{before}" w:after="0" w:line="{line}" w:lineRule="exact"/>'
    )


def number_line(
    number: Paragraph, signatory: Paragraph, layout: Layout, bookmarks: Bookmarks
) -> str:
    """Return the document number at the left and the signatory at the right (7.2.5)."""
    edge = characters(layout.styles.body.first_line, layout.styles.body) // 2
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{text_width(layout) - edge}"/></w:tabs>'
    look = f'{tab}<w:ind w:firstLine="{edge}"/>'
    said = list(pieces(signatory.inlines))
    line = (
        runs(list(pieces(number.inlines)), number.origin, bookmarks)
        + run("\t")
        + runs(said[:1], None, bookmarks)
        + runs(said[1:], signatory.origin, bookmarks, style="SignatoryName")
    )
    return paragraph("DocumentNumber", line, keep=True, look=look, align="left")


def imprint_table(blocks: Sequence[Paragraph], layout: Layout, bookmarks: Bookmarks) -> str:
    """Return the lines of the imprint as a table at the foot of the page (7.4)."""
    assert layout.letterhead  # noqa: S101 - a report with an imprint requires it (L006)
    style, width = layout.letterhead.imprint, text_width(layout)
    rows = []
    for role, group in groupby(blocks, key=lambda each: each.role):
        lines_of = list(group)
        size = 2 if role is Role.PRINTED else 1
        for at in range(0, len(lines_of), size):
            lines = lines_of[at : at + size]
            if len(lines) == 1:
                rows.append(_row([_copies(lines[0], width, style, bookmarks)]))
            else:
                rows.append(_row(_printed(lines, width, bookmarks)))
    left = from_mm(layout.page.left.value)
    return _table("".join(rows), left, width)


def _copies(
    block: Paragraph, width: int, style: ParagraphStyle, bookmarks: Bookmarks
) -> str:
    label = round(_LABEL * style.size.value * 20)
    left = characters(style.left, style) + label
    look = f'<w:ind w:left="{left}" w:hanging="{label}"/>'
    return _cell(block, width, bookmarks, columns=2, look=look)


def _printed(
    blocks: Sequence[Paragraph], width: int, bookmarks: Bookmarks
) -> Iterator[str]:
    """Yield the office that printed the paper, at the left, and the date at the right."""
    widths = (width // 2, width - width // 2)
    for block, wide, side in zip(blocks, widths, ("left", "right"), strict=False):
        yield _cell(block, wide, bookmarks, align=side)


def _cell(  # noqa: PLR0913 - what a cell can have
    block: Paragraph,
    width: int,
    bookmarks: Bookmarks,
    *,
    columns: int = 1,
    look: str = "",
    align: str = "",
) -> str:
    text = runs(list(pieces(block.inlines)), block.origin, bookmarks)
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}</w:tcPr>'
        f"{paragraph('Imprint', text, look=look, align=align)}</w:tc>"
    )


def _row(cells: Iterable[str]) -> str:
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _table(rows: str, left: int, width: int) -> str:
    """Return a floating table at the foot of the text block.

    Its place is counted from the page's edge: LibreOffice leaves a table as wide as the
    text in the text otherwise.
    """
    half = width // 2
    return (
        '<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" '
        'w:topFromText="0" w:bottomFromText="0" w:vertAnchor="margin" '
        f'w:horzAnchor="page" w:tblpX="{left}" w:tblpYSpec="bottom"/>'
        f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblBorders>{_rule("top", _THICK)}'
        f"{_rule('bottom', _THICK)}{_rule('insideH', _THIN)}</w:tblBorders>"
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{half}"/><w:gridCol w:w="{width - half}"/></w:tblGrid>'
        f"{rows}</w:tbl>"
    )


def _rule(side: str, eighths: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="auto"/>'
