"""Findings in a Word file, with the keys of the data that print the same sentences."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.checks.rule import Rule
from reportgen.exchange.word_figures import sentences_and_tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportgen.exchange.word_versions import Version
    from reportgen.finished import Finished
    from reportgen.problems import Problem


def with_keys(
    problems: Iterable[Problem], file: Version, period: Version, report: Finished
) -> Iterator[Problem]:
    """Yield the problems; those of rules have the key of the text in the report, if any.

    By its key, the office may have allowed it.
    """
    starts = {
        each.place.line: each.start for each in file.manuscript.stretches if each.place
    }
    said = list(sentences_and_tables(file))
    begins = [each.start for each in said]
    same = {each.text: each for each in sentences_and_tables(period)}
    locator = report.locator()
    for each in problems:
        line = each.place.line if each.place and isinstance(each.message, Rule) else 0
        if not each.place or line not in starts:
            yield each
            continue
        at = starts[line] + each.place.column - 1
        sentence = said[max(bisect_right(begins, at) - 1, 0)]
        if twin := same.get(sentence.text):
            start = min(twin.start + at - sentence.start, twin.end - 1)
            yield replace(each, key=locator.find(start, start + each.place.width)[1])
        else:
            yield each
