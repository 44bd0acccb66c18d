"""The commands that look and write nothing: check, proofread, figures, trace."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen import console
from reportgen.cli import app, known_periods, shown_path
from reportgen.options import (
    DiffForm,
    DiffFormat,
    Ignore,
    ListFormat,
    Listing,
    Period,
    Periods,
    Report,
    ReportFormat,
    Revision,
    Select,
    Settings,
    StatusForm,
    StatusFormat,
    Strict,
    find_root,
)
from reportgen.problems import InvalidProject, Level, Problem, UsageProblem, problem

if TYPE_CHECKING:
    from reportgen.draft import Draft


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
    from reportgen.project import period_names

    root = find_root()
    names = known_periods(root, periods or period_names(root))
    found: list[Problem] = []
    with console.progress(len(names)) as step:
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
    from reportgen.checks import check_draft
    from reportgen.checks.control import selected
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
    from reportgen.catalogue import RULES

    asked = [each.strip().upper() for code in codes or [] for each in code.split(",")]
    for each in asked:
        if not any(rule.startswith(each) for rule in RULES) or not each:
            families = ", ".join(sorted({rule[0] for rule in RULES}))
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
        console.show_problems(problems, root, Settings.lang, sys.stdout, source)
        sys.stdout.flush()
        console.show_count(problems, Settings.lang)
    else:
        from reportgen.formats import write_problems

        if text := write_problems(problems, form.value, Settings.lang):
            console.show_document(text)
    bad = {Level.ERROR, Level.WARNING} if strict else {Level.ERROR}
    raise typer.Exit(int(any(each.level in bad for each in problems)))


# -- where numbers come from -----------------------------------------------------------


@app.command(
    epilog="Examples: reportgen figures 2023H1 · reportgen figures 2023H1 --format csv"
)
def figures(period: Period, form: ListFormat = Listing.TABLE) -> None:
    """List every number of the finished report once, in order, and where it comes from."""
    from reportgen.tracing import as_csv, as_json, as_table, traced_numbers

    found = traced_numbers(_draft(period))
    match form:
        case Listing.CSV:
            console.show_document(as_csv(found))
        case Listing.JSON:
            console.show_document(as_json(found))
        case Listing.TABLE:
            typer.echo(as_table(found, Settings.lang))


@app.command(
    epilog="Examples: reportgen trace 2023H1 62.5% · reportgen trace 2023H1 高新技术"
)
def trace(
    period: Period,
    phrase: Annotated[
        str, typer.Argument(metavar="PHRASE", help="A number, words, or an id.")
    ],
) -> None:
    """Tell where a number or a phrase is printed, written, and how it was computed."""
    from reportgen.tracing import trace_text

    text = trace_text(_draft(period), phrase, Settings.lang)
    if not text:
        raise InvalidProject(problem("U011", None, phrase=phrase, period=period))
    typer.echo(text)


@app.command(
    epilog="Examples: reportgen diff 2022H1 2023H1 · reportgen diff 2023H1 --rev main"
)
def diff(
    periods: Periods = None, rev: Revision = None, form: DiffForm = DiffFormat.TEXT
) -> None:
    """Tell what changed from one period, or from a git revision, to another.

    Figures, sections, plan items, sentences by word; of two periods also what was copied
    unchanged, and old years left over. --format docx writes dist/PERIOD.diff.docx, with
    tracked changes.
    """
    from reportgen.compare import difference
    from reportgen.formats.differences import write_difference

    root, names = find_root(), periods or []
    if len(names) + (rev is not None) != 2:  # noqa: PLR2004 - it takes two
        raise UsageProblem(problem("U018"))
    after = _draft(names[-1])
    if rev is None:
        before, titles = _draft(names[0]), (names[0], names[1])
    else:
        before, titles = _draft_at(root, names[0], rev), (f"{names[0]} ({rev})", names[0])
    if form is DiffFormat.DOCX:
        _write_redline(root, names[-1], before, after)
        return
    found = difference(before, after, titles, revisions=rev is not None)
    text = write_difference(found, form.value, Settings.lang)
    show = typer.echo if form is DiffFormat.TEXT else console.show_document
    show(text)


def _write_redline(root: Path, name: str, before: Draft, after: Draft) -> None:
    """Write the Word file with tracked changes, and say where."""
    from reportgen.pipeline import moment, title_of
    from reportgen.save import save
    from reportgen.writers.docx.properties import DocxProperties
    from reportgen.writers.docx.write import to_redline

    author = after.project.organ.name.value
    when = moment(after.project)
    about = DocxProperties(title_of(after.document), author, when, {})
    target = root / "dist" / f"{name}.diff.docx"
    content = to_redline(before.document, after.document, after.layout, about)
    console.show_problems(save(target, content), root, Settings.lang, sys.stderr)
    typer.echo(shown_path(target))


@app.command(
    epilog="Examples: reportgen status 2023H1 · reportgen status 2023H1 --format md"
)
def status(period: Period, form: StatusForm = StatusFormat.TABLE) -> None:
    """Tell who still owes what: missing values, plans, doubtful figures, kept text."""
    from reportgen.pipeline import check_period
    from reportgen.project import read_project
    from reportgen.revisions import last_changes
    from reportgen.status import owed, write_status

    root = find_root()
    (name,) = known_periods(root, [period])
    project, problems = read_project(root, name)
    if project is None:
        raise InvalidProject(*problems)
    rows = owed(project, check_period(root, name), last_changes(root, project.inputs))
    text = write_status(rows, form.value, Settings.lang)
    show = typer.echo if form is StatusFormat.TABLE else console.show_document
    show(text)


def _draft_at(root: Path, period: str, revision: str) -> Draft:
    """Return a period's report as it was in a revision of the repository."""
    import tempfile

    from reportgen.revisions import check_out

    with tempfile.TemporaryDirectory() as folder:
        check_out(root, revision, Path(folder))
        return _draft(period, Path(folder))


def _draft(period: str, root: Path | None = None) -> Draft:
    """Return a period's report, mistakes and all; raises InvalidProject without one."""
    from reportgen.pipeline import inspect_period

    root = root or find_root()
    (name,) = known_periods(root, [period])
    made, problems = inspect_period(root, name)
    if made is None:
        raise InvalidProject(*problems)
    return made
