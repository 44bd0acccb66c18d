"""A table of wrong words, which finds those that occur in a text.

A line is `wrong right guards level note`, with tabs between; the last three may be left
out.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reportgen.model.wrong_words import parse_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from reportgen.checks.reading.manuscript import Manuscript
    from reportgen.model.wrong_words import WrongWord


class WordTable:
    """The lines of a table, by the first two characters of their wrong words.

    Only lines whose first two characters stand next to each other in a text are parsed, so
    a table may have thousands of them.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = defaultdict(list)
        for line in lines:
            self._lines[line[:2]].append(line)

    def __iter__(self) -> Iterator[WrongWord]:
        """Yield every line."""
        return (parse_line(line) for some in self._lines.values() for line in some)

    def find(self, manuscript: Manuscript) -> Iterator[tuple[int, WrongWord]]:
        """Yield each wrong word in a text, with its offset."""
        for pair, lines in self._lines.items():
            if pair in manuscript.pairs:
                for word in map(parse_line, lines):
                    yield from ((at, word) for at in word.places(manuscript.text))


def read_table(path: Path) -> WordTable:
    """Return a table of our own, without its head and its comments."""
    _, *lines = path.read_text(encoding="utf-8").split("\n")
    return WordTable(line for line in lines if line and line[0] != "#")
