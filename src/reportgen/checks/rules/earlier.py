"""Metrics against what earlier reports say about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding
from reportgen.checks.rule import Rule
from reportgen.figures.amount import amount_of
from reportgen.figures.kinds import kind_of
from reportgen.messages.message import Both
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.rule_input import DataInput
    from reportgen.figures.figure import Measured
    from reportgen.model import Metric
    from reportgen.period import Period

_TENFOLD = 10
_NEAR_ZERO = ("measure", "balance")


def since_before(data: DataInput) -> Iterator[DataFinding]:
    """N206, N207, D180: a value ten times off, or another unit or none, since last time."""
    if data.before is None:
        return
    old = {each.id: each.metric for each in data.before.metrics()}
    for figure in data.figures.values():
        then = old.get(figure.id)
        if then is not None and then.suspect is None:
            yield from _jump(figure, then, data.before.period)


def _jump(figure: Measured, old: Metric, period: Period) -> Iterator[DataFinding]:
    metric, unit = figure.metric, literal(old.unit)
    if figure.unit != unit:
        if unit and not metric.words:  # where it had none, its own report has that finding
            code = "N207" if figure.unit else "D180"
            values = {"unit": figure.unit, "before": unit, "period": period}
            yield DataFinding(code, metric.at("unit"), figure.key, values)
        return
    amount, before = amount_of(metric), amount_of(old)
    if amount is None or before is None or figure.is_doubted() or _may_jump(metric):
        return
    now, then = abs(amount.value), abs(before.value)
    if min(now, then) > 0 and max(now, then) > _TENFOLD * min(now, then):
        said = {"stated": f"{amount.digits}{unit}", "before": f"{before.digits}{unit}"}
        yield DataFinding("N206", amount.place, figure.key, {**said, "period": period})


def _may_jump(metric: Metric) -> bool:
    """Return whether ten times as much means little: near zero, or counted from January."""
    kind = kind_of(metric)
    return metric.cumulative or kind in _NEAR_ZERO or "增速" in literal(metric.name)


def contradicted(data: DataInput) -> Iterator[DataFinding]:
    """N218: a `previous` that differs from the earlier report and is not `revised`."""
    for each in data.project.metrics():
        base = data.bases.get(each.key)
        change, found = each.metric.change, base.previous if base else None
        if change is None or change.previous is None or found is None:
            continue
        if change.revised is None and change.previous.value != found.value:
            where = f"{found.place.file}:{found.place.line}"
            values = {
                "stated": change.previous.digits,
                "found": found.digits,
                "where": where,
            }
            yield DataFinding("N218", change.previous.place, each.key, values)


def renamed(data: DataInput) -> Iterator[DataFinding]:
    """N259: a metric that is compared with a value that has another name."""
    for each in data.project.metrics():
        base = data.bases.get(each.key)
        if base and base.other_name:
            period, before = base.other_name
            values = {
                "id": each.id,
                "name": literal(each.metric.name),
                "before": before,
                "period": period,
            }
            yield DataFinding("N259", each.metric.name.place, each.key, values)


RULES = (
    Rule(
        code="N206",
        level="warning",
        says=Both(
            "{stated} here, but {before} in {period}: more than a tenfold difference",
            "本期{stated}，{period}为{before}，相差十倍以上",
        ),
        fix=Both("check the number and its unit", "请核对数值和单位"),
        why=Both(
            "Usually the unit or the decimal point is wrong.", "多为单位或小数点有误。"
        ),
        wrong="""\
# 2022H1
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
# 2023H1
metrics:
  applications:
    name: 发明专利申请量
    value: 2600
    unit: 件
""",
        right="""\
# 2022H1
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
# 2023H1
metrics:
  applications:
    name: 发明专利申请量
    value: 30
    unit: 件
""",
        in_data=since_before,
    ),
    Rule(
        code="N207",
        level="warning",
        says=Both(
            "unit is {unit} here, but {before} in {period}",
            "本期单位是{unit}，{period}是{before}",
        ),
        fix=Both("use the same unit in both periods", "请与上期统一单位"),
        why=Both(
            "Confusing 万元 with 亿元 changes a number by a factor of 10,000.",
            "万元与亿元混用，差一万倍。",
        ),
        wrong="""\
# 2022H1
metrics:
  output:
    name: 工业总产值
    value: 320
    unit: 亿元
# 2023H1
metrics:
  output:
    name: 工业总产值
    value: 326
    unit: 万元
""",
        right="""\
# 2022H1
metrics:
  output:
    name: 工业总产值
    value: 320
    unit: 亿元
# 2023H1
metrics:
  output:
    name: 工业总产值
    value: 326
    unit: 亿元
""",
        in_data=since_before,
    ),
    Rule(
        code="D180",
        level="warning",
        says=Both(
            "metric has no unit, but {before} in {period}",
            "指标没有单位，{period}的单位是{before}",
        ),
        fix=Both("add `unit:`", "请补上`unit:`"),
        why=Both("The number is printed without its unit.", "印出来只有数，没有单位。"),
        wrong="""\
# 2022H1
metrics:
  output:
    name: 工业总产值
    value: 320
    unit: 亿元
# 2023H1
metrics:
  output:
    name: 工业总产值
    value: 326
""",
        right="""\
# 2022H1
metrics:
  output:
    name: 工业总产值
    value: 320
    unit: 亿元
# 2023H1
metrics:
  output:
    name: 工业总产值
    value: 326
    unit: 亿元
""",
        in_data=since_before,
    ),
    Rule(
        code="N218",
        level="error",
        says=Both(
            "`previous` is {stated} here, but {found} in the earlier report ({where})",
            "这里基期是{stated}，上次报告是{found}（{where}）",
        ),
        fix=Both(
            "correct one of them, delete `previous` to have it looked up, or give the reason in `revised`",
            "请改正其中一个；删掉`previous`即自动查找；确属数据调整的，写明`revised`",
        ),
        why=Both(
            "Two reports give different values for the same thing.",
            "两期报告对同一件事说法不一。",
        ),
        wrong="""\
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
      previous: 17
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
      previous: 16
""",
        in_data=contradicted,
    ),
    Rule(
        code="N259",
        level="warning",
        says=Both(
            "`{id}` is compared with {before} in {period}, but is {name} here",
            "`{id}`本期是{name}，相比的{period}数却是{before}",
        ),
        fix=Both(
            "use the same name in both if it is the same metric, otherwise another id",
            "同一个指标请统一名称；不是的话请换一个id",
        ),
        why=Both(
            "The growth of one thing over another means nothing.",
            "两个不同的指标不能比增减。",
        ),
        wrong="""\
# 2022H1
metrics:
  patents:
    name: 专利申请量
    value: 10
    unit: 件
# 2023H1
metrics:
  patents:
    name: 专利授权量
    value: 12
    unit: 件
    change:
      basis: 同比
""",
        right="""\
# 2022H1
metrics:
  patents:
    name: 专利申请量
    value: 10
    unit: 件
# 2023H1
metrics:
  patents:
    name: 全区专利申请量
    value: 12
    unit: 件
    change:
      basis: 同比
""",
        in_data=renamed,
    ),
)
