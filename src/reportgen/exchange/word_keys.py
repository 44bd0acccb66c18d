"""Findings in a Word file, with the keys of the data that print the same sentences."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.checks.pattern import Pattern
from reportgen.checks.rule import Rule
from reportgen.exchange.word_figures import sentences_and_tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportgen.checks.reading.locate import Locator
    from reportgen.exchange.word_build import WordBuild
    from reportgen.exchange.word_versions import Version
    from reportgen.finished import Finished
    from reportgen.finished.changed_sentences import Said
    from reportgen.messages.message import Message
    from reportgen.problems import Problem


def with_keys(
    problems: Iterable[Problem], file: Version, period: WordBuild
) -> Iterator[Problem]:
    """Yield the problems; those of rules have the key of the text in the report, if any.

    By its key, the office may have allowed it. What a pattern ignores in `check`, because
    a metric prints it, is left out.
    """
    starts = {
        each.place.line: each.start for each in file.manuscript.stretches if each.place
    }
    said = list(sentences_and_tables(file))
    begins = [each.start for each in said]
    same = {each.text: each for each in sentences_and_tables(period.version)}
    locator = period.report.locator()
    for each in problems:
        line = each.place.line if each.place and isinstance(each.message, Rule) else 0
        if not each.place or line not in starts:
            yield each
            continue
        at = starts[line] + each.place.column - 1
        sentence = said[max(bisect_right(begins, at) - 1, 0)]
        start = _start(same.get(sentence.text), at - sentence.start, period)
        if start is None:
            yield each
        elif _counts(each.message, start, period.report, locator):
            end = start + each.place.width
            yield replace(each, key=locator.find(start, end)[1])


def _counts(message: Message, start: int, report: Finished, locator: Locator) -> bool:
    """Return whether a finding counts where a metric prints the same in the report.

    A pattern reads nothing but the sentence: what it finds here, `check` finds there, or
    rightly not.
    """
    finders = message.in_text if isinstance(message, Rule) else ()
    is_pattern = bool(finders) and all(isinstance(each, Pattern) for each in finders)
    if not (is_pattern and locator.is_printed_by_a_metric(start)):
        return True
    return any(
        begin <= start < end and found.code == message.code
        for begin, end, found in report.findings
    )


def _start(twin: Said | None, within: int, period: WordBuild) -> int | None:
    """Return where the same characters of the same sentence are in the report."""
    if twin is None:
        return None
    start = min(twin.start + within, twin.end - 1)
    return period.offset(start, start + 1)
