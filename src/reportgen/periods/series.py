"""A metric over periods: the same id means the same thing in each of them.

Earlier periods are read only when needed, so that a check of one period costs the same
whether there are two of them or a hundred.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.model import Metric
from reportgen.period import Period, parse_period
from reportgen.problems import EnvironmentProblem, Level, Problem
from reportgen.project.read import period_names, read_project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reportgen.model import Project


class Stated(Struct, frozen=True):
    """A metric in the report `folder`, and the period that its value is of."""

    folder: str
    period: Period
    metric: Metric
    is_draft: bool


class Series:
    """The other periods of a project, seen from one of them."""

    def __init__(self, root: Path, project: Project) -> None:
        self._root = root
        self._own = project.period
        self._read: dict[str, Project | None] = {}
        self._failed: set[str] = set()  # those with errors in their own files
        periods = {name: parse_period(name) for name in period_names(root)}
        self._periods = {name: period for name, period in periods.items() if period}

    def project(self, name: str) -> Project | None:
        """Return another period, or None if it cannot be read, which its check reports."""
        if name not in self._read:
            try:
                self._read[name], problems = read_project(self._root, name)
            except EnvironmentProblem:
                self._read[name], problems = None, []
            if self._read[name] is None or any(_is_of(each, name) for each in problems):
                self._failed.add(name)
        return self._read[name]

    def __contains__(self, period: Period) -> bool:
        """Return whether there is a report of exactly this period."""
        return period in self._periods.values()

    def of(self, period: Period) -> Project | None:
        """Return the report of exactly this period, or None if it cannot be read."""
        found = (name for name, each in self._periods.items() if each == period)
        name = next(found, None)
        return self.project(name) if name else None

    @property
    def before(self) -> Project | None:
        """The last period before this one.

        Of several that end together it is that of the same length, or else the longest.
        """
        name = self._before()
        return self.project(name) if name else None

    @property
    def is_first(self) -> bool:
        """Whether there is no earlier period."""
        return not self._before()

    @property
    def failed_before(self) -> str:
        """The name of the last period before this one if it has errors, or ""."""
        name = self._before()
        if name:
            self.project(name)
        return name if name in self._failed else ""

    def _before(self) -> str:
        earlier = [
            (period.last, period.months == self._own.months, period.months, name)
            for name, period in self._periods.items()
            if period.last < self._own.first
        ]
        return max(earlier)[-1] if earlier else ""

    def alike(self, most: int) -> list[tuple[Period, Project]]:
        """Return the last `most` earlier periods of the same length, oldest first."""
        names = sorted(
            (period.first, name)
            for name, period in self._periods.items()
            if period.months == self._own.months and period.last < self._own.first
        )
        found = ((self._periods[name], self.project(name)) for _, name in names[-most:])
        return [(period, project) for period, project in found if project]

    @property
    def last_alike(self) -> Project | None:
        """The last earlier period of the same length, which this one continues."""
        found = self.alike(1)
        return found[0][1] if found else None

    def metric(self, name: str, period: Period) -> Stated | None:
        """Return a metric as reported for a period, or None if no report states it.

        The report of exactly that period is searched first, then those that contain it.
        """
        for folder in self._folders_of(period):
            for each in self._stated(name, folder):
                if each.period == period:
                    return each
        return None

    def until(self, name: str, last: int) -> Stated | None:
        """Return a metric as reported for a period that ends with the month `last`."""
        for folder, period in self._periods.items():
            if period.last == last:
                for each in self._stated(name, folder):
                    if each.period.last == last:
                        return each
        return None

    def covering(self, period: Period) -> Project | None:
        """Return the report in which a metric of a period is looked up first, if any."""
        folders = self._folders_of(period)
        return self.project(folders[0]) if folders else None

    def _stated(self, name: str, folder: str) -> Iterator[Stated]:
        project = self.project(folder)
        if project is None:
            return
        for each in project.metrics():
            if each.id == name:
                own = each.metric.period or self._periods[folder]
                yield Stated(folder, own, each.metric, project.report.is_draft)

    def failed(self, name: str, period: Period) -> str:
        """Return the period with errors that may define a metric for `period`, or ""."""
        for folder in self._folders_of(period):
            project = self.project(folder)
            unknown = project is None or name in project.unknown_names
            if folder in self._failed and unknown:
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


def _is_of(found: Problem, period: str) -> bool:
    """Return whether a problem is an error in a file of a period."""
    file = found.place.file if found.place else ""
    return found.level is Level.ERROR and f"{file}/".startswith(f"data/{period}/")
