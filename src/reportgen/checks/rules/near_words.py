"""Words that do not exist, but sound or look like one that does."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.phrases import CORRECT_IT, WRITE
from reportgen.checks.reading.mined_table import NearWords
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript


@cache
def near_words() -> NearWords:
    """Return the words that are none, with those that they are taken for."""
    path = Path(__file__).with_name("near_words.txt")
    return NearWords(path.read_bytes())


def mistyped(manuscript: Manuscript) -> Iterator[Finding]:
    """T331: each word that is none."""
    for at, wrong, right in near_words().find(manuscript):
        yield Finding("T331", at, at + len(wrong), {"found": wrong, "near": right})


RULES = (
    Rule(
        code="T331",
        level="warning",
        says=Both("mistyped word: {found}", "疑似错别字：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=Both(
            "No dictionary has this word. It sounds or looks like a common one.",
            "词典中没有这个词，它与一个常用词读音或字形相近。",
        ),
        wrong="优化产业结沟。",
        right="优化产业结构。",
        in_text=(mistyped,),
    ),
)
