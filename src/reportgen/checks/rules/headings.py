"""Headings: how they end, their numbers, and repeated ones."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.phrases import GB_15834, PUNCTUATION
from reportgen.checks.reading.labels import BEGINNINGS, label_of
from reportgen.checks.reading.number_patterns import NUMERALS
from reportgen.checks.reading.regex import compiled
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript
    from reportgen.checks.rule_input import ReportInput

_SHORTEST = 3  # characters from which on two headings must not be the same


def heading_ends(manuscript: Manuscript) -> Iterator[Finding]:
    """S103: a heading on a line of its own that ends in a punctuation mark."""
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
    rf"(?:[{NUMERALS}]{{1,3}}、|[（(](?:[{NUMERALS}]{{1,3}}|\d{{1,2}})[）)]、?"
    rf"|\d{{1,2}}[.．、](?!\d))(?![{NUMERALS}百千万两])"
)


def doubly_numbered(manuscript: Manuscript) -> Iterator[Finding]:
    """S106: （二）（二）: a number typed into a heading that the template numbers."""
    for passage in manuscript.passages:
        label = label_of(manuscript, passage) if passage.kind == "heading" else None
        words = manuscript.text[label.end : passage.end] if label else ""
        if label is None or words[:1] not in BEGINNINGS:
            continue
        if match := compiled(_NUMBER).match(words):
            start, end = (label.end + at for at in match.span())
            found = manuscript.text[passage.start : end].strip()
            yield Finding("S106", start, end, {"found": found})


def repeated_headings(manuscript: Manuscript) -> Iterator[Finding]:
    """S105: a heading that occurs more than once below the same heading."""
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
        if words in known and len(words) >= _SHORTEST:
            yield Finding("S105", start, start + len(words), {"found": words})
        known.add(words)


def section_headings(report: ReportInput) -> Iterator[Finding]:
    """S105: a section with the heading of an earlier one in the same part.

    A template may print headings as paragraphs, so they are recognized by their origin.
    """
    manuscript, project = report.manuscript, report.project
    part_of = {each.id: part for part, some in project.sections.items() for each in some}
    seen: set[tuple[str, str]] = set()
    for key, stretches in groupby(manuscript.stretches, lambda each: each.key):
        name, _, piece = key.partition(".")
        if piece != "heading" or name not in part_of:
            continue
        printed = list(stretches)
        start, end = printed[0].start, printed[-1].end
        words = manuscript.text[start:end].strip().rstrip("。")
        if (part_of[name], words) in seen:
            yield Finding("S105", start, start + len(words), {"found": words})
        seen.add((part_of[name], words))


RULES = (
    Rule(
        code="S103",
        level="hint",
        says=Both("heading ends with {found}", "标题末尾有{found}"),
        fix=Both("delete it", "请删去"),
        why=PUNCTUATION,
        source=GB_15834,
        wrong="# 标题，",
        right="# 标题",
        in_text=(heading_ends,),
        needs_whole=True,
    ),
    Rule(
        code="S106",
        level="error",
        says=Both("heading has two numbers: {found}", "标题有两个序号：{found}"),
        fix=Both("delete the typed number", "请删去手打的序号，序号由模板编排"),
        why=Both("The template numbers the headings.", "标题序号由模板统一编排。"),
        wrong="# 标题\n## （二）（二）抓好培训",
        right="# 标题\n## （二）抓好培训",
        in_text=(doubly_numbered,),
        needs_whole=True,
    ),
    Rule(
        code="S105",
        level="warning",
        says=Both("duplicate heading: {found}", "标题重复：{found}"),
        fix=Both(
            "change one of the two headings, or merge the sections",
            "请换一个标题，或合并两节",
        ),
        why=Both(
            "The heading was probably copied and not changed.", "多半是复制后忘了改。"
        ),
        wrong="# 标题\n## 抓好培训\n正文。\n## 抓好培训",
        right="# 标题\n## 抓好培训\n正文。\n## 抓好宣传",
        in_text=(repeated_headings,),
        in_report=section_headings,
        needs_whole=True,
    ),
)
