"""Blocks in their order: captions to their tables, and what must follow what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from msgspec.structs import replace

from reportgen.document.tree import (
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
    """Return the blocks with captions in their tables, and what stands where it cannot."""
    placed = _with_captions(found)
    return [block for _, block in placed], [*_titles(placed), *_run_in(placed)]


def _with_captions(found: Found) -> Found:
    """表1 … and 单位：… directly before a table are its caption and its unit line."""
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
    """表1 … is a caption, 表1所列各项如下： is a sentence."""
    return re.match(_NUMBERED, text) is not None and not text.endswith(_SENTENCE_ENDS)


def _taken(placed: Found, is_wanted: Callable[[str], bool]) -> Inlines:
    """Take the last paragraph away if it is what is wanted, and return what it says."""
    last = placed[-1][1] if placed else None
    if not isinstance(last, Paragraph) or last.role is not Role.BODY:
        return ()
    if not is_wanted(plain(last.inlines)):
        return ()
    placed.pop()
    return last.inlines


def _titles(placed: Found) -> list[CannotExpress]:
    """There is one title, and it comes first."""
    titles = (line for line, block in placed[1:] if isinstance(block, Title))
    return [CannotExpress("M006", line) for line in titles]


def _run_in(placed: Found) -> list[CannotExpress]:
    """A heading that ends in 。 goes on with a paragraph of its own."""
    after = [block for _, block in placed[1:]]
    return [
        CannotExpress("M008", line, plain(block.inlines))
        for (line, block), follower in zip(placed, [*after, None], strict=False)
        if isinstance(block, Heading) and is_run_in(block) and not _is_body(follower)
    ]


def _is_body(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.role is Role.BODY
