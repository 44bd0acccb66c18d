"""What of a document its layout cannot print well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.document.tree import (
    IMPRINT,
    LETTERHEAD,
    Paragraph,
    Role,
    Table,
    Title,
    plain,
)
from reportgen.problems import problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.document.tree import Document
    from reportgen.model import Attachment
    from reportgen.problems import Problem
    from reportgen.writers.layouts import Layout

_FORMAL = LETTERHEAD | IMPRINT


def misfits(
    layout: Layout, document: Document, attachments: Sequence[Attachment] = ()
) -> Iterator[Problem]:
    """Yield L006 (no letterhead), L007 (a torn title), L008 (a table) and L009 (turns).

    `attachments` are those of the report, some of which ask for pages turned sideways.
    """
    used = {each.role for each in document.blocks if isinstance(each, Paragraph)}
    if not layout.letterhead and not _FORMAL.isdisjoint(used):
        yield problem("L006", layout.place)
    landscape = False
    turned = 0
    for block in document.blocks:
        if isinstance(block, Title):
            yield from _torn(block, layout)
        elif isinstance(block, Table):
            yield from _too_narrow(block, layout, landscape=landscape)
        elif isinstance(block, Paragraph) and block.role is Role.ANNEX_LABEL:
            landscape = block.landscape
            turned += landscape
    if asked := [each for each in attachments if each.landscape][turned:]:
        yield problem("L009", asked[0].at("landscape"))


def _torn(title: Title, layout: Layout) -> Iterator[Problem]:
    text, width = plain(title.inlines), int(layout.title.width.value)
    if len(text) <= width or "\n" in text:
        return
    from reportgen.writers.docx.titles import doubtful_break

    found = doubtful_break(text, width)
    if found is not None and title.origin:
        yield problem("L007", title.origin.place, found=found or text)


def _too_narrow(table: Table, layout: Layout, *, landscape: bool) -> Iterator[Problem]:
    """Yield the first column whose longest number would be broken."""
    from reportgen.writers.docx.column_widths import (
        column_widths,
        least_widths,
        longest_word,
    )
    from reportgen.writers.docx.units import text_width

    least = least_widths(table, layout)
    widths = column_widths(table.columns, text_width(layout, landscape=landscape), least)
    for at, (width, needed) in enumerate(zip(widths, least, strict=True)):
        if width < needed and table.origin:
            word = longest_word([table.head[at], *(row[at] for row in table.rows)])
            yield problem(
                "L008", table.origin.place, found=word, name=plain(table.head[at])
            )
            return
