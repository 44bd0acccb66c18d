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
from reportgen.exchange.readback.table_rows import dropped_row
from reportgen.exchange.readback.touched import typed
from reportgen.load.nodes import Mapping, Sequence

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from reportgen.exchange.readback.edit_context import Context
    from reportgen.exchange.readback.edits import Edit
    from reportgen.exchange.yaml.edit_yaml import Path


def deleted(context: Context, start: int, end: int, new: str) -> Iterator[Edit]:
    """Yield the edits that leave only line ends, `new`, between two places."""
    compared, text = context.compared, context.compared.text
    numbers = compared.printings(start, end)
    whole = [each for each in numbers if compared.is_whole(each, start, end)]
    paths = (context.path(each) for each in whole)
    gone = {each[1] for each in paths if each}
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
                *_drops(context, number, last, end, gone),
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


def _drops(
    context: Context, number: int, last: int, end: int, gone: Collection[Path]
) -> list[Operation | None]:
    """Return what removes a text, and keeps the paragraph that it began.

    `gone` are the paths of all texts that were deleted with it.
    """
    found, fact = context.path(number), context.fact(number)
    if found is None:
        return [None]
    file, path = found
    if fact is None or not is_text_of_fact(path):
        if path[-2:-1] == ("points",):
            return [_drop_point(context, file, path, gone)]
        if path == ("contact",):
            return [Drop(file, path)]
        return [dropped_row(context, file, path, gone)]
    _, facts, item = fact
    operations: list[Operation | None] = [
        _drop_fact(context, file, path, (*facts, item), gone)
    ]
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


def _drop_point(
    context: Context, file: str, path: Path, gone: Collection[Path]
) -> Operation:
    """Return what removes a point, or with the last one the points or their fact."""
    points, fact = path[:-1], path[:-2]
    if "points" in _left(context, file, fact, gone):
        return Drop(file, path)
    return Drop(file, points if _left(context, file, fact, gone) else fact)


def _drop_fact(
    context: Context, file: str, path: Path, fact: Path, gone: Collection[Path]
) -> Operation:
    """Return what removes the sentence of a fact, and the fact if it has no more."""
    is_list = path == fact[:-1]
    return Drop(file, path if is_list or _left(context, file, fact, gone) else fact)


def _left(context: Context, file: str, fact: Path, gone: Collection[Path]) -> set[str]:
    """Return which of its text, points and table a fact still has."""
    node = context.places.value(file, fact)
    keys = {each.key for each in node.entries} if isinstance(node, Mapping) else set()
    points = context.places.value(file, (*fact, "points"))
    size = len(points.items) if isinstance(points, Sequence) else 0
    if {(*fact, "points", number) for number in range(size)} <= set(gone):
        keys.discard("points")
    if (*fact, "text") in gone:
        keys.discard("text")
    return keys & {"text", "points", "table"}
