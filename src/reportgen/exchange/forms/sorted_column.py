"""A column of numbers that was sorted without the rest of its rows.

Nothing in the cells tells: only that the numbers are in order now, while those of the
last period are not, and that some are far from them.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from reportgen.exchange.forms.form import LAST, NOW
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.exchange.forms.read_form import Answer

_FEWEST = 4  # numbers: fewer are in order by chance
_FAR = 3  # times as much or as little as in the last period


def sorted_alone(answers: Sequence[Answer]) -> list[Problem]:
    """Return a problem for the numbers of a form if they seem to be sorted alone."""
    filled = [each for each in answers if each.head == NOW and each.value]
    filled.sort(key=lambda each: (each.place.sheet, each.place.line))
    then = [Decimal(each.row.fixed.get(LAST) or 0) for each in filled]
    now = [Decimal(each.value) for each in filled]
    if len(filled) < _FEWEST or not _is_sorted(now) or _is_sorted([*filter(None, then)]):
        return []
    if not any(_is_far(*pair) for pair in zip(now, then, strict=True)):
        return []
    numbers = "、".join(each.value for each in filled[:_FEWEST])
    return [problem("X050", filled[0].place, values=f"{numbers}……")]


def _is_sorted(numbers: Sequence[Decimal]) -> bool:
    pairs = [*pairwise(numbers)]
    return all(one <= other for one, other in pairs) or all(
        one >= other for one, other in pairs
    )


def _is_far(now: Decimal, then: Decimal) -> bool:
    return bool(then) and not abs(then) / _FAR < abs(now) < abs(then) * _FAR
