"""Placement of signature, date and attachment note: GB/T 9704-2012 7.3.4 and 7.3.5.2."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.writers.docx.units import characters, set_width, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.writers.layouts import Layout, ParagraphStyle

_LATER = 2  # 字 from the first character of the signature to that of the date
_LABEL = "附件："
_NUMBER = re.compile(r"\d+[.．、]\s*")


def signature_indents(
    signatures: Sequence[str], date: str, layout: Layout
) -> tuple[list[int], int]:
    """Return the left indents of the signature lines and of the date, in twips.

    The form without a stamp (不加盖印章): the signature ends two characters from the right,
    and the date begins two characters to the right of its beginning. If the date is longer,
    it ends two characters from the right itself, with the signature further in. They are
    indented from the left, because the clause compares their beginnings. Signatures of
    several organs begin at the same position.
    """
    style = layout.styles.signature
    margin, later = characters(style.right, style), _LATER * _character(style)
    widest = max((set_width(line, style, layout) for line in signatures), default=0)
    date_width = set_width(date, layout.styles.date, layout)
    room = text_width(layout) - margin
    if date_width > widest:
        begin = room - date_width - (later if signatures else 0)
    else:
        begin = room - widest
    begin = max(begin, 0)
    return [begin] * len(signatures), begin + (later if signatures else 0)


def note_indent(line: str, layout: Layout) -> str:
    """Return the indent of one line of the attachment note, as XML.

    A wrapped line begins below the first character of the attachment's name, and the
    second attachment's number below the first one's.
    """
    style = layout.styles.attachment_note
    margin = characters(style.left, style)
    label = set_width(_LABEL, style, layout)
    has_label = line.startswith(_LABEL)
    number = _NUMBER.match(line, len(_LABEL) if has_label else 0)
    number_width = set_width(number[0], style, layout) if number else 0
    hanging = number_width + (label if has_label else 0)
    left = margin + label + number_width
    return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'


def left_indent(twips: int) -> str:
    """Return a left indent, with a right indent of zero, as XML."""
    return f'<w:ind w:left="{twips}" w:right="0"/>'


def _character(style: ParagraphStyle) -> int:
    return round(style.size.value * 20)
