"""The command that shows what is still missing."""

# No postponed annotations: typer would have to evaluate each one (1 % of a check).

from reportgen.cli.app import command
from reportgen.cli.options import (
    Format,
    Period,
    Settings,
    chosen_format,
    find_root,
    known_periods,
)
from reportgen.problems import InvalidProject
from reportgen.show import terminal


@command()
def status(period: Period, form: Format = None) -> None:
    """Show what each section lacks: values, answers, confirmed figures, revised text."""
    from reportgen.checks.rules import RULES
    from reportgen.exchange.forms.form_rows import still_out
    from reportgen.periods.owed import owed
    from reportgen.pipeline import check_period
    from reportgen.project.read import read_project
    from reportgen.project.revisions import last_changes
    from reportgen.show.status_table import write_status

    chosen = chosen_format("status", form)
    root = find_root()
    (name,) = known_periods(root, [period])
    project, problems = read_project(root, name, RULES)
    if project is None:
        raise InvalidProject(*problems)
    changes = last_changes(root, project.inputs)
    rows = owed(project, check_period(root, name), changes, still_out(root, project))
    text = write_status(rows, chosen, Settings.lang)
    show = terminal.show_text if chosen == "table" else terminal.show_document
    show(text)
