"""Order and count: numbered headings, 一是二是, N个方面 against what follows."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from reportgen.checks.finding import Finding, compiled
from reportgen.numerals import chinese, heading_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.manuscript import Manuscript, Passage

_CHINESE = {chinese(number): number for number in range(1, 100)} | {"两": 2}
_DIGITS = "一二三四五六七八九十"
_LABELS = (
    rf"\s*([{_DIGITS}]{{1,3}})、",
    rf"\s*[（(]([{_DIGITS}]{{1,3}})[）)]",
    r"\s*(?:附件[：:]\s*)?(\d{1,2})[.．](?!\d)",
    r"\s*[（(](\d{1,2})[）)]",
)
_BEGINNINGS = frozenset(f"{_DIGITS}（(0123456789 附")
_ORDINAL = (
    rf"(?:^|(?<=[。；：，、！？\v]))\s*([{_DIGITS}]{{1,2}})是(?=[^{_DIGITS}、])"
    rf"|(?<![统唯之第同单专这那{_DIGITS}])(一)是(?=[^{_DIGITS}、])"
)
_COUNT = (
    rf"([两{_DIGITS}]{{1,2}}|\d{{1,2}})(?:个方面|方面|项|个(?=重点|问题|环节|领域))"
    r"(?:的?(?:重点|主要|具体)?(?:工作|任务|举措|措施|内容|问题))?[。：:；]?$"
)
_ANNOUNCED = ("以下", "下列", "如下", "下面")
_LIST = (
    rf"([两{_DIGITS}]{{1,2}}|\d{{1,2}})(?:个方面|方面|项|件|点|个(?:问题|环节|重点))"
    r"(?:的?(?:重点|主要|具体)?(?:工作|任务|举措|措施|内容|实事|要求|问题))?：(?=一是)"
)
_FEWEST = 3


class Label(NamedTuple):
    """A numbered heading: its level from 1, its number, and where it stands."""

    level: int
    number: int
    passage: Passage
    end: int


def number_of(word: str) -> int:
    """Return a number written in digits or Chinese numerals; 0 if it is none."""
    return int(word) if word.isdigit() else _CHINESE.get(word, 0)


def label_of(manuscript: Manuscript, passage: Passage) -> Label | None:
    """Return the number that a passage begins with, in one of the four forms of 7.3.3."""
    if passage.kind == "cell":
        return None
    words = manuscript.words(passage)
    if words[:1] not in _BEGINNINGS:
        return None
    for level, form in enumerate(_LABELS, 1):
        if match := compiled(form).match(words):
            end = passage.start + match.end()
            return Label(level, number_of(match[1]), passage, end)
    return None


def headings(manuscript: Manuscript) -> Iterator[Finding]:
    """S101: numbers of headings that jump, repeat, or do not begin at one."""
    found = (label_of(manuscript, each) for each in manuscript.passages)
    labels = [label for label in found if label]
    ones = {label.level for label in labels if label.number == 1}
    for run in _runs(labels):
        if _is_a_list(run, begins=run[0].level in ones):
            yield from _out_of_order(run)


def _runs(labels: list[Label]) -> list[list[Label]]:
    """Return the labels of each level below the same heading, in order."""
    runs: list[list[Label]] = []
    open_: dict[int, list[Label]] = {}
    for label in labels:
        for level in [level for level in open_ if level > label.level]:
            del open_[level]
        run = open_.get(label.level)
        if run is None or (label.number == 1 and run[-1].number > 1):
            run = open_[label.level] = []
            runs.append(run)
        run.append(label)
    return runs


def _is_a_list(run: list[Label], *, begins: bool) -> bool:
    """Return whether labels count something: sentences of a file at random do not.

    A list may lack its first item only if nothing of its level `begins` anywhere: where
    offices nest （一） above 一、, a level goes on after a heading below it.
    """
    steps = [b.number - a.number for a, b in pairwise(run)]
    first = run[0].number == 1 or (run[0].number == 2 and not begins)  # noqa: PLR2004
    # Right, said twice, or one left out.
    return len(run) > 1 and first and set(steps) <= {0, 1, 2}


def _out_of_order(run: list[Label]) -> Iterator[Finding]:
    expected = 1
    for label in run:
        if label.number != expected:
            values = {
                "found": heading_number(label.level, label.number),
                "near": heading_number(label.level, expected),
            }
            yield Finding("S101", label.passage.start, label.end, values)
        expected = label.number + 1


def ordinals(manuscript: Manuscript) -> Iterator[Finding]:
    """T112: 一是, 三是: a number left out or said twice."""
    if "是" not in manuscript.text:
        return
    last = 0
    for passage in manuscript.passages:
        if label_of(manuscript, passage) or passage.kind != "body":
            last = 0
        words = manuscript.words(passage)
        for match in compiled(_ORDINAL).finditer(words) if "是" in words else ():
            number = number_of(match[1] or match[2])
            if last and number not in {1, last + 1}:
                start = passage.start + match.start(1)
                values = {"found": f"{match[1]}是", "near": f"{chinese(last + 1)}是"}
                yield Finding("T112", start, start + len(match[1]) + 1, values)
            last = number


def counts(manuscript: Manuscript) -> Iterator[Finding]:
    """S102: 六个方面, and five headings or 一是…五是 that follow."""
    yield from _counts_of_headings(manuscript)
    for passage in manuscript.passages:
        words = manuscript.words(passage)
        for match in compiled(_LIST).finditer(words) if "：一是" in words else ():
            named = _listed(words[match.end() :])
            said = number_of(match[1])
            if named >= _FEWEST - 1 and named != said:
                start = passage.start + match.start(1)
                yield _miscount(start, match[1], named)


def _listed(words: str) -> int:
    """Return how far 一是二是 counts before it begins anew."""
    last = 0
    for match in compiled(_ORDINAL).finditer(words):
        number = number_of(match[1] or match[2])
        if number != last + 1:
            break
        last = number
    return last


def _counts_of_headings(manuscript: Manuscript) -> Iterator[Finding]:
    passages = manuscript.passages
    for index, passage in enumerate(passages[:-1]):
        match = _announced(manuscript.words(passage)) if passage.kind == "body" else None
        if match:
            counted = _siblings(manuscript, passages[index + 1 :])
            if counted and counted != number_of(match[1]):
                yield _miscount(passage.start + match.start(1), match[1], counted)


def _announced(words: str) -> re.Match[str] | None:
    """Return the number of things that a paragraph says will follow, if it does."""
    colon = words.endswith(("：", ":"))
    if not colon and not any(each in words for each in _ANNOUNCED):
        return None
    match = compiled(_COUNT).search(words)
    sentence = re.split("[。；！]", words[: match.start()])[-1] if match else ""
    return match if colon or any(each in sentence for each in _ANNOUNCED) else None


def _siblings(manuscript: Manuscript, passages: list[Passage]) -> int:
    """Return how many headings in a row stand at the level of the first passage."""
    first = label_of(manuscript, passages[0])
    if first is None or first.number != 1:
        return 0
    count = 0
    for passage in passages:
        label = label_of(manuscript, passage)
        if label and label.level < first.level:
            break
        if label and label.level == first.level:
            if label.number == 1 and count:
                break
            count += 1
    return count


def _miscount(start: int, said: str, counted: int) -> Finding:
    near = str(counted) if said.isdigit() else chinese(counted, counting=True)
    return Finding(
        "S102",
        start,
        start + len(said),
        {"found": said, "count": str(counted), "near": near},
    )


def heading_ends(manuscript: Manuscript) -> Iterator[Finding]:
    """S103: a heading on a line of its own that ends in a mark."""
    for passage in manuscript.passages:
        words = manuscript.words(passage).rstrip()
        if (
            passage.kind in {"title", "heading"}
            and not passage.run_in
            and words.endswith(tuple("，、；：。"))
        ):
            end = passage.start + len(words)
            yield Finding("S103", end - 1, end, {"found": words[-1]})


_NUMBER = (
    rf"(?:[{_DIGITS}]{{1,3}}、|[（(](?:[{_DIGITS}]{{1,3}}|\d{{1,2}})[）)]、?"
    rf"|\d{{1,2}}[.．、](?!\d))(?![{_DIGITS}])"
)


def doubly_numbered(manuscript: Manuscript) -> Iterator[Finding]:
    """S106: （二）（二）: a number typed into a heading that the template numbers."""
    for passage in manuscript.passages:
        label = label_of(manuscript, passage) if passage.kind == "heading" else None
        words = manuscript.text[label.end : passage.end] if label else ""
        if label is None or words[:1] not in _BEGINNINGS:
            continue
        if match := compiled(_NUMBER).match(words):
            start, end = (label.end + at for at in match.span())
            found = manuscript.text[passage.start : end].strip()
            yield Finding("S106", start, end, {"found": found})


def repeated_headings(manuscript: Manuscript) -> Iterator[Finding]:
    """S105: a heading that stands there already, below the same heading."""
    seen: dict[int, set[str]] = {}
    for passage in manuscript.passages:
        if passage.kind != "heading":
            continue
        for level in [level for level in seen if level > passage.level]:
            del seen[level]
        label = label_of(manuscript, passage)
        start = label.end if label else passage.start
        words = manuscript.text[start : passage.end].strip().rstrip("。")
        known = seen.setdefault(passage.level, set())
        if words in known and len(words) >= _FEWEST:
            yield Finding("S105", start, start + len(words), {"found": words})
        known.add(words)
