"""The pipeline: from the YAML files of a period to its report.

    read → measure → check texts → render → parse → check → write

`check_period` stops before "write"; `build_period` runs all steps. Neither prints or saves
anything: they return the problems, and the report as bytes. docs/how-it-works.md says what
each step takes and returns, and which folder it is in.
"""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from reportgen import __version__
from reportgen.checks.allowances import decided, graded
from reportgen.checks.consequences import because_of_errors, first_causes
from reportgen.checks.engine import check_data, check_finished, manuscript_of
from reportgen.checks.rule_input import DataInput
from reportgen.checks.rules import RULES
from reportgen.document.tree import Document, Title, plain
from reportgen.figures import measure
from reportgen.finished import Finished
from reportgen.model.values import Text
from reportgen.names import check_names, names_of, printed_texts, unprinted
from reportgen.parse import parse
from reportgen.periods.bases import bases_of, explained, failed_bases, with_bases
from reportgen.periods.carry import Outcome, outcomes, unread_plans
from reportgen.periods.kept import sources
from reportgen.periods.series import Series
from reportgen.periods.taken import Earlier, in_plans, in_trend, unsettled
from reportgen.place import Origin, Place
from reportgen.problems import (
    EnvironmentProblem,
    Level,
    Problem,
    by_state,
    in_order,
    problem,
)
from reportgen.project.folders import linked_templates, template_folders
from reportgen.project.once import Once
from reportgen.project.read import period_names, read_period
from reportgen.render import Template, find_template, open_template, render
from reportgen.seals.basis import Basis, is_sealed
from reportgen.seals.digest import inputs_digest
from reportgen.writers import Properties, write
from reportgen.writers.layouts import Layout, read_layout
from reportgen.writers.misfits import misfits

if TYPE_CHECKING:
    from reportgen.figures.figure import Measured
    from reportgen.model import Project

# A period and its figures, by id.
Shown: TypeAlias = "tuple[Project, Mapping[str, Measured]]"
# Problems of empty texts, which follow from values that could not be read.
_OF_GAPS = {"M008", "M011"}
_TREND = 8  # the most periods that a trend table shows


class Built(Struct, frozen=True):
    """A built report: the bytes of each format, none if there were errors.

    `beside` are the formats of which the sealed file stays, and `basis` is what the report
    was made from, for a seal; `inputs` is the digest that the files state, `periods` are
    the other periods that were read.
    """

    problems: tuple[Problem, ...]
    outputs: Mapping[str, bytes]
    sections: int = 0
    figures: int = 0
    beside: frozenset[str] = frozenset()
    basis: Basis | None = None
    inputs: str = ""
    periods: tuple[str, ...] = ()


def check_period(root: Path, name: str, once: Once | None = None) -> list[Problem]:
    """Return every problem of period `name` of the project at `root`, in order.

    `once` has what the run has read.
    """
    _, problems = finish(root, name, once)
    if is_sealed(root, name):
        from reportgen.seals.strays import not_as_sealed

        problems = in_order([*problems, *not_as_sealed(root, name, problems)])
    return problems


def build_period(  # noqa: PLR0913 - each is one choice
    root: Path,
    name: str,
    formats: tuple[str, ...],
    *,
    review: bool = False,
    commit: str = "",
    once: Once | None = None,
) -> Built:
    """Return the report of period `name` in each of `formats` (docx, md).

    A `review` copy has a comment at each figure and at each warning. The `commit` is
    written into the properties of the Word file. `once` has what the run has read.
    """
    made, problems = finish(root, name, once)
    if made is None:
        return Built(tuple(problems), {})
    inputs = inputs_digest(made.files)
    properties = Properties(
        title=title_of(made.document),
        author=made.project.organ.name.value,
        when=moment(made.project),
        inputs=inputs,
        version=__version__,
        period=str(made.project.period),
        commit=commit,
        fonts=made.project.organ.fonts,
    )
    document, notes = made.document, list[str]()
    if review:
        from reportgen.finished.review import annotated

        document, notes = annotated(made, problems)
    outputs = {
        each: write(document, each, made.layout, properties, notes) for each in formats
    }
    sections, figures = len([*made.project.section_files()]), len(made.names.figures)
    from reportgen.finished.made_from import basis_of

    basis, beside = basis_of(root, made.project, made), set[str]()
    if is_sealed(root, name):
        from reportgen.seals.sealing import stays

        beside = stays(root, name, basis, outputs)
    found = tuple(problems)
    return Built(
        found,
        outputs,
        sections,
        figures,
        frozenset(beside),
        basis,
        inputs,
        tuple(made.periods),
    )


