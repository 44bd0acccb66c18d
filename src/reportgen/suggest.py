"""Suggestions for misspelt words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def near(word: str, words: Iterable[str]) -> str | None:
    """Return the one of `words` that was probably meant by `word`, if any."""
    from difflib import get_close_matches

    found = get_close_matches(word.lower(), list(words), 1, 0.6)
    return found[0] if found else None
