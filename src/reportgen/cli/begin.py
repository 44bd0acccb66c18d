"""The commands that begin a period: new, rollup."""

# No postponed annotations: typer would evaluate each of them anew (1 % of a check).
import sys
from typing import Annotated

import typer

from reportgen.cli.app import app
from reportgen.cli.options import Period, Settings, find_root, known_periods
from reportgen.problems import UsageProblem, problem
from reportgen.show import terminal

Before = Annotated[
    str | None, typer.Option("--from", metavar="PERIOD", help="The period to go on from.")
]
KeepText = Annotated[
    bool, typer.Option("--keep-text", help="Keep the prose, marked as not yet revised.")
]
Parts = Annotated[
    str, typer.Option("--from", metavar="PERIOD,…", help="The periods to add up, in order.")
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Say what would be written, write nothing.")
]


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
    from reportgen.begin.start import begin_period, roll_forward

    root = find_root()
    if before is None and (keep_text or dry_run):
        raise UsageProblem(problem("U014"))
    if before is None:
        files = begin_period(root, period)
    else:
        (known,) = known_periods(root, [before])
        files = roll_forward(root, period, known, keep_text=keep_text, dry_run=dry_run)
    for path in files:
        typer.echo(terminal.shown_path(path))


@app.command(epilog="Example: reportgen rollup 2023 --from 2023H1,2023H2")
def rollup(period: Period, parts: Parts) -> None:
    """Begin a period from shorter ones: flows add up, stocks take the last value.

    Ratios are recomputed from their parts. Behind each value stands where it came from;
    what cannot be rolled up is told, and nothing is written.
    """
    from reportgen.begin.start import roll_up

    root = find_root()
    names = known_periods(root, [each.strip() for each in parts.split(",")])
    files, problems = roll_up(root, period, names)
    terminal.show_problems(problems, root, Settings.lang, sys.stderr)
    for path in files:
        typer.echo(terminal.shown_path(path))
