"""Read a Markdown file, of reportgen or of others, as far as it has words."""

from __future__ import annotations

import html
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from reportgen.document.tree import PlainText, plain
from reportgen.exchange.incoming.source_lines import BREAK, Line, SourceTable, literal
from reportgen.load.traps import is_wide
from reportgen.parse.lines import (
    Container,
    HeadingLine,
    ListItems,
    Prose,
    Rows,
    read_blocks,
)
from reportgen.parse.tables import read_table, wrong_rows
from reportgen.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.parse.lines import Raw

_TOKEN = re.compile(
    r"\\(?P<literal>[!-/:-@\[-`{-~])|(?P<end>\\\n|(?<! ) {2,}\n)\s*"
    r"|(?P<join>(?<!\s)\s*\n\s*)|(?P<reference>&(?:#\d{1,7}|[a-z]{2,8});)|(?P<bold>\*\*)"
)
_ENDS = "。！？：；"
_FENCE = re.compile(" {0,3}(?:```|~~~)")
_UNDERLINE = re.compile(" {0,3}(?:=+|-+)[ \t]*$")
_WORDS = re.compile(r"(?!\s*(?:\d{1,9}[.)]\s|[-+*]\s| {4}|\t)) *[^\s#>|`~:<]")
_STOPS = ("。", "；", "，", "！", "？", "：")
_LONGEST = 60  # characters of a heading
_BULLET = re.compile(r"\s*[-+*]\s+")


def of_markdown(text: str, file: str) -> list[Line]:
    """Return the paragraphs, headings and tables of a Markdown file."""
    source = _with_signs(text.split("\n"))
    found: list[Line] = []
    for block, after in pairwise([*read_blocks(source), None]):
        assert block is not None  # noqa: S101 - only the last is
        end = len(source) if after is None else after.line
        found += _lines(
            block,
            source[block.line : end],
            file,
            has_title=any(line.role for line in found),
        )
    return found


def _with_signs(lines: list[str]) -> list[str]:
    """Return lines with # before a heading that is underlined; it stays on its line."""
    found, is_code = list(lines), False
    for at, line in enumerate(lines[1:], 1):
        above, is_first = found[at - 1], at == 1 or not found[at - 2].strip()
        is_code ^= bool(_FENCE.match(above))
        if is_code or not _UNDERLINE.match(line) or not _WORDS.match(above):
            continue
        if is_first and len(above) <= _LONGEST and not above.rstrip().endswith(_STOPS):
            found[at - 1 : at + 1] = f"{'#' if '=' in line else '##'} {above.strip()}", ""
        else:
            found[at] = "\\" + line.strip()  # else it would end the paragraph
    return found


def _lines(block: Raw, source: list[str], file: str, *, has_title: bool) -> Iterator[Line]:
    """Yield what a block says; one that is no report's is read as lines of text."""
    place = Place(file, block.line + 1)
    match block:
        case HeadingLine(depth=depth, text=text):
            title = depth == 1 and not has_title
            role = "title" if title else ""
            yield Line(_text(text), place, 0 if title else depth, role)
        case Prose(text=text):
            yield from (Line(_text(each), place) for each in _paragraphs(text))
        case ListItems():
            for number, line in enumerate(source):
                if words := _text(_BULLET.sub("", line, count=1).strip()):
                    yield Line(words, Place(file, block.line + number + 1))
        case Rows(rows=rows) if not wrong_rows(rows, 0):
            yield Line("", place, grid=_grid(rows))
        case Container() | _:
            for number, line in enumerate(source):
                if line.strip():
                    yield Line(literal(line.strip()), Place(file, block.line + number + 1))


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a block: a line that ends a sentence ends one.

    Chinese texts are often saved with one paragraph on each line.
    """
    begun = ""
    for line in text.split("\n"):
        ended = begun.rstrip()[-1:] in _ENDS and not begun.endswith("\\")
        if begun and ended:
            yield begun
        begun = line if not begun or ended else f"{begun}\n{line}"
    yield begun


def _text(markdown: str) -> str:
    """Return the text of the data format that prints what Markdown prints."""
    pieces, at = [], 0
    for token in _TOKEN.finditer(markdown):
        pieces += [(markdown[at : token.start()], False), _piece(markdown, token)]
        at = token.end()
    return _joined([*pieces, (markdown[at:], False)])


def _piece(markdown: str, token: re.Match[str]) -> tuple[str, bool]:
    """Return what a token prints, and whether it is syntax of a text too."""
    if token["literal"]:
        return token["literal"], False
    if token["end"]:
        return BREAK, True
    if token["reference"]:
        return html.unescape(token["reference"]), False
    if token["bold"]:
        return "**", True
    around = markdown[token.start() - 1 : token.start()], markdown[token.end() :][:1]
    return "" if any(map(is_wide, filter(None, around))) else " ", False


def _joined(pieces: list[tuple[str, bool]]) -> str:
    """Return characters and syntax as one text; bold that never ends is characters."""
    odd = sum(piece == ("**", True) for piece in pieces) % 2
    found, characters = "", ""
    for text, syntax in [*pieces, ("", True)]:
        if not syntax or (odd and text == "**"):
            characters += text
            continue
        found += literal(characters) + text
        characters = ""
    return found


def _grid(rows: list[str]) -> SourceTable:
    table = read_table(rows, 0, lambda text, _: (PlainText(_text(text)),))
    cells = tuple(tuple(map(plain, row)) for row in (table.head, *table.rows))
    aligns = tuple(each.align.value for each in table.columns)
    return SourceTable(cells, aligns, tuple(each.width for each in table.columns))
