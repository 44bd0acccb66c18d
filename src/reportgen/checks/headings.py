"""Headings of a project that stand there twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportgen.model import Project
    from reportgen.values import Text


def check_headings(project: Project) -> Iterator[Problem]:
    """Yield S105: a section, or a part, with the heading of one before it.

    A template may print headings as paragraphs, so the data are asked and not the text.
    """
    yield from _twice((part.id, part.heading) for part in project.report.parts)
    for sections in project.sections.values():
        yield from _twice((each.id, each.section.heading) for each in sections)


def _twice(headings: Iterable[tuple[str, Text]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for name, heading in headings:
        words = heading.value.strip()
        if words in seen:
            found = problem("S105", heading.place, found=words)
            yield found._replace(key=f"{name}.heading")
        seen.add(words)
