"""Set phrases of official language, and titles of well-known documents."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.phrases import CORRECT_IT, WRITE
from reportgen.checks.reading.phrase_table import WordingTable, read_table
from reportgen.checks.reading.regex import compiled
from reportgen.checks.reading.unmarked import Unmarked
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript

TABLES = {"T314": "set_phrases.tsv", "T315": "document_titles.tsv"}
_TITLE = r"《[^《》\n]{4,60}》"


@cache
def wordings(code: str) -> WordingTable:
    """Return the table of wordings of a rule."""
    return read_table(Path(__file__).with_name(TABLES[code]))


def misquoted(manuscript: Manuscript) -> Iterator[Finding]:
    """T314: set phrases that are not as they were set."""
    for start, end, wording in wordings("T314").find(manuscript.unmarked):
        values = {"found": manuscript.text[start:end], "near": wording.right}
        yield Finding("T314", start, end, values)


def mistitled(manuscript: Manuscript) -> Iterator[Finding]:
    """T315: titles in 《》 that are almost those of well-known documents."""
    if not manuscript.has("《"):
        return
    titles = list(compiled(_TITLE).finditer(manuscript.text))
    joined = "\n".join(title[0] for title in titles)
    starts = [0, *accumulate(len(title[0]) + 1 for title in titles)]
    for start, end, wording in wordings("T315").find(Unmarked(joined)):
        index = bisect_right(starts, start) - 1
        moved = titles[index].start() - starts[index]
        values = {"found": joined[start:end], "near": wording.right}
        yield Finding("T315", start + moved, end + moved, values)


RULES = (
    Rule(
        code="T314",
        level="error",
        says=Both("set phrase is not as it was set: {found}", "固定提法有误：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=Both(
            "Set phrases are quoted word for word; a slip in one is a political mistake.",
            "固定提法一字不能错，错了就是政治性差错。",
        ),
        wrong="做到“二个维护”。",
        right="做到“两个维护”。",
        in_text=(misquoted,),
    ),
    Rule(
        code="T315",
        level="warning",
        says=Both("title is not that of a document: {found}", "文件名称有误：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=Both(
            "Laws and rules are cited by their exact titles.", "引用法规须写准确名称。"
        ),
        wrong="学习《中国共产党纪律处份条例》。",
        right="学习《中国共产党纪律处分条例》。",
        in_text=(mistitled,),
    ),
)
