"""Values that follow from others, and whether what is stated agrees with them."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.model.values import Number
from reportgen.numerals import PRECISION, rounded, trimmed
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from reportgen.model import Metric

PERCENT = Decimal(100)
PERCENT_SIGNS = ("%", "％")
_DERIVED_DECIMALS = 1
_SHOWN = 2  # decimals of a computation that is shown


class Derived(Struct, frozen=True):
    """The digits a metric prints for what it states or what follows from the rest.

    `total` is the amount (None for words, ranges and groups); `change` is signed. `sums`
    are the disagreements found on the way.
    """

    total: str | None
    change: str | None
    share: str | None
    completion: str | None
    sums: tuple[Problem, ...] = ()


class _Sum(Struct, frozen=True):
    """A computed value, or None if it cannot be computed, and the arithmetic in words."""

    value: Decimal | None
    words: str = ""
    unit: str = "%"


_UNKNOWN = _Sum(None)


def derive(metric: Metric) -> Derived:
    """Return what can be computed of a metric, checked against what it states.

    Nothing is computed from a value that is not exact (近300人), nor is it checked.
    """
    with localcontext(prec=PRECISION):
        total, found = _total(metric)
        exact = total is not None and metric.qualifier is None
        amount = Decimal(total) if total is not None and exact else None
        change, wrong_change = _settle(_stated_change(metric), _change(metric, amount))
        share, wrong_share = _settle(_stated_share(metric), _share(metric, amount))
        rate, wrong_rate = _settle(_stated_rate(metric), _rate(metric, amount))
    sums = (*found, *wrong_change, *wrong_share, *wrong_rate)
    return Derived(total, change, share, rate, sums)


def workings(metric: Metric) -> dict[str, str]:
    """Return how each piece that follows from others is computed: (26 − 16) ÷ 16 = 62.5%.

    The piece "" is the amount itself, where it is the sum of parts.
    """
    with localcontext(prec=PRECISION):
        total, _ = _total(metric)
        exact = total is not None and metric.qualifier is None
        amount = Decimal(total) if total is not None and exact else None
        computed = {
            "change": _change(metric, amount),
            "share": _share(metric, amount),
            "completion": _rate(metric, amount),
        }
        said = {
            piece: f"{each.words} = {trimmed(each.value, _SHOWN)}{each.unit}"
            for piece, each in computed.items()
            if each.value is not None
        }
        if parts := _comparable_parts(metric):
            sum_ = sum((part.value for part in parts), Decimal(0))
            said[""] = f"{' + '.join(part.digits for part in parts)} = {sum_:f}"
    return said


def is_in_points(metric: Metric) -> bool:
    """Return whether the change is counted in 个百分点 rather than in percent."""
    if metric.change is None:
        return False
    if metric.change.unit is not None:
        return metric.change.unit == "个百分点"
    return is_percentage(metric)


def is_percentage(metric: Metric) -> bool:
    """Return whether the metric itself counts percent."""
    return metric.unit is not None and metric.unit.value in PERCENT_SIGNS


# -- what is stated, with the code of its disagreement ---------------------------------


class _Stated(Struct, frozen=True):
    number: Number | None
    code: str


def _stated_change(metric: Metric) -> _Stated:
    return _Stated(metric.change.value if metric.change else None, "N102")


def _stated_share(metric: Metric) -> _Stated:
    return _Stated(metric.share.value if metric.share else None, "N103")


def _stated_rate(metric: Metric) -> _Stated:
    return _Stated(metric.target.rate if metric.target else None, "N104")


# -- what can be computed --------------------------------------------------------------


def _total(metric: Metric) -> tuple[str | None, list[Problem]]:
    """Return the amount: the value, or the sum of the parts if they have its unit."""
    stated, parts = metric.value, _comparable_parts(metric)
    if not parts:
        return (stated.digits if stated else None), []
    sum_ = sum((part.value for part in parts), Decimal(0))
    if stated is None:
        return format(rounded(sum_, max(part.decimals for part in parts)), "f"), []
    if metric.qualifier or _agrees(stated, sum_):
        return stated.digits, []
    unit = metric.unit.value if metric.unit else ""
    words = f"{' + '.join(part.digits for part in parts)} = {sum_:f}{unit}"
    wrong = problem("N101", stated.place, sum=words, stated=f"{stated.digits}{unit}")
    return stated.digits, [wrong]


def _comparable_parts(metric: Metric) -> list[Number]:
    """Return the parts, or none if one of them is counted in another unit."""
    unit = metric.unit.value if metric.unit else None
    same = all(part.unit is None or part.unit.value == unit for part in metric.breakdown)
    return [part.value for part in metric.breakdown] if same else []


def _change(metric: Metric, amount: Decimal | None) -> _Sum:
    """Return the growth, or the difference in points; 可比价 growth is never computed."""
    change = metric.change
    if change is None or change.previous is None or amount is None:
        return _UNKNOWN
    before = change.previous.value
    if change.comparable_prices:
        return _UNKNOWN
    if is_in_points(metric):
        return _Sum(amount - before, f"{amount:f} − {before:f}", "个百分点")
    if before <= 0:
        return _UNKNOWN
    growth = (amount - before) / before * PERCENT
    return _Sum(growth, f"({amount:f} − {before:f}) ÷ {before:f}")


def _share(metric: Metric, amount: Decimal | None) -> _Sum:
    whole = metric.share.whole if metric.share else None
    if whole is None or amount is None or whole.value <= 0:
        return _UNKNOWN
    return _Sum(amount / whole.value * PERCENT, f"{amount:f} ÷ {whole.digits}")


def _rate(metric: Metric, amount: Decimal | None) -> _Sum:
    target = metric.target.value if metric.target else None
    if target is None or amount is None or target.value == 0:
        return _UNKNOWN
    return _Sum(amount / target.value * PERCENT, f"{amount:f} ÷ {target.digits}")


# -- stated against computed -----------------------------------------------------------


def _settle(stated: _Stated, computed: _Sum) -> tuple[str | None, list[Problem]]:
    """Return the digits to print; what is stated must agree to its last digit."""
    number, value = stated.number, computed.value
    if number is None:
        return (None if value is None else _short(value)), []
    if value is None or _agrees(number, value):
        return number.digits, []
    shown = trimmed(value, max(2, number.decimals + 1))
    words = f"{computed.words} = {shown}{computed.unit}"
    wrong = problem(
        stated.code, number.place, sum=words, stated=f"{number.digits}{computed.unit}"
    )
    return number.digits, [wrong]


def _agrees(stated: Number, computed: Decimal) -> bool:
    """Return whether `computed` rounds to `stated`; an exact tie may go either way."""
    if rounded(computed, stated.decimals) == stated.value:
        return True
    unit = Decimal(1).scaleb(-stated.decimals)
    return abs(computed - stated.value) * 2 == unit


def _short(number: Decimal) -> str:
    """Return one decimal, or the first digits that are not zero: 0.04 is no 持平."""
    decimals = _DERIVED_DECIMALS
    while number and not rounded(number, decimals):
        decimals += 1
    return trimmed(number, decimals)
