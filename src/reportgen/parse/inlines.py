"""Parse characters of Markdown, with marks, into inlines of the tree (CommonMark 0.31, 6).

Text, backslashes, character references, line breaks and bold are read; code, links,
pictures, tags, emphasis by one asterisk and ~~ are refused.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

from reportgen.document import marks
from reportgen.document.tree import (
    Figure,
    Inline,
    Inlines,
    LineBreak,
    PlainText,
    Strong,
    plain,
)
from reportgen.parse.bold import BEGINS, EMPHASIS, ENDS, RUN, read_runs
from reportgen.parse.refusals import CannotExpress

if TYPE_CHECKING:
    from reportgen.place import Origin

# What may be more than characters: `split` returns it at the odd indexes.
_PIECES = re.compile(
    rf"""(
      \\[!-/:-@\[-`{{-~]                               # 2.4 backslash escapes
    | \\\n[ \t]* | (?<![ ])[ ]*\n[ \t]*               # 6.7, 6.8 line breaks
    | [{marks.ALL}]
    | {RUN}
    | &(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]*);
    | `+ | ~{{2,}} | \](?=\([^)]{{0,1000}}\))
    | <(?=[A-Za-z/!?]|[^\s<>]{{1,99}}@)[^>]{{0,1000}}> | (?<=\s)<(?=[A-Za-z/!?])
    )""",
    re.VERBOSE,
)
_CODE = r"(?s)(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)"
_AUTOLINK = r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>]+@[^\s<>]+)>"
_FIELDS = {marks.FIGURE: 3, marks.ORIGIN: 2, marks.STRONG: 1, marks.DERIVED: 1}
# What no document may contain, and U+FFFD, which replaces what could not be read.
_UNPRINTABLE = (
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffd-\uffff]"
)
_UNREADABLE = "\ufffd"
_LAST = 0x10FFFF


class InlineReader:
    """Reads the characters of one block, which begins at `line` of the rendered text."""

    def __init__(self, origins: tuple[Origin, ...], line: int) -> None:
        self._origins = origins
        self._line = line
        self._nearest: Origin | None = None
        self._open: list[list[str]] = []  # marks that have begun: kind, then fields
        self._unread = 0  # the number of fields of the last one still to be read
        self._origin: Origin | None = None
        self._figure: list[str] | None = None
        self._bold = 0
        self._derived = 0
        self._joins_lines = False
        self._harmless = ""  # characters that do not begin code or end a link in this text
        self._waiting = ""  # characters with the same mark, origin and weight
        self._found: list[tuple[bool, Inline]] = []

    def read(self, text: str) -> Inlines:
        """Return the inlines of a text; raises CannotExpress."""
        pieces = _PIECES.split(text)
        runs = read_runs(pieces)
        self._harmless = _harmless(text, pieces)
        for at, piece in enumerate(pieces):
            if not at % 2:
                self._characters(piece)
            elif piece in marks.ALL:
                self._mark(piece)
            elif self._unread:
                self._field(piece)
            elif at in runs:
                self._run(runs[at])
            else:
                self._special(piece)
        self._flush()
        if self._open:
            raise self._cannot("M009")
        return _grouped(self._found)

    def _cannot(self, code: str, what: str = "") -> CannotExpress:
        return CannotExpress(code, self._line, what, self._nearest)

    # -- syntax ------------------------------------------------------------------------

    def _special(self, piece: str) -> None:
        """Process a piece that is not a mark or a run of asterisks."""
        if piece[0] in " \n" or piece.startswith("\\\n"):
            self._line_end(piece)
        elif piece[0] == "\\":
            self._characters(piece[1])
        elif piece[0] == "&":
            self._characters(_referred(piece))
        elif piece[0] not in self._harmless:
            raise self._cannot("M001", self._refused(piece))
        else:
            self._characters(piece)

    def _line_end(self, piece: str) -> None:
        self._line += 1
        if piece[0] == "\\" or piece.startswith("  "):
            self._break()
        else:
            self._flush()
            self._joins_lines = True

    def _run(self, steps: list[str]) -> None:
        """Process a run: what it begins or ends, and the characters left of it."""
        for step in steps:
            if step == EMPHASIS:
                raise self._cannot("M001", "*…*")
            if step in {BEGINS, ENDS}:
                self._flush()
                self._bold += 1 if step == BEGINS else -1
            elif step.startswith("**"):
                raise self._cannot("M010")
            else:
                self._characters(step)

    def _refused(self, piece: str) -> str:
        """Return the name, in messages, of something that no report may contain."""
        match piece[0]:
            case "`":
                return "`…`"
            case "]":
                is_picture = self._waiting.rpartition("[")[0].endswith("!")
                return "![…](…)" if is_picture else "[…](…)"
            case "<":
                return "[…](…)" if re.fullmatch(_AUTOLINK, piece) else "<…>"
        return "~~…~~"

    # -- marks -------------------------------------------------------------------------

    def _mark(self, mark: str) -> None:
        self._flush()
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
        self._open.append([mark, ""])
        self._unread = _FIELDS[mark] - 1
        self._bold += mark == marks.STRONG
        self._derived += mark == marks.DERIVED

    def _check_read(self) -> None:
        """Refuse characters, breaks and marks inside the fields of a mark."""
        if self._unread:
            raise self._cannot("M009")

    def _field(self, piece: str) -> None:
        """Add a piece to a field: ids and numbers contain no syntax but underscores."""
        if piece.strip("_"):
            raise self._cannot("M009")
        self._open[-1][-1] += piece

    def _middle(self) -> None:
        if not self._unread:
            raise self._cannot("M009")
        mark = self._open[-1]
        if mark[0] == marks.ORIGIN:
            self._nearest = self._origin = self._numbered(mark[1])
        mark.append("")
        self._unread -= 1
        if mark[0] == marks.FIGURE and not self._unread:
            self._figure = self._figure or mark

    def _numbered(self, field: str) -> Origin:
        is_number = field.isascii() and field.isdecimal()
        if not is_number or int(field) >= len(self._origins):
            raise self._cannot("M009")
        return self._origins[int(field)]

    def _end(self) -> None:
        if not self._open or self._unread:
            raise self._cannot("M009")
        ended = self._open.pop()
        if ended[0] == marks.STRONG:
            self._bold -= 1
        elif ended[0] == marks.DERIVED:
            self._derived -= 1
        elif ended[0] == marks.FIGURE:
            self._figure = None if self._figure is ended else self._figure
        else:
            around = (each[1] for each in reversed(self._open) if each[0] == marks.ORIGIN)
            self._origin = next((self._origins[int(each)] for each in around), None)

    # -- characters --------------------------------------------------------------------

    def _characters(self, characters: str) -> None:
        if self._unread:
            self._open[-1][-1] += characters
        elif characters:
            self._waiting += characters

    def _flush(self) -> None:
        """Add the waiting characters, which end here or whose properties change."""
        characters, self._waiting = self._waiting, ""
        if not characters:
            return
        if bad := _unprintable(characters):
            raise self._cannot("M015", f"U+{ord(bad):04X}")
        if self._needs_blank(characters[0]):
            self._add(PlainText(" ", self._origin))
        if self._figure:
            _, metric, piece, _ = self._figure
            self._add(Figure(characters, metric, piece, self._origin))
        else:
            spans = ((0, len(characters)),) if self._derived else ()
            self._add(PlainText(characters, self._origin, derived=spans))

    def _needs_blank(self, character: str) -> bool:
        """Return whether a line end in a template becomes a space before `character`.

        It does not next to Chinese characters.
        """
        joins, self._joins_lines = self._joins_lines, False
        before = plain((self._found[-1][1],))[-1] if joins and self._found else "\n"
        return before != "\n" and not (_is_wide(before) or _is_wide(character))

    def _break(self) -> None:
        self._flush()
        self._check_read()
        self._joins_lines = False
        self._add(LineBreak())

    def _add(self, inline: Inline) -> None:
        is_bold = self._bold > 0
        if self._found and self._found[-1][0] == is_bold:
            joined = _joined(self._found[-1][1], inline)
            if joined:
                self._found[-1] = (is_bold, joined)
                return
        self._found.append((is_bold, inline))


def _harmless(text: str, pieces: list[str]) -> str:
    """Return which of ` and ] are only text, because they have no partner."""
    code = "" if "`" in text and re.search(_CODE, text) else "`"
    return code if any("[" in each for each in pieces[::2]) else code + "]"


def _unprintable(characters: str) -> str:
    """Return the first character that no document may contain, or ""."""
    if characters.isprintable() and _UNREADABLE not in characters:
        return ""
    found = re.search(_UNPRINTABLE, characters)
    return found[0] if found else ""


def _referred(reference: str) -> str:
    """Return the character that &amp; &#38; or &#x26; refers to (CommonMark 2.5)."""
    if reference[1] != "#":
        from html.entities import html5

        return html5.get(reference[1:], reference)
    is_hexadecimal = reference[2] in "xX"
    code = int(reference[3:-1], 16) if is_hexadecimal else int(reference[2:-1])
    return chr(code) if 0 < code <= _LAST else _UNREADABLE


def first_origin(inlines: Inlines) -> Origin | None:
    """Return the first origin in some inlines, or None."""
    for inline in inlines:
        match inline:
            case Strong(inner):
                found = first_origin(inner)
            case PlainText(_, origin) | Figure(origin=origin):
                found = origin
            case _:
                found = None
        if found:
            return found
    return None


def _joined(first: Inline, second: Inline) -> Inline | None:
    """Return two neighbours joined, if they come from the same text or figure."""
    match first, second:
        case PlainText(a, origin), PlainText(b, other) if origin == other:
            moved = ((start + len(a), end + len(a)) for start, end in second.derived)
            return PlainText(a + b, origin, derived=(*first.derived, *moved))
        case Figure(a), Figure(b) if _source(first) == _source(second):
            return Figure(a + b, first.metric, first.piece, first.origin)
    return None


def _source(figure: Figure) -> tuple[str, str, Origin | None]:
    """Return what a figure comes from, which comparing figures ignores."""
    return figure.metric, figure.piece, figure.origin


def _grouped(found: list[tuple[bool, Inline]]) -> Inlines:
    result: list[Inline] = []
    for bold, group in groupby(found, key=lambda each: each[0]):
        inlines = tuple(inline for _, inline in group)
        result += [Strong(inlines)] if bold else inlines
    return tuple(result)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WFA"
