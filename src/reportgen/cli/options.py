"""What commands can be given, and the project and the periods that they mean."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.problems import InvalidProject, ReportgenError, UsageProblem, problem

if TYPE_CHECKING:
    from reportgen.catalogue.words import Language
    from reportgen.draft import Draft


class Format(enum.StrEnum):
    """A format a report can be written in."""

    DOCX = "docx"
    MD = "md"


class Report(enum.StrEnum):
    """A form in which `check` tells problems."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"


class Listing(enum.StrEnum):
    """A form in which `figures` lists numbers."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


class Kind(enum.StrEnum):
    """A kind of file with a schema."""

    REPORT = "report"
    SECTION = "section"
    ORGAN = "organ"


Periods = Annotated[list[str] | None, typer.Argument(metavar="PERIOD…", show_default=False)]
Period = Annotated[str, typer.Argument(metavar="PERIOD")]
Formats = Annotated[
    list[Format] | None,
    typer.Option(
        "-f", "--format", help="docx or md; may be given twice.", show_default="docx"
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "-o", "--output", metavar="DIR", help="Where to write.", show_default="dist/"
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Treat warnings as errors.")]
Stdout = Annotated[
    bool, typer.Option("--stdout", help="Write the report to standard output.")
]


class DiffFormat(enum.StrEnum):
    """A form in which `diff` tells differences."""

    TEXT = "text"
    MD = "md"
    JSON = "json"
    DOCX = "docx"


class StatusFormat(enum.StrEnum):
    """A form in which `status` tells what is owed."""

    TABLE = "table"
    JSON = "json"
    MD = "md"


StatusForm = Annotated[StatusFormat, typer.Option("--format", help="How to tell it.")]
Revision = Annotated[
    str | None, typer.Option("--rev", metavar="REV", help="A git revision to compare with.")
]
DiffForm = Annotated[DiffFormat, typer.Option("--format", help="How to tell them.")]
Before = Annotated[
    str | None, typer.Option("--from", metavar="PERIOD", help="The period to go on from.")
]
KeepText = Annotated[
    bool, typer.Option("--keep-text", help="Keep the prose, marked as not yet revised.")
]
Parts = Annotated[
    str, typer.Option("--from", metavar="PERIOD,…", help="The periods to add up, in order.")
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Say what would be written, write nothing.")
]
Review = Annotated[
    bool,
    typer.Option(
        "--review", help="A review copy: comments at each figure and each warning."
    ),
]
ReportFormat = Annotated[Report, typer.Option("--format", help="How to tell problems.")]
ListFormat = Annotated[Listing, typer.Option("--format", help="How to list numbers.")]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="CODE", help="Only rules whose code begins so."),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="CODE", help="No rules whose code begins so."),
]


class Settings:
    """What the options before the command say."""

    project: Path | None = None
    lang: Language = "en"
    debug: bool = False


def find_root() -> Path:
    """Return the project: the named folder, or the one we stand in."""
    from reportgen.project import find_project

    start = Settings.project or Path()
    return find_project(start.resolve())


def root_or_here() -> Path:
    """Return the project, or the current folder if there is none."""
    try:
        return find_root()
    except ReportgenError:
        return Path()


def known_periods(root: Path, names: list[str]) -> list[str]:
    """Return the periods asked for, each once; raises UsageProblem for one unknown."""
    from reportgen.project import period_names, unknown_period

    known = period_names(root)
    if not names:
        raise UsageProblem(problem("U003", None, periods="、".join(known)))
    if wrong := [unknown_period(root, name) for name in names if name not in known]:
        raise UsageProblem(*wrong)
    return list(dict.fromkeys(names))


def inspected(period: str, root: Path | None = None) -> Draft:
    """Return a period's report, mistakes and all; raises InvalidProject without one."""
    from reportgen.pipeline import inspect_period

    root = root or find_root()
    (name,) = known_periods(root, [period])
    made, problems = inspect_period(root, name)
    if made is None:
        raise InvalidProject(*problems)
    return made
