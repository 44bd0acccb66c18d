"""Where the names of metrics stand in a finished text, found in one pass over it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from operator import add
from typing import TYPE_CHECKING

from reportgen.checks.reading.sentences import places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SHORTEST = 2  # characters of a name that is looked up by a pair


class NamePlaces:
    """The offsets of names in a text, however many there are."""

    def __init__(self, names: Iterable[str], text: str) -> None:
        self._text = text
        self._places: dict[str, list[int]] = defaultdict(list)
        self._starts: list[int] = []
        self._names: list[str] = []
        for start, name in _found(set(names), text):
            self._places[name].append(start)
            self._starts.append(start)
            self._names.append(name)

    def of(self, name: str) -> list[int]:
        """Return where a name begins, in order; occurrences may overlap."""
        if len(name) < _SHORTEST:
            return list(places(name, self._text))
        return self._places.get(name, [])

    def last_within(self, start: int, end: int) -> dict[str, int]:
        """Return the names between two offsets, each with its last place there.

        They have two or more characters: one alone stands everywhere.
        """
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        found = zip(self._names[first:last], self._starts[first:last], strict=True)
        return {name: at for name, at in found if at + len(name) <= end}


def _found(names: set[str], text: str) -> Iterator[tuple[int, str]]:
    """Yield each place of each name, in order of the text.

    Names are looked up by their first two characters, then by their length.
    """
    lengths: dict[str, set[int]] = defaultdict(set)
    for name in names:
        if len(name) >= _SHORTEST:
            lengths[name[:_SHORTEST]].add(len(name))
    for at, pair in enumerate(map(add, text, text[1:])):
        if pair in lengths:
            for length in lengths[pair]:
                name = text[at : at + length]  # shorter at the end of the text
                if len(name) == length and name in names:
                    yield at, name
