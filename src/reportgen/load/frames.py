"""A mapping or list while it is read, and keys that occur in it twice."""

from __future__ import annotations

from msgspec import Struct, field

from reportgen.load.nodes import Entry, Mapping, Node, Scalar, ScalarKind
from reportgen.place import Place
from reportgen.problems import Problem, problem


class Frame(Struct):
    """A mapping or list being read; `key` awaits its value, and is None if it was refused.

    A `broken` one cannot be read as it is meant, which has been reported.
    """

    place: Place
    is_mapping: bool
    entries: list[Entry] = field(default_factory=list)
    items: list[Node] = field(default_factory=list)
    keys: dict[str, Place] = field(default_factory=dict)
    key: str | None = None
    key_done: bool = False
    broken: bool = False
    repeated: Problem | None = None
    above: Entry | None = None  # what stands just before the first repeated key


def repeated_key(frame: Frame, key: str, place: Place, problems: list[Problem]) -> None:
    """Add the problem of a key that a mapping already has to `problems`.

    Where more than a key is wrong, the mapping is broken, and its one problem says why.
    """
    if frame.broken:
        return
    if _ends_empty(frame):
        empty = frame.entries[-1]
        problems.append(problem("Y053", empty.place, key=empty.key, next=key))
        frame.broken = True
    elif frame.repeated is None:
        frame.above = _open_above(frame)
        near = frame.above.key if frame.above else None
        first = frame.keys[key].line
        frame.repeated = problem("Y023", place, key=key, first=first, near=near)
        problems.append(frame.repeated)
    else:
        problems[problems.index(frame.repeated)] = _several(frame.repeated, frame.above)
        frame.broken = True


def _several(first: Problem, above: Entry | None) -> Problem:
    """Return the problem of several repeated keys, the first of them behind `above`."""
    key = first.values["key"]
    if above is None:
        return problem("Y056", first.place, key=key)
    return problem("Y060", above.place, key=key, parent=above.key)


def _open_above(frame: Frame) -> Entry | None:
    """Return the key just before, if a line below it may have lost its indent."""
    last = frame.entries[-1]
    return last if isinstance(last.value, Mapping) else None


def _ends_empty(frame: Frame) -> bool:
    """Return whether the last key of a mapping has no value."""
    last = frame.entries[-1].value
    return isinstance(last, Scalar) and last.kind is ScalarKind.NULL and not last.value
