"""Block tokens -> blocks of the tree, and what has to be refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.document import (
    CHARTS,
    Block,
    BulletList,
    Heading,
    Inlines,
    NumberedList,
    Paragraph,
    Role,
    Table,
    Text,
    Title,
    plain,
)
from reportgen.parse.inlines import InlineReader, first_origin
from reportgen.parse.refusals import CannotExpress
from reportgen.parse.tables import is_failed_row, read_table, wrong_rows

if TYPE_CHECKING:
    from reportgen.marks import MarkedText
    from reportgen.parse.markdown import Token
    from reportgen.parse.order import Found
    from reportgen.place import Origin

_DEEPEST = 5  # ##### is a heading of level 4
_FENCE_END = re.compile(r":{3,}")
_PARAGRAPH = ["paragraph_open", "inline", "paragraph_close"]
_REFUSED = {
    "html_block": "<…>",
    "code_block": "indented code",
    "fence": "```",
    "hr": "---",
    "blockquote_open": "> …",
}
# Stands for what was refused: nothing is complained about that only follows from it.
_ANYTHING: Inlines = (Text("…"),)


class BlockReader:
    """Reads the tokens of a rendered report, block after block."""

    def __init__(self, marked: MarkedText, fallback: Origin) -> None:
        self._origins = marked.origins
        self._lines = marked.text.split("\n")
        self._fallback = fallback
        self.refused: list[CannotExpress] = []

    def read(self, tokens: list[Token]) -> Found:
        """Return the blocks with their lines; what could not be read is in `refused`."""
        found: Found = []
        position = 0
        while position < len(tokens):
            end = _closing(tokens, position)
            line = _line(tokens[position])
            blocks = self._block(tokens[position : end + 1], line)
            found += [(line, block) for block in blocks]
            position = end + 1
        return found

    def _block(self, tokens: list[Token], line: int) -> list[Block]:
        first = tokens[0]
        match first.type:
            case "heading_open":
                return [self._heading(tokens, line)]
            case "paragraph_open":
                return [self._paragraph(tokens[1], Role.BODY)]
            case "container_role_open":
                return self._role(tokens, line)
            case "bullet_list_open":
                items = self._items(tokens)
                return [BulletList(items, self._origin(*items))]
            case "ordered_list_open":
                self._check_numbers(tokens)
                items = self._items(tokens)
                start = int(first.attrs.get("start", 1))
                return [NumberedList(items, start, self._origin(*items))]
            case "table_open":
                return [self._table(tokens)]
        return self._instead("M001", line, _REFUSED.get(first.type, first.type))

    # -- refusals ----------------------------------------------------------------------

    def _refuse(self, code: str, line: int, what: str = "") -> None:
        self.refused.append(CannotExpress(code, line, what))

    def _instead(self, code: str, line: int, what: str = "") -> list[Block]:
        """Refuse a block; return what stands in for it."""
        self._refuse(code, line, what)
        return [Paragraph(_ANYTHING)]

    # -- characters --------------------------------------------------------------------

    def _origin(self, *parts: Inlines) -> Origin:
        """Return the first origin in the parts of a block."""
        found = (first_origin(part) for part in parts)
        return next(filter(None, found), self._fallback)

    def _inlines(self, token: Token) -> Inlines:
        try:
            return InlineReader(self._origins, _line(token)).read(token.children or [])
        except CannotExpress as refused:
            self.refused.append(refused)
            return _ANYTHING

    def _filled(self, token: Token) -> Inlines:
        inlines = self._inlines(token)
        if not plain(inlines).strip():
            self._refuse("M011", _line(token))
        return inlines

    def _prose(self, token: Token) -> Inlines:
        """Return the text of a paragraph that was not meant as something else."""
        lines = token.content.split("\n")
        for number, line in enumerate(lines):
            code = "M013" if line.lstrip().startswith("#") else ""
            if "|" in line and is_failed_row(lines, number):
                code = "M014"
            if code:
                self._refuse(code, _line(token) + number)
                return _ANYTHING
        return self._filled(token)

    # -- blocks ------------------------------------------------------------------------

    def _heading(self, tokens: list[Token], line: int) -> Block:
        depth = len(tokens[0].markup)
        inlines = self._filled(tokens[1])
        if not tokens[0].markup.startswith("#"):
            _, underline = tokens[1].map or (0, 0)
            self._refuse("M001", underline, tokens[0].markup * 3)
        elif depth == 1:
            return Title(inlines, self._origin(inlines))
        elif depth > _DEEPEST:
            self._refuse("M005", line, tokens[0].markup)
        return Heading(depth - 1, inlines, self._origin(inlines))

    def _paragraph(self, token: Token, role: Role) -> Paragraph:
        inlines = self._prose(token)
        return Paragraph(inlines, role, self._origin(inlines))

    def _role(self, tokens: list[Token], line: int) -> list[Block]:
        """`::: signature` … `:::` holds paragraphs of one role."""
        name = tokens[0].info.strip()
        if name.removeprefix("chart-") in CHARTS and name.startswith("chart-"):
            return self._chart(tokens, line, name)
        if name not in list(Role):
            return self._instead("M002", line, name)
        inner = tokens[1:-1]
        other = {each.type for each in inner} - set(_PARAGRAPH)
        if other or not self._is_closed(tokens[0]):
            return self._instead("M003", line, name)
        if not inner:
            return self._instead("M011", line)
        return [
            self._paragraph(each, Role(name)) for each in inner if each.type == "inline"
        ]

    def _chart(self, tokens: list[Token], line: int, name: str) -> list[Block]:
        """`::: chart-line` … `:::` holds a table, with its caption and its unit line."""
        blocks = [block for _, block in self.read(tokens[1:-1])]
        tables = [block for block in blocks if isinstance(block, Table)]
        if len(tables) != 1 or not self._is_closed(tokens[0]):
            return self._instead("M003", line, name)
        kind = name.removeprefix("chart-")
        return [
            replace(each, chart=kind) if isinstance(each, Table) else each
            for each in blocks
        ]

    def _is_closed(self, container: Token) -> bool:
        """Return whether a container ends where the author says, not with the text."""
        _, last = container.map or (0, 0)
        return last < len(self._lines) and bool(
            _FENCE_END.fullmatch(self._lines[last].strip())
        )

    def _table(self, tokens: list[Token]) -> Block:
        self.refused += wrong_rows(tokens, self._lines)
        table = read_table(tokens, self._lines, self._inlines)
        cells = [cell for row in (table.head, *table.rows) for cell in row]
        return replace(table, origin=self._origin(*cells))

    def _items(self, tokens: list[Token]) -> tuple[Inlines, ...]:
        """Return the items of a flat list."""
        items = []
        position = 1
        while position < len(tokens) - 1:
            end = _closing(tokens, position)
            inner = tokens[position + 1 : end]
            if [each.type for each in inner] == _PARAGRAPH:
                items.append(self._prose(inner[1]))
            else:
                self._refuse("M004" if inner else "M011", _line(tokens[position]))
            position = end + 1
        return tuple(items)

    def _check_numbers(self, tokens: list[Token]) -> None:
        """Refuse 1. 3.: Markdown counts by itself, the numbers typed would be lost."""
        depth = tokens[0].level + 1
        items = [each for each in tokens if each.type == "list_item_open"]
        typed = [int(each.info) for each in items if each.level == depth]
        counted = list(range(typed[0], typed[0] + len(typed)))
        if typed != counted and len(set(typed)) > 1:
            numbers = " ".join(f"{number}." for number in typed)
            self._refuse("M012", _line(tokens[0]), numbers)


def _closing(tokens: list[Token], position: int) -> int:
    """Return where the block that begins at `position` ends."""
    depth: int = tokens[position].nesting
    while depth:
        position += 1
        depth += tokens[position].nesting
    return position


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0
