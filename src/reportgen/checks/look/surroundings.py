"""The space around paragraphs of text: before, after, and at both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.look import measures
from reportgen.checks.look.deviations import Deviation
from reportgen.checks.look.roles import RUN_IN
from reportgen.messages.look import EDGES, ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.look.against import Against
    from reportgen.checks.look.roles import Told
    from reportgen.writers.layouts import ParagraphStyle

_ROLES = {"body", "list", "closing", RUN_IN, *(f"heading_{level}" for level in range(1, 5))}
_CLOSE = 0.25  # characters of an indent
_LITTLE = 20  # twips: 1 pt


def deviating_surroundings(
    told: Told, style: ParagraphStyle, against: Against
) -> Iterator[Deviation]:
    """Yield space before, after or beside a paragraph of text, which has none."""
    if told.role not in _ROLES:
        return
    role = ROLES.get(told.role, ROLES["body"])
    clause = against.clause(against.layout.grid.lines.place)
    space = max(told.look.before, told.look.after)
    if space > _LITTLE and not (style.blank_before or style.blank_after):
        yield Deviation("L037", told.place, measures.points(space), "", role, clause)
    if told.paragraph.numbered or told.look.align in {"center", "right"}:
        return
    for side in ("left", "right"):
        number = getattr(style, side)
        expected = float(number.value) if number else 0.0
        found = getattr(told.look, side)
        if abs(found - expected) > _CLOSE:
            of_body = against.layout.styles.body.place
            clause = against.clauses.of(style.place, of_body, last=True)
            words = measures.characters(found), measures.characters(expected)
            yield Deviation("L038", told.place, *words, EDGES[side], clause)
