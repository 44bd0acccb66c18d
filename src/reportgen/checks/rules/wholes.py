"""Parts that are all named, against their whole: 58万亩，其中水田32万亩、旱田25万亩."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.checks.finding import Finding
from reportgen.checks.phrases import CORRECT_THE_NUMBER, ONE_IS_WRONG
from reportgen.checks.reading.amounts import (
    Quantity,
    all_amounts,
    amount_at,
    amounts,
    is_exact,
    number_words,
    slack,
)
from reportgen.checks.reading.complements import (
    are_complements,
    are_states,
    exclude_each_other,
    is_the_rest,
)
from reportgen.checks.reading.number_patterns import DIGITS, N
from reportgen.checks.reading.regex import beside, compiled
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript

_ASIDE = r"(?:（[^（）\n\d]{0,12}）)?"
_CLOSES = (
    rf"{_ASIDE}(?:，?(?:占比?|占[^，。；、（）\n\d]{{1,8}})[\d.]+[%％])?"
    r"(?:(?P<next>[、，；](?:以及)?|和|以及|及)|(?=[。）\n]|$))"
)
_SIGNS = (
    "其中",
    "男",
    "未",
    "正在",
    "民办",
    "旱",
    "出口",
    "不合",
    "不达",
    "非",
    "农村",
    "外",
    "空编",
)
# Signs of a number that is not a part: a change, an average, a rate.
_NO_PART = (
    *("增", "减", "比", "较", "每", "均", "分别", "合计", "总", "其中", "下降", "上年"),
    *("去年", "同期", "累计", "至少", "高于", "低于"),
)
_NOT_LAST = ("超", "约", "近", "占", "不足", "达到")
_NEW = ("新增", "续贷")
_CHANGES = ("比", "较", "增加", "增长", "减少", "提高", "下降", "净增", "上年", "去年")
_CLAUSE = 20
_MOST = Decimal(2)  # a sum that is larger than the whole by this factor is of another thing
_RANGE = tuple("—～-至")
_REST = 11  # characters from a whole to its parts
_BEFORE_PARTS = tuple("，。；：（")
_PARTS_FOLLOW = tuple("，：（")
_ENDS_WHOLE = tuple("、）\n\v")
_ENDS_LABEL = frozenset("，、。；：（）\n\v")
_LONGEST = 14  # characters of the name of a part
_SUMS = beside(("共", "共计", "合计", "总计"), DIGITS)
_COUNTED = (
    rf"((?:(?<![\d.第]){N}[个家所名项件处座][^\W\d_]{{1,6}}(?:[、，和]|以及)?){{2,}})"
    rf"(?<=，)(?:共计?|合计|总计)有?(?P<all>{N})(?=[个家所名项件处座])"
)
_HALVES = (("上半年", "下半年", "全年"), ("一季度", "二季度", "上半年"))


class Listed(Struct, frozen=True):
    """Parts that follow a whole, with their labels, and whether they leave nothing out."""

    labels: tuple[str, ...]
    parts: tuple[Quantity, ...]
    complete: bool


def wholes(manuscript: Manuscript) -> Iterator[Finding]:
    """N270: a complete list of parts that does not add up to its whole."""
    text = manuscript.text
    if any(map(manuscript.has, _SIGNS)):
        for whole in all_amounts(text):
            if opens := _opens(text, whole.end):
                yield from _of(manuscript, whole, *opens)
    for periods in _HALVES:
        if all(map(manuscript.has, periods)):
            yield from _of_periods(text, *periods)
    if any(map(manuscript.has, _SUMS)):
        yield from _of_places(text)


def _of(
    manuscript: Manuscript,
    whole: Quantity,
    begin: int,
    named: bool,
) -> Iterator[Finding]:
    """Yield the finding if the parts after an amount are all its parts, and add up to another."""
    text = manuscript.text
    passage = manuscript.passage_at(whole.start)
    is_end = text[whole.start - 1 : whole.start] in _RANGE
    if begin > passage.end or not whole.value or is_end or passage.kind == "cell":
        return
    listed = _listed(text, begin, passage.end, whole.plain)
    labels = listed.labels if listed else ()
    if listed and (named or are_complements(labels) or are_states(labels)):
        yield from _compared(manuscript, whole, listed, named=named)


def _opens(text: str, at: int) -> tuple[int, bool] | None:
    """Return where parts may begin after an amount, and whether 其中 precedes them."""
    for place in range(at, min(at + _REST, len(text))):
        sign = text[place]
        if sign in _BEFORE_PARTS:
            named = text.startswith("其中", place + 1)
            begin = place + 1 + 2 * named
            begin += named and text[begin : begin + 1] in tuple("，：:")
            return (begin, named) if named or sign in _PARTS_FOLLOW else None
        if sign.isdecimal() or sign in _ENDS_WHOLE:
            return None
    return None


def _label_at(text: str, start: int, end: int) -> str:
    """Return the words up to the next number if they are the name of a part, or ""."""
    for at in range(start, min(start + _LONGEST + 1, end)):
        if text[at].isdecimal():
            return text[start:at]
        if text[at] in _ENDS_LABEL:
            return ""
    return ""


def _listed(text: str, start: int, end: int, plain: str) -> Listed | None:
    """Return the parts that begin at a place, if their sum tells anything."""
    labels: list[str] = []
    found: list[Quantity] = []
    while words := _label_at(text, start, end):
        label, part = words.strip(), amount_at(text, start + len(words))
        if part is None or part.plain != plain or not is_exact(text, part):
            break
        closes = compiled(_CLOSES).match(text, part.end, end)
        if closes is None or _is_no_part(label):
            break
        labels.append(label)
        found.append(part)
        if is_the_rest(label) or closes["next"] is None:
            break
        start = closes.end()
    if len(found) > 1 and is_the_rest(labels[-1]):
        return Listed(tuple(labels), tuple(found), complete=True)
    if are_complements(labels):
        return Listed(tuple(labels), tuple(found), complete=True)
    if are_complements(labels[:2]):
        return Listed(tuple(labels[:2]), tuple(found[:2]), complete=True)
    exclusive = len(found) > 1 and exclude_each_other(labels)
    return Listed(tuple(labels), tuple(found), complete=False) if exclusive else None


def _is_no_part(label: str) -> bool:
    """Return whether a number with this label is a change, an average or the like."""
    if label.startswith(_NEW):
        return False
    return label.endswith(_NOT_LAST) or any(word in label for word in _NO_PART)


def _of_periods(text: str, first: str, second: str, whole: str) -> Iterator[Finding]:
    """Yield 上半年12亿元，下半年15亿元，全年28亿元."""
    said = r"[^，。；\n\d]{0,12}"
    form = rf"{first}{said}(?=\d)([^，；、。\n]{{2,10}})[，；、]{second}{said}(?=\d)([^，；、。\n]{{2,10}})[，；]{whole}{said}(?=\d)"
    for match in compiled(form).finditer(text):
        every = [
            amount_at(text, at) for at in (match.start(1), match.start(2), match.end())
        ]
        one, other, total = every
        if (
            not one
            or not other
            or not total
            or len({each.plain for each in every if each}) > 1
        ):
            continue
        parts = (one, other)
        sum_ = one.value + other.value
        if abs(sum_ - total.value) > slack(parts, total):
            yield Finding("N270", total.start, total.end, _values(parts, sum_, total))


def _of_places(text: str) -> Iterator[Finding]:
    """Yield 12个行政村、3个社区，共16个村（社区）."""
    for match in compiled(_COUNTED).finditer(text):
        parts = tuple(amounts(text, match.start(1), match.end(1)))
        total = amount_at(text, match.start("all"))
        if not total or any(each.unit != total.unit for each in parts):
            continue
        sums = [
            sum((each.value for each in parts[at:]), Decimal(0))
            for at in range(len(parts) - 1)
        ]
        exact = all(is_exact(text, each) for each in (*parts, total))
        if exact and total.value not in sums:
            yield Finding("N270", total.start, total.end, _values(parts, sums[0], total))


def _values(parts: tuple[Quantity, ...], total: Decimal, whole: Quantity) -> dict[str, str]:
    unit = parts[0].unit
    summands = " + ".join(number_words(each.value, unit) for each in parts)
    return {"sum": f"{summands} = {number_words(total, unit)}", "found": whole.words}


def _compared(
    manuscript: Manuscript, whole: Quantity, listed: Listed, *, named: bool
) -> Iterator[Finding]:
    """Yield the finding if no whole that may be meant is the sum of the parts."""
    text = manuscript.text
    clause = compiled("[，。；、（：\\n]").split(
        text[max(0, whole.start - _CLAUSE) : whole.start]
    )
    if any(word in clause[-1] for word in _CHANGES) or not is_exact(text, whole):
        return
    total = sum((each.value for each in listed.parts), Decimal(0))
    room = slack(listed.parts, whole)
    if not listed.complete and total < whole.value:
        return
    if abs(total - whole.value) <= room or total > whole.value * _MOST:
        return
    if not named and (total * _MOST < whole.value or _is_sum_of_several(text, whole)):
        return
    if named and _adds_up(manuscript, whole, total, room):
        return
    spans = [(each.start, each.end) for each in (whole, *listed.parts)]
    start, end = next(
        (each for each in spans if not manuscript.is_a_figure(each[0])), spans[0]
    )
    yield Finding("N270", start, end, _values(listed.parts, total, whole))


def _is_sum_of_several(text: str, whole: Quantity) -> bool:
    """Return whether a whole is the last of several numbers: 甲3家、乙5家，男…."""
    return text[whole.start - 12 : whole.start].rpartition("、")[1] == "、"


def _adds_up(
    manuscript: Manuscript, whole: Quantity, total: Decimal, room: Decimal
) -> bool:
    """Return whether the parts are those of several numbers before: 甲3家、乙5家，其中."""
    passage = manuscript.passage_at(whole.start)
    said = manuscript.text[passage.start : whole.start]
    begin = passage.start + max(said.rfind("。"), said.rfind("；")) + 1
    before = [
        each.value
        for each in amounts(manuscript.text, begin, whole.start)
        if each.plain == whole.plain
    ]
    tails = (sum(before[at:], whole.value) for at in range(len(before)))
    return any(abs(total - each) <= room for each in (*tails, *before))


RULES = (
    Rule(
        code="N270",
        level="warning",
        says=Both(
            "the parts named are the whole, but {sum}, not {found}",
            "各部分已列全，{sum}，总数写的是{found}",
        ),
        fix=CORRECT_THE_NUMBER,
        why=ONE_IS_WRONG,
        wrong="耕地58.6万亩，其中水田32.4万亩、旱田25.2万亩。",
        right="耕地57.6万亩，其中水田32.4万亩、旱田25.2万亩。",
        in_text=(wholes,),
        printed_by_a_metric=False,
    ),
)
