"""Write the document tree to files, with one module or package for each format.

Each format is imported only when it is written; python-docx only for a review copy.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.writers.layouts import FontProfileName, Layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.document.tree import Document


class Properties(Struct, frozen=True):
    """The properties of a file: `inputs` is the digest of what it was made from.

    `commit` is the revision it was made from, only for a sealed report: otherwise, equal
    inputs give equal bytes, whatever else was committed.
    """

    title: str
    author: str
    when: dt.datetime
    inputs: str
    version: str
    period: str
    fonts: FontProfileName
    commit: str = ""


def write(
    document: Document,
    form: str,
    layout: Layout,
    properties: Properties,
    notes: Sequence[str] = (),
) -> bytes:
    """Return the document in the format `form`: docx or md; `notes` are comments."""
    if form == "md":
        from reportgen.writers.markdown import to_markdown

        return to_markdown(document).encode()
    from reportgen.writers.docx.digests import INPUTS_PROPERTY, PERIOD_PROPERTY
    from reportgen.writers.docx.properties import DocxProperties
    from reportgen.writers.docx.write import to_docx

    custom = {
        INPUTS_PROPERTY: properties.inputs,
        "reportgen-version": properties.version,
        PERIOD_PROPERTY: properties.period,
    }
    if properties.commit:
        custom["reportgen-commit"] = properties.commit
    about = DocxProperties(properties.title, properties.author, properties.when, custom)
    return to_docx(document, layout, about, properties.fonts, notes)
