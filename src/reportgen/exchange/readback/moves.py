"""Deleted texts that were added again elsewhere: moves, and figures typed as text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.exchange.readback.operations import (
    Add,
    BeginParagraph,
    Bring,
    Drop,
    Move,
    Operation,
    fact_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.exchange.readback.edits import Compared, Edit
    from reportgen.exchange.readback.letters import Letter


def with_moves(edits: Sequence[Edit], compared: Compared) -> list[Edit]:
    """Return the edits with a text that was deleted here and added there as one move."""
    found = list(edits)
    for added in [each for each in edits if each.kind == "added"]:
        source = _source(added, found, compared)
        if source:
            found = _joined(found, added, source)
    return [_guarded(each, found, compared) for each in found]


def _source(added: Edit, edits: Sequence[Edit], compared: Compared) -> list[Edit]:
    """Return the deletions, one behind another, of what was added elsewhere."""
    deleted = [each for each in edits if each.kind == "deleted"]
    for first in range(len(deleted)):
        for last in range(first, len(deleted)):
            start, end = deleted[first].at, deleted[last].at + len(deleted[last].old)
            words = compared.text[start:end].replace("\n", "")
            if words == added.new:
                return deleted[first : last + 1]
            if len(words) > len(added.new):
                break
    return []


def _joined(edits: Sequence[Edit], added: Edit, source: Sequence[Edit]) -> list[Edit]:
    """Return the edits with one move in place of a text that was deleted and added."""
    operations = list(_moves(added, source))
    kept = [each for each in edits if each is not added and each not in source]
    made = replace(
        source[0],
        kind="moved",
        old="".join(each.old for each in source),
        new=added.new,
        operations=tuple(each for each in operations if each is not None)
        if None not in operations
        else (),
    )
    return sorted([*kept, made], key=lambda each: each.at)


def _moves(added: Edit, source: Sequence[Edit]) -> Iterator[Operation | None]:
    """Yield what moves facts within their list, or to another one; None if it cannot."""
    adds = [each for each in added.operations if isinstance(each, Add)]
    after = adds[0].after if adds else -1
    brought = list[Bring]()
    for number, each in enumerate(source):
        drops = [one for one in each.operations if isinstance(one, Drop)]
        found = fact_of(drops[0].path) if drops else None
        if not adds or found is None or drops[0].path != (*found[0], found[1]):
            yield None
            return
        begins = adds[0].new_paragraph if number == 0 else None
        if (drops[0].file, found[0]) != (adds[0].file, adds[0].path):
            brought.append(_brought(adds[0], drops[0], begins=bool(begins)))
            yield from each.operations
            continue
        if begins is not None:
            yield BeginParagraph(drops[0].file, drops[0].path, begins)
        yield from (one for one in each.operations if isinstance(one, BeginParagraph))
        yield Move(drops[0].file, found[0], found[1], after)
        after = found[1]
    yield from reversed(brought)  # each is put right behind the same fact
    yield from (one for one in added.operations if isinstance(one, BeginParagraph))


def _brought(added: Add, dropped: Drop, *, begins: bool) -> Bring:
    """Return what adds the fact that is dropped in one list to another one."""
    return Bring(added.file, added.path, added.after, dropped.file, dropped.path, begins)


# -- figures typed as text ---------------------------------------------------------------


def _guarded(edit: Edit, edits: Sequence[Edit], compared: Compared) -> Edit:
    """Return an edit that does nothing if it types the number of a figure that is gone."""
    if edit.kind not in {"text", "added"} or not edit.operations or not edit.new:
        return edit
    for gone in edits:
        if gone.kind not in {"deleted", "text"} or gone is edit:
            continue
        for metric, digits in _numbers(compared, gone):
            if re.search(rf"(?<![\d.]){re.escape(digits)}(?![\d.])", edit.new):
                return replace(edit, kind="figure", operations=(), metric=metric)
    return edit


def _numbers(compared: Compared, edit: Edit) -> Iterator[tuple[str, str]]:
    """Yield the numbers of figures that an edit deletes, with their metrics."""
    letters = compared.letters[edit.at : edit.at + len(edit.old)]
    for metric in dict.fromkeys(each.metric for each in letters if each.metric):
        yield from ((metric, each) for each in _digits(letters, metric))


def _digits(letters: Sequence[Letter], metric: str) -> list[str]:
    text = "".join(each.sign if each.metric == metric else " " for each in letters)
    return re.findall(r"\d+(?:\.\d+)?", text)
