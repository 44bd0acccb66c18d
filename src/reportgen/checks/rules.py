"""The rules that need nothing but a finished text, in the order they are asked.

Of two findings on the same characters the worse counts, then the first: list the more
telling rule before the more general one.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reportgen.catalogue import entry_of
from reportgen.checks import (
    dates,
    figures_in_prose,
    joins,
    lists,
    punctuation,
    repetition,
    sequence,
    sums,
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
    figures_in_prose.printed_twice,
    sums.growth,
    sums.completion,
    sums.parts,
    sums.totals,
    *dates.NO_SUCH_TIMES,
    dates.weekdays,
    *wording.PATTERNS,
    wording.REQUEST,
    wording.mass_replacement,
    wording.outside_gb2312,
    *punctuation.PATTERNS,
    punctuation.pairs,
    sequence.headings,
    sequence.ordinals,
    sequence.series,
    sequence.counts,
    sequence.heading_ends,
    sequence.doubly_numbered,
    sequence.repeated_headings,
    joins.unended,
    lists.counted,
    lists.named_twice,
    repetition.doubled,
)
_ORDER = ("error", "warning", "hint", "silent")


def text_findings(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield what the rules find in a text."""
    for rule in TEXT_RULES:
        yield from rule(manuscript)


def once(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings without those that overlap a worse or an earlier one.

    A finding on a whole sentence or paragraph stands beside findings inside it.
    """
    kept: list[Finding] = []
    near: dict[int, list[Finding]] = defaultdict(list)  # short ones, by where they begin
    for found in sorted(findings, key=lambda each: _ORDER.index(entry_of(each.code).level)):
        if found.end - found.start <= _SHORT:
            place = found.start // _REACH
            around = [each for at in (place - 1, place, place + 1) for each in near[at]]
            if any(_overlap(found, other) for other in around):
                continue
            near[place].append(found)
        kept.append(found)
    return sorted(kept, key=lambda each: (each.start, each.end, each.code))


def _overlap(one: Finding, other: Finding) -> bool:
    return min(one.end, other.end) > max(one.start, other.start)


_SHORT = 30
_REACH = _SHORT + 1  # whatever overlaps a short finding begins no farther away
