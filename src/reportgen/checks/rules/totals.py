"""Parts and totals that one sentence states: 5项，其中一类3项、二类2项."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.checks.finding import Finding
from reportgen.checks.phrases import CORRECT_THE_NUMBER, ONE_IS_WRONG
from reportgen.checks.reading.amounts import (
    amount,
    amounts,
    last_amount,
    unit_at,
)
from reportgen.checks.reading.exactness import decimals_of
from reportgen.checks.reading.number_patterns import N, value_of
from reportgen.checks.reading.regex import beside, compiled
from reportgen.checks.reading.sentences import last_said, places, sentences
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both
from reportgen.numerals import trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.amounts import Quantity
    from reportgen.checks.reading.manuscript import Manuscript


class Summand(Struct, frozen=True):
    """A part of a sum in prose: its label, its amount, and the span of its number."""

    label: str
    text: str
    value: Decimal
    unit: str
    start: int
    end: int


_UNIT = r"[^\W\d_]{1,6}?"  # looked up, because a set of all units is slow to compile
_PART = (
    rf"([^\d，、。；：\n]{{1,14}}?)({N})({_UNIT})(?=[，、。；）和\n]|$|共|合计|总计|以及)"
)
_TOTAL = (
    rf"((?:[^\d，、。；：\n]{{1,14}}{N}{_UNIT}[、，]?){{2,}})(?:共计|合计|总计|共)"
    rf"(?P<said>[^\W\d_]{{0,6}}?)(?P<all>{N})"
)
_NOT_EXACT = tuple("余多以左上")
_REST = 10  # characters between a whole and 其中
_SUMS = (*beside("共计", "0123456789"), "，共")
# What may stand behind the verb of the parts: 共召开会议15次.
_ALL = ("", "会议", "活动", "企业", "单位", "项目", "各类会议", "各类活动", "各类企业")
# Signs of a number that is not a part: a change, an average, how exact it is.
_NO_PART = (
    *("增", "减", "比", "较", "占", "每", "各", "分别", "合计", "总", "其中"),
    *("上年", "去年", "累计", "至少"),
)
_NOT_LAST = tuple("均共约近超达等")
_KINDS = tuple("级类奖档批期")  # 市级 and 区级 exclude each other, 女党员 and 老党员 do not
_MONEY = "元"
_CLAUSE = 20  # characters before a number that show whether it is an increase
_GIVERS = "中央|国家|省|市|县|区|镇|地方|自筹|企业自筹|财政|上级|本级|社会|银行|群众自筹"
_ORDINALS = "一二三四五六"


def _scaled(digits: str, unit: str) -> tuple[Decimal, str]:
    """Return an amount in its plain unit: 1.2, 亿元 -> 120000000, 元."""
    one = amount(digits, unit)
    return one.value, one.plain


def _parts(text: str, start: int, end: int) -> list[Summand]:
    """Return the parts listed from `start` on, as long as each is a name and a number."""
    found = []
    while match := compiled(_PART).match(text, start, end):
        if any(word in match[1] for word in _NO_PART) or match[1].endswith(_NOT_LAST):
            break
        if unit_at(text, match.end(2)) != match[3]:
            break
        value, unit = _scaled(match[2], match[3])
        at = (match.start(2), match.end(3))
        found.append(Summand(match[1], match[2] + match[3], value, unit, *at))
        after = compiled("[、，]|以及|和").match(text, match.end())
        if after is None:
            break
        start = after.end()
    return found


def _of_one_list(text: str, listed: list[Summand]) -> list[Summand]:
    """Return the parts up to a ， that is followed by something of another kind."""
    for index, part in enumerate(listed[1:], 1):
        comma = text[listed[index - 1].end] == "，"
        mixed = "、" in text[listed[0].end : listed[index - 1].end]
        if comma and (mixed or not _alike(listed[0], part)):
            return listed[:index]
    return listed


def _alike(one: Summand, other: Summand) -> bool:
    """Return whether parts exclude each other: 市级 and 区级, 一等奖 and 二等奖."""
    if one.label[-1] == other.label[-1] and one.label.endswith(_KINDS):
        return True
    if one.label[0] != other.label[0] and one.label[1:] == other.label[1:]:
        return one.label[0] in _ORDINALS and other.label[0] in _ORDINALS
    labels = (one.label, other.label) if one.unit.endswith(_MONEY) else ()
    return bool(labels) and all(compiled(_GIVERS).match(each) for each in labels)


def parts(manuscript: Manuscript) -> Iterator[Finding]:
    """N233: 5项，其中一类3项、二类4项: the parts named are more than the whole."""
    if "其中" not in manuscript.text:
        return
    text = manuscript.text
    before = _Before(manuscript)
    for at in places("其中", text):
        passage = manuscript.passage_at(at)
        stated = _stated_before(text, passage.start, at)
        if stated is None:
            continue
        begin = at + len("其中") + (text[at + 2 : at + 3] in tuple("，：:"))
        listed = _of_one_list(text, _parts(text, begin, passage.end))
        same = [each for each in listed if each.unit == stated.plain]
        if len(same) < len(listed) or _is_an_increase(text, stated.start):
            continue
        whole = stated.value + before.sum(stated.start, stated.plain)
        if sum_ := _too_much(same, whole):
            spans = [
                (stated.start, stated.end),
                *((each.start, each.end) for each in same),
            ]
            values = {"sum": sum_, "found": stated.words}
            yield Finding("N233", *_typed(manuscript, spans), values)


def _stated_before(text: str, begin: int, at: int) -> Quantity | None:
    """Return the amount that ends the clause before 其中, if it counts anything."""
    if text[at - 1 : at] not in tuple("，（"):
        return None
    found = last_amount(text, max(begin, at - 2 * _CLAUSE), at - 1)
    rest = text[found.end : at - 1] if found else ""
    if found is None or len(rest) > _REST or not set("，。；\n").isdisjoint(rest):
        return None
    is_end = text[found.start - 1 : found.start] in tuple("—～")
    return None if is_end or found.plain in {"%", "‰"} else found


def _too_much(listed: list[Summand], whole: Decimal) -> str:
    """Return what exceeds the whole: a part, or parts of one kind together, else "".

    200 men and 150 graduates of 300 are possible; 市级 and 区级 exclude each other.
    """
    for part in listed:
        if part.value > whole:
            return f"{part.label}{part.text}"
    total = sum((part.value for part in listed), Decimal(0))
    alike = all(_alike(listed[0], part) for part in listed[1:])
    if len(listed) > 1 and alike and total > whole:
        return _added(listed, total)
    return ""


def _added(listed: list[Summand], total: Decimal) -> str:
    """Return an addition in words, in the unit of its first part: 120 + 190 = 310万元."""
    first = listed[0].text
    unit = re.sub(rf"^{N}", "", first)
    scale = _scaled("1", unit)[0]
    summands = " + ".join(trimmed(part.value / scale, 6) for part in listed)
    return f"{summands} = {trimmed(total / scale, 6)}{unit}"


_INCREASES = ("比", "较", "增加", "增长", "减少", "提高", "下降", "净增", "均", "每")


def _is_an_increase(text: str, at: int) -> bool:
    """Return whether the number before 其中 is that of a change: 比上年增加5项，其中."""
    clause = compiled("[，。；、\\n]").split(text[max(0, at - _CLAUSE) : at])[-1]
    return any(word in clause for word in _INCREASES)


class _Before:
    """Adds up the numbers of each unit in a sentence, from its beginning up to a place.

    Places are asked for in order, so that no number is read twice.
    """

    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self._read = 0  # the place up to which the text was read
        self._sums: dict[str, Decimal] = {}

    def sum(self, place: int, unit: str) -> Decimal:
        """Return the sum of the numbers of a unit before a place."""
        begin = max(self._read, self._manuscript.passage_at(place).start)
        said = self._manuscript.text[begin:place]
        sentence = last_said(said)
        if begin > self._read or len(sentence) < len(said):
            self._sums = {}
        if any(map(str.isdigit, sentence)):
            for each in amounts(sentence, 0, len(sentence)):
                self._sums[each.plain] = self._sums.get(each.plain, Decimal(0)) + each.value
        self._read = place
        return self._sums.get(unit, Decimal(0))


def _totals(manuscript: Manuscript) -> Iterator[re.Match[str]]:
    """Yield what looks like a sum, in sentences with a sign of one.

    At least two numbers must precede the last sign.
    """
    if not any(map(manuscript.has, _SUMS)):
        return
    for passage in manuscript.passages:
        for start, end in sentences(manuscript, passage):
            said = manuscript.text[start:end]
            if "共" not in said and "计" not in said:
                continue
            signs = [at for sign in _SUMS if (at := said.rfind(sign)) >= 0]
            if signs and len(re.findall(N, said[: max(signs)])) > 1:
                yield from compiled(_TOTAL).finditer(manuscript.text, start, end)


def totals(manuscript: Manuscript) -> Iterator[Finding]:
    """N233: 中心3家、实验室2家，共6家: the parts just before add up to another sum."""
    for match in _totals(manuscript):
        said = unit_at(manuscript.text, match.end("all"))
        end = match.end("all") + len(said)
        if not said or manuscript.text[end : end + 1] in _NOT_EXACT:
            continue
        total, unit = _scaled(match["all"], said)
        listed = _parts(manuscript.text, match.start(1), match.end(1))
        whole = listed and match.end(1) - listed[-1].end <= 1 and _is_of(match, listed)
        if len(listed) < 2 or not whole or any(each.unit != unit for each in listed):  # noqa: PLR2004
            continue
        # The first parts may belong to something else, so any tail of the list may match.
        sums = [
            sum((each.value for each in listed[at:]), Decimal(0))
            for at in range(len(listed) - 1)
        ]
        if not any(_same(each, total, listed) for each in sums):
            spans = [
                (match.start("all"), end),
                *((each.start, each.end) for each in listed),
            ]
            values = {"sum": _added(listed, sums[0]), "found": match["all"] + said}
            yield Finding("N233", *_typed(manuscript, spans), values)


def _is_of(match: re.Match[str], listed: list[Summand]) -> bool:
    """Return whether a sum is of the parts: nothing, or their verb, stands before it."""
    verb, things = match["said"][:2], match["said"][2:]
    first = match.string[match.start(1) : listed[0].end]
    return verb in first and things in _ALL


def _same(one: Decimal, other: Decimal, listed: list[Summand]) -> bool:
    """Return whether two sums are equal; parts with decimals may be rounded."""
    halves = [Decimal(0)]
    for part in listed:
        digits = re.match(N, part.text)
        decimals = decimals_of(digits[0]) if digits else 0
        scale = part.value / value_of(digits[0]) if digits and value_of(digits[0]) else 1
        halves.append(scale * Decimal(1).scaleb(-decimals) if decimals else Decimal(0))
    return abs(one - other) <= sum(halves)


def _typed(manuscript: Manuscript, spans: list[tuple[int, int]]) -> tuple[int, int]:
    """Return the first span that no metric printed, or else the first span."""
    for start, end in spans:
        if not manuscript.is_a_figure(start):
            return start, end
    return spans[0]


RULES = (
    Rule(
        code="N233",
        level="warning",
        says=Both(
            "breakdown mismatch: whole {found}, parts {sum}", "{sum}，合计写的是{found}"
        ),
        fix=CORRECT_THE_NUMBER,
        why=ONE_IS_WRONG,
        wrong="获奖5项，其中一类3项、二类4项。",
        right="获奖5项，其中一类3项、二类2项。",
        in_text=(
            parts,
            totals,
        ),
        printed_by_a_metric=False,
    ),
)
