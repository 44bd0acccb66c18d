"""How much of a target was reached, and what keeps that from being computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.figures.amount import exact_amount
from reportgen.figures.changes import PERCENT, UNKNOWN, Computed
from reportgen.figures.kinds import kind_of

if TYPE_CHECKING:
    from reportgen.model import Metric
    from reportgen.model.values import Number

# A temperature or an index does not add up to its target, and may be meant to stay below.
NOT_REACHED = ("measure", "index")


def computed_rate(metric: Metric) -> Computed:
    """Return how much of its target a metric reached, in percent."""
    target, number = metric.target, reached(metric)
    if not target or not number or not target.comparable or obstacle(metric):
        return UNKNOWN
    rate = number.value / target.value.value * PERCENT
    return Computed(rate, f"{number.value:f} ÷ {target.value.digits}")


def reached(metric: Metric) -> Number | None:
    """Return what is compared with the target: the exact amount, or that since January."""
    amount = exact_amount(metric)
    to_date = metric.target.to_date if metric.target else None
    return to_date or amount if amount else None


def obstacle(metric: Metric) -> str:
    """Return for which key no completion of a target is computed, as in the file, or ""."""
    kind, target, number = kind_of(metric), metric.target, reached(metric)
    if target is None:
        return ""
    if kind in NOT_REACHED:
        return f"kind: {kind}"
    if metric.qualifier:
        return f"qualifier: {metric.qualifier}"
    if metric.range or metric.words:
        return "range" if metric.range else "words"
    if target.value.value <= 0:
        return f"target.value: {target.value.digits}"
    return f"value: {number.digits}" if number and number.value < 0 else ""
