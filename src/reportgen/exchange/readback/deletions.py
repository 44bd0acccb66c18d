"""Texts, or parts of them, that were deleted in an edited file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.exchange.readback.align import BREAK
from reportgen.exchange.readback.letters import NOWHERE
from reportgen.exchange.readback.operations import (
    BeginParagraph,
    Drop,
    Operation,
    is_text_of_fact,
)
from reportgen.exchange.readback.touched import typed
from reportgen.load.nodes import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.exchange.edit_yaml import Path
    from reportgen.exchange.readback.edit_context import Context
    from reportgen.exchange.readback.edits import Edit


def deleted(context: Context, start: int, end: int, new: str) -> Iterator[Edit]:
    """Yield the edits that leave only line ends, `new`, between two places."""
    compared, text = context.compared, context.compared.text
    numbers = compared.printings(start, end)
    whole = [each for each in numbers if compared.is_whole(each, start, end)]
    if not numbers:
        yield context.edit("template", compared.nearest(start), start, text[start:end], new)
        return
    lost_break = BREAK in text[start:end] and not compared.is_start(start)
    for number in numbers:
        first, last = compared.spans[number]
        first, last = max(first, start), min(last, end)
        if number in whole:
            yield context.edit(
                "deleted",
                number,
                first,
                text[first:last],
                "",
                *_drops(context, number, last, end),
            )
        else:
            yield from typed(context, number, first, last, "")
    after = compared.letters[end].printing if end < len(compared.letters) else NOWHERE
    if lost_break and not compared.is_end(end) and after not in numbers and not new:
        yield context.edit(
            "merged",
            after,
            end,
            "",
            text[end : end + 8],
            context.begins(after, end, begins=False),
        )


def _drops(context: Context, number: int, last: int, end: int) -> list[Operation | None]:
    """Return what removes a text, and keeps the paragraph that it began."""
    found, fact = context.path(number), context.fact(number)
    if found is None:
        return [None]
    file, path = found
    if fact is None or not is_text_of_fact(path):
        is_item = isinstance(path[-1], int) and path[-2:-1] == ("points",)
        is_optional = path == ("contact",)
        return [Drop(file, path) if is_item or is_optional else None]
    _, facts, item = fact
    operations: list[Operation | None] = [_drop_fact(context, file, path, facts, item)]
    start = context.compared.spans[number][0]
    if (
        context.compared.is_start(start)
        and item
        and not context.compared.is_end(end)
        and last == end
    ):
        after = context.fact(context.compared.letters[end].printing)
        if after and after[:2] == (file, facts):
            operations.append(BeginParagraph(file, (*facts, after[2]), begins=True))
    return operations


def _drop_fact(
    context: Context, file: str, path: Path, facts: Path, item: int
) -> Operation:
    """Return what removes the sentence of a fact, and the fact if it has no more."""
    if path == facts:
        return Drop(file, path)
    place = context.places.value(file, (*facts, item))
    has_more = isinstance(place, Mapping) and any(
        each.key in {"points", "table"} for each in place.entries
    )
    return Drop(file, path if has_more else (*facts, item))
