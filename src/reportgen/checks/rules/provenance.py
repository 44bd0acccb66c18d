"""Where numbers come from: sources, dates, confirmations. The office sets how strict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.figures.measure import metrics_of
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.model import Project


def check_provenance(project: Project) -> Iterator[Problem]:
    """Yield P101 (no source) and P103 (an estimate nobody confirmed) for each metric."""
    for owner, name, metric in metrics_of(project):
        key = f"{owner}.metrics.{name}"
        if metric.source is None:
            yield replace(problem("P101", metric.place, id=name), key=key)
        if metric.status == "estimate" and metric.confirmed is None:
            yield replace(problem("P103", metric.place, id=name), key=key)
