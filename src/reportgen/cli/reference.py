"""The commands to look things up: list, schema, explain."""

# No postponed annotations: typer would have to evaluate each one (1 % of a check).
from typing import Annotated

import typer

from reportgen.cli.app import command
from reportgen.cli.options import Settings, find_root
from reportgen.problems import UsageProblem, problem
from reportgen.show import terminal
from reportgen.show.explanation import explanation

KINDS = ("report", "section", "organ")  # the kinds of files that have a schema


@command("list")
def list_periods() -> None:
    """List the periods of the project, oldest first."""
    from reportgen.project.read import period_names

    for name in period_names(find_root()):
        typer.echo(name)


@command()
def schema(
    kind: Annotated[str | None, typer.Argument(metavar="|".join(KINDS))] = None,
    write: Annotated[bool, typer.Option("--write")] = False,
) -> None:
    """Print the JSON Schemas of the data format, or write them to schemas/."""
    from reportgen.model.schema import schema_text
    from reportgen.project.save import save
    from reportgen.suggest import near

    if kind is not None and kind not in KINDS:
        words = {"name": kind, "near": near(kind, KINDS), "known": ", ".join(KINDS)}
        raise UsageProblem(problem("U028", None, **words))
    for each in [kind] if kind else KINDS:
        text = schema_text(each)
        if not write:
            typer.echo(text, nl=False)
            continue
        root = find_root()
        path = root / "schemas" / f"{each}.schema.json"
        save(path, text.encode(), root)
        typer.echo(terminal.shown_path(path))


@command()
def explain(code: Annotated[str, typer.Argument(metavar="CODE")]) -> None:
    """Print what a message means and why it matters, with an example."""
    from reportgen.checks.rules import RULES
    from reportgen.messages import all_messages

    known = {**all_messages(), **RULES}
    about = known.get(code.upper())
    if about is None:
        alike = [each for each in sorted(known) if each[0] == code[:1].upper()]
        names = ", ".join(alike or sorted(known))
        raise UsageProblem(problem("U006", None, name=code, known=names))
    typer.echo(explanation(about, Settings.lang))
