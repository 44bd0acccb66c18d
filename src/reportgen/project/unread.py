"""Files and folders that no report reads, and what they were probably meant to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.period import parse_period
from reportgen.place import Place
from reportgen.problems import Problem, problem
from reportgen.suggest import near

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_READ = {"organ.yaml", "words.tsv"}
SECTION_FILE = re.compile(r"([0-9]+)-([a-z][a-z0-9_]{0,39})\.yaml")
# What editors and desktops leave in a folder.
_LEFT = re.compile(r"\.|~\$|.*~$|(?i:thumbs\.db|desktop\.ini)$")


def visible(folder: Path) -> Iterator[Path]:
    """Yield what a folder contains, except hidden files and what programs leave there."""
    for path in sorted(folder.iterdir()):
        if not _LEFT.match(path.name):
            yield path


def meant_name(name: str) -> str:
    """Return the name of a file with the extension that was meant.

    >>> meant_name("04-ip.YML"), meant_name("04-ip.yaml.txt"), meant_name("04-ip.docx")
    ('04-ip.yaml', '04-ip.yaml', '04-ip.docx')
    """
    stem, _, extension = re.sub(r"(?i)\.txt$", "", name).rpartition(".")
    is_yaml = stem and near(extension, ["yaml"])
    return f"{stem}.yaml" if is_yaml else name


def renamed(folder: Path, name: str) -> Path | None:
    """Return the file of a folder that was probably meant to be called `name`, if any."""
    for path in visible(folder):
        if not path.is_dir() and meant_name(path.name).lower() == name:
            return path
    return None


def misplaced_organ(folders: Sequence[Path]) -> Path | None:
    """Return the file in one of the folders that was probably meant as organ.yaml."""
    for folder in folders:
        try:
            inside = [path for path in visible(folder) if path.is_dir()]
            places = [path for path in inside if path.name.lower() == "data"]
            for each in (*places, folder):
                if found := renamed(each, "organ.yaml"):
                    return found
        except OSError:  # a folder that may not be read
            continue
    return None


def misnamed(path: Path, file: str) -> Problem:
    """Return the problem of a file in a part's folder that cannot be a section."""
    if path.is_symlink() or not (path.is_dir() or path.is_file()):
        return problem("F010", Place(file))
    if path.is_dir():
        return problem("F006", Place(file), folder=path.name)
    if (right := meant_name(path.name)) != path.name:
        return problem("F007", Place(file), file=path.name, right=right)
    if path.suffix == ".yaml":
        return problem("F008", Place(file), file=path.name)
    return problem("F005", Place(file), file=path.name)


def unused(path: Path, file: str, parts: Sequence[str] = ()) -> Problem:
    """Return the problem of a file outside the folders of the parts."""
    if not SECTION_FILE.fullmatch(path.name):
        return problem("F005", Place(file), file=path.name)
    folders = ", ".join(f"{part}/" for part in parts) or "…"
    return problem("F028", Place(file), file=path.name, folders=folders)


def unused_in_data(root: Path) -> list[Problem]:
    """Return a problem for each thing in data/ that is neither a period nor read."""
    found = strange_periods(root)
    for path in visible(root / "data"):
        if not path.is_dir() and path.name not in _READ:
            found.append(unused(path, f"data/{path.name}"))
    return found


def strange_periods(root: Path) -> list[Problem]:
    """Return a problem for each folder in data/ whose name is not that of a period."""
    folders = [path.name for path in visible(root / "data") if path.is_dir()]
    return [
        problem("F011", Place(f"data/{name}"), folder=name)
        for name in folders
        if parse_period(name) is None
    ]
