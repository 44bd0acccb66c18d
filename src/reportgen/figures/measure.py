"""A project's metrics -> figures that can be printed, and what does not add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.figure import Measured
from reportgen.figures.arithmetic import derive
from reportgen.figures.checks import contradictions
from reportgen.figures.wording import pieces
from reportgen.place import Origin
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.model import Metric, Project


def measure(project: Project) -> tuple[dict[str, Measured], list[Problem]]:
    """Return every metric of a project by id, with all its pieces, and all problems."""
    figures: dict[str, Measured] = {}
    problems: list[Problem] = []
    for owner, name, metric in _metrics(project):
        derived = derive(metric)
        problems += _verdict(name, metric, list(contradictions(metric, derived)))
        origin = Origin(metric.place, f"{owner}.metrics.{name}")
        figures[name] = Measured(name, metric, origin, pieces(metric, derived))
    return figures, problems


def _metrics(project: Project) -> Iterator[tuple[str, str, Metric]]:
    """Yield each metric with its section's id (or `report`) and its own."""
    for name, metric in project.report.metrics.items():
        yield "report", name, metric
    for sections in project.sections.values():
        for section in sections:
            for name, metric in section.section.metrics.items():
                yield section.id, name, metric


def _verdict(name: str, metric: Metric, found: list[Problem]) -> list[Problem]:
    """Return the findings; those about a suspect metric become one warning.

    A value that was confirmed is treated like any other.
    """
    if metric.suspect is None or metric.confirmed is not None:
        return found
    return [problem("N120", metric.suspect.place, id=name, reason=metric.suspect.value)]
