"""The commands that tell where numbers come from: figures, trace."""

# No postponed annotations: typer would evaluate each of them anew (1 % of a check).
import enum
from typing import Annotated

import typer

from reportgen.cli.app import app
from reportgen.cli.options import Period, Settings, inspected
from reportgen.problems import InvalidProject, problem
from reportgen.show import terminal


class Listing(enum.StrEnum):
    """A form in which `figures` lists numbers."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


ListFormat = Annotated[Listing, typer.Option("--format", help="How to list numbers.")]


@app.command(
    epilog="Examples: reportgen figures 2023H1 · reportgen figures 2023H1 --format csv"
)
def figures(period: Period, form: ListFormat = Listing.TABLE) -> None:
    """List every number of the finished report once, in order, and where it comes from."""
    from reportgen.finished.tracing import as_csv, as_json, as_table, traced_numbers

    found = traced_numbers(inspected(period))
    match form:
        case Listing.CSV:
            terminal.show_document(as_csv(found))
        case Listing.JSON:
            terminal.show_document(as_json(found))
        case Listing.TABLE:
            typer.echo(as_table(found, Settings.lang))


@app.command(
    epilog="Examples: reportgen trace 2023H1 62.5% · reportgen trace 2023H1 高新技术"
)
def trace(
    period: Period,
    phrase: Annotated[
        str, typer.Argument(metavar="PHRASE", help="A number, words, or an id.")
    ],
) -> None:
    """Tell where a number or a phrase is printed, written, and how it was computed."""
    from reportgen.finished.tracing import trace_text

    text = trace_text(inspected(period), phrase, Settings.lang)
    if not text:
        raise InvalidProject(problem("U011", None, phrase=phrase, period=period))
    typer.echo(text)
