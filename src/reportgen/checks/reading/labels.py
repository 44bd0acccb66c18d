"""The numbers that headings begin with (GB/T 9704-2012, 7.3.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.checks.reading.manuscript import Passage
from reportgen.checks.reading.number_patterns import NUMERALS, number_of
from reportgen.checks.reading.regex import compiled

if TYPE_CHECKING:
    from reportgen.checks.reading.manuscript import Manuscript


_LABELS = (
    rf"\s*([{NUMERALS}]{{1,3}})、",
    rf"\s*[（(]([{NUMERALS}]{{1,3}})[）)]",
    r"\s*(?:附件[：:]\s*)?(\d{1,2})[.．](?!\d)",
    r"\s*[（(](\d{1,2})[）)]",
)
BEGINNINGS = frozenset(f"{NUMERALS}（(0123456789 附")


class Label(Struct, frozen=True):
    """A numbered heading: its level from 1, its number, its passage, the label's end."""

    level: int
    number: int
    passage: Passage
    end: int


def label_of(manuscript: Manuscript, passage: Passage) -> Label | None:
    """Return the label that a passage begins with, in one of the four forms of 7.3.3."""
    if passage.kind == "cell":
        return None
    words = manuscript.words(passage)
    if words[:1] not in BEGINNINGS:
        return None
    for level, form in enumerate(_LABELS, 1):
        if match := compiled(form).match(words):
            end = passage.start + match.end()
            return Label(level, number_of(match[1]), passage, end)
    return None
