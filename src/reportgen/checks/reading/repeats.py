"""Find what follows itself at once: 资源资源, 提升升, 营商环境营商环境."""

from __future__ import annotations

from operator import eq
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def repeats(text: str, length: int, apart: int = 0) -> Iterator[int]:
    """Yield where `length` characters are followed by the same ones, `apart` from them.

    Of repeats that begin next to each other, only the first is yielded.

    >>> list(repeats("统筹资源资源", 2)), list(repeats("开展，开展培训", 2, apart=1))
    ([2], [0])
    """
    same = bytes(map(eq, text, text[length + apart :]))
    at = same.find(b"\x01" * length)
    while at >= 0:
        yield at
        at = same.find(b"\x01" * length, at + length)
