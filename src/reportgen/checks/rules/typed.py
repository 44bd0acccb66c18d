"""Numbers typed into prose against the metrics: the same, or nearly, or another."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.checks.reading.digit_runs import Number, numbers, scaled
from reportgen.checks.reading.exactness import holds, qualifier, rounds
from reportgen.checks.rule import Finding, compiled, last_said
from reportgen.figures.arithmetic import is_percentage
from reportgen.figures.figure import Measured
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reportgen.checks.reading.about import About
    from reportgen.checks.reading.manuscript import Manuscript

_TELLING = 3  # digits from which on an equal number is no chance
_BEHIND = 12  # characters behind a number that belong to it
_DURATION = "年天日月"
_BASIS = "(?:同比|环比|[比较][上去]年(?:同期)?)?"
_MOVES = "(?:提高|上升|下降|增加|降低|提升|回落|增长|减少)"
# What may stand between the name of a metric and its number.
_BETWEEN = (
    "(?:数量?|总[数量额]|面积|规模|金额)?(?:已|共计?|累计|总计|合计|达到?|为|是|有|完成|实现|仅|就"
    "|将近|接近|近|大约|约|超过?|突破|逾|不足|不到|不少于|不低于|至少|多于|高于|低于|少于|了)*"
)
_SCALE = "[余多]?[万亿千百]*[余多]?"
_ENDS = r"(?:左右|上下|以[上下内])?(?:[，。；：）\n]|$)"


class Amount(Struct, frozen=True):
    """A figure with its amount in its plain unit, and that unit's first character."""

    figure: Measured
    value: Decimal
    unit: str


def typed_numbers(
    manuscript: Manuscript,
    figures: Mapping[str, Measured],
    about: About,
    names: Iterable[str] = (),
) -> Iterator[Finding]:
    """Yield N202 (the same), N203 (contradicts), N204 (a slip away), N205 (the year)."""
    amounts = [each for figure in figures.values() if (each := _amount(figure))]
    for number in numbers(manuscript, names):
        if number.kind == "typed":
            yield from _Typed(manuscript, number, about).against(amounts)


def _amount(figure: Measured) -> Amount | None:
    metric = figure.metric
    if metric.value is None or metric.unit is None:
        return None
    return Amount(figure, *scaled(metric.value.value, literal(metric.unit)))


class _Typed:
    """A number typed into prose, with the words around it."""

    def __init__(self, manuscript: Manuscript, number: Number, about: About) -> None:
        self.manuscript, self.number, self.about = manuscript, number, about
        self.rest = manuscript.text[number.end : number.end + _BEHIND]
        self.value, self.unit = scaled(number.value, self.rest)
        passage = manuscript.passage_at(number.start)
        before = manuscript.text[passage.start : number.start]
        self.said = last_said(before)
        self.qualifier = qualifier(self.said, self.rest)

    def against(self, amounts: list[Amount]) -> list[Finding]:
        """Return the one finding that tells most, if any."""
        number = self.number
        if _is_the_year(self.manuscript, number, self.rest):
            found = {"found": number.text + self.unit}
            return [Finding("N205", number.start, number.end, found)]
        verdicts = [
            (code, each.figure) for each in amounts if (code := self._verdict(each))
        ]
        if not verdicts:
            return []
        code, figure = min(verdicts, key=lambda each: each[0])
        return [_finding(code, number, self._shown(), figure)]

    def _verdict(self, amount: Amount) -> str:
        """Return the code of what the number is to the amount of a metric, or ""."""
        if amount.unit != self.unit or not self.unit:
            # 26项 for 26件: the number of a metric with another unit
            same = self.unit.isalpha() and self.number.value == _digits_of(amount.figure)
            told = same and self._is_all(self.unit) and self._is_named(amount.figure)
            return "N203" if told else ""
        if self.value == amount.value:
            telling = len(_digits(self.number.text)) >= _TELLING
            return "N202" if telling or self._is_named(amount.figure) else ""
        if amount.figure.metric.suspect is not None:
            return ""
        if self._is_named(amount.figure):
            unit = amount.figure.metric.unit
            part = unit is not None and not self._is_all(literal(unit))
            right = part or self._agrees(amount)
            return "" if right else "N203"
        return "N204" if _is_a_slip(self.number.text, _stated(amount.figure)) else ""

    def _is_named(self, figure: Measured) -> bool:
        """Return whether the name of a metric stands right before, and is meant."""
        name = literal(figure.metric.name)
        at = self.said.rfind(name) if len(name) > 1 else -1
        between = self.said[at + len(name) :]
        near = at >= 0 and compiled(_BETWEEN).fullmatch(between)
        start = self.number.start - len(self.said) + at
        return bool(near) and self.about.is_meant(figure, start)

    def _is_all(self, unit: str) -> bool:
        """Return whether nothing is said of so many only: 3家获奖, 3家、另外5家."""
        plain = re.escape(unit.lstrip("万亿千百"))
        return bool(re.match(_SCALE + plain + _ENDS, self.rest))

    def _agrees(self, amount: Amount) -> bool:
        """Return whether both numbers, as exact as they are said to be, can be true."""
        real = amount.value
        of_metric = amount.figure.metric.qualifier
        if self.qualifier:
            return of_metric is not None or holds(self.qualifier, self.value, real)
        if of_metric:
            return holds(of_metric, real, self.value)
        scale = self.value / self.number.value if self.number.value else self.value
        return rounds(real, self.number.text, scale)

    def _shown(self) -> str:
        """Return the number as it is typed, with its unit and how exact it is."""
        unit = compiled("[万亿千百]*[余多]?[万亿]?.?").match(self.rest)
        shown = self.number.text + (unit[0] if unit else "")
        if not self.qualifier or self.qualifier in shown:
            return shown
        before = self.said.endswith((self.qualifier, f"{self.qualifier}过"))
        return f"{self.qualifier}{shown}" if before else f"{shown}{self.qualifier}"


def _finding(code: str, number: Number, found: str, figure: Measured) -> Finding:
    unit = literal(figure.metric.unit) if figure.metric.unit else ""
    values = {"found": found, "id": figure.id, "stated": _stated(figure) + unit}
    return Finding(code, number.start, number.end, values)


def _stated(figure: Measured) -> str:
    return figure.metric.value.digits if figure.metric.value else ""


def _digits_of(figure: Measured) -> Decimal | None:
    return figure.metric.value.value if figure.metric.value else None


def points(manuscript: Manuscript, figures: Mapping[str, Measured]) -> Iterator[Finding]:
    """N217: a metric in percent, and 提高3% typed behind its name.

    What its own {{ x.change }} prints so is told of the metric, as N113.
    """
    for figure in figures.values():
        if not is_percentage(figure.metric):
            continue
        name = re.escape(literal(figure.metric.name))
        said = rf"{name}[^。；，\n]{{0,12}}?(?:，{_BASIS})?({_MOVES}了?[0-9.]+%)"
        for match in re.finditer(said, manuscript.text):
            stretch = manuscript.stretch_at(match.end(1) - 1)
            if not (stretch and stretch.metric):
                values = {"found": match[1], "id": figure.id}
                yield Finding("N217", match.start(1), match.end(1), values)


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
