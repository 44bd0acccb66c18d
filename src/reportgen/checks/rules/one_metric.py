"""What one metric cannot say: a share over 100%, 余 after 23."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.checks.finding import DataFinding
from reportgen.checks.rule import Rule
from reportgen.checks.rule_input import of_each_metric
from reportgen.figures.amount import exact_amount
from reportgen.figures.changes import POINTS, change_unit
from reportgen.figures.kinds import kind_of, point_of
from reportgen.messages.message import Both
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.figures.figure import Measured
    from reportgen.model import Metric

_ALL = Decimal(100)
_MAGNITUDES = ("百", "千", "万", "亿")


@of_each_metric
def impossible(figure: Measured) -> Iterator[DataFinding]:
    """N112, N118: a share outside 0 to 100%, a decrease of more than 100%.

    A number that also disagrees with its arithmetic has already been reported.
    """
    metric, derived = figure.metric, figure.derived
    wrong = {each.of for each in derived.disagreements}
    is_known = "share" in wrong or figure.is_doubted("share")
    share = "0" if derived.share is None or is_known else derived.share
    if metric.share and not 0 <= Decimal(share) <= _ALL:
        place = (metric.share.value or metric.share).place
        yield DataFinding("N112", place, figure.key, {"stated": share})
    fall = metric.change.value if metric.change else None
    negative = derived.total is not None and Decimal(derived.total) < 0
    if (
        fall
        and fall.value < -_ALL
        and not (negative or wrong)
        and change_unit(metric) == "%"
    ):
        values = {"stated": fall.digits.lstrip("-")}
        yield DataFinding("N118", fall.place, figure.key, values)


@of_each_metric
def changed_to_nothing(figure: Measured) -> Iterator[DataFinding]:
    """N161: a value of 0 with a change by another percentage than −100%."""
    metric, amount = figure.metric, exact_amount(figure.metric)
    stated = metric.change.value if metric.change else None
    if not amount or amount.value or not stated or change_unit(metric) != "%":
        return
    wrong = {each.of for each in figure.derived.disagreements}
    if stated.value not in (0, -_ALL) and "change" not in wrong:
        said = {"stated": stated.digits}
        yield DataFinding("N161", stated.place, figure.key, said)


@of_each_metric
def points(figure: Measured) -> Iterator[DataFinding]:
    """N113, N114, N166: a rate or an index that changes by %, or an amount by points."""
    metric, change = figure.metric, figure.metric.change
    unit = literal(change.unit) if change else ""
    point = point_of(metric)
    if change and point and unit == "%":
        values = {"unit": figure.unit, "meant": point}
        yield DataFinding("N113", change.at("unit"), figure.key, values)
    if change and unit in POINTS and metric.unit and unit != point:
        meant = change_unit(replace(metric, change=replace(change, unit=None)))
        values = {"unit": metric.unit.value, "meant": meant, "found": unit}
        yield DataFinding("N114", change.at("unit"), figure.key, values)
    if change and unit == "%" and kind_of(metric) == "index":
        yield DataFinding("N166", change.at("unit"), figure.key, {})


@of_each_metric
def qualifiers(figure: Measured) -> Iterator[DataFinding]:
    """N115, N116: a qualifier of a range, words or a group; 余 after an exact number."""
    metric = figure.metric
    total = None if figure.is_doubted() else figure.derived.total
    if metric.qualifier is None:
        return
    place = metric.at("qualifier")
    if metric.range or metric.words or metric.group:
        values = {"qualifier": str(metric.qualifier)}
        yield DataFinding("N115", place, figure.key, values)
    elif metric.qualifier == "余" and total and not _is_round(total, metric):
        yield DataFinding("N116", place, figure.key, {"number": total})


def _is_round(number: str, metric: Metric) -> bool:
    """Return whether 余 may follow: 20余项, 2.3万余亩, but not 23余项 or 2.3余亩."""
    unit = metric.unit.value if metric.unit else ""
    return (number.endswith("0") and "." not in number) or unit.startswith(_MAGNITUDES)


RULES = (
    Rule(
        code="N112",
        level="error",
        says=Both(
            "share must be between 0% and 100%, found {stated}%",
            "占比{stated}%不在0到100%之间",
        ),
        fix=Both(
            "correct the share; write growth in `change`",
            "请改正占比；增幅写到`change`",
        ),
        why=Both("A part cannot be larger than the whole.", "部分不能大于总体。"),
        wrong="""\
metrics:
  output:
    name: 高新技术产业产值
    value: 110
    unit: 亿元
    share:
      of: 工业总产值
      value: 149.64
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
""",
        in_data=impossible,
    ),
    Rule(
        code="N113",
        level="warning",
        says=Both(
            "a metric in {unit} changes by {meant}, not %",
            "单位是{unit}的指标，变化应说{meant}，不说%",
        ),
        fix=Both(
            "write `unit: {meant}` in `change`, or delete its unit",
            "请在`change`里写`unit: {meant}`，或删掉它的unit",
        ),
        why=Both(
            "3% of a percentage and 3 percentage points are not the same.",
            "提高3%与提高3个百分点是两回事。",
        ),
        source="GB/T 15835-2011",
        wrong="""\
