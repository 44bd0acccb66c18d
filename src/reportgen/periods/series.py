"""A metric over periods: the same id means the same thing in each of them.

Earlier periods are read when they are asked for, so that a check of one period costs the
same whether there are two of them or a hundred.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.figures.measure import metrics_of
from reportgen.period import Period, parse_period
from reportgen.problems import EnvironmentProblem, Problem, problem
from reportgen.project.read import period_names, read_project
from reportgen.texts import literal

if TYPE_CHECKING:
    from pathlib import Path

    from reportgen.model import Metric, Project
    from reportgen.model.values import Number


class Series:
    """The periods of a project beside one of them."""

    def __init__(self, root: Path, project: Project) -> None:
        self._root = root
        self._own = project.period
        self._read: dict[str, Project | None] = {}
        periods = {name: parse_period(name) for name in period_names(root)}
        self._periods = {name: period for name, period in periods.items() if period}

    def project(self, name: str) -> Project | None:
        """Return another period, None if it cannot be read: whoever checks it is told."""
        if name not in self._read:
            try:
                self._read[name] = read_project(self._root, name)[0]
            except EnvironmentProblem:
                self._read[name] = None
        return self._read[name]

    @property
    def before(self) -> Project | None:
        """The last period before this one, the longest if two end together."""
        earlier = [
            (period.last, period.months, name)
            for name, period in self._periods.items()
            if period.last < self._own.first
        ]
        return self.project(max(earlier)[2]) if earlier else None

    def alike(self, most: int) -> list[tuple[Period, Project]]:
        """Return the periods as long as this one up to the one before, the last `most`."""
        names = sorted(
            (period.first, name)
            for name, period in self._periods.items()
            if period.months == self._own.months and period.last < self._own.first
        )
        found = ((self._periods[name], self.project(name)) for _, name in names[-most:])
        return [(period, project) for period, project in found if project]

    def metric(self, name: str, period: Period) -> Metric | None:
        """Return what a metric was in a period, if a report of then says it.

        The report of just that period is asked first, then one that contains it.
        """
        inside = [
            (each != period, each.months, folder)
            for folder, each in self._periods.items()
            if period in each and each != self._own
        ]
        for *_, folder in sorted(inside):
            project = self.project(folder)
            for _, other, metric in metrics_of(project) if project else ():
                if other == name and (metric.period or self._periods[folder]) == period:
                    return metric
        return None


def with_previous(project: Project, series: Series) -> tuple[Project, list[Problem]]:
    """Return the project with the previous values that earlier reports know filled in.

    A value that is given must agree with the one found (N218), unless it was `revised`.
    """
    problems: list[Problem] = []

    def filled(owner: str, metrics: dict[str, Metric]) -> dict[str, Metric]:
        made = {}
        for name, metric in metrics.items():
            found = _previous(name, metric, project.period, series)
            key = f"{owner}.metrics.{name}"
            made[name], wrong = _settled(metric, found)
            problems.extend(replace(each, key=key) for each in wrong)
        return made

    report = replace(project.report, metrics=filled("report", project.report.metrics))
    sections = {
        part: tuple(
            replace(
                each,
                section=replace(
                    each.section, metrics=filled(each.id, each.section.metrics)
                ),
            )
            for each in files
        )
        for part, files in project.sections.items()
    }
    return replace(project, report=report, sections=sections), problems


def _previous(name: str, metric: Metric, whole: Period, series: Series) -> Number | None:
    """Return the value that a change is counted from, as an earlier report says it."""
    change = metric.change
    if change is None or change.comparable_prices:
        return None
    own = metric.period or whole
    base = {"同比": own.year_earlier, "环比": own.previous, "比上年": own.year_before}
    earlier = series.metric(name, base[change.basis])
    if earlier is None or earlier.value is None or earlier.qualifier:
        return None
    units = [literal(each.unit) if each.unit else "" for each in (metric, earlier)]
    doubted = earlier.suspect is not None and earlier.confirmed is None
    return None if units[0] != units[1] or doubted else earlier.value


def _settled(metric: Metric, found: Number | None) -> tuple[Metric, list[Problem]]:
    change = metric.change
    if change is None or found is None:
        return metric, []
    if change.previous is None:
        return replace(metric, change=replace(change, previous=found)), []
    if change.revised is not None or change.previous.value == found.value:
        return metric, []
    values = {"stated": change.previous.digits, "found": found.digits}
    where = f"{found.place.file}:{found.place.line}"
    return metric, [problem("N218", change.previous.place, where=where, **values)]
