"""Names in the text against the register of names in organ.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SHORTEST = 4
# One of these for another makes another body, not a slip of the pen.
_KIN = frozenset(
    "省市区县州镇乡村东西南北中上下左右前后大小新老一二三四五六七八九十0123456789甲乙丙丁"
)


def near_misses(text: str, names: Iterable[str]) -> Iterator[Finding]:
    """Yield T313: a registered name with a character changed, lost, or swapped."""
    long = {name for name in names if len(name) >= _SHORTEST}
    # The whole name comes before a part of it: the first finding at a place counts.
    known = sorted(long, key=lambda name: (-len(name), name))
    covered = {
        at
        for name in known
        for start in _places(name, text)
        for at in range(start, start + len(name))
    }
    for name in known:
        for start, end, wrong in _near(text, name):
            if start + wrong not in covered:
                values = {"found": text[start:end], "near": name}
                yield Finding("T313", start, end, values)


def _places(words: str, text: str) -> Iterator[int]:
    """Yield where words stand in a text."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _near(text: str, name: str) -> Iterator[tuple[int, int, int]]:
    """Yield where a slip of `name` stands, and which of its characters is wrong."""
    half = len(name) // 2
    starts = {*_places(name[:half], text)}
    starts |= {at - half for at in _places(name[half:], text) if at >= half}
    for start in sorted(starts):
        wrong = _only_difference(text[start : start + len(name)], name)
        if wrong is not None:
            yield start, start + len(name), wrong
    for index, slip in _shuffled(name):
        for start in _places(slip, text):
            yield start, start + len(slip), index


def _shuffled(name: str) -> Iterator[tuple[int, str]]:
    """Yield a name with two characters swapped, or one lost, and where."""
    for index in range(1, len(name) - 1):
        before, character, after = name[: index - 1], name[index], name[index + 1 :]
        swapped = before + character + name[index - 1] + after
        if swapped != name:
            yield index - 1, swapped
        if len(name) > _SHORTEST:
            yield index - 1, name[:index] + after


def _only_difference(found: str, name: str) -> int | None:
    """Return which character alone is another one, unless it makes another body."""
    if len(found) != len(name):
        return None
    wrong = [index for index, (a, b) in enumerate(zip(found, name, strict=True)) if a != b]
    if len(wrong) != 1:
        return None
    pair = {found[wrong[0]], name[wrong[0]]}
    return wrong[0] if found[wrong[0]].isalnum() and not pair <= _KIN else None
