"""The command line: gathers arguments, calls one function, shows what it returned.

Each command imports what it needs, so that `--help` is quick.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from reportgen import __version__, console
from reportgen.catalogue.words import language
from reportgen.options import (
    Format,
    Formats,
    Output,
    Period,
    Periods,
    Review,
    Settings,
    Stdout,
    Strict,
    find_root,
)
from reportgen.problems import (
    EnvironmentProblem,
    Level,
    Problem,
    UsageProblem,
    problem,
)

if TYPE_CHECKING:
    from reportgen.pipeline import Built

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


# -- build -----------------------------------------------------------------------------


class _Order(NamedTuple):
    """How reports are to be built."""

    forms: tuple[str, ...]
    review: bool
    strict: bool

    def file(self, name: str, form: str) -> str:
        """Return the name of a file: the review copy never takes the report's."""
        return f"{name}.review.{form}" if self.review else f"{name}.{form}"


@app.command(
    epilog="Examples: reportgen build 2023H1 · reportgen build 2023H1 2023H2 -f docx -f md"
    " · reportgen build 2023H1 --review"
)
def build(  # noqa: PLR0913, PLR0917 - the options of the contract
    periods: Periods = None,
    formats: Formats = None,
    output: Output = None,
    strict: Strict = False,
    stdout: Stdout = False,
    review: Review = False,
) -> None:
    """Write the reports of one period or more, into dist/ of the project.

    Nothing is written for a period with errors. A Word file that somebody edited is kept
    beside the new one.
    """
    root = find_root()
    chosen = known_periods(root, periods or [])
    forms = tuple(dict.fromkeys(each.value for each in formats or [Format.DOCX]))
    if review and forms != (Format.DOCX.value,):
        raise UsageProblem(problem("U012"))
    order = _Order(forms, review, strict)
    if stdout:
        _build_to_stdout(root, chosen, order)
        return
    folder = output if output is not None else root / "dist"
    worst = 0
    with console.progress(len(chosen)) as step:
        for name in chosen:
            worst = max(worst, _build_one(root, name, order, folder))
            step()
    raise typer.Exit(worst)


def known_periods(root: Path, names: list[str]) -> list[str]:
    """Return the periods asked for, each once; raises UsageProblem for one unknown."""
    from reportgen.project import period_names, unknown_period

    known = period_names(root)
    if not names:
        raise UsageProblem(problem("U003", None, periods="、".join(known)))
    if wrong := [unknown_period(root, name) for name in names if name not in known]:
        raise UsageProblem(*wrong)
    return list(dict.fromkeys(names))


def _build_one(root: Path, name: str, order: _Order, folder: Path) -> int:
    """Build one period, save it and say so; return its exit code."""
    from reportgen.pipeline import build_period
    from reportgen.save import save

    found: list[Problem] = []
    try:
        built = build_period(root, name, order.forms, review=order.review)
        found += built.problems
        code = _refusal(built, strict=order.strict)
        for form, content in built.outputs.items() if not code else ():
            found += save(folder / order.file(name, form), content)
    except EnvironmentProblem as error:
        found += error.problems
        code = error.exit_code
    console.show_problems(found, root, Settings.lang, sys.stderr)
    if code:
        console.show_refused(name, Settings.lang)
        return code
    warnings = sum(each.level is Level.WARNING for each in found)
    for form in order.forms:
        path = shown_path(folder / order.file(name, form))
        console.show_built(path, built.sections, built.figures, warnings, Settings.lang)
    return 0


def _refusal(built: Built, *, strict: bool) -> int:
    """Return 1 if a built report must not be written, else 0."""
    warned = any(each.level is Level.WARNING for each in built.problems)
    return int(not built.outputs or (strict and warned))


def _build_to_stdout(root: Path, names: list[str], order: _Order) -> None:
    from reportgen.pipeline import build_period

    forms = order.forms

    if len(names) > 1 or len(forms) > 1:
        raise UsageProblem(problem("U004"))
    if forms == (Format.DOCX.value,) and sys.stdout.isatty():
        raise UsageProblem(problem("U005"))
    built = build_period(root, names[0], forms, review=order.review)
    console.show_problems(built.problems, root, Settings.lang, sys.stderr)
    if code := _refusal(built, strict=order.strict):
        raise typer.Exit(code)
    sys.stdout.buffer.write(built.outputs[forms[0]])
    sys.stdout.buffer.flush()


def shown_path(path: Path) -> str:
    """Return a path as it is called from here."""
    full = path.resolve()
    here = Path.cwd()
    return full.relative_to(here).as_posix() if full.is_relative_to(here) else str(full)


# -- sealing ---------------------------------------------------------------------------


@app.command(epilog="Example: reportgen seal 2022H2")
def seal(period: Period) -> None:
    """Build a period and write down what it was made of, into seals/ of the project.

    From then on `check` and `build` refuse changes to it without an erratum.
    """
    from reportgen.digest import text_digest
    from reportgen.pipeline import build_period
    from reportgen.project import read_project
    from reportgen.revisions import head
    from reportgen.save import save
    from reportgen.sealing import seal_path, seal_text
    from reportgen.writers.docx.seal import content_digest

    root = find_root()
    (name,) = known_periods(root, [period])
    commit = head(root)
    built = build_period(root, name, ("docx", "md"), commit=commit)
    left = [each for each in built.problems if each.code not in {"P111", "P112"}]
    console.show_problems(built.problems, root, Settings.lang, sys.stderr)
    if not built.outputs or any(each.level is Level.ERROR for each in left):
        console.show_refused(name, Settings.lang)
        raise typer.Exit(1)
    project, _ = read_project(root, name)
    errata = len(project.report.errata) if project else 0
    docx, text = built.outputs["docx"], built.outputs["md"].decode()
    digests = {"docx": content_digest(docx), "md": text_digest(text)}
    written = seal_text(name, built.files, digests, commit, errata)
    found = save(root / "dist" / f"{name}.docx", docx)
    found += save(seal_path(root, name), written.encode())
    console.show_problems(found, root, Settings.lang, sys.stderr)
    for path in (root / "dist" / f"{name}.docx", seal_path(root, name)):
        typer.echo(shown_path(path))


@app.command(
    epilog="Examples: reportgen verify 2022H2.docx · reportgen verify 2022H2.docx --rebuild"
)
def verify(
    file: Annotated[Path, typer.Argument(metavar="FILE.docx")],
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Build it again here and compare.")
    ] = False,
) -> None:
    """Tell from a Word file what made it, and whether any part was changed since."""
    from reportgen.verifying import stated, verify_file

    root = find_root() if rebuild else None
    problems = verify_file(file, root)
    for name, value in stated(file):
        typer.echo(f"{name}: {value}")
    console.show_problems(problems, Path(), Settings.lang, sys.stdout)
    sys.stdout.flush()
    console.show_count(problems, Settings.lang)
    raise typer.Exit(int(bool(problems)))
