"""Ranges of numbers and times: 5%～8%, 1—5月."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.checks.pattern import PROSE, Pattern, is_a_figure
from reportgen.checks.phrases import CORRECT_IT, FORM, GB_15835, MISREAD, WRITE
from reportgen.checks.reading.number_patterns import DIGITS, MEASURES, N, value_of
from reportgen.checks.reading.regex import beside
from reportgen.checks.reading.sentences import places
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportgen.checks.reading.manuscript import Manuscript

_TO = "—～~-–至到"
_UNTIL = "—～至到"
_LONGEST = 16  # characters of a number


def _doubled_unit(match: re.Match[str]) -> str:
    """Return a range with the unit at both ends: 5～8% → 5%～8%."""
    low, sign, high = re.split("([—～~\\-–至到])", match[0], maxsplit=1)
    return f"{low}{high[-1]}{'～' if sign in '~-–' else sign}{high}"


def _wave(match: re.Match[str]) -> str:
    return re.sub("[-－–~]", "～", match[0])


def _rises(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether a range of numbers rises, or is a figure, which D135 checks."""
    rises = value_of(match[1] or match[3]) <= value_of(match[2] or match[5])
    return rises or is_a_figure(manuscript, match)


def _has_a_range_of(units: str) -> Callable[[str], bool]:
    """Return a test for whether a range, such as 3—5, is followed by one of `units`."""

    def has(text: str) -> bool:
        after = (text[at + 1 : at + _LONGEST] for sign in _TO for at in places(sign, text))
        return any(words.lstrip(f"{DIGITS}.")[:1] in units for words in after)

    return has


_LATE = 8  # a season that begins later may end in the next year: 11月至3月


def _long_dash(match: re.Match[str]) -> str:
    return re.sub("[-－–~～]", "—", match[0])


def _runs_on(_: Manuscript, match: re.Match[str]) -> bool:
    """Return whether a range of months, days or years does not end before it begins.

    6月至5月 is a year; a range from 5月 to 3月 does not exist.
    """
    begins, ends = (int(each) for each in match.groups() if each)
    is_a_season = match[1] and (begins > _LATE or begins - ends not in {2, 3})
    return begins <= ends or bool(is_a_season)


def _runs_back(text: str) -> bool:
    """Return whether any range begins with a larger number than it ends with."""
    for sign in _UNTIL:
        for at in places(sign, text):
            before = text[max(0, at - 6) : at].removesuffix("份").rstrip("年月日")
            after = text[at + 1 : at + 5]
            begins = before[len(before.rstrip(DIGITS)) :]
            ends = after[: len(after) - len(after.lstrip(DIGITS))]
            if begins and ends and int(begins) > int(ends):
                return True
    return False


RULES = (
    Rule(
        code="T201",
        level="error",
        says=Both("ambiguous range: {found}", "数值范围有歧义：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=Both("In 5～8% the first number has no unit.", "5～8%的前一个数没有单位。"),
        source=GB_15835,
        wrong="增速保持在5～8%。",
        right="增速保持在5%～8%。",
        in_text=(
            Pattern(
                beside("—～~-–至到", DIGITS),
                rf"(?<![\d.年—～月]){N}[—～~\-–至到](?=\d){N}[%％]",
                _doubled_unit,
                titles=False,
                likely=_has_a_range_of("%％"),
            ),
        ),
    ),
    Rule(
        code="T202",
        level="error",
        says=Both("ambiguous range: {found}", "数值范围有歧义：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=Both("In 9～16亿 the first number has no unit.", "9～16亿的前一个数没有单位。"),
        source=GB_15835,
        wrong="投资9～16亿元。",
        right="投资9亿～16亿元。",
        in_text=(
            Pattern(
                beside("—～~-–", DIGITS),
                rf"(?<![\d.年月第])({N})[—～~\-–](?=\d)({N})[万亿]",
                _doubled_unit,
                unless=lambda _, match: (
                    value_of(match[1]) > value_of(match[2])
                ),  # 9000～1万
                titles=False,
                likely=_has_a_range_of("万亿"),
            ),
        ),
    ),
    Rule(
        code="T214",
        level="warning",
        says=Both("hyphen in a date range: {found}", "起止时间用了短横：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=FORM,
        source=GB_15835,
        wrong="1-5月，产值增长5%。",
        right="1—5月，产值增长5%。",
        in_text=(
            Pattern(
                beside("-－–~", f"{DIGITS}年月"),
                r"(?<![\d-])(?:19|20)\d{2}年?[-－–~](?:19|20)?\d{2}年|(?<![\d.-])\d{1,2}月?[-－–~]\d{1,2}月"
                r"|\d{1,2}日[-－–~]\d{1,2}[月日]",
                _long_dash,
                titles=False,
            ),
        ),
    ),
    Rule(
        code="T215",
        level="hint",
        says=Both("hyphen in a number range: {found}", "数值范围用了短横：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=FORM,
        source=GB_15835,
        wrong="每镇3-5个。",
        right="每镇3～5个。",
        in_text=(
            Pattern(
                beside("-－–~", DIGITS),
                rf"(?<![\d.A-Za-z/-]){N}[%％]?[-－–~]{N}(?=[%％万亿{MEASURES}])(?![%％万亿]?[A-Za-z-])",
                _wave,
                kinds=PROSE,
                titles=False,
            ),
        ),
    ),
    Rule(
        code="T224",
        level="error",
        says=Both("reversed range: {found}", "起止颠倒：{found}"),
        fix=Both(
            "swap the two ends, or add 次年 before the later one",
            "请调换前后，跨年的写明“次年”",
        ),
        why=MISREAD,
        source=GB_15835,
        wrong="每镇8～5家。",
        right="每镇5～8家。",
        in_text=(
            Pattern(
                beside(beside(DIGITS, ("", *"%％万亿")), "～"),
                rf"(?<![\d.由从负下－−-])(?:({N})～({N})(?=[{MEASURES}元岁])"
                rf"|({N})([%％万亿])～({N})\4(?!亿))",
                unless=_rises,
                titles=False,
            ),
            Pattern(
                tuple(_UNTIL),
                r"(?<![\d.])(\d{1,2})月?份?[—～至到](\d{1,2})月(?!\d)"
                r"|(?<!\d)((?:19|20)\d{2})年?[—～至到]((?:19|20)\d{2})年"
                r"|(?<=月)(?<!每月)(\d{1,2})日?[—～至到](\d{1,2})日",
                unless=_runs_on,
                titles=False,
                likely=_runs_back,
            ),
        ),
    ),
)
