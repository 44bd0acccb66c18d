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
)
