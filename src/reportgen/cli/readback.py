"""The command that reads an edited Word file back."""

# No postponed annotations: typer would have to evaluate each one (1 % of a check).
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli.app import command
from reportgen.cli.options import (
    Format,
    Settings,
    chosen_format,
    find_root,
    known_periods,
    named_file,
)
from reportgen.problems import InvalidProject, Problem, UsageProblem, problem
from reportgen.show import terminal

if TYPE_CHECKING:
    from reportgen.readers.word.text import WordText

File = Annotated[Path, typer.Argument(metavar="FILE")]
Apply = Annotated[bool, typer.Option("--apply")]
Figures = Annotated[bool, typer.Option("--figures")]
Comments = Annotated[bool, typer.Option("--comments")]
Rejected = Annotated[bool, typer.Option("--rejected")]
OfPeriod = Annotated[str | None, typer.Option("--period", metavar="PERIOD")]


@command()
def readback(  # noqa: PLR0913, PLR0917 - the options that users know
    file: File,
    apply: Apply = False,
    figures: Figures = False,
    comments: Comments = False,
    rejected: Rejected = False,
    period: OfPeriod = None,
    form: Format = None,
) -> None:
    """List what was changed in a Word file, or write it back to the YAML."""
    from reportgen.exchange.readback.bring_home import Wishes, bring_home
    from reportgen.show.edit_list import write_edits

    chosen = chosen_format("readback", form)
    if not apply and (figures or comments):
        raise UsageProblem(problem("U101", None))
    root = find_root()
    word, stated = _opened(named_file(file), rejected=rejected)
    name = _period(root, file, period or stated.get("reportgen-period", ""))
    wishes = Wishes(apply=apply, figures=figures, comments=comments)
    found = bring_home(root, name, file.name, word, stated, wishes)
    text = write_edits(found, chosen, Settings.lang)
    if text:
        show = terminal.show_text if chosen == "text" else terminal.show_document
        show(text)
    terminal.show_problems(found.problems, root, Settings.lang, sys.stderr)
    raise typer.Exit(int(apply and not found.is_done))


def _opened(file: Path, *, rejected: bool) -> tuple["WordText", dict[str, str]]:
    """Return what a Word file says, and its properties; raises InvalidProject."""
    from reportgen.readers.word.file import open_word, read_word
    from reportgen.writers.docx.digests import opened, stated_properties

    word = open_word(file, file.as_posix())
    if isinstance(word, Problem):
        raise InvalidProject(word)
    parts = opened(file.read_bytes())
    return read_word(parts, rejected=rejected) if rejected else word, stated_properties(
        parts
    )


def _period(root: Path, file: Path, stated: str) -> str:
    """Return the period of a file: that it states, or that its name begins with."""
    from reportgen.project.read import period_names

    known = period_names(root)
    if stated:
        return known_periods(root, [stated])[0]
    for name in known:
        if file.name.startswith(f"{name}."):
            return name
    raise UsageProblem(problem("U100", None, file=file.name, periods="、".join(known)))
