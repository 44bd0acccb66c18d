"""Values and plan items of earlier reports, as this one prints or computes with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.figures.amount import amount_of
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from reportgen.model import Metric, Project
    from reportgen.period import Period
    from reportgen.periods.carry import Outcome


class Earlier(Struct, frozen=True):
    """A value of an earlier report, which may be a draft.

    `period` is its folder, `file` the file that states it.
    """

    period: str
    id: str
    digits: str
    unit: str
    file: str
    draft: bool = False

    @classmethod
    def of(cls, period: str, name: str, metric: Metric, *, draft: bool = False) -> Earlier:
        """Return the amount of a metric that has one."""
        amount = amount_of(metric)
        assert amount  # noqa: S101 - the caller has looked
        unit, file = literal(metric.unit), amount.place.file
        return cls(period, name, amount.digits, unit, file, draft)


def in_trend(
    periods: Iterable[tuple[Period, Project]], shown: Collection[str]
) -> Iterator[Earlier]:
    """Yield the values of earlier periods in a table of the metrics `shown`, by id."""
    for period, project in periods:
        for each in project.metrics():
            if each.id in shown and amount_of(each.metric):
                yield Earlier.of(str(period), each.id, each.metric)


def in_plans(outcomes: Iterable[Outcome], before: Project) -> Iterator[Earlier]:
    """Yield the plan items of the period `before`, with their words as values."""
    for each in outcomes:
        file = each.item.place.file
        yield Earlier(str(before.period), each.id, each.text, "", file)
