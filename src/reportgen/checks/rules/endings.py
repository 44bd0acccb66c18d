"""Facts run on in one paragraph as they are typed: each has to end its sentence."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from reportgen.checks.rule import Finding, compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript, Stretch

_FACT = r"(?!report\.)\w+\.facts\.\d+"
_ENDS = tuple("。！？；：…")
_MARKS = tuple("，、；：。！？")
_SHOWN = 10


def unended(manuscript: Manuscript) -> Iterator[Finding]:
    """S107: the text of a fact without its final mark, so that the next one runs on."""
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
