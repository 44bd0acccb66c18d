"""What an edit means for the YAML files: changes of texts, and of lists of facts."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from reportgen.exchange.yaml.edit_yaml import Path
from reportgen.load import read_text
from reportgen.load.nodes import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path as FilePath

    from reportgen.load.nodes import Node
    from reportgen.place import Place


class PutText(Struct, frozen=True):
    """Replace the characters `start` up to `end` of the text at `path` by `new`."""

    file: str
    path: Path
    start: int
    end: int
    new: str


class PutValue(Struct, frozen=True):
    """Write a number, or a text without references, in place of the old one."""

    file: str
    path: Path
    old: str
    new: str


class Drop(Struct, frozen=True):
    """Remove the item, or the key, at `path`."""

    file: str
    path: Path


class Add(Struct, frozen=True):
    """Add a fact to the list at `path` behind the item `after`, -1: before the first."""

    file: str
    path: Path
    after: int
    text: str
    new_paragraph: bool


class AddRow(Struct, frozen=True):
    """Add a row of cells to the list at `path` behind the row `after`."""

    file: str
    path: Path
    after: int
    cells: tuple[str | Decimal, ...]


class Bring(Struct, frozen=True):
    """Add the fact at `source` in `origin` to the list at `path` behind item `after`."""

    file: str
    path: Path
    after: int
    origin: str
    source: Path
    new_paragraph: bool


class BeginParagraph(Struct, frozen=True):
    """Let the fact at `path` begin a new paragraph, or continue the last one."""

    file: str
    path: Path
    begins: bool


class Split(Struct, frozen=True):
    """Make two facts of the one whose text is at `path`, before its character `at`."""

    file: str
    path: Path
    at: int


class Move(Struct, frozen=True):
    """Move an item of the list at `path` behind the item `after`, -1: to the start."""

    file: str
    path: Path
    item: int
    after: int


Operation: TypeAlias = (
    PutText | PutValue | Drop | Add | AddRow | Bring | BeginParagraph | Split | Move
)


class YamlPlaces:
    """Finds the path to a value by its place, in the files of a folder."""

    def __init__(self, root: FilePath) -> None:
        self._root = root
        self._found: dict[str, dict[tuple[int, int], tuple[Path, Node]]] = {}

    def at(self, place: Place) -> tuple[Path, Node] | None:
        """Return the path to the value at `place` and its node, None if there is none."""
        if place.file not in self._found:
            self._found[place.file] = dict(self._read(place.file))
        return self._found[place.file].get((place.line, place.column))

    def value(self, file: str, path: Path) -> Node | None:
        """Return the node at a path of a file that was asked for before."""
        nodes = dict(self._found.get(file, {}).values())
        return nodes.get(path)

    def _read(self, file: str) -> Iterator[tuple[tuple[int, int], tuple[Path, Node]]]:
        path = self._root / file
        if not file.startswith("data/") or not path.is_file():
            return
        source, _ = read_text(path.read_bytes(), file)
        for keys, node in _nodes((), source.root) if source.root else ():
            yield (node.place.line, node.place.column), (keys, node)


def _nodes(path: Path, node: Node) -> Iterator[tuple[Path, Node]]:
    """Yield every scalar and every list or mapping in brackets, the deepest last."""
    yield path, node
    match node:
        case Mapping(entries):
            for each in entries:
                yield from _nodes((*path, each.key), each.value)
        case Sequence(items):
            for number, item in enumerate(items):
                yield from _nodes((*path, number), item)
        case Scalar():
            pass


# Where facts are; a lead or a closing may also be one text, which is like a list of one.
_LISTS = ("facts", "lead", "closing")


def fact_of(path: Path) -> tuple[Path, int] | None:
    """Return the list and the number of the fact to which a text belongs, None if none."""
    for at in range(len(path) - 1, 0, -1):
        number = path[at]
        if path[at - 1] in _LISTS and isinstance(number, int):
            return path[:at], number
    return (path, 0) if path and path[-1] in _LISTS[1:] else None


def is_text_of_fact(path: Path) -> bool:
    """Return whether a path leads to the sentence of a fact."""
    found = fact_of(path)
    return found is not None and path[len(found[0]) + 1 :] in {(), ("text",)}
