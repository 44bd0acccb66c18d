"""The commands that read like a proofreader: check, proofread."""

# No postponed annotations: typer would evaluate each of them anew (1 % of a check).
import enum
import sys
from pathlib import Path
from typing import Annotated

import typer

from reportgen.cli.app import app
from reportgen.cli.options import Periods, Settings, Strict, find_root, known_periods
from reportgen.problems import Level, Problem, UsageProblem, problem
from reportgen.show import terminal


class Report(enum.StrEnum):
    """A form in which `check` tells problems."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"


ReportFormat = Annotated[Report, typer.Option("--format", help="How to tell problems.")]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="CODE", help="Only rules whose code begins so."),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="CODE", help="No rules whose code begins so."),
]


@app.command(
    epilog="Examples: reportgen check · reportgen check 2023H1 --format json"
    " · reportgen check --select N --ignore T2"
)
def check(
    periods: Periods = None,
    form: ReportFormat = Report.TEXT,
    select: Select = None,
    ignore: Ignore = None,
    strict: Strict = False,
) -> None:
    """Tell every problem of one period, or of all; write nothing.

    --select and --ignore choose among the rules (families N, P, S, T); a file that cannot
    be read is told in any case.
    """
    from reportgen.checks.control import selected
    from reportgen.pipeline import check_period
    from reportgen.problems import in_order
    from reportgen.project.read import period_names

    root = find_root()
    names = known_periods(root, periods or period_names(root))
    found: list[Problem] = []
    with terminal.progress(len(names)) as step:
        for name in names:
            found += check_period(root, name)
            step()
    chosen = selected(in_order(found), _rules(select), _rules(ignore))
    _tell(chosen, form, root, strict=strict)


@app.command(
    epilog="Examples: reportgen proofread draft.md · reportgen proofread - < draft.txt"
)
def proofread(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="UTF-8 text or Markdown.")],
    form: ReportFormat = Report.TEXT,
    select: Select = None,
    ignore: Ignore = None,
    strict: Strict = False,
) -> None:
    """Tell what is wrong in any text or Markdown draft; - reads standard input.

    The rules are those of `check` that need no data.
    """
    from reportgen.checks.control import selected
    from reportgen.checks.engine import check_draft
    from reportgen.load.characters import decode

    name = "-" if file == "-" else Path(file).as_posix()
    raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    text, found = decode(raw, name)
    if text is not None:
        found = [*found, *check_draft(text, name)]
    chosen = selected(found, _rules(select), _rules(ignore))
    _tell(chosen, form, Path(), strict=strict, source=text)


def _rules(codes: list[str] | None) -> list[str]:
    """Return the beginnings of codes asked for: T,N2 is two; raises UsageProblem."""
    from reportgen.checks.rules import RULES

    asked = [each.strip().upper() for code in codes or [] for each in code.split(",")]
    known = RULES if asked else {}
    for each in asked:
        if not any(rule.startswith(each) for rule in known) or not each:
            families = ", ".join(sorted({rule[0] for rule in known}))
            raise UsageProblem(problem("U006", None, name=each, known=families))
    return asked


def _tell(
    problems: list[Problem],
    form: Report,
    root: Path,
    *,
    strict: bool,
    source: str | None = None,
) -> None:
    """Tell problems and exit with 1 if one of them is too bad."""
    if form is Report.TEXT:
        terminal.show_problems(problems, root, Settings.lang, sys.stdout, source)
        sys.stdout.flush()
        terminal.show_count(problems, Settings.lang)
    else:
        from reportgen.show import write_problems

        if text := write_problems(problems, form.value, Settings.lang):
            terminal.show_document(text)
    bad = {Level.ERROR, Level.WARNING} if strict else {Level.ERROR}
    raise typer.Exit(int(any(each.level in bad for each in problems)))
