"""A table of wrong words, which finds those that occur in a text.

A line is `wrong right guards level note`, with tabs between; the last three may be left
out.
"""

from __future__ import annotations

from operator import add
from typing import TYPE_CHECKING

from reportgen.model.wrong_words import parse_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from reportgen.checks.reading.manuscript import Manuscript
    from reportgen.model.wrong_words import WrongWord


class WordTable:
    """The lines of a table of wrong words.

    Only lines are parsed of whose wrong word each two characters stand next to each other
    in a text, so a table may have thousands of them.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = tuple(lines)

    def __iter__(self) -> Iterator[WrongWord]:
        """Yield every line."""
        return map(parse_line, self._lines)

    def find(self, manuscript: Manuscript) -> Iterator[tuple[int, WrongWord]]:
        """Yield each wrong word in a text, with its offset."""
        pairs = manuscript.pairs
        for line in self._lines:
            wrong = line.partition("\t")[0] if line[:2] in pairs else ""
            if wrong and pairs.issuperset(map(add, wrong, wrong[1:])):
                word = parse_line(line)
                yield from ((at, word) for at in word.places(manuscript.text))


def read_table(path: Path) -> WordTable:
    """Return a table of our own, without its head and its comments."""
    _, *lines = path.read_bytes().decode().splitlines()
    return WordTable(line for line in lines if line and line[0] != "#")
