"""Turn blocks as written into blocks of the tree, and refuse what is not allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from msgspec.structs import replace

from reportgen.document.tree import (
    CHARTS,
    Block,
    BulletList,
    Heading,
    Inlines,
    NumberedList,
    Paragraph,
    PlainText,
    Role,
    Table,
    Title,
    plain,
)
from reportgen.load.characters import MAX_PARAGRAPH
from reportgen.parse.inlines import InlineReader, first_origin
from reportgen.parse.lines import (
    Container,
    HeadingLine,
    ListItems,
    Prose,
    Raw,
    Refused,
    Rows,
)
from reportgen.parse.refusals import CannotExpress, without_marks
from reportgen.parse.tables import is_failed_row, read_table, wrong_rows

if TYPE_CHECKING:
    from reportgen.parse.arrange import Found
    from reportgen.place import Origin

_DEEPEST = 5  # ##### is a heading of level 4
# What may follow a role: `::: annex-label landscape`.
_TURNED = {Role.ANNEX_LABEL.value: ("", "landscape")}
# Takes the place of what was refused, so that nothing that follows from it is reported.
_ANYTHING: Inlines = (PlainText("…"),)


class BlockReader:
    """Reads the blocks of a rendered report one by one."""

    def __init__(self, origins: tuple[Origin, ...], fallback: Origin) -> None:
        self._origins = origins
        self._fallback = fallback
        self.refused: list[CannotExpress] = []

    def read(self, blocks: list[Raw]) -> Found:
        """Return the blocks with their lines; what cannot be read is added to `refused`."""
        return [(each.line, block) for each in blocks for block in self._block(each)]

    def _block(self, raw: Raw) -> list[Block]:
        match raw:
            case Prose():
                return [self._paragraph(raw, Role.BODY)]
            case HeadingLine():
                return [self._heading(raw)]
            case Container():
                return self._role(raw)
            case ListItems():
                return [self._list(raw)]
            case Rows():
                return [self._table(raw)]
            case Refused(line, what):
                return self._instead("M001", line, what)
            case _:
                assert_never(raw)

    # -- refusals ----------------------------------------------------------------------

    def _refuse(self, code: str, line: int, what: str = "") -> None:
        self.refused.append(CannotExpress(code, line, what))

    def _instead(self, code: str, line: int, what: str = "") -> list[Block]:
        """Refuse a block, and return a replacement for it."""
        self._refuse(code, line, what)
        return [Paragraph(_ANYTHING)]

    # -- characters --------------------------------------------------------------------

    def _origin(self, *parts: Inlines) -> Origin:
        """Return the first origin in the parts of a block, or the fallback."""
        found = (first_origin(part) for part in parts)
        return next(filter(None, found), self._fallback)

    def _inlines(self, text: str, line: int) -> Inlines:
        if len(text) > MAX_PARAGRAPH and len(without_marks(text)) > MAX_PARAGRAPH:
            self._refuse("M016", line, f"{MAX_PARAGRAPH:,}")
            return _ANYTHING
        try:
            return InlineReader(self._origins, line).read(text)
        except CannotExpress as refused:
            self.refused.append(refused)
            return _ANYTHING

    def _filled(self, text: str, line: int) -> Inlines:
        inlines = self._inlines(text, line)
        if not plain(inlines).strip():
            self._refuse("M011", line)
        return inlines

    def _prose(self, raw: Prose) -> Inlines:
        """Return the text of a paragraph; refuse one meant as a heading or a table row."""
        if "#" in raw.text or "|" in raw.text:
            lines = raw.text.split("\n")
            for number, line in enumerate(lines):
                code = "M013" if line.lstrip().startswith("#") else ""
                if "|" in line and is_failed_row(lines, number):
                    code = "M014"
                if code:
                    self._refuse(code, raw.line + number)
                    return _ANYTHING
        return self._filled(raw.text, raw.line)

    # -- blocks ------------------------------------------------------------------------

    def _heading(self, raw: HeadingLine) -> Block:
        inlines = self._filled(raw.text, raw.line)
        if raw.depth == 1:
            return Title(inlines, self._origin(inlines))
        if raw.depth > _DEEPEST:
            self._refuse("M005", raw.line, "#" * raw.depth)
        return Heading(raw.depth - 1, inlines, self._origin(inlines))

    def _paragraph(self, raw: Prose, role: Role) -> Paragraph:
        inlines = self._prose(raw)
        return Paragraph(inlines, role, self._origin(inlines))

    def _role(self, raw: Container) -> list[Block]:
        """Return the paragraphs of one role in `::: signature` … `:::`."""
        if raw.name.removeprefix("chart-") in CHARTS and raw.name.startswith("chart-"):
            return self._chart(raw)
        role, _, turned = raw.name.partition(" ")
        if role not in list(Role) or turned not in _TURNED.get(role, ("",)):
            return self._instead("M002", raw.line, raw.name)
        paragraphs = [each for each in raw.blocks if isinstance(each, Prose)]
        if len(paragraphs) < len(raw.blocks) or not raw.is_closed:
            return self._instead("M003", raw.line, raw.name)
        if not paragraphs:
            return self._instead("M011", raw.line)
        return [
            replace(self._paragraph(each, Role(role)), landscape=bool(turned))
            for each in paragraphs
        ]

    def _chart(self, raw: Container) -> list[Block]:
        """Return the table in `::: chart-line` … `:::`, with its caption and unit line."""
        tables = [each for each in raw.blocks if isinstance(each, Rows)]
        if len(tables) != 1 or not raw.is_closed:
            return self._instead("M003", raw.line, raw.name)
        kind = raw.name.removeprefix("chart-")
        return [
            replace(each, chart=kind) if isinstance(each, Table) else each
            for _, each in self.read(raw.blocks)
        ]

    def _table(self, raw: Rows) -> Block:
        self.refused += wrong_rows(raw.rows, raw.line)
        table = read_table(raw.rows, raw.line, self._inlines)
        cells = [cell for row in (table.head, *table.rows) for cell in row]
        return replace(table, origin=self._origin(*cells))

    def _list(self, raw: ListItems) -> Block:
        """Return a flat list, in which each item is a paragraph."""
        items = []
        for item in raw.items:
            match item.blocks:
                case [Prose() as prose]:
                    items.append(self._prose(prose))
                case blocks:
                    self._refuse("M004" if blocks else "M011", item.line)
        start = raw.items[0].number
        origin = self._origin(*items)
        if start is None:
            return BulletList(tuple(items), origin)
        self._check_numbers(raw)
        return NumberedList(tuple(items), start, origin)

    def _check_numbers(self, raw: ListItems) -> None:
        """Refuse 1. 3.: Markdown counts by itself, so the numbers typed would be lost."""
        typed = [item.number or 0 for item in raw.items]
        counted = list(range(typed[0], typed[0] + len(typed)))
        if typed != counted and len(set(typed)) > 1:
            numbers = " ".join(f"{number}." for number in typed)
            self._refuse("M012", raw.line, numbers)
