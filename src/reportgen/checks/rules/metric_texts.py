"""Texts inside metrics that no sentence can print: `unit: 2场次`, `scope: 居全市`."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding, Finding
from reportgen.checks.reading.regex import H, compiled
from reportgen.checks.rule import Rule
from reportgen.checks.rule_input import of_each_metric
from reportgen.figures.figure import words
from reportgen.messages.message import Both
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.rule_input import DataInput, ReportInput
    from reportgen.figures.figure import Measured
    from reportgen.model import Metric
    from reportgen.model.values import Text

# （上年=100） and 分贝（A） are units, （件） and 单位：件 are not.
_NO_UNIT = rf"^\d|^[（(][^=＝]*[)）]$|^单位|[“”‘’《》，。；！？、]|(?<={H})[：:]|(?<={H})\s|\s(?={H})"
_SIGNS = ("%", "％", "‰", "℃")
_MARKS = tuple("。，、；：")
_PLACE = r"^(?:居|位居|列|位列|名列|排名?)(?=[全省市区县同各])|第[\d一二三四五六七八九十]+[位名]?$"
_SHARE = r"^占(?![地用比])|的$|\d[%％]$"


def units(data: DataInput) -> Iterator[DataFinding]:
    """D186: a unit that is more than a unit: 2场次, （场次）; 单位：件 of a table."""
    for figure in data.figures.values():
        for unit in _units(figure.metric):
            if _may_be_wrong(unit.value) and compiled(_NO_UNIT).search(unit.value.strip()):
                yield DataFinding("D186", unit.place, figure.key, {"found": unit.value})
    for each in (*data.project.facts(), *data.project.other_facts()):
        stated = each.fact.table.unit if each.fact.table else None
        if stated is not None and stated.value.strip().startswith("单位"):
            yield DataFinding("D186", stated.place, each.key, {"found": stated.value})


def _may_be_wrong(unit: str) -> bool:
    """Return whether a unit is more than letters or a sign; most are not."""
    return (not unit.isalpha() and unit not in _SIGNS) or unit.startswith("单位")


def _units(metric: Metric) -> Iterator[Text]:
    members = (each.unit for each in (*metric.breakdown, *metric.group))
    shown = metric.shown.unit if metric.shown else None
    return filter(None, (metric.unit, shown, *members))


@of_each_metric
def repeated(figure: Measured) -> Iterator[DataFinding]:
    """D187: a text that repeats what its metric prints beside it: 居居全市第2位."""
    for text, printed in _repeated(figure):
        values = {"found": text.value, "printed": printed}
        yield DataFinding("D187", text.place, figure.key, values)


def _repeated(figure: Measured) -> Iterator[tuple[Text, str]]:
    metric, said = figure.metric, figure.pieces
    if metric.rank and _matches(_PLACE, "居列排第", literal(metric.rank.scope)):
        yield metric.rank.scope, words(said.get("rank", ()))
    if metric.share and _matches(_SHARE, "占的%％", literal(metric.share.of)):
        yield metric.share.of, words(said.get("share", ()))
    around = figure.unit[: len(metric.qualifier or "")], figure.unit[-2:]
    if metric.unit and metric.qualifier in around:
        yield metric.unit, words(said.get("", ()))
    if metric.unit and figure.amount and figure.name.endswith(figure.amount):
        yield metric.name, f"{figure.name}{figure.amount}"


def _matches(pattern: str, signs: str, text: str) -> bool:
    """Return whether a pattern is in a text; it needs one of the characters `signs`."""
    return not set(signs).isdisjoint(text) and bool(compiled(pattern).search(text))


@of_each_metric
def ended(figure: Measured) -> Iterator[DataFinding]:
    """D188: a name that ends with a punctuation mark, although the sentence goes on."""
    for text in _names(figure.metric):
        if text.value.strip().endswith(_MARKS):
            values = {"mark": text.value.strip()[-1]}
            yield DataFinding("D188", text.place, figure.key, values)


def _names(metric: Metric) -> Iterator[Text]:
    yield metric.name
    yield from (each.name for each in chain(metric.breakdown, metric.group))
    yield from metric.items.names if metric.items else ()
    if metric.rank:
        yield metric.rank.scope
    if metric.share:
        yield metric.share.of


# What has a number without a unit: an index, a ratio, a score, a year, a number of a list.
_BARE = ("指数", "系数", "比", "率", "倍", "分", "年", "号", "值", "序", "版", "度")
_ENDS = tuple("，。；、）\n")


def without_unit(report: ReportInput) -> Iterator[Finding]:
    """N261: a number without a unit in a sentence: 联合执法检查1，保护了权益."""
    told = set()
    for each in report.manuscript.stretches:
        figure = None if each.piece else report.figures.get(each.metric)
        if figure is None or figure.id in told or not _lacks_unit(figure):
            continue
        kind = report.manuscript.passage_at(each.start).kind
        if kind == "body" and report.manuscript.text.startswith(_ENDS, each.end):
            told.add(figure.id)
            values = {"id": figure.id, "found": f"{figure.name}{figure.amount}"}
            yield Finding("N261", each.start, each.end, values)


def _lacks_unit(figure: Measured) -> bool:
    metric = figure.metric
    is_bare = metric.kind is not None or any(word in figure.name for word in _BARE)
    return metric.value is not None and not figure.unit and not (metric.shown or is_bare)


_RIGHT = """\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    rank:
      position: 2
      scope: 全市
