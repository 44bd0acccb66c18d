"""Seals without a period, and files in dist/ that are not what was sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.place import Place
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path


def seals_without_period(root: Path, periods: Collection[str]) -> list[Problem]:
    """Return a problem for each seal whose period is not one of `periods`."""
    return [
        problem("P137", Place(f"seals/{path.name}"), period=path.stem)
        for path in sorted((root / "seals").glob("*.json"))
        if path.stem not in periods and not path.name.startswith(".")
    ]
