"""The checker: what is wrong with a finished report, or with any text.

manuscript   the finished text, and where each stretch of it comes from
rules        the rules that need a text only, by what they are about
typed, metrics, provenance   the rules that need the data
locate       from the finished text back into the YAML
control      what the office decided: levels, allowances, selections
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.checks.reading.about import About
from reportgen.checks.reading.locate import Locator
from reportgen.checks.reading.manuscript import of_document, of_draft
from reportgen.checks.rules import (
    dates,
    endings,
    lists,
    numbers,
    order,
    punctuation,
    repetition,
    sums,
    words,
)
from reportgen.checks.rules.claims import claims
from reportgen.checks.rules.headings import section_headings
from reportgen.checks.rules.metric_data import check_against, check_metrics
from reportgen.checks.rules.provenance import check_provenance
from reportgen.checks.rules.register import near_misses
from reportgen.checks.rules.times import last_years, late_dates
from reportgen.checks.rules.typed import points, typed_numbers
from reportgen.figures.measure import metrics_of
from reportgen.messages import entry_of
from reportgen.names import has_gaps, metric_texts
from reportgen.problems import Problem, in_order
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reportgen.checks.reading.manuscript import Manuscript
    from reportgen.checks.rule import Finding, Rule
    from reportgen.document.tree import Document
    from reportgen.figures.figure import Measured
    from reportgen.model import Organ, Project
    from reportgen.names import Names, Printed


TEXT_RULES: tuple[Rule, ...] = (
    *numbers.PATTERNS,
    *numbers.IMPOSSIBLE,
    *dates.PATTERNS,
    dates.impossible_dates,
    numbers.printed_twice,
    sums.growth,
    sums.completion,
    sums.parts,
    sums.totals,
    *dates.NO_SUCH_TIMES,
    dates.weekdays,
    *words.PATTERNS,
    words.REQUEST,
    words.mass_replacement,
    words.outside_gb2312,
    *punctuation.PATTERNS,
    punctuation.pairs,
    order.headings,
    order.ordinals,
    order.series,
    order.counts,
    order.heading_ends,
    order.doubly_numbered,
    order.repeated_headings,
    endings.unended,
    lists.counted,
    lists.named_twice,
    repetition.doubled,
)
_ORDER = ("error", "warning", "hint", "silent")


def text_findings(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield what the rules find in a text."""
    for rule in TEXT_RULES:
        yield from rule(manuscript)


def once(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings without those that overlap a worse or an earlier one.

    A finding on a whole sentence or paragraph stands beside findings inside it.
    """
    kept: list[Finding] = []
    near: dict[int, list[Finding]] = defaultdict(list)  # short ones, by where they begin
    for found in sorted(findings, key=lambda each: _ORDER.index(entry_of(each.code).level)):
        if found.end - found.start <= _SHORT:
            place = found.start // _REACH
            around = [each for at in (place - 1, place, place + 1) for each in near[at]]
            if any(_overlap(found, other) for other in around):
                continue
            near[place].append(found)
        kept.append(found)
    return sorted(kept, key=lambda each: (each.start, each.end, each.code))


def _overlap(one: Finding, other: Finding) -> bool:
    return min(one.end, other.end) > max(one.start, other.start)


_SHORT = 30
_REACH = _SHORT + 1  # whatever overlaps a short finding begins no farther away


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
