"""A table of wrong words, each with the right word and its guards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.checks.reading.sentences import places

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reportgen.checks.reading.manuscript import Manuscript


class WrongWord(Struct, frozen=True):
    """A line of a table: its rule's code, the wrong word, the right word, its guards.

    A guard is a word that may overlap the wrong word, which then is not an error: 交通 in
    交通迅速 for 通迅.
    """

    code: str
    wrong: str
    right: str
    guards: tuple[str, ...]

    def places(self, manuscript: Manuscript) -> Iterator[int]:
        """Yield the offsets of the wrong word in a text, unless a guard overlaps it."""
        if not manuscript.has(self.wrong):
            return
        for at in places(self.wrong, manuscript.text):
            if not any(self._crosses(guard, manuscript.text, at) for guard in self.guards):
                yield at

    def _crosses(self, guard: str, text: str, at: int) -> bool:
        reach = len(guard) - 1
        return guard in text[max(0, at - reach) : at + len(self.wrong) + reach]


def read_table(path: Path) -> tuple[WrongWord, ...]:
    """Return the lines of a table, `wrong right | guard …` below the `[code]` of a rule."""
    found, code = [], ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            code = line.strip("[]")
        elif line and not line.startswith("#"):
            words, _, guards = line.partition("|")
            wrong, right = words.split()
            found.append(WrongWord(code, wrong, right, tuple(guards.split())))
    return tuple(found)
