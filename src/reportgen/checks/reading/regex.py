"""Regular expressions over Chinese text, compiled on first use and cheaply."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# A letter that is not ASCII. A range of Han characters takes 1 ms to compile, each time.
H = r"[^\W\d_A-Za-z]"

# A set of characters in a pattern, without ranges: [，。；\n] or [^\d年月—-].
_SET = re.compile(r"(?<!\\)\[(\^?)((?:[^][\\^-]|\\[dnsw])+-?)\]")
_FEW, _MANY = 3, 25


@cache
def compiled(regex: str) -> re.Pattern[str]:
    """Return a pattern, compiled on first use; ^ and $ match at the ends of a passage."""
    return re.compile(without_tables(regex), re.MULTILINE)


def without_tables(regex: str) -> str:
    """Return an equivalent pattern in which sets of Chinese characters are spelt out.

    For a set of three or more of them, `re` fills a table of 65,536 characters: a hundred
    such tables took a tenth of a check; spelt out, they take a third of that. The empty
    (?=) keeps `re` from turning the alternatives back into a set.

    >>> without_tables("[，。；]")
    '(?:，|。|；(?=))'
    """
    return _SET.sub(_spelt_out, regex)


def _spelt_out(match: re.Match[str]) -> str:
    characters = re.findall(r"\\.|[^\\]", match[2])
    wide = [each for each in characters if len(each) == 1 and not each.isascii()]
    if not _FEW <= len(wide) <= _MANY:
        return match[0]
    rest = "".join(each for each in characters if each not in wide)
    one = "|".join([*wide, *([f"[{rest}]"] if rest else [])]) + "(?=)"
    return rf"(?:(?!{one})[\s\S])" if match[1] else f"(?:{one})"


def beside(left: Iterable[str], right: Iterable[str]) -> tuple[str, ...]:
    """Return each of `left` followed by each of `right`, as signs of a pattern.

    >>> beside("年月", "0")
    ('年0', '月0')
    """
    after = tuple(right)
    return tuple(one + other for one in left for other in after)
