"""The commands that report mistakes: check, proofread."""

# No postponed annotations: typer would have to evaluate each one (1 % of a check).
import errno
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
    known_periods,
    named_file,
    root_if_any,
    run_untrusted,
)
from reportgen.problems import (
    EnvironmentProblem,
    Level,
    Problem,
    UsageProblem,
    problem,
)
from reportgen.show import terminal

if TYPE_CHECKING:
    from reportgen.model.wrong_words import WrongWord

Select = Annotated[list[str] | None, typer.Option("--select", metavar="CODE")]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", metavar="CODE")]

Markdown = Annotated[bool, typer.Option("--markdown")]

# Formats of Word and WPS; all but the first are refused, with how to save them.
_OF_WORD = {".docx", ".doc", ".wps", ".rtf", ".odt", ".pdf"}
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
    with terminal.progress(len(names)) as step:
        for name in names:
            found += check_period(root, name)
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


@command()
def proofread(  # noqa: PLR0913, PLR0917 - the options that users know
    file: Annotated[str, typer.Argument(metavar="FILE|-")],
    form: Format = None,
    select: Select = None,
    ignore: Ignore = None,
    strict: Strict = False,
    markdown: Markdown = False,
    words: Annotated[Path | None, typer.Option("--words", metavar="FILE")] = None,
) -> None:
    """Report the mistakes in any text, Markdown or Word file; - reads standard input."""
    from reportgen.checks.allowances import selected

    chosen = chosen_format("proofread", form)
    path = None if file == "-" else named_file(Path(file))
    is_word = path is not None and path.suffix.lower() in _OF_WORD
    own, wrong = listed_words(words)
    text, found = (
        _proofread_word(path, own)
        if path and is_word
        else _proofread_text(path, own, markdown=markdown)
    )
    kept = selected([*wrong, *found], rules_named(select), rules_named(ignore))
    report_problems(kept, chosen, Path(), strict=strict, source=text)


def listed_words(
    file: Path | None = None,
) -> "tuple[tuple[WrongWord, ...], list[Problem]]":
    """Return the words in a file, or of the project around, and what is wrong with them."""
    from reportgen.project.own_words import own_words, read_words

    if file is not None:
        return read_words(named_file(file), file.as_posix())
    root = root_if_any()
    return own_words(root) if root else ((), [])


def _proofread_text(
    path: Path | None, own: "tuple[WrongWord, ...]", *, markdown: bool
) -> tuple[str | None, list[Problem]]:
    """Return the text of a file, or of standard input, and its problems."""
    from reportgen.checks.engine import check_text
    from reportgen.load.characters import MAX_DRAFT, decode

    name = path.as_posix() if path else "-"
    text, found = decode(_start_of(path), name, MAX_DRAFT)
    if text is not None:
        found = [*found, *check_text(text, name, markdown=markdown, own_words=own)]
    return text, found


def _proofread_word(
    path: Path, own: "tuple[WrongWord, ...]"
) -> tuple[str | None, list[Problem]]:
    """Return the paragraphs of a Word file as lines, and their problems."""
    from reportgen.checks.engine import check_word
    from reportgen.checks.reading.word_passages import lines_of
    from reportgen.readers.word.file import open_word

    name = path.as_posix()
    word = open_word(path, name)
    if isinstance(word, Problem):
        return None, [word]
    return lines_of(word), check_word(word, name, own)


def _start_of(path: Path | None) -> bytes:
    """Return a file, or standard input, as far as it is read; raises ReportgenError."""
    from reportgen.load.characters import MAX_DRAFT, read_start

    if path is not None:
        with path.open("rb") as stream:
            return read_start(stream, MAX_DRAFT)
    if sys.stdin is None:  # closed by `<&-`
        raise EnvironmentProblem(problem("E048", None, reason=os.strerror(errno.EBADF)))
    try:
        return read_start(sys.stdin.buffer, MAX_DRAFT)
    except OSError as error:
        raise EnvironmentProblem(problem("E048", None, reason=error.strerror)) from error


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


def report_problems(
    problems: list[Problem],
    form: str,
    root: Path,
    *,
    strict: bool,
    source: str | None = None,
) -> NoReturn:
    """Show problems; exit with 1 if one is an error, or a warning if `strict`, else 0."""
    if form == "text":
        count = terminal.count_line(problems, Settings.lang)
        terminal.show_problems(
            problems, root, Settings.lang, sys.stdout, source=source, summary=count
        )
    else:
        from reportgen.ci.repository import from_the_top
        from reportgen.show.formats import write_problems

        if form in _FROM_THE_TOP:
            problems = from_the_top(problems, root)
        if text := write_problems(problems, form, Settings.lang):
            terminal.show_document(text)
    bad = {Level.ERROR, Level.WARNING} if strict else {Level.ERROR}
    raise typer.Exit(int(any(each.level in bad for each in problems)))
