"""What the last report had and this one lacks: sections, metrics, tables, whole parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.model import Metric, Project, SectionFile
    from reportgen.place import Place

_AHEAD = {"plans", "goals"}


class Lost(NamedTuple):
    """Something that the last report had, and its finding.

    The place is None if it went together with its section or part, or is ahead.
    """

    code: str
    id: str
    place: Place | None
    key: str
    values: dict[str, object]


def lost_since(before: Project, project: Project) -> Iterator[Lost]:
    """Yield what a report lacks that the one before had, in the order of the report."""
    yield from _parts(before, project)
    yield from _sections(before, project)
    yield from _metrics(before, project)
    yield from _members(before, project)
    yield from _tables(before, project)
    then, now = len(before.report.attachments), len(project.report.attachments)
    if now < then:
        values: dict[str, object] = {"then": then, "now": now}
        yield Lost("S235", "annexes", project.report.place, "report", values)


def _parts(before: Project, project: Project) -> Iterator[Lost]:
    here = {each.id for each in project.report.parts}
    for each in before.report.parts:
        if each.id not in here:
            values: dict[str, object] = {"heading": literal(each.heading)}
            yield Lost("S234", each.id, project.report.at("parts"), "report", values)


def _sections(before: Project, project: Project) -> Iterator[Lost]:
    here = {each.id for each in project.section_files()}
    parts = {each.id for each in project.report.parts}
    for part in before.report.parts:
        for each in before.sections[part.id] if part.kind not in _AHEAD else ():
            if each.id not in here:
                place = project.report.place if part.id in parts else None
                values: dict[str, object] = {"heading": literal(each.section.heading)}
                yield Lost("S220", each.id, place, f"report.{each.id}", values)


def _metrics(before: Project, project: Project) -> Iterator[Lost]:
    here = {each.id for each in project.metrics()}
    back = {each.id for each in _looking_back(before)}
    places = {"report": project.report.place} | {
        each.id: each.section.heading.place
        for each in project.section_files()
        if each.id in back
    }
    for each in before.metrics():
        home = each.key.partition(".")[0]
        if each.id not in here:
            yield Lost("S221", each.id, places.get(home), home, {})


def _members(before: Project, project: Project) -> Iterator[Lost]:
    """Yield metrics with fewer members; where one was added, others may be renamed."""
    old = {each.id: each.metric for each in before.metrics()}
    for each in project.metrics():
        then, now = _names(old.get(each.id)), _names(each.metric)
        is_open = each.metric.missing & {"breakdown", "group"}
        if now.keys() < then.keys() and not is_open:
            missing = "、".join(name for name in then if name not in now)
            values: dict[str, object] = {"names": missing}
            yield Lost("S236", each.id, each.metric.place, each.key, values)


def _names(metric: Metric | None) -> dict[str, None]:
    members = (*metric.breakdown, *metric.group) if metric else ()
    return dict.fromkeys(literal(each.name) for each in members)


def _tables(before: Project, project: Project) -> Iterator[Lost]:
    old = {each.id: _count_tables(each) for each in _looking_back(before)}
    for each in project.section_files():
        then, now = old.get(each.id, 0), _count_tables(each)
        if now < then:
            values: dict[str, object] = {"then": then, "now": now}
            yield Lost("S223", each.id, each.section.heading.place, each.id, values)


def _count_tables(file: SectionFile) -> int:
    return sum(each.table is not None for each in file.section.facts)


def _looking_back(project: Project) -> Iterator[SectionFile]:
    """Yield the sections that report what was done; plans change by nature."""
    for part in project.report.parts:
        if part.kind not in _AHEAD:
            yield from project.sections[part.id]
