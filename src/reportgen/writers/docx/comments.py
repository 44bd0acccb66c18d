"""Native Word comments for the review copy. Only this module imports python-docx."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import docx

from reportgen.writers.docx.digests import pack, unpack
from reportgen.writers.docx.xml import clean

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

_AUTHOR = "reportgen"
_INITIALS = "rg"
_PART = "word/comments.xml"
_DATE = re.compile(rb'(<w:comment [^>]*w:date=")[^"]*"')


def with_comments(
    parts: Mapping[str, bytes], notes: Sequence[str], when: dt.datetime
) -> dict[str, bytes]:
    """Return the package with `notes[n]` as comment number n.

    The body already contains their ranges. Author and date are fixed, so that equal inputs
    give equal files; a new line in a note begins a paragraph.
    """
    word = docx.Document(io.BytesIO(pack(parts)))
    for note in notes:
        word.comments.add_comment(clean(note), _AUTHOR, _INITIALS)
    saved = io.BytesIO()
    word.save(saved)
    made = unpack(saved.getvalue())
    stamp = f"{when:%Y-%m-%dT%H:%M:%SZ}".encode()
    made[_PART] = _DATE.sub(rb"\g<1>" + stamp + b'"', made[_PART])
    return made
