"""Headings of a project that stand there twice."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reportgen.checks.rule import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript
    from reportgen.model import Project


def section_headings(manuscript: Manuscript, project: Project) -> Iterator[Finding]:
    """Yield S105: a section with the heading of one before it in the same part.

    A template may print headings as paragraphs: they are known by where they come from.
    """
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
