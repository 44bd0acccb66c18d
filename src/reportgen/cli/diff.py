"""The command that compares two reports."""

# No postponed annotations: typer would have to evaluate each one (1 % of a check).
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace

from reportgen.cli.app import command
from reportgen.cli.options import (
    Format,
    Periods,
    Settings,
    chosen_format,
    find_root,
    inspected,
    inspected_with_errors,
)
from reportgen.problems import InvalidProject, Problem, UsageProblem, problem
from reportgen.show import terminal

if TYPE_CHECKING:
    from reportgen.finished import Finished
    from reportgen.finished.compare import Difference


Revision = Annotated[str | None, typer.Option("--rev", metavar="REV")]


@command()
def diff(periods: Periods = None, rev: Revision = None, form: Format = None) -> None:
    """Show what changed from one period, git revision or Word file to another."""
    from reportgen.finished.compare import difference

    chosen, names = chosen_format("diff", form), periods or []
    if len(names) + (rev is not None) != 2:  # noqa: PLR2004 - two reports
        raise UsageProblem(problem("U018"))
    if any(each.lower().endswith(".docx") for each in names):
        _compare_word(names, chosen)
        return
    root = find_root()
    after = inspected(names[-1])
    if rev is None:
        before, titles = inspected(names[0]), (names[0], names[1])
    else:
        before, titles = (
            _finished_at(root, names[0], rev),
            (f"{names[0]} ({rev})", names[0]),
        )
    if chosen == "docx":
        _write_redline(root, names[-1], before, after)
        return
    found = difference(before, after, titles, revisions=rev is not None)
    _show(found, chosen)


def _show(found: "Difference", form: str) -> None:
    from reportgen.show.differences import write_difference

    text = write_difference(found, form, Settings.lang)
    show = terminal.show_text if form == "text" else terminal.show_document
    show(text)


def _compare_word(names: list[str], form: str) -> None:
    """Compare two Word files, or one with a period."""
    from reportgen.cli.diff_word import redline, side_of
    from reportgen.exchange.word_versions import word_difference
    from reportgen.project.save import save

    if len(names) != 2:  # noqa: PLR2004 - a file is in no revision
        raise UsageProblem(problem("U018"))
    before, after = map(side_of, names)
    if form != "docx":
        _show(word_difference(before.version, after.version), form)
        return
    target = after.folder / f"{after.stem}.diff.docx"
    found = save(target, redline(before, after))
    terminal.show_problems(found, Path(), Settings.lang, sys.stderr)
    typer.echo(terminal.shown_path(target))


def _write_redline(root: Path, name: str, before: "Finished", after: "Finished") -> None:
    """Write the Word file with tracked changes, and print its path."""
    from reportgen.pipeline import moment, title_of
    from reportgen.project.save import save
    from reportgen.writers.docx.properties import DocxProperties
    from reportgen.writers.docx.write import to_redline

    author = after.project.organ.name.value
    when = moment(after.project)
    about = DocxProperties(title_of(after.document), author, when, {})
    target = root / "dist" / f"{name}.diff.docx"
    content = to_redline(before.document, after.document, after.layout, about)
    terminal.show_problems(save(target, content, root), root, Settings.lang, sys.stderr)
    typer.echo(terminal.shown_path(target))


def _finished_at(root: Path, period: str, revision: str) -> "Finished":
    """Return the finished report of a period as it was in a revision of the repository."""
    import tempfile

    from reportgen.project.revisions import check_out

    with tempfile.TemporaryDirectory() as folder:
        check_out(root, revision, Path(folder))
        try:
            made, errors = inspected_with_errors(period, Path(folder))
        except InvalidProject as error:
            found = (_of_revision(each, revision) for each in error.problems)
            raise InvalidProject(*found) from error
    # What is broken in the revision is shown as ?, so say why.
    errors = [_of_revision(each, revision) for each in errors]
    terminal.show_problems(errors, root, Settings.lang, sys.stderr)
    return made


def _of_revision(found: Problem, revision: str) -> Problem:
    """Return a problem whose place names the revision, as git writes it: HEAD:data/…."""
    if found.place is None:
        return found
    return replace(found, place=replace(found.place, file=f"{revision}:{found.place.file}"))
