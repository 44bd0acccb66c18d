"""Whether a typed rate is the computed one, to the last digit that was typed."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.checks.reading.exactness import decimals_of
from reportgen.figures.amount import exact_amount
from reportgen.figures.arithmetic import computed
from reportgen.figures.changes import PERCENT
from reportgen.figures.targets import reached
from reportgen.numerals import size_of_unit
from reportgen.texts import literal

if TYPE_CHECKING:
    from reportgen.checks.reading.table_cells import Claim
    from reportgen.model import Metric
    from reportgen.model.values import Number


def is_as_computed(claim: Claim, printed: Decimal) -> bool:
    """Return whether a change, share or completion with more decimals than printed is true.

    101% printed of 101.0% is no reason to let 100.8% pass. The numbers that a rate is
    computed from may be rounded, and it may be off by as much as that explains.
    """
    more = decimals_of(claim.digits) > decimals_of(f"{printed:f}")
    if not more or claim.piece not in ("change", "share", "completion"):
        return True
    metric = claim.figure.metric
    rate, numbers = computed(metric)[claim.piece], _numbers(metric, claim.piece)
    if rate.value is None or numbers is None or claim.figure.derived.disagreements:
        return True
    one, base = (_half(metric, each) for each in numbers)
    room = one + base
    if not rate.exact:
        ratio = abs(numbers[0].value / numbers[1].value)
        room = (one + base * ratio) / numbers[1].value * PERCENT
    half = Decimal(1).scaleb(-decimals_of(claim.digits)) / 2
    return abs(claim.number - rate.value) <= half + room


def _numbers(metric: Metric, piece: str) -> tuple[Number, Number] | None:
    """Return the two numbers that a rate is computed from."""
    change = metric.change
    amount: Number | None = exact_amount(metric)
    base: Number | None = None
    if piece == "change" and change:
        amount, base = change.alone or amount, change.previous
    elif piece == "share" and metric.share:
        base = metric.share.whole
    elif metric.target:
        amount, base = reached(metric), metric.target.value
    return (amount, base) if amount and base and base.value else None


def _half(metric: Metric, number: Number) -> Decimal:
    """Return by how much a number may be rounded: half a step; none for a count of 件."""
    if not number.decimals and size_of_unit(literal(metric.unit)) == 1:
        return Decimal(0)
    return Decimal(1).scaleb(-number.decimals) / 2
