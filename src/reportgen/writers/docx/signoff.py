"""Signature and date together: their indents, and what must be on the same page."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reportgen.document.tree import Paragraph, Role, plain
from reportgen.writers.docx.placement import left_indent, signature_indents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.document.tree import Block
    from reportgen.writers.layouts import Layout

_SIGNED = frozenset((Role.SIGNATURE, Role.DATE))
# What may separate the text from the signature.
_BEFORE_SIGNATURE = _SIGNED | {Role.ATTACHMENT_NOTE}


def sign_off_indents(blocks: Sequence[Block], layout: Layout) -> dict[int, str]:
    """Return the indents, as XML, of signatures and dates by their index in `blocks`."""
    indents: dict[int, str] = {}
    for is_signed, group in groupby(range(len(blocks)), lambda i: _is(blocks[i], _SIGNED)):
        if is_signed:
            indents.update(_indents(list(group), blocks, layout))
    return indents


def kept_with_signature(blocks: Sequence[Block]) -> set[int]:
    """Return the indexes of the blocks kept with the next one, down to the signature.

    GB/T 9704-2012 7.3.5.5: signature and date share a page with text, so the last block of
    the text is kept with them.
    """
    kept: set[int] = set()
    for index in range(1, len(blocks)):
        if _is(blocks[index], _SIGNED):
            above = index - 1
            while above > 0 and _is(blocks[above], _BEFORE_SIGNATURE):
                kept.add(above)
                above -= 1
            kept.add(above)
    return kept


def _indents(
    group: Sequence[int], blocks: Sequence[Block], layout: Layout
) -> dict[int, str]:
    signatures = [index for index in group if _is(blocks[index], {Role.SIGNATURE})]
    dates = [index for index in group if _is(blocks[index], {Role.DATE})]
    lines, date = signature_indents(
        [_widest(blocks[index]) for index in signatures],
        max((_widest(blocks[index]) for index in dates), key=len, default=""),
        layout,
    )
    indents = dict(zip(signatures, map(left_indent, lines), strict=True))
    return indents | dict.fromkeys(dates, left_indent(date))


def _is(block: Block, roles: frozenset[Role] | set[Role]) -> bool:
    return isinstance(block, Paragraph) and block.role in roles


def _widest(block: Block) -> str:
    lines = plain(block.inlines).split("\n") if isinstance(block, Paragraph) else []
    return max(lines, key=len, default="")
