"""What commands can be given, and the project and the periods that they mean."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.problems import InvalidProject, ReportgenError, UsageProblem, problem

if TYPE_CHECKING:
    from reportgen.finished import Finished
    from reportgen.messages.language import Language


Periods = Annotated[list[str] | None, typer.Argument(metavar="PERIOD…", show_default=False)]
Period = Annotated[str, typer.Argument(metavar="PERIOD")]
Strict = Annotated[bool, typer.Option("--strict")]
Format = Annotated[str | None, typer.Option("--format", metavar="FORMAT")]


class Settings:
    """What the options before the command say."""

    project: Path | None = None
    lang: Language = "en"
    debug: bool = False


def find_root() -> Path:
    """Return the project: the named folder, or the one around the current folder."""
    from reportgen.project.read import find_project

    start = Settings.project or Path()
    return find_project(start.resolve())


def root_or_here() -> Path:
    """Return the project, or the current folder if there is none."""
    try:
        return find_root()
    except ReportgenError:
        return Path()


def known_periods(root: Path, names: list[str]) -> list[str]:
    """Return the periods asked for, each once; raises UsageProblem for one unknown."""
    from reportgen.project.read import period_names, unknown_period

    known = period_names(root)
    if not names:
        raise UsageProblem(problem("U003", None, periods="、".join(known)))
    if wrong := [unknown_period(root, name) for name in names if name not in known]:
        raise UsageProblem(*wrong)
    return list(dict.fromkeys(names))


def chosen_format(command: str, asked: str | None) -> str:
    """Return the format asked for, or the default; raises UsageProblem for one unknown."""
    from reportgen.show.formats import format_names

    known = format_names(command)
    if asked is None:
        return known[0]
    if asked not in known:
        from reportgen.suggest import near

        words = {"name": asked, "near": near(asked, known), "known": ", ".join(known)}
        raise UsageProblem(problem("U020", None, command=command, **words))
    return asked


def inspected(period: str, root: Path | None = None) -> Finished:
    """Return a period's report, mistakes and all; raises InvalidProject without one."""
    from reportgen.pipeline import inspect_period

    root = root or find_root()
    (name,) = known_periods(root, [period])
    made, problems = inspect_period(root, name)
    if made is None:
        raise InvalidProject(*problems)
    return made
