"""Document tree + layout -> the bytes of a Word file. The only door to python-docx."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx

from reportgen.writers.docx.body import body_xml
from reportgen.writers.docx.package import package_parts
from reportgen.writers.docx.properties import custom_xml, set_core
from reportgen.writers.docx.seal import (
    CONTENT_PROPERTY,
    CUSTOM_PROPERTIES,
    pack,
    parts_digest,
    unpack,
)

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
    written = package_parts(body_xml(document, layout), layout, profile)
    word = docx.Document(io.BytesIO(pack(written)))
    set_core(word.core_properties, properties)
    parts = _parts(word)
    custom = {**properties.custom, CONTENT_PROPERTY: parts_digest(parts)}
    return pack({**parts, CUSTOM_PROPERTIES: custom_xml(custom)})


def _parts(word: WordDocument) -> dict[str, bytes]:
    saved = io.BytesIO()
    word.save(saved)
    return unpack(saved.getvalue())
