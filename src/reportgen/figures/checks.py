"""Whether what a metric says fits together beyond its sums."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.figures.arithmetic import Derived
    from reportgen.model import Metric


def contradictions(metric: Metric, derived: Derived) -> Iterator[Problem]:
    """Yield what contradicts itself in a metric."""
    yield from derived.sums
    yield from _items(metric, derived)
    yield from _percent(metric)


def _items(metric: Metric, derived: Derived) -> Iterator[Problem]:
    """A closed list has as many names as the value says, an open one not more."""
    if metric.items is None or derived.total is None:
        return
    named, stated = len(metric.items.names), Decimal(derived.total)
    place = metric.items.place
    if not metric.items.open and named != stated:
        yield problem("N110", place, named=named, stated=derived.total)
    if metric.items.open and named > stated:
        yield problem("N111", place, named=named, stated=derived.total)


def _percent(metric: Metric) -> Iterator[Problem]:
    """A share of a whole is at most all of it, and a percentage changes by points."""
    share = metric.share.value if metric.share else None
    if share is not None and not 0 <= share.value <= Decimal(100):
        yield problem("N112", share.place, stated=share.digits)
    unit = metric.unit.value if metric.unit else ""
    change = metric.change
    if change and unit in {"%", "％"} and change.unit == "%":
        yield problem("N113", change.place)
