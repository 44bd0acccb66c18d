"""Nodes -> typed values, or every reason why not.

Walks the type descriptions that msgspec gives for the Structs of `model`, node by node, so
that each problem has the place of its key or value. (msgspec's own decoder stops at the
first error and knows no places.)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct, field, inspect

from reportgen.catalogue import RULES
from reportgen.model import ID, KNOWN, Located, Member, TableColumn
from reportgen.nodes import Entry, Kind, Mapping, Node, Scalar, Sequence, Source
from reportgen.period import Period
from reportgen.problems import Problem, problem
from reportgen.spelling import near
from reportgen.validate.rules import broken_rules
from reportgen.validate.scalars import (
    read_boolean,
    read_cell,
    read_choice,
    read_date,
    read_id,
    read_number,
    read_period,
    read_text,
)
from reportgen.values import Cell, Date, Number, Text

if TYPE_CHECKING:
    from reportgen.place import Place

T = TypeVar("T", bound=Located)

_REQUIRED_TEXTS = ("heading", "title", "name", "parts")


class _Bad:
    """Stands for a value that was reported; whatever holds it is not built."""


_BAD = _Bad()


def build(source: Source, kind: type[T]) -> tuple[T | None, list[Problem]]:
    """Return the `kind` that `source` describes, or None, and every problem found."""
    if source.root is None:
        return None, []
    builder = _Builder(source.file)
    made = builder.struct(source.root, kind, source.root.place)
    return (None if isinstance(made, _Bad) else made), builder.problems


_FIELDS: dict[type, dict[str, inspect.Field]] = {}


def _types(kind: type[Located]) -> dict[str, inspect.Field]:
    """Return the fields a mapping of this kind may have, by key."""
    if kind not in _FIELDS:
        # All at once: what one kind shares with another is described only once.
        for found in inspect.multi_type_info(Located.__subclasses__()):
            assert isinstance(found, inspect.StructType)  # noqa: S101 - as asked
            fields = {each.name: each for each in found.fields if each.name not in KNOWN}
            _FIELDS[found.cls] = fields
    return _FIELDS[kind]


class _Builder(Struct):
    """Builds values of one file and collects what is wrong with them."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def _refuse(self, code: str, place: Place, **values: object) -> _Bad:
        self.problems.append(problem(code, place, **values))
        return _BAD

    # -- mappings ----------------------------------------------------------------------

    def struct(self, node: Node, kind: type[T], place: Place) -> T | _Bad:
        """Return the Struct that a mapping, or its shorthand text, describes."""
        fields = _types(kind)
        if isinstance(node, Scalar) and node.kind is Kind.BROKEN:
            return _BAD
        if kind.shorthand and isinstance(node, Scalar):
            value = self._value(node, fields[kind.shorthand].type, kind.shorthand, place)
            return _BAD if value is _BAD else kind(**{kind.shorthand: value}, place=place)
        if not isinstance(node, Mapping):
            return self._refuse("D110", node.place, keys=_some(fields))
        return self._mapping(node, kind, place)

    def _mapping(self, node: Mapping, kind: type[T], place: Place) -> T | _Bad:
        fields = _types(kind)
        values: dict[str, Any] = {}
        known, written = list(fields), {entry.key for entry in node.entries}
        for entry in node.entries:
            if entry.key not in fields:
                meant = near(entry.key, known)
                self._refuse(
                    "D101", entry.place, key=entry.key, near=meant, keys=_some(fields)
                )
                if meant and meant not in written:
                    values[meant] = self._guess(entry, fields[meant].type, meant)
                continue
            wanted = fields[entry.key].type
            values[entry.key] = self._value(entry.value, wanted, entry.key, entry.place)
        missing = [
            name for name, each in fields.items() if each.required and name not in values
        ]
        for name in missing:
            if near(name, [entry.key for entry in node.entries if entry.key not in fields]):
                continue  # the misspelt key has been reported already
            self._refuse("D102", place, key=name)
        if kind.salvaged and "id" not in missing and values.get("id") is not _BAD:
            values = _salvage(values, missing, place)
        elif missing or any(value is _BAD for value in values.values()):
            return _BAD
        places = {entry.key: entry.value.place for entry in node.entries}
        made = kind(**values, place=place, places=places)
        self.problems += broken_rules(made)
        return made

    def _guess(self, entry: Entry, wanted: inspect.Type, meant: str) -> Any:  # noqa: ANN401
        """Return what a misspelt key says, so that nothing seems to be missing beside it.

        The key has been reported; whether its value suits the key meant is not.
        """
        told = len(self.problems)
        value = self._value(entry.value, wanted, meant, entry.place)
        if value is _BAD:
            del self.problems[told:]
        return value

    # -- values ------------------------------------------------------------------------

    def _value(self, node: Node, wanted: inspect.Type, key: str, place: Place) -> Any:  # noqa: ANN401 - as wanted
        if isinstance(node, Scalar) and node.kind is Kind.BROKEN:
            return _BAD
        if isinstance(wanted, inspect.Metadata):
            return self._value(node, wanted.type, key, place)
        if isinstance(wanted, inspect.UnionType):
            inner = [
                each for each in wanted.types if not isinstance(each, inspect.NoneType)
            ]
            return self._value(node, inner[0], key, place)
        if isinstance(node, Scalar) and node.kind is Kind.NULL:
            return self._refuse("D103", place, key=key)
        match wanted:
            case inspect.StructType(cls=kind) if issubclass(kind, Located):
                return self.struct(node, kind, place)
            case inspect.VarTupleType():
                return self._list(node, wanted, key, place)
            case inspect.DictType():
                return self._named(node, wanted, key)
            case _:
                return self._scalar(node, wanted, key)

    def _list(
        self, node: Node, wanted: inspect.VarTupleType, key: str, place: Place
    ) -> Any:  # noqa: ANN401
        if not isinstance(node, Sequence):
            return self._refuse("D111", place, key=key)
        least, most = wanted.min_length or 0, wanted.max_length or len(node.items)
        if len(node.items) < least:
            return self._refuse("D112", place, key=key, least=least)
        if len(node.items) > most:
            return self._refuse("D113", place, key=key, most=most)
        values = [
            self._value(item, wanted.item_type, key, item.place) for item in node.items
        ]
        good = tuple(value for value in values if value is not _BAD)
        whole = len(good) == len(values) or _stands_alone(wanted.item_type)
        return good if whole else _BAD

    def _named(self, node: Node, wanted: inspect.DictType, key: str) -> Any:  # noqa: ANN401
        """Return a mapping from ids to Structs; what fails is left out, not the rest."""
        if not isinstance(node, Mapping):
            return self._refuse("D110", node.place, keys=key)
        values: dict[str, Any] = {}
        for entry in node.entries:
            if refusal := _wrong_name(entry, wanted.key_type):
                self.problems.append(refusal)
                continue
            value = self._value(entry.value, wanted.value_type, entry.key, entry.place)
            if value is not _BAD:
                values[entry.key] = value
        return values

    # -- scalars -----------------------------------------------------------------------

    def _scalar(self, node: Node, wanted: inspect.Type, key: str) -> Any:  # noqa: ANN401
        if not isinstance(node, Scalar):
            return self._refuse("D114", node.place, key=key)
        found = _read(node, wanted, key)
        if isinstance(found, Problem):
            self.problems.append(found)
            return _BAD
        return found


