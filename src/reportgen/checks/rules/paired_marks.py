"""Punctuation marks in pairs: quotation marks, parentheses, title marks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.pattern import Better, Pattern
from reportgen.checks.phrases import GB_15834, PUNCTUATION, WRITE
from reportgen.checks.reading.number_patterns import NUMERALS
from reportgen.checks.reading.regex import compiled
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript

_PAIRS = {"”": "“", "’": "‘", "）": "（", "》": "《", "〉": "〈", "〕": "〔", "】": "【"}
_OPENING = frozenset(_PAIRS.values())
_NEAR = 20  # characters before the bracket of a label
_LABEL = rf"(?:^|[。；，：、！？])\s*(?:[{NUMERALS}]+|\d+|[a-zA-Z])$"


def _is_left_open(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether a match is inside a gap that `new` left: 【待填：…】."""
    before = manuscript.text[manuscript.passage_at(match.start()).start : match.start()]
    return before.rfind("【待") > before.rfind("】")


def _inner(outer: str, inner: str) -> Better:
    """Return a function that changes the marks between the first and the last one."""
    change = str.maketrans(outer, inner)
    return lambda match: match[0][0] + match[0][1:-1].translate(change) + match[0][-1]


def pairs(manuscript: Manuscript) -> Iterator[Finding]:
    """T102, T113: quotation marks and brackets that are not closed, or not opened.

    A sentence taken from a quotation may begin with its mark; that is not an error.
    """
    closed: set[int] = set()
    for index, passage in enumerate(manuscript.passages):
        text = manuscript.words(passage)
        if passage.kind == "cell" or text[:1] in _PAIRS or not any(map(str.isalpha, text)):
            continue
        for offset, mark in _unpaired(text):
            if passage.start + offset in closed:
                continue
            if (at := _closed_below(manuscript, index, mark)) is not None:
                closed.add(at)
                continue
            cut = offset == 0 and mark in "“‘"
            if not cut and not (mark == "“" and _quoted_on(manuscript, index)):
                at = passage.start + offset
                code = "T102" if mark in _OPENING else "T113"
                yield Finding(code, at, at + 1, {"found": mark})


def _closed_below(manuscript: Manuscript, index: int, mark: str) -> int | None:
    """Return where the next line closes a mark, in a text whose lines were broken.

    A line that ends in punctuation was not broken.
    """
    here, below = manuscript.passages[index], manuscript.passages[index + 1 : index + 2]
    words = manuscript.words(here).rstrip()
    if mark not in _OPENING or not below or words.endswith(tuple("。！？；：")):
        return None
    found = _unpaired(manuscript.words(below[0]))
    if found and _PAIRS.get(found[0][1]) == mark:
        return below[0].start + found[0][0]
    return None


def _unpaired(text: str) -> list[tuple[int, str]]:
    open_: list[tuple[int, str]] = []
    count: Counter[str] = Counter()  # of open marks, by kind
    wrong: list[tuple[int, str]] = []
    first = text.find("（") % (len(text) + 1)  # the end if there is none
    for offset, mark in enumerate(text):
        if mark in _OPENING:
            open_.append((offset, mark))
            count[mark] += 1
        elif mark in _PAIRS and not _stands_alone(text, offset, mark, first):
            if count[_PAIRS[mark]]:
                wrong += _closed(open_, count, _PAIRS[mark])
            else:
                wrong.append((offset, mark))
    return _one_of_each(sorted(wrong + open_))


def _closed(
    open_: list[tuple[int, str]], count: Counter[str], mark: str
) -> list[tuple[int, str]]:
    """Close the last open mark of a kind; return those after it, without a partner."""
    lost: list[tuple[int, str]] = []
    while True:
        offset, last = open_.pop()
        count[last] -= 1
        if last == mark:
            return lost[::-1]
        lost.append((offset, last))


def _one_of_each(wrong: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return the marks without a partner, but only one of a pair with a reversed mark.

    Of two opening marks, the second is wrong: “十大工程“; else the first: ”十大工程“.
    """
    kept: list[tuple[int, str]] = []
    last = ""
    for offset, mark in wrong:
        kind = _PAIRS.get(mark, mark)
        if kind != last:
            kept.append((offset, mark))
        elif mark == kept[-1][1] == kind:
            kept[-1] = (offset, mark)
        last = "" if kind == last else kind
    return kept


def _stands_alone(text: str, offset: int, mark: str, first: int) -> bool:
    """Return whether a mark needs no partner: an apostrophe, or the bracket of 1）.

    `first` is where the first （ of the text is.
    """
    if mark == "’":
        return text[offset - 1 : offset].isascii()
    if mark != "）" or offset > first:
        return False
    return bool(compiled(_LABEL).search(text, max(0, offset - _NEAR), offset))


def _quoted_on(manuscript: Manuscript, index: int) -> bool:
    """Return whether a quotation continues in the next paragraph, which reopens it."""
    following = manuscript.passages[index + 1 : index + 2]
    return any(manuscript.words(each).lstrip()[:1] == "“" for each in following)


RULES = (
    Rule(
        code="T114",
        level="warning",
        says=Both("nested marks of the same kind: {found}", "同种标号套用：{found}"),
        fix=Both("use ‘ ’ or 〈 〉 for the inner pair", "里面的请用‘ ’或〈 〉"),
        near=WRITE,
        why=PUNCTUATION,
        source=GB_15834,
        wrong="印发《关于转发《节水规划》的通知》。",
        right="印发《关于转发〈节水规划〉的通知》。",
        in_text=(
            Pattern(
                ("《",),
                r"《[^《》\n]*《[^《》\n]*》[^《》\n]*》",
                _inner("《》", "〈〉"),
                _is_left_open,
            ),
            Pattern(
                ("“",), r"“[^“”\n]*“[^“”\n]*”[^“”\n]*”", _inner("“”", "‘’"), _is_left_open
            ),
        ),
    ),
    Rule(
        code="T102",
        level="error",
        says=Both("{found} is never closed", "{found}不成对"),
        fix=Both("add the closing mark, or delete {found}", "请补上或删去另一半"),
        why=PUNCTUATION,
        source=GB_15834,
        wrong="推进“十大工程建设。",
        right="推进“十大工程”建设。",
        in_text=(pairs,),
    ),
    Rule(
        code="T113",
        level="warning",
        says=Both("unmatched {found}", "{found}前面缺少另一半"),
        fix=Both("add the opening mark, or delete {found}", "请补上或删去"),
        why=PUNCTUATION,
        source=GB_15834,
        wrong="推进十大工程”建设。",
        right="推进“十大工程”建设。",
        in_text=(pairs,),
    ),
)
