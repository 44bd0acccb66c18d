"""Errata: their dates, and entries that were written twice."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.rule_input import DataInput


def before_the_report(data: DataInput) -> Iterator[DataFinding]:
    """P142: an erratum that is dated before the report."""
    report = data.project.report
    for number, each in enumerate(report.errata, 1):
        if report.date and each.date.day < report.date.day:
            values = {"date": each.date.day, "report": report.date.day}
            yield DataFinding("P142", each.date.place, f"report.errata.{number}", values)


def written_twice(data: DataInput) -> Iterator[DataFinding]:
    """P143: an erratum that repeats the one before it."""
    errata = data.project.report.errata
    for number, (last, each) in enumerate(pairwise(errata), 2):
        if (last.date.day, last.text.value) == (each.date.day, each.text.value):
            yield DataFinding("P143", each.text.place, f"report.errata.{number}")


RULES = (
    Rule(
        code="P142",
        level="warning",
        says=Both(
            "erratum is dated {date}, before the report ({report})",
            "更正日期{date}早于成文日期{report}",
        ),
        fix=Both(
            "correct the date of the erratum, or that of the report",
            "请改正更正说明的日期，或改正成文日期",
        ),
        why=Both(
            "A report can be corrected only after it was made.", "成文以后才谈得上更正。"
        ),
        wrong="""\
# report.yaml
date: 2023-07-05
errata:
  - date: 2022-08-01
    text: 更正专利申请量。
""",
        right="""\
# report.yaml
date: 2023-07-05
errata:
  - date: 2023-08-01
    text: 更正专利申请量。
""",
        in_data=before_the_report,
    ),
    Rule(
        code="P143",
        level="warning",
        says=Both(
            "this erratum has the date and the text of the one before it",
            "这条更正说明的日期和内容与上一条相同",
        ),
        fix=Both(
            "say what was corrected this time, or delete the entry",
            "请写明这次更正了什么，或删去这一条",
        ),
        why=Both(
            "An entry that is written twice does not say what changed the second time.",
            "写了两遍，看不出第二次改了什么。",
        ),
        wrong="""\
# report.yaml
errata:
  - date: 2023-08-01
    text: 更正专利申请量。
  - date: 2023-08-01
    text: 更正专利申请量。
""",
        right="""\
# report.yaml
errata:
  - date: 2023-08-01
    text: 更正专利申请量。
  - date: 2023-08-01
    text: 更正专利授权量。
""",
        in_data=written_twice,
    ),
)
