"""Where, in the value of a text, an edit of what it prints belongs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.exchange.readback.letters import NOWHERE

if TYPE_CHECKING:
    from reportgen.exchange.readback.edits import Compared
    from reportgen.exchange.readback.letters import Letter

_SYNTAX = re.compile(r"[\\*{}｛｝]")


def escaped(words: str, key: str = "") -> str:
    """Return words as a text that prints them."""
    found = _SYNTAX.sub(r"\\\g<0>", words)
    return found.replace("|", "\\|") if key == "report.title" else found


def span_in_value(
    compared: Compared, number: int, start: int, end: int
) -> tuple[int, int] | None:
    """Return the span of the value that printed the characters from `start` to `end`.

    They are of one printing, or none where `start` is `end`. Return None if the value is
    not traced, or if a reference printed only a part of what it prints here.
    """
    printed = compared.base.printings[number].text
    if printed is None or compared.cuts_derived(start, end):
        return None
    first, last = compared.spans[number]
    letters = compared.letters
    before = letters[start - 1] if start > first else None
    after = letters[end] if end < last else None
    gone = letters[start:end]
    if any(each.begin == NOWHERE for each in (before, after, *gone) if each is not None):
        return None
    if not gone:
        at = _place_between(before, after, len(printed.text.value.rstrip()))
        return at, at
    begin, stop = gone[0].begin, gone[-1].end
    if gone[-1].is_derived:  # of two references side by side, both
        low = before.end if before else 0
        high = after.begin if after else len(printed.text.value.rstrip())
        inside = re.compile(r"\{\{[^{}]*\}\}").finditer(printed.text.value, low, high)
        spans = [each.span() for each in inside if each.start() >= begin]
        stop = max((each for _, each in spans), default=stop)
    return begin, stop


def with_bold_marks(value: str, start: int, end: int) -> tuple[int, int]:
    """Return a span that is deleted, with the marks of bold around all of it."""
    is_all = value[:start].endswith("**") and value.startswith("**", end)
    return (start - 2, end + 2) if is_all else (start, end)


def _place_between(before: Letter | None, after: Letter | None, length: int) -> int:
    """Return the offset between two printed characters, rather behind the first one."""
    if before is not None and before.is_typed:
        return before.end
    if after is not None and after.is_typed:
        return after.begin
    if before is not None:
        return before.end if after is not None else length
    return after.begin if after is not None else length
