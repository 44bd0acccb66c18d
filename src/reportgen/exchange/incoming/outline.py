"""The outline of a foreign report: parts, sections and what is around them."""

from __future__ import annotations

import re
from collections import Counter as Counts
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from reportgen.exchange.incoming.ends import Back, Front, back_of, front_of
from reportgen.exchange.incoming.heading_numbers import (
    BARE,
    POINTED,
    Counter,
    Headed,
    HeadingNumber,
    headed,
    label_of,
)
from reportgen.exchange.incoming.source_lines import Line, rejoined
from reportgen.model.reports import MOST_PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 40  # characters of a heading that is one only because it is bold
_STOP = re.compile("[。；：，、！？.;:,!?]")
_SECTION = 2  # the level of its heading
_CLOSING = re.compile(
    r"各位代表|各位委员|同志们|各位领导|特此|以上报告|专此|妥否|当否|请予审|请审"
)


class FoundSection(Struct):
    """A section: its heading, and the paragraphs and tables below it."""

    head: Headed
    lines: list[Line] = field(default_factory=list)


class FoundPart(Struct):
    """A part: its heading (None: it has none), its text, its sections."""

    head: Headed | None
    lines: list[Line] = field(default_factory=list)
    sections: list[FoundSection] = field(default_factory=list)


class Outline(Struct):
    """What a report consists of; `closing` are its last paragraphs."""

    front: Front
    lead: list[Line]
    parts: list[FoundPart]
    closing: list[Line]
    back: Back


def outline_of(lines: list[Line]) -> Outline:
    """Return the outline of a report; each of its lines is somewhere in it."""
    front, rest = front_of(list(rejoined(lines)))
    back, body = back_of(rest)
    if front.dated and back.date:  # another date is at the end
        body, front.dated, front.date = [front.dated, *body], None, ""
    body = [replace(line, level=0) if line.grid else line for line in body]
    if not any(line.level or _has_number(line) for line in body if line.grid is None):
        body = list(_with_bold_headings(body))
    levels = _levels(body)
    first = 1 if 1 in levels.values() else _first_level(body)
    builder = _Builder(levels, first, _decimal(body))
    for at, line in enumerate(body):
        builder.add(line, body[at + 1] if at + 1 < len(body) else None)
    parts, lead = builder.parts, builder.lead
    if not parts:
        parts, lead = [FoundPart(None, lead)], []
    if front.above or not front.title:
        lead = [*front.above, *lead]
    return Outline(front, lead, parts, _closing(parts), back)


def _has_number(line: Line) -> bool:
    found = headed(line)
    return found is not None and found.level <= _SECTION


def _with_bold_headings(lines: list[Line]) -> Iterator[Line]:
    """Yield lines of a report without other headings; those in bold are headings.

    The larger they are, the higher is their level.
    """
    last = len(lines) - 1
    bold = {at for at, line in enumerate(lines) if _is_bold_heading(line) and at < last}
    sizes = sorted({lines[at].bold for at in bold}, reverse=True)
    for at, line in enumerate(lines):
        yield replace(line, level=sizes.index(line.bold) + 1) if at in bold else line


def _is_bold_heading(line: Line) -> bool:
    short = len(line.text) <= _LONGEST and not _STOP.search(line.text[-1:])
    return bool(line.bold and short and not line.role and line.grid is None)


def _levels(lines: list[Line]) -> dict[int, int]:
    """Return which level of a report the headings of each styled level have.

    It is that of most of their numbers, if these are 一、 and （一）. Others are counted
    from 1, unless paragraphs without a level have such numbers.
    """
    known: dict[int, Counts[int]] = {}
    plain = False
    for line in lines:
        label = label_of(line.text)
        if line.level:
            known.setdefault(line.level, Counts())[label.level if label else 0] += 1
        elif label and label.level <= _SECTION:
            plain = plain or headed(line) is not None
    found = {}
    for rank, level in enumerate(sorted(known), 1):
        common = known[level].most_common(1)[0][0]
        counts = common == 0 or (common > _SECTION and not plain)
        found[level] = rank if counts else common
    return found


def _decimal(lines: list[Line]) -> dict[int, int]:
    """Return the levels of 1 and 1.1 in a report that is numbered so, else none."""
    labels = [label_of(line.text) for line in lines if headed(line)]
    found = [label for label in labels if label]
    first = next((at for at, each in enumerate(found) if each.level == POINTED), 0)
    above = found[first - 1] if first else None
    if above is None or above.level not in (3, BARE) or above.number != 1:
        return {}
    is_chinese = any(each.level <= _SECTION for each in found[:first])
    return {} if is_chinese or found[first].number != 1 else {above.level: 1, POINTED: 2}


