"""A rule: the message about what can be wrong, and the functions that find it.

To add a rule, add one `Rule` to the RULES of its topic in `rules/`; its examples are its
tests, and docs/rules.md lists it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from reportgen.checks.finding import DataFinding, Finding
from reportgen.checks.reading.manuscript import Manuscript
from reportgen.checks.rule_input import DataInput, ReportInput
from reportgen.messages.message import Message

if TYPE_CHECKING:
    from reportgen.checks.pattern import Pattern

TextFinder: TypeAlias = Callable[[Manuscript], Iterator[Finding]]
ReportFinder: TypeAlias = Callable[[ReportInput], Iterator[Finding]]
DataFinder: TypeAlias = Callable[[DataInput], Iterator[DataFinding]]


class Rule(Message, frozen=True, kw_only=True):
    """A message about a finding, and the functions that find it.

    `in_text` reads any text, `in_report` the finished report together with its data, and
    `in_data` only the data. A function that serves several rules is named in each of them.
    A rule that is not `printed_by_a_metric` ignores what a metric prints, because a rule
    on the data reports it; one that `needs_whole` is ignored if a part of the report is
    missing. One that the `register_overrules` ignores what stands in a name of organ.yaml.
    """

    in_text: tuple[Pattern | TextFinder, ...] = ()
    in_report: ReportFinder | None = None
    in_data: DataFinder | None = None
    printed_by_a_metric: bool = True
    needs_whole: bool = False
    register_overrules: bool = False
