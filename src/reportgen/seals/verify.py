"""A Word file on its own: the origin it states, and whether it was changed since."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from reportgen.period import parse_period
from reportgen.place import Place
from reportgen.problems import Problem, problem
from reportgen.seals.record import read_seal
from reportgen.writers.docx.digests import (
    PARTS_PROPERTY,
    changed_parts,
    content_digest,
    digests_of_parts,
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


def verify_file(file: Path, root: Path, rebuild: Rebuild | None = None) -> list[Problem]:
    """Return a problem for each changed part, or one if we did not write the file.

    A file without changes is compared with the seal of its period in the project at
    `root`, if it has one; with `rebuild`, also with a new build. Raises OSError if the
    file cannot be read.
    """
    docx, place = file.read_bytes(), Place(file.as_posix())
    try:
        problems = [problem("P113", place, part=part) for part in changed_parts(docx)]
    except ValueError:
        return [problem("P114", place)]
    period = stated_properties(docx).get(f"{_PREFIX}period", "")
    if not problems and parse_period(period):
        problems = _not_sealed(docx, place, root, period)
    if rebuild is not None:
        problems += _compared(docx, place, rebuild, period)
    return problems


def _not_sealed(docx: bytes, place: Place, root: Path, period: str) -> list[Problem]:
    """Return a problem if the period has a seal of another file, or one of no use."""
    seal = read_seal(root, period)
    if seal is None:
        return []
    if isinstance(seal, Problem):
        return [seal]
    if seal.outputs.get("docx") == content_digest(docx):
        return []
    now = digests_of_parts(docx)
    parts = [
        name for name in sorted(seal.parts | now) if seal.parts.get(name) != now.get(name)
    ]
    return [problem("P144", place, period=period, parts="、".join(parts))]


def _compared(docx: bytes, place: Place, rebuild: Rebuild, period: str) -> list[Problem]:
    """Return a problem if a build from the current data has different content."""
    built = rebuild(period)
    same = built is not None and content_digest(built) == content_digest(docx)
    return [] if same else [problem("P115", place, period=period)]
