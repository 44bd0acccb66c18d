"""Digests of all that a report depends on: its data, templates, options, this program."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen import __version__
from reportgen.project.folders import built_in_templates

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
        seal = self._root / "seals" / f"{order.period}.json"
        seals = [seal] if os.path.lexists(seal) else []
        found = [self._of_all(), self._of_files(seals), *map(self._of_folder, folders)]
        when = os.environ.get("SOURCE_DATE_EPOCH", "")
        return _joined([*found, *folders, when, str(order.review)]) if all(found) else ""

    def _of_all(self) -> str:
        """Return the digest of what all reports of the project depend on."""
        if not self._shared:
            data = sorted((self._root / "data").iterdir())
            files = self._of_files(path for path in data if not path.is_dir())
            names = [path.name for path in data]
            templates = self._of_folder("templates")
            program = of_program(_PACKAGE, built_in_templates())
            whole = [program, *names, files, templates]
            self._shared = _joined(whole) if files and templates else ""
        return self._shared

    def _of_folder(self, name: str) -> str:
        """Return the digest of the files in a folder, "" if one changed during the run."""
        if name not in self._folders:
            self._folders[name] = self._of_files(_files_in(self._root / name))
        return self._folders[name]

    def _of_files(self, paths: Iterable[Path]) -> str:
        """Return the digest of files, "" if one changed during the run."""
        named = []
        for path in paths:
            if path.lstat().st_mtime_ns >= self._began:
                return ""
            named.append(f"{path.relative_to(self._root)} {digest_of(path)}")
        return _joined(named)


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


def of_program(package: Path, templates: Path) -> str:
    """Return what changes when the files of this program do, whatever its version says.

    `templates` are those that come with it.
    """
    record = package.parent / f"reportgen_gongwen-{__version__}.dist-info" / "RECORD"
    if record.is_file():  # it has the digest of each file that pip installed
        return digest_of(record)
    stamps, folders = list[str](), [str(package), str(templates)]
    while folders:
        for entry in os.scandir(folders.pop()):  # an eighth of the time of a glob
            if entry.is_dir():
                folders.append(entry.path)
            elif not entry.name.endswith(".pyc"):
                stamps.append(f"{entry.path} {entry.stat().st_mtime_ns}")
    return _joined(sorted(stamps))
