"""Inline tokens with marks in them -> inlines of the tree."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen import marks
from reportgen.document import Figure, Inline, Inlines, LineBreak, Strong, Text, plain
from reportgen.parse.refusals import CannotExpress

if TYPE_CHECKING:
    from reportgen.parse.markdown import Token
    from reportgen.place import Origin

_MARK = re.compile(f"([{marks.ALL}])")
_INDEX = re.compile("[0-9]{1,9}")
# What no document may hold, and U+FFFD, which stands for what could not be read.
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd6-\ufdef\ufeff\ufffd-\uffff]"
)
_REFUSED = {
    "em_open": "*…*",
    "code_inline": "`…`",
    "link_open": "[…](…)",
    "image": "![…](…)",
    "html_inline": "<…>",
    "s_open": "~~…~~",
}
_FIELDS = {marks.FIGURE: 3, marks.ORIGIN: 2, marks.STRONG: 1}


class _Open(Struct):
    """A mark that has begun, and the fields of it read so far; the last are characters."""

    kind: str
    fields: list[str]

    @property
    def is_read(self) -> bool:
        """Whether its fields are complete, so that what follows are its characters."""
        return len(self.fields) == _FIELDS[self.kind]


class InlineReader:
    """Reads the inline tokens of one block, which begins at `line` of the rendered text."""

    def __init__(self, origins: tuple[Origin, ...], line: int) -> None:
        self._origins = origins
        self._line = line
        self._nearest: Origin | None = None
        self._open: list[_Open] = []
        self._bold = 0
        self._joins_lines = False
        self._found: list[tuple[bool, Inline]] = []

    def read(self, tokens: list[Token]) -> Inlines:
        """Return the inlines; raises CannotExpress."""
        for token in tokens:
            self._token(token)
        if self._open:
            raise self._cannot("M009")
        return _grouped(self._found)

    def _cannot(self, code: str, what: str = "") -> CannotExpress:
        return CannotExpress(code, self._line, what, self._nearest)

    def _token(self, token: Token) -> None:
        match token.type:
            case "text":
                # Asterisks of the data are escaped and come as `text_special`.
                if "**" in token.content:
                    raise self._cannot("M010")
                self._marked(token.content)
            case "text_special":
                self._characters(token.content)
            case "softbreak":
                self._line += 1
                self._joins_lines = True
            case "hardbreak":
                self._line += 1
                self._break()
            case "strong_open":
                self._bold += 1
            case "strong_close":
                self._bold -= 1
            case other:
                raise self._cannot("M001", _REFUSED.get(other, other))

    # -- marks -------------------------------------------------------------------------

    def _marked(self, text: str) -> None:
        for piece in filter(None, _MARK.split(text)):
            if piece in marks.ALL:
                self._mark(piece)
            elif self._open and not self._open[-1].is_read:
                self._open[-1].fields[-1] += piece
            else:
                self._characters(piece)

    def _mark(self, mark: str) -> None:
        match mark:
            case marks.MIDDLE:
                self._middle()
            case marks.END:
                self._end()
            case marks.BREAK:
                self._break()
            case _:
                self._begin(mark)

    def _begin(self, mark: str) -> None:
        self._check_read()
        self._open.append(_Open(mark, [""]))
        self._bold += mark == marks.STRONG

    def _check_read(self) -> None:
        """Refuse characters, breaks and marks inside the fields of a mark."""
        if self._open and not self._open[-1].is_read:
            raise self._cannot("M009")

    def _middle(self) -> None:
        if not self._open or self._open[-1].is_read:
            raise self._cannot("M009")
        mark = self._open[-1]
        if mark.kind == marks.ORIGIN:
            self._nearest = self._numbered(mark.fields[0])
        mark.fields.append("")

    def _numbered(self, field: str) -> Origin:
        if not _INDEX.fullmatch(field) or int(field) >= len(self._origins):
            raise self._cannot("M009")
        return self._origins[int(field)]

    def _end(self) -> None:
        if not self._open or not self._open[-1].is_read:
            raise self._cannot("M009")
        self._bold -= self._open.pop().kind == marks.STRONG

    def _origin(self) -> Origin | None:
        """Return the origin of the characters read now."""
        for mark in reversed(self._open):
            if mark.kind == marks.ORIGIN:
                return self._origins[int(mark.fields[0])]
        return None

    def _figure(self) -> list[str] | None:
        """Return the fields of the figure that the characters read now are of."""
        figures = (mark.fields for mark in self._open if mark.kind == marks.FIGURE)
        return next(figures, None)

    # -- characters --------------------------------------------------------------------

    def _characters(self, characters: str) -> None:
        self._check_read()
        if unprintable := _UNPRINTABLE.search(characters):
            raise self._cannot("M015", f"U+{ord(unprintable[0]):04X}")
        origin, figure = self._origin(), self._figure()
        if self._needs_blank(characters[0]):
            self._add(Text(" ", origin))
        if figure:
            metric, piece, _ = figure
            self._add(Figure(characters, metric, piece, origin))
        else:
            self._add(Text(characters, origin))

    def _needs_blank(self, character: str) -> bool:
        """A line end in a template is a blank, but not beside Chinese characters."""
        joins, self._joins_lines = self._joins_lines, False
        before = plain((self._found[-1][1],))[-1] if joins and self._found else "\n"
        return before != "\n" and not (_is_wide(before) or _is_wide(character))

    def _break(self) -> None:
        self._check_read()
        self._joins_lines = False
        self._add(LineBreak())

    def _add(self, inline: Inline) -> None:
        bold = self._bold > 0
        was_bold, last = self._found[-1] if self._found else (not bold, inline)
        joined = _joined(last, inline) if was_bold == bold else None
        if joined:
            self._found.pop()
        self._found.append((bold, joined or inline))


def first_origin(inlines: Inlines) -> Origin | None:
    """Return the first origin among some inlines."""
    for inline in inlines:
        match inline:
            case Strong(inner):
                found = first_origin(inner)
            case Text(_, origin) | Figure(origin=origin):
                found = origin
            case _:
                found = None
        if found:
            return found
    return None


def _joined(first: Inline, second: Inline) -> Inline | None:
    """Return two neighbours as one, if they are the same text or the same figure."""
    match first, second:
        case Text(a, origin), Text(b, other) if origin == other:
            return Text(a + b, origin)
        case Figure(a), Figure(b) if _source(first) == _source(second):
            return Figure(a + b, first.metric, first.piece, first.origin)
    return None


def _source(figure: Figure) -> tuple[str, str, Origin | None]:
    """Return what a figure prints; figures compare equal without it."""
    return figure.metric, figure.piece, figure.origin


def _grouped(found: list[tuple[bool, Inline]]) -> Inlines:
    result: list[Inline] = []
    for bold, group in groupby(found, key=lambda each: each[0]):
        inlines = tuple(inline for _, inline in group)
        result += [Strong(inlines)] if bold else inlines
    return tuple(result)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WFA"
