"""Marks (GB/T 15834): placeholders, half-width and odd ones, pairs, doubled ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.finding import PROSE, Finding, H, Pattern, beside, compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from reportgen.checks.manuscript import Manuscript

_FULL = str.maketrans(",;:?!.()", "，；：？！。（）")
_NUMBER = "一二三四五六七八九十"
_PAIRS = {"”": "“", "’": "‘", "）": "（", "》": "《", "〕": "〔", "】": "【"}
_OPENING = frozenset(_PAIRS.values())
_LABEL = rf"(?:^|[。；，：、！？])\s*(?:[{_NUMBER}]+|\d+|[a-zA-Z])$"
# After Chinese: a letter, or a mark that closes.
_AFTER = rf"(?:(?<={H})|(?<=[”》）%％]))"


def _full(match: re.Match[str]) -> str:
    return match[0].strip().translate(_FULL)


def _is_masked(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether a placeholder is part of a name that the office declared."""
    around = slice(*manuscript.passage_at(match.start())[:2])
    at = match.start() - around.start
    for name in manuscript.masked:
        first = max(0, at - len(name) + len(match[0]))
        if manuscript.text[around].find(name, first, at + len(name)) >= 0:
            return True
    return False


def _quotes(match: re.Match[str]) -> str:
    inner = match[0].strip("\"'＂＇〝〞„‟❝❞")
    return f"“{inner}”" if inner else "“ ”"


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
        rf"[\"＂〝„❝][^\"＂〞‟❞\n]{{0,40}}?{H}[^\"＂〞‟❞\n]{{0,40}}[\"＂〞‟❞]|[〝〞＂＇„‟❝❞]"
        rf"|'[^'\n]{{0,30}}{H}[^'\n]{{0,30}}'"
        rf"|[\"'](?={H})|(?<={H})[\"']|(?<=[，。、；：！？”])[\"']|[\"'](?=[“《（])",
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
        "T105",
        (".",),
        rf"{_AFTER}\.(?![0-9A-Za-z.])|(?<=[0-9]{{2}})\.(?=\s*$)",
        _full,
    ),
    Pattern(
        "T106",
        tuple("()"),
        rf"\([^()（）\n]*[^\W\d_A-Za-z][^()（）\n]*[)）]|（[^（）()\n]*\)|\([^（）()\n]*）"
        rf"|(?<={H})\([^()（）\nA-Za-z]*\)",
        _full,
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
        rf"|(?:^|(?<=[。；：\n]))(?:第[{_NUMBER}]|首先|其次|再次|最后)、(?!第)",
        lambda match: match[0][:-1] if match[0][1] == "是" else match[0][:-1] + "，",
        kinds=PROSE,
    ),
    Pattern("T301", ("》、《", "”、“"), "(?<=》)、(?=《)|(?<=”)、(?=“)"),
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
    return wrong + open_


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
