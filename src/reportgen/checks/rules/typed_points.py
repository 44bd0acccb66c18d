"""Changes in percent typed after the name of a percentage, which changes by points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.reading.regex import compiled
from reportgen.checks.rule import Rule
from reportgen.figures.arithmetic import is_percentage
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.rule_input import ReportInput

# 提高3% or 同比提高3%, typed behind the name of a percentage.
_COMPARED = "(?:同比|环比|[比较][上去]年(?:同期)?)?"
_CHANGED = "(?:提高|上升|下降|增加|降低|提升|回落|增长|减少)"
_RISES = rf"[^。；，\n]{{0,12}}?(?:，{_COMPARED})?({_CHANGED}了?[0-9.]+%)"


def points(report: ReportInput) -> Iterator[Finding]:
    """N217: a metric in percent, and 提高3% typed after its name.

    If {{ x.change }} prints that change, N113 reports the metric instead.
    """
    manuscript = report.manuscript
    for figure in report.figures.values():
        end = 0
        for start in report.named.of(figure.name) if is_percentage(figure.metric) else ():
            match = compiled(_RISES).match(manuscript.text, start + len(figure.name))
            if start < end or match is None:
                continue
            end = match.end()
            if not manuscript.is_a_figure(end - 1):
                values = {"found": match[1], "id": figure.id}
                yield Finding("N217", match.start(1), end, values)


RULES = (
    Rule(
        code="N217",
        level="warning",
        says=Both(
            "metric `{id}` is a percentage and changes by percentage points: {found}",
            "指标`{id}`是百分数，变化应用百分点，不用{found}",
        ),
        fix=Both(
            "write 个百分点, or use {{{{ {id}.change }}}}",
            "请用“个百分点”，或写{{{{ {id}.change }}}}",
        ),
        why=Both(
            "From 40% to 44% is a rise of 10%, or of 4 percentage points.",
            "从40%到44%是提高4个百分点，不是4%。",
        ),
        wrong="""\
metrics:
  supply:
    name: 供水满意度
    value: 98
    unit: "%"
facts:
  - "供水满意度{{ supply }}。"
  - 供水满意度提高3%。
""",
        right="""\
metrics:
  supply:
    name: 供水满意度
    value: 98
    unit: "%"
facts:
  - "供水满意度{{ supply }}。"
  - 供水满意度提高3个百分点。
""",
        in_report=points,
    ),
)
