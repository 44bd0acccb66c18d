"""What a metric is meant to state but cannot: missing or impossible numbers."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from reportgen.figures.changes import change_unit
from reportgen.figures.kinds import kind_of
from reportgen.figures.targets import NOT_REACHED, obstacle, reached
from reportgen.numerals import LARGEST
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from reportgen.figures.arithmetic import Derived
    from reportgen.model import Metric
    from reportgen.model.values import Number


def gaps(metric: Metric, derived: Derived) -> Iterator[Problem]:
    """Yield what a metric is meant to state but cannot, because numbers are missing.

    Nothing can be computed without an amount, which D131 reports.
    """
    if not (metric.value or metric.breakdown or _has_amount(metric)):
        return
    if metric.change and derived.change is None and derived.turn is None:
        yield _missing(metric, "change", "previous", metric.change.previous)
    if metric.share and derived.share is None:
        yield _missing(metric, "share", "whole", metric.share.whole)
    if metric.breakdown and derived.total is None and not _has_amount(metric):
        yield problem("N107", metric.breakdown[0].place)
    if metric.target and not metric.target.rate and kind_of(metric) not in NOT_REACHED:
        found = obstacle(metric)
        yield from [problem("N162", metric.target.place, found=found)] if found else []


def impossible(metric: Metric) -> Iterator[Problem]:
    """Yield what no report can state: a percentage of zero, 2.5 in Chinese numerals."""
    yield from _against_nothing(metric)
    yield from _chinese(metric)


def in_chinese(number: Decimal) -> bool:
    """Return whether a number can be written in Chinese numerals."""
    return number == number.to_integral_value() and 0 <= number <= LARGEST


# -- gaps ------------------------------------------------------------------------------


def _missing(metric: Metric, key: str, base: str, number: Number | None) -> Problem:
    """Return the problem of a change or a share that has no number to print."""
    place = getattr(metric, key).place
    if key == "share" and number is not None and number.value <= 0:
        return problem("N105", place, number=number.digits, stated="share")
    if found := _not_computed(metric, key):
        return problem("N167", place, key=key, found=found)
    return problem("N106", place, key=key, base=base)


def _not_computed(metric: Metric, key: str) -> str:
    """Return what keeps a change or a share from being computed, as in the file, or ""."""
    if key == "change" and metric.change and metric.change.comparable_prices:
        return "comparable_prices"
    if metric.qualifier:
        return f"qualifier: {metric.qualifier}"
    return next((way for way in ("range", "words") if getattr(metric, way)), "")


def _has_amount(metric: Metric) -> bool:
    return bool(metric.range or metric.words or metric.group)


# -- what cannot be stated -------------------------------------------------------------


def _against_nothing(metric: Metric) -> Iterator[Problem]:
    """Yield a problem for each stated percentage of a base that is zero or negative."""
    change, share, target = metric.change, metric.share, metric.target
    grown = (
        change
        and change.value
        and not change.comparable_prices
        and change_unit(metric) == "%"
    )
    stated = [
        (change.value, change.previous) if change and grown else None,
        (share.value, share.whole) if share else None,
        (target.rate, target.value) if target else None,
    ]
    for number, base in filter(None, stated):
        if number and number.value and base and base.value <= 0:
            yield problem("N105", number.place, number=base.digits, stated=number.digits)
    value = None if metric.is_doubted else metric.value
    negative = value if value and value.value < 0 else None
    if (
        negative
        and change
        and grown
        and not (change.previous and change.previous.value <= 0)
    ):
        yield problem("N130", change.place, stated=negative.digits)
    total = reached(metric)
    if target and target.rate and total and total.value < 0 and not metric.is_doubted:
        yield problem("N164", target.rate.place, stated=total.digits)


def _chinese(metric: Metric) -> Iterator[Problem]:
    """Yield numbers that Chinese numerals cannot write; D133 reports a value's decimals."""
    if metric.numerals != "chinese" or metric.is_doubted:
        return
    numbers = [] if metric.value is None or metric.value.decimals else [metric.value]
    if metric.range:
        numbers += [metric.range.low, metric.range.high]
    numbers += [member.value for member in chain(metric.group, metric.breakdown)]
    for number in numbers:
        if not in_chinese(number.value):
            yield problem("N108", number.place, number=number.digits)
