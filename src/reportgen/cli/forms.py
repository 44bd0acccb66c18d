"""The commands that send forms out and read them back: form, collect."""

# No postponed annotations: typer would have to evaluate each one (1 % of a check).
import sys
from pathlib import Path
from typing import Annotated

import typer

from reportgen.cli.app import command
from reportgen.cli.options import Period, Settings, find_root, known_periods, named_file
from reportgen.show import terminal

Owner = Annotated[str | None, typer.Option("--owner", metavar="NAME")]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="DIR")]
Files = Annotated[list[Path], typer.Argument(metavar="FILE…", show_default=False)]
DryRun = Annotated[bool, typer.Option("--dry-run")]
Partial = Annotated[bool, typer.Option("--partial")]
Mark = Annotated[bool, typer.Option("--mark")]


@command()
def form(period: Period, owner: Owner = None, output: Output = None) -> None:
    """Make an Excel form for each owner: the figures and texts to fill in."""
    from reportgen.exchange.forms.make_forms import make_forms
    from reportgen.show.form_changes import made_line

    root = find_root()
    (name,) = known_periods(root, [period])
    for each in make_forms(root, name, owner, output or root / "forms" / name):
        typer.echo(made_line(each, terminal.shown_path(each.path), Settings.lang))


@command()
def collect(
    files: Files, dry_run: DryRun = False, partial: Partial = False, mark: Mark = False
) -> None:
    """Put what filled-in forms say into the YAML files, or report each cell in doubt."""
    from reportgen.exchange.forms.collect import collect as collected
    from reportgen.show.form_changes import change_lines

    root = find_root()
    found = collected(root, [named_file(each) for each in files], partial=partial)
    has_errors = any(each.level == "error" for each in found.problems)
    written = not dry_run and (partial or not has_errors)
    if written:
        found.save(root)
    marked = found.mark() if mark else []
    terminal.show_text(change_lines(found, Settings.lang, written=written))
    for path in marked:
        typer.echo(terminal.shown_path(path))
    line = terminal.count_line(found.problems, Settings.lang)
    terminal.show_problems(found.problems, root, Settings.lang, sys.stderr, summary=[line])
    raise typer.Exit(1 if has_errors else 0)
