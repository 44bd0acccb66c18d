"""Find what follows itself at once: 资源资源, 提升升, 营商环境营商环境."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDTH = 2  # bytes of a character in UTF-16
_OTHER = "\uffff"  # stands for the characters that take four bytes


class Repeats:
    """A text as one large number.

    Shifted by some characters, it is compared with itself in one operation: where both are
    the same, the difference is zero. Comparing each character would take ten times as long.
    """

    def __init__(self, text: str) -> None:
        coded = text.encode("utf-16-le", "surrogatepass")
        if len(coded) != _WIDTH * len(text):
            narrow = "".join(min(_OTHER, each) for each in text)
            coded = narrow.encode("utf-16-le", "surrogatepass")
        self._size = len(coded)
        self._number = int.from_bytes(coded, "little")

    def find(self, length: int, apart: int = 0) -> Iterator[int]:
        """Yield where `length` characters are followed by the same ones, `apart` from them.

        Of repeats that begin next to each other, only the first is yielded.

        >>> list(Repeats("统筹资源资源").find(2)), list(Repeats("开展，开展了").find(2, 1))
        ([2], [0])
        """
        shifted = self._number >> (8 * _WIDTH * (length + apart))
        differs = (self._number ^ shifted).to_bytes(self._size, "little")
        same = bytes(_WIDTH * length)
        at = differs.find(same)
        while at >= 0:
            begin = at + at % _WIDTH
            if differs.startswith(same, begin):
                yield begin // _WIDTH
                begin += len(same) - 1
            at = differs.find(same, begin + 1)
