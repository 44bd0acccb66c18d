"""Write the files that were changed, unless somebody else changed them meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.place import Place
from reportgen.problems import InvalidProject, problem
from reportgen.project.save import save_all

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def state_of(root: Path) -> dict[str, bytes]:
    """Return the content of every file of the data, by name."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in (root / "data").rglob("*.yaml")
        if path.is_file() and not path.is_symlink()
    }


def write_all(
    root: Path, before: Mapping[str, bytes], files: Mapping[str, bytes]
) -> tuple[str, ...]:
    """Write the files that are changed, all or none, and return their names.

    `before` is the state that they were made from. Raises InvalidProject if one is
    different now, and EnvironmentProblem if one cannot be written.
    """
    for name in files:
        if before.get(name) != (root / name).read_bytes():
            raise InvalidProject(problem("P205", Place(name)))
    changed = tuple(name for name in files if files[name] != before[name])
    save_all({root / name: files[name] for name in changed})
    return changed
