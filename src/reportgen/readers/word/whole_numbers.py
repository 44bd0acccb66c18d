"""Numbers as Word files state them."""

from __future__ import annotations

_LONGEST = 12  # characters of a number


def whole_number(text: str | None, otherwise: int) -> int:
    """Return a number of a file as a whole one, `otherwise` if it is none."""
    try:
        return round(float(text or "")) if len(text or "") < _LONGEST else otherwise
    except (ValueError, OverflowError):
        return otherwise
