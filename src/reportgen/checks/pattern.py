"""A pattern: a regular expression that finds one thing that can be wrong.

It is compiled only when one of its signs occurs in the text: compiling sixty patterns
would take a tenth of a check.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TypeAlias

from msgspec import Struct

from reportgen.checks.finding import Finding
from reportgen.checks.reading.manuscript import Manuscript
from reportgen.checks.reading.regex import compiled
from reportgen.checks.reading.sentences import places

Better: TypeAlias = Callable[[re.Match[str]], str]

_EVERYWHERE = frozenset({"title", "heading", "body", "cell"})


class Pattern(Struct, frozen=True, eq=False):
    """A regular expression, and the conditions under which a match is a finding.

    It is compiled only if one of its `signs` occurs in the text and `likely`, if given,
    returns true for the text. `better` returns what to write instead, and `unless` whether
    a match is correct as it is. `kinds` are the kinds of passages it reads. Without
    `titles`, document names in 《》 are skipped, because they are quoted verbatim.
    """

    signs: tuple[str, ...]
    regex: str
    better: Better | None = None
    unless: Callable[[Manuscript, re.Match[str]], bool] | None = None
    kinds: frozenset[str] = _EVERYWHERE
    titles: bool = True
    likely: Callable[[str], bool] | None = None

    def find(self, manuscript: Manuscript, code: str) -> Iterator[Finding]:
        """Yield each match that is a finding, with the code of its rule."""
        if _beginnings(self.signs).isdisjoint(manuscript.pairs):
            return
        if not any(map(manuscript.has, self.signs)):
            return
        if self.likely and not self.likely(manuscript.text):
            return
        for match in compiled(self.regex).finditer(manuscript.text):
            if self._is_meant(manuscript, match):
                better = self.better(match) if self.better else ""
                values = {"found": match[0].strip(), **({"near": better} if better else {})}
                yield Finding(code, match.start(), match.end(), values)

    def _is_meant(self, manuscript: Manuscript, match: re.Match[str]) -> bool:
        passage = manuscript.passage_at(match.start())
        if passage.kind not in self.kinds or (
            self.unless and self.unless(manuscript, match)
        ):
            return False
        before = manuscript.text[passage.start : match.start()]
        return self.titles or before.rfind("《") <= before.rfind("》")


@cache
def _beginnings(signs: tuple[str, ...]) -> frozenset[str]:
    """Return what signs begin with: two characters, or the only one."""
    return frozenset(sign[:2] for sign in signs)


PROSE = frozenset({"title", "heading", "body"})

_REACH = 40  # characters that may separate two words of a pattern


def shortly_before(openers: Iterable[str], signs: Iterable[str]) -> Callable[[str], bool]:
    """Return a test for whether one of `openers` occurs shortly before one of `signs`."""
    first, last = tuple(openers), tuple(signs)

    def stands(text: str) -> bool:
        before = (
            text[max(0, at - _REACH) : at] for sign in last for at in places(sign, text)
        )
        return any(opener in words for words in before for opener in first)

    return stands


def is_a_figure(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether a match ends in a figure, whose form the office chose."""
    return manuscript.is_a_figure(match.end() - 1)
