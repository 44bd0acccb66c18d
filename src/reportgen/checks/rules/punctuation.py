"""Marks (GB/T 15834): placeholders, half-width and odd ones, pairs, doubled ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.checks.rule import PROSE, Finding, H, Pattern, beside, compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript
    from reportgen.checks.rule import Better

_FULL = str.maketrans(",;:?!.()", "，；：？！。（）")
_NUMBER = "一二三四五六七八九十"
_PAIRS = {"”": "“", "’": "‘", "）": "（", "》": "《", "〕": "〔", "】": "【"}
_OPENING = frozenset(_PAIRS.values())
# Those that end no other word before a gap: 责任××, 位于×× and 提高×× are none.
_SURNAMES = frozenset(
    "李王张刘陈杨赵黄周吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾魏薛阎潘杜戴"
)
_PLACES = frozenset("镇乡村市县区省州街路局厅委办公司厂项个名万亿元年月日人次家户")
_LABEL = rf"(?:^|[。；，：、！？])\s*(?:[{_NUMBER}]+|\d+|[a-zA-Z])$"
# 和美海岛, 和田玉 and 等级, 等待 are words.
_AFTER_HE = "谐平睦美田县解气顺政龙布林若康安硕静合声善风悦弦衷约和尚面"
_AFTER_DENG = "级效值价待额量距同比高温候次地离压份于外边等"
# After Chinese: a letter, or a mark that closes.
_AFTER = rf"(?:(?<={H})|(?<=[”》）%％]))"


def _full(match: re.Match[str]) -> str:
    return match[0].strip().translate(_FULL)


def _is_masked(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether a placeholder is part of a name that is to stay hidden.

    It is one that the office declared, or a person's: 李××、王××均为化名.
    """
    passage = manuscript.passage_at(match.start())
    around = slice(passage.start, passage.end)
    if "化名" in manuscript.text[around] or _is_a_person(manuscript, match):
        return True
    at = match.start() - around.start
    for name in manuscript.masked:
        first = max(0, at - len(name) + len(match[0]))
        if manuscript.text[around].find(name, first, at + len(name)) >= 0:
            return True
    return False


def _is_a_person(manuscript: Manuscript, match: re.Match[str]) -> bool:
    before = manuscript.text[max(0, match.start() - 2) : match.start()]
    after = manuscript.text[match.end() : match.end() + 1]
    return (
        match[0] in {"××", "XX", "xx"}
        and before[-1:] in _SURNAMES
        and (
            not before[:-1].isalpha()
            or before[:-1] in "的员者民犯告工户和与人理长任师记表手生"
        )
        and after[:1] not in _PLACES
    )


def _quotes(match: re.Match[str]) -> str:
    inner = match[0].strip("\"'＂＇〝〞„‟❝❞")
    return f"“{inner}”" if inner else "“ ”"


