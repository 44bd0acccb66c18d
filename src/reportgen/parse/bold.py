"""Find where asterisks and underscores begin and end bold text (CommonMark 0.31, 6.2).

One rule differs, as Chinese text requires: a Chinese character next to a run counts as a
space, so that `**增长62.5%**并` is bold, where plain CommonMark leaves the asterisks.
"""

from __future__ import annotations

import unicodedata
from typing import TypeAlias

from msgspec import Struct, field

# A run of underscores inside a word is text, as in new_firms.
RUN = r"\*+|(?<![A-Za-z0-9_])_+|_+(?![A-Za-z0-9_])"
BEGINS, ENDS, EMPHASIS = "begins", "ends", "emphasis"
_BOLD = 2
_ODD = 3

Steps: TypeAlias = list[str]


class _Run(Struct):
    """Adjacent marks of one kind; `left` is the number of those not used yet."""

    mark: str
    size: int
    opens: bool
    closes: bool
    left: int
    begun: Steps = field(default_factory=list)
    ended: Steps = field(default_factory=list)


def read_runs(pieces: list[str]) -> dict[int, Steps]:
    """Return the meaning of each run, by its index among the pieces of a text.

    Pieces with odd indexes are syntax. The meaning of a run is a list of steps: BEGINS,
    ENDS, EMPHASIS (a single mark, which is refused), or characters that are text.
    """
    places = [at for at in range(1, len(pieces), 2) if pieces[at][0] in "*_"]
    runs = [_read(pieces, at) for at in places]
    _pair(runs)
    return {
        at: [*run.ended, *filter(None, [run.mark * run.left]), *run.begun]
        for at, run in zip(places, runs, strict=True)
    }


def _read(pieces: list[str], at: int) -> _Run:
    """Return a run, and whether it can open and close, given its neighbours."""
    # Between two pieces of syntax is a text, which may be empty.
    before = (pieces[at - 1] or (pieces[at - 2] if at > 1 else "\n"))[-1]
    after = (pieces[at + 1] or (pieces[at + 2] if at + 2 < len(pieces) else "\n"))[0]
    left = _is_flanking(after, before)
    right = _is_flanking(before, after)
    mark, size = pieces[at][0], len(pieces[at])
    if mark == "*":
        return _Run(mark, size, left, right, size)
    opens = left and (not right or _is_punctuation(before) or _is_chinese(before))
    closes = right and (not left or _is_punctuation(after) or _is_chinese(after))
    return _Run(mark, size, opens, closes, size)


def _is_flanking(inside: str, outside: str) -> bool:
    """Return whether a run with these neighbours may begin, or end, at `inside`."""
    if inside.isspace():
        return False
    return (
        not _is_punctuation(inside)
        or outside.isspace()
        or _is_punctuation(outside)
        or _is_chinese(inside)
        or _is_chinese(outside)
    )


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _is_chinese(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WFH"


def _pair(runs: list[_Run]) -> None:
    """Join each run that can close something to the nearest one that can open it."""
    openers: list[_Run] = []
    hopeless: dict[tuple[str, bool, int], int] = {}  # how many openers did not fit a kind
    for run in runs:
        kind = (run.mark, run.opens, run.size % _ODD)
        while run.closes and run.left:
            at = _opener(openers, hopeless.get(kind, 0), run)
            if at is None:
                hopeless[kind] = len(openers)
                break
            _join(openers[at], run)
            # What is between the two, and what is used up, opens nothing any more.
            del openers[at + bool(openers[at].left) :]
            hopeless = {each: min(of, len(openers)) for each, of in hopeless.items()}
        if run.opens and run.left:
            openers.append(run)


def _opener(openers: list[_Run], first: int, closer: _Run) -> int | None:
    for at in range(len(openers) - 1, first - 1, -1):
        if openers[at].mark == closer.mark and _fit(openers[at], closer):
            return at
    return None


def _fit(opener: _Run, closer: _Run) -> bool:
    """Return whether two runs may be joined by rules 9 and 10.

    If one of them can both open and close, their sizes must not add up to a multiple of
    three, unless both are multiples of three.
    """
    if not (opener.closes or closer.opens) or (opener.size + closer.size) % _ODD:
        return True
    return opener.size % _ODD == closer.size % _ODD == 0


def _join(opener: _Run, closer: _Run) -> None:
    width = min(opener.left, closer.left, _BOLD)
    opener.left -= width
    closer.left -= width
    opener.begun.insert(0, BEGINS if width == _BOLD else EMPHASIS)
    closer.ended.append(ENDS if width == _BOLD else EMPHASIS)
