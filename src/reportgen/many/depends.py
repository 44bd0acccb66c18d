"""Digests of all that a report depends on: its data, templates, options, this program."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportgen.many.one_report import Order

_PACKAGE = Path(__file__).parents[1]


class Depends:
    """What the reports of a project depend on, read once in a run that began at a time.

    `began` is in nanoseconds.
    """

    def __init__(self, root: Path, began: int) -> None:
        self._root = root
        self._began = began
        self._folders: dict[str, str] = {}
        self._shared = ""

    def of(self, order: Order, periods: Iterable[str]) -> str:
        """Return the digest of what a report is made from; `periods` were read for it.

        Return "" if a file was changed during the run: it may be read before or after.
        """
        folders = [f"data/{name}" for name in (order.period, *periods)]
        found = [self._of_all(), *map(self._of_folder, folders)]
        if not all(found):
            return ""
        seal = digest_of(self._root / "seals" / f"{order.period}.json")
        when = os.environ.get("SOURCE_DATE_EPOCH", "")
        return _joined([*found, *folders, seal, when, str(order.review)])

    def _of_all(self) -> str:
        """Return the digest of what all reports of the project depend on."""
        if not self._shared:
            data = sorted((self._root / "data").iterdir())
            files = [digest_of(path) for path in data if not path.is_dir()]
            names = [path.name for path in data]
            templates = self._of_folder("templates")
            whole = [__version__, _of_package(), *names, *files, templates]
            self._shared = _joined(whole) if templates else ""
        return self._shared

    def _of_folder(self, name: str) -> str:
        """Return the digest of the files in a folder, "" if one changed during the run."""
        if name not in self._folders:
            folder = self._root / name
            paths = list(_files_in(folder))
            newest = max((path.lstat().st_mtime_ns for path in paths), default=0)
            named = [f"{path.relative_to(folder)} {digest_of(path)}" for path in paths]
            self._folders[name] = _joined(named) if newest < self._began else ""
        return self._folders[name]


def digest_of(path: Path) -> str:
    """Return the SHA-256, in hex, of a file; for a link or a pipe, that it is no file."""
    if path.is_symlink() or not path.is_file():
        return "no file"
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _joined(texts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(texts).encode("utf-8", "surrogateescape")).hexdigest()


def _files_in(folder: Path) -> Iterator[Path]:
    """Yield the files in a folder and the folders in it, in order; follow no link."""
    if not folder.is_dir() or folder.is_symlink():
        return
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir(follow_symlinks=False):
            yield from _files_in(Path(entry.path))
        else:
            yield Path(entry.path)


def _of_package() -> str:
    """Return what changes when the files of this program do, whatever its version says."""
    record = _PACKAGE.parent / f"reportgen_gongwen-{__version__}.dist-info" / "RECORD"
    if record.is_file():  # it has the digest of each file that pip installed
        return digest_of(record)
    stamps, folders = list[str](), [str(_PACKAGE)]
    while folders:
        for entry in os.scandir(folders.pop()):  # an eighth of the time of a glob
            if entry.is_dir():
                folders.append(entry.path)
            elif entry.name.endswith(".py"):
                stamps.append(f"{entry.path} {entry.stat().st_mtime_ns}")
    return _joined(sorted(stamps))
