"""Words that the office lists in data/words.tsv."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.phrases import CORRECT_IT, WRITE
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript

_CODES = {"error": "T332", "warning": "T333", "hint": "T334"}
_EXAMPLE = """\
# words.tsv
wrong	right	guards	level	note
机关工委	直属机关工委		{level}
# 2023H1
facts:
  - {name}组织培训。
"""


def listed(manuscript: Manuscript) -> Iterator[Finding]:
    """T332, T333, T334: each word that the office calls wrong, by its level."""
    for word in manuscript.own_words:
        if word.wrong[:2] in manuscript.pairs:
            note = f"（{word.note}）" if word.note else ""
            values = {"found": word.wrong, "near": word.right, "note": note}
            for at in word.places(manuscript.text):
                yield Finding(_CODES[word.level], at, at + len(word.wrong), values)


def _rule(level: str) -> Rule:
    return Rule(
        code=_CODES[level],
        level=level,
        says=Both(
            "not how this office writes it: {found}{note}", "不合本单位用词：{found}{note}"
        ),
        fix=CORRECT_IT,
        near=WRITE,
        why=Both(
            "The office lists it in data/words.tsv.", "本单位在data/words.tsv中列为错词。"
        ),
        wrong=_EXAMPLE.format(level=level, name="机关工委"),
        right=_EXAMPLE.format(level=level, name="直属机关工委"),
        in_text=(listed,),
    )


RULES = tuple(map(_rule, _CODES))
