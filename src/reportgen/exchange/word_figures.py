"""The numbers of a Word file against those of a period, sentence by sentence.

A table counts as one sentence, so that its numbers are compared in their order.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from reportgen.exchange.word_versions import words_of
from reportgen.finished.changed_sentences import Said, pairs, said_in
from reportgen.messages.message import Both
from reportgen.place import Place, also
from reportgen.problems import problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.exchange.word_versions import Version
    from reportgen.problems import Problem

_SHOWN = 10  # places or numbers of a problem
_NUMERAL = "[〇零一二三四五六七八九十百千两几]"
_SCALE = "(?:万亿|千万|百万|万|亿|千|百)?"
# A number with what decides its size; numerals only if they count something.
_NUMBER = re.compile(
    rf"[-−]?\d+(?:[.,]\d+)*[余多]?{_SCALE}(?:个?百分点|[%％‰])?"
    rf"|{_NUMERAL}+[万亿]?(?=[个项件次家人倍成名位类批场户条年月日份只])"
    rf"|{_NUMERAL}+分之{_NUMERAL}+"
)
_SEPARATOR = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


class _Number(NamedTuple):
    """A number in a sentence, and where it begins in the manuscript."""

    text: str
    start: int

    @property
    def value(self) -> str:
        """What it says, however it is written: 1,350万 is 1350万, ％ is %."""
        return _SEPARATOR.sub("", self.text).replace("％", "%").replace("−", "-")


def check_figures(file: Version, period: Version, name: str) -> Iterator[Problem]:
    """Yield where the numbers of a Word file and those of period `name` differ."""
    reworded = list[Said]()
    for before, after in pairs(
        list(sentences_and_tables(period)), list(sentences_and_tables(file))
    ):
        gone, added = _differing(_numbers(before, period), _numbers(after, file))
        if gone or added:
            where = before and _place(before, gone, period)
            here = (after and _place(after, added, file)) or Place(file.title)
            old, new = [each.text for each in gone], [each.text for each in added]
            yield differing_problem(old, new, here, where, name)
        elif after is not None:
            reworded.append(after)
    if places := [place for each in reworded if (place := file.place_of(each))]:
        more = also(places[0], places[1 : _SHOWN + 1], len(places) - 1)
        yield problem("P249", places[0], period=name, count=len(places), also=more)


def differing_problem(
    gone: Sequence[str],
    added: Sequence[str],
    here: Place,
    where: Place | None,
    name: str,
) -> Problem:
    """Return the problem of numbers that differ, are missing, or are new.

    `here` is their place in the file, `where` that in the data of period `name`.
    """
    old, new = _listed(gone), _listed(added)
    if gone and added:
        words = {"found": new, "expected": old, "where": where or name}
        return problem("P246", here, period=name, **words)
    if gone:
        return problem("P247", here, period=name, found=old, where=where or name)
    return problem("P248", here, period=name, found=new)


def sentences_and_tables(version: Version) -> Iterator[Said]:
    """Yield the sentences and tables of a text that have words."""
    manuscript = version.manuscript
    for is_table, run in groupby(manuscript.passages, lambda each: each.kind == "cell"):
        passages = list(run)
        if is_table:
            start, end = passages[0].start, passages[-1].end
            found = [Said("", manuscript.text[start:end].replace("\n", " "), start, end)]
        else:
            found = [one for each in passages for one in said_in(manuscript, each, "")]
        for each in found:
            if text := words_of(each.text):
                yield each._replace(text=text)


def _numbers(said: Said | None, version: Version) -> list[_Number]:
    if said is None:
        return []
    matches = _NUMBER.finditer(version.manuscript.text, said.start, said.end)
    return [_Number(each[0], each.start()) for each in matches]


def _differing(
    old: Sequence[_Number], new: Sequence[_Number]
) -> tuple[list[_Number], list[_Number]]:
    """Return the numbers that are gone and those that are new; their order counts."""
    texts = [each.value for each in old], [each.value for each in new]
    gone, added = list[_Number](), list[_Number]()
    if len(old) == len(new):
        places = [at for at, one in enumerate(texts[0]) if one != texts[1][at]]
        return [old[at] for at in places], [new[at] for at in places]
    for kind, first, last, begin, end in SequenceMatcher(None, *texts).get_opcodes():
        if kind != "equal":
            gone += old[first:last]
            added += new[begin:end]
    return gone, added


def _place(said: Said, numbers: Sequence[_Number], version: Version) -> Place | None:
    """Return where the first of these numbers is written, or else the sentence."""
    if not numbers:
        return version.place_of(said)
    start = numbers[0].start
    return version.place_of(said._replace(start=start, end=start + len(numbers[0].text)))


def _listed(numbers: Sequence[str]) -> Both:
    more = ["…"] if len(numbers) > _SHOWN else []
    shown = [*numbers[:_SHOWN], *more]
    return Both(", ".join(shown), "、".join(shown))
