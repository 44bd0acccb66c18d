"""The commands about a project and its format: init, list, schema, explain."""

# No postponed annotations: typer would evaluate each of them anew (1 % of a check).
import enum
from pathlib import Path
from typing import Annotated

import typer

from reportgen.cli.app import app
from reportgen.cli.options import Settings, find_root
from reportgen.messages.language import explanation
from reportgen.problems import UsageProblem, problem
from reportgen.show import terminal


class Kind(enum.StrEnum):
    """A kind of file with a schema."""

    REPORT = "report"
    SECTION = "section"
    ORGAN = "organ"


@app.command(epilog="Example: reportgen init my-office")
def init(folder: Annotated[Path, typer.Argument(metavar="DIR")]) -> None:
    """Begin a project: a small fictional one that builds, with templates and CI.

    Nothing that is already there is overwritten.
    """
    from reportgen.begin.start import begin_project

    for path in begin_project(folder):
        typer.echo(terminal.shown_path(path))


@app.command(name="list")
def list_periods() -> None:
    """List the periods of the project, oldest first."""
    from reportgen.project.read import period_names

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
    from reportgen.model.schema import schema_text
    from reportgen.project.save import save

    for each in [kind] if kind else list(Kind):
        text = schema_text(each.value)
        if not write:
            typer.echo(text, nl=False)
            continue
        path = find_root() / "schemas" / f"{each.value}.schema.json"
        save(path, text.encode())
        typer.echo(terminal.shown_path(path))


@app.command(epilog="Example: reportgen explain N102")
def explain(code: Annotated[str, typer.Argument(metavar="CODE")]) -> None:
    """Say what a message means, why it matters, and show an example."""
    from reportgen.checks.rules import RULES
    from reportgen.messages import all_messages

    known = {**all_messages(), **RULES}
    about = known.get(code.upper())
    if about is None:
        alike = [each for each in sorted(known) if each[0] == code[:1].upper()]
        names = ", ".join(alike or sorted(known))
        raise UsageProblem(problem("U006", None, name=code, known=names))
    typer.echo(explanation(about, Settings.lang))
