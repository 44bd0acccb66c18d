"""What a report is made from, as far as a seal records it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from reportgen.document.tree import Document


class Basis(Struct, frozen=True):
    """What a report is made from: files by name, and values of earlier reports.

    `document` is the report, None if it cannot be made; `errata` is their number.
    """

    files: Mapping[str, Path]
    earlier: Mapping[str, str]
    document: Document | None
    errata: int


def seal_path(root: Path, name: str) -> Path:
    """Return the path of the seal of a period."""
    return root / "seals" / f"{name}.json"


def is_sealed(root: Path, name: str) -> bool:
    """Return whether a period has a seal."""
    return os.path.lexists(seal_path(root, name))  # a link that leads nowhere is refused
