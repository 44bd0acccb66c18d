"""What a rule finds in a finished text, and rules that are a pattern."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeAlias

from msgspec import Struct

from reportgen.checks.reading.manuscript import Manuscript, Passage


class Finding(Struct, frozen=True):
    """A rule's code, from where to where in the finished text, and words for messages."""

    code: str
    start: int
    end: int
    values: Mapping[str, str] = MappingProxyType({})


Rule: TypeAlias = Callable[[Manuscript], Iterator[Finding]]
Better: TypeAlias = Callable[[re.Match[str]], str]

# A letter that is not ASCII. A range of Han characters takes 1 ms to compile, each time.
H = r"[^\W\d_A-Za-z]"
_EVERYWHERE = frozenset({"title", "heading", "body", "cell"})


class Pattern(Struct, frozen=True):
    """A rule that is a regular expression.

    It is compiled only when one of its `signs` stands in the text: sixty patterns would
    cost a tenth of a check. `better` gives what should stand there, `unless` the reasons
    why a match is none, `kinds` the passages it is for; without `titles`, the names of
    documents in 《》 are left alone: they are quoted as they are. Where signs say too
    little, `likely` looks at the text before the pattern is compiled.
    """

    code: str
    signs: tuple[str, ...]
    regex: str
    better: Better | None = None
    unless: Callable[[Manuscript, re.Match[str]], bool] | None = None
    kinds: frozenset[str] = _EVERYWHERE
    titles: bool = True
    likely: Callable[[str], bool] | None = None

    def __call__(self, manuscript: Manuscript) -> Iterator[Finding]:
        """Yield what the pattern finds."""
        if not any(map(manuscript.has, self.signs)):
            return
        if self.likely and not self.likely(manuscript.text):
            return
        for match in compiled(self.regex).finditer(manuscript.text):
            if self._is_meant(manuscript, match):
                better = self.better(match) if self.better else ""
                values = {"found": match[0].strip(), **({"near": better} if better else {})}
                yield Finding(self.code, match.start(), match.end(), values)

    def _is_meant(self, manuscript: Manuscript, match: re.Match[str]) -> bool:
        passage = manuscript.passage_at(match.start())
        if passage.kind not in self.kinds or (
            self.unless and self.unless(manuscript, match)
        ):
            return False
        before = manuscript.text[passage.start : match.start()]
        return self.titles or before.rfind("《") <= before.rfind("》")


PROSE = frozenset({"title", "heading", "body"})


# A set of characters in a pattern, without ranges: [，。；\n] or [^\d年月—-].
_SET = re.compile(r"(?<!\\)\[(\^?)((?:[^][\\^-]|\\[dnsw])+-?)\]")
_FEW, _MANY = 3, 25


@cache
def compiled(regex: str) -> re.Pattern[str]:
    """Return a pattern, compiled when it is first needed; ^ and $ are a passage's."""
    return re.compile(without_tables(regex), re.MULTILINE)


def without_tables(regex: str) -> str:
    """Return a pattern that finds the same, with sets of Chinese characters spelt out.

    For a set of three or more of them `re` fills a table of 65,536 characters: a hundred
    such tables took a tenth of a check, spelt out they take a third of that. The empty
    (?=) keeps `re` from making a set of the alternatives again.

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


_REACH = 40  # characters that may stand between two words of a pattern
_STOPS = "。；！？"


def shortly_before(openers: Iterable[str], signs: Iterable[str]) -> Callable[[str], bool]:
    """Return a test of texts: does one of `openers` stand just before one of `signs`."""
    first, last = tuple(openers), tuple(signs)

    def stands(text: str) -> bool:
        before = (
            text[max(0, at - _REACH) : at] for sign in last for at in places(sign, text)
        )
        return any(opener in words for words in before for opener in first)

    return stands


def places(words: str, text: str) -> Iterator[int]:
    """Yield where words stand in a text."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def last_said(words: str) -> str:
    """Return what stands behind the last 。；！ or ？.

    >>> last_said("一季度持平。二季度")
    '二季度'
    """
    return words[max(map(words.rfind, _STOPS)) + 1 :]


def first_said(words: str) -> str:
    """Return what stands before the first 。；！ or ？.

    >>> first_said("持平；二季度")
    '持平'
    """
    ends = [at for stop in _STOPS if (at := words.find(stop)) >= 0]
    return words[: min(ends, default=len(words))]


def beside(left: Iterable[str], right: Iterable[str]) -> tuple[str, ...]:
    """Return every one of `left` followed by every one of `right`: signs of a pattern.

    >>> beside("年月", "0")
    ('年0', '月0')
    """
    after = tuple(right)
    return tuple(one + other for one in left for other in after)


def sentences(manuscript: Manuscript, passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield from where to where each sentence of a passage goes, its end mark included."""
    start = passage.start
    for mark in compiled("[。！？][”’）]*").finditer(manuscript.words(passage)):
        end = passage.start + mark.end()
        yield start, end
        start = end
    if start < passage.end:
        yield start, passage.end
