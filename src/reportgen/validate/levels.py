"""Keys on the wrong level, because their line is indented too little or too much."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from reportgen.load.nodes import Entry, Mapping, Scalar, ScalarKind
from reportgen.load.nodes import Sequence as ListOfNodes
from reportgen.model import ID, Located
from reportgen.problems import Problem, problem
from reportgen.validate.wanted import Wanted, wanted_fields

if TYPE_CHECKING:
    from collections.abc import Sequence

Fields: TypeAlias = dict[str, Wanted]


class Misplaced(Struct, frozen=True):
    """A key on the wrong level: the problem, unless told with another key, and its home."""

    told: Problem | None
    parent: str = ""


def misplaced(
    entries: Sequence[Entry], fields: Fields, around: Fields
) -> dict[str, Misplaced]:
    """Return the keys of a mapping that belong on another level.

    `fields` are the keys it may have, `around` those of the mapping around it.
    """
    if all(each.key in fields and not is_empty(each) for each in entries):
        return {}
    found: dict[str, Misplaced] = {}
    for key, (entry, parent) in _outdented(entries, fields).items():
        first = parent not in {each.parent for each in found.values()}
        values = {"key": key, "parent": parent}
        told = problem("D176", entry.place, **values) if first else None
        found[key] = Misplaced(told, parent)
    known = {*fields, *found}
    for is_known, run in groupby(entries, lambda each: each.key in known):
        if not is_known:
            found |= _of_a_run(list(run), fields, around)
    return found


def _of_a_run(run: list[Entry], fields: Fields, around: Fields) -> dict[str, Misplaced]:
    """Return the unknown keys in a row that belong elsewhere, told with the first."""
    first, keys = run[0], {each.key for each in run}
    homes = (home_of(each.key, scope) for each in run for scope in (fields, around))
    home = next(filter(None, homes), None)
    if first.key in around and (home is None or home in keys):
        told = problem("D178", first.place, key=first.key)
    elif home is not None:
        told = problem("D181", first.place, key=first.key, home=home)
    else:
        return {}
    return {each.key: Misplaced(told if each is first else None) for each in run}


def home_of(key: str, fields: Fields) -> str | None:
    """Return the only one of `fields` below which `key` may stand, if there is one."""
    homes = [
        name
        for name, wanted in fields.items()
        if issubclass(wanted.kind, Located) and key in wanted_fields(wanted.kind)
    ]
    return homes[0] if len(homes) == 1 and key not in fields else None


def _outdented(entries: Sequence[Entry], fields: Fields) -> dict[str, tuple[Entry, str]]:
    """Return each key that belongs below one of the keys before it, with that key.

    Only the other one can have it, or the other one must have it and is empty.
    """
    found: dict[str, tuple[Entry, str]] = {}
    for at, entry in enumerate(entries):
        above = [each for each in reversed(entries[:at]) if each.key not in found]
        for parent in above:
            inner = _below(parent, entry, fields)
            needed = parent is above[0] and is_empty(parent)
            if entry.key in inner and (
                entry.key not in fields or (needed and inner[entry.key].required)
            ):
                found[entry.key] = entry, parent.key
                break
    return found


def strange_ids(entries: Sequence[Entry], inner: Wanted) -> dict[str, Problem | None]:
    """Return the keys among the ids of metrics that are no ids, with the problem to report.

    `target` after a metric is a piece of it, unless it has a name; a `name` stands where
    an id is missing, and what follows it belongs to the same metric.
    """
    fields = wanted_fields(inner.kind) if issubclass(inner.kind, Located) else {}
    found: dict[str, Problem | None] = {}
    nameless = False
    for before, entry in pairwise([None, *entries]):
        if entry is None or entry.key not in fields:
            continue
        if before and before.key not in fields and _has_only(entry, fields[entry.key]):
            values = {"key": entry.key, "parent": before.key}
            found[entry.key] = problem("D176", entry.place, **values)
            if is_empty(before):  # all that follows belongs to it
                found[before.key], nameless = None, True
        elif nameless or not isinstance(entry.value, Mapping):
            told = None if nameless else problem("D182", entry.place, key=entry.key)
            found[entry.key], nameless = told, True
    return found


def _has_only(entry: Entry, wanted: Wanted) -> bool:
    """Return whether everything below a key is what is wanted there."""
    if wanted.kind is tuple:
        return isinstance(entry.value, ListOfNodes)
    if not issubclass(wanted.kind, Located):
        return isinstance(entry.value, Scalar)
    if not isinstance(entry.value, Mapping):
        return False
    known = wanted_fields(wanted.kind)
    return all(each.key in known for each in entry.value.entries)


def is_empty(entry: Entry) -> bool:
    """Return whether a key has no value."""
    value = entry.value
    return isinstance(value, Scalar) and value.kind is ScalarKind.NULL


def _below(parent: Entry, entry: Entry, fields: Fields) -> Fields:
    """Return the keys that may stand below `parent`: for metrics, any id of a metric."""
    wanted = fields.get(parent.key)
    if wanted is None:
        return {}
    if issubclass(wanted.kind, Located):
        return wanted_fields(wanted.kind)
    is_named = wanted.kind is dict and re.fullmatch(ID, entry.key)
    inner = wanted.inner
    if not is_named or inner is None or not issubclass(inner.kind, Located):
        return {}
    known = wanted_fields(inner.kind)
    inside = entry.value.entries if isinstance(entry.value, Mapping) else ()
    return {entry.key: inner} if any(each.key in known for each in inside) else {}
