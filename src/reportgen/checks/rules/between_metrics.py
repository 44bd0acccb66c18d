"""Metrics of one period against each other."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding
from reportgen.checks.phrases import CORRECT, ONE_IS_WRONG
from reportgen.checks.rule import Rule
from reportgen.checks.rule_input import DataInput, sure
from reportgen.figures.arithmetic import is_percentage
from reportgen.figures.changes import PERCENT
from reportgen.messages.message import Both
from reportgen.numerals import trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.figures.figure import Measured
    from reportgen.period import Period


def same_thing(data: DataInput) -> Iterator[DataFinding]:
    """N210: two metrics with the same name, unit, period and status but other values."""
    first: dict[tuple[str, str, Period, str], Measured] = {}
    for figure in sure(data):
        metric = figure.metric
        if metric.value is None:
            continue
        period = metric.period or data.project.period
        what = (figure.name, figure.unit, period, metric.status)
        other = first.setdefault(what, figure)
        if other.metric.value and other.metric.value.value != metric.value.value:
            stated, elsewhere = figure.amount, other.amount
            values = {
                "name": figure.name,
                "stated": stated,
                "other": elsewhere,
                "id": other.id,
            }
            yield DataFinding("N210", metric.value.place, figure.key, values)


def ratios(data: DataInput) -> Iterator[DataFinding]:
    """N245: a ratio that differs from the quotient of its two parts."""
    values = {figure.id: figure.metric.value for figure in sure(data)}
    for figure in sure(data):
        metric, stated = figure.metric, figure.metric.value
        found = [value for part in metric.parts if (value := values.get(part.value))]
        if stated is None or len(found) != 2 or not found[1].value:  # noqa: PLR2004 - a fraction
            continue
        rate = found[0].value / found[1].value * (PERCENT if is_percentage(metric) else 1)
        if abs(rate - stated.value) * 2 > Decimal(1).scaleb(-stated.decimals):
            shown = trimmed(rate, max(2, stated.decimals + 1))
            words = f"{found[0].digits} ÷ {found[1].digits} = {shown}"
            said = {"sum": words, "stated": figure.amount}
            yield DataFinding("N245", stated.place, figure.key, said)


RULES = (
    Rule(
        code="N210",
        level="warning",
        says=Both(
            "{name} is {stated} here, but {other} in metric `{id}`",
            "{name}这里是{stated}，指标`{id}`是{other}",
        ),
        fix=Both(
            "keep only one metric, or make the two names more specific",
            "请只留一个指标，或把名称写得更明确",
        ),
        why=Both("The same thing has two different values.", "同一件事有两个数。"),
        wrong="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
  filed:
    name: 发明专利申请量
    value: 27
    unit: 件
""",
        right="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
  granted:
    name: 发明专利授权量
    value: 27
    unit: 件
""",
        in_data=same_thing,
    ),
    Rule(
        code="N245",
        level="error",
        says=Both(
            "ratio mismatch: stated {stated}, computed {sum}", "比率为{sum}，写的是{stated}"
        ),
        fix=CORRECT,
        why=ONE_IS_WRONG,
        wrong="""\
metrics:
  passed:
    name: 抽检合格
    value: 45
    unit: 批次
  tested:
    name: 抽检
    value: 50
    unit: 批次
  rate:
    name: 合格率
    value: 95
    unit: "%"
    kind: ratio
    parts:
      - passed
      - tested
""",
        right="""\
metrics:
  passed:
    name: 抽检合格
    value: 45
    unit: 批次
  tested:
    name: 抽检
    value: 50
    unit: 批次
  rate:
    name: 合格率
    value: 90
    unit: "%"
    kind: ratio
    parts:
      - passed
      - tested
""",
        in_data=ratios,
    ),
)
