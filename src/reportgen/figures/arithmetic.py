"""Values that follow from others, and whether what is stated agrees with them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.numerals import rounded, trimmed
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from reportgen.model import Metric
    from reportgen.values import Number

PERCENT = Decimal(100)
_DERIVED_DECIMALS = 1


@dataclass(frozen=True, slots=True)
class Derived:
    """The digits a metric prints for what it states or what follows from the rest.

    `total` is the amount (None for words, ranges and groups); `change` is signed. `sums`
    are the disagreements found on the way.
    """

    total: str | None
    change: str | None
    share: str | None
    completion: str | None
    sums: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sum:
    """A computed value, or None if it cannot be computed, and the arithmetic in words."""

    value: Decimal | None
    words: str = ""
    unit: str = "%"


def derive(metric: Metric) -> Derived:
    """Return what can be computed of a metric, checked against what it states."""
    total, found = _total(metric)
    amount = Decimal(total) if total is not None else None
    checks = [
        _settle(
            metric.change.value if metric.change else None, _change(metric, amount), "N102"
        ),
        _settle(
            metric.share.value if metric.share else None, _share(metric, amount), "N103"
        ),
        _settle(
            metric.target.rate if metric.target else None, _rate(metric, amount), "N104"
        ),
    ]
    problems = [*found, *(each for _, wrong in checks for each in wrong), *_zero(metric)]
    change, share, completion = (digits for digits, _ in checks)
    return Derived(total, change, share, completion, tuple(problems))


def is_in_points(metric: Metric) -> bool:
    """Return whether the change is counted in 个百分点 rather than in percent."""
    if metric.change is None:
        return False
    if metric.change.unit is not None:
        return metric.change.unit == "个百分点"
    return metric.unit is not None and metric.unit.value in {"%", "％"}


def _total(metric: Metric) -> tuple[str | None, list[Problem]]:
    """Return the amount: the value, or the sum of the parts that have the same unit."""
    stated = metric.value
    parts = _comparable_parts(metric)
    if not parts or len(parts) != len(metric.breakdown):
        return (stated.digits if stated else None), []
    sum_ = sum((part.value for part in parts), Decimal(0))
    if stated is None:
        return _digits(sum_, max(part.decimals for part in parts)), []
    if _agrees(stated, sum_):
        return stated.digits, []
    words = f"{' + '.join(part.digits for part in parts)} = {_short(sum_)}"
    return stated.digits, [problem("N101", stated.place, sum=words, stated=stated.digits)]


def _comparable_parts(metric: Metric) -> list[Number]:
    unit = metric.unit.value if metric.unit else None
    return [
        part.value
        for part in metric.breakdown
        if part.unit is None or part.unit.value == unit
    ]


def _change(metric: Metric, amount: Decimal | None) -> _Sum:
    change = metric.change
    if change is None or change.previous is None or amount is None:
        return _Sum(None)
    if change.comparable_prices:
        return _Sum(None)
    now, before = _short(amount), change.previous.digits
    if is_in_points(metric):
        return _Sum(amount - change.previous.value, f"{now} − {before}", "个百分点")
    if change.previous.value == 0:
        return _Sum(None)
    growth = (amount - change.previous.value) / abs(change.previous.value) * PERCENT
    return _Sum(growth, f"({now} − {before}) ÷ {before}")


def _share(metric: Metric, amount: Decimal | None) -> _Sum:
    share = metric.share
    if share is None or share.whole is None or amount is None or not share.whole.value:
        return _Sum(None)
    part = amount / share.whole.value * PERCENT
    return _Sum(part, f"{_short(amount)} ÷ {share.whole.digits}")


def _rate(metric: Metric, amount: Decimal | None) -> _Sum:
    target = metric.target
    if target is None or amount is None or not target.value.value:
        return _Sum(None)
    rate = amount / target.value.value * PERCENT
    return _Sum(rate, f"{_short(amount)} ÷ {target.value.digits}")


def _zero(metric: Metric) -> list[Problem]:
    """Nothing can be measured against zero: say so rather than print nothing."""
    base = metric.change.previous if metric.change else None
    needed = base and metric.change and not metric.change.value and not is_in_points(metric)
    wholes = [
        base if needed else None,
        metric.share.whole if metric.share else None,
        metric.target.value if metric.target else None,
    ]
    return [problem("N105", each.place) for each in wholes if each and not each.value]


def _settle(
    stated: Number | None, computed: _Sum, code: str
) -> tuple[str | None, list[Problem]]:
    """Return the digits to print; what is stated must agree to its last digit."""
    if stated is None:
        derived = computed.value
        return (trimmed(derived, _DERIVED_DECIMALS) if derived is not None else None), []
    if computed.value is None or _agrees(stated, computed.value):
        return stated.digits, []
    exact = trimmed(computed.value, max(2, stated.decimals + 1))
    words = f"{computed.words} = {exact}{computed.unit}"
    wrong = problem(code, stated.place, sum=words, stated=f"{stated.digits}{computed.unit}")
    return stated.digits, [wrong]


def _agrees(stated: Number, computed: Decimal) -> bool:
    """Return whether `computed` rounds to `stated`; a tie may go either way."""
    unit = Decimal(1).scaleb(-stated.decimals)
    if rounded(computed, stated.decimals) == stated.value:
        return True
    return abs(computed - stated.value) * 2 == unit


def _digits(number: Decimal, decimals: int) -> str:
    return str(rounded(number, decimals))


def _short(number: Decimal) -> str:
    return format(number, "f")
