"""`build --watch`: a report is built again whenever a file that it is made from changes."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportgen.cli.options import Settings, for_a_run_of
from reportgen.cli.saved_report import saved_and_shown
from reportgen.many.one_report import make_anyway
from reportgen.problems import UsageProblem, problem
from reportgen.show import terminal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportgen.many.one_report import Order
    from reportgen.project.once import Once

_PAUSE = 50  # milliseconds without a change, after which the changes are taken together
_WAIT = 300  # milliseconds, after which the program looks whether it was interrupted


def watch_and_build(orders: list[Order]) -> None:
    """Build reports, and again after each change, until the user interrupts it.

    A report with errors leaves the last file as it is. Raises UsageProblem if the library
    that watches files is not installed.
    """
    roots = list(dict.fromkeys(order.root for order in orders))
    folders = [root / name for root in roots for name in ("data", "templates")]
    folders = [folder for folder in folders if folder.is_dir()]
    once = for_a_run_of(2)
    for changed in _changes(folders):
        _forget(once, roots, changed)
        for order in orders:
            saved_and_shown(order, make_anyway(order, once))
        terminal.show_watching(folders, Settings.lang)


def _changes(folders: list[Path]) -> Iterator[Iterable[Path]]:
    """Yield the files in folders that changed, together if they change together.

    The first time there are none: from then on no change is missed.
    """
    try:
        from watchfiles import watch
    except ImportError as error:
        raise UsageProblem(problem("U156")) from error
    handler = signal.getsignal(signal.SIGINT)
    found = watch(*folders, step=_PAUSE, rust_timeout=_WAIT, yield_on_timeout=True)
    next(found)
    signal.signal(signal.SIGINT, handler)  # watchfiles takes Ctrl-C for itself
    yield []
    yield from ([Path(file) for _, file in changes] for changes in found if changes)


def _forget(once: Once, roots: list[Path], changed: Iterable[Path]) -> None:
    """Forget what was read of files that changed, and which files there are."""
    names = [
        path.relative_to(root).parts
        for root in roots
        for path in changed
        if path.is_relative_to(root)
    ]
    periods = {name[1] for name in names if name[0] == "data" and name[2:]}
    only_periods = all(name[0] == "data" and name[2:] for name in names)

    def is_stale(asked: Any) -> bool:  # noqa: ANN401 - whatever was asked for
        kind = asked[0]
        if kind in {"layout", "template"}:
            return any(name[0] == "templates" for name in names)
        if kind == "period":
            return not only_periods or asked[2] in periods
        return kind != "data/organ.yaml" or not only_periods

    once.forget(is_stale)
