"""A template's folder: found by name, and read once, without anything outside it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.load.characters import decode, read_start
from reportgen.load.stray_lines import merge_conflict
from reportgen.place import Place, is_own_file
from reportgen.problems import Problem, problem
from reportgen.suggest import near

if TYPE_CHECKING:
    from collections.abc import Iterable


MAIN = "report.md.j2"
MAX_BYTES = 256_000
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


class TemplateFolder(Struct, frozen=True):
    """The sources of a template by file name, and the folder's name in messages."""

    name: str
    path: Path
    shown: str
    sources: dict[str, str]

    def place(self, file: str, line: int) -> Place:
        """Return a place in one of its files."""
        return Place(f"{self.shown}/{file}", line)


def find_template(
    name: str, folders: Iterable[Path], root: Path
) -> tuple[TemplateFolder | None, list[Problem]]:
    """Return the template `name` from the first of `folders` that has it.

    Returns None and the problems if there are any; that there is none has no place.
    `root` is the project folder, relative to which messages name files.
    """
    choices = _choices(folders)
    if not _NAME.fullmatch(name) or name not in choices:
        known = "、".join(sorted(choices))
        hint = near(name, choices)
        return None, [problem("J001", None, name=name, known=known, near=hint)]
    folder = choices[name]
    inside = folder.is_relative_to(root)
    shown = folder.relative_to(root).as_posix() if inside else folder.as_posix()
    if folder.is_symlink() or folder.parent.is_symlink():
        return None, [problem("F010", Place(shown))]
    sources: dict[str, str] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.j2")):
        text, found = _read(path, f"{shown}/{path.name}")
        problems += found
        if text is not None:
            sources[path.name] = text
    if sum(map(len, sources.values())) > MAX_BYTES:
        problems.append(problem("J003", Place(shown), limit=MAX_BYTES))
    if MAIN not in sources and not problems:
        problems.append(problem("J002", Place(shown), file=MAIN))
    return (None if problems else TemplateFolder(name, folder, shown, sources)), problems


def _choices(folders: Iterable[Path]) -> dict[str, Path]:
    """Return the template folders by name; earlier folders take precedence."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.iterdir()):
            if path.is_dir() and (path / MAIN).exists() and path.name not in found:
                found[path.name] = path
    return found


def _read(path: Path, shown: str) -> tuple[str | None, list[Problem]]:
    if not is_own_file(path):
        return None, [problem("F010", Place(shown))]
    with path.open("rb") as stream:
        raw = read_start(stream, MAX_BYTES)
    if len(raw) > MAX_BYTES:
        return None, [problem("J003", Place(shown), limit=MAX_BYTES)]
    text, problems = decode(raw, shown)
    conflict = merge_conflict(text, shown) if text is not None else None
    return (None, [*problems, conflict]) if conflict else (text, problems)
