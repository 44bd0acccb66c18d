"""Figures that were typed over: their values in the YAML, if the new text is one."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.exchange.readback.operations import PutValue, YamlPlaces
from reportgen.figures.changes import verbs
from reportgen.finished.tracing import place_of
from reportgen.load.nodes import Scalar
from reportgen.names import metric_texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.exchange.readback.edits import Edit
    from reportgen.finished import Finished
    from reportgen.model import Metric
    from reportgen.place import Place

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_LIST = re.compile(r"、|等|和")


def with_values(
    edits: Sequence[Edit], made: Finished, places: YamlPlaces, *, wished: bool = True
) -> list[Edit]:
    """Return the edits; those of figures change the value behind them, or say they could.

    They change it if that is `wished`.
    """
    found = []
    for each in edits:
        operations = tuple(_values(each, made, places)) if each.kind == "figure" else ()
        if operations and wished:
            found.append(replace(each, operations=operations))
        else:
            found.append(replace(each, reads_back=bool(operations)))
    return found


def _values(edit: Edit, made: Finished, places: YamlPlaces) -> Iterator[PutValue]:
    if not edit.metric:
        yield from _day(edit, places)
        return
    figure = made.names.figures.get(edit.metric)
    if figure is None:
        return
    metric, piece = made.printed(edit.metric, edit.piece)
    old, new = _NUMBER.findall(edit.old), _NUMBER.findall(edit.new)
    if old and _NUMBER.sub("", edit.old) == _NUMBER.sub("", edit.new):
        for before, after in zip(old, new, strict=True):
            if before != after:
                yield from _number(metric, piece, before, after, places)
    elif not old:
        yield from _turned(metric, edit, places)
        yield from _words(metric, edit, places)


def _turned(metric: Metric, edit: Edit, places: YamlPlaces) -> Iterator[PutValue]:
    """Yield the change of a stated growth to a fall, or of a fall to a growth.

    Only the word that the report prints for the other one is such a change.
    """
    value = metric.change.value if metric.change else None
    found = places.at(value.place) if value else None
    if value is None or found is None or edit.old == edit.new:
        return
    rise, fall = verbs(metric)
    if edit.new in {edit.old.replace(rise, fall), edit.old.replace(fall, rise)}:
        other = value.digits[1:] if value.digits[:1] == "-" else f"-{value.digits}"
        yield PutValue(value.place.file, found[0], value.digits, other)


def _number(
    metric: Metric, piece: str, old: str, new: str, places: YamlPlaces
) -> Iterator[PutValue]:
    ends = (metric.range.low, metric.range.high) if metric.range else ()
    same = [each.place for each in ends if each.digits == old]
    place = same[0] if len(same) == 1 else place_of(metric, piece, old)
    found = places.at(place)
    if found and isinstance(found[1], Scalar) and found[1].value.lstrip("-") == old:
        sign = "-" if found[1].value.startswith("-") else ""
        yield PutValue(place.file, found[0], found[1].value, sign + new)


def _words(metric: Metric, edit: Edit, places: YamlPlaces) -> Iterator[PutValue]:
    """Yield the change of a name, or of one name in a list."""
    old, new = _LIST.split(edit.old), _LIST.split(edit.new)
    if len(old) != len(new):
        return
    for before, after in zip(old, new, strict=True):
        if before == after:
            continue
        same = [each for each in metric_texts(metric) if each.value == before]
        found = places.at(same[0].place) if len(same) == 1 else None
        if found and after:
            yield PutValue(same[0].place.file, found[0], before, after)


def _day(edit: Edit, places: YamlPlaces) -> Iterator[PutValue]:
    """Yield the change of a date that the report prints as 2024年7月5日."""
    old, new = _DAY.fullmatch(edit.old), _DAY.fullmatch(edit.new)
    if old and new:
        yield from _date(edit.place, old, new, places)


def _date(
    place: Place, old: re.Match[str], new: re.Match[str], places: YamlPlaces
) -> Iterator[PutValue]:
    found = places.at(place)
    try:
        before, after = (dt.date(*map(int, each.groups())) for each in (old, new))
    except ValueError:
        return
    if found and isinstance(found[1], Scalar) and found[1].value == before.isoformat():
        yield PutValue(place.file, found[0], before.isoformat(), after.isoformat())
