"""The command that tells who still owes what."""

# No postponed annotations: typer would evaluate each of them anew (1 % of a check).
import enum
from typing import Annotated

import typer

from reportgen.cli.app import app
from reportgen.cli.options import Period, Settings, find_root, known_periods
from reportgen.problems import InvalidProject
from reportgen.show import terminal


class StatusFormat(enum.StrEnum):
    """A form in which `status` tells what is owed."""

    TABLE = "table"
    JSON = "json"
    MD = "md"


StatusForm = Annotated[StatusFormat, typer.Option("--format", help="How to tell it.")]


@app.command(
    epilog="Examples: reportgen status 2023H1 · reportgen status 2023H1 --format md"
)
def status(period: Period, form: StatusForm = StatusFormat.TABLE) -> None:
    """Tell who still owes what: missing values, plans, doubtful figures, kept text."""
    from reportgen.checks.rules import RULES
    from reportgen.periods.owed import owed, write_status
    from reportgen.pipeline import check_period
    from reportgen.project.read import read_project
    from reportgen.project.revisions import last_changes

    root = find_root()
    (name,) = known_periods(root, [period])
    project, problems = read_project(root, name, RULES)
    if project is None:
        raise InvalidProject(*problems)
    rows = owed(project, check_period(root, name), last_changes(root, project.inputs))
    text = write_status(rows, form.value, Settings.lang)
    show = typer.echo if form is StatusFormat.TABLE else terminal.show_document
    show(text)
