"""Units and numbers of points that are typed although they are already printed."""

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


RULES = (
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
