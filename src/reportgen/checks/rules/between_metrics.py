"""Metrics of one period against each other."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding
from reportgen.checks.phrases import CORRECT_THE_NUMBER, ONE_IS_WRONG
from reportgen.checks.rule import Rule
from reportgen.checks.rule_input import DataInput, sure
from reportgen.figures.amount import amount_of, exact_amount, quotient
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
        metric, amount = figure.metric, amount_of(figure.metric)
        if amount is None:
            continue
        period = metric.period or data.project.period
        what = (figure.name, figure.unit, period, metric.status)
        other = first.setdefault(what, figure)
        stated = amount_of(other.metric)
        if stated and stated.value != amount.value:
            values = {
                "name": figure.name,
                "stated": figure.amount,
                "other": other.amount,
                "id": other.id,
            }
            yield DataFinding("N210", amount.place, figure.key, values)


def ratios(data: DataInput) -> Iterator[DataFinding]:
    """N245: a ratio that differs from the quotient of its two parts."""
    figures = {figure.id: figure for figure in sure(data)}
    for figure in sure(data):
        parts = [figures.get(part.value) for part in figure.metric.parts]
        if len(parts) == 2 and parts[0] and parts[1]:  # noqa: PLR2004 - a fraction
            yield from _ratio(figure, parts[0], parts[1])


def _ratio(figure: Measured, part: Measured, whole: Measured) -> Iterator[DataFinding]:
    """Yield what is wrong with a ratio, if its parts are exact."""
    stated = figure.metric.value
    above, below = exact_amount(part.metric), exact_amount(whole.metric)
    if not (stated and above and below):
        return
    said = {"stated": figure.amount}
    words = _division(part, whole)
    if not below.value:
        yield DataFinding("N160", stated.place, figure.key, said | {"parts": words})
        return
    rate = quotient((above.value, part.unit), (below.value, whole.unit), figure.unit)
    if abs(rate - stated.value) * 2 > Decimal(1).scaleb(-stated.decimals):
        shown = trimmed(rate, max(2, stated.decimals + 1))
        values = said | {"sum": f"{words} = {shown}{figure.unit}"}
        yield DataFinding("N245", stated.place, figure.key, values)


def _division(part: Measured, whole: Measured) -> str:
    """Return a division in words, with the units if they differ: 5000元 ÷ 1万元."""
    if part.unit != whole.unit:
        return f"{part.amount} ÷ {whole.amount}"
    return f"{part.derived.total} ÷ {whole.derived.total}"


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
        fix=CORRECT_THE_NUMBER,
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
    Rule(
        code="N160",
        level="warning",
        says=Both(
            "ratio is stated {stated}, but there is none: {parts}",
            "比率写的是{stated}，但{parts}没有比率可言",
        ),
        fix=Both(
            "correct the number, or write `words:` instead of `value` and `unit`",
            "请改正数；确实没有的，请把`value`和`unit`换成`words:`",
        ),
        why=Both("Of nothing, no share can be told.", "总数是零，就没有百分之几可言。"),
        wrong="""\
metrics:
  passed:
    name: 抽检合格
    value: 0
    unit: 批次
  tested:
    name: 抽检
    value: 0
    unit: 批次
  rate:
    name: 合格率
    value: 100
    unit: "%"
    parts:
      - passed
      - tested
""",
        right="""\
metrics:
  passed:
    name: 抽检合格
    value: 50
    unit: 批次
  tested:
    name: 抽检
    value: 50
    unit: 批次
  rate:
    name: 合格率
    value: 100
    unit: "%"
    parts:
      - passed
      - tested
""",
        in_data=ratios,
    ),
)
