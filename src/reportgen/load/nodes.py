"""YAML as read by `load`: values that know their place."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from reportgen.place import Place


class ScalarKind(StrEnum):
    """The kind of a scalar; dates and periods are still text here."""

    TEXT = "text"
    NUMBER = "number"
    BOOLEAN = "boolean"
    NULL = "null"
    BROKEN = "broken"  # already reported, and not reported again


class Segment(Struct, frozen=True):
    """From `offset` on, the characters of a scalar are written in the file as they are."""

    offset: int
    line: int
    column: int


class Scalar(Struct, frozen=True):
    """A single value: its characters (numbers as written) and where they come from.

    `segments` are in order, the first at offset 0. A value whose characters cannot be
    traced one by one (escapes, folded lines) has only that one, and `exact` is false.
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
    """Keys and values in the order of the file; each key occurs once."""

    entries: tuple[Entry, ...]
    place: Place


class Sequence(Struct, frozen=True):
    """A list of values."""

    items: tuple[Node, ...]
    place: Place


Node: TypeAlias = Scalar | Mapping | Sequence


class Source(Struct, frozen=True):
    """One YAML file as read: its text and its contents.

    `root` is None if the file could not be read to its end. If anything in it could not be
    read, `names` are the words that look like keys: they are not undefined elsewhere.
    """

    file: str
    text: str
    root: Mapping | None
    names: frozenset[str] = frozenset()
