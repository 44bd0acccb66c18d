"""The document tree: what a finished report consists of, and nothing about its look.

Blocks know where they were written (`origin`), figures know their metric; both are left
out of comparisons, so that two trees are equal when they say the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from reportgen.place import Origin


class Role(StrEnum):
    """What a paragraph is in an official document (公文), by GB/T 9704-2012 clause."""

    BODY = "body"  # 正文, 7.3.3
    ADDRESSEE = "addressee"  # 主送机关, 7.3.2
    CLOSING = "closing"  # 结束语, such as 特此报告。
    SIGNATURE = "signature"  # 发文机关署名, 7.3.5
    DATE = "date"  # 成文日期, 7.3.5.4
    ATTACHMENT_NOTE = "attachment-note"  # 附件说明, 7.3.4
    CONTACT = "contact"  # 附注, 7.3.6
    ANNEX_LABEL = "annex-label"  # 附件1, on a new page, 7.3.7
    ANNEX_TITLE = "annex-title"  # 附件标题, 7.3.7


class Align(StrEnum):
    """How the cells of a table column are set."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters, without line breaks."""

    text: str
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed number with its unit, and the metric (and piece of it) it comes from."""

    text: str
    metric: str = field(default="", compare=False)
    piece: str = field(default="", compare=False)
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Strong:
    """Emphasised text (bold)."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line inside the same paragraph."""


Inline: TypeAlias = Text | Figure | Strong | LineBreak
Inlines: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """The title of the report (标题); line breaks by sense are the writer's work."""

    inlines: Inlines
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading: level 1 一、, level 2 （一）, level 3 1., level 4 （1）.

    The number is part of the text. A heading that ends in 。 is run-in: the paragraph
    after it continues on its line.
    """

    level: int
    inlines: Inlines
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text in one of the roles of an official document."""

    inlines: Inlines
    role: Role = Role.BODY
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list without numbers; an item is one paragraph."""

    items: tuple[Inlines, ...]
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list numbered 1., 2., … from `start`; an item is one paragraph."""

    items: tuple[Inlines, ...]
    start: int = 1
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its alignment and its relative width (0: shared evenly)."""

    align: Align = Align.CENTER
    width: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one head row; every row has as many cells as there are columns.

    `caption` stands above (表1 …), `unit` at its right (单位：万元); both may be empty.
    """

    columns: tuple[Column, ...]
    head: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    caption: Inlines = ()
    unit: Inlines = ()
    origin: Origin | None = field(default=None, compare=False)


Block: TypeAlias = Title | Heading | Paragraph | BulletList | NumberedList | Table


@dataclass(frozen=True, slots=True)
class Document:
    """A finished report, block after block."""

    blocks: tuple[Block, ...]


def plain(inlines: Inlines) -> str:
    """Return the characters of `inlines`, a line break as a newline."""
    return "".join(map(_characters, inlines))


def _characters(inline: Inline) -> str:
    match inline:
        case Text(text) | Figure(text):
            return text
        case Strong(inlines):
            return plain(inlines)
        case LineBreak():
            return "\n"


def is_run_in(heading: Heading) -> bool:
    """Return whether the paragraph after `heading` continues on its line."""
    return plain(heading.inlines).endswith("。")
