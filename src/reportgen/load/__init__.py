"""Read a YAML file into nodes that know their place, or report why it cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.load.characters import decode, read_start
from reportgen.load.events import read_nodes
from reportgen.load.nodes import Mapping, Node, Scalar, ScalarKind, Source
from reportgen.place import Place, is_own_file
from reportgen.problems import EnvironmentProblem, Problem, problem, refused

if TYPE_CHECKING:
    from pathlib import Path


_LOSES_KEYS = {"Y031", "Y032", "Y040", "Y044", "Y046", "Y053", "Y056", "Y057", "Y060"}


def read_yaml(path: Path, file: str) -> tuple[Source, list[Problem]]:
    """Read the YAML file at `path`, called `file` in messages.

    Raises EnvironmentProblem if the operating system cannot read it.
    """
    if not is_own_file(path, file):
        return Source(file, "", None), [problem("F010", Place(file))]
    try:
        with path.open("rb") as stream:
            raw = read_start(stream)
    except OSError as error:
        raise EnvironmentProblem(refused(error, Place(file))) from error
    return read_text(raw, file)


def read_text(raw: bytes, file: str) -> tuple[Source, list[Problem]]:
    """Return the contents of a YAML file, whose root is a mapping or None, and problems."""
    text, problems = decode(raw, file)
    if text is None:
        return _unread(raw.decode("utf-8", "replace"), file, ""), problems
    root, found = read_nodes(text, file)
    told = {each.place.line for each in found if each.place}
    # What is wrong with a line because of such a character says so itself.
    problems = [each for each in problems if each.place and each.place.line not in told]
    problems += found
    if isinstance(root, Mapping):
        lost = _names_in(text) if any(each.code in _LOSES_KEYS for each in problems) else ()
        return Source(file, text, root, frozenset(lost)), problems
    if not any(each.level == "error" for each in problems):
        problems.append(_no_mapping(root, text, file))
    return _unread(text, file, text), problems


def _unread(text: str, file: str, kept: str) -> Source:
    """Return the source of a file that could not be read, with names it may define."""
    return Source(file, kept, None, _names_in(text))


def _names_in(text: str) -> frozenset[str]:
    from reportgen.load.syntax import names_in

    return names_in(text)


def _no_mapping(root: Node | None, text: str, file: str) -> Problem:
    if root is None or (isinstance(root, Scalar) and root.kind is ScalarKind.NULL):
        return problem("Y027", Place(file))
    return problem("Y028", root.place if "\n" not in text.strip() else Place(file))
