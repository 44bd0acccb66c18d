"""Words, sentences and paragraphs that were inserted in an edited file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.exchange.readback.align import BREAK
from reportgen.exchange.readback.edits import ENDS
from reportgen.exchange.readback.letters import NOWHERE, changes_figure
from reportgen.exchange.readback.operations import (
    Add,
    BeginParagraph,
    Operation,
    is_text_of_fact,
)
from reportgen.exchange.readback.table_rows import added_rows
from reportgen.exchange.readback.touched import typed
from reportgen.exchange.readback.value_spans import escaped
from reportgen.numerals import chinese

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.exchange.readback.edit_context import Context
    from reportgen.exchange.readback.edits import Edit
    from reportgen.exchange.yaml.edit_yaml import Path


def inserted(context: Context, at: int, new: str) -> Iterator[Edit]:
    """Yield the edits of words inserted at a place, within a paragraph."""
    compared = context.compared
    left = compared.letters[at - 1].printing if not compared.is_start(at) else NOWHERE
    right = compared.letters[at].printing if not compared.is_end(at) else NOWHERE
    if left == right and left != NOWHERE:
        yield from typed(context, left, at, at, new)
    elif _is_sentence(context, at, new) and (first := _first_fact(context, at, new, right)):
        yield first
    elif _is_sentence(context, at, new) and (
        added := _new_fact(context, at, new, left, right)
    ):
        yield added
    else:
        yield from _beside(context, at, new, left, right)


def _is_sentence(context: Context, at: int, new: str) -> bool:
    return new.rstrip("”’）》」")[-1:] in ENDS and context.compared.ends_sentence(at)


def _first_fact(context: Context, at: int, new: str, right: int) -> Edit | None:
    """Return the edit of a sentence before the fact that begins a paragraph."""
    fact, found = context.fact(right), context.path(right)
    if not context.compared.is_start(at) or fact is None or found is None:
        return None
    if not is_text_of_fact(found[1]) or changes_figure(
        new, None, context.compared.letters[at]
    ):
        return None
    file, path, item = fact
    operations: list[Operation] = [Add(file, path, item - 1, escaped(new), item > 0)]
    if item:
        operations.append(BeginParagraph(file, (*path, item), begins=False))
    return context.edit("added", right, at, "", new, *operations)


def _new_fact(context: Context, at: int, new: str, left: int, right: int) -> Edit | None:
    """Return the edit of a sentence between two facts, or at the end of the last one."""
    fact, found = context.fact(left), context.path(left)
    if (
        fact is None
        or found is None
        or changes_figure(new, context.compared.letters[at - 1], None)
    ):
        return None
    if not is_text_of_fact(found[1]) and right != NOWHERE:
        return None
    if context.fact(right) == fact:
        return None
    added = _point(*found, new) or Add(*fact, escaped(new), new_paragraph=False)
    return context.edit("added", left, at - 1, "", new, added)


def _point(file: str, path: Path, new: str) -> Operation | None:
    """Return what adds a point behind the one at a path, if it is numbered as the next."""
    *points, last = path
    if points[-1:] != ["points"] or not isinstance(last, int):
        return None
    words = new.removeprefix(f"{chinese(last + 2)}是")
    if words == new or f"{chinese(last + 3)}是" in words:
        return None
    return Add(file, tuple(points), last, escaped(words), new_paragraph=False)


def _beside(context: Context, at: int, new: str, left: int, right: int) -> Iterator[Edit]:
    """Yield the edit of words between two texts, or beside what the template typed."""
    compared = context.compared
    order = (
        (left, right)
        if left != NOWHERE and compared.letters[at - 1].is_typed
        else (right, left)
    )
    for number in order:
        if number != NOWHERE:
            yield from typed(context, number, at, at, new)
            return
    yield context.edit("template", compared.nearest(at), at, "", new)


def inserted_lines(context: Context, at: int, new: str) -> Iterator[Edit] | None:
    """Return the edits of whole paragraphs inserted at a place, None if they are not."""
    lines = [each for each in new.split(BREAK) if each]
    compared, place = context.compared, context.compared.new_place(at)
    if compared.is_start(at) and new.endswith(BREAK):
        is_behind = False
    elif compared.is_end(at) and new.startswith(BREAK):
        is_behind = True
    else:
        return None
    in_table = compared.in_table(place + is_behind, len(lines))
    added = _paragraphs if in_table is False else _cells
    return added(context, at + is_behind, lines)


def _cells(context: Context, at: int, lines: Sequence[str]) -> Iterator[Edit]:
    """Yield the edits of new cells of a table before the paragraph at a place."""
    before = _last_printing(context, at)
    rows = added_rows(context, before, lines)
    width = len(rows[0].cells) if rows else 1
    for number, start in enumerate(range(0, len(lines), width)):
        words = " ".join(lines[start : start + width])
        done = rows[number] if rows else None
        yield context.edit("added", before, max(at - 2, 0), "", words, done)


def _paragraphs(context: Context, at: int, lines: Sequence[str]) -> Iterator[Edit]:
    """Yield the edits of new paragraphs before the one that begins at a place."""
    compared = context.compared
    before = _last_printing(context, at)
    fact = context.fact(before)
    after = compared.letters[at].printing if at < len(compared.letters) else NOWHERE
    following = context.fact(after)
    operations: list[Operation | None]
    for number, line in enumerate(lines):
        if fact is not None:
            operations = [Add(*fact, escaped(line), new_paragraph=True)]
        elif following is not None and following[2] == 0:
            file, path, _ = following
            operations = [Add(file, path, -1, escaped(line), new_paragraph=number > 0)]
            if number == len(lines) - 1:
                operations.append(BeginParagraph(file, (*path, 0), begins=True))
        else:
            operations = [None]
        yield context.edit("added", before, max(at - 2, 0), "", line, *operations)


def _last_printing(context: Context, at: int) -> int:
    """Return the last printing of the paragraph before the one that begins at a place."""
    for each in reversed(context.compared.letters[: max(at - 1, 0)]):
        if each.sign == BREAK:
            break
        if each.printing != NOWHERE:
            return each.printing
    return context.compared.nearest(max(at - 2, 0))
