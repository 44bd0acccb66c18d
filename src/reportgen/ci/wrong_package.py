"""Lines in the CI files of a project that install an unrelated package called reportgen.

Older versions of `init` wrote such lines; our package is now called reportgen-gongwen.
"""

from __future__ import annotations

import os
import re
import stat
from typing import TYPE_CHECKING

from reportgen.place import Place
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_FILES = (".gitlab-ci.yml", ".pre-commit-config.yaml")
_FOLDERS = (".github", ".github/workflows")
_ENDINGS = (".yml", ".yaml")
_MAX_BYTES = 200_000

# A command continues to the end of its line, to a comment, or to the next command.
_COMMAND = r"""
    (?<! [\w.-] )
    (?P<tool>
        (?: (?:python|py)[\d.]* (?:\.exe)? [ ]+ (?:-[\d.]+[ ]+)? -m [ ]+ )?
        (?: uv [ ]+ (?:-\S+[ ]+)* (?:pip|tool) | pipx | pip[\d.]*(?:\.exe)? )
        [ ]+ (?:-\S+[ ]+)* install
    )
    (?! [\w-] )
    (?P<words> (?: [\\^`]\r?\n | (?![ ]\#) [^\n;&|] )* )
"""
# The packages of a pre-commit hook, in [brackets] or one on each line.
_PACKAGES = r"""
    additional_dependencies:
    (?P<words> [ ]* \[ [^\]]{0,2000} \] | (?: [ \r]* \n [ ]* -[^\n]* )+ )
"""
# The name alone, or with extras or a version; not a path, not `reportgen @ address`, not
# the value of an option such as -e.
_NAME = r"""
    (?<! [^\s"'\[,] ) (?<! -[ecrft][ ] ) reportgen (?: \[ [\w\s,.-]* \] )?
    (?= \s* (?: [=<>!~] | ["'\],] | $ ) | \s+ [^\s@] )
    (?! ["']? \s* @ )
"""


def wrong_package_lines(root: Path) -> list[Problem]:
    """Return a warning for each line that installs the package called reportgen."""
    texts = {file: _text(root / file) for file in _ci_files(root)}
    found = [each for file, text in texts.items() for each in installs_in(text, file)]
    if not found:
        return []
    needed = _requirement()
    return [problem("F012", place, line=_new_line(tool, needed)) for place, tool in found]


def installs_in(text: str, file: str) -> list[tuple[Place, str]]:
    """Return the places in a text where the unrelated package is installed.

    Each comes with the command that installs it, or "" in a list of packages.
    """
    if not _may_install(text):
        return []
    return [
        (_place(text, file, start, width), tool)
        for pattern in (_COMMAND, _PACKAGES)
        for start, width, tool in _matches(text, pattern)
        if not _is_comment(text, start)
    ]


def _matches(text: str, pattern: str) -> Iterator[tuple[int, int, str]]:
    """Yield start and width of the name, and the command, or "" in a list of packages."""
    for command in re.finditer(pattern, text, re.VERBOSE):
        name = re.search(_NAME, command["words"], re.VERBOSE | re.IGNORECASE)
        if name and not _is_comment(text, command.start()):
            start = command.start("words") + name.start()
            yield start, len(name[0]), command.groupdict().get("tool", "")


def _may_install(text: str) -> bool:
    """Return whether the patterns can match: for most files, they need not be compiled."""
    rest = text.lower().replace("reportgen-gongwen", "").replace("\r", "")
    if "additional_dependencies" in rest:
        return "reportgen" in rest
    for blank in ("\\\n", "^\n", "`\n", "'", '"'):
        rest = rest.replace(blank, " ")
    return any("install" in line and " reportgen" in line for line in rest.split("\n"))


def _is_comment(text: str, position: int) -> bool:
    """Return whether a comment begins before `position` in its line."""
    before = text[text.rfind("\n", 0, position) + 1 : position]
    return before.startswith("#") or " #" in before or "\t#" in before


def _place(text: str, file: str, start: int, width: int) -> Place:
    line_start = text.rfind("\n", 0, start) + 1
    return Place(file, text.count("\n", 0, start) + 1, start - line_start + 1, width)


def _requirement() -> str:
    from reportgen.ci.installed_from import FROM_INDEX, installed_from

    return installed_from().requirement or FROM_INDEX


def _new_line(tool: str, requirement: str) -> str:
    """Return what to write instead: the same command, or a list, with our package."""
    import shlex

    words = tool.split()
    return shlex.join([*words, requirement]) if words else f'["{requirement}"]'


def _ci_files(root: Path) -> Iterator[str]:
    """Yield the CI files of a project, except links, which may point outside of it."""
    names = list(_FILES)
    if all(_is(stat.S_ISDIR, root / folder) for folder in _FOLDERS):
        names += _workflows(root / _FOLDERS[-1])
    for name in names:
        if _is(stat.S_ISREG, root / name):
            yield name


def _workflows(folder: Path) -> list[str]:
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError:
        return []
    return [f"{_FOLDERS[-1]}/{name}" for name in names if name.endswith(_ENDINGS)]


def _is(kind: Callable[[int], bool], path: Path) -> bool:
    try:
        return kind(os.lstat(path).st_mode)
    except OSError:
        return False


def _text(path: Path) -> str:
    """Return the text of a file, or "" if it is too large or cannot be read."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(_MAX_BYTES + 1)
    except OSError:
        return ""
    return "" if len(raw) > _MAX_BYTES else raw.decode("utf-8-sig", "replace")
