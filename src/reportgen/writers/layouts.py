"""The look of Word output as data, read from `templates/layouts/NAME.yaml`.

Lengths are in mm, sizes in pt, indents in 字 (the width of one Chinese character of the
style), line pitches and character spacing in twips (1/20 pt).
"""

# No postponed annotations: msgspec would evaluate each of them again (9 ms of a build).
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from reportgen.load import read_yaml
from reportgen.model import Located
from reportgen.model.values import Number, Text
from reportgen.place import Place
from reportgen.problems import Problem, problem
from reportgen.suggest import near
from reportgen.validate import build

FontRole: TypeAlias = Literal["title", "heading", "subheading", "body", "number"]
FontProfileName: TypeAlias = Literal["gb2312", "windows"]

TWIPS_PER_MM = Decimal(1440) / Decimal("25.4")
TWIPS_PER_POINT = 20

_SMALLEST_BLOCK = 50  # mm
_RANGES = {
    # mm; Word's largest page is 22 inches
    "width": (1, 558),
    "height": (50, 558),
    "top": (0, 500),
    "bottom": (0, 500),
    "left": (0, 500),
    "right": (0, 500),
    "distance": (0, 100),
    # twips; Word's largest line is 1584 pt
    "line_pitch": (20, 31680),
    "char_spacing": (-400, 31680),
    # pt
    "size": (1, 400),
    # counts and 字
    "lines": (1, 200),
    "chars": (1, 200),
    "indent": (0, 50),
    "first_line": (0, 50),
    "blank_before": (0, 20),
    "blank_after": (0, 20),
    # mm
    "below_top": (0, 500),
    "rule_below": (0, 10),
}


class Page(Located, frozen=True, kw_only=True):
    """The sheet and its margins."""

    width: Annotated[Number, Meta(description="mm")]
    height: Annotated[Number, Meta(description="mm")]
    top: Annotated[Number, Meta(description="margin, mm 天头")]
    bottom: Annotated[Number, Meta(description="margin, mm")]
    left: Annotated[Number, Meta(description="margin, mm 订口")]
    right: Annotated[Number, Meta(description="margin, mm 切口")]


class Grid(Located, frozen=True, kw_only=True):
    """How many lines and characters fit on a full page of body text."""

    lines: Annotated[Number, Meta(description="lines on a page 行")]
    chars: Annotated[Number, Meta(description="characters on a line 字")]
    line_pitch: Annotated[Number, Meta(description="exact, twips 行距")]
    char_spacing: Annotated[Number, Meta(description="added to each character, twips")]


class TitleLines(Located, frozen=True, kw_only=True):
    """When the title is broken into lines."""

    width: Annotated[Number, Meta(description="characters that fit on a line 字")]


class PageNumber(Located, frozen=True, kw_only=True):
    """The page number below the text block."""

    font: FontRole
    size: Annotated[Number, Meta(description="pt")]
    line_pitch: Annotated[Number, Meta(description="exact, twips")]
    position: Annotated[
        Literal["outer", "center"],
        Meta(description="outer: right on odd pages, left on even ones"),
    ]
    distance: Annotated[Number, Meta(description="text block to number, mm")]
    before: Annotated[Text | None, Meta(description="printed before the number")] = None
    after: Annotated[Text | None, Meta(description="printed after the number")] = None
    indent: Annotated[Number | None, Meta(description="from the margin, 字")] = None


class Font(Located, frozen=True, kw_only=True):
    """The fonts of one role."""

    east_asian: Annotated[Text, Meta(description="for Chinese characters 中文字体")]
    latin: Annotated[Text, Meta(description="for letters and digits 西文字体")]
    alternate: Annotated[
        Text | None, Meta(description="where the first is not installed 备用字体")
    ] = None


class FontProfile(Located, frozen=True, kw_only=True):
    """A font for each role."""

    title: Annotated[Font, Meta(description="小标宋")]
    heading: Annotated[Font, Meta(description="黑体")]
    subheading: Annotated[Font, Meta(description="楷体")]
    body: Annotated[Font, Meta(description="仿宋")]
    number: Annotated[Font, Meta(description="宋体")]


class FontProfiles(Located, frozen=True, kw_only=True):
    """The font profiles from which organ.yaml chooses."""

    gb2312: FontProfile
    windows: FontProfile


class ParagraphStyle(Located, frozen=True, kw_only=True):
    """The look of one kind of paragraph; what is left out is the grid's, or not set."""

    font: FontRole
    size: Annotated[Number, Meta(description="pt")]
    bold: bool = False
    align: Literal["both", "left", "center", "right"] = "both"
    first_line: Annotated[Number | None, Meta(description="indent, 字 首行缩进")] = None
    left: Annotated[Number | None, Meta(description="indent, 字 左空")] = None
    right: Annotated[Number | None, Meta(description="indent, 字 右空")] = None
    line_pitch: Annotated[Number | None, Meta(description="exact, twips 行距")] = None
    single: Annotated[bool, Meta(description="true: as high as its characters")] = False
    char_spacing: Annotated[Number | None, Meta(description="twips 字距")] = None
    keep_next: Annotated[bool, Meta(description="with the next paragraph 与下段同页")] = (
        False
    )
    new_page: Annotated[bool, Meta(description="begins a page 段前分页")] = False
    blank_before: Annotated[Number | None, Meta(description="blank lines 空行")] = None
    blank_after: Annotated[Number | None, Meta(description="blank lines 空行")] = None
    red: Annotated[bool, Meta(description="true: printed in red 红色")] = False
    below_top: Annotated[
        Number | None, Meta(description="upper edge, mm below that of the text block")
    ] = None
    rule_below: Annotated[
        Number | None, Meta(description="red rule, mm below the text 红色分隔线")
    ] = None


