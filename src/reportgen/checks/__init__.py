"""The checker: what is wrong with a finished report, or with any text.

manuscript   the finished text, and where each stretch of it comes from
rules        the rules that need a text only, by what they are about
typed, metrics, provenance   the rules that need the data
locate       from the finished text back into the YAML
control      what the office decided: levels, allowances, selections
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.checks.about import About
from reportgen.checks.claims import claims
from reportgen.checks.headings import section_headings
from reportgen.checks.locate import Locator
from reportgen.checks.manuscript import of_document, of_draft
from reportgen.checks.metrics import check_against, check_metrics
from reportgen.checks.provenance import check_provenance
from reportgen.checks.register import near_misses
from reportgen.checks.rules import once, text_findings
from reportgen.checks.times import last_years, late_dates
from reportgen.checks.typed import points, typed_numbers
from reportgen.figures.measure import metrics_of
from reportgen.names import has_gaps, metric_texts
from reportgen.problems import Problem, in_order
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportgen.checks.manuscript import Manuscript
    from reportgen.document import Document
    from reportgen.figures.figure import Measured
    from reportgen.model import Organ, Project
    from reportgen.names import Names, Printed


# What is wrong with the numbers of a metric is told of the metric.
_OF_TYPED = {"N214", "N230", "N231", "N232", "N233", "S108", "T226"}


def check_data(
    project: Project, figures: Mapping[str, Measured], earlier: Project | None
) -> Iterator[Problem]:
    """Yield what is wrong between the data of a period, and against an earlier one."""
    yield from check_metrics(project)
    yield from check_provenance(project)
    yield from _names_in_metrics(project)
    if earlier:
        yield from check_against(figures, earlier)


def _names_in_metrics(project: Project) -> Iterator[Problem]:
    """Yield T313 for names inside metrics too: not all of them are printed."""
    texts = [
        (f"{owner}.metrics.{name}", text)
        for owner, name, metric in metrics_of(project)
        for text in metric_texts(metric)
    ]
    starts = [0, *accumulate(len(text.value) + 1 for _, text in texts)]
    joined = "\n".join(text.value for _, text in texts)
    register, own = registered(project.organ), literal(project.organ.name)
    for found in near_misses(joined, register, own):
        index = bisect_right(starts, found.start) - 1
        key, text = texts[index]
        place = text.place_at(found.start - starts[index], found.end - found.start)
        yield Problem(found.code, place, found.values, key)


def manuscript_of(project: Project, document: Document) -> Manuscript:
    """Return a finished report as the rules read it."""
    masked = [name.value for name in project.organ.masked]
    return of_document(document, masked, project.period.year)


def check_finished(
    project: Project,
    document: Document,
    texts: Sequence[Printed],
    names: Names,
    *,
    whole: bool,
) -> list[tuple[int, int, Problem]]:
    """Return what is wrong from where to where of the finished text, placed in the YAML.

    Nothing is said of texts with a gap where a figure should be; nor of the structure
    unless the report is `whole`, so that nothing of it was lost when it was read.
    """
    manuscript = manuscript_of(project, document)
    register = registered(project.organ)
    about = About(manuscript, project, register)
    findings = once(
        [
            *text_findings(manuscript),
            *section_headings(manuscript, project),
            *near_misses(manuscript.text, register, literal(project.organ.name)),
            *typed_numbers(manuscript, names.figures, about, register),
            *claims(manuscript, names.figures, about),
            *points(manuscript, names.figures),
            *late_dates(manuscript, project.period),
            *last_years(manuscript, project),
        ]
    )
    locator = Locator(manuscript, texts, names)
    gaps = {text.key for text in texts if has_gaps(text, names)}
    problems = []
    for found in findings:
        place, key = locator.find(found.start, found.end)
        told = found.code in _OF_TYPED and locator.is_printed_by_a_metric(found.start)
        told |= found.code == "T101" and found.values["found"].startswith("【待")  # R021
        if not told and key not in gaps and (whole or found.code[0] != "S"):
            wrong = Problem(found.code, place, found.values, key)
            problems.append((found.start, found.end, wrong))
    return problems


def registered(organ: Organ) -> list[str]:
    """Return every form of every name in the register."""
    return [text.value for name in organ.names for text in (name.name, *name.aliases)]


def check_draft(text: str, file: str) -> list[Problem]:
    """Return what is wrong with any text or Markdown draft, with line and column."""
    manuscript = of_draft(text, file)
    problems = []
    for found in once(text_findings(manuscript)):
        stretch = manuscript.stretch_at(found.start)
        if stretch and stretch.place:
            column = stretch.place.column + found.start - stretch.start
            place = replace(stretch.place, column=column, width=found.end - found.start)
            problems.append(Problem(found.code, place, found.values))
    return in_order(problems)
