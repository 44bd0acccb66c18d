"""Write inlines as runs, in bookmarks that name where each span was written."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, assert_never

from msgspec import Struct
from msgspec.structs import replace

from reportgen.document.tree import Figure, LineBreak, PlainText, Strong
from reportgen.place import Origin
from reportgen.writers.docx.xml import comment_end, line_break, run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.document.tree import Inlines
    from reportgen.writers.docx.bookmarks import Bookmarks


# 【待填…】, which stands out on the page of a draft.
_TO_FILL_IN = re.compile("(【待[^】]*】)")
_HIGHLIGHT = '<w:highlight w:val="yellow"/>'


class Piece(Struct, frozen=True):
    """Characters with the same look and origin, that is, a run; None is a line break.

    `notes` are the numbers of the comments on the characters.
    """

    text: str | None
    strong: bool = False
    origin: Origin | None = None
    notes: tuple[int, ...] = ()


def pieces(inlines: Inlines, *, strong: bool = False) -> Iterator[Piece]:
    """Yield the runs of `inlines` in order; every figure is a separate run."""
    for inline in inlines:
        match inline:
            case PlainText(text, origin, notes) | Figure(text, origin=origin, notes=notes):
                yield Piece(text, strong, origin, notes)
            case Strong(inner):
                yield from pieces(inner, strong=True)
            case LineBreak():
                yield Piece(None)
            case _:
                assert_never(inline)


def runs(
    found: Sequence[Piece],
    origin: Origin | None,
    bookmarks: Bookmarks,
    *,
    style: str = "",
) -> str:
    """Return `found` as runs; `origin` is that of the block, used if no piece has one.

    `style` is the character style of all of them.
    """
    if not any(piece.origin for piece in found):
        found = [replace(piece, origin=origin) for piece in found]
    spans = groupby(_commented(_closed(found), style), key=lambda each: each[0].origin)
    return "".join(
        bookmarks.around(where, "".join(xml for _, xml in span)) for where, span in spans
    )


def _commented(found: Sequence[Piece], style: str) -> Iterator[tuple[Piece, str]]:
    """Yield each piece and its run, with the starts and ends of the comments on it."""
    last = {note: index for index, piece in enumerate(found) for note in piece.notes}
    open_: set[int] = set()
    for index, piece in enumerate(found):
        begun = [note for note in piece.notes if note not in open_]
        open_.update(begun)
        ended = [note for note in piece.notes if last[note] == index]
        starts = "".join(f'<w:commentRangeStart w:id="{note}"/>' for note in begun)
        ends = "".join(map(comment_end, ended))
        yield piece, f"{starts}{_run(piece, style)}{ends}"


def _closed(found: Sequence[Piece]) -> list[Piece]:
    """Return `found` with the gaps inside a span filled, because breaks have no origin."""
    closed = list(found)
    known = [index for index, piece in enumerate(found) if piece.origin]
    for before, after in pairwise(known):
        if found[before].origin == found[after].origin:
            for index in range(before + 1, after):
                closed[index] = replace(found[index], origin=found[before].origin)
    return closed


def _run(piece: Piece, style: str) -> str:
    if piece.text is None:
        return line_break()
    return "".join(
        run(text, strong=piece.strong, style=style, look=_HIGHLIGHT if at % 2 else "")
        for at, text in enumerate(_TO_FILL_IN.split(piece.text))
        if text
    )
