"""What one metric states against what is computed from it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding
from reportgen.checks.phrases import CORRECT, ONE_IS_WRONG
from reportgen.checks.reading.exactness import holds, rounds
from reportgen.checks.rule import Rule
from reportgen.checks.rule_input import of_each_metric
from reportgen.figures.amount import sum_of_parts
from reportgen.figures.figure import words
from reportgen.messages.message import Both
from reportgen.numerals import ratio_of_units
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
    for each in () if figure.is_doubted() else figure.derived.disagreements:
        values = {"sum": each.computed, "stated": each.stated}
        yield DataFinding(_CODES[each.of], each.place, figure.key, values)


@of_each_metric
def overstated(figure: Measured) -> Iterator[DataFinding]:
    """N201: a qualifier that the parts contradict: 超3000, but they add up to 2986."""
    metric, real = figure.metric, sum_of_parts(figure.metric)
    bound = metric.qualifier if metric.qualifier in _BOUNDS else None
    if metric.value is None or bound is None or real is None or figure.is_doubted():
        return
    if not holds(bound, metric.value.value, real.value):
        words = f"{bound}{metric.value.digits}"
        values = {"words": words, "sum": f"{real.digits}{figure.unit}"}
        yield DataFinding("N201", metric.value.place, figure.key, values)


@of_each_metric
def shown_wrongly(figure: Measured) -> Iterator[DataFinding]:
    """N139: a rounded value that the exact one contradicts: 超9万人次 for 88300人次."""
    metric, shown = figure.metric, figure.metric.shown
    if shown is None or metric.value is None or figure.is_doubted():
        return
    unit = literal(shown.unit) or figure.unit
    scale = ratio_of_units(unit, figure.unit)
    digits, real = shown.value.digits, metric.value.value
    if scale and shown.qualifier:
        is_true = holds(shown.qualifier, shown.value.value * scale, real)
    else:
        is_true = bool(scale) and rounds(real, digits, scale or Decimal(1))
    if not is_true:
        values = {"words": words(figure.pieces.get("", ())), "stated": figure.amount}
        yield DataFinding("N139", shown.value.place, figure.key, values)


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
        code="N139",
        level="error",
        says=Both(
            "{words} is shown, but the exact value is {stated}",
            "印作“{words}”，确切的数是{stated}",
        ),
        fix=Both(
            "correct the number, the unit or the qualifier in `shown`",
            "请改正`shown`里的数、单位或“超、近、余”等限定词",
        ),
        why=Both("A rounded number must be true of the exact one.", "约数要与确数相符。"),
        wrong="""\
metrics:
  trained:
    name: 培训人员
    value: 88300
    unit: 人次
    shown:
      value: 8.9
      unit: 万人次
      qualifier: 超
""",
        right="""\
metrics:
  trained:
    name: 培训人员
    value: 88300
    unit: 人次
    shown:
      value: 8.8
      unit: 万人次
      qualifier: 超
""",
        in_data=shown_wrongly,
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