def rebuilt(root: Path, name: str) -> bytes | None:
    """Return the Word file of a period, built from the current data.

    Return None if there is no such period or it has errors.
    """
    known = name in period_names(root)
    return build_period(root, name, ("docx",)).outputs.get("docx") if known else None


def title_of(document: Document) -> str:
    """Return the title as it is printed, on one line."""
    titles = (block for block in document.blocks if isinstance(block, Title))
    return "".join(plain(title.inlines) for title in titles).replace("\n", "")


def finish(
    root: Path, name: str, once: Once | None = None
) -> tuple[Finished | None, list[Problem]]:
    """Return the finished report of a period, None if it has errors, and every problem.

    `once` has what the run has read. Raises UsageProblem if there is no such period,
    EnvironmentProblem if a file cannot be read.
    """
    once = once or Once()
    project, problems = read_period(root, name, RULES, once)
    if project is None:
        return None, in_order(problems)
    made, found = _finished(root, project, once)
    problems = decided(problems + found, project, complete=made is not None)
    if any(each.message.unfinished for each in problems):
        from reportgen.periods.owed import with_owners

        problems = with_owners(problems, project)
    if is_sealed(root, name):
        from reportgen.finished.made_from import basis_of
        from reportgen.seals.sealing import judged

        made = made if not any(map(_is_broken, problems)) else None
        problems = judged(root, name, basis_of(root, project, made), problems)
    return (None if has_errors(problems) else made), in_order(first_causes(problems))


def _is_broken(found: Problem) -> bool:
    """Return whether a problem leaves a gap in the report, unlike findings of rules."""
    return found.level is Level.ERROR and found.code not in RULES


def inspect_period(root: Path, name: str) -> tuple[Finished | None, list[Problem]]:
    """Return the report of a period, None if none can be made, and every problem.

    Unlike `finish`, it also returns a report with errors; it raises the same.
    """
    once = Once()
    project, problems = read_period(root, name, RULES, once)
    if project is None:
        return None, in_order(problems)
    made, found = _finished(root, project, once)
    return made, in_order(first_causes(graded(problems + found, project)))


def _finished(
    root: Path, project: Project, once: Once
) -> tuple[Finished | None, list[Problem]]:
    """Return the report, None if it cannot be made from the texts, and the problems."""
    series = Series(root, project, once, RULES)
    bases = bases_of(project, series)
    project = with_bases(project, bases)
    figures, problems = measure(project)
    problems = explained(problems, bases)
    problems = because_of_errors(problems, failed_bases(project, series))
    problems += unread_plans(project, series.failed_before)
    carried = tuple(outcomes(project, series.before))
    before, alike, kept = series.before, series.last_alike, sources(project, series)
    data = DataInput(project, figures, before, carried, bases, alike, kept, series.is_first)
    problems += check_data(data)
    names = names_of(project, figures)
    texts, wrong = printed_texts(project)
    wrong = by_state(wrong, draft=project.report.is_draft)
    problems += wrong + check_names(texts, names)
    template, layout, found = _look(root, project, once)
    problems += found
    if template is None or layout is None:
        return None, problems
    # Data with errors are rendered too, to report mistakes of the template in the same run.
    trend = _trend(project, figures, series) if template.uses("tables.trend") else []
    tables = _tables(project, figures, carried, trend, template)
    run_in = layout.section_headings == "run_in"
    marked, found = render(project, names, template, tables, run_in=run_in)
    problems += found
    if marked is None or has_errors(
        [each for each in wrong if not each.message.unfinished]
    ):
        return None, problems
    document, found = parse(marked, Origin(project.report.place, "report"))
    problems += [each for each in found if project.whole or each.code not in _OF_GAPS]
    if document is None:
        return None, problems
    problems += misfits(layout, document, project.report.attachments)
    files = input_files(root, project, template, layout)
    manuscript = manuscript_of(project, document)
    if not project.report.is_draft:
        printed = {each.metric for each in manuscript.stretches}
        problems += unprinted(project, texts, printed)
    found_in_text = check_finished(manuscript, project, texts, names)
    problems += [each for *_, each in found_in_text]
    earlier = list(_in_tables(series, carried, trend, template))
    place, draft = project.report.at("template"), project.report.is_draft
    problems += unsettled(earlier, place, draft=draft)
    earlier += [value for base in bases.values() for value in base.used]
    made = Finished(
        project,
        layout,
        document,
        manuscript,
        texts,
        names,
        found_in_text,
        files,
        earlier,
        series.names_read(),
    )
    return made, problems


