"""The command that checks a Word file before it is sent: check-docx."""

# No postponed annotations: typer would have to evaluate each one (1 % of a check).
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli.app import command
from reportgen.cli.check import (
    Ignore,
    Select,
    listed_words,
    report_problems,
    rules_named,
)
from reportgen.cli.options import (
    Format,
    Strict,
    chosen_format,
    find_root,
    inspected_with_errors,
    known_periods,
    named_file,
    root_if_any,
    root_or_here,
)
from reportgen.place import Place
from reportgen.problems import InvalidProject, Level, Problem, problem

if TYPE_CHECKING:
    from reportgen.checks.look.against import Against
    from reportgen.exchange.word_build import WordBuild
    from reportgen.exchange.word_versions import Version
    from reportgen.model import Organ
    from reportgen.readers.word.text import WordText


@command("check-docx")
def check_docx(  # noqa: PLR0913, PLR0917 - the options that users know
    file: Annotated[Path, typer.Argument(metavar="FILE.docx")],
    period: Annotated[str | None, typer.Option("--period", metavar="PERIOD")] = None,
    layout: Annotated[str | None, typer.Option("--layout", metavar="NAME")] = None,
    form: Format = None,
    select: Select = None,
    ignore: Ignore = None,
    strict: Strict = False,
) -> None:
    """Check the look, text, leftovers and figures of a Word file of any program."""
    from reportgen.checks.allowances import selected
    from reportgen.checks.look.leftovers import besides
    from reportgen.checks.look.word_file import check_look
    from reportgen.checks.proofread_word import check_word
    from reportgen.checks.reading.word_passages import lines_of
    from reportgen.problems import in_order
    from reportgen.readers.word.file import open_word

    chosen = chosen_format("check-docx", form)
    path, name = named_file(file), file.as_posix()
    if period is not None:
        (period,) = known_periods(find_root(), [period])
    wanted, unwanted = rules_named(select, _OWN), rules_named(ignore, _OWN)
    word = open_word(path, name, look=True)
    if isinstance(word, Problem):
        report_problems([word], chosen, Path(), strict=strict)
    against = _against(path, period, layout)
    organ, unread = _organ()
    own, wrong = listed_words()
    text = besides(check_word(word, name, organ, own), word, name)
    found = [*unread, *wrong, *text, *check_look(word, name, against)]
    if not lines_of(word):
        found.append(problem("U130", Place(name)))
    if period is not None:
        found = _with_the_period(found, word, path, period)
    elif organ is not None:
        found = _in_the_project(found, word, path, organ)
    kept = selected(in_order(found), wanted, unwanted, _OWN)
    # Services expect the path of the Word file, which is not relative to the project.
    root = root_or_here() if chosen == "text" else Path()
    report_problems(kept, chosen, root, strict=strict, sources={name: lines_of(word)})


_OWN = ("L", "P24")  # messages that can be selected like rules


def _against(path: Path, period: str | None, asked: str | None) -> "Against":
    """Return the layout that was asked for, or that of the period, or gb9704.

    Raises InvalidProject if it cannot be read.
    """
    from reportgen.checks.look.against import Against
    from reportgen.project.folders import built_in_templates, template_folders
    from reportgen.writers.clauses import clauses_of
    from reportgen.writers.layouts import read_layout

    root = root_if_any()
    folders = template_folders(root) if root else (built_in_templates(),)
    chosen = (
        asked or (root and _layout_of(root, period or _stated_period(path))) or "gb9704"
    )
    layout, problems = read_layout(folders, chosen)
    if layout is None:
        raise InvalidProject(*problems)
    return Against(layout, clauses_of(layout, folders))


def _layout_of(root: Path, period: str) -> str:
    """Return the layout of a period of the project, "" if it has none or no such period."""
    from reportgen.project.read import period_names, read_project

    project = read_project(root, period)[0] if period in period_names(root) else None
    layout = project.report.layout if project else None
    return layout.value if layout else ""


def _stated_period(path: Path) -> str:
    """Return the period that a file of ours states, "" for other files."""
    from reportgen.seals.verify import open_word_file

    word = open_word_file(path.read_bytes())
    return word.period if word else ""


def _organ() -> "tuple[Organ | None, list[Problem]]":
    """Return organ.yaml of the project around, if any, and its errors."""
    from reportgen.project.read import read_organ

    root = root_if_any()
    organ, problems = read_organ(root) if root else (None, [])
    return organ, [each for each in problems if each.level is Level.ERROR]


def _in_the_project(
    found: list[Problem], word: "WordText", path: Path, organ: "Organ"
) -> list[Problem]:
    """Return the problems that the office has not allowed, at its levels.

    What the report allows counts if the file states that it is of a period of the project.
    """
    from reportgen.checks.allowances import at_levels
    from reportgen.exchange.word_build import built_version
    from reportgen.exchange.word_versions import version_of_word
    from reportgen.pipeline import inspect_period
    from reportgen.project.read import period_names

    root, period = find_root(), _stated_period(path)
    report = inspect_period(root, period)[0] if period in period_names(root) else None
    if report is None:
        return at_levels(found, organ.levels)
    file = version_of_word(word, path.as_posix())
    return _left(found, file, built_version(report, period))


def _left(found: list[Problem], file: "Version", built: "WordBuild") -> list[Problem]:
    """Return the problems that the report of a period does not allow."""
    from reportgen.checks.allowances import decided
    from reportgen.exchange.word_keys import with_keys

    keyed = with_keys(found, file, built)
    return decided(keyed, built.report.project, complete=False)


def _with_the_period(
    found: list[Problem], word: "WordText", path: Path, period: str
) -> list[Problem]:
    """Return the problems that the office has not allowed, and those of the figures."""
    from reportgen.exchange.word_build import built_version
    from reportgen.exchange.word_charts import check_charts
    from reportgen.exchange.word_figures import check_figures
    from reportgen.exchange.word_versions import version_of_word

    report, errors = inspected_with_errors(period, find_root())
    name = path.as_posix()
    file, built = version_of_word(word, name), built_version(report, period)
    left = _left(found, file, built)
    figures = [
        *check_figures(file, built.version, period),
        *check_charts(word, report.document, name, period),
    ]
    unsure = [problem("U131", errors[0].place, period=period)] if errors else []
    return [*left, *figures, *unsure, *_against_the_seal(path, name, period)]


def _against_the_seal(path: Path, name: str, period: str) -> list[Problem]:
    """Return how a file of a sealed period differs from what was sealed."""
    from reportgen.project.revisions import committed
    from reportgen.seals.committed import counted_seal
    from reportgen.seals.record import LARGEST
    from reportgen.seals.verify import open_word_file, verify_file

    root = find_root()
    counted = counted_seal(root, period, committed(root, f"seals/{period}.json", LARGEST))
    word = open_word_file(path.read_bytes())
    if counted.seal is None or word is None or word.period != period:
        return list(counted.problems)
    return [*counted.problems, *verify_file(word, Place(name), counted.seal)]
