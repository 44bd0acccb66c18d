"""The project as it was in another revision of its git repository.

Files are read as git stores them, not as the repository would write them out.
"""

from __future__ import annotations

import errno
import hashlib
import os
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.place import is_own_file
from reportgen.problems import EnvironmentProblem, UsageProblem, problem
from reportgen.project.git import LongAnswerError, answer, long_answer, require_repository
from reportgen.project.unread import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_FOLDERS = ("data", "templates")
_LARGEST = 10_000_000  # bytes of a file
_MOST = 200_000_000  # bytes of all files together
_LONGEST = 20_000_000  # bytes of their names
# What the system says of a name that is taken, or that it cannot have.
_OF_NAMES = {errno.EEXIST, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ}
_LINK = "120000"  # the mode of a symbolic link


class _Blob(Struct, frozen=True):
    """A file as a revision has it: mode, id, size in bytes, and path in the project.

    A submodule is a blob without a size, whose content git does not have.
    """

    mode: str
    id: str
    size: int | None
    path: str


def check_out(root: Path, revision: str, target: Path) -> None:
    """Write the data and templates of `revision` into the folder `target`.

    Raises UsageProblem if the revision does not exist (in a shallow clone it may only be
    missing) or cannot be read whole, EnvironmentProblem if git cannot be run or this is not
    a repository.
    """
    require_repository(root)
    commit = answer(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if commit.returncode:
        shallow = (
            answer(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
        )
        raise UsageProblem(problem("U016" if shallow else "U015", None, revision=revision))
    try:
        blobs = _blobs(root, commit.stdout.decode().strip())
        _require_readable(blobs, revision)
        for blob, content in _contents(root, blobs):
            _place(target / blob.path, blob, content, revision)
    except LongAnswerError as error:
        limit = f"{error.most // 1_000_000} MB"
        found = problem("U065", None, revision=revision, limit=limit)
        raise UsageProblem(found) from error
    except (ValueError, IndexError) as error:
        raise UsageProblem(problem("U034", None, revision=revision)) from error
    if not blobs:
        raise UsageProblem(problem("U017", None, revision=revision))


def _require_readable(blobs: Iterable[_Blob], revision: str) -> None:
    """Refuse submodules, and names that lead out of the folder on any system."""
    for blob in blobs:
        parts = blob.path.split("/")
        if blob.size is None or {"", ".", ".."} & {*parts} or set(":\\") & {*blob.path}:
            raise UsageProblem(problem("U064", None, revision=revision, path=blob.path))
    if sum(blob.size or 0 for blob in blobs) > _MOST:
        raise LongAnswerError(_MOST)


def _place(path: Path, blob: _Blob, content: bytes, revision: str) -> None:
    """Write a file; no name may be there twice, though it be in other letters."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if blob.mode == _LINK:
            path.symlink_to("link")  # refused where it is read, wherever it led
            return
        with path.open("xb") as stream:
            stream.write(content)
            stream.truncate(blob.size)  # too large wherever it is read
    except OSError as error:
        if error.errno not in _OF_NAMES:
            raise
        found = problem("U064", None, revision=revision, path=blob.path)
        raise UsageProblem(found) from error


def head(root: Path) -> str:
    """Return the current commit, followed by `+` if data or templates changed since.

    Return "" outside a repository. Raises EnvironmentProblem if git refuses to read it.
    """
    if not _is_in_repository(root):
        return ""
    found = answer(root, "rev-parse", "--verify", "--short=12", "HEAD")
    commit = found.stdout.decode().strip()
    return f"{commit}+" if commit and _is_changed(root) else commit


def committed(root: Path, file: str, largest: int) -> bytes | None:
    """Return a file of the project as the last commit has it, whatever was changed since.

    None if it is not in the commit or there is no repository. Raises UsageProblem if it
    cannot be read or has more than `largest` bytes, EnvironmentProblem if git refuses the
    repository.
    """
    if not _is_in_repository(root):
        return None
    name = answer(root, "rev-parse", "--verify", "--quiet", f"HEAD:./{file}")
    if name.returncode:
        return None
    try:
        return long_answer(root, largest, "cat-file", "blob", name.stdout.decode().strip())
    except ValueError as error:
        raise UsageProblem(problem("U034", None, revision="HEAD")) from error


def _is_in_repository(root: Path) -> bool:
    """Return whether there is one; raises EnvironmentProblem if git refuses to read it."""
    try:
        require_repository(root)
    except EnvironmentProblem as error:
        if error.problems[0].code == "E030":
            return False
        raise
    return True


def last_changes(root: Path, files: Iterable[str]) -> dict[str, str]:
    """Return the day of each file's last commit, or ""; nothing if git cannot be run."""
    try:
        require_repository(root)
        days = {
            file: answer(root, "log", "-1", "--format=%cs", "--", file) for file in files
        }
    except EnvironmentProblem:
        return {}
    return {file: each.stdout.decode().strip() for file, each in days.items()}


def _blobs(root: Path, commit: str) -> list[_Blob]:
    """Return the files of data and templates in a commit, each by its path once.

    Raises LongAnswerError if there are too many, ValueError if a tree is missing.
    """
    listed = long_answer(root, _LONGEST, "ls-tree", "-rzl", commit, "--", *_FOLDERS)
    found = []
    for line in os.fsdecode(listed).split("\0")[:-1]:
        about, _, path = line.partition("\t")
        mode, kind, name, size = about.split()
        found.append(_Blob(mode, name, int(size) if kind == "blob" else None, path))
    return found


def _contents(root: Path, blobs: list[_Blob]) -> Iterator[tuple[_Blob, bytes]]:
    """Yield each blob with its bytes as git stores them, b"" for those too large."""
    sizes = [(blob, blob.size or 0) for blob in blobs]
    yield from ((blob, b"") for blob, size in sizes if size > _LARGEST)
    small = [blob for blob, size in sizes if size <= _LARGEST]
    ids = "".join(f"{blob.id}\n" for blob in small).encode()
    read, at = answer(root, "cat-file", "--batch", given=ids).stdout, 0
    for blob in small:
        line = read.index(b"\n", at)
        size = int(read[at:line].split()[2])
        yield blob, read[line + 1 : line + 1 + size]
        at = line + size + 2


def _is_changed(root: Path) -> bool:
    """Return whether a file differs from the last commit, or is not in it.

    The index is not asked, nor what is ignored: a report reads files that are.
    """
    try:
        blobs = _blobs(root, "HEAD")
    except ValueError:
        return True
    known = {blob.path for blob in blobs}
    return any(path not in known for path in _files(root)) or any(
        _differs(root, each) for each in blobs
    )


def _files(root: Path) -> Iterator[str]:
    """Yield the files in data and templates, except hidden ones; links are files."""
    folders = [root / name for name in _FOLDERS if (root / name).is_dir()]
    while folders:
        for path in visible(folders.pop()):
            if path.is_dir() and not path.is_symlink():
                folders.append(path)
            else:
                yield path.relative_to(root).as_posix()


def _differs(root: Path, blob: _Blob) -> bool:
    """Return whether a file is not the blob, apart from its line ends."""
    path = root / blob.path
    try:
        if not is_own_file(path, blob.path) or path.stat().st_size > _LARGEST:
            return True
    except OSError:
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
