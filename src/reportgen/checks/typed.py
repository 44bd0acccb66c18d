"""Numbers typed into prose against the metrics: the same, or nearly, or another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.numbers import Number, numbers, scaled
from reportgen.figures.arithmetic import is_percentage
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from reportgen.checks.manuscript import Manuscript
    from reportgen.figures.figure import Measured

_TELLING = 3  # digits from which on an equal number is no chance
_NEAR_NAME = 8  # characters between the name of a metric and its number
_DURATION = "年天日月"
_MOVES = "(?:提高|上升|下降|增加|降低|提升|回落|增长|减少)"


def typed_numbers(
    manuscript: Manuscript, figures: Mapping[str, Measured], names: Iterable[str] = ()
) -> Iterator[Finding]:
    """Yield N202 (the same), N203 (contradicts), N204 (a slip away), N205 (the year)."""
    amounts = [each for figure in figures.values() if (each := _amount(figure))]
    for number in numbers(manuscript, names):
        if number.kind == "typed":
            yield from _against(manuscript, number, amounts)


def _amount(figure: Measured) -> tuple[Measured, Decimal, str] | None:
    metric = figure.metric
    if metric.value is None or metric.unit is None:
        return None
    return (figure, *scaled(metric.value.value, literal(metric.unit)))


def _against(
    manuscript: Manuscript,
    number: Number,
    amounts: list[tuple[Measured, Decimal, str]],
) -> Iterator[Finding]:
    rest = manuscript.text[number.end : number.end + 8]
    value, unit = scaled(number.value, rest)
    if _is_the_year(manuscript, number, rest):
        yield Finding("N205", number.start, number.end, {"found": number.text + unit})
        return
    said = _sentence_before(manuscript, number)
    found: list[Finding] = []
    for figure, amount, of in amounts:
        if of == unit and unit:
            found += _verdict(number, value, amount, figure, said)
        elif unit.isalpha() and number.value == _digits_of(figure):
            found += _other_unit(number, unit, figure, said)
    order = ("N202", "N203", "N204")
    yield from sorted(found, key=lambda each: order.index(each.code))[:1]


def _verdict(
    number: Number, value: Decimal, amount: Decimal, figure: Measured, said: str
) -> list[Finding]:
    """Return what a typed number is to the amount of a metric, if anything."""
    metric = figure.metric
    named = _ends_with_name(said, literal(metric.name))
    code = ""
    if value == amount:
        code = "N202" if named or len(_digits(number.text)) >= _TELLING else ""
    elif metric.suspect is None and named:
        code = "N203"
    elif (
        metric.suspect is None
        and metric.value
        and _is_a_slip(number.text, metric.value.digits)
    ):
        code = "N204"
    return [_finding(code, number, number.text, figure)] if code else []


def _other_unit(number: Number, unit: str, figure: Measured, said: str) -> list[Finding]:
    """Return the finding that the number of a metric was typed with another unit."""
    if not _ends_with_name(said, literal(figure.metric.name)):
        return []
    return [_finding("N203", number, number.text + unit, figure)]


def _finding(code: str, number: Number, found: str, figure: Measured) -> Finding:
    unit = literal(figure.metric.unit) if figure.metric.unit else ""
    values = {"found": found, "id": figure.id, "stated": _stated(figure) + unit}
    return Finding(code, number.start, number.end, values)


def _stated(figure: Measured) -> str:
    return figure.metric.value.digits if figure.metric.value else ""


def _digits_of(figure: Measured) -> Decimal | None:
    return figure.metric.value.value if figure.metric.value else None


def points(manuscript: Manuscript, figures: Mapping[str, Measured]) -> Iterator[Finding]:
    """N217: a metric in percent, and 提高3% typed behind its name."""
    for figure in figures.values():
        if not is_percentage(figure.metric):
            continue
        name = re.escape(literal(figure.metric.name))
        for match in re.finditer(
            rf"{name}[^。；\n]{{0,16}}?({_MOVES}了?[0-9.]+%)", manuscript.text
        ):
            values = {"found": match[1], "id": figure.id}
            yield Finding("N217", match.start(1), match.end(1), values)


def _sentence_before(manuscript: Manuscript, number: Number) -> str:
    passage = manuscript.passage_at(number.start)
    return re.split("[。；！？]", manuscript.text[passage.start : number.start])[-1]


def _ends_with_name(said: str, name: str) -> bool:
    """Return whether the name of a metric stands right before its number."""
    at = said.rfind(name) if len(name) > 1 else -1
    between = said[at + len(name) :]
    return (
        at >= 0
        and len(between) <= _NEAR_NAME
        and not re.search(f"[0-9，、目标计划的]|{_MOVES}", between)
    )


def _is_a_slip(typed: str, stated: str) -> bool:
    """Return whether two numbers differ by a moved point or by two swapped digits."""
    one, other = _digits(typed), _digits(stated)
    if len(one) < _TELLING or typed == stated:
        return False
    if one == other:
        return True
    wrong = [index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    swapped = len(one) == len(other) and len(wrong) == 2 and wrong[1] == wrong[0] + 1  # noqa: PLR2004
    return swapped and one[wrong[0]] == other[wrong[1]] and one[wrong[1]] == other[wrong[0]]


def _digits(text: str) -> str:
    return text.replace(".", "").strip("0")


def _is_the_year(manuscript: Manuscript, number: Number, rest: str) -> bool:
    """Return whether digits end in the report's year before a unit, as in 2023项."""
    year = str(manuscript.year)
    follows = rest[:1]
    return bool(
        manuscript.year
        and number.text.endswith(year)
        and follows.isalpha()
        and follows not in _DURATION
    )
