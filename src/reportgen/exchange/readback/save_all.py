"""Write the files that were changed: all of them, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.place import Place
from reportgen.problems import EnvironmentProblem, InvalidProject, problem
from reportgen.project.save import save

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def write_all(root: Path, before: Mapping[str, bytes], files: Mapping[str, bytes]) -> None:
    """Replace files of a project; if one cannot be written, the others stay as they were.

    `before` is what they were made from. Raises InvalidProject if one is different now, and
    EnvironmentProblem if one cannot be written.
    """
    for name in files:
        if (root / name).read_bytes() != before[name]:
            raise InvalidProject(problem("P205", Place(name)))
    done: list[str] = []
    try:
        for name, content in files.items():
            save(root / name, content, root)
            done.append(name)
    except EnvironmentProblem:
        for name in done:
            save(root / name, before[name], root)
        raise
