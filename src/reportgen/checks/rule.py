"""A rule: what can be wrong, in words, and what finds it.

Adding a rule takes one `Rule` in the RULES of its topic in `rules/`; its examples are
its tests, and docs/rules.md lists it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from reportgen.checks.finding import DataFinding, Finding
from reportgen.checks.in_hand import DataInHand, ReportInHand
from reportgen.checks.reading.manuscript import Manuscript
from reportgen.messages.message import Message

if TYPE_CHECKING:
    from reportgen.checks.pattern import Pattern

TextFinder: TypeAlias = Callable[[Manuscript], Iterator[Finding]]
ReportFinder: TypeAlias = Callable[[ReportInHand], Iterator[Finding]]
DataFinder: TypeAlias = Callable[[DataInHand], Iterator[DataFinding]]


class Rule(Message, frozen=True, kw_only=True):
    """A message about a finding, and what finds it.

    `in_text` reads any text, `in_report` the finished report beside its data, `in_data`
    the data alone. A function may find several rules: each of them names it. A rule that
    is not `printed_by_a_metric` is silent on what a metric prints, since a rule on the
    data has it; one that `needs_whole` is silent where part of the report was lost.
    """

    in_text: tuple[Pattern | TextFinder, ...] = ()
    in_report: ReportFinder | None = None
    in_data: DataFinder | None = None
    printed_by_a_metric: bool = True
    needs_whole: bool = False
