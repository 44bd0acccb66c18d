"""Problems that show only in the whole text: a replaced word, rare characters."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.phrases import CORRECT_IT
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript

# A word, the word that replaced it everywhere, and where only the first can occur.
_REPLACED = (
    (
        "发展",
        "开展",
        (
            "(?:经济|社会|产业|科学|持续|质量|创新|驱动|一体|转型|快速|协调|健康|融合|跨越)"
            "开展(?!了|的|各|相)|开展(?:战略|势头|理念|前景|空间|后劲|格局|壮大|机遇)"
        ),
    ),
    ("服务", "效劳", "效劳"),
    (
        "计划",
        "方案",
        "(?:五年|年度|科技|科研|支撑|火炬|星火)方案(?=工程|项目|[，。内外的])",
    ),
    (
        "提高",
        "进步",
        "(?:不断|进一步|大幅|显著|有效|全面|切实|着力)进步(?=[了^\\W\\d_A-Za-z])",
    ),
    ("优势", "优点", "(?:区位|资源|产业|竞争|比较|后发)优点"),
)
_ENOUGH = 2


def mass_replacement(manuscript: Manuscript) -> Iterator[Finding]:
    """T309: a word that never occurs, and another where only the first can occur."""
    for meant, written, strange in _REPLACED:
        if meant in manuscript.text or written not in manuscript.text:
            continue
        found = list(re.finditer(strange, manuscript.text))
        if len(found) >= _ENOUGH:
            first = found[0]
            values = {"found": written, "near": meant, "count": str(len(found))}
            yield Finding("T309", first.start(), first.end(), values)
            return


def outside_gb2312(manuscript: Manuscript) -> Iterator[Finding]:
    """T310: characters that 仿宋_GB2312 and 方正小标宋简体 lack, each reported once."""
    try:
        manuscript.text.encode("gb2312")
    except UnicodeEncodeError:
        pass
    else:
        return
    for character in sorted(set(manuscript.text)):
        if character.isalpha() and not _is_in_gb2312(character):
            at = manuscript.text.index(character)
            yield Finding("T310", at, at + 1, {"found": character})


@cache
def _is_in_gb2312(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


RULES = (
    Rule(
        code="T309",
        level="warning",
        says=Both(
            "{found} occurs {count} times where only {near} fits, and {near} never occurs",
            "全文没有“{near}”，却有{count}处“{found}”像是误换",
        ),
        fix=CORRECT_IT,
        near=Both("change it back to {near}", "请改回“{near}”"),
        why=Both(
            "A find-and-replace may have changed the whole document.",
            "可能整篇做过错误的替换。",
        ),
        wrong="经济开展迅速。产业开展加快。",
        right="经济发展迅速。产业发展加快。",
        in_text=(mass_replacement,),
    ),
    Rule(
        code="T310",
        level="hint",
        says=Both(
            "{found} is not in the layout's fonts (GB 2312)",
            "“{found}”不在版式所用字体（GB 2312）中",
        ),
        fix=Both(
            "check it in the Word file: another font may be substituted",
            "请在Word文件中查看，可能会换成别的字体",
        ),
        why=Both(
            "仿宋_GB2312 and 方正小标宋简体 contain only 6763 Chinese characters.",
            "仿宋_GB2312、方正小标宋简体只有6763个汉字。",
        ),
        wrong="朱镕基同志讲话。",
        right="同志讲话。",
        in_text=(outside_gb2312,),
    ),
)
