"""Paragraphs and tables as facts: texts, points and tables of the data format."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.exchange.incoming.source_lines import BREAK, Line, SourceTable
from reportgen.load.markup import list_in
from reportgen.numerals import chinese

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.exchange.yaml.yaml_values import Value

NOTHING = "—"  # what a table prints where there is nothing
_CAPTION = re.compile(r"表\d.*[^。：；，！？.:;,!?]")
_UNIT = re.compile(r"单位：(\S.*)")
_NOTE = re.compile(r"注：.*")
_BEFORE_POINTS = frozenset("。；：，！？:;,")
_LEAST_POINTS = 2
_FACT = re.compile(r"_rg_.*?_(?:facts|lead|closing)_(\d+)(?:_points_(\d+))?")


def facts_of(lines: list[Line]) -> list[Value]:
    """Return the facts that print some lines, each paragraph on its own."""
    found: list[Value] = []
    for line in _with_captions(_separate(lines)):
        if line.grid is not None:
            found.append({"table": table_of(line.grid)})
            continue
        for number, text in enumerate(_cut(line)):
            fact = _fact(text)
            new = bool(found) and number == 0
            found.append({**fact, "new_paragraph": True} if new else _short(fact))
    return found


def words_of(lines: list[Line]) -> Value:
    """Return the facts of a lead or closing: a text if it is nothing else."""
    facts = facts_of(lines)
    return facts[0] if len(facts) == 1 and isinstance(facts[0], str) else facts


def _short(fact: dict[str, Value]) -> Value:
    return fact["text"] if list(fact) == ["text"] else fact


def _separate(lines: list[Line]) -> Iterator[Line]:
    """Yield lines; the items of a list that were lines of a paragraph are paragraphs."""
    for line in lines:
        if BREAK in line.text and list_in(line.text.replace(BREAK, "\n")):
            yield from (
                replace(line, text=each, keys=()) for each in line.text.split(BREAK)
            )
        else:
            yield line


# -- points ----------------------------------------------------------------------------


def _fact(text: str) -> dict[str, Value]:
    """Return a text, of which 一是…二是… are points: the template prints them again."""
    starts = _points(text)
    ends = [*starts[1:], len(text)]  # one more than starts, if there are none
    points = [
        text[start + len(_mark(number)) : end]
        for number, (start, end) in enumerate(zip(starts, ends, strict=False), 1)
    ]
    if len(points) < _LEAST_POINTS or not all(
        each and each == each.strip() for each in points
    ):
        return {"text": text}
    before = text[: starts[0]]
    if before != before.strip():
        return {"text": text}
    return {**({"text": before} if before else {}), "points": list(points)}


def _points(text: str) -> list[int]:
    """Return where 一是, 二是 … begin, in this order."""
    starts: list[int] = []
    if "**" in text or BREAK in text:
        return starts
    at = 0
    while (at := text.find(_mark(len(starts) + 1), at)) >= 0:
        if at and text[at - 1] not in _BEFORE_POINTS:
            at += 1
            continue
        starts.append(at)
    return starts


def _mark(number: int) -> str:
    return f"{chinese(number)}是"


def _cut(line: Line) -> list[str]:
    """Return the texts of the facts that reportgen printed as one paragraph."""
    cuts, last = [0], ""
    for key, at in line.keys:
        found = _FACT.match(key)
        if found is None:
            continue
        begins = found[2] == "1" and line.text.endswith(_mark(1), 0, at)
        at -= len(_mark(1)) if begins else 0  # noqa: PLW2901
        if last and found[1] != last and cuts[-1] < at < len(line.text):
            cuts.append(at)
        last = found[1]
    texts = [
        line.text[start:end] for start, end in zip(cuts, [*cuts[1:], None], strict=True)
    ]
    return texts if all(each and each == each.strip() for each in texts) else [line.text]


# -- tables ----------------------------------------------------------------------------


def _with_captions(lines: Iterator[Line]) -> list[Line]:
    """Return lines with 表1 …, 单位：… and 注：… in the tables they belong to."""
    found: list[Line] = []
    for line in lines:
        if line.grid is not None:
            unit = _taken(found, _UNIT)
            caption = _taken(found, _CAPTION)
            grid = replace(line.grid, unit=unit, caption=caption)
            found.append(replace(line, grid=grid))
        elif found and (table := found[-1].grid) and _NOTE.fullmatch(line.text):
            if not table.note:
                found[-1] = replace(found[-1], grid=replace(table, note=line.text))
                continue
            found.append(line)
        else:
            found.append(line)
    return found


def _taken(lines: list[Line], form: re.Pattern[str]) -> str:
    """Remove the last line if it has a form, and return what it says, or ""."""
    if not lines or lines[-1].grid is not None:
        return ""
    found = form.fullmatch(lines[-1].text)
    if found is None:
        return ""
    lines.pop()
    return found[1] if form.groups else found[0]


def table_of(grid: SourceTable) -> Value:
    """Return a table of the data format."""
    head, *rows = grid.rows
    words = {"caption": grid.caption, "unit": grid.unit}
    return {
        **{key: value for key, value in words.items() if value},
        "columns": [_column(grid, at, each) for at, each in enumerate(head)],
        "rows": [[cell or NOTHING for cell in row] for row in rows],
        **({"note": grid.note} if grid.note else {}),
    }


def _column(grid: SourceTable, at: int, heading: str) -> Value:
    group, _, own = heading.partition(BREAK)
    heading, group = (own, group) if own else (group or NOTHING, "")
    width = grid.widths[at] if grid.widths else 0
    align = grid.aligns[at] if grid.aligns else "center"
    more: dict[str, Value] = {"width": width} if width else {}
    more |= {"align": align} if align != "center" else {}
    more |= {"group": group} if group else {}
    return {"heading": heading.replace(BREAK, ""), **more} if more else heading


def blanks(grid: SourceTable) -> int:
    """Return how many cells of a table are empty."""
    return sum(not cell for row in grid.rows for cell in row)
