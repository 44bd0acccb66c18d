"""What a finished report was made from, for its seal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.seals.basis import Basis

if TYPE_CHECKING:
    from pathlib import Path

    from reportgen.finished import Finished
    from reportgen.model import Project


def basis_of(root: Path, project: Project, made: Finished | None) -> Basis:
    """Return what a report is made from; without a report, only the number of errata."""
    errata = len(project.report.errata)
    if made is None:
        return Basis({}, {}, None, errata)
    files = {each.file: root / each.file for each in made.earlier} | dict(made.files)
    earlier = {
        f"{each.period} {each.id}": f"{each.digits}{each.unit}" for each in made.earlier
    }
    return Basis(files, earlier, made.document, errata)
