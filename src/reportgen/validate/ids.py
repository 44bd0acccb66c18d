"""The ids of a period: each must name one thing, or a text would be ambiguous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.place import Place
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reportgen.model import Report, SectionFile

RESERVED = {"report", "organ", "period"}


def double_ids(
    report: Report, sections: Mapping[str, tuple[SectionFile, ...]]
) -> list[Problem]:
    """Return a problem for each id that is used twice or reserved.

    Parts, sections and metrics share one namespace; plan items have their own.
    """
    names = list(_names(report, sections))
    reserved = [
        problem("D122", place, id=name) for name, place in names if name in RESERVED
    ]
    return [*reserved, *_doubles(names), *_doubles(_plan_items(sections))]


def _names(
    report: Report, sections: Mapping[str, tuple[SectionFile, ...]]
) -> Iterator[tuple[str, Place]]:
    """Yield every name with its place; a file has the best claim to its own."""
    files = [section for group in sections.values() for section in group]
    for each in files:
        yield each.id, Place(each.file)
    for part in report.parts:
        yield part.id, part.place
    for name, metric in report.metrics.items():
        yield name, metric.place
    for each in files:
        for name, metric in each.section.metrics.items():
            yield name, metric.place


def _plan_items(
    sections: Mapping[str, tuple[SectionFile, ...]],
) -> Iterator[tuple[str, Place]]:
    for each in (section for group in sections.values() for section in group):
        for fact in each.section.facts:
            if fact.id:
                yield fact.id.value, fact.id.place


def _doubles(names: Iterable[tuple[str, Place]]) -> Iterator[Problem]:
    """Yield a problem for each name that is already used at an earlier place.

    A file in which several names of another file occur is a copy of it: one problem.
    """
    first: dict[str, Place] = {}
    copies: set[tuple[str, str]] = set()
    for name, place in names:
        before = first.setdefault(name, place)
        files = (before.file, place.file)
        if files in copies:
            continue
        if before != place and before.file != place.file:
            copies.add(files)
        if before == Place(before.file) and before != place:  # the name of a section
            yield problem("D123", place, id=name, file=before.file)
        elif before != place:
            yield problem("D121", place, id=name, first=f"{before.file}:{before.line}")
