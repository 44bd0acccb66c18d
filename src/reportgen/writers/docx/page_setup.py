"""The pages of a Word file: size, margins, line grid, footers; upright or turned."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.writers.docx.units import from_mm, half_points, whole

if TYPE_CHECKING:
    from reportgen.writers.layouts import Layout, PageNumber

_HEADER_DISTANCE = 851  # twips; Word's default for Chinese, although the header is empty
# The ids are those of the relationships in package.py.
_FOOTERS = (
    '<w:footerReference w:type="default" r:id="rId5"/>'
    '<w:footerReference w:type="even" r:id="rId6"/>'
)

# Carries the page setup after a table, where there is no other paragraph; it has no height.
_CARRIER = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    "</w:pPr></w:p>"
)


def page_setup(layout: Layout, *, landscape: bool = False) -> str:
    """Return the properties of pages; the text of turned ones has the same margins around.

    A turned page is bound where the upright one has its head.
    """
    page = layout.page
    width, height, top, right, bottom, left = (
        from_mm(each.value)
        for each in (page.width, page.height, page.top, page.right, page.bottom, page.left)
    )
    turned = ""
    if landscape:
        width, height, turned = height, width, ' w:orient="landscape"'
        top, right, bottom, left = left, bottom, right, top
    footer = max(bottom - _footer_depth(layout.page_number), 0)
    # With a grid of characters as well, LibreOffice gives each character two cells.
    return (
        f'<w:sectPr>{_FOOTERS}<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
        f'w:header="{_HEADER_DISTANCE}" w:footer="{footer}" w:gutter="0"/>'
        f'<w:docGrid w:type="lines" w:linePitch="{whole(layout.grid.line_pitch)}"/>'
        "</w:sectPr>"
    )


def ended(xml: str, setup: str) -> str:
    """Return paragraphs and tables with their last page set up: the next begins a page."""
    if not xml.endswith("</w:p>"):
        xml += _CARRIER
    before, end, after = xml.rpartition("</w:pPr>")
    return f"{before}{setup}{end}{after}"


def _footer_depth(number: PageNumber) -> int:
    """Return the distance from the text block to the end of the footer's line, in twips."""
    pitch, size = whole(number.line_pitch), half_points(number.size)
    return from_mm(number.distance.value) + number_depth(pitch, size)


def number_depth(pitch: int, half_points: int) -> int:
    """Return the distance from the dash of a page number to the end of its line, in twips.

    `pitch` is that of an exact line, 0 for one as high as its characters. The middle of a
    dash is 0.3 of its size above the baseline, the baseline of an exact line 0.2 of its
    pitch above the line's end: measured in LibreOffice.
    """
    return round(Decimal("0.2") * (pitch or _HEIGHT * half_points) + 3 * half_points)


_HEIGHT = 13  # twips of a line for each half-point of its type
