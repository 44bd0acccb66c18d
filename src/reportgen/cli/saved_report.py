"""What a command does with a report that was made: save it, and tell the user."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.cli.options import Settings
from reportgen.problems import EnvironmentProblem, Level, Problem, problem
from reportgen.show import terminal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportgen.many.one_report import Made, Order


def saved_and_shown(order: Order, made: Made, *, keep: bool = True) -> int:
    """Save a report, print its problems and what was written; return the exit code.

    The inputs of a Word file are kept, unless told not to.
    """
    found, code = list(made.problems), made.exit_code
    try:
        found += [] if code else _saved(order, made, keep=keep)
    except EnvironmentProblem as error:
        found += error.problems
        code = error.exit_code
    shown(order, found, code)
    if made.trace and Settings.debug:
        terminal.show_trace(made.trace)
    if made.unchanged:
        path = terminal.shown_path(order.path("docx", beside=False))
        terminal.show_unchanged(path, Settings.lang)
    elif not code:
        warnings = sum(each.level is Level.WARNING for each in found)
        for form in made.outputs:
            path = terminal.shown_path(order.path(form, beside=form in made.beside))
            terminal.show_built(path, made.sections, made.figures, warnings, Settings.lang)
    return code


def shown(order: Order, found: Iterable[Problem], code: int) -> None:
    """Print the problems of a report; with an exit `code`, also that it was not built."""
    listed, root = list(found), order.root
    if order.project:
        from reportgen.ci.repository import moved

        listed, root = [moved(each, order.project) for each in listed], Path()
    refused = [terminal.refused_line(order.name, listed, Settings.lang)] if code else []
    terminal.show_problems(listed, root, Settings.lang, sys.stderr, summary=refused)


def with_kept_inputs(orders: Iterable[Order]) -> set[Order]:
    """Return the orders whose inputs are kept: those of the last reports of each project.

    Those of others would be removed in the same run.
    """
    from reportgen.exchange.readback.kept_inputs import NEWEST

    of_each: dict[Path, list[Order]] = {}
    for order in orders:
        of_each.setdefault(order.root, []).append(order)
    return {order for several in of_each.values() for order in several[-NEWEST:]}


def _saved(order: Order, made: Made, *, keep: bool) -> list[Problem]:
    """Save the files of a report, and `keep` its inputs; return warnings."""
    from reportgen.project.save import save

    found: list[Problem] = []
    inside = order.root if order.folder == order.root / "dist" else order.folder
    for form, content in made.outputs.items():
        path = order.path(form, beside=form in made.beside)
        found += save(path, content, inside)
        usual = order.path(form, beside=False)
        if path != usual:
            found.append(problem("P135", None, file=usual.name, kept=path.name))
    if keep and "docx" in made.outputs and made.files:
        from reportgen.exchange.readback.kept_inputs import keep_inputs

        keep_inputs(order.root, made.inputs, made.files)
    return found
