"""Numbers and units that were mistyped: 3.2个%, 1,23亿, 三分之1, 9：75."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.pattern import PROSE, Pattern, is_a_figure
from reportgen.checks.phrases import CORRECT_IT, FORM, MISREAD
from reportgen.checks.reading.number_patterns import DIGITS
from reportgen.checks.reading.regex import beside
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    import re

    from reportgen.checks.reading.manuscript import Manuscript


def _is_a_list(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether two numbers stand beside each other, as after 分别."""
    before = manuscript.text[max(0, match.start() - 16) : match.start()]
    return "分别" in before or is_a_figure(manuscript, match)


RULES = (
    Rule(
        code="T230",
        level="error",
        says=Both("garbled unit: {found}", "单位有误：{found}"),
        fix=Both("write either % or 个百分点", "请写“%”或“个百分点”"),
        why=MISREAD,
        wrong="合格率提高3.2个%。",
        right="合格率提高3.2个百分点。",
        in_text=(
            Pattern(
                (
                    "个%",
                    "个％",
                    "个百分比",
                    "百份点",
                    "白分点",
                    *beside(DIGITS, "百分点"),
                    "百分点%",
                    "百分点％",
                    "%个百分",
                    "亿万元",
                    "万亿万",
                    "万万元",
                ),
                r"\d[\d.]*个(?:[%％]|百分比)|百分点[%％]|\d百分点|百份点|白分点|[%％]个百分[点比]|\d(?:亿万|万亿万|万万)元",
            ),
        ),
    ),
    Rule(
        code="T231",
        level="error",
        says=Both("two bounds at once: {found}", "界限重复：{found}"),
        fix=Both("keep only one of them", "请只留一个"),
        why=MISREAD,
        wrong="服务企业达到超300家。",
        right="服务企业超300家。",
        in_text=(
            Pattern(
                (
                    "达到超",
                    "达到近",
                    "达到约",
                    "左右以",
                    "余左右",
                    "多左右",
                    "以上左右",
                    "以上余",
                ),
                r"达到(?:超过?|近|约)(?=\d)|(?<=[^\W\d_A-Za-z])左右以[上下内]"
                r"|\d[万亿千百]?[余多][^，。；、\n\d]{0,3}左右|以上(?:左右|余)",
                kinds=PROSE,
            ),
        ),
    ),
    Rule(
        code="T232",
        level="warning",
        says=Both("is this one number? {found}", "这是一个数吗：{found}"),
        fix=Both(
            "write a decimal point, or a unit after each number",
            "小数请用小数点；两个数请各写单位",
        ),
        why=MISREAD,
        wrong="完成投资3、5亿元。",
        right="完成投资3.5亿元。",
        in_text=(
            Pattern(
                beside(DIGITS, "、"),
                r"(?<![\d.第、])\d{1,3}、\d{1,2}(?=[万亿]元)",
                unless=_is_a_list,
                kinds=PROSE,
            ),
            Pattern(
                beside("。", DIGITS),
                r"(?<![\d.])\d{1,3}。\d{1,2}(?=[万亿]元|[%％])",
                kinds=PROSE,
            ),
        ),
    ),
    Rule(
        code="T233",
        level="error",
        says=Both("there is no such time: {found}", "没有这个时刻：{found}"),
        fix=CORRECT_IT,
        why=FORM,
        wrong="会议于9：75召开。",
        right="会议于9：45召开。",
        in_text=(
            Pattern(
                (*beside("：", "6789"), *beside(":", "6789")),
                r"(?<=[午晨晚日于至到])(?:[01]?\d|2[0-4])[：:][6-9]\d(?!\d)",
                kinds=PROSE,
            ),
            Pattern(
                beside("午晨晚夜", "23456789"),
                r"(?<=[午晨晚夜])(?:2[5-9]|[3-9]\d)[：:][0-5]\d(?!\d)",
                kinds=PROSE,
            ),
        ),
    ),
    Rule(
        code="T234",
        level="error",
        says=Both("unclear number: {found}", "数字写法不清：{found}"),
        fix=Both(
            "write the number without a comma, with a point before decimals",
            "整数中间不加逗号，小数用小数点",
        ),
        why=MISREAD,
        wrong="完成投资1,23亿元。",
        right="完成投资1.23亿元。",
        in_text=(
            Pattern(
                beside(DIGITS, ",，"),
                r"(?<![\d,，.])\d{1,3},\d{1,2}(?=[万亿%％])|(?<![\d,，.])\d{1,3}，000(?=[人元件户家个名亩吨])",
                kinds=PROSE,
            ),
        ),
    ),
    Rule(
        code="T235",
        level="error",
        says=Both(
            "a fraction in two kinds of digits: {found}", "分数的数字不一致：{found}"
        ),
        fix=Both("write both in Chinese numerals: 三分之一", "请都用汉字：三分之一"),
        why=FORM,
        source="GB/T 15835-2011",
        wrong="占总数的三分之1。",
        right="占总数的三分之一。",
        in_text=(
            Pattern(
                beside("之", DIGITS),
                r"[二三四五六七八九十]分之\d+",
            ),
        ),
    ),
)
