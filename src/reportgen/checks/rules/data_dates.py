"""Periods and dates of the data against those of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.rule_input import DataInput


def periods_of_metrics(data: DataInput) -> Iterator[DataFinding]:
    """N208, N209: a metric whose period ends after the report's, or before it begins."""
    whole = data.project.period
    for figure in data.figures.values():
        metric, own = figure.metric, figure.metric.period
        if own is None:
            continue
        values = {"period": own, "report": whole}
        if metric.status == "actual" and own.last > whole.last:
            yield DataFinding("N208", metric.at("period"), figure.key, values)
        elif own.last < whole.first:
            yield DataFinding("N209", metric.at("period"), figure.key, values)


def days_of_metrics(data: DataInput) -> Iterator[DataFinding]:
    """P102, P104: a value as of a day before its period ends, or after the report date."""
    date = data.project.report.date
    for figure in data.figures.values():
        metric, as_of = figure.metric, figure.metric.as_of
        if as_of is None:
            continue
        period = metric.period or data.project.period
        values: dict[str, object] = {"date": as_of.day}
        if metric.status == "actual" and as_of.day < period.end:
            values["period"] = period
            yield DataFinding("P102", as_of.place, figure.key, values)
        elif date and as_of.day > date.day:
            values["report"] = date.day
            yield DataFinding("P104", as_of.place, figure.key, values)


def report_date(data: DataInput) -> Iterator[DataFinding]:
    """N211: a report dated before the last month of its period."""
    date, whole = data.project.report.date, data.project.period
    if date and date.day < whole.end.replace(day=1):
        values = {"date": date.day, "report": whole}
        yield DataFinding("N211", date.place, "report.date", values)


_LATEST = 366  # days after the end of a period


def late_report_date(data: DataInput) -> Iterator[DataFinding]:
    """N281: a report dated more than a year after its period."""
    date, whole = data.project.report.date, data.project.period
    if date and (date.day - whole.end).days > _LATEST:
        values = {"date": date.day, "report": whole}
        yield DataFinding("N281", date.place, "report.date", values)


def print_date(data: DataInput) -> Iterator[DataFinding]:
    """N282: a report printed before the day of its date."""
    date, printed = data.project.report.date, data.project.report.printed_on
    if date and printed and printed.day < date.day:
        values = {"date": printed.day, "report": date.day}
        yield DataFinding("N282", printed.place, "report.printed_on", values)


def deadlines(data: DataInput) -> Iterator[DataFinding]:
    """N212: a plan item that is due by the end of the report's period."""
    whole = data.project.period
    for each in data.project.facts():
        due, status = each.fact.deadline, each.fact.status
        if due and due.last <= whole.last and status in {"planned", None}:
            values = {"period": due, "report": whole}
            yield DataFinding("N212", each.fact.at("deadline"), each.key, values)


RULES = (
    Rule(
        code="N208",
        level="error",
        says=Both(
            "data is for {period}, which ends after the report period ({report})",
            "数据时期{period}超出报告期{report}",
        ),
        fix=Both(
            "correct `period`, or write `status: target` or `status: estimate`",
            "请改正`period`，或写明`status: target`（目标）、`estimate`（预计）",
        ),
        why=Both(
            "Results cannot be reported before they happen.", "尚未发生的事不能作为成绩。"
        ),
        wrong="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    period: 2023Q3
""",
        right="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    period: 2023Q1
""",
        in_data=periods_of_metrics,
    ),
    Rule(
        code="N209",
        level="warning",
        says=Both(
            "data is for {period}, which ends before the report period ({report})",
            "数据时期{period}早于报告期{report}",
        ),
        fix=Both(
            "correct `period`; write an earlier value in `change.previous`",
            "请改正`period`；基期数值请写在`change.previous`",
        ),
        why=Both(
            "The value may be left over from the last report.", "可能是上次报告留下的。"
        ),
        wrong="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    period: 2022Q1
""",
        right="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    period: 2023Q1
""",
        in_data=periods_of_metrics,
    ),
    Rule(
        code="N211",
        level="warning",
        says=Both(
            "report is dated {date}, before the end of {report}",
            "成文日期{date}早于报告期{report}结束",
        ),
        fix=Both("correct `date`", "请改正`date`"),
        why=Both("The numbers are not final on that date.", "此时数据还不完整。"),
        wrong="""\
# report.yaml
date: 2023-03-05
""",
        right="""\
# report.yaml
date: 2023-07-05
""",
        in_data=report_date,
    ),
    Rule(
        code="N212",
        level="warning",
        says=Both(
            "deadline ({period}) has passed by the end of the report period ({report})",
            "计划完成时限{period}，而报告期{report}结束时已过",
        ),
        fix=Both("correct `deadline` or `status`", "请改正`deadline`或`status`"),
        why=Both(
            "An item whose deadline has passed is no longer a plan.",
            "已过期限的事项不再是计划。",
        ),
        wrong="""\
facts:
  - text: 举办讲座。
    deadline: 2023-03
""",
        right="""\
facts:
  - text: 举办讲座。
    deadline: 2023-09
""",
        in_data=deadlines,
    ),
    Rule(
        code="P102",
        level="warning",
        says=Both(
            "data is as of {date}, before the end of {period}",
            "数据截至{date}，早于{period}期末",
        ),
        fix=Both("update the data, or correct `period`", "请更新数据，或改正`period`"),
        why=Both("The data cannot cover the whole period.", "它不可能涵盖整个时期。"),
        wrong="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    as_of: 2023-03-31
""",
        right="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    as_of: 2023-06-30
""",
        in_data=days_of_metrics,
    ),
    Rule(
        code="P104",
        level="warning",
        says=Both(
            "data is as of {date}, after the report date {report}",
            "数据截至{date}，晚于成文日期{report}",
        ),
        fix=Both("correct `as_of` or `date`", "请改正`as_of`或`date`"),
        why=Both(
            "The value could not be known on the report date.", "成文时还不可能知道。"
        ),
        wrong="""\
# report.yaml
date: 2023-07-05
# 2023H1
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    as_of: 2023-07-31
""",
        right="""\
# report.yaml
date: 2023-07-05
# 2023H1
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    as_of: 2023-06-30
""",
        in_data=days_of_metrics,
    ),
    Rule(
        code="N281",
        level="warning",
        says=Both(
            "report is dated {date}, more than a year after {report}",
            "成文日期{date}在{report}结束一年以后",
        ),
        fix=Both("correct the date", "请改正日期"),
        why=Both(
            "A date in another year is probably mistyped or left over.",
            "年份多半写错了，或是别的报告留下的。",
        ),
        wrong="""\
# report.yaml
date: 2025-07-05
""",
        right="""\
# report.yaml
date: 2023-07-05
""",
        in_data=late_report_date,
    ),
    Rule(
        code="N282",
        level="warning",
        says=Both(
            "printed on {date}, before the report date {report}",
            "印发日期{date}早于成文日期{report}",
        ),
        fix=Both("correct `printed_on` or `date`", "请改正`printed_on`或`date`"),
        why=Both(
            "A paper is printed after it is signed; the day may be left over.",
            "先成文，后印发；可能是上期留下的日期。",
        ),
        wrong="""\
# report.yaml
date: 2023-07-05
printed_by: 示例局办公室
printed_on: 2023-01-06
""",
        right="""\
# report.yaml
date: 2023-07-05
printed_by: 示例局办公室
printed_on: 2023-07-05
""",
        in_data=print_date,
    ),
)
