"""The numbers before headings, and whether they count on, as far as people count."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reportgen.checks.reading.number_patterns import NUMERALS, number_of
from reportgen.exchange.incoming.source_lines import Line, unbold

if TYPE_CHECKING:
    from collections.abc import Mapping

POINTED, DEEPER, BARE = 5, 6, 7  # 1.1, 1.1.1, and a number without a sign after it
_FORMS = (
    (1, re.compile(rf"([{NUMERALS}]{{1,3}})[、.．]\s*")),
    (1, re.compile(rf"第([{NUMERALS}]{{1,3}})(?:部分|章)[、：:\s]*")),
    (2, re.compile(rf"[（(]([{NUMERALS}]{{1,3}})[）)]\s*")),
    (3, re.compile(r"(\d{1,2})(?:[.．](?!\d)|、)\s*")),
    (4, re.compile(r"[（(](\d{1,2})[）)]\s*")),
    (POINTED, re.compile(r"\d{1,2}[.．](\d{1,2})(?![.．]?\d)[、.．]?\s*")),
    (DEEPER, re.compile(r"\d{1,2}(?:[.．]\d{1,2}){1,2}[.．](\d{1,2})(?![.．]?\d)\s*")),
    (BARE, re.compile(r"(\d{1,2})\s+(?=[^\W\d_])")),
)
MAIN = 2  # the levels of parts and sections are up to this one
_BOLD_START = re.compile(r"\*\*(.+?)\*\*")
_JUMP = 3  # how far a number may be from the last one: people forget and miscount
_FIRST = 2  # the largest number that a list may begin with
_LONGEST = 60  # characters of a heading
_NOT_A_HEADING = ("；", "，", "、", "！", "？", ";", ",")


class HeadingNumber(Struct, frozen=True):
    """The number before a heading: its level, its value, and its characters."""

    level: int
    number: int
    text: str


class Headed(Struct, frozen=True):
    """A paragraph read as a heading: its number, its words, and the text after it.

    With `run_in`, the heading ends with 。, and its text may follow on the same line.
    """

    line: Line
    level: int
    label: HeadingNumber | None
    words: str
    rest: str = ""
    run_in: bool = False


def label_of(text: str) -> HeadingNumber | None:
    """Return the number that a text begins with, if any."""
    for level, form in _FORMS:
        if found := form.match(text):
            return HeadingNumber(level, number_of(found[1]), found[0])
    return None


def headed(
    line: Line, level: int = 0, labels: Mapping[int, int] = MappingProxyType({})
) -> Headed | None:
    """Return a paragraph as a heading, if its form can be one; `level` is of its style.

    `labels` are the levels of the forms of numbers that have another one in this report.
    """
    text = line.text
    bold = _BOLD_START.match(text)
    if bold and (level or label_of(bold[1])):  # bold is the look of the heading
        text = bold[1] + text[bold.end() :]
    label = _at_its_level(label_of(text), level, labels)
    if label is None and not level:
        return None
    words = text[len(label.text) if label else 0 :]
    if bold := _BOLD_START.match(words):
        words = bold[1] + words[bold.end() :]
    found = label.level if label else level
    at = words.find("。")
    if not words or max(len(words) if at < 0 else at, 0) > _LONGEST or at == 0:
        return None
    if at < 0:
        is_item = words.endswith(_NOT_A_HEADING) and not level
        return None if is_item else Headed(line, found, label, unbold(words))
    head, rest = words[:at], words[at + 1 :].lstrip()
    if _is_open(head):
        rest = unbold(rest)
    return Headed(line, found, label, unbold(head), rest, run_in=True)


def _is_open(text: str) -> bool:
    """Return whether bold begins in a text and does not end."""
    return (len(text) - len(unbold(text))) % 4 != 0


def _at_its_level(
    label: HeadingNumber | None, level: int, labels: Mapping[int, int]
) -> HeadingNumber | None:
    """Return a number at the level of its form, or of its style if that says more."""
    if label is None:
        return None
    own = labels.get(label.level, label.level)
    return replace(label, level=level if level and own > MAIN else own)


class Counter:
    """Whether numbers count on: by one, or with a jump where somebody forgot one."""

    def __init__(self) -> None:
        self._last: dict[int, int] = {}

    def accepts(self, label: HeadingNumber) -> bool:
        """Return whether a number can be that of the next heading of its level."""
        last = self._last.get(label.level, 0)
        if not last:
            return label.number <= _FIRST
        again = label.level > 1 and label.number == 1
        return again or last < label.number <= last + _JUMP

    def repeats(self, label: HeadingNumber) -> bool:
        """Return whether a number is that of the last heading of its level."""
        return label.number > 1 and self._last.get(label.level, 0) == label.number

    def restarts(self, label: HeadingNumber) -> bool:
        """Return whether a number begins another list of its level."""
        return label.number == 1 and self._last.get(label.level, 0) > 1

    def count(self, label: HeadingNumber) -> None:
        """Note the number of a heading; lists below it begin again."""
        self._last = {
            level: last for level, last in self._last.items() if level < label.level
        }
        self._last[label.level] = label.number
