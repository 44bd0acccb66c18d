"""Tables derived from the data: one line in a template prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from reportgen.document.escape import escape
from reportgen.document.marks import mark_figure
from reportgen.figures.changes import then
from reportgen.figures.figure import words
from reportgen.period import display
from reportgen.periods.taken import is_alike
from reportgen.render.compose import phrase_markdown

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
    if figure.derived.turn and figure.derived.turn.bare and cells["previous"]:
        cells["change"] = ""  # 上年同期为0, which the earlier value says
    if figure.metric.status == "target":
        cells["target"], cells[""] = cells[""], ""
    unit = _unit(figure) if _is_plain(figure.metric) else _EMPTY
    name = escape(figure.name) + _in_parentheses(_notes(figure, period))
    return _Row(name, unit, cells)


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
    periods: Sequence[tuple[Period, Mapping[str, Measured]]],
) -> dict[str, Any]:
    """Return 主要指标变化情况表: the values of each metric over periods.

    Each of `periods` has its figures by id; the last is that of the report. Values are
    exact where they can be; one in another unit than today's is printed with its unit.
    """
    head = ["指标", "单位", *(escape(display(each, year=True)) for each, _ in periods)]
    shown = periods[-1][1].values() if periods else ()
    return _table("表1 主要指标变化情况表", head, [_trend(each, periods) for each in shown])


def _trend(
    now: Measured, periods: Sequence[tuple[Period, Mapping[str, Measured]]]
) -> list[str]:
    """Return the row of a metric; a note on all its values is with its name."""
    found = [(period, figures.get(now.id)) for period, figures in periods]
    values = {
        period: then for period, then in found if then and is_alike(now.metric, then.metric)
    }
    notes = {period: _notes(then, period) for period, then in values.items()}
    today = periods[-1][0]
    common = [note for note in notes[today] if all(note in each for each in notes.values())]
    unit = now.unit if _is_exact(now.metric) else ""
    cells = []
    for period, _ in periods:
        piece = "value" if period == today else str(period)
        cell = _value(values[period], piece, unit) if period in values else ""
        own = [note for note in notes.get(period, ()) if note not in common]
        cells.append(f"{cell}{_in_parentheses(own)}" if cell else _EMPTY)
    name = escape(now.name) + _in_parentheses(common)
    return [name, escape(unit) or _EMPTY, *cells]


def _table(caption: str, head: list[str], rows: list[list[str]]) -> dict[str, Any]:
    """Return the table, {} without rows: a head alone says nothing."""
    if not rows:
        return {}
    columns = [
        {
            "heading": heading,
            "align": "left" if index == 0 else "center",
            "width": 3 if index == 0 else 1,
        }
        for index, heading in enumerate(head)
    ]
    return {"caption": caption, "unit": "", "note": "", "columns": columns, "rows": rows}


def _notes(figure: Measured, period: Period) -> list[str]:
    """Return what a metric is if it is not an actual value of `period`.

    The names of a group are there too: its numbers are in one cell.
    """
    metric = figure.metric
    notes = [words(figure.pieces["names"])] if metric.group else []
    if metric.period and metric.period != period:
        notes.append(display(metric.period, year=metric.period.year != period.year))
    if metric.cumulative and not metric.period and period.start.month > 1:
        notes.append("年内累计")
    notes += {"estimate": ["预计"], "target": ["目标"]}.get(metric.status, [])
    return [note for note in notes if note not in figure.name]


def _in_parentheses(notes: Sequence[str]) -> str:
    return escape(f"（{'，'.join(notes)}）") if notes else ""


def _unit(figure: Measured) -> str:
    return escape(figure.unit) or _EMPTY


def _is_exact(metric: Metric) -> bool:
    """Return whether the amount is one exact number, not a range or 约8万人次."""
    return not any((metric.range, metric.words, metric.group, metric.qualifier))


def _is_plain(metric: Metric) -> bool:
    """Return whether a number is printed whose unit has a column of its own.

    A range, 约8万人次 or 超8.5万人次 is printed as in a sentence.
    """
    return _is_exact(metric) and not metric.shown


def _cell(figure: Measured, piece: str) -> str:
    """Return a piece as a cell, a plain number without its unit, or ""."""
    metric = figure.metric
    phrase = figure.pieces.get(piece, ())
    if piece == "completion":
        return _completion(figure, phrase)
    if not _is_plain(metric):
        return _marked(figure, piece, phrase)
    if piece == "" and phrase:
        return _marked(figure, "value", figure.pieces["value"])
    if piece == "previous" and metric.change and metric.change.previous:
        return mark_figure(figure.id, piece, metric.change.previous.digits)
    if piece == "target" and metric.target:
        return mark_figure(figure.id, piece, metric.target.value.digits)
    return _marked(figure, piece, phrase)


def _completion(figure: Measured, phrase: Phrase) -> str:
    """Return the rate, with the value of the year to date if that is what it is of."""
    rate = _marked(
        figure, "completion", tuple(run for run in phrase if run.number) or phrase
    )
    reached = figure.metric.target.to_date if figure.metric.target else None
    if not reached or not rate:
        return rate
    said = mark_figure(figure.id, "completion", escape(f"{reached.digits}{figure.unit}"))
    return f"{rate}（年内累计{said}）"


def _marked(figure: Measured, piece: str, phrase: Phrase) -> str:
    return phrase_markdown(figure.id, piece, phrase)


def _value(figure: Measured, piece: str, unit: str) -> str:
    """Return the amount of a metric in a column of `unit`, or "" if it has none."""
    total = figure.derived.total
    if total is None or not _is_exact(figure.metric):
        return _marked(figure, piece, figure.pieces.get("", ()))
    own = "" if figure.unit == unit else figure.unit
    return mark_figure(figure.id, piece, escape(f"{total}{own}"))
