"""What differs between a sealed text and that of today, in a few words."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SHOWN = 3  # sentences that differ
_AROUND = 10  # characters before and after what differs
_NUMBER = frozenset("0123456789.,")
_LONGEST = 60  # characters of each


def differences(old: Sequence[str] | None, new: Sequence[str]) -> str:
    """Return the first lines that differ, as they were and as they would be.

    Return "—" if the old lines are not known.
    """
    if old is None:
        return "—"
    pairs = [f"{was} → {now}" for _, was, now in changed_lines(old, new)]
    more = f" (+{len(pairs) - _SHOWN})" if len(pairs) > _SHOWN else ""
    return "；".join(pairs[:_SHOWN]) + more


def changed_lines(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Yield where lines differ: the number of the new line, what it was, what it is.

    Of both, some characters around what differs are given; "—" stands for nothing.
    """
    match = SequenceMatcher(None, old, new)
    for kind, i, j, k, m in match.get_opcodes():
        if kind == "replace" and j - i == m - k:  # line by line
            for number, was, now in zip(range(k, m), old[i:j], new[k:m], strict=True):
                yield number + 1, *_pair(was, now)
        elif kind != "equal":
            yield k + 1, *_pair("".join(old[i:j]), "".join(new[k:m]))


def _pair(old: str, new: str) -> tuple[str, str]:
    """Return what differs in two texts, with some characters around it."""
    before = _alike(old, new)
    after = _alike(old[before:][::-1], new[before:][::-1])
    start = _edge(old, max(before - _AROUND, 0), -1)
    rest = len(old) - _edge(old, len(old) - max(after - _AROUND, 0), 1)
    was, now = (_short(_cut(text, start, len(text) - rest)) for text in (old, new))
    return was, now


def _edge(text: str, at: int, step: int) -> int:
    """Return a place, moved out of a number: 3.5万 is not shown as 5万."""
    while 0 < at < len(text) and all(each in _NUMBER for each in text[at - 1 : at + 1]):
        at += step
    return at


def _cut(text: str, start: int, end: int) -> str:
    """Return a part of a text, with an ellipsis where something is left out."""
    if start >= end:
        return ""
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")


def _alike(one: str, other: str) -> int:
    """Return with how many equal characters two texts begin."""
    equal = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in equal)


def _short(text: str) -> str:
    return text[:_LONGEST] + "……" if len(text) > _LONGEST else text or "—"
