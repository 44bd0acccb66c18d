"""Texts as clerks write them: literal characters, {{ references }}, **bold**.

A text is not a program: `{{ id }}` and `{{ id.piece }}` are all that braces hold.
Inline Markdown is `**` and the backslash; any other character is printed as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from reportgen.place import Place
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from reportgen.values import Text


@dataclass(frozen=True, slots=True)
class Characters:
    """Literal characters of a text, from `offset` of it on."""

    text: str
    offset: int


@dataclass(frozen=True, slots=True)
class Reference:
    """`{{ id.piece }}`; the piece is empty for a bare `{{ id }}`."""

    id: str
    piece: str
    place: Place


@dataclass(frozen=True, slots=True)
class BoldMark:
    """`**`: bold begins, or ends."""

    begins: bool


@dataclass(frozen=True, slots=True)
class NewLine:
    """A backslash at the end of a line: the line ends here in print too."""


TextPart: TypeAlias = Characters | Reference | BoldMark | NewLine

_TOKENS = re.compile(
    r"""
      \\(?P<escaped>.)
    | \\(?P<break>\n)[ ]*
    | (?P<trailing>\\)$
    | \{\{(?P<inside>[^{}\n]*)\}\}
    | (?P<brace>\{\{|\}\}|\{%|%\}|\{\#|\#\}|｛｛|｝｝)
    | (?P<bold>\*\*)
    | (?P<blank>\n[ \t　]*\n)
    | (?P<newline>[ \t]*\n[ \t]*)
    """,
    re.VERBOSE,
)
_REFERENCE = re.compile(r"\s*([A-Za-z_]\w*)\s*(?:\.\s*([A-Za-z_]\w*)\s*)?", re.ASCII)
_STATEMENT = ("{%", "%}", "{#", "#}")


def parse_text(text: Text) -> tuple[tuple[TextPart, ...], list[Problem]]:
    """Return the parts of a text in order, and what is wrong with it."""
    return _Parser(text).parse()


class _Parser:
    """Reads one text from its beginning to its end."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.parts: list[TextPart] = []
        self.problems: list[Problem] = []
        self.bold_at: int | None = None

    def parse(self) -> tuple[tuple[TextPart, ...], list[Problem]]:
        value, position = self.text.value, 0
        for token in _TOKENS.finditer(value):
            self._characters(value[position : token.start()], position)
            self._token(token)
            position = token.end()
        self._characters(value[position:], position)
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
                self._characters(token["escaped"], token.start("escaped"))
            case "break":
                self.parts.append(NewLine())
            case "trailing":
                self._refuse("R006", token.start())
            case "inside":
                self._reference(token)
            case "brace":
                self._brace(token)
            case "bold":
                self._bold(token.start())
            case "blank":
                self._refuse("R007", token.end() - 1)
            case _:
                self._newline(token)

    def _reference(self, token: re.Match[str]) -> None:
        inside, start = token["inside"], token.start("inside")
        found = _REFERENCE.fullmatch(inside)
        if not found:
            code = "R002" if inside.strip() else "R003"
            self._refuse(code, token.start(), len(token[0]), inside=inside.strip())
            return
        width = found.end(2 if found[2] else 1) - found.start(1)
        place = self.text.place_at(start + found.start(1), width)
        self.parts.append(Reference(found[1], found[2] or "", place))

    def _brace(self, token: re.Match[str]) -> None:
        brace = token["brace"]
        if brace in {"｛｛", "｝｝"}:
            self._refuse("R008", token.start(), 2, brace=brace)
        elif brace in _STATEMENT:
            self._refuse("R004", token.start(), 2, brace=brace)
        else:
            self._refuse("R001", token.start(), 2, brace=brace)

    def _bold(self, offset: int) -> None:
        if self.bold_at is None:
            self.bold_at = offset
            self.parts.append(BoldMark(begins=True))
            return
        if isinstance(self.parts[-1], BoldMark):
            self._refuse("R009", offset, 2)
        self.bold_at = None
        self.parts.append(BoldMark(begins=False))

    def _newline(self, token: re.Match[str]) -> None:
        """Lines of Chinese text join without a blank, others with one."""
        value = token.string
        before, after = (
            value[token.start() - 1 : token.start()],
            value[token.end() : token.end() + 1],
        )
        if before and after and not (_is_wide(before) or _is_wide(after)):
            self._characters(" ", token.start())


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WFA"
