"""Growth, shares and percentage points in running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.checks.pattern import PROSE, Pattern
from reportgen.checks.phrases import (
    CORRECT_IT,
    DID_YOU_MEAN,
    GB_15835,
    MISREAD,
    WRITE,
)
from reportgen.checks.reading.number_patterns import DIGITS, N
from reportgen.checks.reading.regex import beside
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from reportgen.checks.reading.manuscript import Manuscript

_FALLS = "减少|降低|下降|缩短|压缩|缩小|压减|减轻"
# Rates of a part, of which none is a plan's, as a 完成率, or counts others, as a 毛入学率.
_NEVER_MORE = (
    *("合格率", "满意率", "满意度", "办结率", "结案率", "整改率", "到会率", "及格率"),
    *("优良率", "及时率", "准确率", "森林覆盖率", "绿化率", "就业率", "回复率", "答复率"),
)
_CHANGES = "增长|下降|减少|降低|上升|提高|回落|增加|提升|下滑|下跌|上涨"


def _positive(match: re.Match[str]) -> str:
    return (
        re.sub("[-－−—]|负", "", match[0]).replace("增长", "下降").replace("提高", "下降")
    )


def _is_a_rank(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether a match follows a word for a rank or an index: 排名…下降至3."""
    before = manuscript.text[max(0, match.start() - 12) : match.start()]
    return any(word in before for word in ("排名", "位次", "名次", "指数", "系数", "评分"))


def _has_a_bare_number(text: str) -> bool:
    """Return whether a number without a unit precedes a punctuation mark or a space."""
    marks = ("，", "。", "；", "、", "）", None)
    return any(said[-1:].isdecimal() for mark in marks for said in text.split(mark))


def _has_a_hundred_percent(text: str) -> bool:
    """Return whether a percentage has three digits or more before its decimal point."""
    for before in text.replace("％", "%").split("%")[:-1]:
        number = before[len(before.rstrip(f"{DIGITS}.")) :]
        if len(number.partition(".")[0]) >= len("100"):
            return True
    return False


def _is_no_share(_: Manuscript, match: re.Match[str]) -> bool:
    """Return whether a part may exceed what it is compared with: 占销售收入的120%."""
    if re.search(r"\D100[%％]|预算|计划|目标|任务|生产总值|收入|余额|进口|平均", match[0]):
        return True
    return not re.search("占[全本总其]|全[市省县区国]|总[量数额人产面户]", match[0])


RULES = (
    Rule(
        code="T203",
        level="error",
        says=Both("change word with a minus sign: {found}", "升降词与负号重复：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=Both(
            "增长 with a negative number is a decrease; 下降 with one is an increase.",
            "“增长-5%”应写成下降。",
        ),
        wrong="产值增长-5%。",
        right="产值下降5%。",
        in_text=(
            Pattern(
                beside("长降少低升高落加滑跌涨了", "-－−负"),
                rf"(?:{_CHANGES})了?(?:[-－−]|负)(?=\d){N}[%％]?",
                _positive,
                kinds=PROSE,
            ),
        ),
    ),
    Rule(
        code="T204",
        level="error",
        says=Both("{found} has no unit", "{found}缺少单位"),
        fix=Both("add % or the unit", "请补上%或单位"),
        near=DID_YOU_MEAN,
        why=MISREAD,
        wrong="产值同比增长12.5，居全市第二位。",
        right="产值同比增长12.5%，居全市第二位。",
        in_text=(
            Pattern(
                ("增长", "下降", "增幅", "增速", "占比", "同比", "环比"),
                rf"(?:增长|下降|增幅|增速|占比|同比|环比)(?:了|为|达到?|至|到)?(?!(?:19|20)\d\d、){N}(?=[，。；、）]|\s(?!\s*[%％‰个])|$)"
                rf"|占[^，。；、\n\d]{{2,16}}的{N}(?=[，。；）]|$)",
                lambda match: f"{match[0]}%",
                unless=_is_a_rank,
                kinds=PROSE,
                likely=_has_a_bare_number,
            ),
        ),
    ),
    Rule(
        code="T205",
        level="error",
        says=Both("a decrease cannot be a multiple: {found}", "减少不能用倍数：{found}"),
        fix=Both("use a percentage or a fraction", "请改用百分比或分数"),
        why=MISREAD,
        source=GB_15835,
        wrong="能耗降低了2倍。",
        right="能耗降低了三分之二。",
        in_text=(
            Pattern(
                ("倍",),
                rf"(?:{_FALLS})[了到至近]?[\d一二两三四五六七八九十百几.]+倍",
                kinds=PROSE,
            ),
        ),
    ),
    Rule(
        code="T223",
        level="warning",
        says=Both(
            "a share changes by percentage points, not %: {found}",
            "占比的变化应用百分点：{found}",
        ),
        fix=CORRECT_IT,
        near=WRITE,
        why=MISREAD,
        wrong="占比提高3%。",
        right="占比提高3个百分点。",
        in_text=(
            Pattern(
                ("占比", "比重", "百分点"),
                rf"(?:占比|比重)(?:同比|环比|较上年|比上年|较去年|较上年同期)?(?:提高|上升|下降|增加|降低|提升|回落)了?{N}[%％]",
                lambda match: re.sub("[%％]$", "个百分点", match[0]),
                kinds=PROSE,
            ),
        ),
    ),
    Rule(
        code="N231",
        level="warning",
        says=Both("a share cannot exceed 100%: {found}", "占比超过100%：{found}"),
        fix=Both("correct the number", "请改正"),
        why=Both("A part cannot be larger than the whole.", "部分不能大于总体。"),
        wrong="占全市的149.64%。",
        right="占全市的49.64%。",
        in_text=(
            Pattern(
                ("占", "%"),
                r"占[^，。；\n\d]{1,20}(?:的|比重?为?|达到?)(?:[1-9]\d{2,}(?:\.\d+)?)[%％]",
                unless=_is_no_share,
                kinds=PROSE,
                likely=_has_a_hundred_percent,
            ),
            Pattern(
                _NEVER_MORE,
                rf"(?:{'|'.join(_NEVER_MORE)})(?:为|达到?|保持在|提高到|稳定在)?(?!100(?:\.0+)?[%％])[1-9]\d{{2,}}(?:\.\d+)?[%％]",
                kinds=PROSE,
                likely=_has_a_hundred_percent,
            ),
        ),
        printed_by_a_metric=False,
    ),
    Rule(
        code="N232",
        level="warning",
        says=Both("a decrease cannot exceed 100%: {found}", "下降幅度超过100%：{found}"),
        fix=Both("correct the number", "请改正"),
        why=Both("A decrease of 100% leaves nothing.", "下降100%就没有了。"),
        wrong="产值下降162.5%。",
        right="产值下降62.5%。",
        in_text=(
            Pattern(
                ("%",),
                rf"(?:{_FALLS}|回落)了?(?:1[0-9]{{2,}}|[2-9]\d{{2,}})(?:\.\d+)?[%％]",
                unless=lambda _, match: match[0].endswith("100%"),
                kinds=PROSE,
                likely=_has_a_hundred_percent,
            ),
        ),
        printed_by_a_metric=False,
    ),
)
