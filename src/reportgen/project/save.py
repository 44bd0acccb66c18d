"""Save bytes to a file: it is the old one or the new one, never a broken one.

A Word file that was edited is first copied under another name.
"""

from __future__ import annotations

import errno
import os
import platform
import stat
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.place import Place
from reportgen.problems import EnvironmentProblem, Problem, problem
from reportgen.writers.docx.digests import is_untouched

if TYPE_CHECKING:
    from collections.abc import Mapping

_LOCK_TRIES = 5
_WAITS = os.name == "nt"  # only Windows prevents an open file from being replaced
_LOCK_PAUSE = 0.2  # seconds; Word briefly locks a file while it saves
_LONGEST_PREFIX = 100  # bytes, so that a long Chinese name leaves room for the rest
_LARGEST = 100_000_000  # bytes of a Word file that is kept
_STALE = 3600  # seconds after which a temporary file is no longer in use
_OURS = ".reportgen-"  # in the names of our temporary files, before the process
_LOCKED = {errno.EACCES, errno.EPERM, errno.EBUSY}


def save(path: Path, content: bytes, inside: Path | None = None) -> list[Problem]:
    """Write `content` to `path`; return a warning if an edited file was kept.

    A link to a file in another folder, or out of the folder `inside`, is not followed.
    Raises EnvironmentProblem if the file cannot be written; the old file is then unchanged.
    """
    target, folder = Path(os.path.realpath(path)), Path(os.path.realpath(path.parent))
    allowed = os.path.realpath(inside or path.parent)
    if target.parent != folder or not folder.is_relative_to(allowed):
        values = {"file": path.name, "target": target}
        raise EnvironmentProblem(problem("E038", Place(str(path)), **values))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target.parent)
        kept = _keep_edited(target, content) if target.suffix == ".docx" else []
        _replace(target, content)
    except OSError as error:
        raise EnvironmentProblem(_why(error, target)) from error
    return kept


def save_all(contents: Mapping[Path, bytes]) -> None:
    """Write several files that exist, all or none.

    Raises EnvironmentProblem if one cannot be written; those before it are then restored.
    """
    old = {path: path.read_bytes() for path in contents}
    done: list[Path] = []
    try:
        for path, content in contents.items():
            save(path, content)
            done.append(path)
    except BaseException:
        for path in done:
            save(path, old[path])
        raise


def _keep_edited(target: Path, content: bytes) -> list[Problem]:
    """Copy an edited or foreign Word file to a free name, and return a warning if so."""
    if not target.is_file():
        return []
    if target.stat().st_size > _LARGEST:
        raise OSError(errno.EEXIST, "a file of more than 100 MB has its name")
    old = target.read_bytes()
    if old == content or is_untouched(old):
        return []
    number = 1
    while True:
        suffix = "" if number == 1 else f"-{number}"
        kept = target.with_name(f"{target.stem}.edited{suffix}{target.suffix}")
        if not os.path.lexists(kept):
            _copy_exclusively(old, kept)
            said = {"file": target.name, "kept": kept.name, "path": from_here(kept)}
            return [problem("E020", Place(from_here(target)), **said)]
        number += 1


def from_here(path: Path) -> str:
    """Return a path as a user would type it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _copy_exclusively(content: bytes, kept: Path) -> None:
    """Write a copy; fail if the name was taken meanwhile, so nothing is overwritten."""
    temporary = _temporary(content, kept, _default_mode())
    try:
        _name_exclusively(temporary, kept)
    finally:
        temporary.unlink(missing_ok=True)


def _name_exclusively(temporary: Path, name: Path) -> None:
    """Give a file another name that is not taken."""
    try:
        os.link(temporary, name)
    except FileExistsError:
        raise
    except OSError:  # memory cards and some network drives have no links
        if os.path.lexists(name):
            raise
        temporary.rename(name)


def _replace(target: Path, content: bytes) -> None:
    """Write to a temporary file in the same folder, then rename it over the target."""
    if target.exists() and not target.is_file():
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))
    mode = target.stat().st_mode & 0o777 if target.exists() else _default_mode()
    temporary = _temporary(content, target, mode)
    try:
        _rename(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _temporary(content: bytes, target: Path, mode: int) -> Path:
    """Write a file beside `target`, all of it or none, and return its path."""
    prefix = target.name.encode()[:_LONGEST_PREFIX].decode(errors="ignore")
    prefix = f".{prefix}{_OURS}{_process()}-"
    handle, name = tempfile.mkstemp(prefix=prefix, suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(mode)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _rename(source: Path, target: Path) -> None:
    """Rename a file, waiting briefly for a program that locks the target (Windows)."""
    for attempt in range(1, _LOCK_TRIES + 1):
        try:
            source.replace(target)
        except PermissionError:
            if attempt == _LOCK_TRIES or not _WAITS:
                raise
            time.sleep(_LOCK_PAUSE)
        else:
            return


def _default_mode() -> int:
    """Return the mode that a new file would have, because temporary files are private."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _process() -> str:
    """Return what this process is called in the names of temporary files."""
    return f"{os.getpid()}@{platform.node()}"


def _sweep(folder: Path) -> None:
    """Remove the temporary files that a killed run of the same user left behind."""
    with os.scandir(folder) as entries:  # without a Path for each of a thousand reports
        names = [entry.name for entry in entries if entry.name.startswith(".")]
    for name in names:
        if not (_OURS in name and name.endswith(".tmp")):
            continue
        path = folder / name
        with suppress(OSError):  # another build may just have saved or removed it
            if _is_ours(path.lstat()) and (_has_ended(path) or _is_old(path)):
                path.unlink()


def _is_ours(found: os.stat_result) -> bool:
    """Return whether this is a file, not a folder, of the same user."""
    return stat.S_ISREG(found.st_mode) and (os.name == "nt" or found.st_uid == os.getuid())


def _is_old(path: Path) -> bool:
    return time.time() - path.lstat().st_mtime > _STALE


def _has_ended(path: Path) -> bool:
    """Return whether a temporary file is of a process of this machine that has ended."""
    number, _, node = path.name.partition(_OURS)[2].rpartition("-")[0].partition("@")
    if os.name == "nt" or node != platform.node() or not number.isdecimal():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except (PermissionError, OverflowError):
        return False
    return False


def _why(error: OSError, target: Path) -> Problem:
    """Return the problem for an error of the operating system."""
    place = Place(str(target))
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return problem("E022", place, file=target.name)
    if error.errno in _LOCKED and not os.access(target.parent, os.W_OK):
        return problem("E037", place, folder=target.parent)
    if error.errno in _LOCKED:
        return problem("E021", place, file=target.name)
    return problem("E023", place, file=target.name, reason=error.strerror or error)
