"""Whether two characters belong to the words beside them: 发布|署名 is not 布署."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from pathlib import Path

_WORD = 6  # bytes of two characters of Chinese
_LINE = _WORD + 1
# What follows one may be a name.
_SURNAMES = frozenset(
    "李王张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡"
    "贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊陆郝孔崔康毛邱秦史顾侯邵孟龙段雷钱汤"
    "尹黎易武乔贺赖龚苟靳喻邢祝辛樊莫庞殷鲁葛韦申倪严聂焦符"
)


def is_elsewhere(text: str, at: int) -> bool:
    """Return whether the two characters at an offset belong to other words, or to a name.

    >>> is_elsewhere("照片发布署名要求", 3), is_elsewhere("布署工作", 0)
    (True, False)
    """
    before, after = text[max(0, at - 1) : at + 1], text[at + 1 : at + 3]
    return before[0] in _SURNAMES or is_common(before) or is_common(after)


def is_surname(character: str) -> bool:
    """Return whether a character is a surname, which a name may begin with."""
    return character in _SURNAMES


@lru_cache(maxsize=4096)  # the same few stand beside what is typed twice
def is_common(pair: str) -> bool:
    """Return whether two characters are a word."""
    words, wanted = _words(), pair.encode("utf-8", "replace")
    lines = range(len(words) // _LINE)
    at = bisect_left(lines, wanted, key=lambda at: words[at * _LINE : at * _LINE + _WORD])
    return words[at * _LINE : at * _LINE + _WORD] == wanted


@cache
def _words() -> bytes:
    """Return the table of common words, in order, which is not taken apart."""
    return Path(__file__).with_name("common_words.txt").read_bytes()
