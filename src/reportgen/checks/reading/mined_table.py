"""Words that sound or look like a common word and are none: 措士 for 措施."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.reading.common_words import is_elsewhere
from reportgen.checks.reading.sentences import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript

_SIZE = 3  # bytes of a character


class NearWords:
    """A table of words of two characters that are none.

    A line has the first character of wrong words, then, for each of them, its second
    character and the right word: `措 士措施` says that 措士 should be 措施. There are tens
    of thousands, so only lines whose first character stands in a text are looked at.
    """

    def __init__(self, table: bytes) -> None:
        # Of UTF-8 bytes, which need not be decoded: a character of Chinese has three.
        self._lines = {line[:_SIZE]: line for line in table.split(b"\n") if line}

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Yield every wrong word with the right one."""
        for line in self._lines.values():
            first, *others = line.decode().split()
            yield from ((first + each[0], each[1:]) for each in others)

    def find(self, manuscript: Manuscript) -> Iterator[tuple[int, str, str]]:
        """Yield the offset of each wrong word in a text, the wrong and the right word."""
        lines, wrong = self._lines, list[tuple[str, str]]()
        for code in "\n".join(manuscript.pairs).encode("utf-8", "replace").split(b"\n"):
            found, second = lines.get(code[:_SIZE]), code[_SIZE:]
            if found and second and b" " + second in found:
                wrong.append((code.decode(), found.decode()))
        for pair, line in sorted(wrong):
            for at in places(pair, manuscript.text):
                if not is_elsewhere(manuscript.text, at):
                    right = line.index(f" {pair[1]}") + 2
                    yield at, pair, line[right : right + 2]
