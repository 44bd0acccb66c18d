"""Numbers that are not exact: 约30人, 50人以上, 三四个."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from reportgen.checks.pattern import PROSE, Pattern, shortly_before
from reportgen.checks.phrases import CORRECT_IT, FORM, GB_15835, MISREAD, WRITE
from reportgen.checks.reading.number_patterns import DIGITS, HAN, MEASURES
from reportgen.checks.reading.regex import H, beside
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both
from reportgen.numerals import chinese

if TYPE_CHECKING:
    from reportgen.checks.reading.manuscript import Manuscript

_CHINESE = "零一二三四五六七八九"
_A_NUMBER = (
    rf"(?:\d+时\d+分|\d[\d.,]*(?:[—～至到~-]\d[\d.,]*)?|半|[{HAN}]+(?:分之[{HAN}]+)?)"
)
# Words that may separate 约 from its number: 约占全区的30%, 约有300人.
_VERBS = r"(?:占(?:[^，。；、\n\d]{0,8}的)?|为|有|合|需要?|达|在|是)?"
# 近五年 and 近3个月 are times, not approximate numbers.
_NEAR = r"近(?![^，。；、\n]{1,4}?(?:[年月天日周季届期]|(?<![人件台家户辆])次))"
# After one of these, 约 and 近 end another word: 节约300余万元, 签约30余个, 附近3公里左右.
_OTHER_WORDS = {
    "约": "契节条制公合预特签履解守违赴毁婚邀相失爽租简续换立要规誓",
    "近": "附最邻临靠亲就新贴远切相",
}
_AND_MORE = beside(f"{DIGITS}万亿百千十", "余多")
_BOUNDS = ("以上", "以下", "以内")
_MORE = "超过?|突破|逾|高于|不[得能应可]?[少低]于|至少|多于"
_LESS = "最多|不[得能应可]?(?:超过|多于|高于)|至多|低于|少于"


def _is_another_word(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether 约 or 近 is the end of another word."""
    before = manuscript.text[max(0, match.start() - 1) : match.start()]
    return bool(before) and before in _OTHER_WORDS.get(match[0][0], "")


def _is_one_bound(_: Manuscript, match: re.Match[str]) -> bool:
    """Return whether two bounds are not the same; 突破5年以上积案 has only one."""
    return bool(match[1]) != bool(match[2]) or (match[1] == "突破" and "年" in match[0])


def _pair(match: re.Match[str]) -> tuple[int, int]:
    """Return the two numbers of 3、4个 or 三、四个."""
    one, other = (
        int(each) if each.isdecimal() else _CHINESE.index(each)
        for each in match.groups()
        if each
    )
    return one, other


def _together(match: re.Match[str]) -> str:
    """Return an approximate number in Chinese numerals: 3、4 → 三四."""
    return "".join(_CHINESE[digit] for digit in _pair(match))


def _in_numerals(match: re.Match[str]) -> str:
    """Return 三十几 for 30几, and 几十 for 几10."""
    if match[1]:
        return f"{chinese(int(match[1]))}几"
    return f"几{chinese(int(match[2])).removeprefix('一')}" if match[2] else ""


def _are_two_numbers(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether 3、4 are separate numbers: not consecutive, or after 分别."""
    one, other = _pair(match)
    before = manuscript.text[max(0, match.start() - 16) : match.start()]
    return other - one != 1 or "别" in re.split("[，。；\n]", before)[-1]


RULES = (
    Rule(
        code="T206",
        level="error",
        says=Both("redundant approximation: {found}", "约数重复：{found}"),
        fix=Both("keep only one of the two words", "请只留一个"),
        why=MISREAD,
        wrong="培训约30人左右。",
        right="培训约30人。",
        in_text=(
            Pattern(
                ("左右", "上下"),
                rf"(?:约{_VERBS}|{_NEAR}){_A_NUMBER}[万亿千百]*"
                rf"[^，。；、\n\d{HAN}]{{0,8}}(?:左右(?![岸侧手两])|上下(?![联游贯一同级衔班学车]))",
                unless=_is_another_word,
                kinds=PROSE,
            ),
            Pattern(
                _AND_MORE,
                rf"(?:约|{_NEAR}|超过?|逾)(?:\d[\d.,]*[万亿百千]?|[{HAN}]+)"
                r"(?:余|多(?![项个元年方种式样]?[式元样功能层维半数彩]))",
                unless=_is_another_word,
                kinds=PROSE,
                likely=shortly_before("约近超逾", _AND_MORE),
            ),
            Pattern(
                ("余多", "多余"), rf"\d[\d,]*(?:余多|多余)(?=[{MEASURES}])", kinds=PROSE
            ),
            Pattern(
                ("约至", "约最", "约超"),
                rf"约(?:至少|至多|最多|最少|超过)(?=[\d{HAN}])",
                unless=_is_another_word,
                kinds=PROSE,
            ),
        ),
    ),
    Rule(
        code="T207",
        level="error",
        says=Both("redundant bound: {found}", "界限重复：{found}"),
        fix=Both("keep only one of the two words", "请只留一个"),
        why=MISREAD,
        wrong="培训超过50人以上。",
        right="培训50人以上。",
        in_text=(
            Pattern(
                _BOUNDS,
                rf"(?:({_MORE})|{_LESS})(?:\d[\d.,]*[^\d，。；、\n{HAN}]{{0,8}}|半数"
                rf"|[{HAN}]+(?:分之[{HAN}]+|半|[^，。；、\n\d]{{1,2}}?|个?工作日))以(?:(上)(?![年海述])|[下内])",
                unless=_is_one_bound,
                kinds=PROSE,
                likely=shortly_before("超破逾于少多不", _BOUNDS),
            ),
        ),
    ),
    Rule(
        code="T216",
        level="warning",
        says=Both("approximate number in digits: {found}", "概数用了阿拉伯数字：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=FORM,
        source=GB_15835,
        wrong="走访3、4个企业。",
        right="走访三四个企业。",
        in_text=(
            Pattern(
                tuple(
                    "、".join(pair)
                    for each in (DIGITS, _CHINESE)
                    for pair in pairwise(each)
                ),
                rf"(?<![\d.第、])([1-9])、([1-9])(?=[{MEASURES}成](?!线|路|号|级))"
                rf"|(?<={H}|，)(?<![{HAN}第零])([{_CHINESE}])、([{_CHINESE}])(?=[个家项件户次天处亩吨人成])",
                _together,
                unless=_are_two_numbers,
                kinds=PROSE,
            ),
        ),
    ),
    Rule(
        code="T217",
        level="warning",
        says=Both("几 combined with digits: {found}", "“几”与阿拉伯数字连用：{found}"),
        fix=Both("use Chinese numerals", "请全部用汉字数字"),
        near=WRITE,
        why=FORM,
        source=GB_15835,
        wrong="走访10几家企业。",
        right="走访十几家企业。",
        in_text=(
            Pattern(
                ("0几", *beside("几", DIGITS)),
                rf"(?<!\d)([1-9]0)几(?=[{MEASURES}万亿年])|(?<=\d)\d0几(?=[{MEASURES}万亿年])"
                rf"|几(10+)(?=[{MEASURES}万亿年])|几[2-9]0+(?=[{MEASURES}万亿年])",
                _in_numerals,
                kinds=PROSE,
            ),
        ),
    ),
)
