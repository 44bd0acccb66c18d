"""The number of blank lines between two blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.document.tree import (
    IMPRINT,
    LETTERHEAD,
    BulletList,
    Heading,
    NumberedList,
    Paragraph,
    Table,
    Title,
)
from reportgen.writers.docx.units import whole

if TYPE_CHECKING:
    from reportgen.document.tree import Block
    from reportgen.writers.layouts import Layout, ParagraphStyle


def blank_lines(above: Block, below: Block, layout: Layout) -> int:
    """Return the number of blank lines between two blocks, 0 if their style is the same."""
    upper, lower = _style(above, layout), _style(below, layout)
    if upper == lower:
        return 0
    after = whole(upper.blank_after) if upper else 0
    before = whole(lower.blank_before) if lower else 0
    return max(after, before)


def _style(block: Block, layout: Layout) -> ParagraphStyle | None:
    """Return the style of a block, or None for a table."""
    match block:
        case Title():
            return layout.styles.title
        case Heading(level):
            return _named(layout, f"heading_{level}")
        case Paragraph(role=role) if role in LETTERHEAD | IMPRINT:
            field = "imprint" if role in IMPRINT else role.value.replace("-", "_")
            return getattr(layout.letterhead, field, None)
        case Paragraph(role=role):
            return _named(layout, role.value.replace("-", "_"))
        case BulletList() | NumberedList():
            return layout.styles.list
        case Table():
            return None


def _named(layout: Layout, field: str) -> ParagraphStyle:
    style: ParagraphStyle = getattr(layout.styles, field)
    return style
