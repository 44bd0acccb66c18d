"""The project as it was in another revision of its git repository."""

from __future__ import annotations

import io
import subprocess
import tarfile
from typing import TYPE_CHECKING

from reportgen.problems import EnvironmentProblem, UsageProblem, problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_FOLDERS = ("data", "templates")


def check_out(root: Path, revision: str, target: Path) -> None:
    """Write the data and templates of `revision` into the folder `target`.

    Raises UsageProblem if the revision does not exist (in a shallow clone it may only be
    missing), EnvironmentProblem if git cannot be run or this is not a repository.
    """
    if _git(root, "rev-parse", "--is-inside-work-tree").returncode:
        raise EnvironmentProblem(problem("E030", None, folder=root.name))
    commit = _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if commit.returncode:
        shallow = (
            _git(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
        )
        raise UsageProblem(problem("U016" if shallow else "U015", None, revision=revision))
    name = commit.stdout.decode().strip()
    listed = _git(root, "ls-tree", "--name-only", name).stdout.decode().split("\n")
    folders = [folder for folder in _FOLDERS if folder in listed]
    packed = _git(root, "archive", "--format=tar", name, *folders)
    if packed.returncode or not folders:
        raise UsageProblem(problem("U017", None, revision=revision))
    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
        archive.extractall(target, filter="data")


def head(root: Path) -> str:
    """Return the current commit, followed by `+` if data or templates changed since."""
    try:
        commit = _git(root, "rev-parse", "--short=12", "HEAD").stdout.decode().strip()
        changed = _git(root, "status", "--porcelain", "--", *_FOLDERS).stdout.strip()
    except EnvironmentProblem:
        return ""
    return f"{commit}+" if commit and changed else commit


def last_changes(root: Path, files: Iterable[str]) -> dict[str, str]:
    """Return the day of each file's last commit, or ""; nothing if git cannot be run."""
    try:
        days = {file: _git(root, "log", "-1", "--format=%cs", "--", file) for file in files}
    except EnvironmentProblem:
        return {}
    return {file: each.stdout.decode().strip() for file, each in days.items()}


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run git; callers must not pass a revision that git could take for an option.

    Raises EnvironmentProblem if git cannot be run.
    """
    try:
        return subprocess.run(  # noqa: S603 - fixed words, and a revision git verified
            ["git", "-C", str(root), *arguments],  # noqa: S607 - git of the PATH
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise EnvironmentProblem(problem("E030", None, folder=root.name)) from error
