"""Rules that a type alone cannot express, which mappings of the data format must follow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from reportgen.model import (
    ID,
    Change,
    Fact,
    Located,
    Metric,
    Organ,
    Part,
    Range,
    Rank,
    Report,
    TableData,
)
from reportgen.model.metrics import BASES, NO_PERCENTAGE, ONLY_KINDS
from reportgen.model.tables import WIDEST
from reportgen.problems import Problem, problem
from reportgen.suggest import near

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def broken_rules(made: Located) -> list[Problem]:
    """Return a problem for each rule that a newly built mapping breaks."""
    check = _CHECKS.get(type(made))
    return list(check(made)) if check else []


def _metric(metric: Metric) -> Iterator[Problem]:
    """Check that a metric gives its amount in exactly one way, and that the rest fits."""
    ways = ["value", "range", "words", "group"]
    given = [way for way in ways if getattr(metric, way)]
    if len(given) > 1:
        yield problem("D130", metric.place, given=", ".join(given))
    if not given and not metric.breakdown and not metric.missing:
        yield problem("D131", metric.place)
    if given == ["words"] and metric.unit:
        yield problem("D132", metric.unit.place)
    if metric.numerals == "chinese" and metric.value and metric.value.decimals:
        yield problem("D133", metric.value.place)
    yield from _change_unit(metric)
    yield from _kind(metric)
    if metric.shown and not metric.value:
        yield problem("D157", metric.shown.place)
    needs_value = ["change", "share", "rank", "items", "target"]
    if metric.group:
        for name in filter(lambda name: getattr(metric, name), needs_value):
            yield problem("D134", getattr(metric, name).place, key=name)


# Phrases that can stand before 增长 as they are, and words that begin others.
_BASES = ("同比", "环比", "环比折年率")
_BASIS_STARTS = ("比", "较", "与")


def _change(change: Change) -> Iterator[Problem]:
    """Check that the basis can be read before 增长."""
    words = change.basis.value if change.basis else _BASES[0]
    begun = len(words) > 1 and words.startswith(_BASIS_STARTS)
    if change.basis and words not in _BASES and not begun:
        yield problem(
            "D156", change.basis.place, value=words, near=near(words, list(BASES))
        )


def _change_unit(metric: Metric) -> Iterator[Problem]:
    """Check that a change is in percent, in points, or in the unit of its metric."""
    unit = metric.change.unit if metric.change else None
    own = metric.unit.value if metric.unit else ""
    percent = [] if own in NO_PERCENTAGE else ["%"]
    known = [*percent, "个百分点", "个千分点", *([own] if own else [])]
    if unit and unit.value not in known:
        shown = [own] if own in NO_PERCENTAGE else dict.fromkeys(known)
        values = {"value": unit.value, "known": ", ".join(shown)}
        yield problem("D155", unit.place, **values)


def _kind(metric: Metric) -> Iterator[Problem]:
    """Check that the kind fits a unit of which there can be only one kind."""
    unit = metric.unit.value if metric.unit else ""
    meant = ONLY_KINDS.get(unit)
    if metric.kind and meant and metric.kind != meant:
        values = {"kind": metric.kind, "unit": unit, "meant": meant}
        yield problem("D159", metric.at("kind"), **values)


def _range(value: Range) -> Iterator[Problem]:
    if value.low.value >= value.high.value:
        yield problem(
            "D135", value.high.place, low=value.low.digits, high=value.high.digits
        )


def _rank(rank: Rank) -> Iterator[Problem]:
    position = rank.position
    if position.decimals or position.value < 1:
        yield problem("D136", position.place, value=position.digits)


def _fact(fact: Fact) -> Iterator[Problem]:
    for name in (fact.id, *fact.answers):
        if name and not re.fullmatch(ID, name.value):
            yield problem("D120", name.place, id=name.value)
    if not (fact.text or fact.points or fact.table or fact.answers):
        yield problem("D137", fact.place)
    if fact.status == "dropped" and fact.reason is None:
        yield problem("D141", fact.at("status"))


def _table(table: TableData) -> Iterator[Problem]:
    """Check the caption and that every row has a cell for each column."""
    if table.caption and not re.match(r"表\d", table.caption.value):
        yield problem("D140", table.caption.place)
    for column in table.columns:
        width = column.width
        if width and (width.decimals or not 1 <= width.value <= WIDEST):
            yield problem("D185", width.place, value=width.digits, most=WIDEST)
    wanted = len(table.columns)
    sizes = {len(row) for row in table.rows}
    if len(table.rows) > 1 and len(sizes) == 1 and sizes != {wanted}:
        place = table.at("columns")
        yield problem("D183", place, cells=len(table.rows[0]), columns=wanted)
        return
    for row in table.rows:
        if len(row) != wanted:
            place = row[0].place if row else table.place
            yield problem("D138", place, cells=len(row), columns=wanted)


def _organ(organ: Organ) -> Iterator[Problem]:
    """Check that each name is registered once."""
    first: dict[str, int] = {}
    for name in (each.name for each in organ.names):
        if name.value in first:
            values = {"name": name.value, "first": first[name.value]}
            yield problem("D198", name.place, **values)
        first.setdefault(name.value, name.place.line)


# Words that the template prints before a text.
_PRINTED_BEFORE = {"signatory": "签发人", "copies": "抄送"}
# The first is printed on the line of the second.
_TOGETHER = (
    ("signatory", "document_number"),
    ("printed_by", "printed_on"),
    ("printed_on", "printed_by"),
)


# What only a fact of a section says: there, the next period finds and answers it.
_OF_SECTIONS = ("status", "reason", "id", "deadline", "target", "belongs_to", "answers")


def _words(facts: tuple[Fact, ...], key: str) -> Iterator[Problem]:
    """Check that the facts of a lead or closing are words, not plan items."""
    for fact in facts:
        for name in _OF_SECTIONS:
            if getattr(fact, name):
                yield problem("D200", fact.at(name), key=name, owner=key)


def _part(part: Part) -> Iterator[Problem]:
    yield from _words(part.lead, "lead")


def _report(report: Report) -> Iterator[Problem]:
    """Check that the first part is numbered, and that no line of a formal paper is half."""
    for key, other in _TOGETHER:
        if getattr(report, key) and not getattr(report, other):
            yield problem("D190", report.at(key), key=key, other=other)
    if report.contact and report.contact.value.strip().startswith(("（", "(")):
        yield problem("D158", report.contact.place)
    yield from _words(report.lead, "lead")
    yield from _words(report.closing, "closing")
    for table in filter(None, (fact.table for fact in report.closing)):
        yield problem("D201", table.place)
    for key, words in _PRINTED_BEFORE.items():
        text = getattr(report, key)
        if text and text.value.strip().startswith(words):
            yield problem("D199", text.place, key=key, words=words)
    numbered = [part.numbered for part in report.parts]
    if any(numbered) and not numbered[0]:
        yield problem("D139", report.parts[0].place)


_CHECKS: dict[type[Located], Callable[[Any], Iterator[Problem]]] = {
    Metric: _metric,
    Change: _change,
    Range: _range,
    Rank: _rank,
    Fact: _fact,
    Part: _part,
    TableData: _table,
    Organ: _organ,
    Report: _report,
}
