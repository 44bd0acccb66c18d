"""The document tree: what a finished report consists of, without its look.

Blocks know where they were written (`origin`), figures know their metric, and in a review
copy characters know the numbers of the notes on them. Comparisons ignore all of this, so
that two trees are equal if their contents are the same.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from reportgen.place import Origin

_PROVENANCE = frozenset({"origin", "derived", "metric", "piece", "notes", "chart"})
CHARTS = ("column", "line", "bar", "pie")


class Node(Struct, frozen=True, eq=False):  # noqa: PLW1641 - nobody needs a hash
    """A node of the tree, equal to a node of the same kind with the same contents."""

    def __eq__(self, other: object) -> bool:
        """Return whether everything except the provenance is the same."""
        return type(self) is type(other) and all(
            getattr(self, name) == getattr(other, name)
            for name in self.__struct_fields__
            if name not in _PROVENANCE
        )


class Role(StrEnum):
    """The role of a paragraph in an official document (公文), by GB/T 9704-2012 clause."""

    SECRECY = "secrecy"  # 密级和保密期限, 7.2.2
    URGENCY = "urgency"  # 紧急程度, 7.2.3
    ISSUER_MARK = "issuer-mark"  # 发文机关标志, 7.2.4
    DOCUMENT_NUMBER = "document-number"  # 发文字号, 7.2.5
    SIGNATORY = "signatory"  # 签发人, on the line of the document number, 7.2.6
    BODY = "body"  # 正文, 7.3.3
    ADDRESSEE = "addressee"  # 主送机关, 7.3.2
    CLOSING = "closing"  # 结束语, such as 特此报告。
    SIGNATURE = "signature"  # 发文机关署名, 7.3.5
    DATE = "date"  # 成文日期, 7.3.5.4
    ATTACHMENT_NOTE = "attachment-note"  # 附件说明, 7.3.4
    CONTACT = "contact"  # 附注, 7.3.6
    ANNEX_LABEL = "annex-label"  # 附件1, on a new page, 7.3.7
    ANNEX_TITLE = "annex-title"  # 附件标题, 7.3.7
    TABLE_NOTE = "table-note"  # 表注, below a table
    COPIES = "copies"  # 抄送机关, 7.4.2
    PRINTED = "printed"  # 印发机关和印发日期, 7.4.3


# What stands above the title (版头), and at the foot of the last page (版记).
LETTERHEAD = frozenset(
    (
        *(Role.SECRECY, Role.URGENCY, Role.ISSUER_MARK),
        *(Role.DOCUMENT_NUMBER, Role.SIGNATORY),
    )
)
IMPRINT = frozenset((Role.COPIES, Role.PRINTED))


class Align(StrEnum):
    """How the cells of a table column are aligned."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class PlainText(Node, frozen=True, eq=False):
    """Plain characters, without line breaks.

    `derived` are the spans of them that a reference in the text printed, not its author.
    """

    text: str
    origin: Origin | None = None
    notes: tuple[int, ...] = ()
    derived: tuple[tuple[int, int], ...] = ()


class Figure(Node, frozen=True, eq=False):
    """A printed number with its unit, and the metric (and piece) from which it comes."""

    text: str
    metric: str = ""
    piece: str = ""
    origin: Origin | None = None
    notes: tuple[int, ...] = ()


class Strong(Node, frozen=True, eq=False):
    """Emphasised text (bold)."""

    inlines: Inlines


class LineBreak(Node, frozen=True, eq=False):
    """A new line inside the same paragraph."""


Inline: TypeAlias = PlainText | Figure | Strong | LineBreak
Inlines: TypeAlias = tuple[Inline, ...]


class Title(Node, frozen=True, eq=False):
    """The title of the report (标题); the writer breaks it into lines by sense."""

    inlines: Inlines
    origin: Origin | None = None


class Heading(Node, frozen=True, eq=False):
    """A numbered heading: level 1 一、, level 2 （一）, level 3 1., level 4 （1）.

    The number is part of the text. A heading that ends in 。 is run-in: the paragraph
    after it continues on its line.
    """

    level: int
    inlines: Inlines
    origin: Origin | None = None


class Paragraph(Node, frozen=True, eq=False):
    """A paragraph of text in one of the roles of an official document.

    The label of an annex says whether its pages are turned sideways (`landscape`).
    """

    inlines: Inlines
    role: Role = Role.BODY
    origin: Origin | None = None
    landscape: bool = False


class BulletList(Node, frozen=True, eq=False):
    """A list without numbers; each item is one paragraph."""

    items: tuple[Inlines, ...]
    origin: Origin | None = None


class NumberedList(Node, frozen=True, eq=False):
    """A list numbered 1., 2., … from `start`; each item is one paragraph."""

    items: tuple[Inlines, ...]
    start: int = 1
    origin: Origin | None = None


class Column(Node, frozen=True, eq=False):
    """A column of a table: its alignment and its relative width (0: shared evenly)."""

    align: Align = Align.CENTER
    width: int = 0


class Table(Node, frozen=True, eq=False):
    """A table with a head; every row has as many cells as there are columns.

    A head cell of two lines has the name of a group above that of its column; adjacent
    columns of one group share it.

    `caption` is above it (表1 …), `unit` at its right (单位：万元); both may be empty. In
    Word, a `chart` of its data (column, line, bar, pie) precedes it.
    """

    columns: tuple[Column, ...]
    head: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    caption: Inlines = ()
    unit: Inlines = ()
    origin: Origin | None = None
    chart: str = ""


Block: TypeAlias = Title | Heading | Paragraph | BulletList | NumberedList | Table


class Document(Node, frozen=True, eq=False):
    """A finished report, as a sequence of blocks."""

    blocks: tuple[Block, ...]


def plain(inlines: Inlines) -> str:
    """Return the characters of `inlines`, with line breaks as newlines."""
    return "".join(map(_characters, inlines))


def _characters(inline: Inline) -> str:
    match inline:
        case PlainText(text) | Figure(text):
            return text
        case Strong(inlines):
            return plain(inlines)
        case LineBreak():
            return "\n"


def is_run_in(heading: Heading) -> bool:
    """Return whether the paragraph after `heading` continues on its line."""
    return plain(heading.inlines).endswith("。")
