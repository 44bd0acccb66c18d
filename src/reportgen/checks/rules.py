"""The rules that need nothing but a finished text, in the order they are asked.

Of two findings on the same characters the worse counts, then the first: list the more
telling rule before the more general one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.catalogue import LEVELS
from reportgen.checks import (
    dates,
    figures_in_prose,
    punctuation,
    repetition,
    sequence,
    wording,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportgen.checks.finding import Finding, Rule
    from reportgen.checks.manuscript import Manuscript

TEXT_RULES: tuple[Rule, ...] = (
    *figures_in_prose.PATTERNS,
    *figures_in_prose.IMPOSSIBLE,
    *dates.PATTERNS,
    dates.impossible_dates,
    figures_in_prose.growth,
    figures_in_prose.parts,
    *wording.PATTERNS,
    wording.REQUEST,
    wording.mass_replacement,
    wording.outside_gb2312,
    *punctuation.PATTERNS,
    punctuation.pairs,
    sequence.headings,
    sequence.ordinals,
    sequence.counts,
    sequence.heading_ends,
    repetition.doubled,
)
_ORDER = ("error", "warning", "hint", "silent")


def text_findings(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield what the rules find in a text."""
    for rule in TEXT_RULES:
        yield from rule(manuscript)


def once(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings without those that overlap a worse or an earlier one.

    A hint is not worth its place beside anything; a finding on a whole sentence or
    paragraph stands beside findings inside it.
    """
    kept: list[Finding] = []
    for found in sorted(findings, key=lambda each: _ORDER.index(LEVELS[each.code])):
        if not any(_same_place(found, other) for other in kept):
            kept.append(found)
    return sorted(kept, key=lambda each: (each.start, each.end, each.code))


def _same_place(one: Finding, other: Finding) -> bool:
    overlap = min(one.end, other.end) - max(one.start, other.start)
    longest = max(one.end - one.start, other.end - other.start)
    return overlap > 0 and (longest <= _SHORT or one.code == other.code)


_SHORT = 30
