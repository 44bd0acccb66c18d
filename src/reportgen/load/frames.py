"""A mapping or list while it is read, and keys that occur in it twice."""

from __future__ import annotations

from msgspec import Struct, field

from reportgen.load.nodes import Entry, Mapping, Node, Scalar, ScalarKind
from reportgen.place import Place
from reportgen.problems import Problem, problem


class Frame(Struct):
    """A mapping or list being read; `key` is the mapping's key that awaits its value.

    A `broken` one cannot be read as it is meant, which has been reported.
    """

    place: Place
    is_mapping: bool
    entries: list[Entry] = field(default_factory=list)
    items: list[Node] = field(default_factory=list)
    keys: dict[str, Place] = field(default_factory=dict)
    key: Scalar | None = None
    key_done: bool = False
    broken: bool = False
    repeated: Problem | None = None


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
        values = {"key": key, "first": frame.keys[key].line, "near": _open_above(frame)}
        frame.repeated = problem("Y023", place, **values)
        problems.append(frame.repeated)
    else:
        first = frame.repeated
        merged = problem("Y056", first.place, key=first.values["key"])
        problems[problems.index(first)] = merged
        frame.broken = True


def _open_above(frame: Frame) -> str | None:
    """Return the key just before, if a line below it may have lost its indent."""
    last = frame.entries[-1] if frame.entries else None
    return last.key if last and isinstance(last.value, Mapping) else None


def _ends_empty(frame: Frame) -> bool:
    """Return whether the last key of a mapping has no value."""
    last = frame.entries[-1].value if frame.entries else None
    return isinstance(last, Scalar) and last.kind is ScalarKind.NULL and not last.value
