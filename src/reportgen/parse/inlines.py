"""Inline tokens with marks in them -> inlines of the tree."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from reportgen import marks
from reportgen.document import Figure, Inline, Inlines, LineBreak, Strong, Text

if TYPE_CHECKING:
    from reportgen.parse.markdown import Token
    from reportgen.place import Origin

_MARK = re.compile(f"([{marks.ALL}])")
_REFUSED = {
    "em_open": "*…*",
    "code_inline": "`…`",
    "link_open": "[…](…)",
    "image": "![…](…)",
    "html_inline": "<…>",
    "s_open": "~~…~~",
}


@dataclass(slots=True)
class _Open:
    """A mark that has begun: its kind and, as they are read, its fields."""

    kind: str
    fields: list[str]
    wanted: int


class InlineReader:
    """Reads the inline tokens of one block."""

    def __init__(self, origins: tuple[Origin, ...]) -> None:
        self.origins = origins
        self.open: list[_Open] = []
        self.bold = 0
        self.found: list[tuple[bool, Inline]] = []

    def read(self, tokens: list[Token]) -> Inlines:
        """Return the inlines; raises CannotExpress."""
        for position, token in enumerate(tokens):
            if token.type in _REFUSED:
                raise CannotExpress("M001", _REFUSED[token.type])
            self._token(token, tokens, position)
        if self.open:
            raise CannotExpress("M009")
        return _grouped(self.found)

    def _token(self, token: Token, tokens: list[Token], position: int) -> None:
        match token.type:
            case "text":
                if "**" in token.content and not self.open:
                    raise CannotExpress("M010", token.content)
                self._marked(token.content)
            case "text_special":
                self._characters(token.content)
            case "softbreak":
                self._softbreak(tokens, position)
            case "hardbreak":
                self._add(LineBreak())
            case "strong_open":
                self.bold += 1
            case "strong_close":
                self.bold -= 1

    # -- marks -------------------------------------------------------------------------

    def _marked(self, text: str) -> None:
        for piece in _MARK.split(text):
            if not piece:
                continue
            if piece in marks.ALL:
                self._mark(piece)
            elif self.open and len(self.open[-1].fields) < self.open[-1].wanted:
                self.open[-1].fields[-1:] = [self.open[-1].fields[-1] + piece]
            else:
                self._characters(piece)

    def _mark(self, mark: str) -> None:
        match mark:
            case marks.FIGURE:
                self.open.append(_Open(mark, [""], 3))
            case marks.ORIGIN:
                self.open.append(_Open(mark, [""], 2))
            case marks.STRONG:
                self.open.append(_Open(mark, [""], 1))
                self.bold += 1
            case marks.MIDDLE:
                self._middle()
            case marks.BREAK:
                self._add(LineBreak())
            case _:
                self._end()

    def _middle(self) -> None:
        if not self.open or len(self.open[-1].fields) >= self.open[-1].wanted:
            raise CannotExpress("M009")
        self.open[-1].fields.append("")

    def _end(self) -> None:
        if not self.open or len(self.open[-1].fields) < self.open[-1].wanted:
            raise CannotExpress("M009")
        if self.open.pop().kind == marks.STRONG:
            self.bold -= 1

    def origin(self) -> Origin | None:
        """Return the origin of the characters read now."""
        for mark in reversed(self.open):
            if mark.kind == marks.ORIGIN and len(mark.fields) == mark.wanted:
                return self.origins[int(mark.fields[0])]
        return None

    # -- characters --------------------------------------------------------------------

    def _characters(self, characters: str) -> None:
        if self.open and len(self.open[-1].fields) < self.open[-1].wanted:
            raise CannotExpress("M009")
        figure = self.open[-1] if self.open and self.open[-1].kind == marks.FIGURE else None
        if figure:
            metric, piece, _ = figure.fields
            self._add(Figure(characters, metric, piece, self.origin()))
        else:
            self._add(Text(characters, self.origin()))

    def _softbreak(self, tokens: list[Token], position: int) -> None:
        """A line end in a template is a blank, but not beside Chinese characters."""
        before = tokens[position - 1].content[-1:] if position else ""
        after = tokens[position + 1].content[:1] if position + 1 < len(tokens) else ""
        if before and after and not (_is_wide(before) or _is_wide(after)):
            self._characters(" ")

    def _add(self, inline: Inline) -> None:
        bold = self.bold > 0
        last = self.found[-1] if self.found else None
        joined = _joined(last[1], inline) if last and last[0] == bold else None
        if joined:
            self.found.pop()
        self.found.append((bold, joined or inline))


def _joined(first: Inline, second: Inline) -> Inline | None:
    """Return two neighbours as one, if they are the same text or the same figure."""
    match first, second:
        case Text(a, origin), Text(b, other) if origin == other:
            return Text(a + b, origin)
        case Figure(a, metric, piece, origin), Figure(b, m, p, o) if (
            metric,
            piece,
            origin,
        ) == (
            m,
            p,
            o,
        ):
            return Figure(a + b, metric, piece, origin)
    return None


def _grouped(found: list[tuple[bool, Inline]]) -> Inlines:
    result: list[Inline] = []
    for bold, group in groupby(found, key=lambda each: each[0]):
        inlines = tuple(inline for _, inline in group)
        result += [Strong(inlines)] if bold else inlines
    return tuple(result)


def _is_wide(character: str) -> bool:
    return character in marks.ALL or unicodedata.east_asian_width(character) in "WFA"
