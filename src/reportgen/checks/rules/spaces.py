"""Blanks where Chinese text has none: beside numbers and marks, and within words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.pattern import PROSE, Pattern
from reportgen.checks.phrases import PUNCTUATION
from reportgen.checks.reading.common_words import is_common, is_surname
from reportgen.checks.reading.regex import H, beside, compiled
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    import re

    from reportgen.checks.reading.manuscript import Manuscript

# Before a name, the text of an article, the second line of a couplet.
_APART = r"(?:第[^第\s]{1,6}[编章节条款]|记者|通讯员|作者|[席长记任员人话])$"


def _is_set_apart(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether a blank in Chinese text separates on purpose: 第三条 …, 市长 某某."""
    passage = manuscript.passage_at(match.start())
    words = manuscript.words(passage)
    before = words[: match.start() - passage.start]
    is_quoted = before.rfind("“") > before.rfind("”")
    is_a_line = passage.kind == "body" and not any(mark in words for mark in "，。；")
    return is_a_line or is_quoted or bool(compiled(_APART).search(before))


def _is_a_name(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether a blank beside a single character is none within a word: 李 明."""
    at, text = match.start(), manuscript.text
    joined = text[at - 1] + text[match.end()]
    is_word = is_common(joined) or joined[0] in "我本各该全"
    is_name = is_surname(joined[0]) or is_surname(text[at - 2 : at - 1])
    is_elsewhere = manuscript.is_a_figure(at) or _is_set_apart(manuscript, match)
    return not is_word or is_name or is_elsewhere


RULES = (
    Rule(
        code="T109",
        level="error",
        says=Both("extra space in the text", "正文中有多余的空格"),
        fix=Both("delete the space", "请删去"),
        why=PUNCTUATION,
        wrong="总产值达到 287.9亿元。",
        right="总产值达到287.9亿元。",
        in_text=(
            Pattern(
                (" ", "\xa0"),
                rf"(?<={H})[ \xa0]{{1,2}}\d[\d.]*"
                rf"(?:[ \xa0]{{1,2}}{H}[ \xa0]{{1,2}}\d[\d.]*)*[ \xa0]{{1,2}}(?=[%％]|{H})"
                rf"|(?<=\d)[ \xa0]{{1,2}}(?=[%％]|{H})|(?<={H})[ \xa0]{{1,2}}(?=\d)"
                r"|(?<=[，。、；：！？（“《])[ \xa0]{1,2}(?=[^\s])"
                r"|(?<=[^\s])[ \xa0]{1,2}(?=[，。、；：！？）”》])",
                kinds=frozenset({"body"}),
            ),
            Pattern(
                (" ", "\xa0"),
                rf"(?<={H}{H})[ \xa0]{{1,2}}(?={H}{H})",
                unless=_is_set_apart,
                kinds=PROSE,
            ),
            Pattern(
                ("\u3000",),
                rf"(?<={H}{H})\u3000+(?={H}{H})",
                unless=_is_set_apart,
                kinds=frozenset({"body"}),
            ),
            Pattern(
                (*beside((" ", "\xa0"), "“《"), *beside("”》", (" ", "\xa0"))),
                rf"(?<={H})[ \xa0]{{1,2}}(?=[“《])|(?<=[”》])[ \xa0]{{1,2}}(?=[“《]|{H})",
                unless=_is_set_apart,
                kinds=frozenset({"body"}),
            ),
            Pattern(
                (" ", "\xa0"),
                rf"(?<={H})[ \xa0](?={H})",
                unless=_is_a_name,
                kinds=frozenset({"body"}),
            ),
        ),
    ),
)
