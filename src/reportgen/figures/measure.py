"""Turn a project's metrics into figures, and report what cannot be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.figures.arithmetic import derive
from reportgen.figures.figure import Measured
from reportgen.figures.gaps import gaps, impossible
from reportgen.figures.wording import pieces
from reportgen.load.unusual import plain
from reportgen.place import Origin
from reportgen.problems import Problem, problem
from reportgen.texts import literal

if TYPE_CHECKING:
    from reportgen.model import KeyedMetric, Project


def measure(project: Project) -> tuple[dict[str, Measured], list[Problem]]:
    """Return every metric of a project by id, with all its pieces, and all problems.

    The problems are missing, impossible and doubted numbers (N120). Whether the numbers
    agree is checked by the rules.
    """
    figures: dict[str, Measured] = {}
    problems: list[Problem] = []
    for each in project.metrics():
        figure = figures[each.id] = _measured(each, project.period.year)
        found = [
            *gaps(each.metric, figure.derived),
            *_doubt(each),
            *impossible(each.metric),
        ]
        problems += [replace(wrong, key=each.key) for wrong in found]
    return figures, problems


def _measured(each: KeyedMetric, year: int) -> Measured:
    metric = each.metric
    derived, unit = derive(metric), literal(metric.unit)
    said = pieces(metric, derived, unit, year)
    origin = Origin(metric.place, each.key)
    name = plain(literal(metric.name))
    return Measured(each.id, metric, origin, name, unit, derived, said)


def _doubt(each: KeyedMetric) -> list[Problem]:
    """Return the warning about a doubted metric, if it is one."""
    suspect = each.metric.suspect
    if suspect is None or not each.metric.is_doubted:
        return []
    return [problem("N120", suspect.place, id=each.id, reason=suspect.value)]
