"""Parse lines of Markdown into blocks as written, by the rules of CommonMark 0.31.

Only what a report may contain is read: headings (4.2), paragraphs (4.8), flat lists (5.2),
tables of GFM (4.10) and `::: role` containers. Everything else is refused, so it is enough
to know where it begins and ends. This is a reader of our own, because loading a full one
took a sixth of each build; the tests compare the two, so that what is accepted here is
understood in the same way everywhere.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from msgspec import Struct

from reportgen.parse.tables import is_head

_CODE_INDENT = 4
# What may begin a block that is not a paragraph; a line of prose begins otherwise.
_SPECIAL = frozenset("#>`~-+*_=:<|0123456789 \t")

# Compiled only when needed: most reports contain only headings and paragraphs.
_HEADING = r"(#{1,6})(?:[ \t]+|$)"
_CLOSING_HASHES = r"(?:^|[ \t]+)#+$"
_FENCE = r"(`{3,})[^`]*$|(~{3,})"
_RULE = r"([-*_])[ \t]*(?:\1[ \t]*){2,}$"
_UNDERLINE = r"(=+|-+)[ \t]*$"
_ITEM = r"(?:([-+*])|([0-9]{1,9})([.)]))([ \t]+|$)"
_ROLE = r"(:{3,})[ \t]*(.*)"
_HTML = r"<(?![A-Za-z][A-Za-z0-9+.-]+:|[^\s<>]+@)[A-Za-z/!?]"

Lines: TypeAlias = list[str]


class Refused(Struct):
    """Something that no report may contain; `what` is its name in messages."""

    line: int
    what: str


class Prose(Struct):
    """A paragraph: its lines, joined by line ends, without surrounding spaces."""

    line: int
    text: str


class HeadingLine(Struct):
    """`## text` with `depth` number signs."""

    line: int
    depth: int
    text: str


class Item(Struct):
    """An item of a list: its number (None for a bullet) and the blocks in it."""

    line: int
    number: int | None
    blocks: list[Raw]


class ListItems(Struct):
    """A list: items with the same kind of marker."""

    line: int
    items: list[Item]


class Rows(Struct):
    """A table: its head row, the row of dashes, then the others."""

    line: int
    rows: Lines


class Container(Struct):
    """`::: name` and the blocks up to the closing `:::`, if there is one."""

    line: int
    name: str
    blocks: list[Raw]
    is_closed: bool


Raw: TypeAlias = Refused | Prose | HeadingLine | ListItems | Rows | Container


def read_blocks(lines: Lines, first: int = 0, *, nested: bool = False) -> list[Raw]:
    """Return the blocks of some lines; `first` is the number of the first line.

    Blocks `nested` in a list or container cannot be lists or containers themselves.
    """
    found: list[Raw] = []
    at = 0
    while at < len(lines):
        if is_blank(lines[at]):
            at += 1
        elif nested and (_marker(lines[at]) or re.match(_ROLE, lines[at].lstrip(" "))):
            found.append(Refused(first + at, "- -"))
            at = _next_blank(lines, at)
        else:
            block, at = _block(lines, at, first)
            found.append(block)
    return found


def is_blank(line: str) -> bool:
    """Return whether a line is empty or contains only spaces and tabs."""
    return not line.strip(" \t")


def _block(lines: Lines, at: int, first: int) -> tuple[Raw, int]:
    """Return the block that begins at line `at`, and the index of the line after it."""
    if lines[at][0] not in _SPECIAL or _begins_table(lines, at):
        return _table_or_prose(lines, at, first)
    if refused := _refused(lines, at):
        what, end = refused
        return Refused(first + at, what), end
    line = lines[at].lstrip(" ")
    if found := re.match(_HEADING, line):
        text = re.sub(_CLOSING_HASHES, "", line[found.end() :].rstrip(" \t"))
        return HeadingLine(first + at, len(found[1]), text.strip()), at + 1
    if found := re.match(_ROLE, line):
        return _container(lines, at, first, found)
    if re.match(_ITEM, line):
        return _list(lines, at, first)
    return _table_or_prose(lines, at, first)


def _refused(lines: Lines, at: int) -> tuple[str, int] | None:
    """Return the refused block that begins at line `at`, and the line after it, or None."""
    if _indent(lines[at]) >= _CODE_INDENT:
        return "indented code", _end_of_code(lines, at)
    line = lines[at].lstrip(" ")
    if found := re.match(_FENCE, line):
        return "```", _end_of_fence(lines, at, found[1] or found[2])
    if line[0] == ">":
        return "> …", _end_of_prose(lines, at)
    if re.match(_RULE, line):
        return "---", at + 1
    return ("<…>", _next_blank(lines, at)) if re.match(_HTML, line) else None


def _indent(line: str) -> int:
    """Return how far a line is indented; a tab extends to the next multiple of four."""
    blanks = line[: len(line) - len(line.lstrip(" \t"))]
    return len(blanks.expandtabs(_CODE_INDENT))


def _interrupts(line: str) -> bool:
    """Return whether a line ends a paragraph by beginning a block (CommonMark 4.8)."""
    if line[0] not in _SPECIAL or _indent(line) >= _CODE_INDENT:
        return False
    line = line.lstrip(" ")
    if found := re.match(_ITEM, line):
        # Only a list that has a text, and begins with 1, can interrupt.
        counts = found.end() < len(line.rstrip(" \t")) and found[2] in {None, "1"}
        return counts or re.match(_RULE, line) is not None
    return line[0] == ">" or any(
        re.match(each, line) for each in (_HEADING, _FENCE, _RULE, _ROLE)
    )


# -- paragraphs and tables -------------------------------------------------------------


def _table_or_prose(lines: Lines, at: int, first: int) -> tuple[Raw, int]:
    if _begins_table(lines, at):
        end = at + 2
        while end < len(lines) and not _ends_table(lines[end]):
            end += 1
        return Rows(first + at, lines[at:end]), end
    end = _end_of_prose(lines, at)
    if end > at + 1 and (found := _underline(lines[end - 1])):
        return Refused(first + end - 1, found * 3), end
    # Spaces at the end of a line may break it; those at its beginning mean nothing.
    rest = [line.lstrip(" \t") for line in lines[at + 1 : end]]
    return Prose(first + at, "\n".join([lines[at], *rest]).strip()), end


def _begins_table(lines: Lines, at: int) -> bool:
    if "|" not in lines[at] or at + 1 == len(lines):
        return False
    head, dashes = lines[at], lines[at + 1]
    is_text = max(_indent(head), _indent(dashes)) >= _CODE_INDENT
    return is_head(head, dashes) and not is_text and not re.match(_ITEM, dashes.lstrip(" "))


def _ends_table(line: str) -> bool:
    if is_blank(line) or _indent(line) >= _CODE_INDENT:
        return True
    return bool(_marker(line)) or _interrupts(line)


def _end_of_prose(lines: Lines, at: int) -> int:
    """Return the line after a paragraph, which a line of = or - below it ends as well."""
    end = at + 1
    while end < len(lines) and not is_blank(lines[end]):
        if _underline(lines[end]):
            return end + 1
        if _interrupts(lines[end]) or _begins_table(lines, end):
            break
        end += 1
    return end


def _underline(line: str) -> str:
    """Return = or - if a line makes the paragraph above it a heading, or ""."""
    if line[0] not in _SPECIAL or _indent(line) >= _CODE_INDENT:
        return ""
    return line.strip(" \t")[0] if re.match(_UNDERLINE, line.lstrip(" ")) else ""


# -- what is refused -------------------------------------------------------------------


def _end_of_code(lines: Lines, at: int) -> int:
    while at < len(lines) and (is_blank(lines[at]) or _indent(lines[at]) >= _CODE_INDENT):
        at += 1
    return at


def _end_of_fence(lines: Lines, at: int, fence: str) -> int:
    for end in range(at + 1, len(lines)):
        line = lines[end].strip(" \t")
        if line.startswith(fence) and set(line) == {fence[0]}:
            return end + 1
    return len(lines)


def _next_blank(lines: Lines, at: int) -> int:
    while at < len(lines) and not is_blank(lines[at]):
        at += 1
    return at


# -- containers and lists --------------------------------------------------------------


def _container(
    lines: Lines, at: int, first: int, found: re.Match[str]
) -> tuple[Container, int]:
    """Return a container and the line after it; without `:::` it extends to the end."""
    colons, name = found[1], found[2].strip()
    for end in range(at + 1, len(lines)):
        line = lines[end].strip(" \t")
        if line.startswith(colons) and set(line) == {":"}:
            blocks = read_blocks(lines[at + 1 : end], first + at + 1, nested=True)
            return Container(first + at, name, blocks, is_closed=True), end + 1
    blocks = read_blocks(lines[at + 1 :], first + at + 1, nested=True)
    return Container(first + at, name, blocks, is_closed=False), len(lines)


def _list(lines: Lines, at: int, first: int) -> tuple[ListItems, int]:
    """Return a list and the line after it: items with the same marker.

    There may be blank lines between the items.
    """
    found = ListItems(first + at, [])
    marker = _marker(lines[at])
    end = at
    while at < len(lines) and _marker(lines[at]) == marker:
        item, end = _item(lines, at, first)
        found.items.append(item)
        at = end
        while at < len(lines) and is_blank(lines[at]):
            at += 1
    return found, end


def _marker(line: str) -> str:
    """Return the marker of an item: - + * or the . ) after its number; otherwise ""."""
    if is_blank(line) or _indent(line) >= _CODE_INDENT:
        return ""
    line = line.lstrip(" ")
    found = None if re.match(_RULE, line) else re.match(_ITEM, line)
    return (found[1] or found[3]) if found else ""


def _item(lines: Lines, at: int, first: int) -> tuple[Item, int]:
    """Return an item and the line after it; its lines are indented like its text."""
    line = lines[at].lstrip(" ")
    found = re.match(_ITEM, line)
    assert found  # noqa: S101 - `_marker` has seen it
    # Five columns or more count as one, and the rest is text; none counts as one, too.
    columns = len(line[: found.end()].expandtabs(_CODE_INDENT)) - found.start(4)
    is_near = 0 < columns <= _CODE_INDENT
    text = found.end() if is_near else found.start(4) + 1
    offset = len(lines[at]) - len(line) + found.start(4) + (columns if is_near else 1)
    inner = [line[text:]]
    end = at + 1
    while end < len(lines) and _goes_on(lines, end, offset, inner):
        inner.append(_unindented(lines[end], offset))
        end += 1
    while is_blank(lines[end - 1]) and end > at + 1:
        end -= 1
    number = int(found[2]) if found[2] else None
    return Item(first + at, number, read_blocks(inner, first + at, nested=True)), end


def _goes_on(lines: Lines, at: int, offset: int, inner: Lines) -> bool:
    """Return whether line `at` belongs to the item whose lines so far are `inner`."""
    line = lines[at]
    if is_blank(line):
        return not is_blank(inner[0]) or len(inner) > 1
    if _indent(line) >= offset:
        return True
    # A paragraph continues without indentation, unless another block begins.
    return not (is_blank(inner[-1]) or _marker(line) or _interrupts(line))


def _unindented(line: str, offset: int) -> str:
    return " " * max(0, _indent(line) - offset) + line.lstrip(" \t")
