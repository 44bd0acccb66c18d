"""How close a text comes to a fixed wording of which one half stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.reading.sounds import are_alike

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT = 4  # characters of a half that alone says little
_PER_SLIP = 4  # characters of a longer one for each that may be wrong
_MORE = 3  # characters that may be too many
# Words that join others, and words that make another sentence: 农业农村要优先发展.
_JOINS = "的和与同及之"
_WITHOUT_JOINS = str.maketrans("", "", _JOINS)
_ADDED = frozenset("等总分各类要更再又也都大新全将")
_FEW = 5  # characters of a half that says something, too, without one of these


def end_of_slip(found: str, half: str) -> int:
    """Return how many characters of `found` are a slip in writing `half`, or 0.

    `half` is no slip, nor what only has a word more or less, nor what stops before its
    last character.

    >>> end_of_slip("色社会主思想为指导", "色社会主义思想")
    6
    """
    if found.startswith(half):
        return 0
    if len(half) <= _SHORT:
        return _end_of_short_slip(found, half)
    distances = _distances(found, half)
    size = min(range(len(distances)), key=lambda at: (distances[at], abs(at - len(half))))
    if not size or distances[size] > len(half) // _PER_SLIP:
        return 0
    meant = are_alike(found[size - 1], half[-1]) and not _says_more(found[:size], half)
    return size if meant else 0


def _says_more(found: str, half: str) -> bool:
    """Return whether it differs by 的 or 和, or by a word that may be added anywhere."""
    if found.translate(_WITHOUT_JOINS) == half.translate(_WITHOUT_JOINS):
        return True
    shorter = len(half) <= _FEW and found in _without_one(half)
    return shorter or half in _without_one(found)


def _without_one(words: str) -> Iterator[str]:
    """Yield the words without each one that may be added anywhere."""
    return (words[:at] + words[at + 1 :] for at, one in enumerate(words) if one in _ADDED)


def _end_of_short_slip(found: str, half: str) -> int:
    """Return the same where a character that is quite another says nothing."""
    size = len(half)
    if found[:size] in _swapped(half) or _differ_by_sound(found[:size], half):
        return size
    if found[: size + 1] in {half[: at + 1] + half[at:] for at in range(size)}:
        return size + 1
    lost = [
        half[:at] + half[at + 1 :]
        for at in range(size - 1)
        if half[at] not in _ADDED.union(_JOINS)
    ]
    return size - 1 if size == _SHORT and found[: size - 1] in lost else 0


def _swapped(half: str) -> set[str]:
    """Return the half with each two neighbours swapped."""
    return {
        half[:at] + half[at + 1] + half[at] + half[at + 2 :] for at in range(len(half) - 1)
    }


def _differ_by_sound(one: str, other: str) -> bool:
    """Return whether a single character differs, and sounds or looks alike."""
    if len(one) != len(other):
        return False
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(pairs) == 1 and are_alike(*pairs[0])


def _distances(found: str, half: str) -> list[int]:
    """Return the distance of `half` from each beginning of `found`.

    It counts characters that were lost, added, exchanged, or swapped with the next one.
    """
    found = found[: len(half) + _MORE]
    older: list[int] = []
    row = list(range(len(found) + 1))
    for line, wanted in enumerate(half, 1):
        new = [line]
        for at, one in enumerate(found, 1):
            best = min(row[at] + 1, new[-1] + 1, row[at - 1] + (one != wanted))
            if older and at > 1 and one == half[line - 2] and found[at - 2] == wanted:
                best = min(best, older[at - 2] + 1)
            new.append(best)
        older, row = row, new
    return row
