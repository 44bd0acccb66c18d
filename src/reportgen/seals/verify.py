"""A Word file alone: what it says it was made of, and whether it is still that."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

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
# The name of a period -> its Word file, None if there is no such period or it has errors.
Rebuild: TypeAlias = Callable[[str], bytes | None]


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


def verify_file(file: Path, rebuild: Rebuild | None = None) -> list[Problem]:
    """Return each part that is not as it was written.

    With `rebuild`, which builds a period anew, its content is compared as well. Raises
    OSError if the file cannot be read.
    """
    docx, place = file.read_bytes(), Place(file.as_posix())
    try:
        problems = [problem("P113", place, part=part) for part in changed_parts(docx)]
    except ValueError:
        return [problem("P114", place)]
    if rebuild is not None:
        problems += _compared(stated_properties(docx), place, rebuild)
    return problems


def _compared(known: dict[str, str], place: Place, rebuild: Rebuild) -> list[Problem]:
    """Return a problem if a build from the current data has other content."""
    period = known.get(f"{_PREFIX}period", "")
    built = rebuild(period)
    same = built is not None and content_digest(built) == known[CONTENT_PROPERTY]
    return [] if same else [problem("P115", place, period=period)]
