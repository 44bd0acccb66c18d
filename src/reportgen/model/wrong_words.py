"""Words that are wrong: a line of a table of ours, or of data/words.tsv."""

from collections.abc import Iterator

from msgspec import Struct

COLUMNS = ("wrong", "right", "guards", "level", "note")
LEVELS = ("error", "warning", "hint")
_PAIR = 2


class WrongWord(Struct, frozen=True):
    """A wrong word, the right word, its guards, its level, and a note.

    A guard is a word that may overlap the wrong word, which then is not an error: 交通 in
    交通迅速 for 通迅. A right word that contains the wrong one is its own guard.
    """

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
        at = text.find(self.wrong)
        while at >= 0:
            if not any(self._crosses(guard, text, at) for guard in self._all_guards()):
                yield at
            at = text.find(self.wrong, at + 1)

    def _all_guards(self) -> tuple[str, ...]:
        return (*self.guards, self.right) if self.wrong in self.right else self.guards

    def _crosses(self, guard: str, text: str, at: int) -> bool:
        reach = len(guard) - 1
        return guard in text[max(0, at - reach) : at + len(self.wrong) + reach]


def parse_line(line: str) -> WrongWord:
    """Return a line of a table, with tabs between its columns, as a wrong word."""
    wrong, right, *rest = line.split("\t")
    guards, level, note = (*rest, "", "", "")[:3]
    return WrongWord(wrong, right, tuple(guards.split()), level, note)


def can_overlap(guard: str, wrong: str) -> bool:
    """Return whether a guard can stand across a wrong word.

    >>> can_overlap("署名", "布署"), can_overlap("名单", "布署")
    (True, False)
    """
    shared = range(1, min(len(guard), len(wrong)) + 1)
    return wrong in guard or any(
        wrong.endswith(guard[:size]) or guard.endswith(wrong[:size]) for size in shared
    )
