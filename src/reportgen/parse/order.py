"""Blocks in their order: captions to their tables, and what must follow what."""

from __future__ import annotations

import re
from dataclasses import replace

from reportgen.document import (
    Block,
    Heading,
    Inlines,
    Paragraph,
    Role,
    Table,
    Title,
    is_run_in,
    plain,
)
from reportgen.problems import Problem, problem

CAPTION = re.compile(r"表\d+")
UNIT = re.compile("单位：")


def in_place(blocks: list[Block]) -> tuple[list[Block], list[Problem]]:
    """Return the blocks with captions in their tables, and what stands where it cannot."""
    return _with_captions(blocks), [*_titles(blocks), *_run_in(blocks)]


def _with_captions(blocks: list[Block]) -> list[Block]:
    """表1 … and 单位：… directly before a table are its caption and its unit line."""
    placed: list[Block] = []
    for block in blocks:
        table = block
        if isinstance(table, Table):
            unit = _taken(placed, UNIT)
            table = replace(table, unit=unit, caption=_taken(placed, CAPTION))
        placed.append(table)
    return placed


def _taken(placed: list[Block], start: re.Pattern[str]) -> Inlines:
    """Take the last paragraph away if it begins like this, and return what it says."""
    last = placed[-1] if placed else None
    if not isinstance(last, Paragraph) or last.role is not Role.BODY:
        return ()
    if not start.match(plain(last.inlines)):
        return ()
    placed.pop()
    return last.inlines


def _titles(blocks: list[Block]) -> list[Problem]:
    """There is one title, and it comes first."""
    return [
        problem(
            "M006",
            block.origin.place if block.origin else None,
            excerpt=plain(block.inlines),
        )
        for block in blocks[1:]
        if isinstance(block, Title)
    ]


def _run_in(blocks: list[Block]) -> list[Problem]:
    """A heading that ends in 。 goes on with a paragraph of its own."""
    found = []
    for position, block in enumerate(blocks):
        if not isinstance(block, Heading) or not is_run_in(block):
            continue
        after = blocks[position + 1] if position + 1 < len(blocks) else None
        if not isinstance(after, Paragraph) or after.role is not Role.BODY:
            place = block.origin.place if block.origin else None
            found.append(problem("M008", place, excerpt=plain(block.inlines)))
    return found
