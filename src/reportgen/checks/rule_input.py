"""What the rules read: the data of a period, and the finished report with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.checks.reading.manuscript import Manuscript
from reportgen.checks.reading.name_places import NamePlaces
from reportgen.checks.reading.same_metric import About
from reportgen.figures.figure import Measured
from reportgen.model import Project
from reportgen.period import Period
from reportgen.periods.bases import Base
from reportgen.periods.carry import Outcome

if TYPE_CHECKING:
    from reportgen.checks.finding import DataFinding


class ReportInput(Struct, frozen=True):
    """A finished report with its data, for rules that compare the two.

    `about` decides what a name in the text refers to; `names` are the registered ones, and
    `named` is where those of metrics stand.
    """

    manuscript: Manuscript
    project: Project
    figures: Mapping[str, Measured]
    about: About
    names: tuple[str, ...]
    named: NamePlaces


class DataInput(Struct, frozen=True):
    """The data of a period, and what is needed of earlier periods.

    `before` is the period before, `outcomes` are its plan items, and `bases` are what
    metrics are compared with, by their key. `alike` is the last period of the same length,
    `kept` the periods that texts were kept from, None for one that does not exist.
    It `is_first` if there is no earlier period, not even one with errors.
    """

    project: Project
    figures: Mapping[str, Measured]
    before: Project | None
    outcomes: tuple[Outcome, ...]
    bases: Mapping[str, Base]
    alike: Project | None = None
    kept: Mapping[Period, Project | None] = MappingProxyType({})
    is_first: bool = False


def sure(data: DataInput) -> Iterator[Measured]:
    """Yield the figures whose value is not doubted, for rules that compare it.

    A doubted one has a warning of its own.
    """
    return (each for each in data.figures.values() if not each.is_doubted())


def of_each_metric(
    find: Callable[[Measured], Iterator[DataFinding]],
) -> Callable[[DataInput], Iterator[DataFinding]]:
    """Return a finder that calls `find` for every figure."""

    def finder(data: DataInput) -> Iterator[DataFinding]:
        for figure in data.figures.values():
            yield from find(figure)

    return finder
