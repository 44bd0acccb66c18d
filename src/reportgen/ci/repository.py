"""The git repository around a project: in CI, paths are relative to its top."""

from __future__ import annotations

import os
import posixpath
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportgen.problems import Problem

# Where CI services put a repository; used if it has no .git there.
_WORKSPACES = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")


def repository_top(folder: Path) -> Path | None:
    """Return the top of the repository that `folder` is in, or None if there is none.

    A folder is the top if it has a .git: a folder, or a file in a worktree or submodule.
    """
    folder = folder.resolve()
    return next((each for each in (folder, *folder.parents) if _is_top(each)), None)


def subfolder(folder: Path) -> str:
    """Return the path of `folder` in its repository, with `/`; "" at the top or outside."""
    folder = folder.resolve()
    top = repository_top(folder) or _workspace(folder)
    return folder.relative_to(top).as_posix() if top and top != folder else ""


def from_the_top(problems: Iterable[Problem], root: Path) -> list[Problem]:
    """Return the problems of the project at `root`, with files relative to the top."""
    folder = subfolder(root)
    return [moved(each, folder) if folder else each for each in problems]


def _is_top(folder: Path) -> bool:
    return (folder / ".git").exists()


def _workspace(folder: Path) -> Path | None:
    named = (os.environ.get(name) for name in _WORKSPACES)
    tops = [Path(name).resolve() for name in named if name]
    return next((top for top in tops if folder.is_relative_to(top)), None)


def moved(found: Problem, folder: str) -> Problem:
    """Return a problem of the project in `folder`, with its file below that folder."""
    place = found.place
    if place is None or Path(place.file).is_absolute():
        return found
    file = posixpath.normpath(f"{folder}/{place.file}")
    return replace(found, place=replace(place, file=file))
