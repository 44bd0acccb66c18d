"""The files of a period that is rolled up over bureaus, with the table of the bureaus."""

from __future__ import annotations

import os
from decimal import Decimal
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, NamedTuple

from reportgen.begin.bureaus import Bureau, added_up, below, labels, ranked
from reportgen.begin.emptied import FILL
from reportgen.begin.roll_forward import RollForward
from reportgen.begin.start import dropped, new_folder, organ_name, source_of, write_new
from reportgen.checks.rules import RULES
from reportgen.figures.kinds import kind_of
from reportgen.problems import InvalidProject, Problem, UsageProblem, problem
from reportgen.project.read import read_project
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from reportgen.begin.rollup_sums import Rolled
    from reportgen.model import Metric, SectionFile

_WIDEST = 4  # metrics in a table, each with its rank
_TITLE = "分区县主要指标"
_NOTE = "注：各表的位次按数值从高到低排列，数值相同的位次相同。"
_TOTAL = "合计"
_NONE = "—"


def roll_up_bureaus(
    root: Path, name: str, roots: Sequence[Path]
) -> tuple[list[Path], list[Problem]]:
    """Create a period from that of many bureaus; return files and warnings.

    Raises UsageProblem if a bureau lacks the period or this project has it, InvalidProject
    with every reason if a bureau has errors or a metric cannot be rolled up.
    """
    folder = new_folder(root, name)
    bureaus = _bureaus(name, roots)
    values, problems = added_up(bureaus)
    if any(each.level == "error" for each in problems):
        raise InvalidProject(*problems)
    first = bureaus[0]
    period = first.project.period
    roll = RollForward(first.project, period, values=values, office=organ_name(root))
    sections = _sections(bureaus)
    known = {id_ for each in sections for id_ in each.metrics}
    more = _of_reports(bureaus, known)
    source = source_of(first.root / "data" / name / "report.yaml")
    tables = list(_tables(bureaus, sections, values))
    report = roll.report(source, more, _attachments(tables))
    files = {folder / "report.yaml": report.encode()}
    for each in sections:
        text = roll.section(each.part, each.file.id, each.source, each.more)
        if text is not None:
            files[folder / each.part / PurePath(each.file.file).name] = text.encode()
    told = [*problems, *_drafts(bureaus), *_without_part(bureaus), *dropped(roll, name)]
    return write_new(files, root), told


def _bureaus(name: str, roots: Sequence[Path]) -> list[Bureau]:
    """Read the period of each bureau; raises UsageProblem or InvalidProject."""
    if len(roots) < 2:  # noqa: PLR2004 - one is no sum
        raise UsageProblem(problem("U153"))
    lacking = [each for each in roots if not (each / "data" / name).is_dir()]
    if lacking:
        where = "、".join(map(os.path.relpath, lacking))
        raise UsageProblem(problem("U152", None, projects=where, period=name))
    found, wrong = [], list[Problem]()
    for root in roots:
        project, problems = read_project(root, name, RULES)
        wrong += [below(each, root) for each in problems if each.level == "error"]
        if project:
            found.append((root, project))
    if wrong or len(found) < len(roots):
        raise InvalidProject(*wrong)
    names = [project.organ.name.value for _, project in found]
    if len(set(names)) < len(names):
        twice = next(each for each in names if names.count(each) > 1)
        raise UsageProblem(problem("U155", None, name=twice))
    called = zip(found, labels(names), strict=True)
    return [Bureau(root, label, project) for (root, project), label in called]


# -- sections --------------------------------------------------------------------------


class _Section(NamedTuple):
    """A section of the whole: of the first bureau that has it, with metrics of others.

    `more` are the metrics that this bureau lacks, each with the text of its file.
    """

    part: str
    file: SectionFile
    source: str
    metrics: dict[str, Metric]
    more: dict[str, str]


def _sections(bureaus: Sequence[Bureau]) -> list[_Section]:
    """Return the sections of all bureaus, in the order of the first."""
    found: dict[tuple[str, str], _Section] = {}
    metrics: set[str] = set()
    parts = [part.id for part in bureaus[0].project.report.parts]
    for bureau, part, file in _files(bureaus, parts):
        text = source_of(bureau.root / file.file)
        own = {
            name: metric
            for name, metric in file.section.metrics.items()
            if name not in metrics
        }
        metrics |= set(own)
        known = found.get((part, file.id))
        if known is None:
            found[part, file.id] = _Section(part, file, text, own, {})
        else:
            known.metrics.update(own)
            known.more.update(dict.fromkeys(own, text))
    return sorted(found.values(), key=lambda each: (parts.index(each.part), each.file.file))


