"""Block tokens -> blocks of the tree, and what has to be refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.document import (
    Block,
    BulletList,
    Figure,
    Heading,
    Inlines,
    NumberedList,
    Paragraph,
    Role,
    Strong,
    Text,
    Title,
    plain,
)
from reportgen.marks import ALL, MarkedText
from reportgen.parse.inlines import CannotExpress, InlineReader
from reportgen.parse.tables import read_table
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from reportgen.parse.markdown import Token
    from reportgen.place import Origin

_DEEPEST = 5  # ##### is a heading of level 4
_EXCERPT = 30
_FAILED_TABLE = re.compile(r"^.*(?<!\\)\|.*\n[ |:-]*-[ |:-]*$", re.MULTILINE)
_WITHOUT_MARKS = str.maketrans("", "", ALL)
_REFUSED = {
    "html_block": "<…>",
    "code_block": "indented code",
    "fence": "```",
    "hr": "---",
    "blockquote_open": "> …",
}


class BlockReader:
    """Reads the tokens of a rendered report, block after block."""

    def __init__(self, marked: MarkedText, fallback: Origin) -> None:
        self.marked = marked
        self.lines = marked.text.split("\n")
        self.origin = fallback
        self.problems: list[Problem] = []

    def read(self, tokens: list[Token]) -> list[Block]:
        """Return the blocks; what could not be read is in `problems`."""
        blocks: list[Block] = []
        position = 0
        while position < len(tokens):
            end = closing(tokens, position)
            try:
                blocks += self._block(tokens[position : end + 1])
            except CannotExpress as refused:
                self._refuse(refused, tokens[position])
            position = end + 1
        return blocks

    def _refuse(self, refused: CannotExpress, token: Token) -> None:
        line = token.map[0] if token.map else 0
        excerpt = self.lines[line].translate(_WITHOUT_MARKS).strip()[:_EXCERPT]
        values = {"what": refused.what, "line": line + 1, "excerpt": excerpt}
        self.problems.append(problem(refused.code, self.origin.place, **values))

    def _block(self, tokens: list[Token]) -> list[Block]:
        first = tokens[0]
        match first.type:
            case "heading_open":
                return [self._heading(tokens)]
            case "paragraph_open":
                return [self._paragraph(tokens[1], Role.BODY)]
            case "container_role_open":
                return self._role(tokens)
            case "bullet_list_open":
                items, origin = self._items(tokens)
                return [BulletList(items, origin)]
            case "ordered_list_open":
                items, origin = self._items(tokens)
                return [NumberedList(items, int(first.attrs.get("start", 1)), origin)]
            case "table_open":
                table = read_table(tokens, self.lines, self._inlines)
                return [table]
        raise CannotExpress("M001", _REFUSED.get(first.type, first.type))

    def _inlines(self, token: Token) -> Inlines:
        inlines = InlineReader(self.marked.origins).read(token.children or [])
        self.origin = first_origin(inlines) or self.origin
        return inlines

    def _filled(self, token: Token) -> Inlines:
        inlines = self._inlines(token)
        if not plain(inlines).strip():
            raise CannotExpress("M011")
        return inlines

    def _heading(self, tokens: list[Token]) -> Block:
        depth = len(tokens[0].markup)
        inlines = self._filled(tokens[1])
        if depth == 1:
            return Title(inlines, self.origin)
        if depth > _DEEPEST:
            raise CannotExpress("M005", tokens[0].markup)
        return Heading(depth - 1, inlines, self.origin)

    def _paragraph(self, token: Token, role: Role) -> Paragraph:
        if _FAILED_TABLE.search(token.content):
            raise CannotExpress("M007", "?")
        inlines = self._filled(token)
        return Paragraph(inlines, role, self.origin)

    def _role(self, tokens: list[Token]) -> list[Block]:
        """`::: signature` … `:::` holds paragraphs of one role."""
        name = tokens[0].info.strip()
        if name not in list(Role):
            raise CannotExpress("M002", name)
        inner = tokens[1:-1]
        if {each.type for each in inner} - {"paragraph_open", "inline", "paragraph_close"}:
            raise CannotExpress("M003", name)
        return [
            self._paragraph(each, Role(name)) for each in inner if each.type == "inline"
        ]

    def _items(self, tokens: list[Token]) -> tuple[tuple[Inlines, ...], Origin]:
        """Return the items of a flat list, and the origin of the first."""
        items, origin = [], None
        position = 1
        while position < len(tokens) - 1:
            end = closing(tokens, position)
            inner = [each.type for each in tokens[position + 1 : end]]
            if inner != ["paragraph_open", "inline", "paragraph_close"]:
                raise CannotExpress("M004" if inner else "M011")
            items.append(self._filled(tokens[position + 2]))
            origin = origin or self.origin
            position = end + 1
        return tuple(items), origin or self.origin


def closing(tokens: list[Token], position: int) -> int:
    """Return where the block that begins at `position` ends."""
    depth = 0
    for index in range(position, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    return len(tokens) - 1


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
