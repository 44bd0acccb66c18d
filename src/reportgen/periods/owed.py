"""Who still owes what: a period's sections with what is missing in each."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from reportgen.document.escape import escape
from reportgen.problems import Level, Problem
from reportgen.show.columns import aligned

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reportgen.messages.language import Language
    from reportgen.messages.message import Owed
    from reportgen.model import Project

_KINDS: tuple[Owed, ...] = ("missing", "plans", "doubtful", "unrevised")
_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "owner": "owner",
        "section": "section",
        "missing": "missing",
        "plans": "plans unanswered",
        "doubtful": "doubtful",
        "unrevised": "unrevised",
        "others": "other findings",
        "changed": "last change",
    },
    "zh": {
        "owner": "责任人",
        "section": "章节",
        "missing": "待填",
        "plans": "计划未回应",
        "doubtful": "存疑",
        "unrevised": "沿用未改",
        "others": "其他问题",
        "changed": "最近修改",
    },
}


class OwedWork(NamedTuple):
    """A section, or report.yaml: who keeps it, how much is left, when it last changed."""

    owner: str
    section: str
    file: str
    missing: int
    plans: int
    doubtful: int
    unrevised: int
    others: int
    changed: str


def owed(
    project: Project, problems: Sequence[Problem], changed: Mapping[str, str]
) -> list[OwedWork]:
    """Return a row for report.yaml and each section file, in the order of the report.

    `changed` are the days of the last commits by file.
    """
    report = project.report.place.file
    unsure = Counter(
        each.metric.place.file
        for each in project.metrics()
        if each.metric.status == "estimate" and each.metric.confirmed is None
    )
    rows = [("", project.report.title.value, report)]
    for part in project.report.parts:
        for each in project.sections[part.id]:
            section = each.section
            owner = section.owner.value if section.owner else ""
            rows.append((owner, section.heading.value, each.file))
    known = {file for *_, file in rows}
    lost = sorted({each.place.file for each in problems if each.place} - known)
    rows += [("", "", file) for file in lost if file.endswith(".yaml")]
    return [
        OwedWork(
            owner,
            heading,
            file,
            *_counts(problems, file, unsure[file]),
            changed.get(file, ""),
        )
        for owner, heading, file in rows
    ]


def _counts(
    problems: Sequence[Problem], file: str, unsure: int
) -> tuple[int, int, int, int, int]:
    """Return how many findings of a file are of each kind, and how many of none.

    `unsure` are its estimates that nobody confirmed, told by `check` or not.
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


def write_status(rows: Sequence[OwedWork], form: str, lang: Language) -> str:
    """Return the rows as a table, as Markdown or as JSON."""
    if form == "json":
        return json.dumps([each._asdict() for each in rows], ensure_ascii=False, indent=2)
    cells = [[*_WORDS[lang].values()], *map(_cells, rows)]
    if form == "table":
        return aligned(cells)
    rule = ["---"] * len(cells[0])
    return "\n".join(
        f"| {' | '.join(row)} |"
        for row in (cells[0], rule, *([escape(each) for each in row] for row in cells[1:]))
    )


def _cells(row: OwedWork) -> list[str]:
    counts = [str(each) if each else "-" for each in row[3:8]]
    return [row.owner or "-", row.section or row.file, *counts, row.changed or "-"]
