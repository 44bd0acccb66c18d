"""Arithmetic that a sentence does itself: growth, rates, parts and totals."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.checks.reading.exactness import decimals_of, holds, rounds
from reportgen.checks.rule import Finding, beside, compiled, last_said, sentences
from reportgen.checks.rules.order import number_of
from reportgen.numerals import trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript

_N = r"\d+(?:\.\d+)?"
_UNIT = (
    "(?:万亿|亿|万)?(?:美元|元|人次|平方米|立方米|平方公里|公里|千米|千瓦|吨|亩|公顷"
    "|[个名家项件人户次天种条场处座台辆批篇册所间套])"
)
_SCALES = {"万亿": 10**12, "亿": 10**8, "万": 10**4, "": 1}
_PERCENT = 100

# -- growth ----------------------------------------------------------------------------

_UP = ("增加", "增长", "提高", "上升", "提升", "扩大", "多", "净增")
_DOWN = ("下降", "减少", "降低", "缩减", "缩短", "压缩", "压减", "精简", "少", "净减")
_MOVES = "|".join((*_UP[:6], *_DOWN[:8]))
_YEAR = "(?:上年|去年)(?:同期)?"
_ONE = r"(?P<unit>[^\d，。；\s]{1,4}?)"
# What a sentence begins with -> its two numbers. It is compiled if the sign is there.
_FORMS = (
    (
        beside("加长高升大降少低减短缩简", "到至为"),
        (
            rf"[由从][^，。；\n\d]{{0,12}}(?P<before>{_N}){_ONE}(?:{_MOVES})[到至为]"
            rf"(?P<after>{_N})(?P=unit)[^，。；\n\d]{{0,4}}，"
            "(?:同比|共|累计|比上年|较上年|总体)?"
        ),
    ),
    (
        ("，上年", "，去年"),
        (
            rf"(?P<after>{_N}){_ONE}，{_YEAR}(?:为|是)?(?P<before>{_N})(?P=unit)，"
            "(?:同比|比上年|较上年)?"
        ),
    ),
    (
        ("上年的", "去年的", "同期的"),
        rf"(?P<after>{_N}){_ONE}，[比较]{_YEAR}的(?P<before>{_N})(?P=unit)",
    ),
)
_SAID = (
    rf"(?:(?P<way>{_MOVES}|净增|净减|多|少)了?(?P<near>近|将近|超过|超|约|逾)?"
    rf"(?:(?P<rate>{_N})[%％]|(?P<times>{_N}|[一二两三四五六七八九十])倍|(?P<rest>{_N})(?P=unit))"
    r"|(?P<turns>翻了?(?P<doubled>[一二两三四五])番))(?P<past>左右|以上|多|余)?"
)
_EXACT = Decimal("0.05")  # 增长两倍 is said of what grew by 1.95 times too
_BEYOND = Decimal("1.5")  # 翻一番 is not said of what is three times as much


def growth(manuscript: Manuscript) -> Iterator[Finding]:
    """N230: 由16件增加到26件，增长62.5%: the sentence has all three numbers."""
    for signs, form in _FORMS:
        if any(sign in manuscript.text for sign in signs):
            for match in compiled(form + _SAID).finditer(manuscript.text):
                sum_ = _disagrees(match) if Decimal(match["before"]) else ""
                if sum_:
                    start = (
                        match.start("way") if match["way"] else match.start("doubled") - 1
                    )
                    found = manuscript.text[start : match.end()]
                    values = {"sum": sum_, "found": found}
                    yield Finding("N230", start, match.end(), values)


def _disagrees(match: re.Match[str]) -> str:
    """Return the right arithmetic if the sentence says another result, else ""."""
    before, after = Decimal(match["before"]), Decimal(match["after"])
    if match["doubled"]:
        return _not_doubled(before, after, match)
    word = (match["near"] or match["past"] or "").replace("将近", "近").removesuffix("过")
    sign = 1 if match["way"] in _UP else -1
    if match["rest"]:
        right = holds(word, Decimal(match["rest"]), (after - before) * sign)
        return "" if right else f"{after} − {before} = {after - before}{match['unit']}"
    change = (after - before) / before
    right, shown = (_times if match["times"] else _rate)(match, word, change, sign)
    return "" if right else f"({after} − {before}) ÷ {before} = {shown}"


def _times(match: re.Match[str], word: str, change: Decimal, sign: int) -> tuple[bool, str]:
    """Return whether 增长两倍 can be said of a change, and the change in words."""
    times = match["times"]
    said = Decimal(times) if times[0].isdigit() else Decimal(number_of(times))
    real = change * sign
    right = holds(word, said, real) if word else abs(real - said) <= said * _EXACT
    return right, f"{trimmed(change, 2)}倍"


def _rate(match: re.Match[str], word: str, change: Decimal, sign: int) -> tuple[bool, str]:
    """Return whether 增长62.5% can be said of a change, and the change in words."""
    digits, real = match["rate"], change * sign * _PERCENT
    right = holds(word, Decimal(digits), real) if word else rounds(real, digits)
    return right, f"{change * _PERCENT:.{decimals_of(digits) + 1}f}%"


def _not_doubled(before: Decimal, after: Decimal, match: re.Match[str]) -> str:
    """Return the arithmetic if it was not doubled so often: 翻两番 is four times."""
    ratio, said = after / before, Decimal(2 ** number_of(match["doubled"]))
    most = said * (2 if match["past"] else _BEYOND)
    right = said * (1 - _EXACT) <= ratio < most
    return "" if right else f"{after} ÷ {before} = {trimmed(ratio, 2)}"


_COMPLETED = (
    rf"(?:任务|计划|目标)[^\d，。；\n]{{0,8}}(?P<all>{_N})(?P<unit>{_UNIT})[^\d，。；\n]{{0,6}}，"
    rf"[^\d，。；\n]{{0,8}}完成[^\d，。；\n]{{0,6}}(?P<done>{_N})(?P=unit)[^\d，。；\n]{{0,6}}，?"
    rf"(?P<said>完成率(?:为|是|达到?)?(?P<rate>{_N})[%％])"
)


def completion(manuscript: Manuscript) -> Iterator[Finding]:
    """N230: 任务50项，已完成38项，完成率67%: the sentence has all three numbers."""
    if "完成率" not in manuscript.text:
        return
    for match in compiled(_COMPLETED).finditer(manuscript.text):
        all_, done = Decimal(match["all"]), Decimal(match["done"])
        rate = done / all_ * _PERCENT if all_ else Decimal(0)
        if all_ and not rounds(rate, match["rate"]):
            shown = f"{done} ÷ {all_} = {rate:.{decimals_of(match['rate']) + 1}f}%"
            values = {"sum": shown, "found": match["said"]}
            yield Finding("N230", match.start("said"), match.end("said"), values)


# -- parts and totals ------------------------------------------------------------------


class Part(Struct, frozen=True):
    """A part of a sum in prose: what it is, how much, and where its number stands."""

    label: str
    text: str
    value: Decimal
    unit: str
    start: int
    end: int


_PART = (
    rf"([^\d，、。；：\n]{{1,14}}?)({_N})({_UNIT})(?=[，、。；）和\n]|$|共|合计|总计|以及)"
)
_WHOLE = rf"(?<![\d.—～第])({_N})({_UNIT})[^，。；\n\d]{{0,10}}[，（]其中[，：:]?"
_TOTAL = (
    rf"((?:[^\d，、。；：\n]{{1,14}}{_N}{_UNIT}[、，]?){{2,}})(?:共计|合计|总计|共)({_N})({_UNIT})"
    "(?![余多以左上])"
)
_SUMS = beside("共计", "0123456789")
# A number that is no part: how it changed, what it is an average of, how exact it is.
_NO_PART = (
    *("增", "减", "比", "较", "占", "每", "各", "分别", "合计", "总", "其中"),
    *("上年", "去年", "累计", "至少"),
)
_NOT_LAST = tuple("均共约近超达等")
_KINDS = tuple("级类奖档批期")  # 市级 and 区级 exclude each other, 女党员 and 老党员 do not
_MONEY = "元"
_CLAUSE = 20  # characters before a number that say whether it is an increase
_GIVERS = "中央|国家|省|市|县|区|镇|地方|自筹"


def _scaled(digits: str, unit: str) -> tuple[Decimal, str]:
    """Return an amount in its plain unit: 1.2, 亿元 -> 120000000, 元."""
    scale = next(each for each in _SCALES if unit.startswith(each))
    return Decimal(digits) * _SCALES[scale], unit.removeprefix(scale)


def _parts(text: str, start: int, end: int) -> list[Part]:
    """Return the parts listed from `start` on, as far as each is a name and a number."""
    found = []
    while match := compiled(_PART).match(text, start, end):
        if any(word in match[1] for word in _NO_PART) or match[1].endswith(_NOT_LAST):
            break
        value, unit = _scaled(match[2], match[3])
        at = (match.start(2), match.end(3))
        found.append(Part(match[1], match[2] + match[3], value, unit, *at))
        after = compiled("[、，]|以及|和").match(text, match.end())
        if after is None:
            break
        start = after.end()
    return found


def _of_one_list(text: str, listed: list[Part]) -> list[Part]:
    """Return the parts up to a ， behind which something of another kind is said."""
    for index, part in enumerate(listed[1:], 1):
        comma = text[listed[index - 1].end] == "，"
        mixed = "、" in text[listed[0].end : listed[index - 1].end]
        if comma and (mixed or not _alike(listed[0], part)):
            return listed[:index]
    return listed


def _alike(one: Part, other: Part) -> bool:
    """Return whether parts exclude each other: 市级 and 区级, 一等奖 and 二等奖."""
    if one.label[-1] == other.label[-1] and one.label.endswith(_KINDS):
        return True
    labels = (one.label, other.label) if one.unit.endswith(_MONEY) else ()
    return bool(labels) and all(compiled(_GIVERS).match(each) for each in labels)


def parts(manuscript: Manuscript) -> Iterator[Finding]:
    """N233: 5项，其中一类3项、二类4项: the parts named are more than the whole."""
    if "其中" not in manuscript.text:
        return
    text = manuscript.text
    for match in compiled(_WHOLE).finditer(text):
        whole, unit = _scaled(match[1], match[2])
        end = manuscript.passage_at(match.start()).end
        listed = _of_one_list(text, _parts(text, match.end(), end))
        same = [each for each in listed if each.unit == unit]
        if len(same) < len(listed) or _is_an_increase(text, match.start()):
            continue
        whole += _said_before(manuscript, match, unit)
        if sum_ := _too_much(same, whole):
            spans = [
                (match.start(1), match.end(2)),
                *((each.start, each.end) for each in same),
            ]
            values = {"sum": sum_, "found": match[1] + match[2]}
            yield Finding("N233", *_typed(manuscript, spans), values)


def _too_much(listed: list[Part], whole: Decimal) -> str:
    """Return what is more than the whole: a part, or parts of one kind together.

    200 men and 150 graduates of 300 are no mistake; 市级 and 区级 exclude each other.
    """
    for part in listed:
        if part.value > whole:
            return f"{part.label}{part.text}"
    total = sum((part.value for part in listed), Decimal(0))
    alike = all(_alike(listed[0], part) for part in listed[1:])
    if len(listed) > 1 and alike and total > whole:
        return _added(listed, total)
    return ""


def _added(listed: list[Part], total: Decimal) -> str:
    """Return an addition in words, in the unit of its first part: 120 + 190 = 310万元."""
    first = listed[0].text
    unit = re.sub(rf"^{_N}", "", first)
    scale = _scaled("1", unit)[0]
    summands = " + ".join(trimmed(part.value / scale, 6) for part in listed)
    return f"{summands} = {trimmed(total / scale, 6)}{unit}"


_INCREASES = ("比", "较", "增加", "增长", "减少", "提高", "下降", "净增")


def _is_an_increase(text: str, at: int) -> bool:
    """Return whether the number before 其中 says by how much: 比上年增加5项，其中."""
    clause = compiled("[，。；、\\n]").split(text[max(0, at - _CLAUSE) : at])[-1]
    return any(word in clause for word in _INCREASES)


def _said_before(manuscript: Manuscript, match: re.Match[str], unit: str) -> Decimal:
    """Return the sum of the numbers of the same unit earlier in the sentence."""
    passage = manuscript.passage_at(match.start())
    before = last_said(manuscript.text[passage.start : match.start()])
    if not any(map(str.isdigit, before)):
        return Decimal(0)
    amounts = [_scaled(*each) for each in compiled(rf"({_N})({_UNIT})").findall(before)]
    return sum((value for value, of in amounts if of == unit), Decimal(0))


def _totals(manuscript: Manuscript) -> Iterator[re.Match[str]]:
    """Yield what looks like a sum in the sentences that have a word for one.

    Two numbers at least stand before it.
    """
    if not any(map(manuscript.has, _SUMS)):
        return
    for passage in manuscript.passages:
        for start, end in sentences(manuscript, passage):
            said = manuscript.text[start:end]
            signs = [at for sign in _SUMS if (at := said.rfind(sign)) >= 0]
            if signs and len(re.findall(_N, said[: max(signs)])) > 1:
                yield from compiled(_TOTAL).finditer(manuscript.text, start, end)


def totals(manuscript: Manuscript) -> Iterator[Finding]:
    """N233: 中心3家、实验室2家，共6家: the parts right before are another sum."""
    for match in _totals(manuscript):
        total, unit = _scaled(match[2], match[3])
        listed = _parts(manuscript.text, match.start(1), match.end(1))
        whole = listed and match.end(1) - listed[-1].end <= 1
        if len(listed) < 2 or not whole or any(each.unit != unit for each in listed):  # noqa: PLR2004
            continue
        # What stands before may belong to something else: any end of the list will do.
        sums = [
            sum((each.value for each in listed[at:]), Decimal(0))
            for at in range(len(listed) - 1)
        ]
        if not any(_same(each, total, listed) for each in sums):
            spans = [
                (match.start(2), match.end(3)),
                *((each.start, each.end) for each in listed),
            ]
            values = {"sum": _added(listed, sums[0]), "found": match[2] + match[3]}
            yield Finding("N233", *_typed(manuscript, spans), values)


def _same(one: Decimal, other: Decimal, listed: list[Part]) -> bool:
    """Return whether two sums are the same; parts with decimals may be rounded."""
    halves = [Decimal(0)]
    for part in listed:
        digits = re.match(_N, part.text)
        decimals = decimals_of(digits[0]) if digits else 0
        scale = part.value / Decimal(digits[0]) if digits and Decimal(digits[0]) else 1
        halves.append(scale * Decimal(1).scaleb(-decimals) if decimals else Decimal(0))
    return abs(one - other) <= sum(halves)


def _typed(manuscript: Manuscript, spans: list[tuple[int, int]]) -> tuple[int, int]:
    """Return the first of the numbers that no metric printed, or the first."""
    for start, end in spans:
        stretch = manuscript.stretch_at(start)
        if not (stretch and stretch.metric):
            return start, end
    return spans[0]
