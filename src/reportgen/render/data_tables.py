"""Tables derived from the data: one line in a template prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from reportgen.document.escape import escape
from reportgen.document.marks import mark_figure
from reportgen.figures.amount import amount_of
from reportgen.figures.changes import then
from reportgen.figures.figure import words
from reportgen.period import display
from reportgen.render.compose import phrase_markdown
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reportgen.figures.figure import Measured, Phrase
    from reportgen.model import Metric
    from reportgen.period import Period
    from reportgen.periods.carry import Outcome

_EMPTY = "—"
# The piece of a metric that a column shows, and its heading.
_INDICATORS = {
    "": "本期",
    "previous": "上期",
    "change": "增减",
    "target": "目标",
    "completion": "完成率",
    "rank": "位次",
}
_MIXED = "对比期"  # the heading of earlier values of several bases; each cell says its own


def indicator_table(figures: Mapping[str, Measured], period: Period) -> dict[str, Any]:
    """Return 主要指标完成情况表: a row for each metric, columns as needed.

    A target that was set for later is no value of this period: it is in the column of
    targets. A name says what is not of `period` alone.
    """
    bases = _bases(figures.values())
    rows = [_indicators(each, period, several=len(bases) > 1) for each in figures.values()]
    pieces = [piece for piece in _INDICATORS if any(row.cells[piece] for row in rows)]
    base = bases.pop() if len(bases) == 1 else _MIXED if bases else ""
    names = _INDICATORS | {"previous": base}
    head = ["指标", "单位", *(names[piece] for piece in pieces)]
    return _table(
        "表1 主要指标完成情况表",
        head,
        [
            [row.name, row.unit, *(row.cells[piece] or _EMPTY for piece in pieces)]
            for row in rows
        ],
    )


class _Row(NamedTuple):
    """A metric in the table of indicators; a cell is "" if it has nothing to show."""

    name: str
    unit: str
    cells: Mapping[str, str]


def _indicators(figure: Measured, period: Period, *, several: bool) -> _Row:
    """Return the row of a metric; `several` bases make each earlier value say its own."""
    cells = {piece: _cell(figure, piece) for piece in _INDICATORS}
    change = figure.metric.change
    if change and change.alone:
        # The earlier value is that of a part of the year, the value counts the whole.
        cells["previous"] = ""
    elif change and several and cells["previous"]:
        cells["previous"] = f"{escape(then(change))}{cells['previous']}"
    if figure.metric.status == "target":
        cells["target"], cells[""] = cells[""], ""
    unit = _unit(figure) if _is_plain(figure.metric) else _EMPTY
    return _Row(_name(figure, period), unit, cells)


def _bases(figures: Iterable[Measured]) -> set[str]:
    """Return what the earlier values in a table are: 上年同期, 上期, 年初."""
    changes = (each.metric.change for each in figures)
    return {then(each) for each in changes if each and each.previous and each.alone is None}


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
    periods: Sequence[tuple[Period, Mapping[str, Metric]]],
) -> dict[str, Any]:
    """Return 主要指标变化情况表: the values of each metric over periods.

    Each of `periods` has its metrics by id; the last is that of `figures`. Values are
    exact; one in another unit than today's is printed with its unit.
    """
    shown = [
        each for each in figures.values() if amount_of(each.metric) or each.metric.is_open
    ]
    now = periods[-1][0] if periods else None
    head = ["指标", "单位", *(escape(display(each, year=True)) for each, _ in periods)]
    rows = [
        [
            _name(each, now),
            _unit(each),
            *(_value(each, metrics.get(each.id)) for _, metrics in periods),
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
    return {"caption": caption, "unit": "", "note": "", "columns": columns, "rows": rows}


def _name(figure: Measured, period: Period | None) -> str:
    """Return the name of a metric, with what it is if it is not a value of `period`.

    The names of a group are there too: its numbers are in one cell.
    """
    metric = figure.metric
    notes = [words(figure.pieces["names"])] if metric.group else []
    if period and metric.period and metric.period != period:
        notes.append(display(metric.period, year=metric.period.year != period.year))
    if period and metric.cumulative and not metric.period and period.start.month > 1:
        notes.append("年内累计")
    notes += {"estimate": ["预计"], "target": ["目标"]}.get(metric.status, [])
    new = [note for note in notes if note not in figure.name]
    return escape(f"{figure.name}（{'，'.join(new)}）" if new else figure.name)


def _unit(figure: Measured) -> str:
    return escape(figure.unit) or _EMPTY


def _is_plain(metric: Metric) -> bool:
    """Return whether the amount is a number, whose unit has a column of its own.

    A range, 约8万人次 or 超8.5万人次 is printed as in a sentence.
    """
    special = (metric.range, metric.words, metric.group, metric.qualifier, metric.shown)
    return not any(special)


def _cell(figure: Measured, piece: str) -> str:
    """Return a piece as a cell, a plain number without its unit, or ""."""
    metric = figure.metric
    phrase = figure.pieces.get(piece, ())
    if piece == "completion":
        return _marked(figure, piece, tuple(run for run in phrase if run.number) or phrase)
    if not _is_plain(metric):
        return _marked(figure, piece, phrase)
    if piece == "" and phrase:
        return _marked(figure, "value", figure.pieces["value"])
    if piece == "previous" and metric.change and metric.change.previous:
        return mark_figure(figure.id, piece, metric.change.previous.digits)
    if piece == "target" and metric.target:
        return mark_figure(figure.id, piece, metric.target.value.digits)
    return _marked(figure, piece, phrase)


def _marked(figure: Measured, piece: str, phrase: Phrase) -> str:
    return phrase_markdown(figure.id, piece, phrase)


def _value(figure: Measured, metric: Metric | None) -> str:
    """Return the value of a metric in a period, which may be an earlier one."""
    amount = amount_of(metric) if metric else None
    if metric is figure.metric and amount is None:
        return _marked(figure, "value", figure.pieces["value"])
    if metric is None or amount is None:
        return _EMPTY
    if metric.status == "target" != figure.metric.status:
        return _EMPTY
    unit = literal(metric.unit)
    shown = "" if unit == figure.unit else escape(unit)
    return mark_figure(figure.id, "value", f"{amount.digits}{shown}")
