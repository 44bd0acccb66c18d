"""Numbers that were left out: 支出（）万元, 同比增长%, 2026年月日, 第届."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.pattern import Pattern
from reportgen.checks.reading.bare_units import (
    AFTER,
    BY_END,
    COMPARED,
    COUNTED,
    DOES,
    EACH,
    ENDS,
    ITEMS,
    LONE,
    OPENERS,
    OTHER_WORDS,
    SAID_OF,
    THEN,
    TIMES,
    UNLESS_AFTER,
    WORDS_BEFORE,
)
from reportgen.checks.reading.regex import H, beside
from reportgen.checks.reading.sentences import places
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript

_BLANKS = " \u3000\xa0\t_＿"
_STOPS = "，。；、：）)！？\v"
_MONEY = ("亿元", "万元")
_REACHED = beside(("达", "达到", "突破", "超过"), _MONEY)
_OPEN = frozenset("达为到至的")  # a number must follow: 完成率达, 占总数的
_SENTENCE = tuple("，。；")
_FEWEST = 4  # characters of a clause that says what reaches what
_PROSE_MARKS = frozenset("，。；")
# What a unit may follow without digits: 百万元, 上亿元, 每万元, 单位万元.
_NUMBERISH = frozenset(
    "一二两三四五六七八九十百千万亿零〇几数多余半上近超过逾破每达整足来把"
    "壹贰叁肆伍陆柒捌玖拾佰仟若"
)


def left_out(manuscript: Manuscript) -> Iterator[Finding]:
    """T340: units without a number, at the end of a clause or before what they count."""
    text = manuscript.text
    for start, end in (
        *_at_ends(text),
        *_before(text),
        *_percentages(text),
    ):
        passage = manuscript.passage_at(start)
        if passage.kind == "cell":
            continue
        prose = not _PROSE_MARKS.isdisjoint(manuscript.words(passage))
        if prose:
            found = text[start:end]
            yield Finding("T340", start, end, {"found": found})


def _at_ends(text: str) -> Iterator[tuple[int, int]]:
    """Yield the words at the end of a clause whose unit has no number."""
    at = 0
    clauses = text
    for stop in _STOPS:
        clauses = clauses.replace(stop, "\n")
    for clause in clauses.split("\n"):
        end = at + len(clause)
        if clause[-1:] in ENDS and not clause[-2:-1].isdecimal():
            if size := _lone(clause, text, at) or _unit_without_number(clause):
                yield _from(text, end - size, at - 1 if size == len(clause) else at), end
            elif clause.endswith(_REACHED) and text.startswith(COMPARED, end):
                yield _from(text, end - len(_MONEY[0]), at), end
        elif (
            clause[-1:] in _OPEN
            and text[end : end + 1] in _SENTENCE
            and clause.endswith(SAID_OF)
            and len(clause) >= _FEWEST
        ):
            yield _from(text, end - _FEWEST, at), end
        at = end + 1


def _lone(clause: str, text: str, at: int) -> int:
    """Return the length of a unit that alone follows a colon: 经费支出：元."""
    before = text[max(0, at - _FEWEST - 1) : at] if clause in LONE else ""
    return len(clause) if before.endswith("：") and before[:-1].endswith(ITEMS) else 0


def _from(text: str, at: int, least: int) -> int:
    """Return where to begin to show a finding: a few characters before its unit."""
    return max(least, len(text[:at].rstrip(_BLANKS)) - 2)


def _unit_without_number(clause: str) -> int:
    """Return the length of the unit that ends a clause without a number, or 0."""
    last = clause[-1]
    if clause[-2:-1] == "余":
        return 2 * _is_missing_before_more(clause[:-2])
    for unit in BY_END.get(last, ()):
        if clause.endswith(unit):
            before = clause[: -len(unit)]
            if _lacks(before, unit):
                return len(unit)
            if before.endswith("余") and _is_missing_before_more(before[:-1]):
                return len(unit) + 1
    if clause.endswith(TIMES):
        before = clause[:-2]
        counted = before.endswith(("警力", "人员", "群众批")) or any(
            each in before for each in DOES
        )
        return 2 * (counted and _lacks(before, last))
    if last in UNLESS_AFTER:
        before = clause[:-1]
        return int(_lacks(before, last) and before[-1] not in UNLESS_AFTER[last])
    return int(_is_counted(clause[:-1], AFTER.get(last, ())))


def _is_missing_before_more(before: str) -> bool:
    """Return whether 余 follows no number: 惠及群众余人, but not 其余 and 剩余."""
    return _lacks(before, "余") and not before.endswith(tuple("其剩业富空宽盈结残有"))


def _is_counted(before: str, words: tuple[str, ...]) -> bool:
    """Return whether a unit must follow a number: after one of `words`, or a wide blank."""
    said = before.rstrip(_BLANKS)
    wide = len(before) - len(said) > 1 and _is_han(said[-1:])
    return bool(words) and (wide or said.endswith(words))


def _is_han(character: str) -> bool:
    return character.isalpha() and character > "\u3000"


def _lacks(before: str, unit: str) -> bool:
    """Return whether words before a unit do not end in anything like a number."""
    said = before.rstrip(_BLANKS)
    last = said[-1:]
    return (
        _is_han(last)
        and last not in _NUMBERISH
        and not said.endswith(OTHER_WORDS.get(unit, "\n"))
    )


def _before(text: str) -> Iterator[tuple[int, int]]:
    """Yield 共有家企业, 全县个乡镇 and 投资亿元同比: a unit without number inside a clause."""
    for unit, things in COUNTED.items():
        at = 0
        pieces = text.split(unit)
        for piece, following in pairwise(pieces):
            at += len(piece) + 1
            if piece[-1:].isdecimal() or not following.startswith(things):
                continue
            if piece.endswith(OPENERS):
                yield _from(text, at - 1, 0), at + 2
    for sign, at in _places(_MONEY, text):
        if text.startswith(THEN, at + 2) and _lacks(text[max(0, at - 4) : at], sign):
            yield _from(text, at, 0), at + 2
    for sign, at in _places(EACH, text):
        yield at, at + len(sign)
    for _, at in _places(("岁以",), text):
        if _lacks(text[max(0, at - 1) : at], "岁") and text[at - 1] not in "周满":
            yield _from(text, at, 0), at + 1


def _places(signs: tuple[str, ...], text: str) -> Iterator[tuple[str, int]]:
    """Yield each of the signs with each place where it stands."""
    for sign in signs:
        if sign in text:
            yield from ((sign, at) for at in places(sign, text))


_NO_VALUE = frozenset("用以位号每几数之半按")


def _percentages(text: str) -> Iterator[tuple[int, int]]:
    """Yield 增长% and 提高个百分点."""
    for sign in ("%", "％", "个百分点"):
        for at in places(sign, text):
            last = text[at - 1 : at]
            if last.isdecimal() or not last:
                continue
            last = text[max(0, at - 3) : at].rstrip(_BLANKS)[-1:]
            word = _is_han(last) and last not in _NO_VALUE
            if word and last not in WORDS_BEFORE and last not in _HAN:
                yield _from(text, at, 0), at + len(sign)


_HAN = frozenset("一二两三四五六七八九十百千万亿零〇点")
_DAYS = rf"(?=[，。；、）)—至前起]|$|召开|举行|举办|印发|上午|下午|开展|组织|{H}{{2}}会)"
_MONTHS = r"(?=份|底|初|末|[上中下]旬|[，。；、）)—至前起]|\s|\d|日|$|以来|召开|举办|开展)"
_ORDERED = r"(?:届|批|期|轮|季度|[位名次号](?=[，。；、）)文令全会常的]|$))"


def _names_a_mark(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether empty brackets are what the text is about: 括号（）."""
    before = manuscript.text[max(0, match.start() - 4) : match.start()]
    after = manuscript.text[match.end() : match.end() + 1]
    return "号" in before or (after == "号" and match[0][0] != "〔")


