"""Document tree + layout -> the bytes of a Word file. The only door to python-docx."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
from lxml import etree

from reportgen.writers.docx.body import body_xml
from reportgen.writers.docx.package import base_parts
from reportgen.writers.docx.properties import custom_xml, set_core
from reportgen.writers.docx.seal import (
    CONTENT_PROPERTY,
    CUSTOM_PROPERTIES,
    pack,
    parts_digest,
    unpack,
)
from reportgen.writers.docx.xml import root

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

    from reportgen.document import Document
    from reportgen.layouts import FontProfile, FontProfileName, Layout
    from reportgen.writers.docx.properties import DocxProperties


def to_docx(
    document: Document,
    layout: Layout,
    properties: DocxProperties,
    fonts: FontProfileName = "gb2312",
) -> bytes:
    """Return the Word file: the same bytes for the same arguments, whenever and wherever.

    Its custom property `reportgen-content` is the digest by which `seal.is_untouched`
    recognises it.
    """
    profile: FontProfile = getattr(layout.fonts, fonts)
    word = docx.Document(io.BytesIO(pack(base_parts(layout, profile))))
    _fill(word, body_xml(document, layout))
    set_core(word.core_properties, properties)
    parts = _parts(word)
    custom = {**properties.custom, CONTENT_PROPERTY: parts_digest(parts)}
    return pack({**parts, CUSTOM_PROPERTIES: custom_xml(custom)})


def _fill(word: WordDocument, content: str) -> None:
    """Put the paragraphs and tables before the section properties of the empty body."""
    parser = etree.XMLParser(huge_tree=True, resolve_entities=False)
    body = etree.fromstring(root("body", content).encode("utf-8"), parser)
    section = word.element.body[-1]
    for element in list(body):
        section.addprevious(element)


def _parts(word: WordDocument) -> dict[str, bytes]:
    saved = io.BytesIO()
    word.save(saved)
    return unpack(saved.getvalue())
