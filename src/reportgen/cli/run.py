"""Running a command line: signals, exit codes, and what the user sees when it fails."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from reportgen import __version__
from reportgen.cli.app import LANGUAGES, app
from reportgen.cli.commands import load_commands
from reportgen.cli.options import Settings, root_or_here
from reportgen.messages.language import language
from reportgen.problems import ReportgenError, in_order, problem, refused
from reportgen.show import terminal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

_BROKEN_PIPE = 141  # the code that a shell gives a program ended by SIGPIPE


class Interrupted(BaseException):
    """A signal asked the program to stop; `exit_code` is 128 plus its number."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.exit_code = 128 + number


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run a command line (sys.argv if None) and exit with its exit code."""
    _handle_signals()
    try:
        _run(list(sys.argv[1:] if arguments is None else arguments))
    except Interrupted as stop:
        sys.exit(stop.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(_BROKEN_PIPE)
    except OSError:  # not even the failure could be shown
        sys.exit(4)
    sys.exit(0)


def _run(given: list[str]) -> None:
    """Run a command line, or show why it failed and exit."""
    try:
        terminal.prepare_streams()
        options, words = _options_first(given)
        Settings.arguments = tuple(given)
        Settings.lang = language(_asked(options))
        load_commands(words[0] if words else "")
        _run_app(options + words)
    except ReportgenError as error:
        found = in_order(error.problems)
        terminal.show_problems(found, root_or_here(), Settings.lang, sys.stderr)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        raise
    except OSError as error:
        _exit_for_machine(error)
    except MemoryError:
        found = [problem("E040")]
        terminal.show_problems(found, Path(), Settings.lang, sys.stderr)
        sys.exit(4)
    except Exception as error:  # noqa: BLE001 - any other error is a bug
        _exit_for_bug(error)


def _run_app(words: list[str]) -> None:
    """Run the program; what cannot be printed is a failure."""
    try:
        app(words, prog_name="reportgen")
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):  # which typer calls 1
            raise end.__context__ from None
        raise
    finally:
        sys.stdout.flush()
        sys.stderr.flush()


def _handle_signals() -> None:
    """End cleanly when asked to; a program started by nohup goes on after a hangup."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _interrupt)


def _interrupt(number: int, _: FrameType | None) -> NoReturn:
    raise Interrupted(number)


def _options_first(arguments: list[str]) -> tuple[list[str], list[str]]:
    """Return --project, --lang and --debug, wherever they occur, and the other words."""
    moved: list[str] = []
    rest: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word in {"--project", "--lang"}:
            value = next(words, None)
            if value is None:
                return [word], []  # typer refuses it: the value is missing
            moved += [word, value]
        elif word == "--debug" or word.startswith(("--project=", "--lang=")):
            moved.append(word)
        else:
            rest.append(word)
    return moved, rest


def _asked(options: list[str]) -> str | None:
    """Return the value of --lang, or None if it is not a language."""
    words = " ".join(options).replace("--lang=", "--lang ").split(" ")
    asked = words[words.index("--lang") + 1 :] if "--lang" in words else []
    return asked[0] if asked and asked[0] in LANGUAGES else None


def _exit_for_machine(error: OSError) -> NoReturn:
    terminal.show_problems([refused(error)], Path(), Settings.lang, sys.stderr)
    sys.exit(4)


def _exit_for_bug(error: Exception) -> NoReturn:
    import traceback

    if Settings.debug:
        traceback.print_exception(error)
    last = traceback.extract_tb(error.__traceback__)[-1]
    what = f"{type(error).__name__} in {Path(last.filename).name}:{last.lineno}"
    found = problem("U009", None, what=what, version=__version__)
    terminal.show_problems([found], Path(), Settings.lang, sys.stderr)
    sys.exit(3)
