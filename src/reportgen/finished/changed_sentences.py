"""Which sentences of a text are changed, new or gone in another."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

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


def said(manuscript: Manuscript, section_of: Callable[[Passage], str]) -> Iterator[Said]:
    """Yield the sentences of a text, each with its section."""
    for passage in manuscript.passages:
        section = section_of(passage)
        for start, end in sentences(manuscript, passage):
            yield Said(section, manuscript.text[start:end].strip(), start, end)


def changed(
    old: Sequence[Said], new: Sequence[Said], place_of: Callable[[Said], Place | None]
) -> Iterator[Changed]:
    """Yield the sentences that are changed, new or gone, in order."""
    match = SequenceMatcher(None, [each.text for each in old], [each.text for each in new])
    for kind, first, last, begin, end in match.get_opcodes():
        if kind != "equal":
            yield from _pairs(old[first:last], new[begin:end], place_of)


def _pairs(
    old: Sequence[Said], new: Sequence[Said], place_of: Callable[[Said], Place | None]
) -> Iterator[Changed]:
    """Yield the sentences of a stretch that differs; similar ones as a pair."""
    left = list(old)
    for each in new:
        best = _most_alike(each.text, [before.text for before in left[:_NEAR]])
        before = "" if best is None else left.pop(best).text
        yield Changed(each.section, before, each.text, place_of(each))
    for gone in left:
        yield Changed(gone.section, gone.text, "", None)


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
