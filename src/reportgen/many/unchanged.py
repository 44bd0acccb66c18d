"""Reports that need not be made again: nothing that they are made from has changed.

A run writes down, in a file that git ignores, what each report was made from and what was
told about it. Contents are compared, not times.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from reportgen.many.depends import Depends, digest_of
from reportgen.many.one_report import Made
from reportgen.messages import any_message
from reportgen.period import Period, parse_period
from reportgen.place import Place
from reportgen.problems import Level, Problem, ReportgenError
from reportgen.project.save import save

if TYPE_CHECKING:
    from pathlib import Path

    from reportgen.many.one_report import Order

FILE = ".reportgen/built.json"
_LARGEST = 50_000_000  # bytes of the file, which else is begun anew


class _Told(Struct, array_like=True):
    """A problem that was told when the report was made."""

    code: str
    place: Place | None
    values: dict[str, Any]
    key: str
    graded: str | None


class _Record(Struct):
    """A report that was made: what of, which file it is, and what was told about it."""

    made_of: str
    periods: tuple[str, ...]
    file: str
    sections: int
    figures: int
    told: list[_Told]


class Unchanged:
    """What is known of the reports of a project that earlier runs made."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._depends = Depends(root, time.time_ns())
        self._records = _read(root / FILE)
        self._is_new = False

    def find(self, order: Order) -> Made | None:
        """Return what came of a report whose file need not be written again, or None."""
        record = self._records.get(_name(order))
        if record is None or not _is_only_word(order):
            return None
        if record.file != digest_of(order.path("docx", beside=False)):
            return None
        if record.made_of != self._depends.of(order, record.periods):
            return None
        told = _again(record.told)
        warned = told and any(each.level is Level.WARNING for each in told)
        if told is None or (order.strict and warned):
            return None
        return Made(told, {}, 0, record.sections, record.figures, unchanged=True)

    def note(self, order: Order, made: Made) -> None:
        """Write down a report whose file was written."""
        if made.beside or not _is_only_word(order):
            return
        made_of = self._depends.of(order, made.periods)
        if made_of:
            told = [_told(each) for each in made.problems]
            file = digest_of(order.path("docx", beside=False))
            self._records[_name(order)] = _Record(
                made_of, made.periods, file, made.sections, made.figures, told
            )
            self._is_new = True

    def save(self) -> None:
        """Keep what was written down; no run fails for it."""
        folder = (self._root / FILE).parent
        if not self._is_new or folder.is_symlink():
            return
        try:
            save(self._root / FILE, msgspec.json.encode(self._records), self._root)
            ignored = folder / ".gitignore"
            if not ignored.exists():
                ignored.write_text("*\n", encoding="ascii")
        except (OSError, ReportgenError):
            return


def _is_only_word(order: Order) -> bool:
    """Return whether only a Word file is asked for: Markdown is always written."""
    return order.formats == ("docx",)


def _name(order: Order) -> str:
    """Return the path of the file, which may be on another drive than the project."""
    return str(order.path("docx", beside=False).absolute())


def _read(path: Path) -> dict[str, _Record]:
    """Return the records of earlier runs; none if they cannot be read."""
    try:
        if path.is_symlink() or path.stat().st_size > _LARGEST:
            return {}
        return msgspec.json.decode(path.read_bytes(), type=dict[str, _Record])
    except (OSError, msgspec.MsgspecError):
        return {}


def _told(found: Problem) -> _Told:
    values = {
        name: {"period": str(value)} if isinstance(value, Period) else str(value)
        for name, value in found.values.items()
    }
    return _Told(found.code, found.place, values, found.key, found.graded)


def _again(told: list[_Told]) -> tuple[Problem, ...] | None:
    """Return the problems that were told, None if this program cannot tell one of them."""
    try:
        return tuple(map(_problem, told))
    except (KeyError, ValueError):
        return None


def _problem(told: _Told) -> Problem:
    values = {
        name: parse_period(value["period"]) if isinstance(value, dict) else value
        for name, value in told.values.items()
    }
    graded = Level(told.graded) if told.graded else None
    return Problem(any_message(told.code), told.place, values, told.key, graded)
