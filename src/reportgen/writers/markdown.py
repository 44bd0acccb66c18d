"""Write the document tree as Markdown that any CommonMark reader shows as intended.

Only what would be syntax in its position is escaped, so that Chinese prose stays as it is.
Roles of an official document become plain paragraphs; a title has one line.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, assert_never

from reportgen.document.tree import (
    Align,
    Block,
    BulletList,
    Document,
    Figure,
    Heading,
    Inlines,
    LineBreak,
    NumberedList,
    Paragraph,
    PlainText,
    Strong,
    Table,
    Title,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BREAK = "\\\n"
# In any position: \ * _ ` [ ~, < before a tag or an address, & before an entity.
_SYNTAX = re.compile(r"([\\*_`\[~]|<(?=[A-Za-z/!?]|[^\s<>]+@)|&(?=#?\w+;))")
# Line starts: headings, quotes, bullets, containers, tables, underlines; then 1. and 1).
_LINE_START = re.compile(
    r"(?=[\#>|]|[-+](?:\s|$)|:::|(?=[-=:|\s]+$)[:|\s]*[-=])|([0-9]{1,9})(?=[.)](?:\s|$))"
)
# Latin, general, Chinese and full-width punctuation. Readers differ on the rest: some know
# an older Unicode, some only its first 65,536 characters.
_KNOWN = re.compile("[!-\xbf\u2010-\u205e\u3001-\u303f\uff01-\uff65]")
_CLOSING_HASHES = re.compile(r"(^|\s)(#+)$")
_DASHES = 3


def to_markdown(document: Document) -> str:
    """Return the document as Markdown text."""
    blocks: list[str] = []
    previous: Block | None = None
    alternate = False
    for block in document.blocks:
        alternate = type(block) is type(previous) and not alternate
        blocks.append(_block(block, alternate=alternate))
        previous = block
    return "\n\n".join(blocks) + "\n"


def _block(block: Block, *, alternate: bool) -> str:
    """Return one block; a list just after a list of its kind needs another marker."""
    match block:
        case Title(inlines):
            return f"# {_heading(inlines)}"
        case Heading(level, inlines):
            return f"{'#' * (level + 1)} {_heading(inlines)}"
        case Paragraph(inlines):
            return _lines(inlines, _BREAK)
        case BulletList(items):
            return "\n".join(f"{'*' if alternate else '-'} {_item(item)}" for item in items)
        case NumberedList(items, start):
            mark = ")" if alternate else "."
            numbered = enumerate(items, start)
            return "\n".join(f"{number}{mark} {_item(item)}" for number, item in numbered)
        case Table():
            return _table(block)
        case _:
            assert_never(block)


def _heading(inlines: Inlines) -> str:
    return _CLOSING_HASHES.sub(r"\1\\\2", _edges(_inline(inlines, "")))


def _item(inlines: Inlines) -> str:
    return _lines(inlines, "\\\n   ")


def _lines(inlines: Inlines, line_break: str) -> str:
    """Return a paragraph's text, safe at the start of each of its lines.

    A line break at the very end would be a backslash, and shows nothing anyway.
    """
    lines = _inline(inlines, "\n").rstrip("\n").split("\n")
    return line_break.join(_safe_start(_edges(line)) for line in lines)


def _safe_start(line: str) -> str:
    found = _LINE_START.match(line)
    return f"{line[: found.end()]}\\{line[found.end() :]}" if found else line


def _table(table: Table) -> str:
    above = [_lines(inlines, _BREAK) for inlines in (table.caption, table.unit) if inlines]
    rules = [_rule(column.align, column.width) for column in table.columns]
    rows = [_row(map(_cell, table.head)), _row(rules)]
    rows += [_row(map(_cell, row)) for row in table.rows]
    return "\n\n".join([*above, "\n".join(rows)])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(inlines: Inlines) -> str:
    return _edges(_inline(inlines, " ")).replace("|", "\\|")


def _rule(align: Align, width: int) -> str:
    """Return the rule of a column: its relative width in dashes, three for each unit."""
    dashes = _DASHES * (width or 1)
    match align:
        case Align.LEFT:
            return f":{'-' * dashes}"
        case Align.CENTER:
            return f":{'-' * dashes}:"
        case Align.RIGHT:
            return f"{'-' * dashes}:"
        case _:
            assert_never(align)


# -- inlines ---------------------------------------------------------------------------


def _inline(inlines: Inlines, line_break: str) -> str:
    """Return the inlines with `line_break` for each break; line starts are not escaped."""
    segments = _segments(inlines, line_break)
    if not any(bold for _, bold in segments):
        return _escape("".join(text for text, _ in segments))
    return "".join(_segment(segments, position) for position in range(len(segments)))


def _segments(inlines: Inlines, line_break: str) -> list[tuple[str, bool]]:
    """Return the characters and whether they are bold, with equal neighbours joined."""
    found: list[tuple[str, bool]] = []
    for text, bold in _runs(inlines, line_break, bold=False):
        if found and found[-1][1] == bold:
            found[-1] = (found[-1][0] + text, bold)
        elif text:
            found.append((text, bold))
    return found


def _runs(inlines: Inlines, line_break: str, *, bold: bool) -> Iterator[tuple[str, bool]]:
    for inline in inlines:
        match inline:
            case PlainText(text) | Figure(text):
                yield text, bold
            case LineBreak():
                yield line_break, bold
            case Strong(inner):
                for part, strong in _without_outer_breaks(inner):
                    yield from _runs(part, line_break, bold=strong)
            case _:
                assert_never(inline)


def _without_outer_breaks(inlines: Inlines) -> list[tuple[Inlines, bool]]:
    """Return bold inlines in three parts: `**` is not recognized next to a line break."""
    filled = [at for at, each in enumerate(inlines) if not isinstance(each, LineBreak)]
    first, last = (filled[0], filled[-1] + 1) if filled else (0, 0)
    return [(inlines[:first], False), (inlines[first:last], True), (inlines[last:], False)]


def _segment(segments: list[tuple[str, bool]], position: int) -> str:
    """Return one segment, with edges written so that `**` next to them is recognized.

    CommonMark 0.31 section 6.2: `**` next to punctuation counts only if a space or other
    punctuation is on its other side. A character reference begins and ends with one.
    """
    text, bold = segments[position]
    before = segments[position - 1][0][-1:] if position else ""
    after = segments[position + 1][0][:1] if position + 1 < len(segments) else ""
    first = _guarded(text[0], before, bold=bold) if before or bold else ""
    last = _guarded(text[-1], after, bold=bold) if after or bold else ""
    if len(text) == 1:
        inner = first or last or _escape(text)
    else:
        inner = first + _escape(text[bool(first) : len(text) - bool(last)]) + last
    return f"**{inner}**" if bold else inner


def _guarded(character: str, neighbour: str, *, bold: bool) -> str:
    """Return a character reference if `character` would hide the `**` next to it."""
    if bold:
        return _reference(character) if character.isspace() else ""
    counts = character.isspace() or (
        unicodedata.category(character)[0] == "P" and _KNOWN.match(character)
    )
    return _reference(character) if not counts and _may_hide(neighbour) else ""


def _may_hide(character: str) -> bool:
    """Return whether a character may hide a `**` next to it.

    Readers before CommonMark 0.31 do not treat symbols as punctuation, later ones do.
    """
    return character.isspace() or unicodedata.category(character)[0] in "PS"


def _reference(character: str) -> str:
    return f"&#{ord(character)};"


def _escape(text: str) -> str:
    return _SYNTAX.sub(r"\\\1", text)


def _edges(line: str) -> str:
    """Return a line with outer spaces as references, because readers strip plain ones."""
    inner = line.strip()
    start = line[: len(line) - len(line.lstrip())]
    end = line[len(line.rstrip()) :] if inner else ""
    return "".join(map(_reference, start)) + inner + "".join(map(_reference, end))
