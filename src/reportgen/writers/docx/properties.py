"""The properties of a file: core properties and custom ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from msgspec import Struct, field

from reportgen.writers.docx.xml import DECLARATION, attribute, content

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # user-defined, MS-OLEPS 2.18.1
_FIRST_ID = 2  # 0 and 1 are reserved


class DocxProperties(Struct, frozen=True):
    """Title and author, the time recorded as that of writing, and custom properties.

    `when` is in UTC; `custom` are properties of our own, such as the digest of the inputs.
    """

    title: str
    author: str
    when: dt.datetime
    custom: Mapping[str, str] = field(default_factory=dict)


def core_xml(properties: DocxProperties) -> str:
    """Return docProps/core.xml: title, author, language and dates (ISO/IEC 29500-2, 11)."""
    author = content(properties.author)
    when = f"{properties.when.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_CORE}" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{content(properties.title)}</dc:title><dc:creator>{author}</dc:creator>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{when}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{when}</dcterms:modified>'
        "<dc:language>zh-CN</dc:language></cp:coreProperties>"
    )


def custom_xml(custom: Mapping[str, str]) -> str:
    """Return docProps/custom.xml."""
    each = "".join(
        f'<property fmtid="{_FORMAT}" pid="{number}" name={attribute(name)}>'
        f"<vt:lpwstr>{content(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(custom.items(), start=_FIRST_ID)
    )
    names = f'xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes"'
    return f"{DECLARATION}<Properties {names}>{each}</Properties>"
