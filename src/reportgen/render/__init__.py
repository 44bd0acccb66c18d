"""Report + figures + template -> Markdown with marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.marks import MarkedText
from reportgen.render.compose import Composer
from reportgen.render.context import context_of, figures_of
from reportgen.render.environment import Template, open_template
from reportgen.render.folder import find_template

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportgen.figures.figure import Measured
    from reportgen.model import Project
    from reportgen.names import Names
    from reportgen.problems import Problem


def render(
    project: Project,
    figures: Mapping[str, Measured],
    names: Names,
    template: Template,
    *,
    run_in: bool,
) -> tuple[MarkedText | None, list[Problem]]:
    """Return the report as Markdown, or None, and what is wrong with the template.

    `run_in` is the layout's wish for headings of sections; a section may differ.
    """
    said = figures_of(figures)
    sentences, problems = template.sentences(said)
    if problems:
        return None, problems
    composer = Composer(figures, names, sentences)
    for name, sentence in sentences.items():
        said[name]["sentence"] = composer.marked(figures[name].origin, sentence)
    context = context_of(project, composer, said, run_in=run_in)
    text, problems = template.report(context)
    problems = [each for each in problems if each.values.get("name") not in names.unknown]
    return (None if text is None else MarkedText(text, composer.origins)), problems


__all__ = ["Template", "find_template", "open_template", "render"]
