"""Words that sound or look like a common word and are none: 措士 for 措施."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.reading.common_words import is_elsewhere
from reportgen.checks.reading.sentences import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript


class NearWords:
    """A table of words of two characters that are none.

    A line has the first character of wrong words, then, for each of them, its second
    character and the right word: `措 士措施` says that 措士 should be 措施. There are tens
    of thousands, so only lines whose first character stands in a text are looked at.
    """

    def __init__(self, table: str) -> None:
        self._lines = {line[0]: line for line in table.splitlines()}

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Yield every wrong word with the right one."""
        for first, line in self._lines.items():
            yield from ((first + each[0], each[1:]) for each in line.split()[1:])

    def find(self, manuscript: Manuscript) -> Iterator[tuple[int, str, str]]:
        """Yield the offset of each wrong word in a text, the wrong and the right word."""
        lines = self._lines
        wrong = [
            (pair, lines[pair[0]])
            for pair in manuscript.pairs
            if pair[0] in lines and f" {pair[1]}" in lines[pair[0]]
        ]
        for pair, line in sorted(wrong):
            for at in places(pair, manuscript.text):
                if not is_elsewhere(manuscript.text, at):
                    right = line.index(f" {pair[1]}") + 2
                    yield at, pair, line[right : right + 2]
