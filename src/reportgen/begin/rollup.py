"""A year from its halves, a half from its quarters: metrics rolled up, with their origin.

Flows and balances are added, with their breakdowns by name; stocks, and figures cumulative
over the year, take the last value; ratios are recomputed from their parts. Nothing is
guessed: a metric whose kind is not known is refused, and what cannot be computed (an index,
a measure, a flow that lacks a period) is left to be filled in and told.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from reportgen.figures.arithmetic import is_percentage
from reportgen.figures.changes import PERCENT
from reportgen.figures.kinds import kind_of
from reportgen.period import Period, display
from reportgen.problems import Problem, problem
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.model import Metric, Project
    from reportgen.model.metrics import Member

_ADDED = ("flow", "balance")
_NOT_COMPUTED = ("index", "measure")
Given: TypeAlias = "list[tuple[Period, Metric | None]]"


class Rolled(NamedTuple):
    """A metric over several periods: its digits, and how they were computed.

    `members` are the digits of its breakdown or group, by name; the digits are "" if it
    has no value besides them.
    """

    digits: str
    working: str
    members: dict[str, str]


def covers(whole: Period, periods: Sequence[Period]) -> bool:
    """Return whether periods are consecutive and make up the whole."""
    ends = [each.last + 1 for each in periods]
    starts = [each.first for each in periods]
    return starts == [whole.first, *ends[:-1]] and ends[-1] == whole.last + 1


def rolled_up(projects: Sequence[Project]) -> tuple[dict[str, Rolled], list[Problem]]:
    """Return the metrics of all periods, rolled up, and why others cannot be."""
    metrics = _latest(projects)
    found: dict[str, Rolled] = {}
    problems: list[Problem] = []
    # Ratios come last: they are computed from metrics rolled up before.
    for name in sorted(metrics, key=lambda each: kind_of(metrics[each]) == "ratio"):
        metric = metrics[name]
        given = [(each.period, _metric(each, name)) for each in projects]
        wrong = _refusal(name, metric, given)
        if wrong is None and kind_of(metric) == "ratio":
            made = _ratio(name, metric, found)
        else:
            made = wrong or _sum(metric, given)
        if isinstance(made, Rolled):
            found[name] = made
        else:
            problems.append(made)
    return found, problems


def _latest(projects: Sequence[Project]) -> dict[str, Metric]:
    """Return each metric by id, as the last period that has it defines it."""
    return {
        each.id: each.metric
        for project in (*projects, projects[-1])
        for each in project.metrics()
    }


def _metric(project: Project, name: str) -> Metric | None:
    return next((each.metric for each in project.metrics() if each.id == name), None)


def _refusal(name: str, metric: Metric, given: Given) -> Problem | None:
    """Return why a metric cannot be rolled up, or None if it can."""
    kind = kind_of(metric)
    if kind is None:
        return problem("N240", metric.place, id=name)
    if kind in _NOT_COMPUTED:
        return problem("N252", metric.place, id=name, kind=kind)
    if kind == "ratio":
        return None
    used = given if _is_added(metric) else given[-1:]
    lacking = [period for period, each in used if not _has_amount(each)]
    if lacking:
        periods = "、".join(display(each, year=True) for each in lacking)
        return problem("N241", metric.place, id=name, period=periods)
    for period, each in given:
        if each and literal(each.unit) != literal(metric.unit):
            said = {"id": name, "period": display(period, year=True)}
            return problem("N242", metric.at("unit"), **said)
    for period, each in used:
        if each and (wrong := _wrong(name, metric, period, each)):
            return wrong
    return None


def _is_added(metric: Metric) -> bool:
    return kind_of(metric) in _ADDED and not metric.cumulative


def _has_amount(metric: Metric | None) -> bool:
    return bool(metric and (metric.value or metric.breakdown or metric.group))


def _wrong(name: str, metric: Metric, period: Period, each: Metric) -> Problem | None:
    """Return why the value of one period cannot be used, if so."""
    said = {"id": name, "period": display(period, year=True)}
    part_of_it = each.period is not None and each.period != period
    if part_of_it and _is_added(metric):
        return problem("N246", each.at("period"), **said)
    if each.qualifier or each.is_doubted:
        return problem("N243", each.at("value"), **said)
    return None


def _sum(metric: Metric, given: Given) -> Rolled:
    metrics = [each for _, each in given if each]
    if not _is_added(metric):
        last = metrics[-1]
        digits = last.value.digits if last.value else ""
        working = f"{display(given[-1][0], year=True)}: {digits}"
        return Rolled(digits, working, dict(_digits_of([last])))
    values = [each.value.digits for each in metrics if each.value]
    members = _added(list(_digits_of(metrics)))
    if len(values) < len(metrics):  # its parts are its only values
        return Rolled("", "", members)
    total = format(sum(map(Decimal, values), Decimal(0)), "f")
    return Rolled(total, f"{' + '.join(values)} = {total}", members)


def _digits_of(metrics: Sequence[Metric]) -> Iterator[tuple[str, str]]:
    for metric in metrics:
        members: tuple[Member, ...] = metric.breakdown or metric.group
        for each in members:
            yield literal(each.name), each.value.digits


def _added(members: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Return the sums of members with the same name, in the order of their names."""
    sums: dict[str, Decimal] = {}
    for name, digits in members:
        sums[name] = sums.get(name, Decimal(0)) + Decimal(digits)
    return {name: format(each, "f") for name, each in sums.items()}


def _ratio(name: str, metric: Metric, found: dict[str, Rolled]) -> Rolled | Problem:
    """Return a ratio computed from its rolled-up parts, or why it cannot be."""
    ids = [part.value for part in metric.parts]
    if len(ids) != 2:  # noqa: PLR2004 - a fraction
        return problem("N244", metric.place, id=name)
    if not all(each in found and found[each].digits for each in ids):
        return problem("N253", metric.place, id=name, parts="、".join(ids))
    part, whole = (Decimal(found[each].digits) for each in ids)
    if whole == 0:
        return problem("N244", metric.place, id=name)
    rate = part / whole * (PERCENT if is_percentage(metric) else 1)
    decimals = metric.value.decimals if metric.value else 1
    digits = f"{rate:.{decimals}f}"
    working = f"{part:f} ÷ {whole:f} = {digits}{literal(metric.unit)}"
    return Rolled(digits, working, {})
