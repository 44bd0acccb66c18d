"""Where numbers come from; the office decides how strict the rules are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding
from reportgen.checks.phrases import TRACE
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.rule_input import DataInput


def without_source(data: DataInput) -> Iterator[DataFinding]:
    """P101: a metric without a source."""
    for each in data.project.metrics():
        if each.metric.source is None:
            yield DataFinding("P101", each.metric.place, each.key, {"id": each.id})


def unconfirmed(data: DataInput) -> Iterator[DataFinding]:
    """P103: an estimate that nobody confirmed."""
    for each in data.project.metrics():
        if each.metric.status == "estimate" and each.metric.confirmed is None:
            yield DataFinding("P103", each.metric.place, each.key, {"id": each.id})


def from_a_draft(data: DataInput) -> Iterator[DataFinding]:
    """P120: a final report that is compared with values of a draft."""
    if data.project.report.is_draft:
        return
    for each in data.project.metrics():
        base = data.bases.get(each.key)
        for used in base.used if base else ():
            if used.draft:
                values = {"id": each.id, "period": used.period}
                yield DataFinding("P120", each.metric.place, each.key, values)
                break


RULES = (
    Rule(
        code="P101",
        level="silent",
        says=Both("metric `{id}` has no source", "`{id}`没有来源"),
        fix=Both("add `source: …`", "请补上`source: …`"),
        why=TRACE,
        wrong="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
""",
        right="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    source: 统计月报
""",
        in_data=without_source,
    ),
    Rule(
        code="P103",
        level="silent",
        says=Both("metric `{id}` is an unconfirmed estimate", "`{id}`是预计数，尚未核实"),
        fix=Both("add `confirmed: …`", "请补上`confirmed: …`"),
        why=TRACE,
        wrong="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    status: estimate
""",
        right="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    status: estimate
    confirmed: 业务科核定
""",
        in_data=unconfirmed,
        owed="doubtful",
    ),
    Rule(
        code="P120",
        level="warning",
        says=Both(
            "metric `{id}` is compared with a value of {period}, which is a draft",
            "指标`{id}`的基期数值来自{period}，而那一期还是草稿",
        ),
        fix=Both(
            "complete the report of {period} first, or write `previous:`",
            "请先把{period}的报告定稿，或写明`previous:`",
        ),
        why=Both("A value of a draft may still change.", "草稿里的数还可能变。"),
        wrong="""\
# 2022H1
state: draft
metrics:
  applications:
    name: 发明专利申请量
    value: 16
    unit: 件
# 2023H1
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    change:
      basis: 同比
""",
        right="""\
# 2022H1
metrics:
  applications:
    name: 发明专利申请量
    value: 16
    unit: 件
# 2023H1
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    change:
      basis: 同比
""",
        in_data=from_a_draft,
    ),
)
