"""Edits inside one text: words that its author typed, and figures typed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.exchange.readback.letters import NOWHERE, changes_figure
from reportgen.exchange.readback.operations import Operation, PutText, PutValue
from reportgen.exchange.readback.value_spans import (
    escaped,
    span_in_value,
    with_bold_marks,
)
from reportgen.figures.changes import verbs
from reportgen.finished.tracing import place_of
from reportgen.load.nodes import Scalar, ScalarKind
from reportgen.texts import Reference, literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.exchange.readback.edit_context import Context
    from reportgen.exchange.readback.edits import Edit
    from reportgen.exchange.readback.letters import Letter
    from reportgen.exchange.yaml.edit_yaml import Path
    from reportgen.place import Place

_UNCHANGED = "持平"


def typed(context: Context, number: int, start: int, end: int, new: str) -> Iterator[Edit]:
    """Yield the edit of characters of one printing: typed ones, or else a figure."""
    compared = context.compared
    old = compared.text[start:end]
    first, last = compared.spans[number]
    before = compared.letters[start - 1] if start > first else None
    after = compared.letters[end] if end < last else None
    gone = [each for each in compared.letters[start:end] if each.is_derived]
    cuts = compared.cuts_derived(start, end)
    if (
        (gone and (new or cuts))
        or (cuts and not gone)
        or changes_figure(new, before, after)
    ):
        yield from figures(context, number, start, end, new)
        return
    span, found = span_in_value(compared, number, start, end), context.path(number)
    operation = None
    if span is not None and found is not None:
        printing = compared.base.printings[number]
        value = printing.text.text.value if printing.text else ""
        span = span if new else with_bold_marks(value, *span)
        operation = _put(context, number, found, span, new)
    yield context.edit("text", number, start, old, new, operation)


def _put(
    context: Context, number: int, found: tuple[str, Path], span: tuple[int, int], new: str
) -> Operation:
    """Return what replaces a part of a text, or the whole of a number in a table."""
    printing = context.compared.base.printings[number]
    node = context.places.at(printing.origin.place)
    if node and isinstance(node[1], Scalar) and node[1].kind is ScalarKind.NUMBER:
        value = node[1].value
        return PutValue(*found, value, value[: span[0]] + new + value[span[1] :])
    return PutText(*found, *span, escaped(new, printing.key))


def figures(
    context: Context, number: int, start: int, end: int, new: str
) -> Iterator[Edit]:
    """Yield what was typed over figures and other references: one edit for each."""
    compared = context.compared
    low, high = start, end
    letters = compared.letters
    if not any(each.is_derived for each in letters[start:end]):
        low = max(0, start - 1) if letters[max(0, start - 1)].is_derived else start
        high = (
            min(len(letters), end + 1)
            if letters[min(end, len(letters) - 1)].is_derived
            else end
        )
    seen: dict[str, int] = {}  # each name, and the first reference to it
    for at in range(low, high):
        each = letters[at]
        reference = _reference(context, number, each.reference)
        name = each.metric or (reference.id if reference else "")
        if each.is_derived:
            seen.setdefault(name, each.reference)
    for name, which in (seen or {"": NOWHERE}).items():
        found = context.edit("figure", number, start, compared.text[start:end], new)
        piece = _piece(context, number, name, which, letters[low:high])
        place = _value_place(context, name, piece, found)
        yield replace(found, metric=name, piece=piece, value=place)


def _reference(context: Context, number: int, which: int) -> Reference | None:
    """Return a reference of a text."""
    printed = context.compared.base.printings[number].text
    parts = printed.parts if printed else ()
    found = [each for each in parts if isinstance(each, Reference)]
    return found[which] if 0 <= which < len(found) else None


def _value_place(context: Context, name: str, piece: str, edit: Edit) -> Place | None:
    """Return where what was typed over is written: a number, name, unit or change."""
    figure = context.made.names.figures.get(name)
    if figure is None:
        return None
    metric, piece = context.made.printed(name, piece)
    if edit.old == literal(metric.name):
        return metric.name.place
    unit = metric.unit
    if (
        unit
        and edit.old.endswith(unit.value)
        and edit.new.startswith(edit.old.removesuffix(unit.value))
    ):
        return unit.place
    if metric.change and any(each in edit.old for each in (*verbs(metric), _UNCHANGED)):
        return place_of(metric, "change")
    return place_of(metric, piece)


def _piece(
    context: Context, number: int, name: str, which: int, letters: Sequence[Letter]
) -> str:
    """Return what was printed of a metric: by its numbers, or else by the reference."""
    found = [each.piece for each in letters if each.metric == name]
    reference = _reference(context, number, which)
    return found[0] if found else reference.piece.partition(".")[0] if reference else ""
