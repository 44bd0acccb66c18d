"""The digest in a report's properties, and whether the report was edited since.

It detects edits, not forgery: a person who changes the text can write a new digest. Nothing
here imports python-docx, so that a build can look at the old file first.
"""

from __future__ import annotations

import hashlib
import html
import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from reportgen.writers.docx.properties import custom_xml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CONTENT_PROPERTY = "reportgen-content"
PARTS_PROPERTY = "reportgen-parts"
TEXT_PROPERTY = "reportgen-text"
INPUTS_PROPERTY = "reportgen-inputs"
PERIOD_PROPERTY = "reportgen-period"
CORE_PROPERTIES = "docProps/core.xml"
CUSTOM_PROPERTIES = "docProps/custom.xml"

_SHORT = 32  # hex digits of the digest of a part
_PROPERTY = re.compile(r"<property\b([^<>]*)>\s*<vt:lpwstr>([^<]*)<")
_NAME = re.compile(r'\bname="([^"]*)"')
FIRST = "[Content_Types].xml"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the earliest date in a zip file
_LEVEL = 6
_LARGEST = 1 << 27  # bytes of all parts together; a long report has 2**22
_MOST_PARTS = 5_000
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# What zipfile raises for files that only look like zip files.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    OverflowError,
)


def opened(docx: bytes) -> dict[str, bytes]:
    """Return the parts of a Word file by name.

    Raises ValueError if it is not a zip file, or too large to be a report.
    """
    try:
        return unpack(docx)
    except _BROKEN as error:
        raise ValueError("not a Word file") from error


def content_digest(docx: bytes) -> str:
    """Return the SHA-256, in hex, of all parts except the custom properties.

    It is computed from the uncompressed parts, so that it is the same on every machine.
    Raises ValueError if this is not a Word file.
    """
    return parts_digest(opened(docx))


def is_untouched(docx: bytes) -> bool:
    """Return whether the file is as reportgen wrote it, that is, its own digest matches.

    False for edited files, files of other programs, and files that are not Word files.
    """
    try:
        parts = unpack(docx)
    except _BROKEN:
        return False
    return stated_properties(parts).get(CONTENT_PROPERTY) == parts_digest(parts)


def digests_of_parts(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the digest of each part except the custom properties."""
    return {
        name: _digest(content)
        for name, content in sorted(parts.items())
        if name != CUSTOM_PROPERTIES
    }


def part_digests(parts: Mapping[str, bytes]) -> str:
    """Return these digests as the text of a property: name=digest;name=…."""
    return ";".join(f"{name}={each}" for name, each in digests_of_parts(parts).items())


def stated_properties(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the custom properties of a file, whichever program wrote them."""
    custom = parts.get(CUSTOM_PROPERTIES, b"").decode("utf-8", "replace")
    found = ((_NAME.search(tag), value) for tag, value in _PROPERTY.findall(custom))
    return {html.unescape(name[1]): html.unescape(value) for name, value in found if name}


def changed_parts(parts: Mapping[str, bytes]) -> list[str]:
    """Return the names of the parts that were changed, removed or added since writing.

    Raises ValueError if the file was not written by reportgen.
    """
    stated = stated_properties(parts)
    if PARTS_PROPERTY not in stated:
        raise ValueError("not written by reportgen")
    written = dict(each.rpartition("=")[::2] for each in stated[PARTS_PROPERTY].split(";"))
    found = digests_of_parts(parts)
    names = sorted(written | found)
    changed = [name for name in names if written.get(name) != found.get(name)]
    is_forged = not changed and stated.get(CONTENT_PROPERTY) != parts_digest(parts)
    if is_forged or parts[CUSTOM_PROPERTIES] != custom_xml(stated).encode():
        changed.append(CUSTOM_PROPERTIES)
    return sorted(changed)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:_SHORT]


def parts_digest(parts: Mapping[str, bytes]) -> str:
    """Return the SHA-256, in hex, of names and contents, without custom properties."""
    digest = hashlib.sha256()
    for name, content in sorted(parts.items()):
        if name != CUSTOM_PROPERTIES:
            digest.update(f"{name}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Return the parts as a zip file that is the same at any time, on any machine."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda name: (name != FIRST, name)):
            member = zipfile.ZipInfo(name, _EARLIEST)
            member.create_system = 0
            archive.writestr(member, parts[name], zipfile.ZIP_DEFLATED, _LEVEL)
    return target.getvalue()


def unpack(docx: bytes) -> dict[str, bytes]:
    """Return the parts of a zip file by name.

    Raises one of `_BROKEN` if it is not a zip file.
    """
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return dict(_parts(archive))


def _parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """Yield names and contents; refuse files that are too large before reading them."""
    members, room = archive.infolist(), _LARGEST
    if len(members) > _MOST_PARTS or sum(each.file_size for each in members) > _LARGEST:
        raise ValueError("too large to be a report")
    if len({member.filename for member in members}) < len(members):
        raise ValueError("a part occurs twice")
    for member in members:
        if member.flag_bits & _ENCRYPTED or member.compress_type not in _METHODS:
            raise ValueError("encrypted, or packed by a method that Word does not know")
        with archive.open(member) as stream:
            content = stream.read(room + 1)  # whatever size it states
        room -= len(content)
        if room < 0:
            raise ValueError("too large to be a report")
        yield member.filename, content
