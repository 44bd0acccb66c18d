"""The commands about projects and periods: init, new, rollup, list, schema, explain."""

from __future__ import annotations

import sys
from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import Annotated

import typer

from reportgen import console
from reportgen.catalogue.words import explanation
from reportgen.cli import app, known_periods, shown_path
from reportgen.options import (
    Before,
    DryRun,
    KeepText,
    Kind,
    Parts,
    Period,
    Settings,
    find_root,
)
from reportgen.problems import UsageProblem, problem


@app.command(epilog="Example: reportgen init my-office")
def init(folder: Annotated[Path, typer.Argument(metavar="DIR")]) -> None:
    """Begin a project: a small fictional one that builds, with templates and CI.

    Nothing that is already there is overwritten.
    """
    from reportgen.starter import begin_project

    for path in begin_project(folder):
        typer.echo(shown_path(path))


@app.command(
    epilog="Examples: reportgen new 2023H2 · reportgen new 2023H2 --from 2023H1 --dry-run"
)
def new(
    period: Period,
    before: Before = None,
    keep_text: KeepText = False,
    dry_run: DryRun = False,
) -> None:
    """Begin a period, to be filled in: a skeleton, or what an earlier one was made of.

    --from keeps structure, ids, owners, units and metrics, and turns each plan item into
    one to answer. Nothing is overwritten.
    """
    from reportgen.starter import begin_period, roll_forward

    root = find_root()
    if before is None and (keep_text or dry_run):
        raise UsageProblem(problem("U014"))
    if before is None:
        files = begin_period(root, period)
    else:
        (known,) = known_periods(root, [before])
        files = roll_forward(root, period, known, keep_text=keep_text, dry_run=dry_run)
    for path in files:
        typer.echo(shown_path(path))


@app.command(epilog="Example: reportgen rollup 2023 --from 2023H1,2023H2")
def rollup(period: Period, parts: Parts) -> None:
    """Begin a period from shorter ones: flows add up, stocks take the last value.

    Ratios are recomputed from their parts. Behind each value stands where it came from;
    what cannot be rolled up is told, and nothing is written.
    """
    from reportgen.starter import roll_up

    root = find_root()
    names = known_periods(root, [each.strip() for each in parts.split(",")])
    files, problems = roll_up(root, period, names)
    console.show_problems(problems, root, Settings.lang, sys.stderr)
    for path in files:
        typer.echo(shown_path(path))


@app.command(name="list")
def list_periods() -> None:
    """List the periods of the project, oldest first."""
    from reportgen.project import period_names

    for name in period_names(find_root()):
        typer.echo(name)


@app.command(epilog="Examples: reportgen schema section · reportgen schema --write")
def schema(
    kind: Annotated[Kind | None, typer.Argument(metavar="[report|section|organ]")] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Write into schemas/ of the project.")
    ] = False,
) -> None:
    """Print the JSON Schemas of the data format, for completion in editors."""
    from reportgen.save import save
    from reportgen.schema import schema_text

    for each in [kind] if kind else list(Kind):
        text = schema_text(each.value)
        if not write:
            typer.echo(text, nl=False)
            continue
        path = find_root() / "schemas" / f"{each.value}.schema.json"
        save(path, text.encode())
        typer.echo(shown_path(path))


@app.command(epilog="Example: reportgen explain N102")
def explain(code: Annotated[str, typer.Argument(metavar="CODE")]) -> None:
    """Say what a message means, why it matters, and show an example."""
    from reportgen.catalogue import ENTRIES

    entry = ENTRIES.get(code.upper())
    if entry is None:
        known = ", ".join(each for each in ENTRIES if each[0] == code[:1].upper())
        raise UsageProblem(
            problem("U006", None, name=code, known=known or ", ".join(ENTRIES))
        )
    typer.echo(explanation(entry, Settings.lang))
