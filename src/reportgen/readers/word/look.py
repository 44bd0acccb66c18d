"""How the text of a Word file looks, as values in the units of Word."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

TWIPS_PER_HALF_POINT = 10


class RunLook(NamedTuple):
    """The look of characters: fonts by script, half-points, twips, six hex digits.

    A font is "" if the file states none; `color` is "" for automatic. What is shaded counts
    as highlighted.
    """

    east_asian: str = ""
    latin: str = ""
    size: int = 20
    spacing: int = 0
    color: str = ""
    highlighted: bool = False
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    struck: bool = False


class StyledText(NamedTuple):
    """Characters of a paragraph with the same look."""

    text: str
    look: RunLook


class ParagraphLook(Struct, frozen=True):
    """The look of a paragraph, with what it takes from its styles.

    `align` is left, both, center or right; `line` is in twips, or in 240ths of a line if
    the `rule` is "auto". `first_line` is in twips; `first_chars`, in hundredths of a
    character, takes precedence unless it is 0. `left` and `right` are indents in
    characters, `before` and `after` the space around it in twips. `on_grid` says whether
    its lines follow the grid of the page, `section` in which section of the file it is,
    `in_head` whether it is in a row that is repeated on each page, and `apart` whether it
    is in a text box or frame, which `frame` aligns. `new_page` says whether it begins a
    page, and `breaks` whether a page ends in it.
    """

    align: str = "left"
    line: int = 240
    rule: str = "auto"
    first_line: int = 0
    first_chars: int = 0
    left: float = 0
    right: float = 0
    before: int = 0
    after: int = 0
    on_grid: bool = True
    section: int = 0
    in_head: bool = False
    apart: bool = False
    frame: str = ""
    new_page: bool = False
    breaks: bool = False
    pieces: tuple[StyledText, ...] = ()

    @property
    def size(self) -> int:
        """The size of most characters, in half-points."""
        if len(self.pieces) == 1:
            return self.pieces[0].look.size
        sizes: dict[int, int] = {}
        for piece in self.pieces:
            sizes[piece.look.size] = sizes.get(piece.look.size, 0) + len(piece.text)
        return max(sizes, key=lambda size: sizes[size], default=RunLook().size)

    @property
    def indent(self) -> float:
        """The indent of the first line, in characters of its size."""
        if self.first_chars:
            return self.first_chars / 100
        return self.first_line / (self.size * TWIPS_PER_HALF_POINT)
