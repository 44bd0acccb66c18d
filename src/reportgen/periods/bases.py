"""What the metrics of a period are compared with: values of earlier reports.

Like is compared with like: the part of a year with the same part, the value of one period
with that of another, a yearly target with what was reached since the beginning of the year.
Where the data do not allow it, nothing is computed, and the reason is told.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reportgen.figures.amount import exact_amount
from reportgen.figures.kinds import kind_of
from reportgen.model.values import Number
from reportgen.period import Period
from reportgen.periods.earlier_value import NoValue, comparable_value, missing_value
from reportgen.periods.other_name import is_other_name
from reportgen.periods.taken import Earlier
from reportgen.problems import Problem, problem
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from reportgen.model import KeyedMetric, Metric, Project, SectionFile
    from reportgen.periods.series import Series, Stated

_YEAR = 12
_FLOWS = ("flow", "balance")
_MEANS = ("measure", "index")
# Comparisons with the level at the end of the year before.
_YEAR_END = ("比年初", "较年初", "比上年末", "较上年末")


class Base(Struct, frozen=True):
    """What a metric is compared with.

    `previous` is the earlier value of its change, `alone` its own value for the period
    alone, `to_date` that since the beginning of the year. `used` are the values of earlier
    reports behind them, and `other_name` is what the last of them calls the metric if it
    has another name there, with its period. `no_change` and `no_rate` say why there are
    none; `is_to_date` is false if the value cannot be compared with its target.
    """

    previous: Number | None = None
    alone: Number | None = None
    to_date: Number | None = None
    used: tuple[Earlier, ...] = ()
    other_name: tuple[Period, str] | None = None
    no_change: Problem | None = None
    no_rate: Problem | None = None
    is_to_date: bool = True


def bases_of(project: Project, series: Series) -> dict[str, Base]:
    """Return what each metric with a change or a target is compared with, by its key."""
    return {
        each.key: _Lookup(each, project.period, series).base()
        for each in project.metrics()
        if each.metric.change or each.metric.target
    }


def with_bases(project: Project, bases: Mapping[str, Base]) -> Project:
    """Return the project with what its metrics are compared with filled in."""
    return with_metrics(project, lambda key, each: _filled(each, bases.get(key, Base())))


def with_metrics(project: Project, changed: Callable[[str, Metric], Metric]) -> Project:
    """Return the project with what `changed` makes of each metric and its key."""

    def all_of(owner: str, metrics: dict[str, Metric]) -> dict[str, Metric]:
        return {
            name: changed(f"{owner}.metrics.{name}", metric)
            for name, metric in metrics.items()
        }

    def section(each: SectionFile) -> SectionFile:
        metrics = all_of(each.id, each.section.metrics)
        return replace(each, section=replace(each.section, metrics=metrics))

    report = replace(project.report, metrics=all_of("report", project.report.metrics))
    sections = {
        part: tuple(map(section, files)) for part, files in project.sections.items()
    }
    return replace(project, report=report, sections=sections)


def explained(problems: Iterable[Problem], bases: Mapping[str, Base]) -> list[Problem]:
    """Return the problems; a missing change (N106) is told with its reason, if known."""
    reasons = {key: base.no_change for key, base in bases.items() if base.no_change}
    told = [
        reasons.get(each.key, each) if each.code == "N106" else each for each in problems
    ]
    return [*told, *(base.no_rate for base in bases.values() if base.no_rate)]


def failed_bases(project: Project, series: Series) -> dict[str, str]:
    """Return the periods with errors in which earlier values are looked up.

    They are by the key of the metric.
    """
    found = {}
    for each in project.metrics():
        own = each.metric.period or project.period
        base = _base(each.metric, own)
        periods = [*([base] if base else []), *(_before(own) if each.metric.target else [])]
        folders = (series.failed(each.id, period) for period in periods)
        if folder := next(filter(None, folders), None):
            found[each.key] = folder
    return found


def _before(own: Period) -> list[Period]:
    """Return the earlier periods of the year that are as long as `own`."""
    firsts = range(own.year * _YEAR, own.first, own.months)
    return [Period(first, first + own.months - 1) for first in firsts]


def _base(metric: Metric, own: Period) -> Period | None:
    """Return the period that a metric of the period `own` is compared with."""
    base = {
        "同比": own.year_earlier,
        "环比": own.previous,
        "比上年": own.year_before,
    }
    compared = metric.change.compared if metric.change else ""
    return own.year_before if compared in _YEAR_END else base.get(compared)


def _filled(metric: Metric, base: Base) -> Metric:
    change, target, missing = metric.change, metric.target, set(metric.missing)
    if change is not None:
        change = replace(
            change,
            previous=change.previous or base.previous,
            alone=base.alone,
            comparable=base.no_change is None or base.no_change.code not in _UNLIKE,
        )
    if target is not None:
        target = replace(target, to_date=base.to_date, comparable=base.is_to_date)
    if change and change.value is None and change.previous is None:
        missing.add("change")
    if base.no_rate:
        missing.add("target")
    return replace(metric, change=change, target=target, missing=frozenset(missing))


# Reasons for which not even a value typed by hand can be compared.
_UNLIKE = frozenset(("N135", "N136"))


class _Lookup:
    """Looks up what one metric is compared with."""

    def __init__(self, keyed: KeyedMetric, whole: Period, series: Series) -> None:
        self._keyed = keyed
        self._metric = keyed.metric
        self._own = keyed.metric.period or whole
        self._series = series
        self._used: list[Earlier] = []
        self._other_name: tuple[Period, str] | None = None

    def base(self) -> Base:
        """Return what the metric is compared with."""
        previous = alone = to_date = no_change = no_rate = None
        is_to_date = True
        if self._metric.change:
            try:
                previous, alone = self._change()
            except NoValue as reason:
                no_change = self._problem(reason, "change")
        if self._metric.target:
            try:
                to_date = self._to_date()
            except NoValue as reason:
                is_to_date = False
                if self._metric.target.rate is None:
                    no_rate = self._problem(reason, "target")
        used = tuple(self._used)
        other_name = self._other_name
        return Base(
            previous, alone, to_date, used, other_name, no_change, no_rate, is_to_date
        )

    def _problem(self, reason: NoValue, key: str) -> Problem:
        place = getattr(self._metric, key).place
        said = problem(reason.code, place, id=self._keyed.id, **reason.values)
        periods = {k: v for k, v in reason.values.items() if isinstance(v, Period)}
        return replace(said, key=self._keyed.key, values={**said.values, **periods})

    # -- changes -----------------------------------------------------------------------

    def _change(self) -> tuple[Number | None, Number | None]:
        """Return the earlier value, and the own value for the period alone."""
        metric, own = self._metric, self._own
        base = _base(metric, own)
        assert metric.change  # noqa: S101 - the caller asks for its change
        if base is None or metric.change.comparable_prices or not exact_amount(metric):
            return None, None
        if metric.change.compared in _YEAR_END:
            return self._level(base), None
        if self._is_part_of(base):
            self._refuse_unlike(base)
        if not self._is_to_date():
            return self._alone_before(base), None
        if metric.change.compared != "环比":
            return self._to_date_before(base), None
        try:
            return self._alone_before(base), self._alone()
        except NoValue:
            raise NoValue("N135", period=own) from None

    def _level(self, base: Period) -> Number:
        """Return the level at the end of a year; what adds up has none.

        Nor has the temperature of a whole year.
        """
        kind = kind_of(self._metric)
        stated = self._series.until(self._keyed.id, base.last)
        is_longer = stated is not None and stated.period.months > self._own.months
        of_a_time = kind in _FLOWS or (kind in _MEANS and is_longer)
        if self._metric.cumulative or of_a_time:
            raise NoValue("N136", period=self._own, before=base)
        return self._exact(stated, base)

    def _to_date_before(self, base: Period) -> Number:
        """Return the value from January to the end of `base`."""
        stated = self._series.until(self._keyed.id, base.last)
        if stated is not None and not _is_from_january(stated):
            raise NoValue("N135", period=base)
        return self._exact(stated, base)

    def _is_part_of(self, base: Period) -> bool:
        """Return whether part of a year would be compared with a whole year."""
        to_date = self._metric.cumulative and self._own.last % _YEAR == _YEAR - 1
        return base.months > self._own.months and not to_date

    def _refuse_unlike(self, base: Period) -> None:
        """Refuse part of a year; the rate at its end may be compared with a typed one."""
        change, kind = self._metric.change, kind_of(self._metric)
        if kind == "ratio" and change and change.previous:
            return
        if self._metric.cumulative or kind_of(self._metric) != "stock":
            raise NoValue("N136", period=self._own, before=base)

    def _is_to_date(self) -> bool:
        """Return whether the value counts more than its period alone."""
        return self._metric.cumulative and self._own.first % _YEAR != 0

    def _alone(self) -> Number:
        """Return the value of the period alone: that to date, less that before it."""
        before = self._series.until(self._keyed.id, self._own.first - 1)
        value = exact_amount(self._metric)
        if value is None or before is None or not _is_from_january(before):
            raise self._missing(self._own)
        return _less(value, self._exact(before, before.period))

    def _alone_before(self, base: Period) -> Number:
        """Return the value of the period `base` alone."""
        stated = self._series.metric(self._keyed.id, base)
        if stated is None and base.months == _YEAR:  # what counts to December is the year
            stated = self._series.until(self._keyed.id, base.last)
            stated = stated if stated and _is_from_january(stated) else None
        number = self._exact(stated, base)
        is_alone = base.first % _YEAR == 0 or not (stated and stated.metric.cumulative)
        if is_alone:
            return number
        before = self._series.until(self._keyed.id, base.first - 1)
        if before is None or not _is_from_january(before):
            raise NoValue("N135", period=base)
        return _less(number, self._exact(before, before.period))

    def _exact(self, stated: Stated | None, period: Period) -> Number:
        """Return an earlier value, which must be exact and in the same unit."""
        if stated is None:
            raise self._missing(period)
        value = comparable_value(self._metric, stated)
        used = Earlier.of(
            stated.folder, self._keyed.id, stated.metric, draft=stated.is_draft
        )
        self._used.append(used)
        before = literal(stated.metric.name)
        if is_other_name(literal(self._metric.name), before):
            self._other_name = stated.period, before
        return value

    def _missing(self, period: Period) -> NoValue:
        """Return why there is no such metric, and one with the same name if there is."""
        return missing_value(self._keyed, self._series.covering(period), period)

    # -- targets -----------------------------------------------------------------------

    def _to_date(self) -> Number | None:
        """Return the value since January, if the target is one of the year."""
        metric, own = self._metric, self._own
        assert metric.target  # noqa: S101 - the caller asks for its target
        kind = kind_of(metric)
        if not metric.target.is_yearly or metric.cumulative or own.first % _YEAR == 0:
            return None
        value = exact_amount(metric)
        if value is None or kind in {"stock", "ratio", "index", "measure"}:
            return None
        if kind is None:
            raise NoValue("N138", period=own)
        return _sum([*self._since_january(), value])

    def _since_january(self) -> list[Number]:
        """Return the values of the year before the period, which together cover it."""
        own, found = self._own, []
        to_date = self._series.until(self._keyed.id, own.first - 1)
        if to_date and _is_from_january(to_date):
            return [self._of_target(to_date, to_date.period)]
        for period in _before(own):
            stated = self._series.metric(self._keyed.id, period)
            if stated and stated.metric.cumulative:
                stated = None
            found.append(self._of_target(stated, period))
        return found

    def _of_target(self, stated: Stated | None, period: Period) -> Number:
        """Return an earlier value that counts towards a yearly target."""
        try:
            return self._exact(stated, period)
        except NoValue:
            raise NoValue("N137", period=self._own, before=period) from None


def _is_from_january(stated: Stated) -> bool:
    return stated.metric.cumulative or stated.period.first % _YEAR == 0


def _less(number: Number, other: Number) -> Number:
    return replace(number, digits=format(number.value - other.value, "f"))


def _sum(numbers: list[Number]) -> Number:
    total = sum((each.value for each in numbers), Decimal(0))
    return replace(numbers[-1], digits=format(total, "f"))
