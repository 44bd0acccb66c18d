"""The program that commands are added to, and the options that stand before them."""

# No postponed annotations: typer would evaluate each of them anew (1 % of a check).
from pathlib import Path
from typing import Annotated

import typer

from reportgen import __version__
from reportgen.cli.options import Settings
from reportgen.messages.language import language
from reportgen.problems import UsageProblem, problem

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"reportgen {__version__}")
        raise typer.Exit


@app.callback(epilog="--project, --lang and --debug may stand after the command, too.")
def settings(
    project: Annotated[
        Path | None, typer.Option("--project", metavar="DIR", help="The project's folder.")
    ] = None,
    lang: Annotated[
        str | None, typer.Option("--lang", metavar="en|zh", help="Language of messages.")
    ] = None,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show tracebacks of bugs.")
    ] = False,
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Write the recurring work report from YAML: Word (GB/T 9704) or Markdown.

    Examples: reportgen init my-office, then reportgen build 2024H1 inside it.
    """
    Settings.project, Settings.debug = project, debug
    if lang is not None and lang not in {"en", "zh"}:
        raise UsageProblem(problem("U008", None, lang=lang))
    Settings.lang = language(lang)
