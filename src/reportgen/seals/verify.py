"""A Word file on its own: the origin it states, and whether it was changed since."""

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
# Maps the name of a period to its Word file, None if there is none or it has errors.
Rebuild: TypeAlias = Callable[[str], bytes | None]


def stated(file: Path) -> list[tuple[str, str]]:
    """Return the properties in which a file states its origin; none if unreadable."""
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
    """Return a problem for each changed part, or one if we did not write the file.

    With `rebuild`, its content is also compared with a new build. Raises OSError if the
    file cannot be read.
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
    """Return a problem if a build from the current data has different content."""
    period = known.get(f"{_PREFIX}period", "")
    built = rebuild(period)
    same = built is not None and content_digest(built) == known[CONTENT_PROPERTY]
    return [] if same else [problem("P115", place, period=period)]
