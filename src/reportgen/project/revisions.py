"""The project as it was in another revision of its git repository.

Files are read as git stores them. No hook, filter, attribute or monitor of the repository
runs: a repository that somebody sent may name any program there.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.problems import EnvironmentProblem, UsageProblem, problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_FOLDERS = ("data", "templates")
_QUIET = (
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.untrackedCache=false"),
    *("-c", "core.hooksPath=/dev/null"),
    *("-c", "log.showSignature=false"),
)
_NO_FETCH = {"GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1"}
_LARGEST = 10_000_000  # bytes
_LINK = "120000"  # the mode of a symbolic link


class _Blob(Struct, frozen=True):
    """A file as a revision has it: mode, id, size in bytes, and path in the project."""

    mode: str
    id: str
    size: int
    path: str


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
    try:
        blobs = _blobs(root, commit.stdout.decode().strip())
        for blob, content in _contents(root, blobs):
            _place(target / blob.path, blob, content)
    except (OSError, ValueError, IndexError) as error:
        raise UsageProblem(problem("U034", None, revision=revision)) from error
    if not blobs:
        raise UsageProblem(problem("U017", None, revision=revision))


def _place(path: Path, blob: _Blob, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if blob.mode == _LINK:
        path.symlink_to("link")  # refused where it is read, wherever it led
    elif blob.size > _LARGEST:
        with path.open("wb") as stream:
            stream.truncate(blob.size)  # too large wherever it is read
    else:
        path.write_bytes(content)


def head(root: Path) -> str:
    """Return the current commit, followed by `+` if data or templates changed since."""
    try:
        commit = _git(root, "rev-parse", "--short=12", "HEAD").stdout.decode().strip()
        return f"{commit}+" if commit and _is_changed(root) else commit
    except (EnvironmentProblem, ValueError):
        return ""


def last_changes(root: Path, files: Iterable[str]) -> dict[str, str]:
    """Return the day of each file's last commit, or ""; nothing if git cannot be run."""
    try:
        days = {file: _git(root, "log", "-1", "--format=%cs", "--", file) for file in files}
    except EnvironmentProblem:
        return {}
    return {file: each.stdout.decode().strip() for file, each in days.items()}


def _blobs(root: Path, commit: str) -> list[_Blob]:
    """Return the files of data and templates in a commit."""
    listed = _git(root, "ls-tree", "-r", "-z", "-l", commit, "--", *_FOLDERS)
    found = []
    for line in os.fsdecode(listed.stdout).split("\0")[:-1]:
        about, _, path = line.partition("\t")
        mode, kind, name, size = about.split()
        if kind == "blob" and ".." not in path.split("/"):
            found.append(_Blob(mode, name, int(size), path))
    if listed.returncode:
        raise ValueError("a tree is missing")
    return found


def _contents(root: Path, blobs: list[_Blob]) -> Iterator[tuple[_Blob, bytes]]:
    """Yield each blob with its bytes as git stores them, b"" for those too large."""
    yield from ((blob, b"") for blob in blobs if blob.size > _LARGEST)
    small = [blob for blob in blobs if blob.size <= _LARGEST]
    ids = "".join(f"{blob.id}\n" for blob in small).encode()
    read, at = _git(root, "cat-file", "--batch", given=ids).stdout, 0
    for blob in small:
        line = read.index(b"\n", at)
        size = int(read[at:line].split()[2])
        yield blob, read[line + 1 : line + 1 + size]
        at = line + size + 2


def _is_changed(root: Path) -> bool:
    """Return whether a file differs from the last commit, or is new and not ignored."""
    new = _git(root, "ls-files", "--others", "--exclude-standard", "--", *_FOLDERS)
    return bool(new.stdout) or any(_differs(root, each) for each in _blobs(root, "HEAD"))


def _differs(root: Path, blob: _Blob) -> bool:
    """Return whether a file is not the blob, apart from its line ends."""
    path = root / blob.path
    if path.is_symlink() or not path.is_file():
        return True
    content = path.read_bytes()
    return blob.id not in {
        _id_of(each, len(blob.id)) for each in (content, content.replace(b"\r\n", b"\n"))
    }


def _id_of(content: bytes, length: int) -> str:
    """Return the id of a blob: SHA-1 or, in newer repositories, SHA-256 (gitformat)."""
    whole = b"blob %d\0" % len(content) + content
    name = "sha256" if length == hashlib.sha256().digest_size * 2 else "sha1"
    return hashlib.new(name, whole, usedforsecurity=False).hexdigest()


def _git(
    root: Path, *arguments: str, given: bytes | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run git; callers must not pass a revision that git could take for an option.

    Raises EnvironmentProblem if git cannot be run.
    """
    try:
        return subprocess.run(  # noqa: S603 - fixed words, and a revision git verified
            ["git", *_QUIET, "-C", str(root), *arguments],  # noqa: S607 - git of the PATH
            input=given,
            capture_output=True,
            check=False,
            env={**os.environ, **_NO_FETCH},
        )
    except OSError as error:
        raise EnvironmentProblem(problem("E030", None, folder=root.name)) from error
