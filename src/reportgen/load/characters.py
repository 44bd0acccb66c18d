"""Decode bytes into text: UTF-8 only, and only characters allowed in a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.document.marks import ALL as MARKS
from reportgen.load.unusual import unusual
from reportgen.place import Place, also
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from typing import BinaryIO

# More would take too long to read and to check. The longest paragraph of the work reports
# of ten provinces has 1,387 characters.
MAX_BYTES = 1_000_000  # of a YAML file
MAX_DRAFT = 2_000_000  # bytes of a file to proofread
MAX_LINES = 50_000  # of such a file
MAX_PARAGRAPH = 10_000  # characters of a paragraph, or of any text in YAML

# What XML 1.0 forbids, invisible line breaks, and the marks of rendered text.
_FORBIDDEN = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff"
    "\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_BIDI = "[\u202a-\u202e\u2066-\u2069]"
_LONE_RETURN = "\r(?!\n)"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_BOM = b"\xef\xbb\xbf"
_SHOWN = 10

assert set(MARKS) <= set(map(chr, range(0xFDD0, 0xFDF0)))  # noqa: S101 - they are refused


def read_start(stream: BinaryIO, most: int = MAX_BYTES) -> bytes:
    """Return a file up to one byte more than allowed: a sparse one may have no end."""
    return stream.read(most + 1)


def decode(
    raw: bytes, file: str, most: int = MAX_BYTES
) -> tuple[str | None, list[Problem]]:
    """Return the text of a file with LF line ends, or None, and the problems found."""
    if len(raw) > most:
        return None, [problem("Y001", Place(file), limit=f"{most:,}")]
    if raw.startswith(_UTF16):
        return None, [problem("Y002", Place(file), encoding="UTF-16")]
    try:
        text = raw.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(raw.removeprefix(_BOM), error.start, file)]
    text = text.replace("\r\n", "\n")
    # Line ends and Chinese spaces are allowed, but Python does not call them printable.
    if text.replace("\n", "").replace("\u3000", "").isprintable():
        return text, unusual(text, file)
    refused = [
        *_each(_FORBIDDEN, "Y003", text, file),
        *_each(_LONE_RETURN, "Y004", text, file),
    ]
    if refused:
        return None, refused + _each(_BIDI, "Y005", text, file)
    return text, [*_each(_BIDI, "Y005", text, file), *unusual(text, file)]


def too_long(text: str, file: str) -> list[Problem]:
    """Return the problems of a text with lines that are too long, or too many lines."""
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        return [problem("Y077", Place(file, MAX_LINES + 1), limit=f"{MAX_LINES:,}")]
    limit = f"{MAX_PARAGRAPH:,}"
    return [
        problem("Y076", Place(file, number), limit=limit)
        for number, line in enumerate(lines, 1)
        if len(line) > MAX_PARAGRAPH
    ]


def is_forbidden(text: str) -> str:
    """Return the first character of `text` that no document may contain, or ""."""
    if text.isprintable():
        return ""
    found = re.search(_FORBIDDEN, text) or re.search(_LONE_RETURN, text)
    return found[0] if found else ""


def place_in(text: str, offset: int, file: str) -> Place:
    """Return the place of the character at `offset`."""
    line_start = text.rfind("\n", 0, offset) + 1
    return Place(file, text.count("\n", 0, offset) + 1, offset - line_start + 1)


def _each(pattern: str, code: str, text: str, file: str) -> list[Problem]:
    """Return one problem for all characters of a file that match, at the first."""
    found = [match.start() for match in re.finditer(pattern, text)]
    if not found:
        return []
    first, *others = (place_in(text, start, file) for start in found[:_SHOWN])
    values = {"character": name_of(text[found[0]])}
    return [problem(code, first, **values, also=also(first, others, len(found) - 1))]


def name_of(character: str) -> str:
    """Return the code point of a character as U+XXXX."""
    return f"U+{ord(character):04X}"


def _not_utf8(raw: bytes, start: int, file: str) -> Problem:
    place = place_in(raw[:start].decode("utf-8") + "?", start_of(raw, start), file)
    try:
        raw.decode("gb18030")
    except UnicodeDecodeError:
        return problem("Y006", place, byte=f"0x{raw[start]:02x}")
    return problem("Y002", place, encoding="GBK (GB18030)")


def start_of(raw: bytes, start: int) -> int:
    """Return the number of characters before byte `start`."""
    return len(raw[:start].decode("utf-8"))
