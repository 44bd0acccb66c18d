"""Texts that YAML reads differently than intended: folded lines, ` #`, missing colons."""

from __future__ import annotations

import re
import unicodedata

from reportgen.place import Place
from reportgen.problems import Problem, problem

_FULL_WIDTH_COLON = r"\s*(?:- \s*)?([a-z_][a-z0-9_]*)："
_NO_SPACE = r"\s*(?:- \s*)?([a-z_][a-z0-9_]*):(?!//)(?=[^\s\d])"
_NEAR = 200  # lines of a table that show which indentation its rows have


def text_traps(lines: list[str], start: Place, end: Place, style: str) -> list[Problem]:
    """Return the problems of the text written from `start` to `end` in `lines`.

    `style` is the YAML style: empty for an unquoted text, else ' " | or >.
    """
    found: list[Problem] = []
    if not style:
        if start.line < end.line or _has_colon(lines[start.line - 1], start.column - 1):
            found += _lost_colons(lines, start, end)
        if not found and start.line < end.line:
            found += _swallowed_item(lines, start, end)
        found += _cut_by_comment(lines, end) or _lone_quote(lines, start, end)
    if not found and style != "|" and start.line < end.line:
        found += _folded_spaces(lines, start, end, style)
    return found


def may_be_a_trap(line: str, start: int, end: int) -> bool:
    """Return whether `text_traps` may find something in a text without quotes on one line.

    `start` and `end` are its columns, counted from 0.
    """
    cut_or_quoted = line.startswith(" #", end) or line[:end].endswith('"')
    return cut_or_quoted or _has_colon(line, start)


def is_wide(character: str) -> bool:
    """Return whether a character is two columns wide, as Chinese characters are."""
    return unicodedata.east_asian_width(character) in "WF"


def _folded_spaces(lines: list[str], start: Place, end: Place, style: str) -> list[Problem]:
    """Report folded Chinese lines: YAML joins them with a space, which is wrong there."""
    first = start.line if style == ">" else start.line - 1
    last = end.line - 2 if style == ">" else end.line - 1
    for number in range(first, last):
        before, after = lines[number].rstrip(), lines[number + 1].strip()
        if before and after and is_wide(before[-1]) and is_wide(after[0]):
            return [problem("Y030", Place(start.file, number + 1, len(before)))]
    return []


def _has_colon(line: str, column: int) -> bool:
    return line.find(":", column) >= 0 or line.find("：", column) >= 0


def _lost_colons(lines: list[str], start: Place, end: Place) -> list[Problem]:
    """Report keys read as text because of a full-width colon or no space after it."""
    found = []
    for number in range(start.line, end.line + 1):
        column = start.column - 1 if number == start.line else 0
        for pattern, code in ((_FULL_WIDTH_COLON, "Y031"), (_NO_SPACE, "Y032")):
            if match := re.compile(pattern).match(lines[number - 1], column):
                place = Place(start.file, number, match.end())
                found.append(problem(code, place, key=match[1]))
    return found


def _swallowed_item(lines: list[str], start: Place, end: Place) -> list[Problem]:
    """Report the first list item that is read as the continuation of a text.

    The text may be a key that has lost its colon.
    """
    from reportgen.load.indentation import line_place, misaligned

    first = lines[start.line - 1][start.column - 1 :]
    for number in range(start.line + 1, end.line + 1):
        if match := re.match(r"\s*(-) ", lines[number - 1]):
            if re.fullmatch(r"[a-z_]+\s*", first):
                return [problem("Y040", Place(start.file, start.line, start.column))]
            if _is_a_row(lines, start.line):
                return [problem("Y061", line_place(lines, start.line, start.file))]
            if wrong := misaligned(lines, number):
                return [problem("Y044", line_place(lines, wrong, start.file))]
            return [problem("Y046", Place(start.file, number, match.start(1) + 1))]
    return []


def _is_a_row(lines: list[str], number: int) -> bool:
    """Return whether items in line with this one are lists: `- - 甲`."""
    line = lines[number - 1]
    dash = line[: len(line) - len(line.lstrip(" "))] + "- "
    around = lines[max(0, number - _NEAR) : number + _NEAR]
    return line.startswith(dash) and any(each.startswith(dash + "- ") for each in around)


def _lone_quote(lines: list[str], start: Place, end: Place) -> list[Problem]:
    """Report a closing quotation mark of YAML whose text does not begin with one."""
    last = lines[end.line - 1][: end.column - 1]
    if not last.endswith('"'):
        return []
    text = "\n".join([*lines[start.line - 1 : end.line - 1], last])
    if text.count('"', start.column - 1) % 2 == 0:
        return []
    return [problem("Y058", Place(end.file, end.line, end.column - 1))]


def _cut_by_comment(lines: list[str], end: Place) -> list[Problem]:
    """Report a ` #` that ends an unquoted text but looks like part of it."""
    line = lines[end.line - 1]
    column = end.column - 1
    if not line.startswith(" #", column) or not any(map(is_wide, line[:column])):
        return []
    return [problem("Y033", Place(end.file, end.line, column + 2), cut=line[column + 1 :])]
