"""The arguments and options that commands share, and the project they refer to."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from reportgen.problems import InvalidProject, Level, ReportgenError, UsageProblem, problem

if TYPE_CHECKING:
    from reportgen.finished import Finished
    from reportgen.messages.language import Language
    from reportgen.problems import Problem
    from reportgen.project.once import Once


Periods = Annotated[list[str] | None, typer.Argument(metavar="PERIOD…", show_default=False)]
Period = Annotated[str, typer.Argument(metavar="PERIOD")]
Strict = Annotated[bool, typer.Option("--strict")]
Untrusted = Annotated[bool, typer.Option("--untrusted")]
Format = Annotated[str | None, typer.Option("--format", metavar="FORMAT")]


_LARGEST = 100_000_000  # bytes of a file on the command line


class Settings:
    """The command line and the options before the command, as `main` sets them."""

    arguments: tuple[str, ...] = ()
    project: Path | None = None
    lang: Language = "en"
    debug: bool = False


def find_root() -> Path:
    """Return the folder of the project, at or above --project or the current folder.

    Raises UsageProblem if there is none.
    """
    from reportgen.project.read import find_project

    start = Settings.project or Path()
    return find_project(start.resolve())


def root_if_any() -> Path | None:
    """Return the folder of the project, None if there is no project."""
    try:
        return find_root()
    except (ReportgenError, OSError):
        return None


def root_or_here() -> Path:
    """Return the folder of the project, or the current folder if there is no project."""
    return root_if_any() or Path()


def named_file(file: Path) -> Path:
    """Return `file`; raises UsageProblem if there is no such file, or it is too large."""
    if file.is_dir():
        raise UsageProblem(problem("U061", None, file=file))
    if not file.is_file():  # a pipe might never end
        raise UsageProblem(problem("U060", None, file=file))
    if file.stat().st_size > _LARGEST:
        limit = f"{_LARGEST // 1_000_000} MB"
        raise UsageProblem(problem("U066", None, file=file, limit=limit))
    return file


def known_periods(root: Path, names: list[str]) -> list[str]:
    """Return `names` without repetitions.

    Raises UsageProblem if there are none, or if the project has no such period.
    """
    from reportgen.project.read import period_names, unknown_period
    from reportgen.project.unread import strange_periods

    known = period_names(root)
    if not known and (strange := strange_periods(root)):
        raise UsageProblem(*strange)
    if not known:
        raise UsageProblem(problem("U161"))
    if not names:
        raise UsageProblem(problem("U003", None, periods="、".join(known)))
    if wrong := [unknown_period(root, name) for name in names if name not in known]:
        raise UsageProblem(*wrong)
    return list(dict.fromkeys(names))


def chosen_format(command: str, asked: str | None) -> str:
    """Return `asked`, or else the default; raises UsageProblem for an unknown format."""
    from reportgen.show.formats import format_names

    known = format_names(command)
    if asked is None:
        return known[0]
    if asked not in known:
        from reportgen.suggest import near

        words = {"name": asked, "near": near(asked, known), "known": ", ".join(known)}
        raise UsageProblem(problem("U020", None, command=command, **words))
    return asked


def for_a_run_of(reports: int) -> Once:
    """Return what a run over a number of reports has read: nothing yet.

    A run over several reports collects its garbage, which a run over one has no time for.
    """
    from reportgen.project.once import Once

    if reports > 1:
        gc.freeze()  # nothing that is loaded by now becomes garbage
        gc.enable()
    return Once()


def run_untrusted(*instead: str) -> NoReturn:
    """Run the command again within limits of the system, and exit with its code.

    It has the options `instead` of --untrusted.
    """
    from reportgen.cli.untrusted import run_within_limits

    raise typer.Exit(run_within_limits(Settings.arguments, instead))


def inspected(period: str, root: Path | None = None) -> Finished:
    """Return the finished report of a period, even if it has errors.

    Raises UsageProblem for an unknown period, InvalidProject if no report can be made.
    """
    return inspected_with_errors(period, root or find_root())[0]


def inspected_with_errors(period: str, root: Path) -> tuple[Finished, list[Problem]]:
    """Return the finished report of a period and its errors; raise the same."""
    from reportgen.pipeline import inspect_period

    (name,) = known_periods(root, [period])
    made, problems = inspect_period(root, name)
    if made is None:
        raise InvalidProject(*problems)
    return made, [each for each in problems if each.level is Level.ERROR]
