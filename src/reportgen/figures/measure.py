"""A project's metrics -> figures that can be printed, and what does not add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.figures.arithmetic import Derived, derive
from reportgen.figures.figure import Measured
from reportgen.figures.gaps import contradictions, gaps
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
    for owner, name, metric in metrics_of(project):
        derived = derive(metric)
        key = f"{owner}.metrics.{name}"
        verdict = _verdict(name, metric, derived)
        problems += [replace(found, key=key) for found in verdict]
        origin = Origin(metric.place, key)
        said = pieces(metric, derived, project.period.year)
        figures[name] = Measured(name, metric, origin, said)
    return figures, problems


def metrics_of(project: Project) -> Iterator[tuple[str, str, Metric]]:
    """Yield each metric with its section's id (or `report`) and its own."""
    for name, metric in project.report.metrics.items():
        yield "report", name, metric
    for sections in project.sections.values():
        for section in sections:
            for name, metric in section.section.metrics.items():
                yield section.id, name, metric


def _verdict(name: str, metric: Metric, derived: Derived) -> list[Problem]:
    """Return the findings; what contradicts itself in a suspect metric is one warning.

    A suspect value that was confirmed is treated like any other. What a metric cannot
    say for want of a number is an error in any case: it could not be printed.
    """
    found = [*gaps(metric, derived), *contradictions(metric, derived)]
    if metric.suspect is None or metric.confirmed is not None:
        return found
    doubt = problem("N120", metric.suspect.place, id=name, reason=metric.suspect.value)
    return [*gaps(metric, derived), doubt]
