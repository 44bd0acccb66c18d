"""Marks behind the number of a heading or a point (GB/T 9704-2012, 7.3.3)."""

from __future__ import annotations

from reportgen.checks.pattern import PROSE, Pattern
from reportgen.checks.phrases import CORRECT_IT, GB_9704, GB_15834, PUNCTUATION, WRITE
from reportgen.checks.reading.number_patterns import NUMERALS
from reportgen.checks.reading.regex import beside
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

RULES = (
    Rule(
        code="T110",
        level="warning",
        says=Both("wrong punctuation after the number {found}", "序号{found}后的标点不对"),
        fix=Both("use the forms 一、 （一） 1. （1）", "请写作“一、”“（一）”“1.”“（1）”"),
        why=PUNCTUATION,
        source=GB_9704,
        wrong="（一）、抓好培训。",
        right="（一）抓好培训。",
        in_text=(
            Pattern(
                (
                    *beside("）)", "、，．."),
                    *beside("0123456789", "、"),
                    *beside(NUMERALS, ".．，"),
                ),
                rf"^\s*[（(](?:[{NUMERALS}]{{1,3}}|\d{{1,2}})[）)][、，．.]|^\s*\d{{1,2}}、(?!\d)"
                rf"|^\s*[{NUMERALS}]{{1,3}}[.．，]",
                kinds=PROSE,
            ),
        ),
    ),
    Rule(
        code="T111",
        level="error",
        says=Both("wrong punctuation after {found}", "{found}后的标点不对"),
        fix=CORRECT_IT,
        near=WRITE,
        why=PUNCTUATION,
        source=GB_15834,
        wrong="一是、抓好培训。",
        right="一是抓好培训。",
        in_text=(
            Pattern(
                (
                    "是、",
                    "首先、",
                    "其次、",
                    "再次、",
                    "最后、",
                    *beside(beside("第", NUMERALS), "、"),
                ),
                rf"(?:^|(?<=[。；：\n]))[{NUMERALS}]是、"
                rf"|(?:^|(?<=[。；：\n]))(?:第[{NUMERALS}]|首先|其次|再次|最后)、(?![第{NUMERALS}])",
                lambda match: (
                    match[0][:-1] if match[0][1] == "是" else match[0][:-1] + "，"
                ),
                kinds=PROSE,
            ),
        ),
    ),
)
