"""Help and usage errors, from what typer knows about a command line.

The classes of typer's errors are not the same from 0.17 to 0.28, so errors are recognized
by their attributes: https://click.palletsprojects.com/en/stable/exceptions/.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

from reportgen.cli.options import Settings
from reportgen.problems import Problem, problem
from reportgen.show.formats import FORMATS
from reportgen.show.help_page import Parameter, help_page, value_word

if TYPE_CHECKING:
    from typer.core import TyperCommand, TyperGroup


def help_of(command: TyperCommand | TyperGroup, context: Any) -> str:  # noqa: ANN401
    """Return the page that `--help` shows for a command, or for the program."""
    commands = getattr(command, "commands", ())
    name = "" if commands else command.name or ""
    parameters = [_parameter(each, name) for each in command.get_params(context)]
    width = shutil.get_terminal_size().columns
    return help_page(name, parameters, list(commands), Settings.lang, width)


def _parameter(each: Any, command: str) -> Parameter:  # noqa: ANN401 - typer's
    """Return what the help shows of one of typer's parameters."""
    argument = each.param_type_name == "argument"
    options = sorted(each.opts, key=len)  # typer gives those of --help in any order
    shown = getattr(each, "show_default", None)
    default = shown if isinstance(shown, str) else ""
    if "--format" in each.opts:
        default = FORMATS[command][0].name
    return Parameter(
        key=each.name if argument else options[-1],
        flags="" if argument else ", ".join(options),
        value=each.metavar or "",
        required=each.required,
        default=default,
    )


def usage_problem(error: Any, context: Any) -> Problem:  # noqa: ANN401 - typer's
    """Return the problem that an error of typer reports."""
    command = context.command_path
    if hasattr(error, "possibilities"):
        near = next(iter(error.possibilities or ()), None)
        return problem("U021", None, name=error.option_name, near=near, command=command)
    if hasattr(error, "option_name"):
        code = "U023" if error.option_name in _flags(context.command) else "U022"
        return problem(code, None, name=error.option_name, command=command)
    if hasattr(error, "param_type"):
        return problem("U024", None, name=_name(error.param), command=command)
    return problem("U027", None, reason=error.format_message(), command=command)


def _flags(command: TyperCommand | TyperGroup) -> set[str]:
    """Return the options that take no value."""
    flags = [each for each in command.params if getattr(each, "is_flag", False)]
    return {option for each in flags for option in each.opts}


def _name(parameter: Any) -> str:  # noqa: ANN401 - typer's
    """Return the name of an option or argument as the help shows it."""
    if parameter.param_type_name == "option":
        return str(parameter.opts[-1])
    return value_word(parameter.metavar, Settings.lang)
