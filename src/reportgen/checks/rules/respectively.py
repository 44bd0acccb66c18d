"""As many numbers as names: 甲、乙、丙分别增长5%、6%."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.reading.number_patterns import N
from reportgen.checks.reading.regex import H, compiled
from reportgen.checks.reading.sentences import places
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript

_WORD = "分别"
_UNIT = r"(?:[%％‰]|个百分点|倍|[^\W\d_]{1,6}?)"
_NUMBER = rf"(?:[-－−]?{N}){_UNIT}(?:[余多]|左右|以上)?"
_NUMBERS = (
    rf"{_WORD}(?:[^，。；、：\d\n“（]{{0,10}}?)({_NUMBER}(?:(?:[、，]|和|与|及|以及)\s*{_NUMBER})+)"
    r"(?=[，。；）\n]|$)"
)
_ALSO = "和|与|及"
_CLEAR_END = rf"、{H}{{2,4}}(?:以及|和|与|及)(?!谐|平|睦){H}{{2,4}}$"
_ENDS = "，。；：！？（）\n\v"
_FEWEST = 2
_LONGEST = 120


def respectively(manuscript: Manuscript) -> Iterator[Finding]:
    """N268: another count of numbers after 分别 than of names before it."""
    if not manuscript.has(_WORD):
        return
    text = manuscript.text
    last, counted = -1, 0  # where the numbers of the 分别 before end, and how many
    for at in places(_WORD, text):
        match = compiled(_NUMBERS).match(text, at)
        if match is None:
            continue
        numbers = len(re.findall(N, match[1]))
        names = (counted, counted) if last == at - 1 else _names(text, at)
        last, counted = match.end(1), numbers
        if names and not names[0] <= numbers <= names[1]:
            values = {"found": str(numbers), "count": str(names[0])}
            yield Finding("N268", match.start(1), match.end(1), values)


def _names(text: str, at: int) -> tuple[int, int] | None:
    """Return how many names stand before 分别, at least and at most, if that is clear."""
    begin = max((text.rfind(end, max(0, at - _LONGEST), at) for end in _ENDS), default=-1)
    said = text[begin + 1 : at]
    if (begin < 0 and at > _LONGEST) or any(map(str.isdigit, said)) or "“" in said:
        return None
    least = said.count("、") + 1
    joined = len(re.findall(_ALSO, said))
    if least < _FEWEST and joined != 1:
        return None
    if compiled(_CLEAR_END).search(said):
        return least + 1, least + 1
    return least, least + joined


RULES = (
    Rule(
        code="N268",
        level="warning",
        says=Both(
            "{count} names before 分别, but {found} numbers after it",
            "“分别”前面有{count}项，后面有{found}个数",
        ),
        fix=Both(
            "add what is missing, or delete what is too much", "请补上缺的，或删去多的"
        ),
        why=Both("The reader cannot tell what belongs together.", "前后对不上号。"),
        wrong="门诊、住院、手术分别增长6.2%、4.1%。",
        right="门诊、住院、手术分别增长6.2%、4.1%、3.5%。",
        in_text=(respectively,),
        printed_by_a_metric=False,
    ),
)
