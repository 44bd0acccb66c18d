"""The commands that show where numbers come from: figures, trace."""

# No postponed annotations: typer would have to evaluate each one (1 % of a check).
from typing import Annotated

import typer

from reportgen.cli.app import command
from reportgen.cli.options import Format, Period, Settings, chosen_format, inspected
from reportgen.problems import InvalidProject, problem
from reportgen.show import terminal


@command()
def figures(period: Period, form: Format = None) -> None:
    """List each number of the finished report once, in order, with its origin."""
    from reportgen.finished.listing import traced_numbers
    from reportgen.show.figure_list import write_figures

    chosen = chosen_format("figures", form)
    text = write_figures(traced_numbers(inspected(period)), chosen, Settings.lang)
    show = terminal.show_text if chosen == "table" else terminal.show_document
    show(text)


@command()
def trace(period: Period, phrase: Annotated[str, typer.Argument(metavar="PHRASE")]) -> None:
    """Show where a number or phrase is printed and written, and how it was computed."""
    from reportgen.finished.tracing import mentions
    from reportgen.show.mentions import write_mentions

    found = mentions(inspected(period), phrase)
    if not found:
        raise InvalidProject(problem("U011", None, phrase=phrase, period=period))
    terminal.show_text(write_mentions(found, Settings.lang))
