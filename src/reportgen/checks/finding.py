"""What a rule finds, in the finished text or in the data."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from reportgen.place import Place


class Finding(Struct, frozen=True):
    """A rule's code, start and end in the finished text, and values for the message."""

    code: str
    start: int
    end: int
    values: Mapping[str, object] = MappingProxyType({})


class DataFinding(Struct, frozen=True):
    """A rule's code, the place in the YAML, the key, and values for the message."""

    code: str
    place: Place
    key: str
    values: Mapping[str, object] = MappingProxyType({})
