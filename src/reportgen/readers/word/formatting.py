"""The formatting that applies in a Word file, from its defaults, styles and own settings.

Later ones take precedence: the defaults of the file, the style of the table, of the
paragraph, of the characters, and what a paragraph or run states itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lxml import etree
from msgspec.structs import replace

from reportgen.readers.word.look import (
    ParagraphLook,
    RunLook,
    StyledText,
)
from reportgen.readers.word.looks_of_settings import Settings, look_of, run_look_of
from reportgen.readers.word.shapes import box_align
from reportgen.readers.word.xml import (
    BOX,
    OFF,
    ROW,
    SECTION,
    TABLE,
    W,
    is_on,
    settings_of,
    tree_of,
    value_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# The slots of w:rFonts by ours: name, and theme font, which takes precedence.
_FONTS = (("east", "eastAsia", "eastAsiaTheme"), ("latin", "ascii", "asciiTheme"))
_LINES = ("line", "lineRule")
_INDENTS = ("firstLine", "firstLineChars")
# The names of the sides in files for languages that are written from right to left too.
_SIDES = (("left", "left"), ("start", "left"), ("right", "right"), ("end", "right"))
_AROUND = ("before", "beforeLines", "after", "afterLines")
_SWITCHES = {"b": "bold", "i": "italic", "strike": "struck", "dstrike": "struck"}
_MOST_STYLES = 10_000  # Word has room for 4,079


class Applied(NamedTuple):
    """What applies to a paragraph: the settings, and the look that follows from them.

    The `key` tells the settings that runs take over.
    """

    key: str
    settings: Settings
    look: ParagraphLook


class Formatting:
    """The styles and theme of a file, and the looks that follow from them.

    Raises ValueError if they cannot be read.
    """

    def __init__(self, styles: bytes, theme: bytes) -> None:
        root = tree_of(styles) if styles else etree.Element(f"{W}styles")
        self._theme = _theme_fonts(theme)
        styles_of = root.iter(f"{W}style")
        self._elements = {each.get(f"{W}styleId") or "": each for each in styles_of}
        if len(self._elements) > _MOST_STYLES:
            raise ValueError("too many styles")
        defaults = root.find(f"{W}docDefaults")
        self._defaults = {} if defaults is None else self._of_defaults(defaults)
        normal = (name for name, each in self._elements.items() if _is_normal(each))
        self._normal = next(normal, "")
        self._styles = dict[str, Settings]()
        # The row and table of the last paragraph: a table may have thousands of cells.
        self._row: etree._Element | None = None
        self._table: etree._Element | None = None
        self._in_head, self._in_table = False, ""
        self._paragraphs = dict[tuple[str, bytes], Applied]()
        self._runs = dict[tuple[str, str, bytes], RunLook]()

    def paragraph(self, element: etree._Element) -> Applied:
        """Return what applies to a paragraph; the same for those that state the same."""
        in_table = "" if _is_top(element) else self._style_of_table(element)
        own = element.find(f"{W}pPr")
        stated = in_table, b"" if own is None else etree.tostring(own, with_tail=False)
        if stated not in self._paragraphs:
            self._paragraphs[stated] = self._applied(in_table, settings_of(element))
        return self._paragraphs[stated]

    def _applied(self, in_table: str, own: Iterable[etree._Element]) -> Applied:
        named = (value_of(each) for each in own if each.tag == f"{W}pStyle")
        style = next(named, "") or self._normal
        settings = self._defaults | self._style(in_table) | self._style(style)
        settings |= self._of_paragraph(own)
        key = f"{in_table}\n{style}\n{settings.get('shd')}"
        return Applied(key, settings, look_of(settings))

    def look(
        self,
        element: etree._Element,
        applied: Applied,
        pieces: Iterable[StyledText],
        sections: int,
    ) -> ParagraphLook:
        """Return the look of a paragraph; `sections` is how many ended before it does."""
        inside = not _is_top(element)
        box = next(element.iterancestors(BOX), None) if inside else None
        ends = any(each.tag == SECTION for each in settings_of(element))
        return replace(
            applied.look,
            section=sections - 1 if ends else sections,
            in_head=inside and self._is_in_head(element),
            apart="framePr" in applied.settings or box is not None,
            frame=applied.look.frame or ("" if box is None else box_align(box)),
            breaks=any(each.get(f"{W}type") == "page" for each in element.iter(f"{W}br")),
            pieces=tuple(pieces),
        )

    def _is_in_head(self, element: etree._Element) -> bool:
        row = next(element.iterancestors(ROW), None)
        if row is not self._row:
            self._row = row
            mark = None if row is None else row.find(f"{W}trPr/{W}tblHeader")
            self._in_head = is_on(mark)
        return self._in_head

    def _style_of_table(self, element: etree._Element) -> str:
        table = next(element.iterancestors(TABLE), None)
        if table is not self._table:
            self._table = table
            self._in_table = (
                "" if table is None else value_of(table.find(f"{W}tblPr/{W}tblStyle"))
            )
        return self._in_table

    def run(self, paragraph: Applied, own: etree._Element | None) -> RunLook:
        """Return the look of a run that states its `own` in a paragraph."""
        style = "" if own is None else value_of(own.find(f"{W}rStyle"))
        stated = b"" if own is None else etree.tostring(own, with_tail=False)
        found = paragraph.key, style, stated
        if found not in self._runs:
            all_of = paragraph.settings | self._style(style) | self._of_run(own)
            self._runs[found] = run_look_of(all_of)
        return self._runs[found]

    def _style(self, name: str) -> Settings:
        """Return the settings of a style, with those of the styles it is based on."""
        path, at = dict[str, None](), name
        while at in self._elements and at not in self._styles and at not in path:
            path[at] = None
            at = value_of(self._elements[at].find(f"{W}basedOn"))
        settings = self._styles.get(at, {})
        for each in reversed(path):
            settings = settings | self._stated_by(self._elements[each])
            self._styles[each] = settings
        return settings

    def _of_defaults(self, element: etree._Element) -> Settings:
        paragraph = self._of_paragraph(element.find(f"{W}pPrDefault/{W}pPr"))
        return paragraph | self._of_run(element.find(f"{W}rPrDefault/{W}rPr"))

    def _stated_by(self, style: etree._Element) -> Settings:
        paragraph = self._of_paragraph(style.find(f"{W}pPr"))
        return paragraph | self._of_run(style.find(f"{W}rPr"))

    def _of_paragraph(self, own: Iterable[etree._Element] | None) -> Settings:
        found: Settings = {}
        for each in () if own is None else own:
            name = str(each.tag).removeprefix(W)
            if name == "jc":
                found[name] = value_of(each)
            elif name in {"snapToGrid", "pageBreakBefore"}:
                found[name] = "1" if is_on(each) else "0"
            elif name == "framePr":
                found[name] = each.get(f"{W}xAlign") or "none"
            elif name == "ind":
                found |= _indented(each)
            elif name == "spacing":
                found |= _stated(each, (*_LINES, *_AROUND))
            elif name == "shd":
                found[name] = _shade(each)
        return found

    def _of_run(self, own: etree._Element | None) -> Settings:
        found: Settings = {}
        for each in () if own is None else own:
            name = str(each.tag).removeprefix(W)
            if name == "rFonts":
                found |= dict(self._fonts(each))
            elif name in {"sz", "color", "highlight", "u"}:
                found[name] = value_of(each)
            elif name in _SWITCHES:
                found[_SWITCHES[name]] = "1" if is_on(each) else ""
            elif name == "shd":
                found[name] = _shade(each)
            elif name == "spacing":
                found["char_spacing"] = value_of(each)
        return found

    def _fonts(self, element: etree._Element) -> Iterator[tuple[str, str]]:
        for slot, by_name, by_theme in _FONTS:
            theme, name = element.get(f"{W}{by_theme}"), element.get(f"{W}{by_name}")
            if theme is not None:
                yield slot, self._theme.get(theme, "")
            elif name is not None:
                yield slot, name


def _is_top(paragraph: etree._Element) -> bool:
    """Return whether a paragraph is in nothing but the text itself."""
    parent = paragraph.getparent()
    return parent is not None and parent.tag == f"{W}body"


def _is_normal(style: etree._Element) -> bool:
    """Return whether a style is that of paragraphs that name none."""
    default = style.get(f"{W}default") not in {None, *OFF}
    return default and style.get(f"{W}type") == "paragraph"


def _stated(element: etree._Element, names: Iterable[str]) -> Settings:
    found = ((name, element.get(f"{W}{name}")) for name in names)
    return {name: value for name, value in found if value is not None}


def _indented(element: etree._Element) -> Settings:
    """Return the indents; a hanging one takes the place of that of a first line."""
    found = _stated(element, _INDENTS)
    for name, side in _SIDES:
        for suffix in ("", "Chars"):
            if (stated := element.get(f"{W}{name}{suffix}")) is not None:
                found[f"{side}{suffix}"] = stated
    if (hanging := element.get(f"{W}hanging")) is not None and "firstLine" not in found:
        found["firstLine"] = f"-{hanging}"
    if element.get(f"{W}hangingChars") not in {None, "0"}:
        found["firstLineChars"] = "0"
    return found


def _shade(element: etree._Element) -> str:
    """Return the color behind characters, "" if it is that of the paper."""
    fill = (element.get(f"{W}fill") or "auto").upper()
    return "" if fill in {"AUTO", "FFFFFF"} else fill


def _theme_fonts(theme: bytes) -> Settings:
    """Return the fonts of a theme by the names that w:rFonts uses."""
    if not theme:
        return {}
    root, found = tree_of(theme), dict[str, str]()
    for kind in ("major", "minor"):
        fonts = next(root.iter(f"{_DRAWING}{kind}Font"), None)
        if fonts is None:
            continue
        # In a:font, the script is named; in the others, the tag says it.
        face = {
            each.get("script") or str(each.tag): each.get("typeface") or ""
            for each in fonts
        }
        latin = face.get(f"{_DRAWING}latin", "")
        east = face.get(f"{_DRAWING}ea", "") or face.get("Hans", "")
        found |= {f"{kind}Ascii": latin, f"{kind}HAnsi": latin, f"{kind}EastAsia": east}
    return found
