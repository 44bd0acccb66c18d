"""Texts as clerks write them: literal characters, {{ references }}, **bold**.

A text is not a program: braces can contain only `{{ id }}` and `{{ id.piece }}`.
Inline Markdown is `**` and the backslash; any other character is printed as it is.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from reportgen.load.unusual import plain
from reportgen.place import Place
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from reportgen.model.values import Text


class Characters(Struct, frozen=True):
    """Literal characters of a text, from `offset` on."""

    text: str
    offset: int


class Reference(Struct, frozen=True):
    """`{{ id.piece }}`; the piece is empty for a bare `{{ id }}`. `place` is the id's.

    A piece can have parts, as in `{{ id.change.bare }}`.
    """

    id: str
    piece: str
    place: Place


class BoldMark(Struct, frozen=True):
    """`**`, where bold begins or ends."""

    begins: bool


class NewLine(Struct, frozen=True):
    """A backslash at the end of a line, which keeps the line end when printed."""


TextPart: TypeAlias = Characters | Reference | BoldMark | NewLine

_TOKENS = re.compile(
    r"""
      \\(?P<escaped>[^\n])
    | \\\n(?P<break>[^\S\n]*)(?=\S)
    | (?P<trailing>\\)
    | \{\{(?P<inside>[^{}｛｝]*)\}\}
    | (?P<wide>[{｛]{2}[^{}｛｝\n]*[}｝]{2} | ｛｛ | ｝｝
              |[(（]{2}\s*[a-z][a-z0-9_]*(?:\.[a-z]+)?\s*[)）]{2})
    | (?P<statement>\{[%\#][^{}]*[%\#]\} | \{[%\#] | [%\#]\})
    | (?P<brace>\{+(?:[^{}\n]*\}+)? | \}+)
    | (?P<bold>\*\*)
    | (?P<blank>(?:[^\S\n]*\n){2,}[^\S\n]*)
    | (?P<newline>[^\S\n]*\n[^\S\n]*)
    """,
    re.VERBOSE,
)
# What may begin a token: most texts, such as names and units, do not contain it.
_SPECIAL = re.compile(r"[\\{}｛｝*\n]|[(（]{2}")
_REFERENCE = re.compile(r"\s*(\w+)\s*(?:\.\s*(\w+(?:\s*\.\s*\w+)*)\s*)?")
_INSIDE = r"[{｛(（\s]+([a-z][a-z0-9_]*(?:\.[a-z]+)?)[}｝)）\s]+"
_WORDS = r"(?a)[A-Za-z]\w*(?:[ -]+\w+)+"


def parse_text(text: Text) -> tuple[tuple[TextPart, ...], list[Problem]]:
    """Return the parts of a text in order, and the problems found in it.

    White space at either end is not printed.
    """
    value = text.value
    if not _SPECIAL.search(value):
        words = value.strip()
        start = len(value) - len(value.lstrip())
        return ((Characters(words, start),) if words else ()), []
    return _Parser(text).parse()


def literal(text: Text | None) -> str:
    """Return the literal characters of a text, without references and bold marks.

    Return "" for None.
    """
    if text is None:
        return ""
    if not _SPECIAL.search(text.value):
        return text.value.strip()
    parts, _ = parse_text(text)
    return "".join(part.text for part in parts if isinstance(part, Characters))


class _Parser:
    """Parses one text from its beginning to its end."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.value = text.value.rstrip()
        self.parts: list[TextPart] = []
        self.problems: list[Problem] = []
        self.bold_at: int | None = None

    def parse(self) -> tuple[tuple[TextPart, ...], list[Problem]]:
        position = len(self.value) - len(self.value.lstrip())
        for token in _TOKENS.finditer(self.value, position):
            self._characters(self.value[position : token.start()], position)
            self._token(token)
            position = token.end()
        self._characters(self.value[position:], position)
        if self.bold_at is not None:
            self._refuse("R005", self.bold_at, 2)
        return tuple(self.parts), self.problems

    def _refuse(self, code: str, offset: int, width: int = 1, **values: object) -> None:
        self.problems.append(problem(code, self.text.place_at(offset, width), **values))

    def _characters(self, characters: str, offset: int) -> None:
        if characters:
            self.parts.append(Characters(characters, offset))

    def _token(self, token: re.Match[str]) -> None:
        match token.lastgroup:
            case "escaped":
                self._escaped(token["escaped"], token.start("escaped"))
            case "break":
                self.parts.append(NewLine())
            case "trailing":
                self._refuse("R006", token.start())
            case "inside":
                self._reference(token)
            case "bold":
                self._bold(token.start())
            case "blank":
                self._refuse("R007", token.start() + token[0].index("\n") + 1)
            case "newline":
                self._newline(token)
            case kind:
                self._braces(token, {"wide": "R008", "statement": "R004"}.get(kind or ""))

    def _escaped(self, character: str, offset: int) -> None:
        """Add an escaped character, and refuse a letter, whose backslash would vanish."""
        if unicodedata.category(character)[0] not in "PS":
            self._refuse("R014", offset - 1, 2, character=character)
        self._characters(character, offset)

    def _reference(self, token: re.Match[str]) -> None:
        inside, start = token["inside"], token.start("inside")
        found = _REFERENCE.fullmatch(inside) or _REFERENCE.fullmatch(plain(inside))
        if not found:
            self._no_reference(inside.strip(), token)
            return
        width = found.end(2 if found[2] else 1) - found.start(1)
        place = self.text.place_at(start + found.start(1), width)
        piece = "".join((found[2] or "").split())
        self.parts.append(Reference(found[1], piece, place))

    def _no_reference(self, inside: str, token: re.Match[str]) -> None:
        """Report braces without an id; spaces and hyphens in one probably stand for _."""
        hint = re.sub(r"[ -]+", "_", inside) if re.fullmatch(_WORDS, inside) else None
        code = "R002" if inside else "R003"
        width = len(token[0].partition("\n")[0])
        self._refuse(code, token.start(), width, inside=inside or None, near=hint)

    def _braces(self, token: re.Match[str], code: str | None) -> None:
        """Report characters that look like a reference but are not one."""
        mark = token[0].partition("\n")[0]
        found = re.fullmatch(_INSIDE, mark)
        hint = found[1] if found else None
        self._refuse(code or "R001", token.start(), len(mark), brace=mark, near=hint)

    def _bold(self, offset: int) -> None:
        begins = self.bold_at is None
        if self.bold_at is not None and not self.value[self.bold_at + 2 : offset].strip():
            self._refuse("R009", self.bold_at, offset + 2 - self.bold_at)
        self.bold_at = offset if begins else None
        self.parts.append(BoldMark(begins=begins))

    def _newline(self, token: re.Match[str]) -> None:
        """Join lines of Chinese text without a space, others with one."""
        before = self.value[: token.start()].rstrip("*")[-1:]
        after = self.value[token.end() :].lstrip("*\\")[:1]
        if not (_joins(before) or _joins(after)):
            self._characters(" ", token.start())


def _joins(character: str) -> bool:
    """Return whether no space separates it: Chinese, and figures, as in 达26件."""
    return character in "{}" or unicodedata.east_asian_width(character) in "WFA"
