"""A metric over periods: the same id means the same thing in each of them.

Earlier periods are read only when needed, so that a check of one period costs the same
whether there are two of them or a hundred.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.period import Period, parse_period
from reportgen.problems import EnvironmentProblem
from reportgen.project.read import period_names, read_project
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reportgen.model import Metric, Project, SectionFile
    from reportgen.model.values import Number


class Series:
    """The other periods of a project, seen from one of them."""

    def __init__(self, root: Path, project: Project) -> None:
        self._root = root
        self._own = project.period
        self._read: dict[str, Project | None] = {}
        periods = {name: parse_period(name) for name in period_names(root)}
        self._periods = {name: period for name, period in periods.items() if period}

    def project(self, name: str) -> Project | None:
        """Return another period, or None if it cannot be read, which its check reports."""
        if name not in self._read:
            try:
                self._read[name] = read_project(self._root, name)[0]
            except EnvironmentProblem:
                self._read[name] = None
        return self._read[name]

    @property
    def before(self) -> Project | None:
        """The last period before this one, or the longest if several end together."""
        earlier = [
            (period.last, period.months, name)
            for name, period in self._periods.items()
            if period.last < self._own.first
        ]
        return self.project(max(earlier)[2]) if earlier else None

    def alike(self, most: int) -> list[tuple[Period, Project]]:
        """Return the last `most` earlier periods of the same length, oldest first."""
        names = sorted(
            (period.first, name)
            for name, period in self._periods.items()
            if period.months == self._own.months and period.last < self._own.first
        )
        found = ((self._periods[name], self.project(name)) for _, name in names[-most:])
        return [(period, project) for period, project in found if project]

    def metric(self, name: str, period: Period) -> Metric | None:
        """Return a metric as reported for a period, or None if no report states it.

        The report of exactly that period is searched first, then those that contain it.
        """
        for folder in self._folders_of(period):
            project = self.project(folder)
            for each in project.metrics() if project else ():
                own = each.metric.period or self._periods[folder]
                if each.id == name and own == period:
                    return each.metric
        return None

    def failed(self, name: str, period: Period) -> str:
        """Return the period with errors that may define a metric for `period`, or ""."""
        for folder in self._folders_of(period):
            project = self.project(folder)
            if project is None or (not project.whole and name in project.unknown_names):
                return folder
        return ""

    def _folders_of(self, period: Period) -> list[str]:
        """Return the other periods that contain `period`, the shortest first."""
        inside = [
            (each != period, each.months, folder)
            for folder, each in self._periods.items()
            if period in each and each != self._own
        ]
        return [folder for *_, folder in sorted(inside)]


def earlier_values(project: Project, series: Series) -> dict[str, Number]:
    """Return the base values of changes, as earlier reports state them.

    They are by the key of the metric, if an earlier report states them exactly.
    """
    found = {}
    for each in project.metrics():
        value = _earlier_value(each.id, each.metric, project.period, series)
        if value is not None:
            found[each.key] = value
    return found


def failed_bases(project: Project, series: Series) -> dict[str, str]:
    """Return the periods with errors in which base values of changes are looked up.

    They are by the key of the metric.
    """
    found = {}
    for each in project.metrics():
        change = each.metric.change
        if change is not None and change.value is None and change.previous is None:
            base = _base(each.metric, project.period)
            if base and (folder := series.failed(each.id, base)):
                found[each.key] = folder
    return found


def with_previous(project: Project, earlier: Mapping[str, Number]) -> Project:
    """Return the project with each missing `previous` filled in."""

    def filled(owner: str, metrics: dict[str, Metric]) -> dict[str, Metric]:
        return {
            name: _filled(metric, earlier.get(f"{owner}.metrics.{name}"))
            for name, metric in metrics.items()
        }

    def section(each: SectionFile) -> SectionFile:
        metrics = filled(each.id, each.section.metrics)
        return replace(each, section=replace(each.section, metrics=metrics))

    report = replace(project.report, metrics=filled("report", project.report.metrics))
    sections = {
        part: tuple(map(section, files)) for part, files in project.sections.items()
    }
    return replace(project, report=report, sections=sections)


def _filled(metric: Metric, earlier: Number | None) -> Metric:
    change = metric.change
    if earlier is None or change is None or change.previous is not None:
        return metric
    return replace(metric, change=replace(change, previous=earlier))


def _earlier_value(
    name: str, metric: Metric, whole: Period, series: Series
) -> Number | None:
    """Return the base value of a change, if an earlier report states it exactly."""
    change = metric.change
    if change is None or change.comparable_prices:
        return None
    base = _base(metric, whole)
    earlier = series.metric(name, base) if base else None
    if earlier is None or earlier.value is None or earlier.qualifier:
        return None
    same_unit = literal(metric.unit) == literal(earlier.unit)
    return earlier.value if same_unit and not earlier.is_doubted else None


def _base(metric: Metric, whole: Period) -> Period | None:
    """Return the period that a metric of the report of `whole` is compared with."""
    own = metric.period or whole
    base = {"同比": own.year_earlier, "环比": own.previous, "比上年": own.year_before}
    return base[metric.change.basis] if metric.change else None
