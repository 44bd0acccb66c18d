"""One period of many bureaus, rolled up into a period of the office above them.

Flows, stocks and balances are added, ratios are recomputed from their parts. A number that
one bureau lacks is missing in the sum, too: it is left to be filled in and told.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from decimal import Decimal, localcontext
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from reportgen.begin.rollup_sums import (
    Rolled,
    RolledMember,
    incomplete,
    members,
    parts_of,
    ratio,
    unit_of,
)
from reportgen.ci.repository import moved
from reportgen.figures.amount import amount_of
from reportgen.figures.kinds import kind_of
from reportgen.numerals import PRECISION
from reportgen.period import display
from reportgen.periods.earlier_value import is_same_kind
from reportgen.periods.other_name import is_other_name
from reportgen.problems import Problem, problem
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from reportgen.model import Metric, Project

_COMPUTED = ("flow", "stock", "balance", "ratio")
# The last character of the name of a place: 甲县, 乙区.
_PLACE = "省市州盟县区旗镇乡"


class Bureau(NamedTuple):
    """A bureau: the folder of its project, what to call it, and its period."""

    root: Path
    label: str
    project: Project


class Counted(NamedTuple):
    """A metric as a bureau counts it."""

    bureau: Bureau
    metric: Metric


def labels(names: Sequence[str]) -> list[str]:
    """Return what the rows of a table call some offices: without what all names share.

    Where that leaves anything but names of places, they are called by their whole names.

    >>> labels(["示例市甲县统计局", "示例市乙区统计局"])
    ['甲县', '乙区']
    """
    begin = re.sub(f"(^.|[^{_PLACE}]*)$", "", _begin_of(names))
    end = _begin_of([name[::-1] for name in names])[::-1].lstrip(_PLACE)
    short = [name[len(begin) : len(name) - len(end)] for name in names]
    are_places = all(len(each) > 1 and each[-1] in _PLACE for each in short)
    return short if are_places and len(set(short)) == len(names) else list(names)


def _begin_of(names: Sequence[str]) -> str:
    """Return the characters that all names begin with."""
    alike = takewhile(lambda each: len(set(each)) == 1, zip(*names, strict=False))
    return "".join(each[0] for each in alike)


def added_up(bureaus: Sequence[Bureau]) -> tuple[dict[str, Rolled], list[Problem]]:
    """Return the metrics of all bureaus, rolled up, and why others cannot be.

    The files that problems name are relative to the project of the bureau.
    """
    return _Sum(bureaus).all()


class _Sum:
    """Rolls up the metrics of bureaus; the first that has one says what it is."""

    def __init__(self, bureaus: Sequence[Bureau]) -> None:
        self._bureaus = bureaus
        self._given: dict[str, list[Counted]] = {}
        for bureau in bureaus:
            for each in bureau.project.metrics():
                self._given.setdefault(each.id, []).append(Counted(bureau, each.metric))
        self._found: dict[str, Rolled] = {}

    def all(self) -> tuple[dict[str, Rolled], list[Problem]]:
        """Return what was found by id, and the problems."""
        problems: list[Problem] = []
        # Ratios come last: they are computed from metrics rolled up before.
        for name, given in sorted(self._given.items(), key=_is_ratio):
            if unknown := [each for each in given if kind_of(each.metric) is None]:
                problems += [_problem("N240", *each, id=name) for each in unknown]
                continue
            made = self._refusal(name, given) or self._made(name, given)
            if isinstance(made, Problem):
                problems.append(made)
            else:
                self._found[name] = made
                problems += _other_names(name, given)
                problems += _incomplete(name, given, made)
        return self._found, problems

    def _made(self, name: str, given: list[Counted]) -> Rolled | Problem:
        metric = given[0].metric
        if kind_of(metric) != "ratio":
            return _added(metric, given)
        return self._ratio(name, given)

    # -- what cannot be rolled up ------------------------------------------------------

    def _refusal(self, name: str, given: list[Counted]) -> Problem | None:
        """Return why a metric cannot be rolled up, or None if it can."""
        bureau, metric = given[0]
        kind = kind_of(metric)
        if wrong := _counted_otherwise(name, given):
            return wrong
        if kind not in _COMPUTED:
            return _problem("N252", bureau, metric, id=name, kind=kind)
        if kind == "ratio":
            return None
        return self._lacking(name, given) or _unusable(name, given)

    def _lacking(self, name: str, given: list[Counted]) -> Problem | None:
        """Return a problem if the metric has no value in some bureau."""
        known = {each.bureau.label for each in given if _has_amount(each, given[0])}
        lacking = [each.label for each in self._bureaus if each.label not in known]
        if not lacking:
            return None
        return _problem("N241", *given[0], id=name, period="、".join(lacking))

    # -- ratios ------------------------------------------------------------------------

    def _ratio(self, name: str, given: list[Counted]) -> Rolled | Problem:
        """Return a ratio computed from its rolled-up parts, or why it cannot be."""
        bureau, metric = given[0]
        ids = [each.value for each in metric.parts]
        if not ids:
            return _problem("N244", bureau, metric, id=name)
        known = {each: self._found[each].amount for each in ids if each in self._found}
        amounts = [
            (amount, literal(self._given[each][0].metric.unit))
            for each in ids
            if (amount := known.get(each)) is not None
        ]
        if len(amounts) < len(ids):
            lacking = "、".join(each for each in ids if known.get(each) is None)
            return _problem("N253", bureau, metric, id=name, parts=lacking)
        alike = [each.metric.value for each in given if each.metric.value]
        made = ratio(metric, amounts[0], amounts[1], alike)
        return made or _problem("N244", bureau, metric, id=name)


def _is_ratio(named: tuple[str, list[Counted]]) -> bool:
    return kind_of(named[1][0].metric) == "ratio"


def _problem(code: str, bureau: Bureau, metric: Metric, **values: object) -> Problem:
    """Return a problem of a metric, in the files of its bureau."""
    return below(problem(code, metric.place, **values), bureau.root)


def below(found: Problem, root: Path) -> Problem:
    """Return a problem of a project, with its file as it is called from here."""
    return moved(found, os.path.relpath(root))


def _counted_otherwise(name: str, given: list[Counted]) -> Problem | None:
    """Return a problem if one bureau counts something else, or in another unit."""
    first = given[0].metric
    units = {literal(each.name): unit_of(each, first) for each in members(first)}
    for bureau, each in given:
        said = {"id": name, "period": bureau.label}
        is_goal = each.status == "target"
        is_alike = is_same_kind(first, each) and is_goal == (first.status == "target")
        if not is_alike or each.cumulative != first.cumulative:
            kinds = {"kind": _counted(each), "last": _counted(first)}
            return _problem("N256", bureau, each, **said, **kinds)
        own = {literal(part.name): unit_of(part, each) for part in members(each)}
        is_other = any(units.setdefault(part, unit) != unit for part, unit in own.items())
        if is_other or literal(each.unit) != literal(first.unit):
            return _problem("N242", bureau, each, **said)
    return None


def _counted(metric: Metric) -> str:
    words = [kind_of(metric) or "—", *(["cumulative"] if metric.cumulative else [])]
    return ", ".join([*words, *(["target"] if metric.status == "target" else [])])


def _unusable(name: str, given: list[Counted]) -> Problem | None:
    """Return why the value of one bureau cannot be used, if so."""
    first = given[0].metric.period
    for bureau, each in given:
        if each.qualifier or each.is_doubted:
            return _problem("N243", bureau, each, id=name, period=bureau.label)
        if (each.period or bureau.project.period) != (first or bureau.project.period):
            whole = display(bureau.project.period, year=True)
            return _problem("N246", bureau, each, id=name, period=whole)
    return None


def _other_names(name: str, given: list[Counted]) -> Iterator[Problem]:
    """Yield a warning for each bureau in which the metric has another name."""
    first = literal(given[0].metric.name)
    for bureau, each in given:
        own = literal(each.name)
        if is_other_name(own, first):
            said = {"id": name, "name": own, "last": first}
            yield _problem("U063", bureau, each, period=bureau.label, **said)


def _incomplete(name: str, given: list[Counted], made: Rolled) -> Iterator[Problem]:
    """Yield a warning for the parts that some bureaus lack, and are to be filled in."""
    bureau, metric = given[0]
    bureaus = [each.bureau.label for each in given]
    for found in incomplete(name, metric, made.parts, bureaus):
        yield below(found, bureau.root)


def _has_amount(each: Counted, first: Counted) -> bool:
    """Return whether a bureau gives a metric an amount, or parts as the first one does."""
    metric = each.metric
    return bool(metric.value or metric.breakdown or (metric.group and first.metric.group))


# -- sums ------------------------------------------------------------------------------


def _added(metric: Metric, given: list[Counted]) -> Rolled:
    """Return the sum over bureaus: with its own parts, or else with a part for each."""
    metrics = [each.metric for each in given]
    key, parts = parts_of(metric, metrics, metrics)
    amounts = [amount for each in metrics if (amount := amount_of(each))]
    if metric.group or len(amounts) < len(given):
        return Rolled("", "", None, key, parts)
    with localcontext(prec=PRECISION):
        total = sum((each.value for each in amounts), Decimal(0))
    if key:
        has_value = any(each.value for each in metrics)
        digits = f"{total:f}" if has_value else ""
        return Rolled(digits, f"{len(given)}个单位合计", total, key, parts)
    unit = literal(metric.unit)
    each_one = tuple(
        RolledMember(one.bureau.label, unit, amount.digits)
        for one, amount in zip(given, amounts, strict=True)
    )
    return Rolled(f"{total:f}", f"{len(given)}个单位合计", total, "breakdown", each_one)


# -- the table of bureaus ----------------------------------------------------------------


class Row(NamedTuple):
    """A row of the table: its head, and for each metric its digits and its rank."""

    head: str
    cells: tuple[tuple[str, str], ...]


def ranked(bureaus: Sequence[Bureau], names: Sequence[str]) -> list[Row]:
    """Return a row for each bureau: digits and rank in each metric, "" if it has none.

    The largest value is the first; equal values have the same rank.
    """
    columns = [_column(bureaus, name) for name in names]
    return [
        Row(each.label, tuple(column[at] for column in columns))
        for at, each in enumerate(bureaus)
    ]


def _column(bureaus: Sequence[Bureau], name: str) -> list[tuple[str, str]]:
    found = [_metrics(each.project).get(name) for each in bureaus]
    amounts = [amount_of(each) if each else None for each in found]
    above = Counter(each.value for each in amounts if each)
    ranks = {
        value: 1 + sum(often for other, often in above.items() if other > value)
        for value in above
    }
    return [(each.digits, str(ranks[each.value])) if each else ("", "") for each in amounts]


def _metrics(project: Project) -> Mapping[str, Metric]:
    return {each.id: each.metric for each in project.metrics()}
