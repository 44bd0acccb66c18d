"""A year from its halves, a half from its quarters: metrics rolled up, with their origin.

Flows and balances are added, with their breakdowns by name; stocks, and figures cumulative
over the year, take the last value; ratios are recomputed from their parts. Nothing is
guessed: a metric whose kind is not known is refused, and what cannot be computed (an index,
a measure, a flow that lacks a period) is left to be filled in and told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.begin.rollup_sums import (
    Rolled,
    incomplete,
    is_added,
    members,
    ratio,
    summed,
    target_of,
    unit_of,
)
from reportgen.figures.kinds import kind_of
from reportgen.period import Period, display
from reportgen.periods.earlier_value import is_same_kind
from reportgen.periods.other_name import is_other_name
from reportgen.problems import Problem, problem
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportgen.begin.rollup_sums import Given
    from reportgen.model import Metric, Project
    from reportgen.model.values import Number
    from reportgen.periods.series import Series

_YEAR = 12
_NOT_COMPUTED = ("index", "measure")


def covers(whole: Period, periods: Sequence[Period]) -> bool:
    """Return whether periods are consecutive and make up the whole."""
    ends = [each.last + 1 for each in periods]
    starts = [each.first for each in periods]
    return starts == [whole.first, *ends[:-1]] and ends[-1] == whole.last + 1


def rolled_up(
    projects: Sequence[Project], series: Series
) -> tuple[dict[str, Rolled], list[Problem]]:
    """Return the metrics of all periods, rolled up, and why others cannot be.

    `series` has the periods that the whole will be compared with.
    """
    return _RollUp(projects, series).all()


class _RollUp:
    """Rolls up the metrics of consecutive periods."""

    def __init__(self, projects: Sequence[Project], series: Series) -> None:
        self._periods = [each.period for each in projects]
        self._each = [{one.id: one.metric for one in each.metrics()} for each in projects]
        self._metrics = _latest(projects)
        self._series = series
        self._found: dict[str, Rolled] = {}

    def all(self) -> tuple[dict[str, Rolled], list[Problem]]:
        """Return what was found by id, and the problems."""
        problems: list[Problem] = []
        # Ratios come last: they are computed from metrics rolled up before.
        for name in sorted(self._metrics, key=self._is_ratio):
            made = self._refusal(name) or self._made(name)
            if isinstance(made, Problem):
                problems.append(made)
            else:
                target = target_of(self._given(name))
                self._found[name] = made._replace(target=target)
                problems += self._other_names(name)
                used = [display(period, year=True) for period, _ in self._used(name)]
                problems += incomplete(name, self._metrics[name], made.parts, used)
        return self._found, problems

    def _is_ratio(self, name: str) -> bool:
        return kind_of(self._metrics[name]) == "ratio"

    def _given(self, name: str) -> Given:
        """Return the metric in each period that has it."""
        found = zip(self._periods, self._each, strict=True)
        return [(period, each[name]) for period, each in found if name in each]

    def _used(self, name: str) -> Given:
        """Return the metric in each period whose value is used."""
        given = self._given(name)
        return given if is_added(self._metrics[name]) else given[-1:]

    def _made(self, name: str) -> Rolled | Problem:
        if self._is_ratio(name):
            return self._ratio(name)
        return summed(self._metrics[name], self._given(name), self._used(name))

    # -- what cannot be rolled up ------------------------------------------------------

    def _refusal(self, name: str) -> Problem | None:
        """Return why a metric cannot be rolled up, or None if it can."""
        metric = self._metrics[name]
        kind = kind_of(metric)
        if kind is None:
            return problem("N240", metric.place, id=name)
        if wrong := self._another_kind(name):
            return wrong
        if kind in _NOT_COMPUTED:
            return problem("N252", metric.place, id=name, kind=kind)
        if kind == "ratio":
            return None
        return self._lacking(name) or self._another_unit(name) or self._unusable(name)

    def _another_kind(self, name: str) -> Problem | None:
        """Return a problem if one period counts differently from the last one."""
        metric = self._metrics[name]
        for period, each in self._given(name):
            if not _counts_alike(metric, each, period):
                said = {"kind": _counted(each), "last": _counted(metric)}
                when = display(period, year=True)
                return problem("N256", each.place, id=name, period=when, **said)
        return None

    def _lacking(self, name: str) -> Problem | None:
        """Return a problem if the metric has no value in a period that is needed."""
        metric = self._metrics[name]
        needed = self._periods if is_added(metric) else self._periods[-1:]
        known = [period for period, each in self._given(name) if _has_amount(each, metric)]
        lacking = [each for each in needed if each not in known]
        if not lacking:
            return None
        return problem("N241", metric.place, id=name, period=_listed(lacking))

    def _another_unit(self, name: str) -> Problem | None:
        metric = self._metrics[name]
        units = {literal(each.name): unit_of(each, metric) for each in members(metric)}
        for period, each in self._given(name):
            when = display(period, year=True)
            if literal(each.unit) != literal(metric.unit):
                return problem("N242", metric.at("unit"), id=name, period=when)
            for member in members(each):
                own, called = unit_of(member, each), literal(member.name)
                if units.setdefault(called, own) != own:
                    which = f"{name}.{called}"
                    return problem("N242", member.place, id=which, period=when)
        return None

    def _unusable(self, name: str) -> Problem | None:
        """Return why the value of one period cannot be used, if so."""
        for period, each in self._used(name):
            said = {"id": name, "period": display(period, year=True)}
            if not _is_of_all(each, period):
                return problem("N246", each.at("period"), **said)
            if each.qualifier or each.is_doubted:
                return problem("N243", each.at("value"), **said)
        return None

    def _other_names(self, name: str) -> Iterator[Problem]:
        """Yield a warning for each period in which the metric has another name."""
        last = literal(self._metrics[name].name)
        for period, each in self._given(name):
            own = literal(each.name)
            if is_other_name(own, last):
                said = {"id": name, "name": own, "last": last}
                when = display(period, year=True)
                yield problem("U063", each.name.place, period=when, **said)

    # -- ratios ------------------------------------------------------------------------

    def _ratio(self, name: str) -> Rolled | Problem:
        """Return a ratio computed from its rolled-up parts, or why it cannot be."""
        metric = self._metrics[name]
        ids = [each.value for each in metric.parts]
        if not ids:
            return problem("N244", metric.place, id=name)
        known = {each: self._found[each].amount for each in ids if each in self._found}
        lacking = [each for each in ids if known.get(each) is None]
        if lacking:
            return problem("N253", metric.place, id=name, parts="、".join(lacking))
        part, whole = (
            (amount, literal(self._metrics[each].unit))
            for each in ids
            if (amount := known[each]) is not None
        )
        made = ratio(metric, part, whole, self._compared(name))
        return made or problem("N244", metric.place, id=name)

    def _compared(self, name: str) -> list[Number]:
        """Return the values of a metric in the periods, and in those before the whole."""
        whole = Period(self._periods[0].first, self._periods[-1].last)
        before = [
            self._series.metric(name, each) for each in (whole.year_earlier, whole.previous)
        ]
        found = [each.metric for each in before if each]
        metrics = [*(each for _, each in self._given(name)), *found]
        return [each.value for each in metrics if each.value]


def _latest(projects: Sequence[Project]) -> dict[str, Metric]:
    """Return each metric by id, as the last period that has it defines it."""
    return {
        each.id: each.metric
        for project in (*projects, projects[-1])
        for each in project.metrics()
    }


def _listed(periods: Iterable[Period]) -> str:
    return "、".join(display(each, year=True) for each in periods)


def _has_amount(each: Metric, metric: Metric) -> bool:
    """Return whether a period gives a metric an amount, or parts as the last one does."""
    return bool(each.value or each.breakdown or (each.group and metric.group))


def _counts_alike(metric: Metric, each: Metric, period: Period) -> bool:
    """Return whether one period counts as the last one does, as far as both say it.

    From January on, what is cumulative is what the period counts alone.
    """
    if not is_same_kind(metric, each):
        return False
    if not is_added(metric) and not is_added(each):
        return True
    return each.cumulative == metric.cumulative or period.first % _YEAR == 0


def _counted(metric: Metric) -> str:
    return f"{kind_of(metric)}{', cumulative' if metric.cumulative else ''}"


def _is_of_all(metric: Metric, period: Period) -> bool:
    """Return whether a value is that of the whole period, or of its end."""
    own = metric.period or period
    return own == period if is_added(metric) else own.last == period.last
