"""What a worker on another machine does: it makes the reports of a parcel.

It reads nothing but the parcel, and writes to a temporary folder only. A worker must have
the same files of this program and of the libraries that decide the bytes of a report.
"""

from __future__ import annotations

import faulthandler
import gc
import hashlib
import os
import platform
import threading
import zlib
from contextlib import contextmanager
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from reportgen import __version__
from reportgen.many.one_report import Made, make_anyway
from reportgen.many.parcel import unpacked
from reportgen.periods.calendar import calendar_of
from reportgen.project.folders import built_in_templates
from reportgen.project.once import Once

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

    from reportgen.many.parcel import Sent
    from reportgen.periods.calendar import Calendar

T = TypeVar("T")

_DECIDING = ("Jinja2", "MarkupSafe", "msgspec", "python-docx", "PyYAML")
_OF_PACKAGE = ("*.py", "*.txt", "*.tsv")  # modules, and tables of the rules
_ONE_AT_A_TIME = threading.Lock()  # the clock of faulthandler is one for the process


class Lacking(Struct, frozen=True):
    """Periods that a report would have read, but that were not sent: it was not made."""

    periods: frozenset[str]


Answer: TypeAlias = Made | Lacking


def made_from(parcel: bytes, longest: float) -> list[Answer]:
    """Return what came of each order of a parcel.

    A report that takes longer than `longest` seconds ends the process: no other way stops
    it, and the worker would do nothing else for ever.
    """
    with _ONE_AT_A_TIME, TemporaryDirectory(prefix="reportgen-") as folder:
        content = unpacked(parcel, Path(folder))
        roots = [Path(folder) / str(number) for number in range(len(content.known))]
        once = _Noting(dict(zip(roots, map(calendar_of, content.known), strict=True)))
        with _moment(content.moment):
            made = [_made(sent, Path(folder), once, longest) for sent in content.orders]
        _freeze()
        return made


@cache
def _freeze() -> None:
    """Leave what is loaded by now out of the search for garbage, once in a process."""
    gc.freeze()


def _made(sent: Sent, folder: Path, once: _Noting, longest: float) -> Answer:
    order = sent.order(folder)
    once.periods.clear()
    # The trace goes nowhere: a log that nobody reads would keep the process from ending.
    with Path(os.devnull).open("wb") as nowhere:
        faulthandler.dump_traceback_later(longest, exit=True, file=nowhere)
        try:
            made = make_anyway(order, once)
        finally:
            faulthandler.cancel_dump_traceback_later()
    if lacking := once.periods.difference(sent.periods):
        return Lacking(frozenset(lacking))
    return replace(made, files={n: _inside(p, order.root) for n, p in made.files.items()})


def _inside(path: Path, root: Path) -> Path:
    """Return a path relative to the project, or as it is if it is not in the project."""
    return path.relative_to(root) if path.is_relative_to(root) else path


class _Noting(Once):
    """Notes the names of the periods that were asked for.

    The `calendars` are those of the projects as they are at home, not as they were sent.
    """

    def __init__(self, calendars: dict[Path, Calendar]) -> None:
        super().__init__()
        self._calendars = calendars
        self.periods: set[str] = set()

    def __call__(self, asked: Hashable, read: Callable[[], T]) -> T:
        """Return the same, and note the name of the period."""
        if isinstance(asked, tuple) and asked[0] == "period":
            self.periods.add(asked[2])
        if isinstance(asked, tuple) and asked[0] == "calendar":
            at_home: T = self._calendars[asked[1]]  # type: ignore[assignment]
            return at_home
        return super().__call__(asked, read)


@contextmanager
def _moment(seconds: str) -> Iterator[None]:
    """Let files have the time stamp that they would have on the machine of the caller."""
    before = os.environ.pop("SOURCE_DATE_EPOCH", None)
    if seconds:
        os.environ["SOURCE_DATE_EPOCH"] = seconds
    try:
        yield
    finally:
        os.environ.pop("SOURCE_DATE_EPOCH", None)
        if before is not None:
            os.environ["SOURCE_DATE_EPOCH"] = before


# -- whether a worker makes the same bytes -----------------------------------------------


def makes() -> dict[str, str]:
    """Return the version of everything that decides the bytes of a report, by name."""
    python = ".".join(platform.python_version_tuple()[:2])
    found = {
        "reportgen": __version__,
        "Python": python,
        "system": platform.system(),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
    }
    for name in _DECIDING:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "—"
    package = Path(__file__).parents[1]
    found["files of reportgen"] = digest_of_program(package, built_in_templates())
    return found


def digest_of_program(package: Path, templates: Path) -> str:
    """Return the first digits of the digest of a program and its templates."""
    whole = hashlib.sha256()
    of_package = ((package, pattern) for pattern in _OF_PACKAGE)
    for folder, pattern in (*of_package, (templates, "*.*")):
        for path in sorted(folder.rglob(pattern)):
            if path.is_file() and "__pycache__" not in path.parts:
                name = path.relative_to(folder).as_posix()
                whole.update(f"{name} {path.stat().st_size}\0".encode() + path.read_bytes())
    return whole.hexdigest()[:12]
