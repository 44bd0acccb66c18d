"""Turn a document tree and a layout into the bytes of a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.writers.docx.body import body_xml
from reportgen.writers.docx.digests import (
    CONTENT_PROPERTY,
    CUSTOM_PROPERTIES,
    PARTS_PROPERTY,
    TEXT_PROPERTY,
    pack,
    part_digests,
    parts_digest,
)
from reportgen.writers.docx.package import package_parts
from reportgen.writers.docx.plain_text import lines_digest, written_text
from reportgen.writers.docx.properties import core_xml, custom_xml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reportgen.document.tree import Document
    from reportgen.writers.docx.properties import DocxProperties
    from reportgen.writers.layouts import FontProfile, FontProfileName, Layout


def to_redline(
    before: Document, after: Document, layout: Layout, properties: DocxProperties
) -> bytes:
    """Return a Word file with tracked changes from one document to another."""
    from reportgen.writers.docx.redline import redline_xml

    body, charts = redline_xml(before, after, layout, properties.when)
    core = core_xml(properties)
    parts = package_parts(body, layout, layout.fonts.gb2312, core, charts)
    return _sealed(parts, properties, {})


def to_docx(
    document: Document,
    layout: Layout,
    properties: DocxProperties,
    fonts: FontProfileName = "gb2312",
    notes: Sequence[str] = (),
) -> bytes:
    """Return the Word file: the same arguments give the same bytes at any time and place.

    `notes` are the comments whose numbers are in the document (a review copy).

    Its custom property `reportgen-content` is the digest by which `digests.is_untouched`
    recognizes it.
    """
    profile: FontProfile = getattr(layout.fonts, fonts)
    body, charts = body_xml(document, layout)
    parts = package_parts(body, layout, profile, core_xml(properties), charts)
    if notes:
        from reportgen.writers.docx.comments import with_comments

        whole = {**parts, CUSTOM_PROPERTIES: custom_xml({}).encode()}
        parts = with_comments(whole, notes, properties.when)
    return _sealed(parts, properties, {TEXT_PROPERTY: lines_digest(written_text(parts))})


def _sealed(
    parts: Mapping[str, bytes], properties: DocxProperties, text: Mapping[str, str]
) -> bytes:
    """Return the package with the digests by which it is recognized."""
    custom = {
        **properties.custom,
        **text,
        CONTENT_PROPERTY: parts_digest(parts),
        PARTS_PROPERTY: part_digests(parts),
    }
    return pack({**parts, CUSTOM_PROPERTIES: custom_xml(custom).encode()})
