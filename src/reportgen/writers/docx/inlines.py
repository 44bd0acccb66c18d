"""Inlines -> runs, in bookmarks that say where each span was written."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, assert_never

from msgspec import Struct
from msgspec.structs import replace

from reportgen.document import Figure, LineBreak, Strong, Text
from reportgen.place import Origin
from reportgen.writers.docx.xml import line_break, run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.document import Inlines
    from reportgen.writers.docx.bookmarks import Bookmarks


class Piece(Struct, frozen=True):
    """Characters with one look and one origin: a run. None stands for a line break."""

    text: str | None
    strong: bool = False
    origin: Origin | None = None


def pieces(inlines: Inlines, *, strong: bool = False) -> Iterator[Piece]:
    """Yield the runs of `inlines` in order; every figure is one of its own."""
    for inline in inlines:
        match inline:
            case Text(text, origin) | Figure(text, origin=origin):
                yield Piece(text, strong, origin)
            case Strong(inner):
                yield from pieces(inner, strong=True)
            case LineBreak():
                yield Piece(None)
            case _:
                assert_never(inline)


def runs(found: Sequence[Piece], origin: Origin | None, bookmarks: Bookmarks) -> str:
    """Return `found` as runs; `origin` is the block's, for text that has none itself."""
    if not any(piece.origin for piece in found):
        found = [replace(piece, origin=origin) for piece in found]
    spans = groupby(_closed(found), key=lambda piece: piece.origin)
    return "".join(
        bookmarks.around(where, "".join(map(_run, span))) for where, span in spans
    )


def _closed(found: Sequence[Piece]) -> list[Piece]:
    """Return `found` with the gaps inside a span filled: breaks have no origin."""
    closed = list(found)
    known = [index for index, piece in enumerate(found) if piece.origin]
    for before, after in pairwise(known):
        if found[before].origin == found[after].origin:
            for index in range(before + 1, after):
                closed[index] = replace(found[index], origin=found[before].origin)
    return closed


def _run(piece: Piece) -> str:
    return line_break() if piece.text is None else run(piece.text, strong=piece.strong)
