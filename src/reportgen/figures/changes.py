"""How a metric changed: by a percentage, by points, or by an amount of its own unit.

An amount changes by a percentage, a rate by 个百分点 or 个千分点, an index and a measure by
their own difference. There is no percentage of a base that is zero or negative, and none
across zero.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.figures.kinds import (
    POINTS_OF,
    difference_unit,
    has_percentages,
    is_balance,
    is_growth,
    is_profit,
    kind_of,
    moves,
    point_of,
)
from reportgen.numerals import size_of_unit, trimmed
from reportgen.texts import literal

if TYPE_CHECKING:
    from reportgen.model import Change, Metric

PERCENT = Decimal(100)
_RATES = {"个百分点": "%", "个千分点": "‰"}  # what is counted in points
POINTS = tuple(_RATES)
_YEARLY = "环比折年率"  # never computed from two values
# What a value was compared with, as a phrase of its own.
_THEN = {"同比": "上年同期", "环比": "上期", "比上年": "上年"}


class Computed(Struct, frozen=True):
    """A computed value, None if it cannot be computed, and the arithmetic in words.

    It is `exact` if it is a difference of the numbers as written.
    """

    value: Decimal | None
    words: str = ""
    unit: str = "%"
    exact: bool = False


UNKNOWN = Computed(None)


class Turn(Struct, frozen=True):
    """A change that no percentage describes: 扭亏为盈（上年同期亏损0.4亿元）.

    `words` come first, then `amount` with its unit, then `after`. A `bare` one does not
    follow the basis: 上年同期为0.
    """

    words: str
    amount: str
    after: str = ""
    bare: bool = False


def change_unit(metric: Metric) -> str:
    """Return the unit of a metric's change: %, 个百分点, 个千分点 or its own unit."""
    change = metric.change
    if change and change.unit:
        return literal(change.unit)
    if point := point_of(metric):
        return point
    kind, own = kind_of(metric), literal(metric.unit)
    if kind == "index":
        return own if own == "点" else "点"
    # A number typed without a unit is a percentage, where there can be one.
    is_typed = change is not None and change.value is not None
    if kind == "measure" and not (is_typed and has_percentages(metric)):
        return difference_unit(metric)
    return own if kind == "ratio" else "%"


def computed_change(metric: Metric, amount: Decimal | None) -> Computed:
    """Return the growth or the difference; 可比价 growth is never computed."""
    change = metric.change
    if change is None or change.previous is None or amount is None:
        return UNKNOWN
    if change.comparable_prices or not change.comparable or change.compared == _YEARLY:
        return UNKNOWN
    if change.alone is not None:
        amount = change.alone.value
    before, unit = change.previous.value, change_unit(metric)
    if unit != "%":
        return _difference(literal(metric.unit), amount, before, unit)
    if amount == before:
        return Computed(Decimal(0), f"{amount:f} = {before:f}")
    if before <= 0 or amount < 0 or (amount == 0 and is_balance(metric)):
        return UNKNOWN
    growth = (amount - before) / before * PERCENT
    return Computed(growth, f"({amount:f} − {before:f}) ÷ {before:f}")


def _difference(own: str, amount: Decimal, before: Decimal, unit: str) -> Computed:
    """Return the difference of two values in `own` unit; 0.5‰ are 0.05个百分点."""
    is_other = unit in POINTS and own in POINTS_OF and POINTS_OF[own] != unit
    scale = size_of_unit(own) / size_of_unit(_RATES[unit]) if is_other else 1
    shown = own if is_other else ""
    words = f"{amount:f}{shown} − {before:f}{shown}"
    return Computed((amount - before) * scale, words, unit, exact=True)


def turn(metric: Metric, amount: Decimal | None) -> Turn | None:
    """Return the change of a metric from a base of which there is no percentage, if so."""
    change = metric.change
    if change is None or change.previous is None or amount is None or change.value:
        return None
    if change.comparable_prices or not change.comparable or change_unit(metric) != "%":
        return None
    now = change.alone.value if change.alone else amount
    before = change.previous.value
    positive = now > 0 or (now == 0 and not is_balance(metric))
    if now == before or (before > 0 and positive):
        return None
    unit = literal(metric.unit)
    if before < 0 == now and is_profit(metric):
        return Turn(f"{then(change)}亏损", trimmed_amount(-before, unit), bare=True)
    if before == 0 or not is_profit(metric) or now == 0:
        old = f"{change.previous.digits}{unit}" if before else "0"
        return Turn(f"{then(change)}为", old, bare=True)
    old = trimmed_amount(abs(before), unit)
    if before < 0 < now:
        return Turn(f"扭亏为盈（{then(change)}亏损", old, "）")
    if now < 0 < before:
        return Turn(f"由盈转亏（{then(change)}盈利", old, "）")
    word = "亏损扩大" if now < before else "亏损收窄"
    return Turn(word, trimmed_amount(abs(now - before), unit))


def trimmed_amount(number: Decimal, unit: str) -> str:
    """Return an exact number without trailing zeros, and its unit."""
    return f"{trimmed(number, max(0, -int(number.as_tuple().exponent)))}{unit}"


def then(change: Change) -> str:
    """Return what a value is compared with: 上年同期; 2019年同期 for 较2019年同期."""
    basis = change.compared
    return _THEN.get(basis) or basis.removeprefix("环").lstrip("比较与")


def verbs(metric: Metric) -> tuple[str, str]:
    """Return the words for a rise and a fall of the metric, by the unit of its change."""
    unit = change_unit(metric)
    if unit == "%":
        return ("增长", "下降")
    if is_growth(metric) and unit in POINTS:
        return ("加快", "回落")
    return ("提高", "下降") if unit in POINTS else moves(metric)
