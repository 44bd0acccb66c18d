"""Lines that no YAML file may have: merge conflicts, indents of full-width blanks.

They are found before YAML is read, which would report them at another line or read them
as part of a key.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.load.characters import name_of, place_in
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONFLICT = r"(?m)^(<{7} .*|={7}|>{7} .*|\|{7} .*)$"
BLANKS = "\u3000\u00a0\u2002\u2003\u2009\u202f"
_ENTRY = rf"(?m)^( *)([{BLANKS}])[ {BLANKS}]*(?:-[ {BLANKS}]|[A-Za-z_]\w*[:：])"
_KEY = rf"(?m)^( *)(?:- +)*([A-Za-z_]\w*):([{BLANKS}])"
_BLOCK = r"(?:^|[\s:-])[|>][-+0-9]*\s*(?:#.*)?$"


def stray_line(text: str, file: str) -> Problem | None:
    """Return the problem of the first line of `text` that breaks its structure, if any."""
    if found := merge_conflict(text, file):
        return found
    if not any(blank in text for blank in BLANKS):
        return None
    return _blank_indent(text, file) or _blank_after_colon(text, file)


def merge_conflict(text: str, file: str) -> Problem | None:
    """Return the problem of the first line with which git marks two versions, if any."""
    if not any(mark in text for mark in ("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        return None
    found = re.search(_CONFLICT, text)
    return problem("Y052", place_in(text, found.start(), file)) if found else None


def _blank_indent(text: str, file: str) -> Problem | None:
    """Report the first key or list item that is indented with other blanks than spaces."""
    for found in re.finditer(_ENTRY, text):
        if not _is_in_a_block(text, found.start(), len(found[1])):
            place = place_in(text, found.start(2), file)
            return problem("Y051", place, character=name_of(found[2]))
    return None


def _blank_after_colon(text: str, file: str) -> Problem | None:
    """Report the first key whose colon is followed by such a blank."""
    for found in re.finditer(_KEY, text):
        if not _is_in_a_block(text, found.start(), len(found[1])):
            place = place_in(text, found.start(3), file)
            return problem("Y054", place, key=found[2], character=name_of(found[3]))
    return None


def _is_in_a_block(text: str, start: int, indent: int) -> bool:
    """Return whether a line is part of a | or > block, in which blanks are text."""
    for line in _lines_before(text, start):
        if line.strip(" ") and len(line) - len(line.lstrip(" ")) < indent:
            return bool(re.search(_BLOCK, line))
    return False


def _lines_before(text: str, start: int) -> Iterator[str]:
    """Yield the lines before an offset, the nearest first."""
    yield from reversed(text[:start].split("\n")[:-1])