def _trend(
    project: Project, figures: Mapping[str, Measured], series: Series
) -> list[Shown]:
    """Return what a trend shows: earlier periods like this one, and this one, the last."""
    earlier = [each for _, each in series.alike(_TREND - 1)]
    return [*((each, measure(each)[0]) for each in earlier), (project, figures)]


def _in_tables(
    series: Series,
    carried: tuple[Outcome, ...],
    trend: list[Shown],
    template: Template,
) -> Iterator[Earlier]:
    """Yield what the tables of the template print of earlier periods."""
    if trend:
        yield from in_trend(trend[:-1], trend[-1][1])
    if template.uses("tables.plans") and series.before:
        yield from in_plans(carried, series.before)


def _tables(
    project: Project,
    figures: Mapping[str, Measured],
    carried: tuple[Outcome, ...],
    trend: list[Shown],
    template: Template,
) -> dict[str, dict[str, Any]]:
    """Return the tables that templates may print; read other periods only if printed."""
    if not template.uses("tables"):
        return {}
    from reportgen.render.data_tables import indicator_table, plan_table, trend_table

    listed = figures if template.uses("tables.indicators") else {}
    return {
        "indicators": indicator_table(listed, project.period),
        "plans": plan_table(carried),
        "trend": trend_table([(each.period, found) for each, found in trend]),
    }


def _look(
    root: Path, project: Project, once: Once
) -> tuple[Template | None, Layout | None, list[Problem]]:
    """Return the template and the layout that report.yaml names, and their problems.

    A template or layout with errors is None.
    """
    if linked := linked_templates(root):
        return None, None, linked
    report, folders = project.report, template_folders(root)
    look = report.layout or Text("gb9704", report.place)
    layout, problems = once(
        ("layout", folders, look.value), lambda: read_layout(folders, look.value)
    )
    form = report.template or Text("work-report", report.place)
    template, found = once(
        ("template", folders, form.value), lambda: _template(folders, form.value, root)
    )
    problems = [*_at(look.place, problems), *_at(form.place, found)]
    return template and template.for_another_report(), layout, problems


def _at(place: Place, problems: list[Problem]) -> Iterator[Problem]:
    """Yield the problems of a file; those without a place are where its name is written."""
    return (each if each.place else replace(each, place=place) for each in problems)


def _template(
    folders: tuple[Path, ...], name: str, root: Path
) -> tuple[Template | None, list[Problem]]:
    """Return the template `name`, None if it has errors, and these."""
    folder, problems = find_template(name, folders, root)
    if folder is None:
        return None, problems
    template, found = open_template(folder)
    return template, problems + found


def input_files(
    root: Path, project: Project, template: Template, layout: Layout
) -> dict[str, Path]:
    """Return every file a report is made from, by portable name."""
    files = {name: root / name for name in project.inputs}
    for file in template.folder.sources:
        files[f"templates/{template.folder.name}/{file}"] = template.folder.path / file
    name = f"layouts/{Path(layout.place.file).name}"
    found = (folder / name for folder in template_folders(root))
    files[f"templates/{name}"] = next(path for path in found if path.exists())
    return files


def has_errors(problems: list[Problem]) -> bool:
    """Return whether one of the problems is an error: no report is built then."""
    return any(found.level is Level.ERROR for found in problems)


def _whole(seconds: str) -> int:
    """Return a number of seconds; raises ValueError for what only Python reads as one."""
    if not re.fullmatch("-?[0-9]+", seconds):
        raise ValueError(seconds)
    return int(seconds)


def moment(project: Project) -> dt.datetime:
    """Return the time stamp of written files, so that equal inputs give equal files.

    It is SOURCE_DATE_EPOCH, else the date of the report, else the last day of its period.
    Raises EnvironmentProblem if SOURCE_DATE_EPOCH is no time.
    """
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        try:
            return dt.datetime.fromtimestamp(_whole(epoch), dt.UTC)
        except (ValueError, OverflowError, OSError) as error:
            raise EnvironmentProblem(problem("E041", None, value=epoch)) from error
    day = project.report.date.day if project.report.date else project.period.end
    return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)