metrics:
  rate:
    name: 供水保证率
    value: 98
    unit: "%"
    change:
      value: 3
      unit: "%"
""",
        right="""\
metrics:
  rate:
    name: 供水保证率
    value: 98
    unit: "%"
    change:
      value: 3
      unit: "个百分点"
""",
        in_data=points,
    ),
    Rule(
        code="N114",
        level="error",
        says=Both(
            "a metric in {unit} does not change by {found}",
            "单位是{unit}的指标，变化不说{found}",
        ),
        fix=Both(
            "delete `unit` in `change`, which is then in {meant}",
            "请删掉`change`里的`unit`，变化即按{meant}计",
        ),
        why=Both(
            "Counts change by percent; percentages change by percentage points.",
            "数量按百分之几增长，百分比才按个百分点变化。",
        ),
        source="GB/T 15835-2011",
        wrong="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    change:
      value: 3
      unit: "个百分点"
""",
        right="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    change:
      value: 3
      unit: "%"
""",
        in_data=points,
    ),
    Rule(
        code="N115",
        level="error",
        says=Both("`{qualifier}` requires a single number", "`{qualifier}`只能用于单个数"),
        fix=Both(
            "delete `qualifier`; a range is already approximate",
            "请删掉`qualifier`：区间本来就是约数",
        ),
        why=Both(
            "约3～5个 says twice that the number is approximate.",
            "“约3～5个”重复表示约数。",
        ),
        source="GB/T 15835-2011",
        wrong="""\
metrics:
  new:
    name: 新建基地
    unit: 个
    range:
      low: 3
      high: 5
    qualifier: 约
""",
        right="""\
metrics:
  new:
    name: 新建基地
    unit: 个
    range:
      low: 3
      high: 5
""",
        in_data=qualifiers,
    ),
    Rule(
        code="N116",
        level="warning",
        says=Both(
            "余 requires a round number, found {number}",
            "“余”不能跟在{number}后面，它不是整数十",
        ),
        fix=Both(
            "round the number down to tens, or delete `qualifier`",
            "请把数取整到十位，或删掉qualifier",
        ),
        why=Both(
            "余 stands for the remainder dropped by rounding down: 20余项, 2.3万余亩.",
            "“余”指取整后略去的零头：20余项、2.3万余亩。",
        ),
        source="GB/T 15835-2011",
        wrong="""\
metrics:
  visits:
    name: 走访企业
    value: 23
    unit: 家
    qualifier: 余
""",
        right="""\
metrics:
  visits:
    name: 走访企业
    value: 20
    unit: 家
    qualifier: 余
""",
        in_data=qualifiers,
    ),
    Rule(
        code="N118",
        level="error",
        says=Both("a decrease cannot exceed 100%: {stated}%", "不可能下降{stated}%"),
        fix=Both(
            "check the decimal point",
            "请检查小数点",
        ),
        why=Both("A decrease of 100% leaves nothing.", "下降100%就没有了。"),
        wrong="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    change:
      value: -142.9
""",
        right="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    change:
      value: -14.29
""",
        in_data=impossible,
    ),
    Rule(
        code="N161",
        level="error",
        says=Both(
            "the value is 0, so it cannot have changed by {stated}%",
            "数值是0，不可能变化{stated}%",
        ),
        fix=Both("correct the value or the change", "请改正数值或变化"),
        why=Both("What falls to nothing falls by all of it.", "降到零，就是全部没有了。"),
        wrong="""\
metrics:
  accidents:
    name: 火灾事故
    value: 0
    unit: 起
    change:
      value: 62.5
""",
        right="""\
metrics:
  accidents:
    name: 火灾事故
    value: 0
    unit: 起
    change:
      value: -100
""",
        in_data=changed_to_nothing,
    ),
    Rule(
        code="N166",
        level="error",
        says=Both("an index changes by 点, not %", "指数的变化说上升、下降几点，不说%"),
        fix=Both(
            "delete `unit` in `change`, which is then in 点",
            "请删掉`change`里的`unit`，变化即按点计",
        ),
        why=Both(
            "An index of 102.5 is itself a growth by 2.5%: from 101, it rose by 1.5 points.",
            "指数102.5本身就是增长2.5%；上年101，是上升1.5点。",
        ),
        wrong="""\
metrics:
  prices:
    name: 居民消费价格指数
    value: 102.5
    kind: index
    change:
      previous: 101
      unit: "%"
""",
        right="""\
metrics:
  prices:
    name: 居民消费价格指数
    value: 102.5
    kind: index
    change:
      previous: 101
""",
        in_data=points,
    ),
)