def _read(node: Scalar, wanted: inspect.Type, key: str) -> object:
    """Return the value that is wanted, or the problem with it."""
    match wanted:
        case inspect.StructType(cls=cls) if cls is Text:
            return read_text(node, key)
        case inspect.StructType(cls=cls) if cls is Cell:
            return read_cell(node, key)
        case inspect.StructType(cls=cls) if cls is Number:
            return read_number(node, key)
        case inspect.StructType(cls=cls) if cls is Date:
            return read_date(node, key)
        case inspect.StructType(cls=cls) if cls is Period:
            return read_period(node, key)
        case inspect.LiteralType(values=values):
            return read_choice(node, values, key)
        case inspect.BoolType():
            return read_boolean(node, key)
        case _:
            return read_id(node, getattr(wanted, "pattern", None), key)


def _salvage(values: dict[str, Any], missing: list[str], place: Place) -> dict[str, Any]:
    """Return what can be built of a file or a part, so that the rest is checked too."""
    good = {name: value for name, value in values.items() if value is not _BAD}
    needed = [*missing, *(name for name in _REQUIRED_TEXTS if values.get(name) is _BAD)]
    stand_ins = {name: () if name == "parts" else Text("", place) for name in needed}
    return stand_ins | good


def _stands_alone(kind: inspect.Type) -> bool:
    """Return whether the rest of a list is good without one of its items.

    Parts of a total and columns of a table are not: they are counted and added up.
    """
    return isinstance(kind, inspect.StructType) and not issubclass(
        kind.cls, Member | TableColumn
    )


def _some(fields: dict[str, inspect.Field]) -> str:
    return ", ".join(fields)


def _wrong_name(entry: Entry, wanted: inspect.Type) -> Problem | None:
    """Return why the key of a mapping can be no id, or no code of a rule."""
    if getattr(wanted, "pattern", None) is None:
        known = re.fullmatch(ID, entry.key)
        return None if known else problem("D120", entry.place, id=entry.key)
    if entry.key in RULES:
        return None
    return problem("D124", entry.place, rule=entry.key, near=near(entry.key, sorted(RULES)))
