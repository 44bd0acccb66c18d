"""Render a report and its figures by a template as Markdown with marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportgen.document.marks import MarkedText
from reportgen.render.compose import Composer
from reportgen.render.context import context_of, figures_of
from reportgen.render.environment import Template, open_template
from reportgen.render.folder import find_template

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportgen.model import Project
    from reportgen.names import Names
    from reportgen.problems import Problem


def render(
    project: Project,
    names: Names,
    template: Template,
    tables: Mapping[str, Any],
    *,
    run_in: bool,
) -> tuple[MarkedText | None, list[Problem]]:
    """Return the report as Markdown, or None, and the problems of the template.

    `tables` are those derived from the data, by name; `run_in` is the layout's default for
    the headings of sections, from which a section may differ.
    """
    figures = names.figures
    said = figures_of(figures)
    sentences, problems = template.sentences(said)
    if problems:
        return None, problems
    composer = Composer(figures, names, sentences)
    for name, sentence in sentences.items():
        said[name]["sentence"] = composer.marked(figures[name].origin, sentence)
    context = context_of(project, composer, said, run_in=run_in)
    context["tables"] = dict(tables)
    text, problems = template.report(context)
    problems = [each for each in problems if each.values.get("name") not in names.unknown]
    return (None if text is None else MarkedText(text, composer.origins)), problems


__all__ = ["Template", "find_template", "open_template", "render"]
