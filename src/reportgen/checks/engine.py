"""Run every rule, and place its findings in the YAML."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.checks.pattern import Pattern
from reportgen.checks.reading.locate import Locator
from reportgen.checks.reading.manuscript import of_document, of_text
from reportgen.checks.reading.name_places import NamePlaces
from reportgen.checks.reading.same_metric import About
from reportgen.checks.reading.sentences import places
from reportgen.checks.rule_input import ReportInput
from reportgen.checks.rules import RULES
from reportgen.checks.rules.known_names import near_misses
from reportgen.load.characters import too_long
from reportgen.messages import message_of
from reportgen.names import TO_FILL_IN, has_gaps
from reportgen.problems import Problem, in_order, problem
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportgen.checks.finding import Finding
    from reportgen.checks.reading.manuscript import Manuscript
    from reportgen.checks.rule_input import DataInput
    from reportgen.document.tree import Document
    from reportgen.messages.message import Message
    from reportgen.model import Organ, Project
    from reportgen.model.wrong_words import WrongWord
    from reportgen.names import Names, Printed
    from reportgen.place import Place

MAX_FINDINGS = 3_000  # of one rule in one text

# Each finder runs once, even if it reports findings of several rules.
_TEXT_FINDERS = tuple(
    dict.fromkeys(
        (finder, rule.code if isinstance(finder, Pattern) else "")
        for rule in RULES.values()
        for finder in rule.in_text
    )
)
_REPORT_FINDERS = tuple(dict.fromkeys(each.in_report for each in RULES.values()))
_DATA_FINDERS = tuple(dict.fromkeys(each.in_data for each in RULES.values()))


def check_data(data: DataInput) -> Iterator[Problem]:
    """Yield the problems within the data of a period, and between it and earlier ones."""
    for finder in filter(None, _DATA_FINDERS):
        for found in finder(data):
            yield Problem(RULES[found.code], found.place, found.values, found.key)


def manuscript_of(project: Project, document: Document) -> Manuscript:
    """Return a finished report in the form that the rules read."""
    masked = [name.value for name in project.organ.masked]
    return of_document(document, masked, project.period.year, project.own_words)


def check_finished(
    manuscript: Manuscript,
    project: Project,
    texts: Sequence[Printed],
    names: Names,
) -> list[tuple[int, int, Problem]]:
    """Return each problem of the finished text as start, end and problem in the YAML.

    Texts with a gap where a figure should be are skipped. So are rules that need the whole
    structure, unless the project is whole.
    """
    register = project.organ.registered()
    about = About(manuscript, project, register)
    metrics = (figure.name for figure in names.figures.values())
    named = NamePlaces(metrics, manuscript.text)
    report = ReportInput(manuscript, project, names.figures, about, register, named)
    locator = Locator(manuscript, texts, names)
    gaps = manuscript.spans_of({text.key for text in texts if has_gaps(text, names)})
    problems = []
    stops: list[Finding] = []
    for found in once([*_in_text(manuscript, stops), *_in_report(report, stops)]):
        place, key = locator.find(found.start, found.end)
        beside_a_gap = any(found.start < end and start < found.end for start, end in gaps)
        overruled = RULES[found.code].register_overrules and _is_registered(found, report)
        applies = _applies(found, locator, whole=project.whole)
        if applies and not beside_a_gap and not overruled:
            wrong = Problem(_message(found), place, found.values, key)
            problems.append((found.start, found.end, wrong))
    for stop in stops:
        place, key = locator.find(stop.start, stop.end)
        problems.append((stop.start, stop.end, replace(_stopped(stop, place), key=key)))
    return problems


def _applies(found: Finding, locator: Locator, *, whole: bool) -> bool:
    """Return whether a finding counts in a report that was built from data."""
    rule = RULES[found.code]
    if rule.needs_whole and not whole:
        return False
    return rule.printed_by_a_metric or not locator.is_printed_by_a_metric(found.start)


def _is_registered(found: Finding, report: ReportInput) -> bool:
    """Return whether a finding is in a name that the office wrote or registered."""
    names = (literal(report.project.organ.name), *report.names)
    return any(
        at < found.end and found.start < at + len(name)
        for name in names
        for at in places(name, report.manuscript.text)
    )


def _message(found: Finding) -> Message:
    """Return the message of a finding: 【待填】 that no text has contains is P148."""
    left_open = str(found.values.get("found", "")).startswith(TO_FILL_IN)
    is_gap = found.code == "T101" and left_open
    return message_of("P148") if is_gap else RULES[found.code]


_MARKDOWN = (".md", ".markdown")


def check_text(
    text: str, file: str, *, markdown: bool = False, own_words: tuple[WrongWord, ...] = ()
) -> list[Problem]:
    """Return the problems of a text, with line and column; a file.md is Markdown."""
    is_markdown = markdown or file.lower().endswith(_MARKDOWN)
    return too_long(text, file) or without_data(
        of_text(text, file, markdown=is_markdown, own_words=own_words)
    )


def without_data(manuscript: Manuscript, organ: Organ | None = None) -> list[Problem]:
    """Return the problems of a text that rules without data find, with their places.

    With `organ`, its names are compared with those registered there.
    """
    stops: list[Finding] = []
    problems = [
        Problem(RULES[found.code], place, found.values)
        for found in once([*_in_text(manuscript, stops), *_in_names(manuscript, organ)])
        if (place := _place_in(manuscript, found))
    ]
    problems += [_stopped(each, _place_in(manuscript, each)) for each in stops]
    return in_order(problems)


def _in_names(manuscript: Manuscript, organ: Organ | None) -> Iterator[Finding]:
    if organ:
        yield from near_misses(manuscript.text, organ.registered(), literal(organ.name))


def _place_in(manuscript: Manuscript, found: Finding) -> Place | None:
    """Return the place of a finding in a plain text, None if it is between two passages."""
    stretch = manuscript.stretch_at(found.start)
    if not (stretch and stretch.place):
        return None
    column = stretch.place.column + found.start - stretch.start
    return replace(stretch.place, column=column, width=found.end - found.start)


def _in_text(manuscript: Manuscript, stops: list[Finding]) -> Iterator[Finding]:
    for finder, code in _TEXT_FINDERS:
        if isinstance(finder, Pattern):
            yield from _limited(finder.find(manuscript, code), stops)
        else:
            yield from _limited(finder(manuscript), stops)


def _in_report(report: ReportInput, stops: list[Finding]) -> Iterator[Finding]:
    for finder in filter(None, _REPORT_FINDERS):
        yield from _limited(finder(report), stops)


def _limited(findings: Iterable[Finding], stops: list[Finding]) -> Iterator[Finding]:
    """Yield findings up to the limit; the first one beyond it is added to `stops`."""
    for number, found in enumerate(findings):
        if number == MAX_FINDINGS:
            stops.append(found)
            return
        yield found


def _stopped(found: Finding, place: Place | None) -> Problem:
    return problem("E043", place, rule=found.code, limit=f"{MAX_FINDINGS:,}")


# -- findings on the same characters ---------------------------------------------------

_LEVELS = ("error", "warning", "hint", "silent")
_SHORT = 30
_REACH = _SHORT + 1  # two short findings that overlap begin less than this far apart


def once(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings without those that overlap a more severe or an earlier one.

    A long finding, on a whole sentence or paragraph, is kept along with those inside it.
    """
    kept: list[Finding] = []
    near: dict[int, list[Finding]] = defaultdict(list)  # short ones, by where they start
    for found in sorted(findings, key=_severity):
        if found.end - found.start <= _SHORT:
            place = found.start // _REACH
            around = [each for at in (place - 1, place, place + 1) for each in near[at]]
            if any(_overlap(found, other) for other in around):
                continue
            near[place].append(found)
        kept.append(found)
    return sorted(kept, key=lambda each: (each.start, each.end, each.code))


def _severity(found: Finding) -> int:
    return _LEVELS.index(RULES[found.code].level)


def _overlap(one: Finding, other: Finding) -> bool:
    return min(one.end, other.end) > max(one.start, other.start)
