"""Three versions of a text: what was changed in two of them, in one, and conflicts.

Lines that both changed are compared by clause: a line of YAML may be a whole paragraph.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence

_CLAUSE = re.compile(r"[^，。；、！？：\n]*[，。；、！？：\n]|[^，。；、！？：\n]+")


class Conflict(Struct, frozen=True):
    """Lines that both sides changed: the first line in `ours`, and what `theirs` says."""

    line: int
    theirs: str


def merged(base: str, ours: str, theirs: str) -> tuple[str, list[Conflict]]:
    """Return the text with the changes of both sides, and the conflicts."""
    texts = (each.splitlines(keepends=True) for each in (base, ours, theirs))
    result, conflicts = list[str](), list[Conflict]()
    line = 1
    for old, one, other in _regions(*texts):
        text = _decided(old, one, other)
        if text is None:
            clauses = (_CLAUSE.findall("".join(each)) for each in (old, one, other))
            text = "".join(_or_conflict(*each) for each in _regions(*clauses))
        if "\0" in text:
            conflicts.append(Conflict(line, "".join(other).strip("\n")))
        result.append(text)
        line += len(one)
    return "".join(result), conflicts


def _decided(old: Sequence[str], one: Sequence[str], other: Sequence[str]) -> str | None:
    """Return what a region becomes if only one side changed it, or both alike."""
    if other in (old, one):
        return "".join(one)
    return "".join(other) if one == old else None


def _or_conflict(old: Sequence[str], one: Sequence[str], other: Sequence[str]) -> str:
    text = _decided(old, one, other)
    return "\0" if text is None else text


def _regions(
    old: Sequence[str], one: Sequence[str], other: Sequence[str]
) -> list[tuple[Sequence[str], Sequence[str], Sequence[str]]]:
    """Return the texts in regions: what all three have, and what is between."""
    regions = []
    at = (0, 0, 0)
    for anchor in _anchors(old, one, other):
        spans = zip((old, one, other), at, anchor, strict=True)
        between = [each[start:end] for each, start, end in spans]
        regions += _single(*between)
        if anchor[0] < len(old):
            same = [old[anchor[0]]]
            regions.append((same, same, same))
        at = (anchor[0] + 1, anchor[1] + 1, anchor[2] + 1)
    return regions


def _single(
    old: Sequence[str], one: Sequence[str], other: Sequence[str]
) -> list[tuple[Sequence[str], Sequence[str], Sequence[str]]]:
    """Return a region in its units, if none came or went."""
    if len(old) == len(one) == len(other):
        return [([a], [b], [c]) for a, b, c in zip(old, one, other, strict=True)]
    return [(old, one, other)]


def _anchors(
    old: Sequence[str], one: Sequence[str], other: Sequence[str]
) -> list[tuple[int, int, int]]:
    """Return the numbers of the units that all three have, in order, and the ends."""
    left, right = _same(old, one), _same(old, other)
    both = [(at, left[at], right[at]) for at in left if at in right]
    return [*both, (len(old), len(one), len(other))]


def _same(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return {
        each.a + n: each.b + n
        for each in matcher.get_matching_blocks()
        for n in range(each.size)
    }
