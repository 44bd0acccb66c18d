"""Arrange blocks: add captions to their tables, and check which block follows which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from msgspec.structs import replace

from reportgen.document.tree import (
    LETTERHEAD,
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
from reportgen.parse.inlines import first_origin
from reportgen.parse.refusals import CannotExpress

if TYPE_CHECKING:
    from collections.abc import Callable

Found: TypeAlias = list[tuple[int, Block]]  # with the line of the rendered text, from 0

_NUMBERED = "表 ?[0-9]"
_SENTENCE_ENDS = tuple("。：；，！？.:;,!?")


def in_place(found: Found) -> tuple[list[Block], list[CannotExpress]]:
    """Return the blocks with captions in their tables, and what is in a wrong position."""
    placed = _with_captions(found)
    return [block for _, block in placed], [*_titles(placed), *_run_in(placed)]


def _with_captions(found: Found) -> Found:
    """Move 表1 … and 单位：… directly before a table into it, as caption and unit line."""
    placed: Found = []
    for line, block in found:
        if isinstance(block, Table):
            unit = _taken(placed, _is_unit)
            caption = _taken(placed, _is_caption)
            origin = first_origin((*caption, *unit)) or block.origin
            placed.append((line, replace(block, unit=unit, caption=caption, origin=origin)))
        else:
            placed.append((line, block))
    return placed


def _is_unit(text: str) -> bool:
    return text.startswith("单位：")


def _is_caption(text: str) -> bool:
    """Return whether a text is a caption, as 表1 … is; 表1所列各项如下： is a sentence."""
    return re.match(_NUMBERED, text) is not None and not text.endswith(_SENTENCE_ENDS)


def _taken(placed: Found, is_wanted: Callable[[str], bool]) -> Inlines:
    """Remove the last block if it is a wanted paragraph, and return its text, or ()."""
    last = placed[-1][1] if placed else None
    if not isinstance(last, Paragraph) or last.role is not Role.BODY:
        return ()
    if not is_wanted(plain(last.inlines)):
        return ()
    placed.pop()
    return last.inlines


def _titles(placed: Found) -> list[CannotExpress]:
    """Refuse each title that is not the first block after the letterhead."""
    below = [each for each in placed if not _is_letterhead(each[1])]
    titles = (line for line, block in below[1:] if isinstance(block, Title))
    return [CannotExpress("M006", line) for line in titles]


def _is_letterhead(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role in LETTERHEAD


def _run_in(placed: Found) -> list[CannotExpress]:
    """Refuse each heading that ends in 。 without a body paragraph after it."""
    after = [block for _, block in placed[1:]]
    return [
        CannotExpress("M008", line, plain(block.inlines))
        for (line, block), follower in zip(placed, [*after, None], strict=False)
        if isinstance(block, Heading) and is_run_in(block) and not _is_body(follower)
    ]


def _is_body(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.role is Role.BODY