class LetterheadStyles(Located, frozen=True, kw_only=True):
    """The styles of 版头 and 版记, which only formal papers have."""

    secrecy: ParagraphStyle
    urgency: ParagraphStyle
    issuer_mark: ParagraphStyle
    document_number: ParagraphStyle
    imprint: ParagraphStyle


class Styles(Located, frozen=True, kw_only=True):
    """A style for each kind of paragraph."""

    title: ParagraphStyle
    heading_1: ParagraphStyle
    heading_2: ParagraphStyle
    heading_3: ParagraphStyle
    heading_4: ParagraphStyle
    body: ParagraphStyle
    list: ParagraphStyle
    addressee: ParagraphStyle
    closing: ParagraphStyle
    signature: ParagraphStyle
    date: ParagraphStyle
    attachment_note: ParagraphStyle
    contact: ParagraphStyle
    annex_label: ParagraphStyle
    annex_title: ParagraphStyle
    caption: ParagraphStyle
    unit_line: ParagraphStyle
    table_head: ParagraphStyle
    table_cell: ParagraphStyle
    table_note: Annotated[
        ParagraphStyle | None, Meta(description="default: as table_cell 表注")
    ] = None


class Layout(Located, frozen=True, kw_only=True):
    """Everything about the look of a report."""

    section_headings: Annotated[
        Literal["run_in", "own_line"],
        Meta(description="may the text begin on the heading's line 标题接排或独立成行"),
    ]
    page: Page
    grid: Grid
    title: TitleLines
    page_number: PageNumber
    letterhead: LetterheadStyles | None = None
    fonts: FontProfiles
    styles: Styles


def read_layout(
    folders: Sequence[Path], name: str, place: Place | None = None
) -> tuple[Layout | None, list[Problem]]:
    """Return the layout `name` from the first of `folders` that has it, or the problems.

    `place` is where the name was written. Names are compared with the files in the folders,
    so that a name cannot lead out of them.
    """
    found = _layouts(folders)
    if name not in found:
        known = ", ".join(sorted(found)) or "-"
        return None, [
            problem("L001", place, name=name, known=known, near=near(name, found))
        ]
    file, path = found[name]
    source, problems = read_yaml(path, file)
    layout, invalid = build(source, Layout)
    problems += invalid
    if layout is not None and not problems:
        problems += impossible(layout)
    return (None if problems else layout), problems


def impossible(layout: Layout) -> list[Problem]:
    """Return what no page can have: numbers out of range, a grid larger than the page."""
    return list(_out_of_range(layout)) or list(_too_large(layout))


def text_width(page: Page) -> Decimal:
    """Return the width of the text block in mm."""
    return page.width.value - page.left.value - page.right.value


def text_height(page: Page) -> Decimal:
    """Return the height of the text block in mm."""
    return page.height.value - page.top.value - page.bottom.value


def _layouts(folders: Sequence[Path]) -> dict[str, tuple[str, Path]]:
    """Return the layout files by name; the first folder with a name takes precedence."""
    found: dict[str, tuple[str, Path]] = {}
    for folder in folders:
        for path in sorted(folder.glob("layouts/*.yaml")):
            file = path.relative_to(folder.parent).as_posix()
            found.setdefault(path.stem, (file, path))
    return found


def _out_of_range(found: Located) -> Iterator[Problem]:
    """Yield the numbers that are impossible in Word or on paper."""
    for field in found.__struct_fields__:
        value = getattr(found, field)
        if isinstance(value, Located):
            yield from _out_of_range(value)
        elif isinstance(value, Number) and field in _RANGES:
            low, high = _RANGES[field]
            if not low <= value.value <= high:
                yield problem("L002", value.place, name=field, low=low, high=high)


def _too_large(layout: Layout) -> Iterator[Problem]:
    """Yield a page without room for text, and lines or characters that do not fit."""
    page, grid, body = layout.page, layout.grid, layout.styles.body
    width, height = text_width(page), text_height(page)
    if min(width, height) < _SMALLEST_BLOCK:
        yield problem("L003", page.place)
        return
    room = int(height * TWIPS_PER_MM / grid.lines.value)
    if grid.line_pitch.value > room:
        lines = grid.lines.digits
        yield problem("L004", grid.line_pitch.place, lines=lines, height=height, room=room)
    character = int(width * TWIPS_PER_MM / grid.chars.value)
    room = character - int(body.size.value * TWIPS_PER_POINT)
    if grid.char_spacing.value > room:
        chars = grid.chars.digits
        yield problem("L005", grid.char_spacing.place, chars=chars, width=width, room=room)
