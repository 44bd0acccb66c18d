"""Names in the text against the register of names in organ.yaml."""

from __future__ import annotations

import re
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
        for match in re.finditer(re.escape(name), text)
        for at in range(*match.span())
    }
    for name in known:
        for start, end, wrong in _near(text, name):
            if start + wrong not in covered:
                values = {"found": text[start:end], "near": name}
                yield Finding("T313", start, end, values)


def _near(text: str, name: str) -> Iterator[tuple[int, int, int]]:
    """Yield where a slip of `name` stands, and from which character on it is one."""
    for start in sorted(_candidates(text, name)):
        wrong = _only_difference(text[start : start + len(name)], name)
        if wrong is not None:
            yield start, start + len(name), wrong
    for index in range(1, len(name) - 1):
        left, right = name[:index], name[index + 1 :]
        slips = [name[: index - 1] + name[index] + name[index - 1] + right]
        slips += [left + right] if len(name) > _SHORTEST else []
        for slip in slips:
            if slip != name and slip in text:
                yield from (
                    (found.start(), found.end(), index - 1)
                    for found in re.finditer(re.escape(slip), text)
                )


def _candidates(text: str, name: str) -> set[int]:
    """Return where a name could begin: half of it stands there as it should."""
    half = len(name) // 2
    first = {match.start() for match in re.finditer(re.escape(name[:half]), text)}
    last = {match.start() - half for match in re.finditer(re.escape(name[half:]), text)}
    return {start for start in first | last if start >= 0}


def _only_difference(found: str, name: str) -> int | None:
    """Return which character alone is another one, unless it makes another body."""
    if len(found) != len(name):
        return None
    wrong = [index for index, (a, b) in enumerate(zip(found, name, strict=True)) if a != b]
    if len(wrong) != 1:
        return None
    pair = {found[wrong[0]], name[wrong[0]]}
    return wrong[0] if found[wrong[0]].isalnum() and not pair <= _KIN else None
