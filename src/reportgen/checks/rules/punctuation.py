"""Punctuation marks (GB/T 15834-2011): half-width, doubled, conflicting, superfluous."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.checks.pattern import PROSE, Pattern
from reportgen.checks.phrases import CORRECT_IT, GB_15834, PUNCTUATION, WRITE
from reportgen.checks.reading.regex import H, beside
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from reportgen.checks.reading.manuscript import Manuscript


_FULL = str.maketrans(",;:?!.()", "，；：？！。（）")
# 和美海岛, 和田玉 and 等级, 等待 are words.
_AFTER_HE = "谐平睦美田县解气顺政龙布林若康安硕静合声善风悦弦衷约和尚面"
_AFTER_DENG = "级效值价待额量距同比高温候次地离压份于外边等"
# After Chinese text: a letter, or a closing mark.
_AFTER = rf"(?:(?<={H})|(?<=[”》）%％]))"


def _full(match: re.Match[str]) -> str:
    return match[0].strip().translate(_FULL)


def _quotes(match: re.Match[str]) -> str:
    inner = match[0].strip("\"'＂＇〝〞„‟❝❞")
    return f"“{inner}”" if inner else "“ ”"


def _number(match: re.Match[str]) -> str:
    """Return a document number in its standard form: 岚政发[2024]06号 → 〔2024〕6号."""
    year, number = re.findall(r"\d+", match[0])
    return f"〔{year}〕{int(number)}号"


def _has_a_last_dot(text: str) -> bool:
    """Return whether a dot is followed by anything but an ASCII digit or letter."""
    following = (behind[:1] for behind in text.split(".")[1:])
    return any(not (each.isascii() and each.isalnum()) for each in following)


def _one(match: re.Match[str]) -> str:
    """Return the strongest of adjacent punctuation marks."""
    return max(match[0], key="，、；：。！？".index)


def _is_explained(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether a mark is a symbol: alone in a cell, or explained: …为不足最小单位数."""
    passage = manuscript.passage_at(match.start())
    if passage.kind == "cell" and manuscript.words(passage).strip() == match[0]:
        return True
    before = manuscript.text[max(0, match.start() - 1) : match.start()]
    after = manuscript.text[match.end() : match.end() + 3].lstrip("”’）")
    return before in ("“", "‘") or after.startswith(("为", "表示", "指", "号", "代表"))


