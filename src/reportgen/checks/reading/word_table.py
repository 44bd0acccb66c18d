"""A table of wrong words, each with the right word and its guards.

A line is `wrong right guards level note`, with tabs between; the last three may be left
out. A guard is a word that may overlap the wrong word, which then is not an error: 交通 in
交通迅速 for 通迅.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.checks.reading.sentences import places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from reportgen.checks.reading.manuscript import Manuscript

_PAIR = 2
COLUMNS = ("wrong", "right", "guards", "level", "note")


class WrongWord(Struct, frozen=True):
    """A line of a table: the wrong word, the right word, its guards, its level."""

    wrong: str
    right: str
    guards: tuple[str, ...] = ()
    level: str = ""
    note: str = ""

    @property
    def may_be_elsewhere(self) -> bool:
        """Whether its two characters may meet between two words that no guard names."""
        return len(self.wrong) == _PAIR and not self.guards

    def places(self, text: str) -> Iterator[int]:
        """Yield the offsets of the wrong word in a text, unless a guard overlaps it."""
        for at in places(self.wrong, text):
            if not any(self._crosses(guard, text, at) for guard in self.guards):
                yield at

    def _crosses(self, guard: str, text: str, at: int) -> bool:
        reach = len(guard) - 1
        return guard in text[max(0, at - reach) : at + len(self.wrong) + reach]


def parse_line(line: str) -> WrongWord:
    """Return a line of a table as a wrong word."""
    wrong, right, *rest = line.split("\t")
    guards, level, note = (*rest, "", "", "")[:3]
    return WrongWord(wrong, right, tuple(guards.split()), level, note)


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
