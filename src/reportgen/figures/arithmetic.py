"""Values derived from others, and whether the stated values agree with them."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

from reportgen.figures.amount import addition, amount_of, exact_amount, sum_of_parts
from reportgen.figures.changes import (
    PERCENT,
    UNKNOWN,
    Computed,
    Turn,
    computed_change,
    turn,
)
from reportgen.figures.targets import computed_rate
from reportgen.numerals import PRECISION, rounded, trimmed
from reportgen.place import Place
from reportgen.texts import literal

if TYPE_CHECKING:
    from reportgen.model import Metric
    from reportgen.model.values import Number

PERCENT_SIGNS = ("%", "％")
_DERIVED_DECIMALS = 1
_WHOLE = (0, PERCENT)  # 99.98% of a target is not all of it
_SHOWN = 2  # decimals of a computation that is shown


# What can be both stated and computed for a metric.
Stated: TypeAlias = Literal["value", "change", "share", "rate"]


class Disagreement(Struct, frozen=True):
    """A number that is `stated` at a place, and the computation with another result."""

    of: Stated
    place: Place
    stated: str
    computed: str


class Derived(Struct, frozen=True):
    """The digits that a metric prints, either stated or derived from the rest.

    `total` is the amount (None for words, ranges and groups); `change` is signed, and
    `turn` says in words what no percentage describes. `disagreements` are stated numbers
    that differ from the computed ones.
    """

    total: str | None
    change: str | None
    share: str | None
    completion: str | None
    turn: Turn | None = None
    disagreements: tuple[Disagreement, ...] = ()


def derive(metric: Metric) -> Derived:
    """Return what can be computed for a metric, checked against what it states.

    Nothing is computed from a value that is not exact (近300人), nor is it checked.
    """
    with localcontext(prec=PRECISION):
        total, found = _total(metric)
        exact = exact_amount(metric)
        amount = exact.value if exact else None
        stated = metric.change.value if metric.change else None
        change, wrong_change = _settle("change", stated, computed_change(metric, amount))
        stated = metric.share.value if metric.share else None
        share, wrong_share = _settle("share", stated, _share(metric, amount))
        stated = metric.target.rate if metric.target else None
        rate, wrong_rate = _settle("rate", stated, computed_rate(metric))
        turned = turn(metric, amount)
    wrong = (*found, *wrong_change, *wrong_share, *wrong_rate)
    return Derived(total, change, share, rate, turned, wrong)


def workings(metric: Metric) -> dict[str, str]:
    """Return how each derived piece is computed: (26 − 16) ÷ 16 = 62.5%.

    The piece "" is the amount itself, if it is the sum of parts.
    """
    with localcontext(prec=PRECISION):
        said = {
            piece: f"{each.words} = {trimmed(each.value, _SHOWN)}{each.unit}"
            for piece, each in computed(metric).items()
            if each.value is not None
        }
        if parts := sum_of_parts(metric):
            said[""] = f"{addition(metric)} = {parts.digits}"
    return said


def computed(metric: Metric) -> dict[str, Computed]:
    """Return what is computed for each derived piece, with all its decimals."""
    with localcontext(prec=PRECISION):
        exact = exact_amount(metric)
        amount = exact.value if exact else None
        return {
            "change": computed_change(metric, amount),
            "share": _share(metric, amount),
            "completion": computed_rate(metric),
        }


def is_percentage(metric: Metric) -> bool:
    """Return whether the metric itself is a percentage."""
    return metric.unit is not None and metric.unit.value in PERCENT_SIGNS


# -- what can be computed --------------------------------------------------------------


def _total(metric: Metric) -> tuple[str | None, list[Disagreement]]:
    """Return the amount, and the disagreement of a stated one with the sum of the parts."""
    total, stated, parts = amount_of(metric), metric.value, sum_of_parts(metric)
    digits = total.digits if total else None
    if not stated or not parts or metric.qualifier or _agrees(stated, parts.value):
        return digits, []
    unit = literal(metric.unit)
    computed = f"{addition(metric)} = {parts.digits}{unit}"
    said = f"{stated.digits}{unit}"
    return digits, [Disagreement("value", stated.place, said, computed)]


def _share(metric: Metric, amount: Decimal | None) -> Computed:
    whole = metric.share.whole if metric.share else None
    if whole is None or amount is None or whole.value <= 0:
        return UNKNOWN
    return Computed(amount / whole.value * PERCENT, f"{amount:f} ÷ {whole.digits}")


# -- stated against computed -----------------------------------------------------------


def _settle(
    of: Stated, stated: Number | None, computed: Computed
) -> tuple[str | None, list[Disagreement]]:
    """Return the digits to print, and a disagreement if the stated ones are not correct.

    What is stated must agree to its last digit.
    """
    value = computed.value
    if stated is None:
        return (None if value is None else _short(computed)), []
    if value is None or _agrees(stated, value):
        return stated.digits, []
    shown = trimmed(value, max(2, stated.decimals + 1))
    words = f"{computed.words} = {shown}{computed.unit}"
    said = f"{stated.digits}{computed.unit}"
    return stated.digits, [Disagreement(of, stated.place, said, words)]


def _agrees(stated: Number, computed: Decimal) -> bool:
    """Return whether `computed` rounds to `stated`; an exact tie may go either way."""
    if rounded(computed, stated.decimals) == stated.value:
        return True
    unit = Decimal(1).scaleb(-stated.decimals)
    return abs(computed - stated.value) * 2 == unit


def _short(computed: Computed) -> str:
    """Return one decimal, or more if it would be 0 or 100 and is not: 0.04 is not 持平.

    A difference is printed as exactly as its numbers.
    """
    number = computed.value or Decimal(0)
    if computed.exact:
        return trimmed(number, max(0, -int(number.as_tuple().exponent)))
    decimals = _DERIVED_DECIMALS
    while abs(number) not in _WHOLE and rounded(abs(number), decimals) in _WHOLE:
        decimals += 1
    return trimmed(number, decimals)
