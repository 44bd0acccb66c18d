"""Deviations from a layout, each kind of them as one problem."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from reportgen.messages import message_of
from reportgen.messages.message import Both
from reportgen.place import also
from reportgen.problems import Level, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportgen.place import Place

_SHOWN = 10  # places of a problem
_MOST_KINDS = 20
_OTHERS = "…"


class Deviation(NamedTuple):
    """One place that deviates: the code and values of its message, and the clause.

    What a standard leaves open is only `practice`, and a hint.
    """

    code: str
    place: Place
    found: object
    expected: object
    role: object = ""
    clause: str = ""
    practice: bool = False


def problems_of(deviations: Iterable[Deviation]) -> Iterator[Problem]:
    """Yield a problem for each kind of deviation, at the first of its places.

    What is found beyond many kinds with the same expectation is one problem.
    """
    groups: dict[tuple[object, ...], list[Deviation]] = {}
    kinds = Counter[tuple[object, ...]]()
    for each in deviations:
        expectation = (each.code, str(each.expected), str(each.role))
        kind: tuple[object, ...] = (*expectation, str(each.found))
        if kind not in groups and kinds[expectation] >= _MOST_KINDS:
            kind = (*expectation, _OTHERS)
        kinds[expectation] += kind not in groups
        groups.setdefault(kind, []).append(each)
    for kind, group in groups.items():
        several = kind[-1] is _OTHERS
        yield _problem([group[0]._replace(found=_OTHERS), *group[1:]] if several else group)


def _problem(group: list[Deviation]) -> Problem:
    first = group[0]
    # A paragraph with several words in another font counts once.
    lines = {each.place.line: each.place for each in reversed(group)}
    others = [lines[line] for line in sorted(lines) if line != first.place.line]
    shown = [replace(each, column=1) for each in others[:_SHOWN]]
    values = {
        "found": first.found,
        "expected": first.expected,
        "role": first.role,
        "clause": Both(f" ({first.clause})", f"（{first.clause}）") if first.clause else "",
        "also": also(first.place, shown, len(others)),
    }
    level = Level.HINT if first.practice else None
    return Problem(message_of(first.code), first.place, values, graded=level)
