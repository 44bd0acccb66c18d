"""What a file says about itself: core properties and custom ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportgen.writers.docx.xml import DECLARATION, attribute, clean, content

if TYPE_CHECKING:
    from docx.opc.coreprops import CoreProperties

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # user-defined, MS-OLEPS 2.18.1
_FIRST_ID = 2  # 0 and 1 are reserved
_LONGEST = 255  # python-docx refuses longer core properties


@dataclass(frozen=True, slots=True)
class DocxProperties:
    """Title and author, the moment the file counts as made, and what else it carries.

    `when` is in UTC; `custom` are the file's own properties, such as the digest of the
    inputs.
    """

    title: str
    author: str
    when: dt.datetime
    custom: Mapping[str, str] = field(default_factory=dict)


def set_core(core: CoreProperties, properties: DocxProperties) -> None:
    """Write title, author, language and dates."""
    when = properties.when.astimezone(dt.UTC).replace(tzinfo=None)
    core.title = _short(properties.title)
    core.author = core.last_modified_by = _short(properties.author)
    core.language = "zh-CN"
    core.created = core.modified = when
    core.revision = 1


def custom_xml(custom: Mapping[str, str]) -> bytes:
    """Return docProps/custom.xml."""
    each = "".join(
        f'<property fmtid="{_FORMAT}" pid="{number}" name={attribute(name)}>'
        f"<vt:lpwstr>{content(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(custom.items(), start=_FIRST_ID)
    )
    names = f'xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes"'
    return f"{DECLARATION}<Properties {names}>{each}</Properties>".encode()


def _short(text: str) -> str:
    return clean(text)[:_LONGEST]
