"""Sentences and paragraphs that are repeated."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.reading.regex import compiled
from reportgen.checks.reading.sentences import sentences
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript, Passage

_PARAGRAPH = 20  # shorter ones are slogans, names of offices, rows
_SENTENCE = 16
_CLAUSE = 8
_LONG = 40  # shorter paragraphs are naturally similar
_ALIKE = 0.9
_MOST = 50  # passages that share a clause; if more do, it is a set phrase


def doubled(manuscript: Manuscript) -> Iterator[Finding]:
    """T307, T308, T311: paragraphs and sentences that are repeated word for word.

    If most of a text occurs twice, that is how it was made: only the first repetition is
    reported, as T311, which also covers paragraphs that are almost the same.
    """
    paragraphs: dict[str, Passage] = {}
    again: list[Passage] = []
    for passage in manuscript.passages:
        words = manuscript.words(passage).strip()
        if passage.kind != "body" or len(words) < _PARAGRAPH:
            continue
        if words in paragraphs:
            again.append(passage)
        else:
            paragraphs[words] = passage
    if len(again) > max(_MOST, len(paragraphs)):
        yield _finding("T311", manuscript, again[0])
    else:
        yield from (_finding("T308", manuscript, passage) for passage in again)
    yield from _sentences(manuscript, list(paragraphs.values()))
    yield from _alike(manuscript, list(paragraphs.values()))


def _finding(code: str, manuscript: Manuscript, passage: Passage) -> Finding:
    words = manuscript.words(passage).strip()
    return Finding(code, passage.start, passage.end, {"found": _beginning(words)})


def _sentences(manuscript: Manuscript, passages: list[Passage]) -> Iterator[Finding]:
    seen: set[str] = set()
    for passage in passages:
        last = ""
        for start, end in sentences(manuscript, passage):
            words = manuscript.text[start:end].strip()
            long = len(words) >= _SENTENCE and words.endswith("。")
            if (words == last and len(words) > _CLAUSE) or (long and words in seen):
                yield Finding("T307", start, end, {"found": _beginning(words)})
            if long:
                seen.add(words)
            last = words


def _alike(manuscript: Manuscript, passages: list[Passage]) -> Iterator[Finding]:
    """T311: paragraphs that differ only in a few words, found by the clauses they share."""
    sharing: dict[str, list[int]] = defaultdict(list)
    for index, passage in enumerate(passages):
        for clause in set(compiled("[，。；：、！？]").split(manuscript.words(passage))):
            if len(clause) >= _CLAUSE:
                sharing[clause].append(index)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for indices in sharing.values():
        if len(indices) <= _MOST:
            for second in indices[1:]:
                shared[indices[0], second] += 1
    reported: set[int] = set()
    for (first, second), count in shared.items():
        if (
            count > 1
            and second not in reported
            and _similar(manuscript, passages[first], passages[second])
        ):
            reported.add(second)
            yield _finding("T311", manuscript, passages[second])


def _similar(manuscript: Manuscript, first: Passage, second: Passage) -> bool:
    from difflib import SequenceMatcher  # noqa: PLC0415 - 1 ms that few texts need

    one, other = manuscript.words(first), manuscript.words(second)
    if min(len(one), len(other)) < max(_LONG, _ALIKE * max(len(one), len(other))):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _beginning(words: str) -> str:
    return words if len(words) <= _PARAGRAPH else f"{words[:_PARAGRAPH]}……"


RULES = (
    Rule(
        code="T307",
        level="warning",
        says=Both("repeated sentence: {found}", "句子重复：{found}"),
        fix=Both("delete one of the two", "请删去一处"),
        why=Both("The sentence was probably pasted twice.", "多半是复制粘贴所致。"),
        wrong="我们坚持把科技创新摆在全局工作的首要位置。我们坚持把科技创新摆在全局工作的首要位置。",
        right="我们坚持把科技创新摆在全局工作的首要位置。",
        in_text=(doubled,),
    ),
    Rule(
        code="T308",
        level="error",
        says=Both("repeated paragraph: {found}", "段落重复：{found}"),
        fix=Both("delete one of the two", "请删去一处"),
        why=Both("The paragraph was probably pasted twice.", "多半是复制粘贴所致。"),
        wrong="标题\n今年，全区新增示范企业12家。\n今年，全区新增示范企业12家，走在前列。\n今年，全区新增示范企业12家，走在前列。",
        right="标题\n今年，全区新增示范企业12家。",
        in_text=(doubled,),
    ),
    Rule(
        code="T311",
        level="warning",
        says=Both(
            "nearly identical paragraph: {found}",
            "段落与前文几乎相同：{found}",
        ),
        fix=Both("delete one, or state what is different", "请删去一处，或写明不同之处"),
        why=Both(
            "The paragraph was probably copied and only partly changed.",
            "多半是复制后只改了一部分。",
        ),
        wrong="标题\n上半年，全区新增示范企业12家，建成示范基地3处，培训技术人员200人次，覆盖全部乡镇。\n上半年，全区新增示范企业12家，建成示范基地3处，培训技术人员300人次，覆盖全部乡镇。",
        right="标题\n上半年，全区新增示范企业12家，建成示范基地3处，培训技术人员200人次。",
        in_text=(doubled,),
    ),
)
