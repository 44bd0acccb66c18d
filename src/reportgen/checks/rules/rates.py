"""Rates that a sentence states together with their numbers: 任务50项，已完成38项，占67%."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.phrases import CORRECT_THE_NUMBER, ONE_IS_WRONG
from reportgen.checks.reading.amounts import (
    Quantity,
    amounts,
    is_exact,
    last_amount,
    percentages,
)
from reportgen.checks.reading.exactness import decimals_of
from reportgen.checks.reading.number_patterns import value_of
from reportgen.checks.reading.regex import compiled
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.amounts import Percentage
    from reportgen.checks.reading.manuscript import Manuscript

# Phrases are looked up, not matched: compiling a pattern for each would take longer.
_IS = ("达到", "达", "的", "为", "是", "约")
_OF_ALL = frozenset(("完成率", "完成进度", "占比", "占"))
_TASKS = ("任务数", "任务", "计划", "目标", "总数", "总量", "总额", "总人数", "总投资")
_OF_TASKS = ("全年", "年度", "年初", "总", "目标", "计划", "既定")
_RATES = frozenset(
    [
        "执行",
        "到会",
        "回收",
        "销号",
        "化解",
        "兑现",
        "到位",
        "支出",
        "签约",
        "办理",
        "解决",
        "答复",
        "整改",
        "办结",
        "出勤",
        "参保",
        "投票",
        "出席",
        "收缴",
        "参训",
        "成功",
        "落实",
    ]
)
_DONE = ("已", "实", "累计", "完成", "收回", "回收", "兑现", "办理", "解决", "答复", "化解")
_CHANGES = frozenset(
    first + way
    for first in ("", "同比")
    for way in ("增长", "下降", "减少", "增加", "增幅", "降幅")
)
_MOVES = ("增加", "增收", "减少", "净增", "净减", "增", "减")
_THAN = frozenset(
    (
        "",
        "同比",
        "环比",
        "净",
        *(a + b + c for a in "比较" for b in ("上年", "去年") for c in ("", "同期")),
    )
)
_YEAR = r"(20\d\d)年[^，。；\n\d]{0,12}$"
_UP = ("增长", "增加", "增幅")
_PERCENT = 100
_REACH = 45
_NEAR = 8  # characters between a number and the end of its clause
_STOPS = "。；！？\n\v"


def rates(manuscript: Manuscript) -> Iterator[Finding]:
    """N269: a rate that no numbers of its sentence give."""
    text = manuscript.text
    for each in percentages(text):
        if each.unit == "个百分点" or text[each.end : each.end + 1] in "—～-":
            continue
        if each.words[-1:] == "的" and any(map(str.isdigit, each.words)):
            yield from _of_a_named_whole(text, each)
        elif text[each.begin - 1 : each.begin] == "，":
            said = _bare(each.words)
            if said in _OF_ALL or _is_of_a_task(said):
                yield from _share(text, each)
            elif said.endswith("率") and len(said) == len("合格率"):
                yield from _share(text, each, said[:-1])
            elif said.removesuffix("了") in _CHANGES:
                yield from _change(text, each, said.removesuffix("了").endswith(_UP))


def _bare(words: str) -> str:
    """Return words without 为 or 达到 at their end."""
    return next((words.removesuffix(each) for each in _IS if words.endswith(each)), words)


def _is_of_a_task(said: str) -> bool:
    """Return whether words name a whole: 占年度任务, 完成目标任务."""
    task = said.removeprefix("占") if said.startswith("占") else said.removeprefix("完成")
    if task == said or not task.endswith(_TASKS):
        return False
    rest = next(task.removesuffix(each) for each in _TASKS if task.endswith(each))
    while rest.startswith(_OF_TASKS):
        rest = next(rest.removeprefix(each) for each in _OF_TASKS if rest.startswith(each))
    return not rest


def _sentence(text: str, at: int) -> int:
    """Return where the sentence of a place begins."""
    return max(text.rfind(stop, 0, at) for stop in _STOPS) + 1


def _before(text: str, end: int) -> tuple[Quantity, str] | None:
    """Return the last amount of the clause that ends at a place, and the words after it."""
    begin = max(end - _REACH, _sentence(text, end), text.rfind("，", 0, end) + 1)
    found = last_amount(text, begin, end)
    rest = text[found.end : end] if found else ""
    return (
        (found, rest)
        if found and len(rest) <= _NEAR and (rest.isalpha() or not rest)
        else None
    )


def _share(text: str, each: Percentage, name: str = "") -> Iterator[Finding]:
    """Yield 任务1200人次，已完成900人次，占65%, or 合格247批次，合格率96%."""
    found = _before(text, each.begin - 1)
    if found is None or not is_exact(text, found[0]):
        return
    done = found[0]
    clause = text[text.rfind("，", 0, done.start) + 1 : done.start]
    if name and not (name in clause[-5:] or (name in _RATES and clause.startswith(_DONE))):
        return
    known = [
        one
        for one in amounts(text, _sentence(text, done.start), done.start)
        if one.plain == done.plain and one.value
    ]
    whole = next((one for one in reversed(known) if one.value >= done.value), None)
    if not whole or not is_exact(text, whole):
        return
    if not {"，", "中"} & set(text[whole.end : done.start]):  # 建议42件、提案36件，办结率
        return
    if not any(_gives(done.value, done.half, one, each.digits) for one in known):
        yield _wrong(text, each, done, whole)


def _of_a_named_whole(text: str, each: Percentage) -> Iterator[Finding]:
    """Yield 完成900万元，占年度计划1200万元的65%."""
    whole = last_amount(text, each.begin, each.start)
    words = text[each.begin : whole.start] if whole else ""
    if not whole or whole.end != each.start - 1 or "占" not in words:
        return
    end = each.begin + words.rfind("占")
    found = _before(text, end - 1 if text[end - 1] == "，" else end)
    if found and not found[1] and found[0].plain == whole.plain and whole.value:
        done = found[0]
        exact = is_exact(text, done) and is_exact(text, whole)
        if exact and not _gives(done.value, done.half, whole, each.digits):
            yield _wrong(text, each, done, whole)


def _wrong(text: str, each: Percentage, done: Quantity, whole: Quantity) -> Finding:
    rate = done.value / whole.value * _PERCENT
    shown = f"{rate:.{decimals_of(each.digits) + 1}f}%"
    values = {
        "sum": f"{done.words} ÷ {whole.words} = {shown}",
        "found": text[each.begin : each.end],
    }
    return Finding("N269", each.begin, each.end, values)


def _gives(part: Decimal, half: Decimal, whole: Quantity, rate: str) -> bool:
    """Return whether a rate is that of two numbers, if each was rounded or cut off."""
    step = Decimal(1).scaleb(-decimals_of(rate))
    low = (part - half) / (whole.value + whole.half) * _PERCENT - step
    high = (part + half) / (whole.value - whole.half or whole.value) * _PERCENT + step
    return low < value_of(rate) < high


def _change(text: str, each: Percentage, rises: bool) -> Iterator[Finding]:
    """Yield 1200万元，比上年增加200万元，增长25%: it is 20% of what was before.

    Or 2024年3.2亿元，2025年4亿元，增长20%.
    """
    second = _before(text, each.begin - 1)
    if second is None or second[1] or not is_exact(text, second[0]):
        return
    diff = second[0]
    begin = text.rfind("，", 0, diff.start) + 1
    first = _before(text, begin - 1) if begin else None
    if first is None or first[1] or first[0].plain != diff.plain:
        return
    now, said = first[0], text[begin : diff.start]
    if not is_exact(text, now):
        return
    way = next((each for each in _MOVES if said.removesuffix("了").endswith(each)), "")
    than = said.removesuffix("了").removesuffix(way)
    if way and than in _THAN and ("增" in way) == rises:
        yield from _growth(text, each, now, diff, rises=rises)
    one = compiled(_YEAR).search(text, max(0, now.start - _REACH), now.start)
    other = compiled(_YEAR).match(said)
    if one and other:
        both = (diff, now) if one[1] > other[1] else (now, diff)
        yield from _between_years(text, each, *both, rises=rises)


def _growth(
    text: str, each: Percentage, now: Quantity, diff: Quantity, *, rises: bool
) -> Iterator[Finding]:
    before = now.value - diff.value if rises else now.value + diff.value
    if before <= 0 or now.half + diff.half >= before:
        return
    base = Quantity(".", "", before, now.plain, (now.half + diff.half) * 2, 0, 0)
    if not _gives(diff.value, diff.half, base, each.digits):
        rate = diff.value / before * _PERCENT
        shown = f"{rate:.{decimals_of(each.digits) + 1}f}%"
        words = (
            f"{diff.words} ÷ ({now.words} {'−' if rises else '+'} {diff.words}) = {shown}"
        )
        values = {"sum": words, "found": text[each.begin : each.end]}
        yield Finding("N269", each.begin, each.end, values)


def _between_years(
    text: str, each: Percentage, before: Quantity, after: Quantity, *, rises: bool
) -> Iterator[Finding]:
    change = (after.value - before.value) * (1 if rises else -1)
    if before.value and not _gives(change, before.half + after.half, before, each.digits):
        rate = (after.value - before.value) / before.value * _PERCENT
        shown = f"{rate:.{decimals_of(each.digits) + 1}f}%"
        words = f"({after.words} − {before.words}) ÷ {before.words} = {shown}"
        values = {"sum": words, "found": text[each.begin : each.end]}
        yield Finding("N269", each.begin, each.end, values)


RULES = (
    Rule(
        code="N269",
        level="warning",
        says=Both("stated {found}, computed {sum}", "{sum}，句中写的是{found}"),
        fix=CORRECT_THE_NUMBER,
        why=ONE_IS_WRONG,
        wrong="任务1200人次，已完成900人次，占年度任务的65%。",
        right="任务1200人次，已完成900人次，占年度任务的75%。",
        in_text=(rates,),
        printed_by_a_metric=False,
    ),
)