"""

_PRINTED = (
    _RIGHT
    + """\
facts:
  - "发明专利申请量{{ applications }}。"
"""
)

RULES = (
    Rule(
        code="D186",
        level="error",
        says=Both(
            "`unit` must be a unit of measurement only, found {found}",
            "`unit`只写计量单位，不会是{found}",
        ),
        fix=Both(
            "write only the unit, such as 件 or 万元: no number, quotation marks or brackets",
            "请只写单位，如“件”“万元”，不带数字、引号、括号和标点",
        ),
        why=Both("The unit is printed right after the number.", "单位紧接着数印出。"),
        wrong=_RIGHT.replace("unit: 件", "unit: （件）"),
        right=_RIGHT,
        in_data=units,
    ),
    Rule(
        code="D187",
        level="error",
        says=Both(
            "{found} repeats what is printed beside it: {printed}",
            "{found}与旁边印出的字重复：{printed}",
        ),
        fix=Both(
            "leave out the verb, the place, the number or 余: they have keys of their own",
            "请去掉动词、位次、数值或“余”，它们另有各自的键",
        ),
        why=Both(
            "A metric puts its parts together, so each of them is printed once.",
            "指标把各项连起来印，每项只写一次。",
        ),
        wrong=_RIGHT.replace("scope: 全市", "scope: 居全市"),
        right=_RIGHT,
        in_data=repeated,
    ),
    Rule(
        code="D188",
        level="error",
        says=Both("name ends with {mark}", "名称末尾有“{mark}”"),
        fix=Both("delete the mark", "请删去这个标点"),
        why=Both(
            "A number or another name is printed after it, within a sentence.",
            "它后面还要接着印数值或别的名称。",
        ),
        wrong=_RIGHT.replace("name: 发明专利申请量", "name: 发明专利申请量。"),
        right=_RIGHT,
        in_data=ended,
    ),
    Rule(
        code="N261",
        level="hint",
        says=Both(
            "metric `{id}` has no unit, and none follows: {found}",
            "指标`{id}`没有单位，后面也没有写：{found}",
        ),
        fix=Both(
            "add `unit:` to the metric, or `kind: index` to a number without a unit",
            "请给指标加上`unit:`；本来没有单位的数，请写`kind: index`",
        ),
        why=Both("The reader cannot know what is counted.", "读的人不知道数的是什么。"),
        wrong=_PRINTED.replace("    unit: 件\n", ""),
        right=_PRINTED,
        in_report=without_unit,
    ),
)
