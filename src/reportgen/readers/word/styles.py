"""What the styles of a Word file say: names, outline levels, numbers, hidden text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.readers.word.list_numbers import level_of
from reportgen.readers.word.xml import W, is_on, tree_of, value_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

_NO_LEVEL = 9  # in w:outlineLvl: body text


class Style(Struct, frozen=True):
    """A style with what it takes from those it is based on."""

    name: str = ""
    level: int = 0
    numbered: bool = False
    hidden: bool = False
    list_id: str = ""
    list_level: int = 0


def read_styles(xml: bytes) -> dict[str, Style]:
    """Return the styles of a file by id; raises ValueError if they cannot be read."""
    if not xml:
        return {}
    styles = tree_of(xml).iter(f"{W}style")
    elements = {each.get(f"{W}styleId") or "": each for each in styles}
    known = dict[str, Style]()
    for start in elements:
        path, name = dict[str, None](), start
        while name in elements and name not in known and name not in path:
            path[name] = None
            name = value_of(elements[name].find(f"{W}basedOn"))
        for each in reversed(path):
            known[each] = _style(elements[each], known.get(name, Style()))
            name = each
    return known


def _style(element: etree._Element, base: Style) -> Style:
    hidden = element.find(f"{W}rPr/{W}vanish")
    level = element.find(f"{W}pPr/{W}outlineLvl")
    number = element.find(f"{W}pPr/{W}numPr/{W}numId")
    depth = element.find(f"{W}pPr/{W}numPr/{W}ilvl")
    return Style(
        name=value_of(element.find(f"{W}name")),
        level=base.level if level is None else outline_level(level),
        numbered=base.numbered if number is None else value_of(number) != "0",
        hidden=base.hidden if hidden is None else is_on(hidden),
        list_id=base.list_id if number is None else value_of(number),
        list_level=base.list_level if depth is None else level_of(value_of(depth)),
    )


def outline_level(mark: etree._Element) -> int:
    """Return the outline level that a w:outlineLvl states: 1 to 9, 0 for body text."""
    stated = value_of(mark)
    return int(stated) + 1 if stated.isdecimal() and int(stated) < _NO_LEVEL else 0


def style_of(styles: Mapping[str, Style], element: etree._Element | None) -> Style | None:
    """Return the style that a w:pStyle or w:rStyle names, None if there is none."""
    return None if element is None else styles.get(value_of(element), Style())