def _files(
    bureaus: Sequence[Bureau], parts: Sequence[str]
) -> Iterator[tuple[Bureau, str, SectionFile]]:
    for bureau in bureaus:
        for part, files in bureau.project.sections.items():
            for file in files if part in parts else ():
                yield bureau, part, file


def _of_reports(bureaus: Sequence[Bureau], known: set[str]) -> dict[str, str]:
    """Return the metrics that only reports of later bureaus have, with their files."""
    known = known | set(bureaus[0].project.report.metrics)
    return {
        name: source_of(each.root / each.project.report.place.file)
        for each in reversed(bureaus)
        for name in each.project.report.metrics
        if name not in known
    }


# -- what is told ----------------------------------------------------------------------


def _drafts(bureaus: Sequence[Bureau]) -> Iterator[Problem]:
    for each in bureaus:
        if each.project.report.is_draft:
            found = problem("U154", each.project.report.place, name=each.label)
            yield below(found, each.root)


def _without_part(bureaus: Sequence[Bureau]) -> Iterator[Problem]:
    """Yield a warning for each section whose part the first bureau does not have."""
    parts = {part.id for part in bureaus[0].project.report.parts}
    for bureau in bureaus[1:]:
        for part, files in bureau.project.sections.items():
            for each in files if part not in parts else ():
                heading = each.section.heading
                said = {"id": each.id, "heading": literal(heading), "period": bureau.label}
                yield below(problem("N251", heading.place, **said), bureau.root)


# -- tables ----------------------------------------------------------------------------


def _attachments(tables: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    if not tables:
        return []
    *others, last = tables
    facts = [{"table": each} for each in (*others, last | {"note": _NOTE})]
    return [{"title": _TITLE, "landscape": True, "facts": facts}]


def _tables(
    bureaus: Sequence[Bureau], sections: Sequence[_Section], values: Mapping[str, Rolled]
) -> Iterator[dict[str, Any]]:
    """Yield the tables of the bureaus: for each section, and for the report itself."""
    named = [("综合", bureaus[0].project.report.metrics)]
    named += [(each.file.section.heading.value, each.metrics) for each in sections]
    number = 0
    for heading, metrics in named:
        shown = [(name, each) for name, each in metrics.items() if not each.group]
        for at in range(0, len(shown), _WIDEST):
            number += 1
            caption = f"表{number} {heading}分区县情况"
            yield _table(bureaus, caption, shown[at : at + _WIDEST], values)


def _table(
    bureaus: Sequence[Bureau],
    caption: str,
    shown: Sequence[tuple[str, Metric]],
    values: Mapping[str, Rolled],
) -> dict[str, Any]:
    columns: list[Any] = ["分区县"]
    total: list[Any] = [_TOTAL]
    for name, each in shown:
        unit = literal(each.unit)
        group = f"{literal(each.name)}（{unit}）" if unit else literal(each.name)
        columns += [{"heading": head, "group": group} for head in ("数值", "位次")]
        total += [_total(name, each, values.get(name)), _NONE]
    rows = [
        [row.head, *(cell for pair in row.cells for cell in _cells(*pair))]
        for row in ranked(bureaus, [name for name, _ in shown])
    ]
    return {"caption": caption, "columns": columns, "rows": [*rows, total]}


def _total(name: str, metric: Metric, rolled: Rolled | None) -> Any:  # noqa: ANN401 - YAML
    """Return the cell of a sum: by reference, unless that would print 九 beside digits."""
    if kind_of(metric) in {"index", "measure"}:
        return _NONE
    if metric.numerals == "chinese" and rolled and rolled.amount is not None:
        return rolled.amount
    return f"{{{{ {name}.value }}}}"


def _cells(digits: str, rank: str) -> tuple[Any, Any]:
    if not digits:
        return FILL.format("数"), _NONE
    return Decimal(digits), Decimal(rank)
