"""Units, digits and signs that are typed beside a figure which already prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.reading.number_patterns import MEASURES, NUMERALS
from reportgen.checks.reading.regex import beside, compiled
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript

_TWICE = (
    r"(?<=\d)(?P<unit>[%％‰]|个百分点|百分点|[万亿][元亩人次户吨件平米公]{1,3}|万亿元"
    r"|平方米|立方米|平方公里|公里|公顷|场次|人次)(?P<again>(?P=unit))"
    rf"|(?<=\d)(?P<one>[{MEASURES}元])(?P<same>(?P=one))(?=[，。；、：）\n])"
    r"|(?:^|(?<=[。；：，]))[一二三四五六七八九十]{1,2}是(?P<typed>[一二三四五六七八九十]{1,2}是)"
)
_AGAIN = (
    *(sign * 2 for sign in f"%％‰{MEASURES}元"),
    *(unit * 2 for unit in ("公里", "公顷", "场次", "人次")),
    *("百分点", "方米", "方公里", "万亿元"),
    *beside("元亩人次户吨件米里", "万亿"),
    *beside("是", (f"{each}是" for each in NUMERALS)),
)


def printed_twice(manuscript: Manuscript) -> Iterator[Finding]:
    """T225: a unit typed after a figure that prints it, or 一是 typed into a point."""
    text = manuscript.text
    if not any(sign in text for sign in _AGAIN):
        return
    for match in compiled(_TWICE).finditer(text):
        name = match.lastgroup or "again"
        yield Finding("T225", *match.span(name), {"found": match[0]})


_METRIC = """\
metrics:
  firms:
    name: 高新技术企业
    value: 2
    unit: 家
facts:
  - "高新技术企业@。"
"""
_NUMBER = "0123456789."
_MINUS = ("-", "−", "－")
# What may stand before a dash that is no minus: 5-{{ x }}, 3月-{{ x }}.
_JOINED = r"\d[^\d，。；、：\n]{0,2}$|[A-Za-z]$"


def glued(manuscript: Manuscript) -> Iterator[Finding]:
    """T236, T237: a digit right beside a figure, which becomes part of it, or a minus."""
    text, seen = manuscript.text, set[int]()
    for each in manuscript.stretches:
        if not each.metric:
            continue
        for at in (each.start, each.end):
            if at not in seen and _runs_on(manuscript, at):
                start = at - len(text[:at]) + len(text[:at].rstrip(_NUMBER))
                end = len(text) - len(text[at:].lstrip(_NUMBER))
                yield Finding("T236", start, end, {"found": text[start:end]})
            seen.add(at)
        if text.startswith(_MINUS, each.start - 1) and _is_a_minus(manuscript, each.start):
            values = {"found": text[each.start - 1 : each.end]}
            yield Finding("T237", each.start - 1, each.end, values)


def _runs_on(manuscript: Manuscript, at: int) -> bool:
    """Return whether a number runs on across an offset; 1. begins an item of a list."""
    left = manuscript.text[max(0, at - 2) : at].removesuffix(".")
    right = manuscript.text[at : at + 2].removeprefix(".")
    if not (left[-1:].isdecimal() and right[:1].isdecimal()):
        return False
    before = manuscript.text[manuscript.passage_at(at).start : at]
    return not (before.endswith(".") and before[:-1].isdecimal())


def _is_a_minus(manuscript: Manuscript, at: int) -> bool:
    before = manuscript.text[manuscript.passage_at(at).start : at - 1]
    first = manuscript.text[at : at + 1]
    return first.isdecimal() and not compiled(_JOINED).search(before)


RULES = (
    Rule(
        code="T236",
        level="error",
        says=Both("digits run into each other: {found}", "数字连在了一起：{found}"),
        fix=Both(
            "delete the digits beside {{{{ }}}}, or put words between the two numbers",
            "请删去{{{{ }}}}旁边的数字，或用文字隔开两个数",
        ),
        why=Both(
            "Digits beside a figure become part of it: 1{{{{ x }}}} prints 12 where x is 2.",
            "紧挨着的数字会并成另一个数：x是2时，1{{{{ x }}}}印出12。",
        ),
        wrong=_METRIC.replace("@", "1{{ firms }}"),
        right=_METRIC.replace("@", "{{ firms }}"),
        in_text=(glued,),
    ),
    Rule(
        code="T237",
        level="error",
        says=Both(
            "minus sign before a number of a metric: {found}", "指标的数前面有负号：{found}"
        ),
        fix=Both(
            "delete the sign; a negative number has it in its `value`",
            "请删去负号；负数请写在指标的`value`里",
        ),
        why=Both(
            "The sign changes the number, and the metric does not know of it.",
            "这样印出的数与指标不同。",
        ),
        wrong=_METRIC.replace("@", "-{{ firms }}"),
        right=_METRIC.replace("@", "{{ firms }}"),
        in_text=(glued,),
    ),
    Rule(
        code="T225",
        level="error",
        says=Both("printed twice: {found}", "重复印出：{found}"),
        fix=Both(
            "delete the typed one; the figure or the template already prints it",
            "请删去手打的一处，指标或模板已经带有",
        ),
        why=Both(
            "A figure prints its own unit, and `points` print 一是.",
            "`{{{{ x }}}}`自带单位，`points`自带“一是”。",
        ),
        wrong="新开发2.2万亩万亩。",
        right="新开发2.2万亩。",
        in_text=(printed_twice,),
    ),
)
