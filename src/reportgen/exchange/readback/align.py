r"""Where an edited text differs from the text of a report.

Both are one string, with "\n" between paragraphs. The unit is the sentence: equal ones are
found first, then similar ones are compared by character, so that a new paragraph is not
mixed with an edited one.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

BREAK = "\n"
_UNIT = re.compile(r"[^。！？；\n]*[。！？；]+[”’）》」]*\n?|[^。！？；\n]+\n?|\n")
_WORD = re.compile(r"\d+(?:[.．]\d+)?|[A-Za-z]+|.|\n", re.DOTALL)
_ALIKE = 0.4  # from this likeness on, a sentence was edited, not replaced
_INSIDE = 0.5  # the share of a sentence that must be found in others to be a part of them
_RUN = 2  # the shortest run of equal characters that shows a relation
_MOST = 40_000  # pairs of sentences that are compared; of more, only equal ones are found


class Hunk(NamedTuple):
    """The characters from `start` up to `end` of a report were replaced by `new`."""

    start: int
    end: int
    new: str


def hunks(
    old: Sequence[str],
    new: Sequence[str],
    is_pair: Callable[[int, int], bool] = lambda *_: False,
    rows: tuple[Sequence[str], Sequence[str]] | None = None,
) -> list[Hunk]:
    """Return the differences of two lists of paragraphs, in order.

    `is_pair` says whether two paragraphs belong together in any case, as cells of the same
    table in the same place do. `rows` has the text of the table row of each paragraph: a
    cell such as 0 is found only with its row.
    """
    starts = [0, *accumulate(len(each) + 1 for each in old)]
    found = []
    in_old, in_new = rows or (old, new)
    before, after = [*zip(old, in_old, strict=True)], [*zip(new, in_new, strict=True)]
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal":
            continue
        if i2 - i1 == j2 - j1 and all(is_pair(i1 + n, j1 + n) for n in range(i2 - i1)):
            for n in range(i2 - i1):
                if old[i1 + n] != new[j1 + n]:
                    found += _by_word(old[i1 + n], new[j1 + n], starts[i1 + n])
            continue
        one, other = _joined(old[i1:i2]), _joined(new[j1:j2])
        found += _block(one, other, starts[i1])
    return [each for each in found if each.end > each.start or each.new]


def _joined(lines: Sequence[str]) -> str:
    """Return paragraphs as one string, each with its end."""
    return "".join(each + BREAK for each in lines)


def _block(one: str, other: str, start: int) -> Iterator[Hunk]:
    """Yield the differences of two texts by sentence, then by character."""
    left, right = _UNIT.findall(one), _UNIT.findall(other)
    begins = [0, *accumulate(map(len, left))]
    pairs = _equal(left, right) if len(left) * len(right) > _MOST else _paired(left, right)
    pairs.append((len(left), len(right)))
    for (i1, i2), (j1, j2) in _groups(left, right, pairs):
        old, new = "".join(left[i1:i2]), "".join(right[j1:j2])
        if old != new:
            yield from _by_word(old, new, start + begins[i1])


def _groups(
    left: Sequence[str], right: Sequence[str], pairs: Sequence[tuple[int, int]]
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield spans of sentences that are compared with each other.

    Sentences without a partner between two pairs are compared with a neighbour if they are
    a part of it, as when a sentence was split, and else with nothing.
    """
    at, to = 0, 0
    open_: tuple[tuple[int, int], tuple[int, int]] | None = None
    for i, j in pairs:
        gone, came = (at, i), (to, j)
        partner = ((i, i + 1), (j, j + 1)) if i < len(left) else None
        before = _with(left, right, open_, gone, came) if open_ else None
        after = _with(left, right, partner, gone, came) if partner and not before else None
        if before:
            yield before
        elif open_:
            yield open_
        if after:
            open_ = after
        else:
            if not before:
                yield from _alone(left, right, gone, came)
            open_ = partner
        at, to = i + 1, j + 1
    if open_:
        yield open_


def _alone(
    left: Sequence[str],
    right: Sequence[str],
    gone: tuple[int, int],
    came: tuple[int, int],
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield what is gone and what came: as one if both were the same place, else apart."""
    has_text = [
        any(each != BREAK for each in units[slice(*span)])
        for units, span in ((left, gone), (right, came))
    ]
    if all(has_text):
        yield gone, came
        return
    if gone[0] < gone[1]:
        yield gone, (came[0], came[0])
    if came[0] < came[1]:
        yield (gone[1], gone[1]), came


def _with(
    left: Sequence[str],
    right: Sequence[str],
    pair: tuple[tuple[int, int], tuple[int, int]],
    gone: tuple[int, int],
    came: tuple[int, int],
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return a pair with the sentences beside it, if they are a part of it."""
    (i1, i2), (j1, j2) = pair
    if left[i1:i2] == right[j1:j2]:
        return None
    old, new = "".join(left[i1:i2]), "".join(right[j1:j2])
    lost, added = "".join(left[slice(*gone)]), "".join(right[slice(*came)])
    is_part = (lost and _inside(lost, new, old)) or (added and _inside(added, old, new))
    if not is_part:
        return None
    return (min(i1, gone[0]), max(i2, gone[1])), (min(j1, came[0]), max(j2, came[1]))


def _inside(part: str, whole: str, partner: str) -> bool:
    """Return whether a sentence is a part of `whole` that `partner` does not explain."""
    words = part.replace(BREAK, "")
    if not words:
        return False
    taken = _shared(partner, whole)
    both = max(_shared(partner + part, whole), _shared(part + partner, whole))
    gained = max(_shared(part, whole), both - taken)
    return gained >= _INSIDE * len(words) and both > taken


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts share in runs."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    sizes = (each.size for each in matcher.get_matching_blocks())
    return sum(size for size in sizes if size >= _RUN)


def _paired(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs of sentences, in order, that are most alike all together."""
    likeness = [[0.0] * len(right) for _ in left]
    for j, other in enumerate(right):
        matcher = SequenceMatcher(None, "", other, autojunk=False)
        for i, one in enumerate(left):
            likeness[i][j] = _likeness(one, other, matcher)
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            found = likeness[i][j]
            paired = best[i + 1][j + 1] + found if found else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    pairs, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        found = likeness[i][j]
        if found and best[i][j] == best[i + 1][j + 1] + found:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _equal(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    blocks = matcher.get_matching_blocks()
    return [(each.a + n, each.b + n) for each in blocks for n in range(each.size)]


def _likeness(one: str, other: str, matcher: SequenceMatcher[str]) -> float:
    """Return how alike two sentences are, 0 if they are not; weighted by their length."""
    if one == other:
        return 1.0 + len(one)
    if BREAK in {one, other}:
        return 0.0
    matcher.set_seq1(one)
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return 0.0
    found = matcher.ratio()
    return found * found * min(len(one), len(other)) if found >= _ALIKE else 0.0


# -- by word ---------------------------------------------------------------------------


def _by_word(old: str, new: str, start: int) -> list[Hunk]:
    """Return the differences of two texts; a number is one word, else each character."""
    one, other = _WORD.findall(old), _WORD.findall(new)
    begins = [0, *accumulate(map(len, one))]
    found = []
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind != "equal":
            words = "".join(other[j1:j2])
            found.append(Hunk(start + begins[i1], start + begins[i2], words))
    return found
