"""One report of a run: what was asked for, and what came of it.

Both are plain values, so that another process can make the report.
"""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen import __version__
from reportgen.pipeline import build_period
from reportgen.problems import Level, Problem, ReportgenError, problem

if TYPE_CHECKING:
    from reportgen.project.once import Once


class Order(Struct, frozen=True):
    """A period of the project at `root`, and how its report is to be made.

    `strict` refuses it if there are warnings. It is written to `folder`. In a run over
    several projects, `project` is how users find this one.
    """

    root: Path
    period: str
    folder: Path
    formats: tuple[str, ...]
    review: bool = False
    strict: bool = False
    project: str = ""

    @property
    def name(self) -> str:
        """What the user calls the report."""
        return f"{self.project}/{self.period}" if self.project else self.period

    def path(self, form: str, *, beside: bool) -> Path:
        """Return the path of a file.

        A review copy never has the name of the report, nor has a file `beside` it.
        """
        kind = ".review" if self.review else ".rebuilt" if beside else ""
        return self.folder / f"{self.period}{kind}.{form}"


class Made(Struct, frozen=True):
    """What came of an order: the files by format, none if the report was refused.

    `exit_code` is that of the command, `beside` are the formats of which the sealed file
    stays, `files` the inputs by name, with their digest `inputs`, and `periods` the other
    periods that were read. `trace` tells where a bug is. An `unchanged` report was made
    by an earlier run.
    """

    problems: tuple[Problem, ...]
    outputs: Mapping[str, bytes]
    exit_code: int = 0
    sections: int = 0
    figures: int = 0
    beside: frozenset[str] = frozenset()
    files: Mapping[str, Path] = {}
    inputs: str = ""
    periods: tuple[str, ...] = ()
    trace: str = ""
    unchanged: bool = False


class RunStopped(Exception):  # noqa: N818 - reads as what it is
    """Nothing more will come of a run: the `code` says why, at which `address`."""

    def __init__(self, code: str, address: str) -> None:
        super().__init__(code)
        self.code, self.address = code, address


def make(order: Order, once: Once) -> Made:
    """Return what comes of an order; raises what `build_period` raises."""
    built = build_period(
        order.root, order.period, order.formats, review=order.review, once=once
    )
    warned = any(each.level is Level.WARNING for each in built.problems)
    if not built.outputs:
        # A sealed report that is as it was sent is not written, and nothing is wrong.
        refused = not any(each.code == "P133" for each in built.problems)
        return Made(built.problems, {}, int(refused))
    if order.strict and warned:
        return Made(built.problems, {}, 1)
    return Made(
        built.problems,
        built.outputs,
        0,
        built.sections,
        built.figures,
        built.beside,
        dict(built.basis.files) if built.basis else {},
        built.inputs,
        built.periods,
    )


def make_anyway(order: Order, once: Once) -> Made:
    """Return what comes of an order, whatever happens: the other reports go on."""
    try:
        return make(order, once)
    except ReportgenError as error:
        return Made(error.problems, {}, error.exit_code)
    except MemoryError:
        return Made((problem("E040"),), {}, 4)
    except Exception as error:  # noqa: BLE001 - any other error is a bug
        return Made((bug(error),), {}, 3, trace="".join(traceback.format_exception(error)))


def given_up(order: Order) -> Made:
    """Return what comes of an order that ends every process that makes it."""
    return Made((problem("E052", None, period=order.period),), {}, 4)


def bug(error: Exception) -> Problem:
    """Return the problem that reports a bug."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    what = f"{type(error).__name__} in {Path(last.filename).name}:{last.lineno}"
    return problem("U009", None, what=what, version=__version__)