def _first_level(lines: list[Line]) -> int:
    """Return 2 if （一） is above 一、, as some offices write, or stands alone; else 1."""
    labels = [label for line in lines if (label := label_of(line.text)) is not None]
    highest = [label for label in labels if label.level <= _SECTION]
    ones = [label for label in highest if label.level == 1]
    if not highest or highest[0].level == 1:
        return 1
    again = sum(label.number == 1 for label in ones) > 1
    return _SECTION if again or not ones else 1


class _Builder:
    """Puts each line below the headings before it."""

    def __init__(self, levels: dict[int, int], first: int, labels: dict[int, int]) -> None:
        self._levels = levels
        self._first = 1 if labels else first
        self._labels = labels
        self._counter = Counter()
        self.lead: list[Line] = []
        self.parts: list[FoundPart] = []

    def add(self, line: Line, after: Line | None) -> None:
        """Add a line, which is a heading or belongs to the last one."""
        found = self._heading(line, after)
        if found is None:
            self._here().append(line)
        elif found.level == 1:
            self.parts.append(FoundPart(found))
        else:
            self._part(found).sections.append(FoundSection(found))
        if found is not None and found.label:
            self._counter.count(found.label)
        if found is not None and found.rest:
            self._here().append(_rest(found))

    def _here(self) -> list[Line]:
        """Return where the next paragraph belongs."""
        if not self.parts:
            return self.lead
        part = self.parts[-1]
        return part.sections[-1].lines if part.sections else part.lines

    def _part(self, found: Headed) -> FoundPart:
        """Return the part of a section; another list of sections begins one."""
        restarts = found.label is not None and self._counter.restarts(found.label)
        if not self.parts or (restarts and self.parts[-1].sections):
            self.parts.append(FoundPart(None))
        return self.parts[-1]

    def _heading(self, line: Line, after: Line | None) -> Headed | None:
        """Return a line as a heading of a part or section, if it is one."""
        if line.grid is not None:
            return None
        found = headed(line, self._levels.get(line.level, 0), self._labels)
        if found is None or not self._first <= found.level <= _SECTION:
            return None
        early = found.level == _SECTION and not self.parts and self._first == 1
        if early and not line.level:
            return None
        if found.label and not line.level and not self._counts(found, found.label):
            return None
        new = found.level == 1 or not self.parts
        if new and len(self.parts) == MOST_PARTS:
            return None
        bare = found.run_in and not found.rest
        return None if bare and not self._goes_on(after) else found

    def _counts(self, found: Headed, label: HeadingNumber) -> bool:
        """Return whether a number counts on; people also write one twice."""
        again = self._counter.repeats(label) and not found.run_in
        return again or self._counter.accepts(label)

    def _goes_on(self, after: Line | None) -> bool:
        """Return whether a heading that ends with 。 has a text in the next paragraph."""
        if after is None or after.grid is not None or after.level or after.role:
            return False
        if _CLOSING.match(after.text):
            return False
        label = label_of(after.text)
        return label is None or label.level > _SECTION


def _rest(found: Headed) -> Line:
    """Return the text on the line of a heading."""
    start = len(found.line.text) - len(found.rest)
    keys = tuple((key, max(0, at - start)) for key, at in found.line.keys)
    inside = [at for at, (_, begin) in enumerate(found.line.keys) if begin >= start]
    return replace(
        found.line,
        text=found.rest,
        level=0,
        keys=keys[inside[0] :] if inside else (),
    )


def _closing(parts: list[FoundPart]) -> list[Line]:
    """Take the last paragraphs of the last part or section that close the report."""
    last = parts[-1]
    lines = last.sections[-1].lines if last.sections else last.lines
    keep = 1 if last.sections or last.head is None else 0
    starts = [at for at, line in enumerate(lines) if line.role == "closing"] or [
        at for at, line in enumerate(lines) if _CLOSING.match(line.words)
    ]
    starts = [at for at in starts if at >= max(keep, 1)]
    if not starts or any(line.grid for line in lines[starts[0] :]):
        return []
    found = lines[starts[0] :]
    del lines[starts[0] :]
    return found
