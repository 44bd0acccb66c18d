"""What one metric states against what is computed from it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding
from reportgen.checks.phrases import CORRECT, ONE_IS_WRONG
from reportgen.checks.reading.exactness import holds
from reportgen.checks.rule import Rule
from reportgen.checks.rule_input import of_each_metric
from reportgen.messages.message import Both
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reportgen.figures.arithmetic import Stated
    from reportgen.figures.figure import Measured

_CODES: Mapping[Stated, str] = {
    "value": "N101",
    "change": "N102",
    "share": "N103",
    "rate": "N104",
}
_BOUNDS = ("超", "余", "以上", "近", "以内")


@of_each_metric
def disagreements(figure: Measured) -> Iterator[DataFinding]:
    """N101 to N104: a stated number that differs from the computed one."""
    for each in figure.derived.disagreements:
        values = {"sum": each.computed, "stated": each.stated}
        yield DataFinding(_CODES[each.of], each.place, figure.key, values)


@of_each_metric
def overstated(figure: Measured) -> Iterator[DataFinding]:
    """N201: a qualifier that the parts contradict: 超3000, but they add up to 2986."""
    metric, unit = figure.metric, figure.unit
    if metric.value is None or metric.qualifier is None or not metric.breakdown:
        return
    if any(part.unit and literal(part.unit) != unit for part in metric.breakdown):
        return
    real = sum((part.value.value for part in metric.breakdown), Decimal(0))
    if metric.qualifier in _BOUNDS and not holds(
        metric.qualifier, metric.value.value, real
    ):
        words = f"{metric.qualifier}{metric.value.digits}"
        values = {"words": words, "sum": f"{real:f}{unit}"}
        yield DataFinding("N201", metric.value.place, figure.key, values)


RULES = (
    Rule(
        code="N101",
        level="error",
        says=Both(
            "total mismatch: stated {stated}, computed {sum}",
            "分项之和{sum}，写的是{stated}",
        ),
        fix=CORRECT,
        why=ONE_IS_WRONG,
        wrong="""\
metrics:
  projects:
    name: 科技项目
    value: 6
    unit: 项
    breakdown:
      - name: 重点
        value: 3
      - name: 一般
        value: 2
""",
        right="""\
metrics:
  projects:
    name: 科技项目
    value: 5
    unit: 项
    breakdown:
      - name: 重点
        value: 3
      - name: 一般
        value: 2
""",
        in_data=disagreements,
    ),
    Rule(
        code="N102",
        level="error",
        says=Both(
            "change mismatch: stated {stated}, computed {sum}",
            "变化为{sum}，写的是{stated}",
        ),
        fix=CORRECT,
        why=ONE_IS_WRONG,
        wrong="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    change:
      value: 60
      previous: 16
""",
        right="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    change:
      value: 62.5
      previous: 16
""",
        in_data=disagreements,
    ),
    Rule(
        code="N103",
        level="error",
        says=Both(
            "share mismatch: stated {stated}, computed {sum}", "占比为{sum}，写的是{stated}"
        ),
        fix=CORRECT,
        why=ONE_IS_WRONG,
        wrong="""\
metrics:
  output:
    name: 高新技术产业产值
    value: 110
    unit: 亿元
    share:
      of: 工业总产值
      value: 50.1
      whole: 221.6
""",
        right="""\
metrics:
  output:
    name: 高新技术产业产值
    value: 110
    unit: 亿元
    share:
      of: 工业总产值
      value: 49.64
      whole: 221.6
""",
        in_data=disagreements,
    ),
    Rule(
        code="N104",
        level="error",
        says=Both(
            "completion rate mismatch: stated {stated}, computed {sum}",
            "完成率为{sum}，写的是{stated}",
        ),
        fix=CORRECT,
        why=ONE_IS_WRONG,
        wrong="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    target:
      value: 30
      rate: 90
""",
        right="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    target:
      value: 30
      rate: 86.7
""",
        in_data=disagreements,
    ),
    Rule(
        code="N201",
        level="error",
        says=Both(
            "{words} contradicts the sum of the parts, {sum}", "“{words}”与{sum}不符"
        ),
        fix=Both("correct the number or the qualifier", "请改正数值或“超、近、余”等限定词"),
        why=Both(
            "“More than 3000” (超3000) is false if the value is 2986.",
            "实为2986就不能说“超3000”。",
        ),
        wrong="""\
metrics:
  trained:
    name: 培训人员
    value: 3000
    unit: 人次
    qualifier: 超
    breakdown:
      - name: 城区
        value: 1986
      - name: 乡镇
        value: 1000
""",
        right="""\
metrics:
  trained:
    name: 培训人员
    value: 3000
    unit: 人次
    qualifier: 近
    breakdown:
      - name: 城区
        value: 1986
      - name: 乡镇
        value: 1000
""",
        in_data=overstated,
    ),
)
