"""How digits are written: half-width, without separators, and before which units."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.checks.pattern import PROSE, Pattern, is_a_figure
from reportgen.checks.phrases import CORRECT_IT, FORM, GB_15835, PUNCTUATION, WRITE
from reportgen.checks.reading.number_patterns import DIGITS, N
from reportgen.checks.reading.regex import H, beside
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both
from reportgen.numerals import chinese, trimmed

if TYPE_CHECKING:
    import re

_DECIMALS = 9  # more than anybody writes before 千

_SIZES = {"千": 1000, "百": 100}


def _in_full(match: re.Match[str]) -> str:
    """Return a number without 千 or 百: 3千余 → 3000余."""
    number = Decimal(match[1]) * _SIZES[match[2]]
    return f"{trimmed(number, _DECIMALS)}{match[0][match.end(2) - match.start() :]}"


_CYRILLIC = "аеорсухіАВЕКМНОРСТХ"
_LATIN = str.maketrans(_CYRILLIC, "aeopcyxiABEKMHOPCTX")


def _latin(match: re.Match[str]) -> str:
    """Return a word in the Latin letters that its letters look like."""
    return unicodedata.normalize("NFKC", match[0]).translate(_LATIN)


RULES = (
    Rule(
        code="T212",
        level="error",
        says=Both("full-width digits: {found}", "数字用了全角：{found}"),
        fix=Both("use half-width digits", "请改用半角数字"),
        why=PUNCTUATION,
        source=GB_15835,
        wrong="完成５８项。",
        right="完成58项。",
        in_text=(
            Pattern(
                (*"０１２３４５６７８９", *beside(DIGITS, "．")),
                # Official texts print ４Ａ级 in this way.
                rf"[０-９](?!Ａ+级)(?:[０-９．％]|\.(?=[０-９]))*[Ａ-Ｚ]*|(?<={H})\d+．\d+",
                titles=False,
            ),
        ),
    ),
    Rule(
        code="T238",
        level="warning",
        says=Both(
            "letters that only look like Latin ones: {found}", "字母形式不对：{found}"
        ),
        fix=Both("type them again, in half width", "请用半角的英文字母重打"),
        near=WRITE,
        why=PUNCTUATION,
        wrong="生产ｌｏｗ-e玻璃。",
        right="生产low-e玻璃。",
        in_text=(
            Pattern(
                tuple("ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ"),
                "[ａ-ｚ]{2,}",
                _latin,
            ),
            Pattern(
                tuple(_CYRILLIC),
                rf"[A-Za-z]+[{_CYRILLIC}][A-Za-z{_CYRILLIC}]*|[{_CYRILLIC}]+[A-Za-z][A-Za-z{_CYRILLIC}]*",
                _latin,
            ),
        ),
    ),
    Rule(
        code="T213",
        level="hint",
        says=Both("full-width percent sign", "百分号用了全角"),
        fix=CORRECT_IT,
        near=WRITE,
        why=FORM,
        wrong="增长5％。",
        right="增长5%。",
        in_text=(Pattern(("％",), "％", lambda _: "%", titles=False),),
    ),
    Rule(
        code="T218",
        level="warning",
        says=Both("digits before 千 or 百: {found}", "阿拉伯数字与“千、百”连用：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=FORM,
        source=GB_15835,
        wrong="培训3千人。",
        right="培训3000人。",
        in_text=(
            Pattern(
                beside(DIGITS, "千百"),
                r"(?<![\d.])(\d{1,2}(?:\.\d+)?)(千|百)(?:多|余)?"
                r"(?=[人名个家户元亩件吨份册]|公里|万元?|余|多)(?!分|吨级)",
                _in_full,
                kinds=PROSE,
            ),
        ),
    ),
    Rule(
        code="T219",
        level="warning",
        says=Both("digits after 百分之: {found}", "“百分之”与阿拉伯数字连用：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=FORM,
        source=GB_15835,
        wrong="增长百分之62.5。",
        right="增长62.5%。",
        in_text=(
            Pattern(
                ("百分之",),
                rf"百分之{N}",
                lambda match: f"{match[0][3:]}%",
            ),
        ),
    ),
    Rule(
        code="T220",
        level="hint",
        says=Both("thousands separator: {found}", "数字中用了分节号：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=FORM,
        source=GB_15835,
        wrong="惠及1,200户。",
        right="惠及1200户。",
        in_text=(
            Pattern(
                beside(",", DIGITS),
                r"(?<![\d,.])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])",
                lambda match: match[0].replace(",", ""),
                kinds=PROSE,
                titles=False,
            ),
        ),
    ),
    Rule(
        code="T221",
        level="hint",
        says=Both("ordinal in digits: {found}", "序数用了阿拉伯数字：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=FORM,
        source=GB_15835,
        wrong="居全市第2位。",
        right="居全市第二位。",
        in_text=(
            Pattern(
                beside("第", DIGITS),
                r"第\d{1,2}(?=[位名次批])(?!次全|次代|次会|次党|次中)"
                r"|(?<=[列居排全][国省市县区州])第\d{1,2}(?=[，。；）\n]|$)|(?<=[列居])第\d{1,2}(?=[，。；）\n]|$)",
                lambda match: f"第{chinese(int(match[0][1:]))}",
                unless=is_a_figure,
                kinds=PROSE,
            ),
        ),
    ),
    Rule(
        code="T222",
        level="hint",
        says=Both("too many digits before the unit: {found}", "数字过长：{found}"),
        fix=Both("use 亿 or 万亿", "可改用亿元或万亿元"),
        why=FORM,
        wrong="总产值13500亿元。",
        right="总产值1.35万亿元。",
        in_text=(
            Pattern(
                ("亿元", "万元"),
                r"(?<![\d.])\d{5,}(?:\.\d+)?(?=亿元|万元)",
                unless=is_a_figure,
                kinds=PROSE,
            ),
        ),
    ),
)
