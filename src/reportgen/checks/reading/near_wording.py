"""How close a text comes to a fixed wording of which one half stands in it."""

from __future__ import annotations

from reportgen.checks.reading.sounds import are_alike

_SHORT = 3  # characters of a half that alone says little
_MORE = 3  # characters that may be too many
_FREE = str.maketrans("", "", "的和与同及之")
_MAY_BE_INSIDE = frozenset("的和与同及之等总分各类")


def end_of_slip(found: str, half: str) -> int:
    """Return how many characters of `found` are a slip in writing `half`, or 0.

    `half` is no slip, nor what only adds or exchanges 的 or 和, nor what stops before its
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
    if not size or distances[size] > len(half) // 3:
        return 0
    same = found[:size].translate(_FREE) == half.translate(_FREE)
    return size if are_alike(found[size - 1], half[-1]) and not same else 0


def _end_of_short_slip(found: str, half: str) -> int:
    size = len(half)
    same = found[:size]
    wrong = [at for at in range(len(same)) if same[at] != half[at]]
    if len(same) == size and len(wrong) == 1 and are_alike(same[wrong[0]], half[wrong[0]]):
        return size
    if sorted(same) == sorted(half):
        return size
    more = found[: size + 1]
    doubled = {half[: at + 1] + half[at:] for at in range(size)}
    one_more = more in doubled or (size == _SHORT and _holds_one_more(more, half))
    return size + 1 if one_more else 0


def _holds_one_more(found: str, half: str) -> bool:
    """Return whether `found` is a half of three characters with another one inside."""
    at = next(
        index for index in range(len(half)) if found[index : index + 1] != half[index]
    )
    return found[at + 1 :] == half[at:] and found[at] not in _MAY_BE_INSIDE


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
