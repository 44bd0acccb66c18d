"""The names that a metric lists: as many as its value, and each once."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding
from reportgen.checks.rule import Rule
from reportgen.checks.rule_input import of_each_metric
from reportgen.messages.message import Both
from reportgen.names import TO_FILL_IN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.figures.figure import Measured
    from reportgen.model import Member
    from reportgen.model.values import Text

_MORE = ("余", "超", "以上", "约", "左右")  # more may be named than the number states


@of_each_metric
def miscounted(figure: Measured) -> Iterator[DataFinding]:
    """N110, N111: a closed list that differs from the value, an open one that exceeds it.

    A metric with a qualifier is treated as an open list. A list to fill in is R021.
    """
    metric, total = figure.metric, figure.derived.total
    if metric.items is None or total is None or figure.is_doubted():
        return
    if any(TO_FILL_IN in each.value for each in metric.items.names):
        return
    named, stated = len(metric.items.names), Decimal(total)
    place, values = metric.items.place, {"named": named, "stated": total}
    if metric.items.open or metric.qualifier:
        if named > stated and metric.qualifier not in _MORE:
            yield DataFinding("N111", place, figure.key, values)
    elif named != stated:
        yield DataFinding("N110", place, figure.key, values)


@of_each_metric
def named_twice(figure: Measured) -> Iterator[DataFinding]:
    """N117: a name that occurs twice in the items, the breakdown or the group."""
    metric = figure.metric
    items = metric.items.names if metric.items else ()
    for names in (items, _names(metric.breakdown), _names(metric.group)):
        seen: set[str] = set()
        for name in names:
            if name.value in seen:
                yield DataFinding("N117", name.place, figure.key, {"name": name.value})
            seen.add(name.value)


def _names(members: tuple[Member, ...]) -> tuple[Text, ...]:
    return tuple(member.name for member in members)


RULES = (
    Rule(
        code="N110",
        level="error",
        says=Both(
            "{named} names listed, but the value is {stated}",
            "列了{named}个名称，数值是{stated}",
        ),
        fix=Both(
            "complete the list, or add `open: true` if it is not exhaustive",
            "请补全名单；若未列全，请写`open: true`",
        ),
        why=Both(
            "A closed list must name everything that is counted.",
            "封闭的名单应与数目一致。",
        ),
        wrong="""\
metrics:
  firms:
    name: 高新技术企业
    value: 4
    unit: 家
    items:
      names:
        - 甲公司
        - 乙公司
        - 丙公司
""",
        right="""\
metrics:
  firms:
    name: 高新技术企业
    value: 3
    unit: 家
    items:
      names:
        - 甲公司
        - 乙公司
        - 丙公司
""",
        in_data=miscounted,
    ),
    Rule(
        code="N111",
        level="error",
        says=Both(
            "{named} names listed, but the value is only {stated}",
            "列了{named}个名称，而数值只有{stated}",
        ),
        fix=Both("correct the value or the list", "请改正数值或名单"),
        why=Both(
            "A list cannot have more names than there are items.", "名称不能比数目多。"
        ),
        wrong="""\
metrics:
  firms:
    name: 高新技术企业
    value: 2
    unit: 家
    items:
      names:
        - 甲公司
        - 乙公司
        - 丙公司
      open: true
""",
        right="""\
metrics:
  firms:
    name: 高新技术企业
    value: 5
    unit: 家
    items:
      names:
        - 甲公司
        - 乙公司
        - 丙公司
      open: true
""",
        in_data=miscounted,
    ),
    Rule(
        code="N117",
        level="error",
        says=Both("duplicate name `{name}`", "`{name}`列了两次"),
        fix=Both("delete one of the two, or correct the name", "请删掉一个，或改正名称"),
        why=Both("What is counted once must be listed once.", "数一次的只列一次。"),
        wrong="""\
metrics:
  firms:
    name: 高新技术企业
    value: 2
    unit: 家
    items:
      names:
        - 甲公司
        - 甲公司
""",
        right="""\
metrics:
  firms:
    name: 高新技术企业
    value: 2
    unit: 家
    items:
      names:
        - 甲公司
        - 乙公司
""",
        in_data=named_twice,
    ),
)
