"""What takes the place of a value that failed or is still to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from reportgen.load.nodes import Mapping, Node, Scalar, ScalarKind
from reportgen.model import Member, TableColumn
from reportgen.model.values import Text

if TYPE_CHECKING:
    from collections.abc import Container

    from reportgen.place import Place
    from reportgen.validate.wanted import Wanted

_REQUIRED_TEXTS = ("heading", "title", "name", "parts")


class Bad:
    """Takes the place of a reported value; what contains it is not built."""


BAD = Bad()


class Open:
    """Takes the place of a number of a metric that is still to be filled in."""


OPEN = Open()


def is_broken(node: Node) -> bool:
    """Return whether a value was reported when the file was read."""
    return isinstance(node, Scalar) and node.kind is ScalarKind.BROKEN


def has_broken(node: Mapping) -> bool:
    """Return whether a value could not be read, of which a key may be a part."""
    return any(is_broken(entry.value) for entry in node.entries)


def is_unread(node: Mapping, known: Container[str]) -> bool:
    """Return whether some key of a mapping, or its value, could not be read."""
    return has_broken(node) or any(entry.key not in known for entry in node.entries)


def salvaged(values: dict[str, Any], missing: list[str], place: Place) -> dict[str, Any]:
    """Return values with which a file or a part can be built, so that it is checked too.

    Required values that are missing or failed are replaced by empty ones.
    """
    good = {name: value for name, value in values.items() if value is not BAD}
    needed = [*missing, *(name for name in _REQUIRED_TEXTS if values.get(name) is BAD)]
    stand_ins = {name: () if name == "parts" else Text("", place) for name in needed}
    return stand_ins | good


def stands_alone(wanted: Wanted) -> bool:
    """Return whether the rest of a list is valid without one of its items.

    Not so for parts of a total and columns of a table: they are added up and counted.
    """
    kind = wanted.kind
    return issubclass(kind, Struct) and not issubclass(kind, Member | TableColumn)
