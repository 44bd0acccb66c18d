"""Characters that look like others, or like nothing: they are kept, but reported.

They come from web pages, PDF files and chat programs, and make two equal words differ.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from reportgen.place import Place, also
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

_REPLACEMENT = "\ufffd"
# Invisible, although Unicode counts them as letters or marks.
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
_DIRECTIONS = range(0x202A, 0x202F), range(0x2066, 0x206A)  # Y005
_RADICALS = range(0x2E80, 0x2FD6)  # Unicode calls them symbols, not letters
# Radicals that Unicode does not decompose, and that are characters of their own.
_SIMPLIFIED = dict(
    zip(
        "⻓⻔⻅⻋⻉⻚⻛⻜⻢⻥⻦⻨⻬⻰⺝⺠⺧⺴⺶⺽⻁⻄⻆⻑⻗⻘⻙⻝⻣⻤⻧⻩⻪⻮",
        "长门见车贝页风飞马鱼鸟麦齐龙月民牛网羊臼虎西角長雨青韦食骨鬼卤黄黾齿",
        strict=True,
    )
)
_SHOWN = 20
_LISTED = 10


def unusual(text: str, file: str) -> list[Problem]:
    """Return a problem for each unusual character of a text, at most 20.

    A run of the same character is one problem, and so is what a conversion has lost.
    """
    if is_usual(text):
        return []
    codes = {each: code for each in set(text) if (code := _code(each))}
    found: list[Problem] = []
    lost: list[Place] = []
    for number, line in enumerate(text.split("\n") if codes else (), 1):
        for column, (before, each) in enumerate(pairwise(f"\n{line}"), 1):
            if each == _REPLACEMENT:
                lost.append(Place(file, number, column))
            elif each in codes and each != before and len(found) < _SHOWN:
                found.append(_problem(codes[each], each, Place(file, number, column)))
    return [*_lost(lost), *found]


def _lost(places: list[Place]) -> list[Problem]:
    """Return one problem for all characters that a file has lost."""
    if not places:
        return []
    said = also(places[0], places[1:_LISTED], len(places) - 1)
    return [problem("Y074", places[0], point="U+FFFD", also=said)]


def is_usual(text: str) -> bool:
    """Return whether a text has only characters that GBK has, which are all usual."""
    try:
        text.encode("gbk")
    except UnicodeEncodeError:
        return False
    return True


def plain(text: str) -> str:
    """Return a text without invisible characters, and with those that others look like.

    >>> plain("\u2f2f\u200b业")
    '工业'
    """
    return text if is_usual(text) else "".join(_plain(text))


def _plain(text: str) -> Iterator[str]:
    for each in text:
        code = _code(each)
        if code == "Y073":
            yield meant_by(each)
        elif code != "Y070":
            yield " " if code == "Y072" else each


def meant_by(character: str) -> str:
    """Return the usual character or characters that one looks like."""
    found = _SIMPLIFIED.get(character)
    return found or unicodedata.normalize("NFKC", character)


def _code(character: str) -> str:
    """Return the code of the problem with a character, or ""."""
    point, kind = ord(character), unicodedata.category(character)
    if character == _REPLACEMENT:
        return "Y074"
    if kind == "Cf" and not any(point in each for each in _DIRECTIONS):
        return "Y070"
    if character in _FILLERS or "VARIATION SELECTOR" in unicodedata.name(character, ""):
        return "Y070"
    if kind == "Co":
        return "Y071"
    if kind == "Zs" and character not in " \u3000":
        return "Y072"
    is_letter = kind[0] == "L" or point in _RADICALS
    return "Y073" if is_letter and meant_by(character) != character else ""


def _problem(code: str, character: str, place: Place) -> Problem:
    name = unicodedata.name(character, "no name").lower()
    point = f"U+{ord(character):04X}"
    if code == "Y073":
        meant = meant_by(character)
        values = {"character": character, "point": point, "name": name, "meant": meant}
        return problem(code, place, **values)
    return problem(code, place, point=point, name=name)
