"""The page that `--help` shows for a command, in the language of the user."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.messages.help import (
    COMMANDS,
    DEFAULT,
    HEADINGS,
    HELP_OPTION,
    PROGRAM,
    REQUIRED,
    WORDS,
)
from reportgen.messages.language import Language
from reportgen.show.columns import columns, padded
from reportgen.show.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.messages.message import Both

_GAP = 2  # columns before and between the columns of a list
_WIDEST = 80  # columns; longer lines are hard to read
_MARKS = "，。、；：？！）》”’…"  # must not begin a line
# Text that stays on one line: a note in brackets, a word, or a Chinese character, each with
# the marks and the space after it.
_PIECE = re.compile(rf"(?:\[[^\]]*\]|[!-~]+|[^!-~\s])[{_MARKS}]*\s*|\s+")


class Parameter(Struct, frozen=True):
    """An option or an argument of a command.

    `key` is the long option, or the name of the argument; `flags` are all spellings of an
    option, empty for an argument; `value` is the placeholder of its value.
    """

    key: str
    flags: str
    value: str
    required: bool
    default: str


class _Page(Struct, frozen=True):
    lang: Language
    width: int


def help_page(
    command: str,
    parameters: Sequence[Parameter],
    commands: Sequence[str],
    lang: Language,
    width: int,
) -> str:
    """Return the help of a command, or of the program (the empty name)."""
    page = _Page(lang, min(width, _WIDEST) - 1)
    words = COMMANDS[command] if command else PROGRAM
    arguments = [each for each in parameters if not each.flags]
    options = [each for each in parameters if each.flags]
    usage = _usage(command, arguments, lang)
    lines = [_heading("usage", lang) + usage, "", *_text(words.summary, page)]
    if words.details:
        lines += ["", *_text(words.details, page)]
    for heading, rows in (
        ("arguments", [_row(each, command, lang) for each in arguments]),
        ("options", [_row(each, command, lang) for each in options]),
        ("formats", _formats(command, lang)),
        ("commands", [(each, getattr(COMMANDS[each].summary, lang)) for each in commands]),
        ("examples", [(each, "") for each in words.examples]),
    ):
        lines += _section(_heading(heading, lang), rows, page)
    return "\n".join(lines)


def value_word(value: str, lang: Language) -> str:
    """Return the placeholder of a value in a language: PERIOD… or 期…."""
    return re.sub("[A-Z]{2,}", lambda found: getattr(WORDS[found[0]], lang), value)


def _usage(command: str, arguments: Sequence[Parameter], lang: Language) -> str:
    words = [f"reportgen {command}".rstrip(), "[OPTIONS]"]
    words += [each.value if each.required else f"[{each.value}]" for each in arguments]
    words += [] if command else ["COMMAND", "[ARGUMENTS]…"]
    return value_word(" ".join(words), lang)


def _row(each: Parameter, command: str, lang: Language) -> tuple[str, str]:
    """Return the spellings of a parameter with its value, and what it does."""
    words = COMMANDS[command] if command else PROGRAM
    what = HELP_OPTION if each.key == "--help" else words.parameters[each.key]
    notes = [getattr(REQUIRED, lang)] if each.required else []
    if each.default:
        notes.append(getattr(DEFAULT, lang).format(each.default))
    name = f"{each.flags} {value_word(each.value, lang)}".strip()
    return name, (" " if lang == "en" else "").join([getattr(what, lang), *notes])


def _formats(command: str, lang: Language) -> list[tuple[str, str]]:
    return [(each.name, getattr(each.purpose, lang)) for each in FORMATS.get(command, ())]


def _heading(name: str, lang: Language) -> str:
    heading: str = getattr(HEADINGS[name], lang)
    return heading


def _text(both: Both, page: _Page) -> Iterator[str]:
    for line in wrapped(getattr(both, page.lang), page.width - _GAP):
        yield " " * _GAP + line


def _section(heading: str, rows: Sequence[tuple[str, str]], page: _Page) -> list[str]:
    """Return the lines of a heading and of `rows` in two columns; none without rows."""
    if not rows:
        return []
    first = max(columns(name) for name, _ in rows) + 2 * _GAP
    lines = ["", heading]
    for name, what in rows:
        start, *rest = wrapped(what, max(page.width - first, 20)) or [""]
        lines.append(padded(" " * _GAP + name, first) + start)
        lines += [" " * first + line for line in rest]
    return [line.rstrip() for line in lines]


def wrapped(text: str, width: int) -> list[str]:
    """Return a text in lines of at most `width` columns, unless one word is wider.

    Lines break between English words and Chinese characters, but not before a mark.
    """
    lines, line = [], ""
    for piece in _PIECE.findall(text):
        if line and columns(line + piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece
    return [*lines, line.rstrip()] if line else lines
