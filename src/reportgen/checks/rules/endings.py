"""The ends of facts: they are joined as typed, so each must end its sentence."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.reading.regex import compiled
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript, Stretch

_FACT = r"(?!report\.)\w+\.facts\.\d+(?:\.points\.\d+)?"
_ENDS = tuple("。！？；：…")
_MARKS = tuple("，、；：。！？")
_SHOWN = 10


def unended(manuscript: Manuscript) -> Iterator[Finding]:
    """S107: a fact or a point without its final mark, so that the next continues it."""
    for key, stretches in groupby(manuscript.stretches, lambda each: each.key):
        if compiled(_FACT).fullmatch(key):
            *_, last = stretches
            yield from _unended(manuscript, last)


def _unended(manuscript: Manuscript, last: Stretch) -> Iterator[Finding]:
    passage = manuscript.passage_at(last.start)
    said = manuscript.text[passage.start : last.end].rstrip()
    follows = manuscript.text[last.end : passage.end].strip()
    if passage.kind != "body" or said.rstrip("”’）》").endswith(_ENDS):
        return
    label = not follows and not re.search("[，。；]", said)
    if not label and not follows.startswith(_MARKS):
        end = passage.start + len(said)
        shown = re.split("[。；]", said)[-1][-_SHOWN:]
        yield Finding("S107", end - 1, end, {"found": shown})


RULES = (
    Rule(
        code="S107",
        level="warning",
        says=Both("sentence has no full stop: {found}", "句子没有结束：{found}"),
        fix=Both(
            "end the text with 。; the next fact continues in the same paragraph",
            "请在末尾加句号，下一条会接排在后面",
        ),
        why=Both(
            "Facts are joined as written, so two sentences would run together.",
            "各条事项原样接排，缺句号就会连成一句。",
        ),
        wrong="""\
facts:
  - 组织申报
  - 开展培训。
""",
        right="""\
facts:
  - 组织申报。
  - 开展培训。
""",
        in_text=(unended,),
        needs_whole=True,
    ),
)
