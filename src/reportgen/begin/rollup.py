"""A year from its halves, a half from its quarters: metrics rolled up, with their origin.

Flows are added; stocks, and figures cumulative over the year, take the last value; ratios
are recomputed from their parts. Nothing is guessed: a metric without `kind` is refused.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from reportgen.figures.arithmetic import is_percentage
from reportgen.figures.changes import PERCENT
from reportgen.messages import message_of
from reportgen.period import Period, display
from reportgen.problems import Problem, problem
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.model import Metric, Project
    from reportgen.place import Place


class Rolled(NamedTuple):
    """The digits of a metric over several periods, and how they were computed."""

    digits: str
    working: str


def covers(whole: Period, periods: Sequence[Period]) -> bool:
    """Return whether periods are consecutive and make up the whole."""
    ends = [each.last + 1 for each in periods]
    starts = [each.first for each in periods]
    return starts == [whole.first, *ends[:-1]] and ends[-1] == whole.last + 1


def rolled_up(projects: Sequence[Project]) -> tuple[dict[str, Rolled], list[Problem]]:
    """Return the metrics of the last period, rolled up, and why others cannot be."""
    periods = [
        (project.period, {each.id: each.metric for each in project.metrics()})
        for project in projects
    ]
    found: dict[str, Rolled] = {}
    problems: list[Problem] = []
    # Ratios come last: they are computed from metrics rolled up before.
    own = sorted(projects[-1].metrics(), key=lambda each: each.metric.kind == "ratio")
    for each in own:
        name, metric = each.id, each.metric
        given = [(period, metrics.get(name)) for period, metrics in periods]
        wrong = _refusal(name, metric, given)
        if wrong is None and metric.kind == "ratio":
            made = _ratio(name, metric, found)
        else:
            made = wrong or _sum(metric, given)
        if isinstance(made, Rolled):
            found[name] = made
        else:
            problems.append(made)
    return found, problems


def _refusal(
    name: str, metric: Metric, given: list[tuple[Period, Metric | None]]
) -> Problem | None:
    """Return why a metric cannot be rolled up, or None if it can."""
    if metric.kind is None:
        return problem("N240", metric.place, id=name)
    for period, each in given:
        if each is None or each.value is None:
            return _refused("N241", metric.place, name, period)
        if literal(each.unit) != literal(metric.unit):
            return _refused("N242", metric.at("unit"), name, period)
        part_of_it = each.period is not None and each.period != period
        if part_of_it and each.kind == "flow" and not each.cumulative:
            return _refused("N246", each.at("period"), name, period)
        if each.qualifier or each.is_doubted:
            return _refused("N243", each.value.place, name, period)
    return None


def _refused(code: str, place: Place, name: str, period: Period) -> Problem:
    return Problem(message_of(code), place, {"id": name, "period": period})


def _sum(metric: Metric, given: list[tuple[Period, Metric | None]]) -> Rolled:
    values = [each.value.digits for _, each in given if each and each.value]
    if metric.kind == "stock" or metric.cumulative:
        return Rolled(values[-1], f"{display(given[-1][0], year=True)}: {values[-1]}")
    total = format(sum(map(Decimal, values), Decimal(0)), "f")
    return Rolled(total, f"{' + '.join(values)} = {total}")


def _ratio(name: str, metric: Metric, found: dict[str, Rolled]) -> Rolled | Problem:
    """Return a ratio computed from its rolled-up parts, or why it cannot be."""
    ids = [part.value for part in metric.parts]
    if len(ids) != 2 or not all(each in found for each in ids):  # noqa: PLR2004 - a fraction
        return problem("N244", metric.place, id=name)
    part, whole = (Decimal(found[each].digits) for each in ids)
    if whole == 0:
        return problem("N244", metric.place, id=name)
    rate = part / whole * (PERCENT if is_percentage(metric) else 1)
    decimals = metric.value.decimals if metric.value else 1
    digits = f"{rate:.{decimals}f}"
    return Rolled(digits, f"{part:f} ÷ {whole:f} = {digits}{literal(metric.unit)}")
