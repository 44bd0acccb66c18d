"""The commands about reports that were sent: seal, verify."""

# No postponed annotations: typer would have to evaluate each one (1 % of a check).
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from reportgen.cli.app import command
from reportgen.cli.options import (
    Period,
    Settings,
    find_root,
    known_periods,
    named_file,
    root_if_any,
)
from reportgen.place import Place
from reportgen.problems import InvalidProject, Level, Problem, problem
from reportgen.show import terminal


@command()
def seal(
    period: Period,
    sign: Annotated[Path | None, typer.Option("--sign", metavar="KEY")] = None,
) -> None:
    """Build a period and record its digests in seals/ of the project."""
    from reportgen.pipeline import build_period
    from reportgen.project.read import read_project
    from reportgen.project.revisions import head
    from reportgen.project.save import save
    from reportgen.seals.basis import seal_path
    from reportgen.seals.sealing import RESOLVED, sealed, would_replace

    root = find_root()
    (name,) = known_periods(root, [period])
    if sign is not None:
        named_file(sign)
    project, _ = read_project(root, name)
    if project and project.report.is_draft:
        raise InvalidProject(problem("P121", project.report.at("state"), period=name))
    commit = head(root)
    built = build_period(root, name, ("docx", "md"), commit=commit)
    if not built.outputs or built.beside or built.basis is None:
        found = [*built.problems, *would_replace(name, built.problems, built.beside)]
        summary = terminal.unsealed_line(name, found, Settings.lang)
        terminal.show_problems(found, root, Settings.lang, sys.stderr, summary=[summary])
        raise typer.Exit(1)
    left = [each for each in built.problems if each.code not in RESOLVED]
    terminal.show_problems(left, root, Settings.lang, sys.stderr)
    written = sealed(root, name, built.basis, built.outputs, commit).encode()
    files = {
        root / "dist" / f"{name}.docx": built.outputs["docx"],
        seal_path(root, name): written,
        **_signature(root, name, written, sign),
    }
    for path, content in files.items():
        found = save(path, content, root)
        terminal.show_problems(found, root, Settings.lang, sys.stderr)
    for path in files:
        typer.echo(terminal.shown_path(path))


def _signature(root: Path, name: str, seal: bytes, key: Path | None) -> dict[Path, bytes]:
    """Return the signature of a new seal, if it is to have one, by its path.

    Raises InvalidProject if it would be lost: the old seal has one.
    """
    from reportgen.seals.basis import seal_path
    from reportgen.seals.signature import sign, signature_path

    path = signature_path(root, name)
    if key is not None:
        return {path: sign(seal, key)}
    if path.exists() and seal_path(root, name).read_bytes() != seal:
        place = Place(f"seals/{path.name}")
        raise InvalidProject(problem("P159", place, period=name))
    return {}


@command()
def verify(
    file: Annotated[Path, typer.Argument(metavar="FILE.docx")],
    rebuild: Annotated[bool, typer.Option("--rebuild")] = False,
    signers: Annotated[Path | None, typer.Option("--signers", metavar="FILE")] = None,
) -> None:
    """Show the origin that a Word file states, and whether it still says the same."""
    from functools import partial

    from reportgen.pipeline import rebuilt
    from reportgen.project.revisions import committed
    from reportgen.seals.committed import counted_seal
    from reportgen.seals.record import LARGEST
    from reportgen.seals.signature import verify_signature
    from reportgen.seals.verify import open_word_file, verify_file
    from reportgen.show.file_origin import stated_text

    named_file(file)
    root = find_root() if rebuild or signers else root_if_any()
    word, place = open_word_file(file.read_bytes()), Place(file.as_posix())
    if word is None:
        _conclude([problem("P114", place)])
    if root is None:
        typer.echo(stated_text(word.origin(), Settings.lang))
        _conclude(verify_file(word, place))
    in_git = committed(root, f"seals/{word.period}.json", LARGEST)
    counted = counted_seal(root, word.period, in_git)
    problems, origin = list(counted.problems), word.origin()
    if signers:
        seal, names = counted.written, named_file(signers)
        who, found = verify_signature(root, word.period, seal, names)
        origin += [("signed-by", who)] if who else []
        problems += found
    anew = partial(rebuilt, root)
    problems += verify_file(word, place, counted.seal, anew, rebuild=rebuild)
    typer.echo(stated_text(origin, Settings.lang))
    _conclude(problems)


def _conclude(problems: list[Problem]) -> NoReturn:
    """Show the problems of a file, and exit with 1 if one is an error."""
    count = terminal.count_line(problems, Settings.lang)
    terminal.show_problems(problems, Path(), Settings.lang, sys.stdout, summary=[count])
    raise typer.Exit(int(any(each.level is Level.ERROR for each in problems)))
