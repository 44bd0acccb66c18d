"""A metric over periods: the same id means the same thing in each of them.

Earlier periods are read only when needed, so that a check of one period costs the same
whether there are two of them or a hundred.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.model import Metric
from reportgen.period import Period
from reportgen.periods.calendar import calendar_of
from reportgen.problems import EnvironmentProblem, Level, Problem
from reportgen.project.once import Once
from reportgen.project.read import period_names, read_period

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reportgen.model import Project
    from reportgen.validate import Rules


class Stated(Struct, frozen=True):
    """A metric in the report `folder`, and the period that its value is of."""

    folder: str
    period: Period
    metric: Metric
    is_draft: bool


class Series:
    """The other periods of a project, seen from one of them."""

    def __init__(
        self,
        root: Path,
        project: Project,
        once: Once | None = None,
        rules: Rules | None = None,
    ) -> None:
        self._root, self._rules = root, rules
        self._once = once or Once()
        self._own = project.period
        self._read: dict[str, Project | None] = {}
        self._failed: set[str] = set()  # those with errors in their own files
        self._calendar = self._once(
            ("calendar", root), lambda: calendar_of(period_names(root))
        )

    def project(self, name: str) -> Project | None:
        """Return another period, or None if it cannot be read, which its check reports."""
        if name not in self._read:
            try:
                self._read[name], problems = read_period(
                    self._root, name, self._rules, self._once
                )
            except EnvironmentProblem:
                self._read[name], problems = None, []
            if self._read[name] is None or any(_is_of(each, name) for each in problems):
                self._failed.add(name)
        return self._read[name]

    def names_read(self) -> tuple[str, ...]:
        """Return the names of the periods that were read."""
        return tuple(self._read)

    def __contains__(self, period: Period) -> bool:
        """Return whether there is a report of exactly this period."""
        return bool(self._calendar.exactly(period))

    def of(self, period: Period) -> Project | None:
        """Return the report of exactly this period, or None if it cannot be read."""
        name = self._calendar.exactly(period)
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
        return self._calendar.before(self._own)

    def alike(self, most: int) -> list[tuple[Period, Project]]:
        """Return the last `most` earlier periods of the same length, oldest first."""
        names, periods = self._calendar.alike(self._own, most), self._calendar.periods
        found = ((periods[name], self.project(name)) for name in names)
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
        for folder in self._calendar.containing(period, self._own):
            for each in self._stated(name, folder):
                if each.period == period:
                    return each
        return None

    def until(self, name: str, last: int) -> Stated | None:
        """Return a metric as reported for a period that ends with the month `last`."""
        for folder in self._calendar.ending(last):
            for each in self._stated(name, folder):
                if each.period.last == last:
                    return each
        return None

    def covering(self, period: Period) -> Project | None:
        """Return the report in which a metric of a period is looked up first, if any."""
        folders = self._calendar.containing(period, self._own)
        return self.project(folders[0]) if folders else None

    def _stated(self, name: str, folder: str) -> Iterator[Stated]:
        project = self.project(folder)
        if project is None:
            return
        for each in project.metrics():
            if each.id == name:
                own = each.metric.period or self._calendar.periods[folder]
                yield Stated(folder, own, each.metric, project.report.is_draft)

    def failed(self, name: str, period: Period) -> str:
        """Return the period with errors that may define a metric for `period`, or ""."""
        for folder in self._calendar.containing(period, self._own):
            project = self.project(folder)
            unknown = project is None or name in project.unknown_names
            if folder in self._failed and unknown:
                return folder
        return ""


def _is_of(found: Problem, period: str) -> bool:
    """Return whether a problem is an error in a file of a period."""
    file = found.place.file if found.place else ""
    return found.level is Level.ERROR and f"{file}/".startswith(f"data/{period}/")
