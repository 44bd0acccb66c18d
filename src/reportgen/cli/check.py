"""The command that reports the mistakes of a period: check."""

# No postponed annotations: typer would have to evaluate each one (1 % of a check).
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from reportgen.cli.app import command
from reportgen.cli.options import (
    Format,
    Periods,
    Settings,
    Strict,
    Untrusted,
    chosen_format,
    find_root,
    for_a_run_of,
    known_periods,
    named_file,
    root_if_any,
    run_untrusted,
)
from reportgen.problems import (
    Level,
    Problem,
    UsageProblem,
    problem,
)
from reportgen.show import terminal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportgen.model.wrong_words import WrongWord

Select = Annotated[list[str] | None, typer.Option("--select", metavar="CODE")]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", metavar="CODE")]

# CI services expect file names relative to the top of the repository.
_FROM_THE_TOP = {"github", "gitlab", "sarif"}


@command()
def check(  # noqa: PLR0913, PLR0917 - the options that users know
    periods: Periods = None,
    form: Format = None,
    select: Select = None,
    ignore: Ignore = None,
    strict: Strict = False,
    untrusted: Untrusted = False,
) -> None:
    """Report every problem of one period, or of all; write nothing."""
    if untrusted:
        run_untrusted()
    from reportgen.checks.allowances import selected
    from reportgen.checks.consequences import across_periods
    from reportgen.ci.wrong_package import wrong_package_lines
    from reportgen.pipeline import check_period
    from reportgen.problems import in_order
    from reportgen.project.read import period_names

    chosen = chosen_format("check", form)
    root = find_root()
    known = period_names(root)
    names = known_periods(root, periods or known)
    found = wrong_package_lines(root) + _lost_seals(root, known)
    once = for_a_run_of(len(names))
    with terminal.progress(len(names)) as step:
        for name in names:
            found += check_period(root, name, once)
            step()
    found = across_periods(in_order(found))
    kept = selected(found, rules_named(select), rules_named(ignore))
    report_problems(kept, chosen, root, strict=strict)


def _lost_seals(root: Path, known: list[str]) -> list[Problem]:
    """Return a problem for each seal without a period."""
    if not os.path.lexists(root / "seals"):
        return []
    from reportgen.seals.strays import seals_without_period

    return seals_without_period(root, known)


def listed_words(
    file: Path | None = None,
) -> "tuple[tuple[WrongWord, ...], list[Problem]]":
    """Return the words in a file, or of the project around, and what is wrong with them."""
    from reportgen.project.own_words import own_words, read_words

    if file is not None:
        return read_words(named_file(file), file.as_posix())
    root = root_if_any()
    return own_words(root) if root else ((), [])


def rules_named(codes: list[str] | None, others: tuple[str, ...] = ()) -> list[str]:
    """Return the code prefixes in the options (`T,N2` is two), in capitals.

    `others` are how codes begin that are no rules and can be named too. Raises UsageProblem
    for a prefix with which no rule begins.
    """
    from reportgen.checks.rules import RULES
    from reportgen.messages import all_messages

    asked = [each.strip().upper() for code in codes or [] for each in code.split(",")]
    own = [code for code in all_messages() if code.startswith(others)] if others else []
    known = [*RULES, *own] if asked else []
    for each in asked:
        if not any(code.startswith(each) for code in known) or not each:
            families = ", ".join(sorted({code[0] for code in known}))
            raise UsageProblem(problem("U006", None, name=each, known=families))
    return asked


def report_problems(  # noqa: PLR0913 - what is shown, how, and where
    problems: list[Problem],
    form: str,
    root: Path,
    *,
    strict: bool,
    sources: "Mapping[str, str] | None" = None,
    files: int = 1,
    every: bool = True,
) -> NoReturn:
    """Show problems; exit with 1 if one is an error, or a warning if `strict`, else 0.

    Source lines are those of `sources` by file, else of the files. Unless `every` one is
    wanted, a terminal shows the same slip once.
    """
    if form == "text":
        _show_as_text(problems, root, sources or {}, files, every=every)
    else:
        from reportgen.ci.repository import from_the_top
        from reportgen.show.formats import write_problems

        if form in _FROM_THE_TOP:
            problems = from_the_top(problems, root)
        if text := write_problems(problems, form, Settings.lang):
            terminal.show_document(text)
    bad = {Level.ERROR, Level.WARNING} if strict else {Level.ERROR}
    raise typer.Exit(int(any(each.level in bad for each in problems)))


def _show_as_text(
    problems: list[Problem],
    root: Path,
    sources: "Mapping[str, str]",
    files: int,
    *,
    every: bool,
) -> None:
    """Show problems, and below them how many there are: by rule, in files, in all."""
    shown, summary = problems, [terminal.count_line(problems, Settings.lang)]
    if not every:
        from reportgen.show.same_slips import folded

        shown = folded(problems)
        summary = terminal.rule_lines(problems, files, Settings.lang) + summary
    terminal.show_problems(
        shown, root, Settings.lang, sys.stdout, sources=sources, summary=summary
    )
