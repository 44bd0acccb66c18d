"""The commands that create a project or a period: init, new, import, rollup."""

# No postponed annotations: typer would have to evaluate each one (1 % of a check).
import sys
from pathlib import Path
from typing import Annotated

import typer

from reportgen.cli.app import command
from reportgen.cli.options import Period, Settings, find_root, known_periods, named_file
from reportgen.problems import Level, Problem, UsageProblem, problem
from reportgen.show import terminal
from reportgen.show.escaping import harmless_lines

Before = Annotated[str | None, typer.Option("--from", metavar="PERIOD")]
KeepText = Annotated[bool, typer.Option("--keep-text")]
Parts = Annotated[str | None, typer.Option("--from", metavar="PERIOD,…")]
Projects = Annotated[str | None, typer.Option("--projects", metavar="PATTERN")]
DryRun = Annotated[bool, typer.Option("--dry-run")]


@command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR")],
    empty: Annotated[bool, typer.Option("--empty")] = False,
) -> None:
    """Create a small fictional project that builds, with templates and CI."""
    from reportgen.begin.start import begin_project

    files, problems = begin_project(folder, empty=empty)
    for path in files:
        typer.echo(terminal.shown_path(path))
    terminal.show_problems(problems, folder, Settings.lang, sys.stderr)


@command()
def new(
    period: Period,
    before: Before = None,
    keep_text: KeepText = False,
    dry_run: DryRun = False,
) -> None:
    """Create a period to fill in: a skeleton, or the structure of an earlier one."""
    from reportgen.begin.start import begin_period, roll_forward

    dropped: list[Problem] = []
    root = find_root()
    if before is None and (keep_text or dry_run):
        raise UsageProblem(problem("U014"))
    if before is None:
        files = begin_period(root, period)
    else:
        (known,) = known_periods(root, [before])
        files, dropped = roll_forward(
            root, period, known, keep_text=keep_text, dry_run=dry_run
        )
    terminal.show_problems(dropped, root, Settings.lang, sys.stderr)
    for path in files:
        typer.echo(terminal.shown_path(path))


@command("import")
def import_(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", show_default=False)],
    period: Annotated[str, typer.Option("--period", metavar="PERIOD")],
    metrics: Annotated[bool, typer.Option("--metrics")] = False,
    dry_run: DryRun = False,
) -> None:
    """Create a period that prints the text of reports that others wrote."""
    from reportgen.begin.start import new_folder, write_new
    from reportgen.exchange.incoming.report_of import imported

    root = find_root()
    folder = new_folder(root, period)
    paths = [named_file(each) for each in files]
    made = imported(root, period, paths, metrics=metrics)
    texts = {folder / name: text.encode() for name, text in made.files.items()}
    written = list(texts) if dry_run else write_new(texts, root)
    terminal.show_problems(made.remarks, Path(), Settings.lang, sys.stderr)
    terminal.show_problems(made.mistakes, root, Settings.lang, sys.stderr)
    for path in written:
        typer.echo(terminal.shown_path(path))
        if dry_run:
            typer.echo(harmless_lines(texts[path].decode()))
    if any(each.level is Level.ERROR for each in made.mistakes):
        raise typer.Exit(1)


@command()
def rollup(period: Period, parts: Parts = None, projects: Projects = None) -> None:
    """Create a period from shorter ones, or from bureaus; report what cannot be added."""
    from reportgen.begin.start import roll_up

    _refuse_pattern()
    if (parts is None) == (projects is None):
        raise UsageProblem(problem("U149"))
    root = find_root()
    if projects is not None:
        from reportgen.begin.bureau_files import roll_up_bureaus
        from reportgen.cli.chosen_reports import project_folders

        files, problems = roll_up_bureaus(root, period, project_folders(projects))
        root = Path()
    else:
        names = known_periods(root, [each.strip() for each in (parts or "").split(",")])
        files, problems = roll_up(root, period, names)
    terminal.show_problems(problems, root, Settings.lang, sys.stderr)
    for path in files:
        typer.echo(terminal.shown_path(path))


def _refuse_pattern() -> None:
    """Raise UsageProblem if --project is a pattern: that of several was meant."""
    if Settings.project is not None and not Settings.project.exists():
        pattern = str(Settings.project)
        if any(sign in pattern for sign in "*?["):
            raise UsageProblem(problem("U150", None, pattern=pattern))
