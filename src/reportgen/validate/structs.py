"""Build typed values from nodes, or report every reason why that is impossible.

Walks the fields of the Structs of `model` node by node, so that each problem has the place
of its key or value. (msgspec's own decoder stops at the first error and has no places.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct, field

from reportgen.load.nodes import Entry, Mapping, Node, Scalar, ScalarKind, Sequence, Source
from reportgen.model import Located, Metric, Report, TableColumn
from reportgen.model.values import Cell, Date, Number
from reportgen.problems import Problem, problem
from reportgen.suggest import near
from reportgen.validate.conditions import broken_rules
from reportgen.validate.keys import Rules, wrong_code, wrong_id
from reportgen.validate.levels import is_empty, misplaced, strange_ids
from reportgen.validate.scalars import read_scalar
from reportgen.validate.stand_ins import (
    BAD,
    OPEN,
    Bad,
    Open,
    has_broken,
    is_broken,
    is_unread,
    salvaged,
    stands_alone,
)
from reportgen.validate.wanted import Wanted, wanted_fields

if TYPE_CHECKING:
    from reportgen.place import Place

T = TypeVar("T", bound=Located)

_NOTHING_GIVEN = {"D131", "D137"}  # what is not read may be what is missing


def build(
    source: Source, kind: type[T], rules: Rules | None = None
) -> tuple[T | None, list[Problem]]:
    """Return the `kind` that `source` describes, or None, and every problem found.

    `rules` are the codes that `allow` and `levels` may name; None accepts any.
    """
    if source.root is None:
        return None, []
    builder = _Builder(source.file, rules)
    made = builder.struct(source.root, kind, source.root.place)
    return (None if isinstance(made, Bad | Open) else made), builder.problems


class _Builder(Struct):
    """Builds the values of one file and collects their problems."""

    file: str
    rules: Rules | None
    problems: list[Problem] = field(default_factory=list)
    metric: str = ""  # the id of the one that is being built
    outer: list[dict[str, Wanted]] = field(default_factory=list)
    path: list[str] = field(default_factory=list)  # the keys that lead to a value

    def _refuse(self, code: str, place: Place, **values: object) -> Bad:
        self.problems.append(problem(code, place, **values))
        return BAD

    # -- mappings ----------------------------------------------------------------------

    def struct(self, node: Node, kind: type[T], place: Place) -> T | Bad | Open:
        """Return the Struct that a mapping or its shorthand text describes."""
        fields = wanted_fields(kind)
        if is_broken(node):
            return BAD
        if kind.shorthand and isinstance(node, Scalar):
            value = self._value(node, fields[kind.shorthand], kind.shorthand, place)
            if isinstance(value, Bad | Open):
                return value
            places = {kind.shorthand: place}
            return kind(**{kind.shorthand: value}, place=place, places=places)
        if not isinstance(node, Mapping):
            return self._refuse("D110", node.place, keys=_some(fields))
        return self._mapping(node, kind, place)

    def _mapping(self, node: Mapping, kind: type[T], place: Place) -> T | Bad | Open:
        fields = wanted_fields(kind)
        self.outer.append(fields)
        values = self._values(node, kind, fields)
        self.outer.pop()
        left_open = frozenset(name for name, each in values.items() if each is OPEN)
        if left_open and kind not in {Metric, Report}:
            return OPEN
        values = {name: each for name, each in values.items() if each is not OPEN}
        missing = [
            name for name, each in fields.items() if each.required and name not in values
        ]
        for name in () if missing and has_broken(node) else missing:
            if near(name, [entry.key for entry in node.entries if entry.key not in fields]):
                continue  # the misspelt key has already been reported
            self._refuse("D102", place, key=name)
        if kind.salvaged and "id" not in missing and values.get("id") is not BAD:
            values = salvaged(values, missing, place)
        elif missing or any(value is BAD for value in values.values()):
            return BAD
        places = {
            entry.key: entry.value.place for entry in node.entries if entry.key in values
        }
        known = {"missing": left_open} if left_open and kind is Metric else {}
        made = kind(**values, **known, place=place, places=places)
        for each in broken_rules(made):
            if not _is_told(each, node, fields):
                self.problems.append(each)
        return made

    def _values(
        self, node: Mapping, kind: type[Located], fields: dict[str, Wanted]
    ) -> dict[str, Any]:
        """Return the value of each key of a mapping, and of each key that is meant."""
        values: dict[str, Any] = {}
        wrong = misplaced(node.entries, fields, self.outer[-2] if self.outer[1:] else {})
        parents = {each.parent for each in wrong.values()}
        for entry in node.entries:
            if entry.key in wrong:
                told = wrong[entry.key].told
                self.problems += [told] if told else []
            elif entry.key not in fields:
                values |= self._unknown(entry, node, kind, fields)
            elif is_empty(entry) and entry.key in parents:
                values[entry.key] = BAD
            else:
                wanted, count = fields[entry.key], len(self.problems)
                self.path.append(entry.key)
                values[entry.key] = self._value(entry.value, wanted, entry.key, entry.place)
                self.path.pop()
                if entry.key in parents:
                    outside = {key for key in wrong if wrong[key].parent == entry.key}
                    self._excuse(count, outside)
        return values

    def _excuse(self, count: int, outside: set[str]) -> None:
        """Drop the problems from `count` on about missing keys that are `outside`."""
        self.problems[count:] = [
            each
            for each in self.problems[count:]
            if each.code != "D102" or each.values["key"] not in outside
        ]

    def _unknown(
        self, entry: Entry, node: Mapping, kind: type[Located], fields: dict[str, Wanted]
    ) -> dict[str, Any]:
        """Report an unknown key; return the value of the one that is probably meant."""
        meant = near(entry.key, list(fields))
        if kind.shorthand and not entry.key.isascii():
            self._refuse("D177", entry.place, key=entry.key)
        else:
            self._refuse("D101", entry.place, key=entry.key, near=meant, keys=_some(fields))
        if meant and meant not in {each.key for each in node.entries}:
            return {meant: self._guess(entry, fields[meant], meant)}
        return {}

    def _guess(self, entry: Entry, wanted: Wanted, meant: str) -> Any:  # noqa: ANN401
        """Return the value of a misspelt key, so that the key meant is not also missing.

        The key has been reported; problems of a value that does not fit it are not.
        """
        count = len(self.problems)
        value = self._value(entry.value, wanted, meant, entry.place)
        if value is BAD:
            del self.problems[count:]
        return value

    # -- values ------------------------------------------------------------------------

    def _value(self, node: Node, wanted: Wanted, key: str, place: Place) -> Any:  # noqa: ANN401 - as wanted
        if is_broken(node):
            return BAD
        if isinstance(node, Scalar) and node.kind is ScalarKind.NULL:
            return self._empty(wanted, key, place)
        if wanted.kind is tuple:
            return self._list(node, wanted, key, place)
        if wanted.kind is dict:
            return self._named(node, wanted, key)
        if issubclass(wanted.kind, Located):
            return self.struct(node, wanted.kind, place)
        return self._scalar(node, wanted, key)

    def _empty(self, wanted: Wanted, key: str, place: Place) -> Bad | Open:
        """Report a key without a value; in a metric, a number may come later."""
        if self.metric and (wanted.kind is Number or key == "words"):
            inside = ".".join(self.path[1:])  # below `metrics`: target.value
            self._refuse("D150", place, key=inside, id=self.metric)
            return OPEN
        if wanted.kind is Date and len(self.outer) == 1:  # that of the report
            self._refuse("D152", place, key=key)
            return OPEN
        return self._refuse("D175" if wanted.kind is Cell else "D103", place, key=key)

    def _list(self, node: Node, wanted: Wanted, key: str, place: Place) -> Any:  # noqa: ANN401
        inner = _inner(wanted)
        if wanted.or_one and isinstance(node, Scalar):
            value = self._value(node, inner, key, place)
            return BAD if value is BAD else (value,)
        if not isinstance(node, Sequence):
            return self._refuse("D111", place, key=key)
        if len(node.items) < wanted.least:
            if any(map(is_broken, node.items)):  # one item has swallowed the next ones
                return BAD
            return self._refuse("D112", place, key=key, least=wanted.least)
        if wanted.most is not None and len(node.items) > wanted.most:
            return self._refuse("D113", place, key=key, most=wanted.most)
        values = [self._item(item, inner, key) for item in node.items]
        if inner.kind is Cell:  # a cell that failed is a cell: the row is not too short
            pairs = zip(values, node.items, strict=True)
            return tuple(Cell("", at.place) if each is BAD else each for each, at in pairs)
        if OPEN in values:
            return OPEN
        good = tuple(value for value in values if value is not BAD)
        whole = len(good) == len(values) or stands_alone(inner)
        return good if whole else BAD

    def _item(self, node: Node, inner: Wanted, key: str) -> Any:  # noqa: ANN401
        if inner.kind is TableColumn and isinstance(node, Sequence):
            told = any(each.code == "D184" for each in self.problems)
            return BAD if told else self._refuse("D184", node.place)
        is_empty = isinstance(node, Scalar) and node.kind is ScalarKind.NULL
        if is_empty and inner.kind is not Cell:
            return self._refuse("D179", node.place, key=key)
        return self._value(node, inner, key, node.place)

    def _named(self, node: Node, wanted: Wanted, key: str) -> Any:  # noqa: ANN401
        """Return a mapping by id or rule code, without the entries that have errors."""
        if not isinstance(node, Mapping):
            code = "D197" if wanted.pattern else "D110"
            return self._refuse(code, node.place, key=key, keys=key)
        values: dict[str, Any] = {}
        inner = _inner(wanted)
        strange = strange_ids(node.entries, inner)
        for entry in node.entries:
            if entry.key in strange:
                if wrong := strange[entry.key]:
                    self.problems.append(wrong)
                    values.pop(str(wrong.values.get("parent")), None)
                continue
            refusal = (
                wrong_code(entry, key, self.rules) if wanted.pattern else wrong_id(entry)
            )
            if entry.key in self.outer[-1] and not isinstance(entry.value, Mapping):
                refusal = problem("D178", entry.place, key=entry.key)
            if refusal:
                self.problems.append(refusal)
                continue
            self.metric = entry.key if inner.kind is Metric else self.metric
            value = self._value(entry.value, inner, entry.key, entry.place)
            self.metric = "" if inner.kind is Metric else self.metric
            if value is not BAD:
                values[entry.key] = value
        return values

    # -- scalars -----------------------------------------------------------------------

    def _scalar(self, node: Node, wanted: Wanted, key: str) -> Any:  # noqa: ANN401
        if not isinstance(node, Scalar):
            if wanted.kind is Cell:
                return self._refuse("R035", node.place, near=_meant_in_braces(node))
            return self._refuse("D114", node.place, key=key)
        found = read_scalar(node, wanted, key, self.outer[-1])
        if isinstance(found, Problem):
            self.problems.append(found)
            return BAD
        return found


def _meant_in_braces(node: Node) -> str | None:
    """Return the name in { grants.value }, which YAML takes for a mapping, if it is one."""
    if isinstance(node, Mapping) and len(node.entries) == 1:
        entry = node.entries[0]
        if isinstance(entry.value, Scalar) and not entry.value.value:
            return entry.key
    return None


def _inner(wanted: Wanted) -> Wanted:
    assert wanted.inner  # noqa: S101 - tuples and dicts hold something
    return wanted.inner


def _some(fields: dict[str, Wanted]) -> str:
    return ", ".join(fields)


def _is_told(found: Problem, node: Mapping, fields: dict[str, Wanted]) -> bool:
    """Return whether what a condition misses is there, but empty, wrong or not read."""
    if found.code in _NOTHING_GIVEN and is_unread(node, fields):
        return True
    return found.values.get("other") in {entry.key for entry in node.entries}
