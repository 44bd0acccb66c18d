"""The arithmetic of a roll-up: sums, last values, parts and ratios, with their origin."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from reportgen.figures.amount import amount_of, quotient
from reportgen.figures.kinds import kind_of
from reportgen.numerals import PRECISION, rounded
from reportgen.period import Period, display
from reportgen.problems import problem
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.model import Metric
    from reportgen.model.metrics import Member
    from reportgen.model.values import Number
    from reportgen.problems import Problem

_ADDED = ("flow", "balance")
_MOST_DECIMALS = 6
# A metric as each of the periods has it, if it does.
Given: TypeAlias = "Sequence[tuple[Period, Metric]]"


class RolledMember(NamedTuple):
    """A member of a breakdown or a group; its digits are "" if it cannot be computed.

    `lacking` are the numbers, from 0, of the values that were added up but do not have it:
    it is then to be filled in.
    """

    name: str
    unit: str
    digits: str
    lacking: tuple[int, ...] = ()


class Rolled(NamedTuple):
    """A metric over several periods: its digits, and how they were computed.

    The digits are "" if it has no value besides the parts of its `key`, breakdown or
    group. The `amount` is the value, or the sum of the parts, None if there is none. The
    `target` are the digits of a yearly target that all periods state, or "".
    """

    digits: str
    working: str
    amount: Decimal | None = None
    key: str = ""
    parts: tuple[RolledMember, ...] = ()
    target: str = ""


def is_added(metric: Metric) -> bool:
    """Return whether the values of periods add up, and not only the last one counts."""
    return kind_of(metric) in _ADDED and not metric.cumulative


def summed(metric: Metric, given: Given, used: Given) -> Rolled:
    """Return the sum of the values `used`, or the last one, with its parts.

    `given` are those of all periods, which may have parts that the ones used lack.
    """
    values = [each for _, each in used]
    key, parts = parts_of(metric, [each for _, each in given], values)
    amounts = [amount for each in values if (amount := amount_of(each))]
    if metric.group or len(amounts) < len(used):
        return Rolled("", "", None, key, parts)
    with localcontext(prec=PRECISION):
        total = sum((each.value for each in amounts), Decimal(0))
    if not any(each.value for each in values):  # its parts are its only values
        return Rolled("", "", total, key, parts)
    digits = [each.digits for each in amounts]
    if not is_added(metric):
        working = f"{display(used[-1][0], year=True)}: {digits[-1]}"
        return Rolled(digits[-1], working, total, key, parts)
    return Rolled(f"{total:f}", f"{' + '.join(digits)} = {total:f}", total, key, parts)


def target_of(given: Given) -> str:
    """Return the digits of a yearly target if all periods state the same one, or ""."""
    targets = [each.target for _, each in given if each.target]
    digits = {each.value.digits for each in targets}
    is_one = len(targets) == len(given) and len(digits) == 1
    return digits.pop() if is_one and all(each.is_yearly for each in targets) else ""


# -- parts -----------------------------------------------------------------------------


def members(metric: Metric) -> tuple[Member, ...]:
    """Return the members of its breakdown or its group."""
    return metric.breakdown or metric.group


def unit_of(member: Member, metric: Metric) -> str:
    """Return the unit of a member, its own or that of the metric."""
    return literal(member.unit) or literal(metric.unit)


def parts_of(
    metric: Metric, given: Sequence[Metric], used: Sequence[Metric]
) -> tuple[str, tuple[RolledMember, ...]]:
    """Return the key of the parts of a metric, and each of them, "" and () for none.

    The metrics `used` are added up; those `given` may have more parts. A breakdown adds up
    to its value: what it does not name is zero. A member of a group that one does not name
    is unknown.
    """
    key = "group" if metric.group else "breakdown"
    units = {
        literal(member.name): unit_of(member, each)
        for each in given
        for member in getattr(each, key)
    }
    found = [
        _part(name, unit, used, whole=key == "breakdown") for name, unit in units.items()
    ]
    known = [each for each in found if each.digits or each.lacking]
    return (key if known else ""), tuple(known)


def _part(name: str, unit: str, used: Sequence[Metric], *, whole: bool) -> RolledMember:
    """Return the sum of one member; if the parts are the `whole`, one may be missing.

    A member that only metrics not `used` have is empty, and lacks nothing.
    """
    digits, lacking = [], []
    for number, metric in enumerate(used):
        own = [each.value for each in members(metric) if literal(each.name) == name]
        digits += own
        if not own and not (whole and metric.breakdown):
            lacking.append(number)
    if lacking or not digits:
        return RolledMember(name, unit, "", tuple(lacking))
    return RolledMember(name, unit, f"{sum((each.value for each in digits), Decimal(0)):f}")


def incomplete(
    name: str, metric: Metric, parts: Sequence[RolledMember], used: Sequence[str]
) -> Iterator[Problem]:
    """Yield a warning for the parts that some values lack, and are to be filled in.

    `used` are what the user calls the values that were added up.
    """
    names: dict[tuple[int, ...], list[str]] = {}
    for each in parts:
        if each.lacking:
            names.setdefault(each.lacking, []).append(each.name)
    for lacking, some in names.items():
        said = {"names": "、".join(some), "period": "、".join(used[at] for at in lacking)}
        yield problem("N255", metric.place, id=name, **said)


# -- ratios ----------------------------------------------------------------------------


def ratio(
    metric: Metric,
    part: tuple[Decimal, str],
    whole: tuple[Decimal, str],
    alike: Sequence[Number],
) -> Rolled | None:
    """Return a ratio computed from two amounts with their units, None if it cannot be.

    It is as exact as the numbers `alike`, those of its periods and the ones that it will
    be compared with, and as it takes to fall on the right side of each of them.
    """
    if whole[0] == 0:
        return None
    unit = literal(metric.unit)
    rate = quotient(part, whole, unit)
    digits = f"{rounded(rate, _decimals(rate, alike)):f}"
    working = f"{part[0]:f} ÷ {whole[0]:f} = {digits}{unit}"
    return Rolled(digits, working, Decimal(digits))


def _decimals(rate: Decimal, alike: Sequence[Number]) -> int:
    """Return how many digits keep a rate comparable with other numbers."""
    decimals = max((each.decimals for each in alike), default=0)
    if rate != rounded(rate, 0):
        decimals = max(decimals, 1)
    while decimals < _MOST_DECIMALS and any(
        _side(rounded(rate, decimals), each) != _side(rate, each) for each in alike
    ):
        decimals += 1
    return decimals


def _side(rate: Decimal, number: Number) -> int:
    return (rate > number.value) - (rate < number.value)
