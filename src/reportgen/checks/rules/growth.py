"""Growth that a sentence states together with its two numbers."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.phrases import CORRECT_THE_NUMBER, ONE_IS_WRONG
from reportgen.checks.reading.exactness import decimals_of, holds, rounds
from reportgen.checks.reading.number_patterns import UNIT, N, number_of, value_of
from reportgen.checks.reading.regex import beside, compiled
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both
from reportgen.numerals import trimmed

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript

_PERCENT = 100
_UP = ("增加", "增长", "提高", "上升", "提升", "扩大", "多", "净增", "增幅")
_DOWN = ("下降", "减少", "降低", "缩减", "缩短", "压缩", "压减", "精简", "少", "净减")
_MOVES = "|".join((*_UP[:6], *_DOWN[:8]))
_YEAR = "(?:上年|去年)(?:同期)?"
_LEAD = r"[^，。；\n\d]{0,12}(?:20\d\d年[^，。；\n\d]{0,8})?"
_COMPARED = rf"(?:同比|环比|共|累计|总体|净|[比较]{_YEAR})?"
_ONE = r"(?P<unit>[^\d，。；\s]{1,4}?(?:/[^\d，。；\s]{1,4}?)?)"
# How a sentence states its two numbers. A form is compiled if one of its signs occurs.
_FORMS = (
    (
        beside("加长高升大降少低减短缩简增", "到至为"),
        (
            rf"[由从]{_LEAD}(?P<before>{N}){_ONE}，?(?:{_MOVES}|升|降|增|减)[到至为]"
            rf"{_LEAD}(?P<after>{N})(?P=unit)[^，。；\n\d]{{0,4}}，{_COMPARED}"
        ),
    ),
    (
        ("，上年", "，去年"),
        (
            rf"(?P<after>{N}){_ONE}，{_YEAR}(?:为|是)?(?P<before>{N})(?P=unit)，"
            rf"{_COMPARED}"
        ),
    ),
    (
        ("上年的", "去年的", "同期的", "上年（", "去年（", "同期（"),
        (
            rf"(?P<after>{N}){_ONE}，[比较]{_YEAR}[的（](?P<before>{N})(?P=unit)）?"
            rf"(?:(?:{_MOVES}){N}(?P=unit)，)?"
        ),
    ),
    (
        ("，今年", "，本年"),
        (
            rf"{_YEAR}[^，。；\n\d]{{0,10}}(?P<before>{N}){_ONE}，(?:今年|本年)(?:同期)?"
            rf"[^，。；\n\d]{{0,10}}(?P<after>{N})(?P=unit)，{_COMPARED}"
        ),
    ),
)
_SAID = (
    rf"(?:(?P<way>{_MOVES}|净增|净减|多|少|增幅|降幅)(?:了|为|达到?)?(?P<near>近|将近|超过|超|约|逾)?"
    rf"(?:(?P<points>{N})个百分点|(?P<rate>{N})[%％]|(?P<times>{N}|[一二两三四五六七八九十])倍|(?P<rest>{N})(?P=unit))"
    r"|(?P<turns>翻了?(?P<doubled>[一二两三四五])番))(?P<past>左右|以上|多|余)?"
)
_EXACT = Decimal("0.05")  # 增长两倍 is true of a growth by 1.95 times, too
_BEYOND = Decimal("1.5")  # 翻一番 is not true of three times as much


def growth(manuscript: Manuscript) -> Iterator[Finding]:
    """N230: 由16件增加到26件，增长62.5%: the sentence has all three numbers."""
    for signs, form in _FORMS:
        if any(sign in manuscript.text for sign in signs):
            for match in compiled(form + _SAID).finditer(manuscript.text):
                sum_ = _disagrees(match) if value_of(match["before"]) else ""
                if sum_:
                    start = (
                        match.start("way") if match["way"] else match.start("doubled") - 1
                    )
                    found = manuscript.text[start : match.end()]
                    values = {"sum": sum_, "found": found}
                    yield Finding("N230", start, match.end(), values)


def _disagrees(match: re.Match[str]) -> str:
    """Return the correct arithmetic if the sentence states another result, else ""."""
    before, after = value_of(match["before"]), value_of(match["after"])
    if match["doubled"]:
        return _not_doubled(before, after, match)
    word = (match["near"] or match["past"] or "").replace("将近", "近").removesuffix("过")
    sign = 1 if match["way"].startswith(_UP) else -1
    if match["points"]:
        return _not_the_points(after - before, match, word, sign)
    if match["rest"]:
        right = holds(word, value_of(match["rest"]), (after - before) * sign)
        return "" if right else f"{after} − {before} = {after - before}{match['unit']}"
    change = (after - before) / before
    right, shown = (_times if match["times"] else _rate)(match, word, change, sign)
    return "" if right else f"({after} − {before}) ÷ {before} = {shown}"


def _not_the_points(change: Decimal, match: re.Match[str], word: str, sign: int) -> str:
    """Return the arithmetic if 提高2.6个百分点 is not the difference of two rates, else ""."""
    slack = _last_digit(match["before"]) + _last_digit(match["after"])
    said, real = value_of(match["points"]), change * sign
    right = holds(word, said, real) if word else abs(said - real) <= slack / 2
    is_rate = match["unit"] in {"%", "％"}
    return (
        "" if right or not is_rate else f"{match['after']} − {match['before']} = {change}"
    )


def _last_digit(digits: str) -> Decimal:
    """Return the step of the last digit if it is a decimal: 0.1 for 97.6, and 0 for 97."""
    return Decimal(1).scaleb(-decimals_of(digits)) if "." in digits else Decimal(0)


def _times(match: re.Match[str], word: str, change: Decimal, sign: int) -> tuple[bool, str]:
    """Return whether 增长两倍 is true of a change, and the change in words."""
    times = match["times"]
    said = value_of(times) if times[0].isdigit() else Decimal(number_of(times))
    real = change * sign
    right = holds(word, said, real) if word else abs(real - said) <= said * _EXACT
    return right, f"{trimmed(change, 2)}倍"


def _rate(match: re.Match[str], word: str, change: Decimal, sign: int) -> tuple[bool, str]:
    """Return whether 增长62.5% is true of a change, and the change in words."""
    digits, real = match["rate"], change * sign * _PERCENT
    right = holds(word, value_of(digits), real) if word else rounds(real, digits)
    return right, f"{change * _PERCENT:.{decimals_of(digits) + 1}f}%"


def _not_doubled(before: Decimal, after: Decimal, match: re.Match[str]) -> str:
    """Return the arithmetic if 翻两番, four times as much, is not true, else ""."""
    ratio, said = after / before, Decimal(2 ** number_of(match["doubled"]))
    most = said * (2 if match["past"] else _BEYOND)
    right = said * (1 - _EXACT) <= ratio < most
    return "" if right else f"{after} ÷ {before} = {trimmed(ratio, 2)}"


_COMPLETED = (
    rf"(?:任务|计划|目标)[^\d，。；\n]{{0,8}}(?P<all>{N})(?P<unit>{UNIT})[^\d，。；\n]{{0,6}}，"
    rf"[^\d，。；\n]{{0,8}}完成[^\d，。；\n]{{0,6}}(?P<done>{N})(?P=unit)[^\d，。；\n]{{0,6}}，?"
    rf"(?P<said>完成率(?:为|是|达到?)?(?P<rate>{N})[%％])"
)


def completion(manuscript: Manuscript) -> Iterator[Finding]:
    """N230: 任务50项，已完成38项，完成率67%: the sentence has all three numbers."""
    if "完成率" not in manuscript.text:
        return
    for match in compiled(_COMPLETED).finditer(manuscript.text):
        all_, done = value_of(match["all"]), value_of(match["done"])
        rate = done / all_ * _PERCENT if all_ else Decimal(0)
        if all_ and not rounds(rate, match["rate"]):
            shown = f"{done} ÷ {all_} = {rate:.{decimals_of(match['rate']) + 1}f}%"
            values = {"sum": shown, "found": match["said"]}
            yield Finding("N230", match.start("said"), match.end("said"), values)


RULES = (
    Rule(
        code="N230",
        level="warning",
        says=Both("stated {found}, computed {sum}", "{sum}，句中写的是{found}"),
        fix=CORRECT_THE_NUMBER,
        why=ONE_IS_WRONG,
        wrong="授权量由16件增加到26件，增长60%。",
        right="授权量由16件增加到26件，增长62.5%。",
        in_text=(
            growth,
            completion,
        ),
        printed_by_a_metric=False,
    ),
)
