"""Numbers and their wording in running text (GB/T 15835-2011)."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from reportgen.checks.rule import (
    PROSE,
    Finding,
    H,
    Pattern,
    beside,
    compiled,
    places,
    shortly_before,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reportgen.checks.reading.manuscript import Manuscript

_DIGITS = "0123456789"
_N = r"\d+(?:\.\d+)?"
_MEASURES = "个名家项件人户次天位种条场期处座台辆亩吨批篇册所间套"
_FALLS = "减少|降低|下降|缩短|压缩|缩小|压减|减轻"
_CHANGES = "增长|下降|减少|降低|上升|提高|回落|增加|提升"
_NUMERALS = "一二三四五六七八九十"
_CHINESE = "零一二三四五六七八九"
_HAN = "一二两三四五六七八九十百千万亿几"
_A_NUMBER = (
    rf"(?:\d+时\d+分|\d[\d.]*(?:[—～至到~-]\d[\d.]*)?|半|[{_HAN}]+(?:分之[{_HAN}]+)?)"
)
# What may stand between 约 and its number: 约占全区的30%, 约有300人.
_VERBS = r"(?:占(?:[^，。；、\n\d]{0,8}的)?|为|有|合|需要?|达|在|是)?"
# 近五年 and 近3个月 are times, not about so many.
_NEAR = r"近(?![^，。；、\n]{1,4}?[年月天日周季届期次])"
# Before 约 and 近 these make another word: 节约300余万元, 签约30余个, 附近3公里左右.
_OTHER_WORDS = {
    "约": "契节条制公合预特签履解守违赴毁婚邀相失爽租简续换立要规誓",
    "近": "附最邻临靠亲就新贴远切相",
}
_TO = "—～~-–至到"
_LONGEST = 16  # characters of a number
_AND_MORE = beside(f"{_DIGITS}万亿百千十", "余多")
_BOUNDS = ("以上", "以下", "以内")
_MORE = "超过?|突破|逾|高于|不[得能应可]?[少低]于|至少|多于"
_LESS = "最多|不[得能应可]?(?:超过|多于|高于)|至多|低于|少于"


def _doubled_unit(match: re.Match[str]) -> str:
    """5～8% → 5%～8%."""
    low, sign, high = re.split("([—～~\\-–至到])", match[0], maxsplit=1)
    return f"{low}{high[-1]}{'～' if sign in '~-–' else sign}{high}"


def _wave(match: re.Match[str]) -> str:
    return re.sub("[-－–~]", "～", match[0])


def _positive(match: re.Match[str]) -> str:
    return (
        re.sub("[-－−—]|负", "", match[0]).replace("增长", "下降").replace("提高", "下降")
    )


def _is_another_word(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether 约 or 近 is the end of another word."""
    before = manuscript.text[max(0, match.start() - 1) : match.start()]
    return bool(before) and before in _OTHER_WORDS.get(match[0][0], "")


def _is_one_bound(_: Manuscript, match: re.Match[str]) -> bool:
    """Return whether two bounds do not say the same; 突破5年以上积案 has but one."""
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
    """3、4 → 三四."""
    return "".join(_CHINESE[digit] for digit in _pair(match))


