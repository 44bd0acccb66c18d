"""The commands about reports that were sent: seal, verify."""

# No postponed annotations: typer would have to evaluate each one (1 % of a check).
import sys
from pathlib import Path
from typing import Annotated

import typer

from reportgen.cli.app import command
from reportgen.cli.options import (
    Period,
    Settings,
    find_root,
    known_periods,
    named_file,
    root_or_here,
)
from reportgen.problems import InvalidProject, problem
from reportgen.show import terminal


@command()
def seal(period: Period) -> None:
    """Build a period and record its digests in seals/ of the project."""
    from reportgen.pipeline import build_period
    from reportgen.project.read import read_project
    from reportgen.project.revisions import head
    from reportgen.project.save import save
    from reportgen.seals.basis import seal_path
    from reportgen.seals.sealing import RESOLVED, sealed, would_replace

    root = find_root()
    (name,) = known_periods(root, [period])
    project, _ = read_project(root, name)
    if project and project.report.is_draft:
        raise InvalidProject(problem("P121", project.report.at("state"), period=name))
    commit = head(root)
    built = build_period(root, name, ("docx", "md"), commit=commit)
    if not built.outputs or built.beside or built.basis is None:
        found = [*built.problems, *would_replace(name, built.problems, built.beside)]
        summary = terminal.unsealed_line(name, found, Settings.lang)
        terminal.show_problems(found, root, Settings.lang, sys.stderr, summary=summary)
        raise typer.Exit(1)
    left = [each for each in built.problems if each.code not in RESOLVED]
    terminal.show_problems(left, root, Settings.lang, sys.stderr)
    written = sealed(root, name, built.basis, built.outputs, commit)
    found = save(root / "dist" / f"{name}.docx", built.outputs["docx"], root)
    found += save(seal_path(root, name), written.encode(), root)
    terminal.show_problems(found, root, Settings.lang, sys.stderr)
    for path in (root / "dist" / f"{name}.docx", seal_path(root, name)):
        typer.echo(terminal.shown_path(path))


@command()
def verify(
    file: Annotated[Path, typer.Argument(metavar="FILE.docx")],
    rebuild: Annotated[bool, typer.Option("--rebuild")] = False,
) -> None:
    """Show the origin that a Word file states, and which parts were changed since."""
    from functools import partial

    from reportgen.pipeline import rebuilt
    from reportgen.seals.verify import stated, verify_file
    from reportgen.show.file_origin import stated_text

    named_file(file)
    anew = partial(rebuilt, find_root()) if rebuild else None
    problems = verify_file(file, root_or_here(), anew)
    if text := stated_text(stated(file), Settings.lang):
        typer.echo(text)
    count = terminal.count_line(problems, Settings.lang)
    terminal.show_problems(problems, Path(), Settings.lang, sys.stdout, summary=count)
    raise typer.Exit(int(bool(problems)))
