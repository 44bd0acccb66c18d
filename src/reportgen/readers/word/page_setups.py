"""The pages of a Word file: each section with its size, margins, grid and footers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from reportgen.readers.word.text import PageSetup
from reportgen.readers.word.whole_numbers import whole_number
from reportgen.readers.word.xml import SECTION, W, is_on, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reportgen.readers.word.text import WordParagraph

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATIONS = "word/_rels/document.xml.rels"
# What Word takes if a file states no size or margins, in twips.
_OF_WORD = {
    "w": 12240,
    "h": 15840,
    "footer": 720,
    **dict.fromkeys(("top", "right", "bottom", "left"), 1440),
}
_SETTINGS = "word/settings.xml"


def footers_by_relation(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the names of the parts of a file by the relation that leads to each."""
    xml = parts.get(_RELATIONS)
    if not xml:
        return {}
    each = ((one.get("Id") or "", one.get("Target") or "") for one in tree_of(xml))
    return {name: _part(target) for name, target in each}


def has_even_pages(parts: Mapping[str, bytes]) -> bool:
    """Return whether even pages have headers and footers of their own."""
    xml = parts.get(_SETTINGS)
    return bool(xml) and is_on(tree_of(xml or b"").find(f"{W}evenAndOddHeaders"))


def sections_of(
    marks: Iterable[etree._Element], footers: Mapping[str, tuple[WordParagraph, ...]]
) -> Iterator[PageSetup]:
    """Yield the sections of a file; one without a footer has that of the section before.

    `footers` are the paragraphs of each, by relation.
    """
    kinds: dict[str, tuple[WordParagraph, ...]] = {}
    for mark in [*marks] or [etree.Element(SECTION)]:
        for each in mark.iter(f"{W}footerReference"):
            kind = each.get(f"{W}type") or "default"
            kinds = {**kinds, kind: footers.get(each.get(_RELATION) or "", ())}
        yield _section(mark, kinds)


def _section(
    mark: etree._Element, footers: Mapping[str, tuple[WordParagraph, ...]]
) -> PageSetup:
    def length(tag: str, name: str) -> int:
        found = mark.find(f"{W}{tag}")
        stated = None if found is None else found.get(f"{W}{name}")
        return whole_number(stated, _OF_WORD.get(name, 0))

    grid = mark.find(f"{W}docGrid")
    return PageSetup(
        width=length("pgSz", "w"),
        height=length("pgSz", "h"),
        top=abs(length("pgMar", "top")),
        bottom=abs(length("pgMar", "bottom")),
        left=length("pgMar", "left") + length("pgMar", "gutter"),
        right=length("pgMar", "right"),
        footer=length("pgMar", "footer"),
        grid=(grid.get(f"{W}type") or "" if grid is not None else ""),
        grid_pitch=length("docGrid", "linePitch"),
        grid_chars=length("docGrid", "charSpace"),
        first_differs=is_on(mark.find(f"{W}titlePg")),
        footers=footers,
    )


def _part(target: str) -> str:
    return target.removeprefix("/") if target.startswith("/") else f"word/{target}"
