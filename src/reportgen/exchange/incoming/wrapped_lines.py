"""Text files in which paragraphs are broken into lines of one width."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.load.traps import is_wide

if TYPE_CHECKING:
    from collections.abc import Callable

_INDENT = re.compile(r"\u3000| {2}|\t")
_ENDS = ("。", "！", "？", "：", "；")
_NARROWEST, _WIDEST = 16, 100  # lines of a page, in characters
_SLACK = 2  # how much shorter a line may be, since no line begins with 。 or ，
_LEAST = 3  # lines
_SHARE = 0.3  # of all lines, which are as long as the longest


def rejoined_lines(lines: list[str]) -> list[tuple[int, str]]:
    """Return the paragraphs of a text, each with the number of its first line.

    Lines are joined only if so many are as long as the longest that it was no chance.
    """
    is_full = _fullness([line for line in lines if line.strip()])
    indented = any(map(_INDENT.match, lines))
    found: list[tuple[int, str]] = []
    before = ""
    for number, line in enumerate(lines, 1):
        ended = _INDENT.match(line) if indented else before.endswith(_ENDS)
        if before and line.strip() and is_full(before) and not ended:
            start, begun = found[-1]
            found[-1] = start, _joined(begun, line)
        else:
            found.append((number, line))
        before = line.rstrip()
    return found


def _fullness(lines: list[str]) -> Callable[[str], bool]:
    """Return a function that says whether a line is as long as lines can be."""
    for measure, slack in ((len, _SLACK), (_columns, 2 * _SLACK)):
        longest = max((measure(line.rstrip()) for line in lines), default=0)
        full = sum(measure(line.rstrip()) >= longest - slack for line in lines)
        fits = _NARROWEST <= max(map(len, lines), default=0) <= _WIDEST
        if fits and full >= max(_LEAST, _SHARE * len(lines)):
            return lambda line: measure(line) >= longest - slack
    return lambda _: False


def _columns(line: str) -> int:
    return sum(2 if is_wide(each) else 1 for each in line)


def _joined(begun: str, line: str) -> str:
    """Return two lines as one; a space that was between two words is put back."""
    one, other = begun.rstrip(), line.strip()
    words = one[-1:].isascii() and one[-1:].isalpha() and other[:1].isascii()
    return f"{one} {other}" if words and other[:1].isalpha() else one + other
