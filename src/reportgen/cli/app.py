"""The program to which commands are added, and the options before the command."""

# No postponed annotations: typer would have to evaluate each one (1 % of a check).
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

from reportgen import __version__
from reportgen.cli.options import Settings
from reportgen.problems import UsageProblem, problem

_Function = TypeVar("_Function", bound=Callable[..., Any])
LANGUAGES = ("en", "zh")


class _Command(TyperCommand):
    """A command with help and usage errors in the language of the user."""

    allow_extra_args = True  # refused in parse_args, with a message of ours

    # The class of a context is not the same before and since typer 0.26.
    def get_help(self, ctx: Any) -> str:  # noqa: ANN401
        """Return the page that `--help` shows."""
        from reportgen.cli.usage import help_of

        return help_of(self, ctx)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401
        """Parse the words after the command.

        Raises UsageProblem if typer cannot read them, or if words are left over.
        """
        rest = _parsed(super().parse_args, ctx, args)
        if rest:
            words, command = " ".join(rest), ctx.command_path
            raise UsageProblem(problem("U025", None, words=words, command=command))
        return rest


class _Program(TyperGroup):
    """The program, with help and usage errors in the language of the user."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401
        """Return the page that `--help` shows."""
        from reportgen.cli.usage import help_of

        return help_of(self, ctx)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401
        """Parse the options before the command; raises UsageProblem."""
        return _parsed(super().parse_args, ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401
        """Return the command that `args` name; raises UsageProblem if there is none."""
        if args[0] not in self.commands:
            from reportgen.suggest import near

            guess = near(args[0], self.commands)
            raise UsageProblem(problem("U026", None, name=args[0], near=guess))
        return super().resolve_command(ctx, args)


def _parsed(
    parse: Callable[[Any, list[str]], list[str]],
    context: Any,  # noqa: ANN401
    arguments: list[str],
) -> list[str]:
    """Return what `parse` leaves of `arguments`; raises UsageProblem if it fails."""
    try:
        return parse(context, arguments)
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        from reportgen.cli.usage import usage_problem

        raise UsageProblem(usage_problem(error, context)) from error


app = typer.Typer(
    cls=_Program,
    invoke_without_command=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def command(name: str | None = None) -> Callable[[_Function], _Function]:
    """Return a decorator that adds a function to the program as a command."""
    return app.command(name, cls=_Command)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"reportgen {__version__}")
        raise typer.Exit


@app.callback()
def settings(
    context: typer.Context,
    project: Annotated[Path | None, typer.Option("--project", metavar="DIR")] = None,
    lang: Annotated[str | None, typer.Option("--lang", metavar="en|zh")] = None,
    debug: Annotated[bool, typer.Option("--debug")] = False,
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Store the options before the command; without a command, show the help."""
    Settings.project, Settings.debug = project, debug
    if lang is not None and lang not in LANGUAGES:
        raise UsageProblem(problem("U008", None, lang=lang))
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)