RULES = (
    Rule(
        code="T340",
        level="error",
        says=Both("number left out: {found}", "漏填了数：{found}"),
        fix=Both("write the number, or delete the words", "请填上数，没有就删去这几个字"),
        why=Both("The report is not finished.", "说明稿子还没写完。"),
        wrong="上半年产值同比增长%，居全市前列。",
        right="上半年产值同比增长5%，居全市前列。",
        in_text=(
            left_out,
            Pattern(
                (
                    *beside("（(", ("）", ")", " ", "\u3000", "_")),
                    *beside("〔【《“", ("〕】》” \u3000")),
                ),
                r"（[\s_]*[）)]|(?<![\x00-\x7f])\([\s_]*[）)]|〔[\s_]*〕|【\s*】|《\s*》|“\s*”",
                unless=_names_a_mark,
            ),
            Pattern(beside("：", "，。；、"), "：[，。；、]"),
            Pattern(
                beside("年", ("月", *_BLANKS)),
                rf"(?<=\d\d)年[\s_]*月[\s_]*(?:\d{{0,2}}[\s_]*日|{_MONTHS})",
            ),
            Pattern(beside("月", ("日", *_BLANKS)), rf"(?<=\d)月[\s_]*日{_DAYS}"),
            Pattern(
                ("月日", *beside("年", _BLANKS), *beside("月", _BLANKS)),
                r"(?:[于自从至到]|截至|截止)[\s_]*(?:年[\s_]*)?月[\s_]*日|(?<!\d)年[\s_]+月[\s_]+日",
            ),
            Pattern(
                ("截至年", "截止年", "午时"),
                r"截[至止]年(?=\d)|(?<=日)(?:上午|下午)时(?=[，。许整])",
            ),
            Pattern(
                beside(
                    "第",
                    (
                        "届",
                        "位",
                        "名",
                        "批",
                        "期",
                        "轮",
                        "季",
                        "号",
                        "次",
                        "，",
                        "。",
                        "；",
                        *_BLANKS,
                    ),
                ),
                rf"(?<![次及门等科落])第[\s_]*{_ORDERED}|(?<![次及门等科落府宅])第(?=[，。；])",
            ),
            Pattern(
                (
                    *beside("〕〕]", ("号",)),
                    *beside("-－—–….？?", ("%", "％", "万元", "亿元", "个百")),
                ),
                r"(?<=\d)[〕\]]号(?=文|，|。|》|）)"
                rf"|(?<={H})[-－—–…？?]+(?=[%％]|个百分点|[万亿]元(?:[，。；、）]|$))"
                r"|\d\.(?=[%％]|[万亿]元)",
            ),
        ),
    ),
)
