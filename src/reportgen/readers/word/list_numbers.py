"""The numbers that Word itself puts before paragraphs: 一、 （一） 1."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct, field

from reportgen.numerals import LARGEST, chinese
from reportgen.readers.word.xml import W, tree_of, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_LEVELS = 9
_CHINESE = ("chinese", "japanese", "ideograph", "taiwanese")
_DIGITS = ("decimal", "arabic")
_CIRCLED = ("decimalEnclosedCircle", "decimalEnclosedCircleChinese")
_LETTERS = {"upperLetter": "A", "lowerLetter": "a"}
_LONGEST = 255  # characters around a number, in Word
_MOST_CIRCLED, _MOST_LETTERS = 20, 26
_PLACE = re.compile(r"%([1-9])")


class _Level(Struct, frozen=True):
    """How a level is numbered: the kind of numerals, the text around, the first number."""

    kind: str = ""
    text: str = ""
    start: int = 1


class Numbering(Struct):
    """Counts the paragraphs of each list of a file.

    `lists` name what each list is a case of: those of one kind count on together, except
    at the levels in `starts`, where a list begins with a number of its own.
    """

    lists: dict[str, str] = field(default_factory=dict)
    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    counts: dict[str, list[int]] = field(default_factory=dict)
    starts: dict[str, dict[int, int]] = field(default_factory=dict)

    def next_label(self, number: str, level: int) -> str:
        """Return the number of the next paragraph of a list, "" if it has none."""
        name = self.lists.get(number, "")
        levels = self.levels.get(name, {})
        own = levels.get(level)
        if own is None:
            return ""
        counts = self.counts.setdefault(name, [0] * _LEVELS)
        begun = self.starts.get(number, {}).pop(level, None)
        counts[level] = counts[level] + 1 if begun is None else begun - own.start + 1
        counts[level + 1 :] = [0] * (_LEVELS - level - 1)
        if not own.kind.startswith((*_CHINESE, *_DIGITS)) and own.kind not in _LETTERS:
            return ""
        return _PLACE.sub(
            lambda found: _number(levels, counts, int(found[1]) - 1), own.text
        )


def _number(levels: dict[int, _Level], counts: list[int], level: int) -> str:
    own = levels.get(level, _Level())
    number = max(counts[level], 1) + own.start - 1
    if own.kind in _CIRCLED and 1 <= number <= _MOST_CIRCLED:
        return chr(ord("①") + number - 1)
    if own.kind in _LETTERS and 1 <= number <= _MOST_LETTERS:
        return chr(ord(_LETTERS[own.kind]) + number - 1)
    if own.kind.startswith(_CHINESE) and 0 <= number <= LARGEST:
        return chinese(number)
    return str(number)


def read_numbering(xml: bytes) -> Numbering:
    """Return the lists of a file; raises ValueError if they cannot be read."""
    if not xml:
        return Numbering()
    root = tree_of(xml)
    lists = {
        each.get(f"{W}numId") or "": value_of(each.find(f"{W}abstractNumId"))
        for each in root.iter(f"{W}num")
    }
    levels = {
        each.get(f"{W}abstractNumId") or "": dict(map(_level, each.iter(f"{W}lvl")))
        for each in root.iter(f"{W}abstractNum")
    }
    starts = {
        each.get(f"{W}numId") or "": dict(_starts(each)) for each in root.iter(f"{W}num")
    }
    return Numbering(lists, levels, starts=starts)


def _starts(element: etree._Element) -> Iterator[tuple[int, int]]:
    """Yield the levels at which a list begins again, each with its first number."""
    for each in element.iter(f"{W}lvlOverride"):
        stated = value_of(each.find(f"{W}startOverride"))
        if stated:
            yield level_of(each.get(f"{W}ilvl") or ""), _small(stated, 1)


def _level(element: etree._Element) -> tuple[int, _Level]:
    kind = value_of(element.find(f"{W}numFmt")) or _DIGITS[0]
    text = value_of(element.find(f"{W}lvlText"))
    if len(text) > _LONGEST:
        raise ValueError("too long to be a number")
    start = value_of(element.find(f"{W}start"))
    return level_of(element.get(f"{W}ilvl") or ""), _Level(kind, text, _small(start, 1))


def level_of(stated: str) -> int:
    """Return the level of a list, from 0 to 8."""
    return min(_small(stated, 0), _LEVELS - 1)


def _small(stated: str, otherwise: int) -> int:
    is_small = stated.isascii() and stated.isdecimal() and len(stated) < _LEVELS
    return int(stated) if is_small else otherwise
