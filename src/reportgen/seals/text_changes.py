"""What differs between a sealed text and that of today, in a few words."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHOWN = 3  # sentences that differ
_AROUND = 10  # characters before and after what differs
_LONGEST = 60  # characters of each


def differences(old: Sequence[str] | None, new: Sequence[str]) -> str:
    """Return the first lines that differ, as they were and as they would be.

    Return "—" if the old lines are not known.
    """
    if old is None:
        return "—"
    match = SequenceMatcher(None, old, new, autojunk=False)
    pairs = [
        _pair("".join(old[i:j]), "".join(new[k:m]))
        for kind, i, j, k, m in match.get_opcodes()
        if kind != "equal"
    ]
    more = f" (+{len(pairs) - _SHOWN})" if len(pairs) > _SHOWN else ""
    return "；".join(pairs[:_SHOWN]) + more


def _pair(old: str, new: str) -> str:
    """Return what differs in two texts, with some characters around it."""
    before = _alike(old, new)
    after = _alike(old[before:][::-1], new[before:][::-1])
    return " → ".join(
        _short(text[max(before - _AROUND, 0) : len(text) - max(after - _AROUND, 0)])
        for text in (old, new)
    )


def _alike(one: str, other: str) -> int:
    """Return with how many equal characters two texts begin."""
    equal = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in equal)


def _short(text: str) -> str:
    return text[:_LONGEST] + "……" if len(text) > _LONGEST else text or "—"
