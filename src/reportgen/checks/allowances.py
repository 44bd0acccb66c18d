"""Apply what the office decided about findings: their levels, and what is allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reportgen.checks.rule import Rule
from reportgen.model.values import Text
from reportgen.names import TO_FILL_IN
from reportgen.problems import Level, Problem, by_state, problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reportgen.model import Project

_SILENT = "silent"


class Allowance(Struct, frozen=True):
    """A rule's code that is allowed at `key` and below it, and the reason given."""

    key: str
    code: str
    reason: Text


def allowances(project: Project) -> Iterator[Allowance]:
    """Yield every allowance of a period; those in report.yaml apply to all of it."""
    yield from _each("", project.report.allow)
    for metric in project.metrics():
        yield from _each(metric.key, metric.metric.allow)
    for file in project.section_files():
        yield from _each(file.id, file.section.allow)
    for fact in (*project.facts(), *project.other_facts()):
        yield from _each(fact.key, fact.fact.allow)


def _each(key: str, allow: Mapping[str, Text]) -> Iterator[Allowance]:
    for code, reason in allow.items():
        yield Allowance(key, code, reason)


def decided(
    problems: Iterable[Problem], project: Project, *, complete: bool
) -> list[Problem]:
    """Return the problems that are not allowed, at the levels set by the office.

    An allowance with the reason 【待…】 is not decided yet (P230), and one that matches
    nothing is itself a problem (P105) if the check was `complete`: a check that stopped
    early may not have reached the finding.
    """
    given = list(allowances(project))
    used: set[Allowance] = set()
    kept = []
    for found in problems:
        allowed = [each for each in given if _matches(each, found)]
        used.update(allowed)
        if not allowed:
            kept.append(found)
    if complete:
        kept += [
            replace(problem("P105", each.reason.place, rule=each.code), key=each.key)
            for each in given
            if each not in used
        ]
    kept += [
        replace(problem("P230", each.reason.place, rule=each.code), key=each.key)
        for each in given
        if each in used and TO_FILL_IN in each.reason.value
    ]
    return graded(kept, project)


def graded(problems: Iterable[Problem], project: Project) -> list[Problem]:
    """Return the problems at the office's levels, without those that are silent.

    The level of what is unfinished follows from the state of the report.
    """
    stated = by_state(problems, draft=project.report.is_draft)
    return at_levels(stated, project.organ.levels)


def at_levels(problems: Iterable[Problem], levels: Mapping[str, str]) -> list[Problem]:
    """Return the problems at these levels by code, without those that are silent."""
    found = []
    for each in problems:
        level = levels.get(each.code) or each.message.level
        if each.message.unfinished:
            found.append(each)
        elif level != _SILENT:
            changed = each.code in levels
            found.append(replace(each, graded=Level(level)) if changed else each)
    return found


def _matches(allowance: Allowance, found: Problem) -> bool:
    if found.code != allowance.code or not isinstance(found.message, Rule):
        return False
    key = allowance.key
    return not key or found.key == key or found.key.startswith(f"{key}.")


def selected(
    problems: Iterable[Problem],
    select: Iterable[str],
    ignore: Iterable[str],
    others: tuple[str, ...] = (),
) -> list[Problem]:
    """Return the problems whose code begins with one of `select` and none of `ignore`.

    An empty `select` selects every code. Only findings of rules, and codes that begin with
    one of `others`, are filtered: a file that cannot be read is always reported.
    """
    wanted, unwanted = tuple(select), tuple(ignore)
    return [
        each
        for each in problems
        if not (isinstance(each.message, Rule) or each.code.startswith(others))
        or (
            (not wanted or each.code.startswith(wanted))
            and not (unwanted and each.code.startswith(unwanted))
        )
    ]
