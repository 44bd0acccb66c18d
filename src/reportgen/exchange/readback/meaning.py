"""What each difference between a report and an edited file means for the YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.exchange.readback.align import BREAK, Hunk
from reportgen.exchange.readback.deletions import deleted
from reportgen.exchange.readback.insertions import inserted, inserted_lines
from reportgen.exchange.readback.letters import NOWHERE
from reportgen.exchange.readback.moves import with_moves
from reportgen.exchange.readback.operations import (
    BeginParagraph,
    Operation,
    PutText,
    Split,
    is_text_of_fact,
)
from reportgen.exchange.readback.touched import figures, typed
from reportgen.exchange.readback.value_spans import escaped, span_in_value
from reportgen.load.nodes import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.exchange.readback.edit_context import Context
    from reportgen.exchange.readback.edits import Edit


def all_edits(context: Context) -> list[Edit]:
    """Return every change, in the order of the report."""
    compared = context.compared
    found = [each for hunk in compared.hunks for each in _read(context, hunk)]
    return with_moves(found, compared)


def _read(context: Context, hunk: Hunk) -> Iterator[Edit]:
    start, end, new = hunk
    old = context.compared.text[start:end]
    if not old.strip(BREAK) and not new.strip(BREAK):
        yield _breaks(context, hunk)
    elif not new.strip() and old.strip():
        yield from deleted(context, start, end, new)
    elif not old and BREAK not in new:
        yield from inserted(context, start, new)
    elif not old:
        lines = inserted_lines(context, start, new)
        yield from _split_with(context, start, end, new) if lines is None else lines
    else:
        yield from _replaced(context, start, end, new)


def _breaks(context: Context, hunk: Hunk) -> Edit:
    """Return the edit that only splits or merges paragraphs."""
    start, end, new = hunk
    text = context.compared.text
    number = context.compared.nearest(max(start, end))
    if len(new) == 1 and start == end:
        operation = _split_at(context, start)
        return context.edit(
            "split",
            number,
            start,
            text[max(0, start - 8) : start],
            text[start : start + 8],
            operation,
        )
    if not new and end - start == 1:
        if context.compared.letters[end].printing == NOWHERE:
            operation = _points_begin(context, end, begins=False)
        else:
            operation = context.begins(number, end, begins=False)
        return context.edit(
            "merged",
            number,
            end,
            text[max(0, start - 8) : start],
            text[end : end + 8],
            operation,
        )
    return context.edit("unclear", number, start, text[start:end], new, None)


def _split_at(context: Context, at: int) -> Operation | None:
    """Return what begins a new paragraph at a place."""
    letters, number = context.compared.letters, context.compared.letters[at].printing
    if number == NOWHERE:
        return _points_begin(context, at, begins=True)
    if letters[at - 1].printing != number:
        return context.begins(number, at, begins=True)
    found, span = context.path(number), span_in_value(context.compared, number, at, at)
    if found is None or span is None or not is_text_of_fact(found[1]):
        return None
    return Split(found[0], found[1], span[0])


def _points_begin(context: Context, at: int, *, begins: bool) -> Operation | None:
    """Return what lets points at a place, as 一是, begin a paragraph or continue one."""
    line = context.compared.letters[at : at + 3]
    number = next((each.printing for each in line if each.printing != NOWHERE), NOWHERE)
    fact, found = context.fact(number), context.path(number)
    if fact is None or found is None or found[1][-2:] != ("points", 0) or not fact[2]:
        return None
    file, path, item = fact
    node = context.places.value(file, (*path, item))
    has_text = isinstance(node, Mapping) and any(
        each.key == "text" for each in node.entries
    )
    return None if has_text else BeginParagraph(file, (*path, item), begins)


def _replaced(context: Context, start: int, end: int, new: str) -> Iterator[Edit]:
    compared, text = context.compared, context.compared.text
    numbers = compared.printings(start, end)
    old = text[start:end]
    if not numbers:
        kind = "template" if BREAK not in old + new else "unclear"
        yield context.edit(kind, compared.nearest(start), start, old, new)
        return
    if BREAK in old + new:
        yield from _over_paragraphs(context, start, end, new, numbers)
        return
    derived = [each for each in compared.letters[start:end] if each.is_derived]
    if derived:
        for number in numbers:
            first, last = compared.spans[number]
            first, last = max(first, start), min(last, end)
            if any(each.is_derived for each in compared.letters[first:last]):
                yield from figures(context, number, first, last, new)
        return
    target, *others = numbers
    first, last = compared.spans[target]
    yield from typed(context, target, max(first, start), min(last, end), new.strip(BREAK))
    for number in others:
        first, last = compared.spans[number]
        yield from deleted(context, max(first, start), min(last, end), "")


def _over_paragraphs(
    context: Context, start: int, end: int, new: str, numbers: Sequence[int]
) -> Iterator[Edit]:
    """Yield the edits of a replacement that also changes where paragraphs end."""
    compared = context.compared
    old = compared.text[start:end]
    derived = any(each.is_derived for each in compared.letters[start:end])
    if derived:
        for number in numbers:
            first, last = compared.spans[number]
            first, last = max(first, start), min(last, end)
            if any(each.is_derived for each in compared.letters[first:last]):
                yield from figures(context, number, first, last, new)
    elif new.count(BREAK) == 1 and BREAK not in old:
        yield from _split_with(context, start, end, new)
    elif old.count(BREAK) == 1 and BREAK not in new:
        yield from _merged_with(context, start, end, new)
    else:
        yield context.edit("unclear", numbers[0], start, old, new, None)


def _split_with(context: Context, start: int, end: int, new: str) -> Iterator[Edit]:
    """Yield the edits of words that begin a new paragraph among them."""
    compared = context.compared
    letters = compared.letters
    first, _, second = new.partition(BREAK)
    left = letters[start - 1].printing if start else NOWHERE
    right = letters[end].printing
    span = span_in_value(compared, right, start, end) if left == right != NOWHERE else None
    found = context.path(right)
    old = compared.text[start:end]
    if BREAK in second:
        yield context.edit("unclear", compared.nearest(start), start, old, new, None)
    elif span and found and is_text_of_fact(found[1]):
        file, path = found
        yield context.edit(
            "split", right, start, old, f"{first}¶{second}",
            *([PutText(file, path, span[1], span[1], escaped(second))] if second else []),
            Split(file, path, span[1]),
            *([PutText(file, path, *span, escaped(first))] if first or old else []),
        )  # fmt: skip
    elif left != right and start == end:
        yield from inserted(context, start, first) if first else ()
        begins = context.begins(right, start, begins=True)
        yield context.edit(
            "split", right, start, "", compared.text[start : start + 8], begins
        )
        yield from typed(context, right, start, start, second) if second else ()
    else:
        kind = "split" if left == right else "unclear"
        yield context.edit(kind, compared.nearest(start), start, old, new, None)


def _merged_with(context: Context, start: int, end: int, new: str) -> Iterator[Edit]:
    """Yield the edits of words that replace the end of a paragraph."""
    compared = context.compared
    cut = compared.text.index(BREAK, start)
    right = (
        compared.letters[cut + 1].printing if cut + 1 < len(compared.letters) else NOWHERE
    )
    yield from (
        _replaced(context, start, cut, new) if cut > start else inserted(context, cut, new)
    )
    if cut + 1 < end:
        yield from deleted(context, cut + 1, end, "")
    begins = context.begins(right, cut + 1, begins=False)
    yield context.edit(
        "merged", right, cut + 1, "", compared.text[cut + 1 : cut + 9], begins
    )
