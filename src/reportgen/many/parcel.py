"""What reports are made from, as bytes that travel to another machine.

A parcel is a zip file of the orders and the files that their reports may read. Of other
periods only the name travels: who opens the parcel notes what a report lacked, and it is
made again from more.
"""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import msgspec
from msgspec import Struct

from reportgen.many.one_report import Order
from reportgen.period import parse_period
from reportgen.periods.calendar import calendar_of
from reportgen.project.read import period_names
from reportgen.seals.basis import is_sealed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from reportgen.periods.calendar import Calendar
    from reportgen.project.once import Once

# Orders, each with the periods that its report may read.
Asked: TypeAlias = "Sequence[tuple[Order, frozenset[str]]]"

_ORDERS = "orders.json"
_LARGEST = 20_000_000  # bytes of the files of a report that travels
_TREND = 8  # earlier periods that a table may show
_LEVEL = 1  # of compression: a third of the time for a tenth more bytes


class Sent(Struct, frozen=True):
    """An order as it travels: the number of its project, and the periods sent with it."""

    project: int
    period: str
    formats: tuple[str, ...]
    review: bool
    strict: bool
    periods: tuple[str, ...]

    def order(self, folder: Path) -> Order:
        """Return the order for a parcel that was unpacked to a folder."""
        root = folder / str(self.project)
        return Order(root, self.period, root, self.formats, self.review, self.strict)


class Content(Struct, frozen=True):
    """What is in a parcel besides files: the orders, and the time stamp of their files.

    `known` are the periods of each project, whether they were sent or not.
    """

    orders: tuple[Sent, ...]
    known: tuple[tuple[str, ...], ...]
    moment: str


class StaysHereError(Exception):
    """A project has something that cannot travel, for example a link."""


def may_read(order: Order, once: Once, *, wide: bool = False) -> frozenset[str]:
    """Return the periods of its project that a report will probably read.

    Few compare with others than the last one: these travel only if `wide`. Raises
    StaysHereError if the report must be made on this machine.
    """
    root = order.root
    calendar = once(("calendar", root), lambda: calendar_of(period_names(root)))
    # A seal is judged by the files in dist/ and by git.
    if is_sealed(root, order.period) or (root / "data").is_symlink():
        raise StaysHereError
    found = {order.period, *_near(order.period, calendar, wide=wide)}
    sizes = (path.stat().st_size for _, path in _files_of(root, found) if path)
    if sum(sizes) > _LARGEST:
        raise StaysHereError
    return frozenset(found)


def _near(name: str, calendar: Calendar, *, wide: bool) -> Iterator[str]:
    """Yield the periods with which the metrics of a period are mostly compared."""
    own = parse_period(name)
    if own is None:
        return
    if before := calendar.before(own):
        yield before
    yield from calendar.alike(own, _TREND if wide else 1)
    for each in (own.year_earlier, own.previous) if wide else ():
        yield from calendar.containing(each, own)


# -- packing ---------------------------------------------------------------------------


def packed(asked: Asked) -> bytes:
    """Return a parcel of orders, each with the periods that it may read.

    Raises StaysHereError if one of them must be made on this machine.
    """
    roots = list(dict.fromkeys(order.root for order, _ in asked))
    try:
        return _zipped(_content(asked, roots), list(_members(asked, roots)))
    except (OSError, UnicodeError) as error:
        raise StaysHereError from error


def _content(asked: Asked, roots: list[Path]) -> Content:
    sent = tuple(
        Sent(
            roots.index(order.root),
            order.period,
            order.formats,
            order.review,
            order.strict,
            tuple(sorted(periods)),
        )
        for order, periods in asked
    )
    known = tuple(tuple(period_names(root)) for root in roots)
    return Content(sent, known, os.environ.get("SOURCE_DATE_EPOCH", ""))


def _members(asked: Asked, roots: list[Path]) -> Iterator[tuple[str, bytes]]:
    """Yield the files that the reports may read, in a folder for each project."""
    for number, root in enumerate(roots):
        wanted = {name for order, some in asked if order.root == root for name in some}
        for name, path in _files_of(root, wanted):
            yield f"{number}/{name}", path.read_bytes() if path else b""


def _zipped(content: Content, members: list[tuple[str, bytes]]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as parcel:
        parcel.writestr(_ORDERS, msgspec.json.encode(content))
        for name, inside in members:
            parcel.writestr(name, inside)
    return target.getvalue()


def _files_of(root: Path, periods: Collection[str]) -> Iterator[tuple[str, Path | None]]:
    """Yield the files that reports of a project may read; a folder ends with a slash."""
    for entry in _entries(root / "data"):
        name = f"data/{entry.name}"
        if not entry.is_dir() or entry.name in periods:
            yield from _whole(entry, name)
        elif parse_period(entry.name) is None:
            yield f"{name}/", None
    if (root / "templates").exists():
        for entry in _entries(root / "templates"):
            yield from _whole(entry, f"templates/{entry.name}")


def _whole(entry: os.DirEntry[str], name: str) -> Iterator[tuple[str, Path | None]]:
    """Yield a file, or a folder and all that is in it."""
    if not entry.is_dir():
        yield name, Path(entry.path)
        return
    yield f"{name}/", None
    for inside in _entries(Path(entry.path)):
        yield from _whole(inside, f"{name}/{inside.name}")


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """Return what is in a folder, in order; raises StaysHereError for links and pipes."""
    try:
        if folder.is_symlink():
            raise StaysHereError
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        raise StaysHereError from error
    for entry in entries:
        if entry.is_symlink() or not (entry.is_file() or entry.is_dir()):
            raise StaysHereError
    return entries


# -- on the other machine --------------------------------------------------------------


def unpacked(parcel: bytes, folder: Path) -> Content:
    """Write the files of a parcel to a folder, and return what else is in it."""
    with zipfile.ZipFile(io.BytesIO(parcel)) as archive:
        content = msgspec.json.decode(archive.read(_ORDERS), type=Content)
        archive.extractall(folder)
    return content
