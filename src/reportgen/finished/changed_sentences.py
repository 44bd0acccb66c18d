"""Which sentences of a text are changed, new or gone in another."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from reportgen.checks.reading.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reportgen.checks.reading.manuscript import Manuscript, Passage
    from reportgen.place import Place

_ALIKE = 0.5  # from this likeness, a sentence was changed, not replaced
_NEAR = 50  # the most sentences that a new one is compared with


class Said(NamedTuple):
    """A sentence: its section, its text, and where it is in the manuscript."""

    section: str
    text: str
    start: int
    end: int


class Changed(NamedTuple):
    """A sentence of a section before and after: one is empty if it is new or gone.

    `place` is where it is written now, None if it is gone.
    """

    section: str
    before: str
    after: str
    place: Place | None


# A sentence before and after; None where there is none.
Pair: TypeAlias = "tuple[Said | None, Said | None]"


def said(manuscript: Manuscript, section_of: Callable[[Passage], str]) -> Iterator[Said]:
    """Yield the sentences of a text, each with its section."""
    for passage in manuscript.passages:
        yield from said_in(manuscript, passage, section_of(passage))


def said_in(manuscript: Manuscript, passage: Passage, section: str) -> Iterator[Said]:
    """Yield the sentences of a passage in a section."""
    for start, end in sentences(manuscript, passage):
        yield Said(section, manuscript.text[start:end].strip(), start, end)


def changed(
    old: Sequence[Said], new: Sequence[Said], place_of: Callable[[Said], Place | None]
) -> Iterator[Changed]:
    """Yield the sentences that are changed, new or gone, in order."""
    for before, after in pairs(old, new):
        was = "" if before is None else before.text
        if after is not None:
            yield Changed(after.section, was, after.text, place_of(after))
        elif before is not None:
            yield Changed(before.section, was, "", None)


def pairs(old: Sequence[Said], new: Sequence[Said]) -> Iterator[Pair]:
    """Yield the sentences that differ, before and after; None if it is new or gone."""
    match = SequenceMatcher(None, [each.text for each in old], [each.text for each in new])
    for kind, first, last, begin, end in match.get_opcodes():
        if kind != "equal":
            yield from _pairs(old[first:last], new[begin:end])


def _pairs(old: Sequence[Said], new: Sequence[Said]) -> Iterator[Pair]:
    """Yield the sentences of a stretch that differs; similar ones as a pair."""
    left = list(old)
    for each in new:
        best = _most_alike(each.text, [before.text for before in left[:_NEAR]])
        yield (None if best is None else left.pop(best)), each
    yield from ((gone, None) for gone in left)


def _most_alike(text: str, others: Sequence[str]) -> int | None:
    """Return the index of the sentence that is most like a text, None if none is."""
    found, most = None, _ALIKE
    match = SequenceMatcher(None, "", text, autojunk=False)
    for index, other in enumerate(others):
        match.set_seq1(other)
        if match.real_quick_ratio() < most or match.quick_ratio() < most:
            continue
        likeness = match.ratio()
        if likeness > most or (found is None and likeness == most):
            found, most = index, likeness
    return found
