"""Answers that can be read, but are incomplete or probably wrong: all of them warnings."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.exchange.forms.form import LAST, NOW, REASON, STATUS, STATUSES, TEXT, UNIT
from reportgen.numerals import trimmed
from reportgen.place import Place
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.exchange.forms.read_form import Answer, Returned

_FAR = 1000  # times the last value: 万 and 千 were taken for each other, or for nothing
_PARTS = ".breakdown."
_NEED_A_REASON = {STATUSES["planned"]}  # the data format itself demands one for others


def in_doubt(form: Returned) -> Iterator[Problem]:
    """Yield a problem for each answer of a form that is incomplete or improbable."""
    if _is_untouched(form.answers):
        yield problem("X053", Place(form.name))
        return
    cells = {(each.row.id, each.head): each for each in form.answers}
    for each in form.answers:
        if each.head == STATUS:
            yield from _incomplete(each, cells)
        elif each.head == NOW and each.value:
            yield from _far_from_before(each)
            yield from _unequal_parts(each, form.answers)


def _is_untouched(answers: Sequence[Answer]) -> bool:
    """Return whether nothing was filled in, although something was asked."""
    asked = [each for each in answers if each.head in {NOW, TEXT, STATUS}]
    is_open = any(not each.value for each in asked)
    return is_open and all(each.value == (each.base or "") for each in answers)


def _incomplete(status: Answer, cells: dict[tuple[str, str], Answer]) -> Iterator[Problem]:
    """Yield what the answer to a plan item lacks: its status, or the reason for it."""
    said, reason = (cells.get((status.row.id, head)) for head in (TEXT, REASON))
    if not status.value and ((said and said.value) or (reason and reason.value)):
        yield problem("X051", status.place)
    if status.value in _NEED_A_REASON and reason and not reason.value:
        yield problem("X052", reason.place, status=status.value)


def _far_from_before(answer: Answer) -> Iterator[Problem]:
    """Yield a problem for a number that is a thousand times the last, or a thousandth."""
    now, last = Decimal(answer.value), Decimal(answer.row.fixed.get(LAST) or 0)
    if not now or not last or abs(last) / _FAR < abs(now) < abs(last) * _FAR:
        return
    unit = answer.row.fixed.get(UNIT, "")
    values = {"value": f"{answer.value}{unit}", "last": f"{trimmed(last, 6)}{unit}"}
    yield problem("X054", answer.place, **values)


def _unequal_parts(whole: Answer, answers: Sequence[Answer]) -> Iterator[Problem]:
    """Yield a problem for a value whose parts in the same form do not add up to it."""
    metric, _, slot = whole.row.id.rpartition(".")
    parts = [
        each
        for each in answers
        if each.head == NOW and each.row.id.startswith(f"{metric}{_PARTS}")
    ]
    units = {each.row.fixed.get(UNIT) for each in (whole, *parts)}
    if slot != "value" or not parts or len(units) > 1 or not all(p.value for p in parts):
        return
    total = sum((Decimal(each.value) for each in parts), Decimal(0))
    if total != Decimal(whole.value):
        summands = " + ".join(each.value for each in parts)
        yield problem("X055", whole.place, value=whole.value, sum=f"{summands} = {total:f}")