def _are_two_numbers(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether 3、4 are one number each: they do not follow, or come after 分别."""
    one, other = _pair(match)
    before = manuscript.text[max(0, match.start() - 16) : match.start()]
    return other - one != 1 or "别" in re.split("[，。；\n]", before)[-1]


def _is_a_rank(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """下降至3, 排名… is a place in an order, and a year or a figure with a unit is none."""
    before = manuscript.text[max(0, match.start() - 12) : match.start()]
    return any(word in before for word in ("排名", "位次", "名次", "指数", "系数", "评分"))


def _is_printed_by_us(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether a figure is a metric's: its form is the office's choice."""
    stretch = manuscript.stretch_at(match.end() - 1)
    return stretch is not None and bool(stretch.metric)


def _rises(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether a range of numbers goes up; D135 has told of a metric's."""
    rises = float(match[1] or match[3]) <= float(match[2] or match[5])
    return rises or _is_printed_by_us(manuscript, match)


def _has_a_bare_number(text: str) -> bool:
    """Return whether a number stands without a unit, before a mark or a space."""
    marks = ("，", "。", "；", "、", "）", None)
    return any(said[-1:].isdecimal() for mark in marks for said in text.split(mark))


def _has_a_range_of(units: str) -> Callable[[str], bool]:
    """Return a test of texts: whether a range, such as 3—5, goes on with one of `units`."""

    def has(text: str) -> bool:
        after = (text[at + 1 : at + _LONGEST] for sign in _TO for at in places(sign, text))
        return any(words.lstrip(f"{_DIGITS}.")[:1] in units for words in after)

    return has


def _has_a_hundred_percent(text: str) -> bool:
    """Return whether a percentage has three digits before its point."""
    for before in text.replace("％", "%").split("%")[:-1]:
        number = before[len(before.rstrip(f"{_DIGITS}.")) :]
        if len(number.partition(".")[0]) >= len("100"):
            return True
    return False


PATTERNS = (
    Pattern(
        "T201",
        beside("—～~-–至到", _DIGITS),
        rf"(?<![\d.年—～月]){_N}[—～~\-–至到](?=\d){_N}[%％]",
        _doubled_unit,
        titles=False,
        likely=_has_a_range_of("%％"),
    ),
    Pattern(
        "T202",
        beside("—～~-–", _DIGITS),
        rf"(?<![\d.年月第])({_N})[—～~\-–](?=\d)({_N})[万亿]",
        _doubled_unit,
        unless=lambda _, match: float(match[1]) > float(match[2]),  # 9000～1万
        titles=False,
        likely=_has_a_range_of("万亿"),
    ),
    Pattern(
        "T203",
        beside("长降少低升高落加了", "-－−负"),
        rf"(?:{_CHANGES})了?(?:[-－−]|负)(?=\d){_N}[%％]?",
        _positive,
        kinds=PROSE,
    ),
    Pattern(
        "T204",
        ("增长", "下降", "增幅", "增速", "占比", "同比", "环比"),
        rf"(?:增长|下降|增幅|增速|占比|同比|环比)(?:了|为|达到?|至|到)?(?!(?:19|20)\d\d、){_N}(?=[，。；、）\s]|$)"
        rf"|占[^，。；、\n\d]{{2,16}}的{_N}(?=[，。；）]|$)",
        lambda match: f"{match[0]}%",
        unless=_is_a_rank,
        kinds=PROSE,
        likely=_has_a_bare_number,
    ),
    Pattern(
        "T205",
        ("倍",),
        rf"(?:{_FALLS})[了到至近]?[\d一二两三四五六七八九十百几.]+倍",
        kinds=PROSE,
    ),
    Pattern(
        "T206",
        ("左右", "上下"),
        rf"(?:约{_VERBS}|{_NEAR}){_A_NUMBER}"
        rf"[^，。；、\n\d{_HAN}]{{0,8}}(?:左右(?![岸侧手两])|上下(?![联游贯一同级衔班学车]))",
        unless=_is_another_word,
        kinds=PROSE,
    ),
    Pattern(
        "T206",
        _AND_MORE,
        rf"(?:约|{_NEAR}|超过?|逾)(?:\d[\d.]*[万亿百千]?|[{_HAN}]+)"
        r"(?:余|多(?![项个元年方种式样]?[式元样功能层维半数彩]))",
        unless=_is_another_word,
        kinds=PROSE,
        likely=shortly_before("约近超逾", _AND_MORE),
    ),
    Pattern("T206", ("余多", "多余"), rf"\d+(?:余多|多余)(?=[{_MEASURES}])", kinds=PROSE),
    Pattern(
        "T206",
        ("约至", "约最", "约超"),
        rf"约(?:至少|至多|最多|最少|超过)(?=[\d{_HAN}])",
        unless=_is_another_word,
        kinds=PROSE,
    ),
    Pattern(
        "T207",
        _BOUNDS,
        rf"(?:({_MORE})|{_LESS})(?:\d[\d.]*[^\d，。；、\n{_HAN}]{{0,8}}|半数"
        rf"|[{_HAN}]+(?:分之[{_HAN}]+|半|[^，。；、\n\d]{{1,2}}?|个?工作日))以(?:(上)(?![年海述])|[下内])",
        unless=_is_one_bound,
        kinds=PROSE,
        likely=shortly_before("超破逾于少多不", _BOUNDS),
    ),
    Pattern(
        "T212",
        (*"０１２３４５６７８９", *beside(_DIGITS, "．")),
        # ４Ａ级 is how official texts print it.
        rf"[０-９](?!Ａ+级)[０-９．％]*[Ａ-Ｚ]*|(?<={H})\d+．\d+",
        titles=False,
    ),
    Pattern("T213", ("％",), "％", lambda _: "%", titles=False),
    Pattern(
        "T215",
        beside("-－–~", _DIGITS),
        rf"(?<![\d.A-Za-z/-]){_N}[%％]?[-－–~]{_N}(?=[%％万亿{_MEASURES}])(?![%％万亿]?[A-Za-z-])",
        _wave,
        kinds=PROSE,
        titles=False,
    ),
    Pattern(
        "T216",
        tuple("、".join(pair) for each in (_DIGITS, _CHINESE) for pair in pairwise(each)),
        rf"(?<![\d.第、])([1-9])、([1-9])(?=[{_MEASURES}成](?!线|路|号|级))"
        rf"|(?<={H}|，)(?<![{_HAN}第零])([{_CHINESE}])、([{_CHINESE}])(?=[个家项件户次天处亩吨人成])",
        _together,
        unless=_are_two_numbers,
        kinds=PROSE,
    ),
    Pattern(
        "T217",
        ("0几", *beside("几", _DIGITS)),
        rf"\d0几(?=[{_MEASURES}万亿年])|几[1-9]0+(?=[{_MEASURES}万亿年])",
        kinds=PROSE,
    ),
    Pattern(
        "T218",
        beside(_DIGITS, "千百"),
        r"(?<![\d.])\d{1,2}(?:\.\d+)?(?:千|百)(?:多|余)?"
        r"(?=[人名个家户元亩件吨份册]|公里|万元?|余|多)(?!分|吨级)",
        kinds=PROSE,
    ),
    Pattern(
        "T219",
        ("百分之",),
        rf"百分之{_N}",
        lambda match: f"{match[0][3:]}%",
    ),
    Pattern(
        "T220",
        beside(",", _DIGITS),
        r"(?<![\d,.])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])",
        lambda match: match[0].replace(",", ""),
        kinds=PROSE,
        titles=False,
    ),
    Pattern(
        "T221",
        beside("第", _DIGITS),
        r"第\d{1,2}(?=[位名次批])(?!次全|次代|次会|次党|次中)"
        r"|(?<=[列居排全][国省市县区州])第\d{1,2}(?=[，。；）\n]|$)|(?<=[列居])第\d{1,2}(?=[，。；）\n]|$)",
        unless=_is_printed_by_us,
        kinds=PROSE,
    ),
    Pattern(
        "T222",
        ("亿元", "万元"),
        r"(?<![\d.])\d{5,}(?:\.\d+)?(?=亿元|万元)",
        unless=_is_printed_by_us,
        kinds=PROSE,
    ),
    Pattern(
        "T224",
        beside(beside(_DIGITS, ("", *"%％万亿")), "～"),
        rf"(?<![\d.由从负下－−-])(?:({_N})～({_N})(?=[{_MEASURES}元岁])"
        rf"|({_N})([%％万亿])～({_N})\4(?!亿))",
        unless=_rises,
        titles=False,
    ),
    Pattern(
        "T223",
        ("占比", "比重", "百分点"),
        rf"(?:占比|比重)(?:同比|环比|较上年|比上年|较去年|较上年同期)?(?:提高|上升|下降|增加|降低|提升|回落)了?{_N}[%％]",
        lambda match: re.sub("[%％]$", "个百分点", match[0]),
        kinds=PROSE,
    ),
)


_TWICE = (
    r"(?<=\d)(?P<unit>[%％‰]|个百分点|百分点|[万亿][元亩人户吨件平米公]{1,3}|万亿元"
    r"|平方米|立方米|平方公里|公里|公顷|场次|人次)(?P<again>(?P=unit))"
    rf"|(?<=\d)(?P<one>[{_MEASURES}元])(?P<same>(?P=one))(?=[，。；、：）\n])"
    r"|(?:^|(?<=[。；：，]))[一二三四五六七八九十]{1,2}是(?P<typed>[一二三四五六七八九十]{1,2}是)"
)
_AGAIN = (
    *(sign * 2 for sign in f"%％‰{_MEASURES}元"),
    *(unit * 2 for unit in ("公里", "公顷", "场次", "人次")),
    *("百分点", "方米", "方公里", "万亿元"),
    *beside("元亩人户吨件米里", "万亿"),
    *beside("是", (f"{each}是" for each in _NUMERALS)),
)


def printed_twice(manuscript: Manuscript) -> Iterator[Finding]:
    """T225: a unit typed behind a figure that prints it, 一是 typed into points."""
    text = manuscript.text
    if not any(sign in text for sign in _AGAIN):
        return
    for match in compiled(_TWICE).finditer(text):
        name = match.lastgroup or "again"
        yield Finding("T225", *match.span(name), {"found": match[0]})


def _is_no_share(_: Manuscript, match: re.Match[str]) -> bool:
    """Return whether a part may be more than what it is held against: 占销售收入的120%."""
    if re.search(r"\D100[%％]|预算|计划|目标|任务|生产总值|收入|余额|进口|平均", match[0]):
        return True
    return not re.search("占[全本总其]|全[市省县区国]|总[量数额人产面户]", match[0])


IMPOSSIBLE = (
    Pattern(
        "N231",
        ("占", "%"),
        r"占[^，。；\n\d]{1,20}(?:的|比重?为?|达到?)(?:[1-9]\d{2,}(?:\.\d+)?)[%％]",
        unless=_is_no_share,
        kinds=PROSE,
        likely=_has_a_hundred_percent,
    ),
    Pattern(
        "N232",
        ("%",),
        rf"(?:{_FALLS}|回落)了?(?:1[0-9]{{2,}}|[2-9]\d{{2,}})(?:\.\d+)?[%％]",
        unless=lambda _, match: match[0].endswith("100%"),
        kinds=PROSE,
        likely=_has_a_hundred_percent,
    ),
)
