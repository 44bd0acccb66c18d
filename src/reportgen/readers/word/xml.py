"""The XML of a Word file, read without trusting it: limits, names, no definitions."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from lxml import etree

from reportgen.writers.docx.xml import MAIN

if TYPE_CHECKING:
    from collections.abc import Iterator

MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CHOICES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
W = f"{{{MAIN}}}"
VALUE = f"{W}val"
PARAGRAPH = f"{W}p"
EMBEDDED = f"{W}altChunk"  # another file, which Word adds when it opens this one
FALLBACK = f"{CHOICES}Fallback"  # of a text box: its copy for older programs
TABLE, ROW, CELL = f"{W}tbl", f"{W}tr", f"{W}tc"
SECTION = f"{W}sectPr"
BOX = f"{W}txbxContent"
OFF = {"0", "false", "off"}
# "Strict Open XML", which Word can save too, has other names (ISO/IEC 29500-1).
_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = (
    (_STRICT + b"wordprocessingml/main", MAIN.encode()),
    (_STRICT + b"drawingml/chart", CHART[1:-1].encode()),
    (_STRICT + b"officeDocument/math", MATH[1:-1].encode()),
)
_MOST_TAGS = 500_000  # of a part; a report of 1,400 sections has 150,000
_MOST_PARAGRAPHS = 50_000
_OUTER = (PARAGRAPH, EMBEDDED, TABLE, ROW, CELL, SECTION, FALLBACK)


def tree_of(xml: bytes) -> etree._Element:
    """Return the root element of a part; raises ValueError if it cannot be read."""
    try:
        root = etree.fromstring(_checked(xml), etree.XMLParser(resolve_entities=False))
    except etree.LxmlError as error:
        raise ValueError("not XML") from error
    _refuse_definitions(root)
    return root


def walk(xml: bytes) -> Iterator[tuple[str, etree._Element]]:
    """Yield where each table, row, cell and page setup begins and ends, and each paragraph.

    A paragraph inside another, in a text box, comes before it. A paragraph is forgotten
    after it was yielded, so that no large tree is kept. Raises ValueError if the part
    cannot be read.
    """
    older, count = 0, 0  # how many copies for older programs the parser is inside of
    for event, element in _events(xml) if xml else ():
        is_paragraph = element.tag in (PARAGRAPH, EMBEDDED)
        if element.tag == FALLBACK:
            older += 1 if event == "start" else -1
        elif not older and not (is_paragraph and event == "start"):
            yield event, element
        if is_paragraph and event == "end":
            count += 1
            _forget(element)
        if count > _MOST_PARAGRAPHS:
            raise ValueError("too many paragraphs")


def _events(xml: bytes) -> Iterator[tuple[str, etree._Element]]:
    source, events = io.BytesIO(_checked(xml)), ("start", "end")
    context = etree.iterparse(source, events=events, tag=_OUTER, resolve_entities=False)
    try:
        yield from context
    except etree.LxmlError as error:
        raise ValueError("not XML") from error
    _refuse_definitions(context.root)


def is_on(mark: etree._Element | None) -> bool:
    """Return whether a switch such as w:b is there, and not turned off."""
    return mark is not None and mark.get(VALUE) not in OFF


def value_of(element: etree._Element | None) -> str:
    """Return the w:val of an element, "" if there is none."""
    return "" if element is None else element.get(VALUE) or ""


def settings_of(paragraph: etree._Element) -> etree._Element | tuple[()]:
    """Return what a paragraph states about itself, which may be nothing."""
    own = paragraph.find(f"{W}pPr")
    return () if own is None else own


def mark_of(paragraph: etree._Element) -> etree._Element | None:
    """Return what a paragraph states about its mark, None if nothing."""
    return next((each for each in settings_of(paragraph) if each.tag == f"{W}rPr"), None)


def _forget(paragraph: etree._Element) -> None:
    paragraph.clear()
    before, parent = paragraph.getprevious(), paragraph.getparent()
    if before is not None and before.tag == PARAGRAPH and parent is not None:
        parent.remove(before)


def _checked(xml: bytes) -> bytes:
    """Return the XML of a part, with the usual names; raises ValueError if too large."""
    if xml.count(b"<") > _MOST_TAGS:
        raise ValueError("too large to be a report")
    if _STRICT in xml:
        for strict, usual in _TRANSITIONAL:
            xml = xml.replace(strict, usual)
    return xml


def _refuse_definitions(root: etree._Element) -> None:
    """Refuse a document type: its entities could hide text, and Word writes none."""
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("a document type")
