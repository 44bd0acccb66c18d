"""Edits inside one text: words that its author typed, and figures typed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.exchange.readback.letters import changes_figure
from reportgen.exchange.readback.operations import Operation, PutText, PutValue
from reportgen.exchange.readback.value_spans import (
    escaped,
    span_in_value,
    with_bold_marks,
)
from reportgen.finished.tracing import place_of
from reportgen.load.nodes import Scalar, ScalarKind
from reportgen.texts import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.exchange.readback.edit_context import Context
    from reportgen.exchange.readback.edits import Edit
    from reportgen.exchange.yaml.edit_yaml import Path
    from reportgen.place import Place


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
    seen: list[tuple[int, str]] = []
    for at in range(low, high):
        each = letters[at]
        name = each.metric or _reference(context, number, each.reference)
        if each.is_derived and (each.reference, name) not in seen:
            seen.append((each.reference, name))
    for name in dict.fromkeys(name for _, name in seen) or [""]:
        found = context.edit("figure", number, start, compared.text[start:end], new)
        yield replace(
            found,
            metric=name,
            piece=_piece(context, name, low, high),
            value=_value_place(context, name, low, high),
        )


def _reference(context: Context, number: int, which: int) -> str:
    """Return the id that a reference of a text names."""
    printed = context.compared.base.printings[number].text
    parts = (
        [each for each in printed.parts if isinstance(each, Reference)] if printed else []
    )
    return parts[which].id if 0 <= which < len(parts) else ""


def _value_place(context: Context, name: str, low: int, high: int) -> Place | None:
    """Return where what a reference prints is written."""
    figure = context.made.names.figures.get(name)
    if figure is None:
        return None
    pieces = [
        each.piece for each in context.compared.letters[low:high] if each.metric == name
    ]
    if not pieces:
        return figure.metric.place
    metric, piece = context.made.printed(name, pieces[0])
    return place_of(metric, piece)


def _piece(context: Context, name: str, low: int, high: int) -> str:
    """Return what was printed of a metric."""
    letters = context.compared.letters[low:high]
    return next((each.piece for each in letters if each.metric == name), "")
