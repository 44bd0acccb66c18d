"""What a rule finds: where in the finished text, or where in the data."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from reportgen.place import Place


class Finding(Struct, frozen=True):
    """A rule's code, from where to where in the finished text, and words for messages."""

    code: str
    start: int
    end: int
    values: Mapping[str, object] = MappingProxyType({})


class DataFinding(Struct, frozen=True):
    """A rule's code, the place in the YAML, the key it is about, and words for messages."""

    code: str
    place: Place
    key: str
    values: Mapping[str, object] = MappingProxyType({})
