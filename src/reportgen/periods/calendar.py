"""Which periods a project has reports of: looked up, however many there are."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from reportgen.period import parse_period

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reportgen.period import Period


class Calendar:
    """The periods of a project by the names of their folders.

    Nothing is searched from end to end, so that a report among a thousand costs what it
    costs among ten.
    """

    def __init__(self, periods: Mapping[str, Period]) -> None:
        self.periods = periods
        self._ending: dict[int, list[str]] = defaultdict(list)
        self._alike: dict[int, list[tuple[int, str]]] = defaultdict(list)
        self._in_month: dict[int, list[str]] = defaultdict(list)
        for name, period in periods.items():
            self._ending[period.last].append(name)
            self._alike[period.months].append((period.first, name))
            for month in range(period.first, period.last + 1):
                self._in_month[month].append(name)
        self._ends = sorted(self._ending)
        for same in self._alike.values():
            same.sort()

    def exactly(self, period: Period) -> str:
        """Return the name of the report of exactly this period, or ""."""
        names = self._ending.get(period.last, ())
        return next((name for name in names if self.periods[name] == period), "")

    def ending(self, month: int) -> Iterable[str]:
        """Return the names of the reports that end with a month."""
        return self._ending.get(month, ())

    def before(self, own: Period) -> str:
        """Return the name of the last report that ends before a period, or "".

        Of several that end together it is that of the same length, or else the longest.
        """
        at = bisect_left(self._ends, own.first)
        if not at:
            return ""
        together = (
            (name, self.periods[name].months) for name in self.ending(self._ends[at - 1])
        )
        return max((months == own.months, months, name) for name, months in together)[-1]

    def alike(self, own: Period, most: int) -> list[str]:
        """Return the names of the last `most` earlier reports of the same length."""
        same = self._alike.get(own.months, [])
        end = bisect_left(same, (own.first - own.months + 1,))
        return [name for _, name in same[max(0, end - most) : end]]

    def containing(self, period: Period, own: Period) -> list[str]:
        """Return the names of the reports that contain a period, the shortest first."""
        inside = [
            (each != period, each.months, name)
            for name in self._in_month.get(period.first, ())
            if period in (each := self.periods[name]) and each != own
        ]
        return [name for *_, name in sorted(inside)]


def calendar_of(names: Iterable[str]) -> Calendar:
    """Return the periods of a project, given the names of their folders."""
    periods = {name: parse_period(name) for name in names}
    return Calendar({name: period for name, period in periods.items() if period})
