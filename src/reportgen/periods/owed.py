"""What is still owed by whom: a period's sections with what is missing in each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from reportgen.figures.measure import measure
from reportgen.names import names_of, plain_text
from reportgen.problems import Level, Problem
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reportgen.messages.message import OwedKind
    from reportgen.model import Project

_KINDS: tuple[OwedKind, ...] = ("missing", "plans", "doubtful", "unrevised")


class Owed(NamedTuple):
    """A section, or report.yaml: its owner, what is left to do, and its last change.

    `out` are the cells of forms that nobody has filled in yet.
    """

    owner: str
    section: str
    file: str
    missing: int
    plans: int
    doubtful: int
    unrevised: int
    others: int
    out: int
    changed: str


def with_owners(problems: Iterable[Problem], project: Project) -> list[Problem]:
    """Return the problems; those of a section know its heading and who maintains it."""
    title, printed = _headings(project)
    known = {
        each.file: {
            "section": printed[each.id],
            "owner": literal(each.section.owner),
        }
        for each in project.section_files()
    }
    known[project.report.place.file] = {"section": title}
    return [
        replace(each, values={**known.get(each.place.file, {}), **each.values})
        if each.message.unfinished and each.place
        else each
        for each in problems
    ]


def owed(
    project: Project,
    problems: Sequence[Problem],
    changed: Mapping[str, str],
    out: Mapping[str, int],
) -> list[Owed]:
    """Return a row for report.yaml and each section file, in the order of the report.

    Rows for other YAML files with problems, and for the seal, follow. `changed` are the
    days of the last commits by file, `out` the empty cells of its forms.
    """
    report = project.report.place.file
    unsure = Counter(
        each.metric.place.file
        for each in project.metrics()
        if each.metric.status == "estimate" and each.metric.confirmed is None
    )
    title, printed = _headings(project)
    rows = [("", title, report)]
    for part in project.report.parts:
        for each in project.sections[part.id]:
            section = each.section
            owner = section.owner.value if section.owner else ""
            rows.append((owner, printed[each.id], each.file))
    known = {file for *_, file in rows}
    told = (each for each in problems if each.level is not Level.HINT)
    lost = sorted({each.place.file for each in told if each.place} - known)
    rows += [("", "", file) for file in lost if file.endswith((".yaml", ".json"))]
    return [
        Owed(
            owner,
            heading,
            file,
            *_counts(problems, file, unsure[file]),
            out.get(file, 0),
            changed.get(file, ""),
        )
        for owner, heading, file in rows
    ]


def _headings(project: Project) -> tuple[str, dict[str, str]]:
    """Return the title, and the headings of the sections by id, as they are printed."""
    figures, _ = measure(project)
    names = names_of(project, figures)
    title = plain_text(project.report.title, names.words, figures).replace("|", "")
    ids = [each.id for each in project.section_files()]
    return title, {each: names.words[each]["heading"] for each in ids}


def _counts(
    problems: Sequence[Problem], file: str, unsure: int
) -> tuple[int, int, int, int, int]:
    """Return how many findings of a file are of each kind, and how many of none.

    `unsure` are its estimates that nobody confirmed, reported by `check` or not.
    """
    here = [
        each.message
        for each in problems
        if each.place and each.place.file == file and each.level is not Level.HINT
    ]
    missing, plans, doubtful, unrevised = (
        sum(each.owed == kind for each in here) for kind in _KINDS
    )
    others = len(here) - missing - plans - doubtful - unrevised
    doubtful += unsure - sum(each.code == "P103" for each in here)
    return missing, plans, doubtful, unrevised, others
