"""Type that is bold, italic, underlined or struck through where it should not be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.checks.look.deviations import Deviation
from reportgen.checks.look.roles import RUN_IN
from reportgen.messages.look import MARKS, ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.look.against import Against
    from reportgen.checks.look.roles import Told
    from reportgen.readers.word.look import RunLook
    from reportgen.writers.layouts import ParagraphStyle

_PRINTED = re.compile("[0-9A-Za-z\u3400-\u9fff]")
# Offices set the third level in bold to tell it from text.
_AS_WISHED = {"heading_3", "heading_4", "table_head", "table_cell"}
_TEXTS = {"body", "list", "closing", RUN_IN}
_LONGEST = 40  # characters of text that may be a heading of its own


def deviating_marks(
    told: Told, style: ParagraphStyle, against: Against
) -> Iterator[Deviation]:
    """Yield characters that are marked otherwise than the layout has it."""
    column, practice = 1, against.is_practice("")
    role = ROLES.get(told.role, ROLES["body"])
    bold = _bold_counts(told)
    for piece in told.look.pieces:
        place = replace(told.place, column=column, width=len(piece.text))
        column += len(piece.text)
        if not _PRINTED.search(piece.text):
            continue
        for mark in _marks(piece.look):
            yield Deviation("L039", place, MARKS[mark], MARKS["plain"], role, "", practice)
        if bold and piece.look.bold != style.bold:
            found, expected = (
                MARKS["bold" if each else "plain"] for each in (piece.look.bold, style.bold)
            )
            yield Deviation("L039", place, found, expected, role, "", practice)


def _bold_counts(told: Told) -> bool:
    """Return whether bold type is no emphasis: in headings, or in a whole paragraph."""
    if told.role in _AS_WISHED:
        return False
    if told.role not in _TEXTS:
        return True
    printed = [each for each in told.look.pieces if _PRINTED.search(each.text)]
    is_long = len(told.paragraph.text) > _LONGEST
    return is_long and all(each.look.bold for each in printed)


def _marks(look: RunLook) -> Iterator[str]:
    yield from (name for name in ("italic", "underlined", "struck") if getattr(look, name))
