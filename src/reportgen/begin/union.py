"""What the periods of a roll-up have together: sections, metrics, answers to plans."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from reportgen.period import display
from reportgen.problems import Problem, problem
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from reportgen.model import Project, SectionFile


class Merged(Struct, frozen=True):
    """A section of the whole: the `file` to start from, in the folder of its `part`.

    `metrics` are the ids that only earlier files have, with those files. `kept` are facts
    of any period that answer a plan item of the period before the whole, and the plan
    items of the last one: the file, and the number of the fact from 0.
    """

    part: str
    id: str
    file: str
    metrics: dict[str, str] = field(default_factory=dict)
    kept: tuple[tuple[str, int], ...] = ()


def merged(projects: Sequence[Project], promised: Collection[str]) -> list[Merged]:
    """Return the sections of all periods; `promised` are the ids of earlier plan items."""
    latest: dict[tuple[str, str], SectionFile] = {}
    parts = [part.id for part in projects[-1].report.parts]
    for project in (*projects, projects[-1]):
        for part, files in project.sections.items():
            for each in files if part in parts else ():
                latest[part, each.id] = each
    known = {each.id for each in projects[-1].metrics()}
    found = []
    for (part, name), file in sorted(
        latest.items(), key=lambda each: _order(each[0], each[1], parts)
    ):
        versions = [
            each for each in _versions(projects, part, name) if each.file != file.file
        ]
        metrics = {
            metric: each.file
            for each in versions
            for metric in each.section.metrics
            if metric not in file.section.metrics and metric not in known
        }
        kept = (*_answers([*versions, file], promised), *_planned(projects[-1], file))
        found.append(Merged(part, name, file.file, metrics, kept))
    return found


def report_metrics(projects: Sequence[Project]) -> dict[str, str]:
    """Return the ids that only earlier files report.yaml have, with those files."""
    known = {each.id for each in projects[-1].metrics()}
    return {
        name: project.report.place.file
        for project in projects
        for name in project.report.metrics
        if name not in known
    }


def only_in_some(projects: Sequence[Project]) -> list[Problem]:
    """Return a hint for each section that the last period does not have."""
    last = {
        (part, each.id) for part, files in projects[-1].sections.items() for each in files
    }
    parts = {part.id for part in projects[-1].report.parts}
    found = {}
    for project in projects[:-1]:
        for part, files in project.sections.items():
            for each in files:
                if (part, each.id) not in last:
                    period = display(project.period, year=True)
                    values = {"id": each.id, "heading": literal(each.section.heading)}
                    code = "N250" if part in parts else "N251"
                    place = each.section.heading.place
                    found[each.id] = problem(code, place, period=period, **values)
    return list(found.values())


def _versions(projects: Sequence[Project], part: str, name: str) -> list[SectionFile]:
    """Return a section in each period that has it, in their order."""
    return [
        each
        for project in projects
        for each in project.sections.get(part, ())
        if each.id == name
    ]


def _answers(
    versions: Sequence[SectionFile], promised: Collection[str]
) -> Iterator[tuple[str, int]]:
    for each in versions:
        for number, fact in enumerate(each.section.facts):
            if any(name.value in promised for name in fact.answers):
                yield each.file, number


def _planned(last: Project, file: SectionFile) -> Iterator[tuple[str, int]]:
    """Yield the plan items of a file of the last period, which nothing answers yet."""
    if file.file in {each.file for each in last.section_files()}:
        for number, fact in enumerate(file.section.facts):
            if fact.id:
                yield file.file, number


def _order(
    key: tuple[str, str], file: SectionFile, parts: Sequence[str]
) -> tuple[int, str]:
    return parts.index(key[0]), Path(file.file).name
