"""The command that writes reports."""

# No postponed annotations: typer would have to evaluate each one (1 % of a check).
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import Struct

from reportgen.cli.app import command
from reportgen.cli.options import (
    Periods,
    Settings,
    Strict,
    Untrusted,
    chosen_format,
    find_root,
    known_periods,
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
    from reportgen.pipeline import Built


Formats = Annotated[list[str] | None, typer.Option("-f", "--format", metavar="FORMAT")]
Output = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="DIR", show_default="dist/")
]
Stdout = Annotated[bool, typer.Option("--stdout")]
Review = Annotated[bool, typer.Option("--review")]


class _Order(Struct, frozen=True):
    """How reports are to be built."""

    forms: tuple[str, ...]
    review: bool
    strict: bool

    def file(self, name: str, form: str, *, beside: bool) -> str:
        """Return the name of a file.

        A review copy never has the name of the report, nor has a file `beside` it.
        """
        if self.review:
            return f"{name}.review.{form}"
        return f"{name}.rebuilt.{form}" if beside else f"{name}.{form}"


@command()
def build(  # noqa: PLR0913, PLR0917 - the options that users know
    periods: Periods = None,
    formats: Formats = None,
    output: Output = None,
    strict: Strict = False,
    stdout: Stdout = False,
    review: Review = False,
    untrusted: Untrusted = False,
) -> None:
    """Write the reports of one or more periods to dist/ of the project, or to `output`."""
    if untrusted:
        run_untrusted()
    asked = [chosen_format("build", each) for each in formats or (None,)]
    forms = tuple(dict.fromkeys(asked))
    root = find_root()
    chosen = known_periods(root, periods or [])
    if review and forms != ("docx",):
        raise UsageProblem(problem("U012"))
    order = _Order(forms, review, strict)
    if stdout:
        _build_to_stdout(root, chosen, order)
        return
    folder = _folder(output) if output is not None else root / "dist"
    worst = 0
    with terminal.progress(len(chosen)) as step:
        for name in chosen:
            worst = max(worst, _build_one(root, name, order, folder))
            step()
    raise typer.Exit(worst)


def _folder(output: Path) -> Path:
    """Return the folder to write to; raises UsageProblem if it is, or is below, a file."""
    for path in (output, *output.parents):
        if path.is_file():
            raise UsageProblem(problem("U062", None, file=path))
    return output


def _build_one(root: Path, name: str, order: _Order, folder: Path) -> int:
    """Build and save one period, and print what was written; return the exit code."""
    from reportgen.pipeline import build_period
    from reportgen.project.save import save

    found: list[Problem] = []
    inside = root if folder == root / "dist" else folder
    try:
        built = build_period(root, name, order.forms, review=order.review)
        found += built.problems
        code = _refusal(built, strict=order.strict)
        for form, content in built.outputs.items() if not code else ():
            file = order.file(name, form, beside=form in built.beside)
            found += save(folder / file, content, inside) + _left(order, name, form, file)
        if not code and "docx" in built.outputs and built.basis:
            from reportgen.exchange.readback.kept_inputs import keep_inputs

            keep_inputs(root, built.inputs, built.basis.files)
    except EnvironmentProblem as error:
        found += error.problems
        code = error.exit_code
    refused = [terminal.refused_line(name, found, Settings.lang)] if code else []
    terminal.show_problems(found, root, Settings.lang, sys.stderr, summary=refused)
    if code:
        return code
    warnings = sum(each.level is Level.WARNING for each in found)
    for form in built.outputs:
        file = order.file(name, form, beside=form in built.beside)
        path = terminal.shown_path(folder / file)
        terminal.show_built(path, built.sections, built.figures, warnings, Settings.lang)
    return 0


def _left(order: _Order, name: str, form: str, file: str) -> list[Problem]:
    """Return a warning if a file was written beside the sealed one."""
    usual = order.file(name, form, beside=False)
    return [] if file == usual else [problem("P135", None, file=usual, kept=file)]


def _refusal(built: "Built", *, strict: bool) -> int:
    """Return 1 if a built report must not be written, else 0."""
    warned = any(each.level is Level.WARNING for each in built.problems)
    if not built.outputs:
        return int(not any(each.code == "P133" for each in built.problems))
    return int(strict and warned)


def _build_to_stdout(root: Path, names: list[str], order: _Order) -> None:
    from reportgen.pipeline import build_period

    forms = order.forms

    if len(names) > 1 or len(forms) > 1:
        raise UsageProblem(problem("U004"))
    if forms == ("docx",) and sys.stdout.isatty():
        raise UsageProblem(problem("U005"))
    built = build_period(root, names[0], forms, review=order.review)
    code = _refusal(built, strict=order.strict)
    refused = terminal.refused_line(names[0], built.problems, Settings.lang)
    summary = [refused] if code else []
    terminal.show_problems(built.problems, root, Settings.lang, sys.stderr, summary=summary)
    if code:
        raise typer.Exit(code)
    sys.stdout.buffer.write(built.outputs[forms[0]])
    sys.stdout.buffer.flush()
