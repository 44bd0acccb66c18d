"""A value of an earlier report that a metric can be compared with, or why it cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.figures.amount import exact_amount
from reportgen.figures.kinds import kind_of
from reportgen.suggest import near
from reportgen.texts import literal

if TYPE_CHECKING:
    from reportgen.model import KeyedMetric, Metric, Project
    from reportgen.model.values import Number
    from reportgen.period import Period
    from reportgen.periods.series import Stated


class NoValue(Exception):  # noqa: N818 - an answer, not a failure
    """There is no earlier value to compare with, for the reason in the problem."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def is_same_kind(metric: Metric, other: Metric) -> bool:
    """Return whether two metrics are of one kind, as far as both say it."""
    kinds = {kind_of(metric), kind_of(other)}
    return None in kinds or len(kinds) == 1 or kinds == {"flow", "balance"}


def comparable_value(metric: Metric, stated: Stated) -> Number:
    """Return the earlier value of a metric, exact and counted alike.

    Raises NoValue with the reason if it is not.
    """
    old, where = stated.metric, stated.folder
    unit, before = literal(metric.unit), literal(old.unit)
    if unit != before:
        raise NoValue("N133", where=where, unit=unit or "—", before=before or "—")
    if not is_same_kind(metric, old):
        kinds = {"kind": kind_of(metric), "before": kind_of(old)}
        raise NoValue("N258", where=where, **kinds)
    if old.is_open:
        raise NoValue("N257", where=where)
    value = exact_amount(old)
    is_target = old.status == "target" != metric.status
    if value is None or old.is_doubted or is_target:
        raise NoValue("N134", where=where)
    return value


def missing_value(keyed: KeyedMetric, report: Project | None, period: Period) -> NoValue:
    """Return why no report states a metric for a period, and one with its name if so.

    `report` is the one to look in: that of the period, or else one that contains it.
    """
    if report is None or (report.period != period and not period.is_range):
        return NoValue("N131", period=period)
    known = {
        literal(each.metric.name): each.id
        for each in report.metrics()
        if (each.metric.period or report.period) == period
    }
    name = literal(keyed.metric.name)
    meant = known.get(name) or near(keyed.id, list(known.values()))
    where = str(report.period)
    return NoValue("N132", where=where, period=period, near=meant, name=name)
