"""Tables derived from the data: one line in a template prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportgen.document.escape import escape
from reportgen.document.marks import mark_figure
from reportgen.figures.figure import words
from reportgen.render.compose import phrase_markdown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reportgen.figures.figure import Measured
    from reportgen.period import Period
    from reportgen.periods.carry import Outcome

_EMPTY = "—"
# The piece of a metric that a column shows, and its heading.
_BASES = {"同比": "上年同期", "环比": "上期", "比上年": "上年"}
_INDICATORS = {
    "value": "本期",
    "previous": "上期",
    "change": "增减",
    "target": "目标",
    "completion": "完成率",
    "rank": "位次",
}


def indicator_table(figures: Mapping[str, Measured]) -> dict[str, Any]:
    """Return 主要指标完成情况表: a row for each metric with a value, columns as needed."""
    shown = [
        each for each in figures.values() if each.metric.value or each.metric.breakdown
    ]
    pieces = [piece for piece in _INDICATORS if any(piece in each.pieces for each in shown)]
    names = _INDICATORS | {"previous": _base(shown)}
    head = ["指标", "单位", *(names[piece] for piece in pieces)]
    rows = [
        [_name(each), _unit(each), *(_cell(each, piece) for piece in pieces)]
        for each in shown
    ]
    return _table("表1 主要指标完成情况表", head, rows)


def _base(figures: Sequence[Measured]) -> str:
    """Return the heading of the earlier values, specific if all have the same basis."""
    bases = {each.metric.change.compared for each in figures if each.metric.change}
    return (
        _BASES.get(bases.pop(), _INDICATORS["previous"])
        if len(bases) == 1
        else _INDICATORS["previous"]
    )


def plan_table(found: Sequence[Outcome]) -> dict[str, Any]:
    """Return 上期计划完成情况表: a row for each plan item of the previous period."""
    owners = any(each.item.owner for each in found)
    head = ["上期计划", *(["责任人"] if owners else []), "完成情况"]
    rows = []
    for each in found:
        owner = [escape(each.item.owner.value) if each.item.owner else _EMPTY]
        status = escape(each.status)
        rows.append([escape(each.text) or _EMPTY, *(owner if owners else []), status])
    return _table("表1 上期计划完成情况表", head, rows)


def trend_table(
    figures: Mapping[str, Measured],
    periods: Sequence[tuple[Period, str, Mapping[str, str]]],
) -> dict[str, Any]:
    """Return 主要指标变化情况表: the values of each metric over periods.

    Each of `periods` has its name and the digits of its values by id.
    """
    shown = [each for each in figures.values() if each.metric.value]
    head = ["指标", "单位", *(escape(name) for _, name, _ in periods)]
    rows = [
        [
            _name(each),
            _unit(each),
            *(_value(each.id, digits.get(each.id)) for _, _, digits in periods),
        ]
        for each in shown
    ]
    return _table("表1 主要指标变化情况表", head, rows)


def _table(caption: str, head: list[str], rows: list[list[str]]) -> dict[str, Any]:
    columns = [
        {
            "heading": heading,
            "align": "left" if index == 0 else "center",
            "width": 3 if index == 0 else 1,
        }
        for index, heading in enumerate(head)
    ]
    return {"caption": caption, "unit": "", "columns": columns, "rows": rows}


def _name(figure: Measured) -> str:
    return escape(figure.name)


def _unit(figure: Measured) -> str:
    return escape(figure.unit) or _EMPTY


def _cell(figure: Measured, piece: str) -> str:
    """Return a piece as a cell; the unit of the metric has a column of its own."""
    metric = figure.metric
    if piece not in figure.pieces:
        return _EMPTY
    if piece == "previous" and metric.change and metric.change.previous:
        return mark_figure(figure.id, piece, metric.change.previous.digits)
    if piece == "target" and metric.target:
        return mark_figure(figure.id, piece, metric.target.value.digits)
    if piece == "completion":
        rate = words(tuple(run for run in figure.pieces[piece] if run.number))
        return mark_figure(figure.id, piece, escape(rate))
    return phrase_markdown(figure.id, piece, figure.pieces[piece])


def _value(name: str, digits: str | None) -> str:
    return mark_figure(name, "value", digits) if digits else _EMPTY