RULES = (
    Rule(
        code="T103",
        level="error",
        says=Both("not Chinese quotation marks: {found}", "引号形式不对：{found}"),
        fix=Both("use “ ”", "请用“ ”"),
        near=WRITE,
        why=PUNCTUATION,
        source=GB_15834,
        wrong='推进"十大工程"建设。',
        right="推进“十大工程”建设。",
        in_text=(
            Pattern(
                tuple("〝〞＂＇„‟❝❞\"'"),
                # After a digit, these are inches, minutes and seconds: 东经116°23', 55"显示屏.
                rf"(?<!\d)[\"＂〝„❝][^\"＂〞‟❞\n]{{0,40}}?{H}[^\"＂〞‟❞\n]{{0,40}}[\"＂〞‟❞]|[〝〞＂＇„‟❝❞]"
                rf"|(?<!\d)'[^'\n]{{0,30}}{H}[^'\n]{{0,30}}'"
                rf"|(?<!\d)[\"'](?={H})|(?<={H})[\"']|(?<=[，。、；：！？”])[\"']|[\"'](?=[“《（])",
                _quotes,
            ),
        ),
    ),
    Rule(
        code="T104",
        level="error",
        says=Both(
            "half-width punctuation in Chinese text: {found}", "中文中用了半角标点：{found}"
        ),
        fix=CORRECT_IT,
        near=WRITE,
        why=PUNCTUATION,
        source=GB_15834,
        wrong="完成投资,同比增长5%。",
        right="完成投资，同比增长5%。",
        in_text=(
            Pattern(
                tuple(",;:?!"),
                rf"{_AFTER}[,;:?!]+|(?<=\d)[,;](?={H})|[,;:?!](?=[《“（])"
                rf"|(?<![\w.)\]])[,;:?!](?={H})|(?<=[A-Za-z0-9])[;?!](?={H})|(?<=[A-Za-z]),(?={H})",
                _full,
            ),
            Pattern(
                ("--",),
                rf"(?:(?<={H})|(?<=[”》）%％]))-{{2,}}(?=[“《（]|{H})",
                lambda _: "——",
                kinds=frozenset({"title", "body"}),
            ),
        ),
    ),
    Rule(
        code="T105",
        level="error",
        says=Both("half-width full stop", "句号用了半角的点"),
        fix=CORRECT_IT,
        near=WRITE,
        why=PUNCTUATION,
        source=GB_15834,
        wrong="任务全面完成.",
        right="任务全面完成。",
        in_text=(
            Pattern(
                (".",),
                rf"{_AFTER}\.(?![0-9A-Za-z.])|(?<=[0-9]{{2}})\.(?=\s*$)",
                _full,
                likely=_has_a_last_dot,
            ),
        ),
    ),
    Rule(
        code="T106",
        level="error",
        says=Both("half-width parentheses: {found}", "括号用了半角：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=PUNCTUATION,
        source=GB_15834,
        wrong="新建3处(含续建)。",
        right="新建3处（含续建）。",
        in_text=(
            Pattern(
                tuple("()"),
                rf"\([^()（）\n]*[^\W\d_A-Za-z][^()（）\n]*[)）]|（[^（）()\n]*\)|\([^（）()\n]*）"
                rf"|(?<={H})\([^()（）\nA-Za-z]*\)",
                _full,
            ),
        ),
    ),
    Rule(
        code="T115",
        level="warning",
        says=Both("malformed document number: {found}", "发文字号形式不对：{found}"),
        fix=Both(
            "write the year in 〔 〕, and the number without 第 and zeros before it",
            "年份用六角括号，序号不加“第”，不编虚位",
        ),
        near=WRITE,
        why=Both(
            "The year goes in 〔 〕; the number has no 第 and no leading zeros.",
            "年份用六角括号，序号不加“第”，不编虚位。",
        ),
        source="GB/T 9704-2012, 7.2.5",
        wrong="依据云政发[2024]12号文件。",
        right="依据云政发〔2024〕12号文件。",
        in_text=(
            Pattern(
                tuple("]］】") + beside("〕）)", "0123456789第"),
                r"(?<=[发办函字文呈报请令])(?:[\[［【（(](?:19|20)\d{2}[\]］】）)]第?\d{1,4}号|〔(?:19|20)\d{2}〕(?:第\d|0)\d{0,3}号)",
                _number,
            ),
        ),
    ),
    Rule(
        code="T107",
        level="error",
        says=Both(
            "repeated or conflicting punctuation marks: {found}", "标点重复或冲突：{found}"
        ),
        fix=Both("keep only one of them", "请只留一个"),
        near=Both("keep only {near}", "请只留{near}"),
        why=PUNCTUATION,
        source=GB_15834,
        wrong="任务全面完成。。",
        right="任务全面完成。",
        in_text=(
            Pattern(
                (
                    *("。。", "！！！！"),
                    *beside("，、；：", "，。、；：！？"),
                    *beside("。", "，；、："),
                    *beside("！？", "。，；"),
                ),
                "(?<!。)。。(?!。)|，，+|、、(?!、)|；；+|：：+|！{4,}|[，、；：][。，；、：！？]|。[，；、：]"
                "|[！？][。，；]",
                _one,
            ),
            Pattern(beside("。！？", ("”。",)), "[。！？]”。", lambda match: match[0][:2]),
            Pattern(("..",), r"(?<=\d)\.\.(?=\d)", lambda _: "."),
        ),
    ),
    Rule(
        code="T108",
        level="warning",
        says=Both("malformed ellipsis: {found}", "省略号形式不对：{found}"),
        fix=CORRECT_IT,
        near=Both(
            "write {near}, or use 等 without an ellipsis",
            "请写作{near}；用“等”时不再用省略号",
        ),
        why=PUNCTUATION,
        source=GB_15834,
        wrong="种植水稻、小麦...",
        right="种植水稻、小麦……",
        in_text=(
            Pattern(
                ("…", "...", "。。。", "、、、"),
                r"(?<!…)…(?!…)|…{3,}|(?<!\.)\.{3,}|。{3,}|、{3,}|…{2}等",
                lambda _: "……",
                unless=_is_explained,
            ),
        ),
    ),
    Rule(
        code="T301",
        level="hint",
        says=Both("unnecessary 、: {found}", "此处通常不用顿号：{found}"),
        fix=Both("delete it", "可删去"),
        why=PUNCTUATION,
        source=GB_15834,
        wrong="学习《甲法》、《乙法》。",
        right="学习《甲法》《乙法》。",
        in_text=(
            Pattern(
                ("》、《", "”、“", "、和", "、等"),
                f"(?<=》)、(?=《)|(?<=”)、(?=“)|、和(?![{_AFTER_HE}])|、等(?![{_AFTER_DENG}])",
            ),
        ),
    ),
    Rule(
        code="T347",
        level="warning",
        says=Both("superfluous 、 before 等", "“等”前多了顿号"),
        fix=Both("delete the 、", "请删去顿号"),
        why=PUNCTUATION,
        source=GB_15834,
        wrong="检查药店、诊所、等场所126家。",
        right="检查药店、诊所等场所126家。",
        in_text=(
            Pattern(
                ("、等",),
                rf"(?<={H}|[”》）])、等(?![{_AFTER_DENG}])(?=[\d，。；]|{H}{{2}})",
                kinds=PROSE,
            ),
        ),
    ),
)
