"""The inputs of built Word files, kept by their digest: people go on editing meanwhile.

They are in a folder that git ignores, and only the newest are kept. It is a cache: without
it, the inputs may still be in the working tree or in git.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from reportgen.place import is_own_file
from reportgen.problems import ReportgenError
from reportgen.project.save import save
from reportgen.writers.docx.digests import opened, pack

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER = ".reportgen/inputs"
NEWEST = 50
_LARGEST = 20_000_000  # bytes of the inputs of a report
_DIGEST = re.compile(r"[0-9a-f]{64}")


def keep_inputs(root: Path, digest: str, files: Mapping[str, Path]) -> None:
    """Keep the inputs of a report, by their names in the project; never fail."""
    folder = root / FOLDER
    target = folder / f"{digest}.zip"
    with suppress(OSError, ReportgenError):
        if os.path.lexists(target) or folder.is_symlink() or folder.parent.is_symlink():
            return
        every = {**_of_periods(root, files), **files}
        if sum(path.stat().st_size for path in every.values()) > _LARGEST:
            return
        content = pack({name: path.read_bytes() for name, path in every.items()})
        save(target, content, root)
        _ignore(folder.parent)
        _remove_oldest(folder)


def _of_periods(root: Path, files: Mapping[str, Path]) -> dict[str, Path]:
    """Return every file of the periods of some files: none is read without the others."""
    periods = {name.split("/")[1] for name in files if name.count("/") > 1}
    return {
        path.relative_to(root).as_posix(): path
        for period in sorted(periods)
        for path in sorted((root / "data" / period).rglob("*.yaml"))
        if is_own_file(path, path.relative_to(root).as_posix())
    }


def unpack_kept(root: Path, digest: str, target: Path) -> bool:
    """Write the kept inputs with a digest to a new folder; return whether there are any."""
    path = root / FOLDER / f"{digest}.zip"
    if not _DIGEST.fullmatch(digest) or not path.is_file() or path.is_symlink():
        return False
    try:
        parts = opened(path.read_bytes())
    except (OSError, ValueError):
        return False
    names = [name.split("/") for name in parts]
    if any({"", ".", ".."} & {*each} or set("\\:") & {*"/".join(each)} for each in names):
        return False
    for name, content in parts.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes(content)
    return True


def _ignore(folder: Path) -> None:
    """Let git ignore the folder, wherever the project came from."""
    path = folder / ".gitignore"
    if not path.exists():
        path.write_text("*\n", encoding="ascii")


def _remove_oldest(folder: Path) -> None:
    found = sorted(folder.glob("*.zip"), key=lambda path: path.stat().st_mtime)
    for path in found[:-NEWEST]:
        path.unlink()