def _is_left_open(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether a match is part of what `new` left to be filled in: 【待填：…】."""
    before = manuscript.text[manuscript.passage_at(match.start()).start : match.start()]
    return before.rfind("【待") > before.rfind("】")


def _inner(outer: str, inner: str) -> Better:
    """Return what changes the marks inside the first and the last ones."""
    change = str.maketrans(outer, inner)
    return lambda match: match[0][0] + match[0][1:-1].translate(change) + match[0][-1]


def _number(match: re.Match[str]) -> str:
    """岚政发[2024]06号 → 〔2024〕6号."""
    year, number = re.findall(r"\d+", match[0])
    return f"〔{year}〕{int(number)}号"


def _has_a_last_dot(text: str) -> bool:
    """Return whether a dot stands before anything but a digit or an ASCII letter."""
    following = (behind[:1] for behind in text.split(".")[1:])
    return any(not (each.isascii() and each.isalnum()) for each in following)


def _one(match: re.Match[str]) -> str:
    """Return the stronger of two marks that stand together."""
    return max(match[0], key="，、；：。！？".index)


PATTERNS = (
    Pattern(
        "T101",
        (
            *("XX", "xx", "Xx", "××", "**", "【待", "TODO", "TBD", "__", "{{", "}}"),
            *("??", "？？", "None", "nan", "null", "○○", "□□", "XＸ", "ＸＸ", "N/A"),
        ),
        r"(?<![A-Za-z])[XxＸ]{2,}(?![A-Za-z])|×{2,}|\*{2,}|【待[^】\n]*】|\bTODO\b|\bTBD\b"
        r"|_{2,}|\{\{[^{}\n]*\}\}|\{\{|\}\}|\?{2,}|？{2,}|○{2,}|□{2,}"
        r"|(?<![A-Za-z])(?:None|nan|null|N/A)(?![A-Za-z])",
        unless=_is_masked,
    ),
    Pattern(
        "T103",
        tuple("〝〞＂＇„‟❝❞\"'"),
        # After a digit they are inches, minutes and seconds: 东经116°23', 55"显示屏.
        rf"(?<!\d)[\"＂〝„❝][^\"＂〞‟❞\n]{{0,40}}?{H}[^\"＂〞‟❞\n]{{0,40}}[\"＂〞‟❞]|[〝〞＂＇„‟❝❞]"
        rf"|(?<!\d)'[^'\n]{{0,30}}{H}[^'\n]{{0,30}}'"
        rf"|(?<!\d)[\"'](?={H})|(?<={H})[\"']|(?<=[，。、；：！？”])[\"']|[\"'](?=[“《（])",
        _quotes,
    ),
    Pattern(
        "T104",
        tuple(",;:?!"),
        rf"{_AFTER}[,;:?!]+|(?<=\d)[,;](?={H})|[,;:?!](?=[《“（])"
        rf"|(?<![\w.)\]])[,;:?!](?={H})|(?<=[A-Za-z0-9])[;?!](?={H})|(?<=[A-Za-z]),(?={H})",
        _full,
    ),
    Pattern(
        "T104",
        ("--",),
        rf"(?:(?<={H})|(?<=[”》）%％]))-{{2,}}(?=[“《（]|{H})",
        lambda _: "——",
        kinds=frozenset({"title", "body"}),
    ),
    Pattern(
        "T105",
        (".",),
        rf"{_AFTER}\.(?![0-9A-Za-z.])|(?<=[0-9]{{2}})\.(?=\s*$)",
        _full,
        likely=_has_a_last_dot,
    ),
    Pattern(
        "T106",
        tuple("()"),
        rf"\([^()（）\n]*[^\W\d_A-Za-z][^()（）\n]*[)）]|（[^（）()\n]*\)|\([^（）()\n]*）"
        rf"|(?<={H})\([^()（）\nA-Za-z]*\)",
        _full,
    ),
    Pattern(
        "T115",
        tuple("]］】") + beside("〕）)", "0123456789第"),
        r"(?<=[发办函字文呈报请令])(?:[\[［【（(](?:19|20)\d{2}[\]］】）)]第?\d{1,4}号|〔(?:19|20)\d{2}〕(?:第\d|0)\d{0,3}号)",
        _number,
    ),
    Pattern(
        "T107",
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
    Pattern("T107", beside("。！？", ("”。",)), "[。！？]”。", lambda match: match[0][:2]),
    Pattern("T107", ("..",), r"(?<=\d)\.\.(?=\d)", lambda _: "."),
    Pattern(
        "T114",
        ("《",),
        r"《[^《》\n]*《[^《》\n]*》[^《》\n]*》",
        _inner("《》", "〈〉"),
        _is_left_open,
    ),
    Pattern(
        "T114", ("“",), r"“[^“”\n]*“[^“”\n]*”[^“”\n]*”", _inner("“”", "‘’"), _is_left_open
    ),
    Pattern(
        "T108",
        ("…", "...", "。。。", "、、、"),
        r"(?<!…)…(?!…)|…{3,}|(?<!\.)\.{3,}|。{3,}|、{3,}|…{2}等",
        lambda _: "……",
    ),
    Pattern(
        "T109",
        (" ", "\xa0"),
        rf"(?<=\d)[ \xa0]{{1,2}}(?=[^\W\d_A-Za-z]|[%％])|(?<={H})[ \xa0]{{1,2}}(?=\d)"
        r"|(?<=[，。、；：！？（“《])[ \xa0]{1,2}(?=[^\s])"
        r"|(?<=[^\s])[ \xa0]{1,2}(?=[，。、；：！？）”》])",
        kinds=frozenset({"body"}),
    ),
    Pattern(
        "T110",
        (
            *beside("）)", "、，．."),
            *beside("0123456789", "、"),
            *beside(_NUMBER, ".．，"),
        ),
        rf"^\s*[（(](?:[{_NUMBER}]{{1,3}}|\d{{1,2}})[）)][、，．.]|^\s*\d{{1,2}}、(?!\d)"
        rf"|^\s*[{_NUMBER}]{{1,3}}[.．，]",
        kinds=PROSE,
    ),
    Pattern(
        "T111",
        (
            "是、",
            "首先、",
            "其次、",
            "再次、",
            "最后、",
            *beside(beside("第", _NUMBER), "、"),
        ),
        rf"(?:^|(?<=[。；：\n]))[{_NUMBER}]是、"
        rf"|(?:^|(?<=[。；：\n]))(?:第[{_NUMBER}]|首先|其次|再次|最后)、(?![第{_NUMBER}])",
        lambda match: match[0][:-1] if match[0][1] == "是" else match[0][:-1] + "，",
        kinds=PROSE,
    ),
    Pattern(
        "T301",
        ("》、《", "”、“", "、和", "、等"),
        f"(?<=》)、(?=《)|(?<=”)、(?=“)|、和(?![{_AFTER_HE}])|、等(?![{_AFTER_DENG}])",
    ),
)


def pairs(manuscript: Manuscript) -> Iterator[Finding]:
    """T102, T113: quotes and brackets that open and do not close, or close only.

    A sentence cut out of a quotation begins with its mark; that is no slip.
    """
    for index, passage in enumerate(manuscript.passages):
        text = manuscript.words(passage)
        if passage.kind == "cell" or text[:1] in _PAIRS or not any(map(str.isalpha, text)):
            continue
        for offset, mark in _unpaired(text):
            cut = offset == 0 and mark in "“‘"
            if not cut and not (mark == "“" and _quoted_on(manuscript, index)):
                at = passage.start + offset
                code = "T102" if mark in _OPENING else "T113"
                yield Finding(code, at, at + 1, {"found": mark})


def _unpaired(text: str) -> list[tuple[int, str]]:
    open_: list[tuple[int, str]] = []
    wrong: list[tuple[int, str]] = []
    for offset, mark in enumerate(text):
        if mark in _OPENING:
            open_.append((offset, mark))
        elif mark in _PAIRS and not _stands_alone(text, offset, mark):
            if open_ and open_[-1][1] == _PAIRS[mark]:
                open_.pop()
            else:
                wrong += _crossed(open_, mark, offset)
    return _one_of_each(sorted(wrong + open_))


def _one_of_each(wrong: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return the marks without a partner, one only of a pair that was turned round.

    Of two that open, the second is wrong: “十大工程“; else the first: ”十大工程“.
    """
    kept: list[tuple[int, str]] = []
    last = ""
    for offset, mark in wrong:
        kind = _PAIRS.get(mark, mark)
        if kind != last:
            kept.append((offset, mark))
        elif mark == kept[-1][1] == kind:
            kept[-1] = (offset, mark)
        last = "" if kind == last else kind
    return kept


def _stands_alone(text: str, offset: int, mark: str) -> bool:
    """Return whether a mark needs no partner: an apostrophe, the bracket of 1）."""
    if mark == "’":
        return text[offset - 1 : offset].isascii()
    return (
        mark == "）"
        and "（" not in text[:offset]
        and bool(compiled(_LABEL).search(text[:offset]))
    )


def _crossed(open_: list[tuple[int, str]], mark: str, offset: int) -> list[tuple[int, str]]:
    """Return what does not fit when `mark` closes something else than the last opened."""
    kinds = [each for _, each in open_]
    if _PAIRS[mark] not in kinds:
        return [(offset, mark)]
    at = len(kinds) - 1 - kinds[::-1].index(_PAIRS[mark])
    lost = open_[at + 1 :]
    del open_[at:]
    return lost


def _quoted_on(manuscript: Manuscript, index: int) -> bool:
    """Return whether a quotation goes on: each paragraph of it opens again."""
    following = manuscript.passages[index + 1 : index + 2]
    return any(manuscript.words(each).lstrip()[:1] == "“" for each in following)
