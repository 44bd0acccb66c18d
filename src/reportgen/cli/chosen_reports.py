"""Which reports a command is to make: of which projects, and of which periods."""

from __future__ import annotations

import os
import re
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.cli.options import Settings, find_root, known_periods
from reportgen.many.one_report import Order
from reportgen.problems import UsageProblem, problem

if TYPE_CHECKING:
    from collections.abc import Iterable


_SHARD = re.compile("([0-9]{1,4})/([0-9]{1,4})")


def asked_of(
    periods: list[str], *, every: bool, projects: str | None
) -> list[tuple[Path, str]]:
    """Return the project folder and the period of each report that is asked for.

    Raises UsageProblem if a project or a period does not exist, or if nothing is asked for.
    """
    if every and periods:
        raise UsageProblem(problem("U140"))
    roots = [find_root()] if projects is None else _roots(projects)
    return [(root, name) for root in roots for name in _periods(root, periods, every=every)]


def _periods(root: Path, asked: list[str], *, every: bool) -> Iterable[str]:
    from reportgen.project.read import period_names

    return known_periods(root, period_names(root) if every else asked)


def _roots(pattern: str) -> list[Path]:
    if Settings.project is not None:
        raise UsageProblem(problem("U141"))
    return project_folders(pattern)


def project_folders(pattern: str) -> list[Path]:
    """Return the project folders that a pattern names, in order, each once.

    Raises UsageProblem if there are none.
    """
    # Path.glob takes no pattern that begins with / or contains `..`.
    found = [Path(each).resolve() for each in sorted(glob(pattern))]  # noqa: PTH207
    roots = [
        each
        for each in dict.fromkeys(found)  # a link may name a project again
        if (each / "data" / "organ.yaml").is_file()
    ]
    if not roots:
        raise UsageProblem(problem("U142", None, pattern=pattern))
    return roots


def share_of(orders: list[Order], shard: str) -> list[Order]:
    """Return the share K of N equal ones, as `shard` (K/N) says; raises UsageProblem.

    The shares of all K are all orders, each once. Reports that follow each other share what
    is read, so that each share is a stretch of them.
    """
    match = _SHARD.fullmatch(shard)
    number, shares = (int(match[1]), int(match[2])) if match else (0, 0)
    if not 1 <= number <= shares:
        raise UsageProblem(problem("U148", None, shard=shard))
    every = len(orders)
    return orders[every * (number - 1) // shares : every * number // shares]


def orders_of(
    chosen: list[tuple[Path, str]],
    output: Path | None,
    formats: tuple[str, ...],
    *,
    review: bool,
    strict: bool,
) -> list[Order]:
    """Return the orders of the chosen reports; raises UsageProblem if two are one file.

    They are written to dist/ of their project, or to `output`: in a folder with the name of
    the project there, if there are several projects.
    """
    several = len({root for root, _ in chosen}) > 1
    target = None if output is None else _folder(output)
    orders = [
        Order(
            root,
            name,
            _folder_of(root, target, several=several),
            formats,
            review,
            strict,
            os.path.relpath(root) if several else "",
        )
        for root, name in chosen
    ]
    _refuse_one_file_for_two(orders)
    return orders


def _folder_of(root: Path, target: Path | None, *, several: bool) -> Path:
    if target is None:
        return root / "dist"
    return target / root.name if several else target


def _folder(output: Path) -> Path:
    """Return the folder to write to; raises UsageProblem if it is, or is below, a file."""
    for path in (output, *output.parents):
        if path.is_file():
            raise UsageProblem(problem("U062", None, file=path))
    return output


def _refuse_one_file_for_two(orders: list[Order]) -> None:
    first: dict[Path, Order] = {}
    for order in orders:
        path = order.path(order.formats[0], beside=False)
        other = first.setdefault(path, order)
        if other is not order:
            values = {"file": path, "first": other.root, "second": order.root}
            raise UsageProblem(problem("U143", None, **values))
