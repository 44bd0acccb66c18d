"""Convert the lengths in layouts to the units of Word."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportgen.model.values import Number
    from reportgen.writers.layouts import Layout, ParagraphStyle

_TWIPS_PER_MM = Decimal(1440) / Decimal("25.4")
_TWIPS_PER_POINT = 20
_GAP = Decimal("0.25")
# A letter that is not ASCII; the range of Han characters takes 1 ms to compile.
_HAN = r"[^\W\d_A-Za-z]"
_CHANGE = re.compile(f"(?<={_HAN})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?={_HAN})")
_FULL_WIDTH = "WFA"  # ambiguous ones such as “ ” … — are set in the East Asian font


def from_mm(length: Decimal | int) -> int:
    """Return a length in mm as twips."""
    return round(length * _TWIPS_PER_MM)


def half_points(size: Number) -> int:
    """Return a size in pt as half-points."""
    return round(size.value * 2)


def whole(number: Number | None, otherwise: int = 0) -> int:
    """Return a number rounded to a whole one, or `otherwise` if it is None."""
    return otherwise if number is None else round(number.value)


def characters(number: Number | None, style: ParagraphStyle) -> int:
    """Return an indent in 字 of `style` as twips."""
    count = Decimal(0) if number is None else number.value
    return round(count * style.size.value * _TWIPS_PER_POINT)


def spacing(style: ParagraphStyle, layout: Layout) -> int:
    """Return the spacing added to each character, in twips."""
    return whole(style.char_spacing, whole(layout.grid.char_spacing))


def text_width(layout: Layout, *, landscape: bool = False) -> int:
    """Return the width of the text block in twips, on a turned page if `landscape`."""
    page = layout.page
    if landscape:
        whole_width, one, other = page.height, page.top, page.bottom
    else:
        whole_width, one, other = page.width, page.left, page.right
    return from_mm(whole_width.value) - from_mm(one.value) - from_mm(other.value)


def ems(text: str, half: float = 0.5) -> float:
    """Return the width of `text` in 字: Chinese characters 1, others `half`.

    >>> ems("2026年7月5日")
    6.0
    """
    return sum(1.0 if _is_wide(character) else half for character in text)


def set_width(text: str, style: ParagraphStyle, layout: Layout) -> int:
    """Return the width of `text` set in `style`, in twips.

    Word itself leaves a quarter of a character between Chinese and Latin ones.
    """
    size = style.size.value * _TWIPS_PER_POINT
    ems_wide = Decimal(ems(text)) + _GAP * len(_CHANGE.findall(text))
    return round(ems_wide * size) + spacing(style, layout) * len(text)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in _FULL_WIDTH
