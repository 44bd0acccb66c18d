"""The amount of a metric: its value, or else the sum of its breakdown."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.numerals import PRECISION, ratio_of_units, size_of_unit
from reportgen.texts import literal

if TYPE_CHECKING:
    from reportgen.model import Metric
    from reportgen.model.values import Number

_SAME = Decimal(1)


def amount_of(metric: Metric) -> Number | None:
    """Return the value, or the sum of the breakdown; None for words, ranges and groups."""
    return metric.value or sum_of_parts(metric)


def exact_amount(metric: Metric) -> Number | None:
    """Return the amount of a metric, None if there is none or it is not exact (近300人)."""
    return None if metric.qualifier else amount_of(metric)


def sum_of_parts(metric: Metric) -> Number | None:
    """Return the sum of the breakdown in the unit of the metric, at its first part.

    Other units are converted (8000元 + 1.2万元); None if one cannot be, or without parts.
    """
    scales = [_scale(metric, literal(part.unit)) for part in metric.breakdown]
    known = [scale for scale in scales if scale is not None]
    if not known or len(known) < len(scales):
        return None
    numbers = [part.value for part in metric.breakdown]
    with localcontext(prec=PRECISION):
        products = (each.value * scale for each, scale in zip(numbers, known, strict=True))
        total = sum(products, Decimal(0))
        exact = total if set(known) == {_SAME} else total.normalize()
        return replace(numbers[0], digits=format(exact, "f"))


def addition(metric: Metric) -> str:
    """Return the breakdown as an addition: 3 + 2, or 8000元 + 1.2万元."""
    unit = literal(metric.unit)
    units = [literal(part.unit) or unit for part in metric.breakdown]
    said = units if set(units) != {unit} else [""] * len(units)
    parts = zip(metric.breakdown, said, strict=True)
    return " + ".join(f"{part.value.digits}{each}" for part, each in parts)


def quotient(part: tuple[Decimal, str], whole: tuple[Decimal, str], unit: str) -> Decimal:
    """Return one amount by another, each with its unit, as a ratio in `unit`.

    5000元 by 1万元 is 50%, 43件 by 5100户 is 8.4‰; the whole is not 0.
    """
    sizes = [size_of_unit(each) for each in (part[1], whole[1], unit)]
    with localcontext(prec=PRECISION):
        return part[0] * sizes[0] / (whole[0] * sizes[1]) / sizes[2]


def _scale(metric: Metric, unit: str) -> Decimal | None:
    """Return how many of the unit of a metric another is; a part without one has its."""
    return ratio_of_units(unit, literal(metric.unit)) if unit else _SAME
