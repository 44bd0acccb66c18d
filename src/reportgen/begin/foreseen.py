"""What metrics will lack in a new period, because no earlier report has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.figures.kinds import kind_of
from reportgen.periods.bases import bases_of, with_metrics
from reportgen.problems import problem

if TYPE_CHECKING:
    from reportgen.model import Metric, Project
    from reportgen.period import Period
    from reportgen.periods.series import Series
    from reportgen.problems import Problem

_NO_REPORT = "N131"


def without_base(old: Project, period: Period, series: Series) -> set[str]:
    """Return the ids of metrics whose earlier value no report has: it must be asked for.

    `series` are the periods seen from the new one. Metrics with a period of their own are
    left out.
    """
    ahead = replace(with_metrics(old, lambda _, each: _unstated(each)), period=period)
    bases = bases_of(ahead, series)
    found = {key for key, base in bases.items() if _is_without_report(base.no_change)}
    return {
        each.id for each in old.metrics() if each.key in found and not each.metric.period
    }


def without_kind(old: Project, before: str) -> list[Problem]:
    """Return a hint that names the metrics of which nobody said what kind they are."""
    ids = [
        each.id
        for each in old.metrics()
        if kind_of(each.metric) is None
        and each.metric.words is None
        and not each.metric.cumulative
    ]
    return [problem("U162", None, period=before, ids="、".join(ids))] if ids else []


def _is_without_report(reason: Problem | None) -> bool:
    return reason is not None and reason.code == _NO_REPORT


def _unstated(metric: Metric) -> Metric:
    change = metric.change and replace(metric.change, value=None, previous=None)
    return replace(metric, change=change)
