"""A Word file alone: what it says it was made of, and whether it is still that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.place import Place
from reportgen.problems import Problem, problem
from reportgen.writers.docx.digests import (
    CONTENT_PROPERTY,
    PARTS_PROPERTY,
    changed_parts,
    content_digest,
    stated_properties,
)

if TYPE_CHECKING:
    from pathlib import Path

_PREFIX = "reportgen-"


def stated(file: Path) -> list[tuple[str, str]]:
    """Return what a file says about itself: period, version, inputs, commit."""
    try:
        known = stated_properties(file.read_bytes())
    except ValueError:
        return []
    return [
        (name.removeprefix(_PREFIX), value)
        for name, value in known.items()
        if name.startswith(_PREFIX) and name != PARTS_PROPERTY
    ]


def verify_file(file: Path, root: Path | None = None) -> list[Problem]:
    """Return each part that is not as it was written; with a project, rebuild it as well.

    Raises OSError if the file cannot be read.
    """
    docx, place = file.read_bytes(), Place(file.as_posix())
    try:
        problems = [problem("P113", place, part=part) for part in changed_parts(docx)]
    except ValueError:
        return [problem("P114", place)]
    if root is not None:
        problems += _rebuilt(stated_properties(docx), place, root)
    return problems


def _rebuilt(known: dict[str, str], place: Place, root: Path) -> list[Problem]:
    """Return a problem if a build from what stands here has other content."""
    from reportgen.pipeline import build_period
    from reportgen.project.read import period_names

    period = known.get(f"{_PREFIX}period", "")
    names = [name for name in period_names(root) if name == period]
    built = build_period(root, period, ("docx",)).outputs if names else {}
    same = "docx" in built and content_digest(built["docx"]) == known[CONTENT_PROPERTY]
    return [] if same else [problem("P115", place, period=period)]
