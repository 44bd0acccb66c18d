"""Seals without a period, and files in dist/ that are not what was sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.place import Place, is_own_file
from reportgen.problems import Problem, problem
from reportgen.seals.digest import file_digest
from reportgen.seals.record import Seal, read_seal
from reportgen.writers.docx.digests import content_digest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

_CORRECTED = {"P112", "P140"}  # a new file may be there, which is to be sealed


def seals_without_period(root: Path, periods: Collection[str]) -> list[Problem]:
    """Return a problem for each seal whose period is not one of `periods`."""
    if (root / "seals").is_symlink() or not (root / "seals").is_dir():
        return [problem("F010", Place("seals"))]
    return [
        problem("P137", Place(f"seals/{path.name}"), period=path.stem)
        for path in sorted((root / "seals").glob("*.json"))
        if path.stem not in periods and not path.name.startswith(".")
    ]


def not_as_sealed(root: Path, name: str, problems: Iterable[Problem]) -> list[Problem]:
    """Return a problem for each file in dist/ that is not the one that was sealed.

    `problems` are those of the period: none is added while a correction is under way.
    """
    seal = read_seal(root, name)
    if not isinstance(seal, Seal) or any(each.code in _CORRECTED for each in problems):
        return []
    return [
        problem("P141", Place(f"dist/{name}.{form}"), period=name)
        for form in ("docx", "md")
        if _is_other(root / "dist" / f"{name}.{form}", seal.outputs.get(form))
    ]


def _is_other(path: Path, digest: str | None) -> bool:
    """Return whether a file is there, and has another digest."""
    if not path.is_file() or not is_own_file(path, "dist/"):
        return False
    if path.suffix != ".docx" or not file_digest(path):
        return file_digest(path) != digest
    try:
        return content_digest(path.read_bytes()) != digest
    except ValueError:
        return True
