"""Text files in the encodings that Chinese offices save: UTF-8, GB18030, UTF-16."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.place import Place
from reportgen.problems import problem

if TYPE_CHECKING:
    from reportgen.problems import Problem

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# In UTF-8: vertical tab, form feed, U+0085, U+2028, U+2029, and a carriage return alone.
_LINE_ENDS = re.compile(rb"[\x0b\x0c]|\xc2\x85|\xe2\x80[\xa8\xa9]|\r(?!\n)")
_COMMON = (0xB0, 0xD7)  # the first bytes of the 3,755 common characters in GB 2312
_LEAST = 0.9  # how many of the Chinese characters of a text are common; mojibake has half


def as_utf8(raw: bytes, file: str) -> tuple[bytes, list[Problem]]:
    """Return the bytes of a text file in UTF-8, and a remark if they were not.

    What is in no encoding for certain stays as it is. Other programs write page breaks and
    line ends of their own: each ends a line.
    """
    raw, remarks = _in_utf8(raw, file)
    return _LINE_ENDS.sub(b"\n", raw), remarks


def _in_utf8(raw: bytes, file: str) -> tuple[bytes, list[Problem]]:
    if raw.startswith(_UTF16):
        return _recoded(raw, "utf-16", "UTF-16", file)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return _recoded(raw, "gb18030", "GBK (GB18030)", file)
    return raw, []


def _recoded(
    raw: bytes, encoding: str, name: str, file: str
) -> tuple[bytes, list[Problem]]:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return raw, []
    if not _is_chinese(text):
        return raw, []
    return text.encode("utf-8", "surrogatepass"), [
        problem("U119", Place(file), encoding=name)
    ]


def _is_chinese(text: str) -> bool:
    """Return whether most of the Chinese characters are common ones, and there are some."""
    found = [each for each in text if "\u4e00" <= each <= "\u9fff"]
    return sum(map(_is_common, found)) > _LEAST * len(found)


def _is_common(character: str) -> bool:
    code = character.encode("gb2312", "ignore")
    return bool(code) and _COMMON[0] <= code[0] <= _COMMON[1]
