"""Whether what a metric says fits together, beyond its sums, and what it cannot say."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING

from reportgen.figures.arithmetic import is_in_points, is_percentage
from reportgen.numerals import LARGEST
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.figures.arithmetic import Derived
    from reportgen.model import Member, Metric
    from reportgen.model.values import Number, Text

_ALL = Decimal(100)
_MORE = ("余", "超", "以上", "约", "左右")  # the count may be larger than the number
_MAGNITUDES = ("百", "千", "万", "亿")


def gaps(metric: Metric, derived: Derived) -> Iterator[Problem]:
    """Yield what a metric sets out to say and cannot, since numbers are missing."""
    if metric.change and derived.change is None:
        yield _missing(metric, "change", "previous", metric.change.previous)
    if metric.share and derived.share is None:
        yield _missing(metric, "share", "whole", metric.share.whole)
    if metric.breakdown and derived.total is None and not _has_amount(metric):
        yield problem("N107", metric.breakdown[0].place)


def contradictions(metric: Metric, derived: Derived) -> Iterator[Problem]:
    """Yield what contradicts itself in a metric."""
    yield from derived.sums
    yield from _against_nothing(metric)
    yield from _counted(metric, derived)
    yield from _named_twice(metric)
    yield from _possible(metric, derived)
    yield from _points(metric)
    yield from _qualified(metric, derived)
    yield from _chinese(metric)


def in_chinese(number: Decimal) -> bool:
    """Return whether a number can be written in Chinese numerals."""
    return number == number.to_integral_value() and 0 <= number <= LARGEST


# -- gaps ------------------------------------------------------------------------------


def _missing(metric: Metric, key: str, base: str, number: Number | None) -> Problem:
    """Return why a change or a share has no number to print."""
    if number is not None and number.value <= 0:
        return problem("N105", number.place, number=number.digits)
    place = getattr(metric, key).place
    return problem("N106", place, key=key, base=base)


def _has_amount(metric: Metric) -> bool:
    return bool(metric.range or metric.words or metric.group)


# -- contradictions --------------------------------------------------------------------


def _against_nothing(metric: Metric) -> Iterator[Problem]:
    """A percentage is stated though there is nothing to measure it against."""
    change, share, target = metric.change, metric.share, metric.target
    grown = (
        change and change.value and not (change.comparable_prices or is_in_points(metric))
    )
    bases = [
        change.previous if change and grown else None,
        share.whole if share and share.value else None,
        target.value if target and target.rate else None,
    ]
    for base in bases:
        if base and base.value == 0:
            yield problem("N105", base.place, number=base.digits)


def _counted(metric: Metric, derived: Derived) -> Iterator[Problem]:
    """A closed list has as many names as the value says, an open one not more."""
    if metric.items is None or derived.total is None:
        return
    named, stated = len(metric.items.names), Decimal(derived.total)
    values = {"named": named, "stated": derived.total}
    if metric.items.open or metric.qualifier:
        if named > stated and metric.qualifier not in _MORE:
            yield problem("N111", metric.items.place, **values)
    elif named != stated:
        yield problem("N110", metric.items.place, **values)


def _named_twice(metric: Metric) -> Iterator[Problem]:
    """A list that counts something names each of it once."""
    items = metric.items.names if metric.items else ()
    for names in (items, _names(metric.breakdown), _names(metric.group)):
        seen: set[str] = set()
        for name in names:
            if name.value in seen:
                yield problem("N117", name.place, name=name.value)
            seen.add(name.value)


def _names(members: tuple[Member, ...]) -> tuple[Text, ...]:
    return tuple(member.name for member in members)


def _possible(metric: Metric, derived: Derived) -> Iterator[Problem]:
    """A part is at most the whole, and nothing falls by more than all of it.

    What also disagrees with its arithmetic has been told already.
    """
    told = {wrong.code for wrong in derived.sums}
    share = "0" if derived.share is None or "N103" in told else derived.share
    if metric.share and not 0 <= Decimal(share) <= _ALL:
        yield problem("N112", (metric.share.value or metric.share).place, stated=share)
    fall = metric.change.value if metric.change else None
    negative = derived.total is not None and Decimal(derived.total) < 0
    if fall and fall.value < -_ALL and not (negative or told or is_in_points(metric)):
        yield problem("N118", fall.place, stated=fall.digits.lstrip("-"))


def _points(metric: Metric) -> Iterator[Problem]:
    """A percentage changes by points, and nothing else does."""
    change = metric.change
    if change and is_percentage(metric) and change.unit == "%":
        yield problem("N113", change.at("unit"))
    if change and change.unit == "个百分点" and metric.unit and not is_percentage(metric):
        yield problem("N114", change.at("unit"), unit=metric.unit.value)


def _qualified(metric: Metric, derived: Derived) -> Iterator[Problem]:
    """余 follows a round number; what is no single number takes no qualifier at all."""
    if metric.qualifier is None:
        return
    if _has_amount(metric):
        yield problem("N115", metric.at("qualifier"), qualifier=metric.qualifier)
    elif metric.qualifier == "余" and derived.total and not _is_round(metric, derived):
        yield problem("N116", metric.at("qualifier"), number=derived.total)


def _is_round(metric: Metric, derived: Derived) -> bool:
    """Return whether 余 may follow: 20余项, 2.3万余亩, but not 23余项 or 2.3余亩."""
    number, unit = derived.total or "", metric.unit.value if metric.unit else ""
    return (number.endswith("0") and "." not in number) or unit.startswith(_MAGNITUDES)


def _chinese(metric: Metric) -> Iterator[Problem]:
    """Only whole numbers are written in Chinese; D133 has told of a value's decimals."""
    if metric.numerals != "chinese":
        return
    numbers = [] if metric.value is None or metric.value.decimals else [metric.value]
    if metric.range:
        numbers += [metric.range.low, metric.range.high]
    numbers += [member.value for member in chain(metric.group, metric.breakdown)]
    for number in numbers:
        if not in_chinese(number.value):
            yield problem("N108", number.place, number=number.digits)
