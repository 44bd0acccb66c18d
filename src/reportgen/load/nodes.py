"""YAML as read: values that know where they stand. `load` makes them."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from reportgen.place import Place


class ScalarKind(StrEnum):
    """What a scalar is. Dates and periods are still text here."""

    TEXT = "text"
    NUMBER = "number"
    BOOLEAN = "boolean"
    NULL = "null"
    BROKEN = "broken"  # already reported; nobody complains about it again


class Segment(Struct, frozen=True):
    """From `offset` on, the characters of a scalar stand in the file as they are."""

    offset: int
    line: int
    column: int


class Scalar(Struct, frozen=True):
    """A single value: its characters (numbers as written) and where they come from.

    `segments` are in order, the first at offset 0; a value whose characters cannot be
    followed one by one (escapes, folded lines) has just that one and `exact` false.
    """

    value: str
    kind: ScalarKind
    place: Place
    segments: tuple[Segment, ...]
    exact: bool = True


class Entry(Struct, frozen=True):
    """One key of a mapping and its value."""

    key: str
    place: Place
    value: Node


class Mapping(Struct, frozen=True):
    """Keys and values in the order of the file; no key twice."""

    entries: tuple[Entry, ...]
    place: Place


class Sequence(Struct, frozen=True):
    """A list of values."""

    items: tuple[Node, ...]
    place: Place


Node: TypeAlias = Scalar | Mapping | Sequence


class Source(Struct, frozen=True):
    """One YAML file, read: its text and what it says.

    `root` is None when the file could not be read to its end; `names` are then the words
    of it that look like keys, so that nobody reports them as undefined elsewhere.
    """

    file: str
    text: str
    root: Mapping | None
    names: frozenset[str] = frozenset()
