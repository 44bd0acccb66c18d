"""Do edits in the texts of YAML files, in memory."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.exchange.readback.operations import (
    Add,
    AddRow,
    BeginParagraph,
    Bring,
    Drop,
    Move,
    Operation,
    PutText,
    PutValue,
    Split,
    fact_of,
)
from reportgen.exchange.yaml.edit_yaml import (
    add_key,
    delete,
    insert_item,
    move_item,
    replace_part,
    set_value,
)
from reportgen.exchange.yaml.yaml_values import CannotEditError, as_value
from reportgen.load import read_text
from reportgen.load.nodes import Mapping, Scalar, ScalarKind, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path as FilePath

    from reportgen.exchange.readback.edits import Edit
    from reportgen.exchange.yaml.edit_yaml import Path
    from reportgen.exchange.yaml.yaml_values import Value
    from reportgen.load.nodes import Node

_FLAG = "new_paragraph"
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def changed_files(root: FilePath, edits: Iterable[Edit]) -> dict[str, bytes]:
    """Return the new content of each file that the edits change, by name.

    Operations refer to the files as they are; later ones in a text come first, so that the
    earlier ones find their characters. Raises CannotEditError if one cannot be done.
    """
    ordered = [*sorted(edits, key=lambda each: each.at)][::-1]
    operations = [each for edit in ordered for each in edit.operations]
    files: dict[str, _File] = {}
    done = set[Operation]()
    for each in sorted(operations, key=_rank):
        if each.file not in files:
            files[each.file] = _File(_text(root / each.file))
        if isinstance(each, Bring):
            if each.origin not in files:
                files[each.origin] = _File(_text(root / each.origin))
            files[each.file].bring(each, files[each.origin])
        elif each not in done or isinstance(each, Add | AddRow):
            files[each.file].do(each)  # once, even if a text is printed twice
        done.add(each)
    return {name: each.text.encode() for name, each in files.items()}


def _text(path: FilePath) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise CannotEditError(path.name) from error


def _rank(operation: Operation) -> int:
    """Return when an operation is done: values before lists, and moves last."""
    match operation:
        case PutText() | Split():
            return 0
        case PutValue() | BeginParagraph():
            return 1
        case Add() | AddRow() | Bring():
            return 2
        case Drop():
            return 3
        case Move():
            return 4


def _fact(text: str, *, new_paragraph: bool) -> Value:
    return {"text": text, _FLAG: True} if new_paragraph else text


def _index(order: list[int], item: object) -> int:
    """Return where an item of a list is now; raises CannotEditError if it is gone."""
    if item not in order:
        raise CannotEditError(item)
    return order.index(item)


class _File:
    """A YAML text while it is edited; paths are those of its first state."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._order: dict[Path, list[int]] = {}  # of lists: the first numbers of items
        self._listed: set[Path] = set()  # texts that are now the first of a list
        self._tails: dict[tuple[Path, int], int] = {}  # how many facts were split off
        self._new = -2

    def do(self, operation: Operation) -> None:
        match operation:
            case PutText(_, path, start, end, new):
                self.text = replace_part(self.text, self._now(path), start, end, new)
            case PutValue(_, path, old, new):
                self._put(path, old, new)
            case Drop(_, path):
                self._drop(path)
            case Add(_, path, after, text, new_paragraph):
                self._insert(
                    path,
                    after,
                    _fact(text, new_paragraph=new_paragraph),
                    self._tails.get((path, after), 0),
                )
            case AddRow(_, path, after, cells):
                self._insert(path, after, cells)
            case BeginParagraph(_, path, begins):
                self._paragraph(path, begins=begins)
            case Split(_, path, at):
                self._split(path, at)
            case Move(_, path, item, after):
                self._move(path, item, after)

    def bring(self, operation: Bring, origin: _File) -> None:
        """Add a fact of a file, which may be this one, as it is there."""
        node = origin.node(operation.source)
        fact = as_value(node) if node else None
        if not isinstance(fact, str | dict):
            raise CannotEditError(operation.source)
        fact = {"text": fact} if isinstance(fact, str) else {**fact}
        fact.pop(_FLAG, None)
        if operation.new_paragraph:
            fact[_FLAG] = True
        whole: Value = fact["text"] if fact.keys() == {"text"} else fact
        tail = self._tails.get((operation.path, operation.after), 0)
        self._insert(operation.path, operation.after, whole, tail)

    # -- paths -----------------------------------------------------------------------------

    def _now(self, path: Path) -> Path:
        """Return the path of a value as the text is now."""
        found: list[str | int] = []
        for at, key in enumerate(path):
            order = self._order.get(path[:at])
            is_item = order is not None and isinstance(key, int)
            found.append(_index(order or [], key) if is_item else key)
        return (*found, 0) if path in self._listed else tuple(found)

    def _list_now(self, path: Path) -> Path:
        now = self._now(path)
        return now[:-1] if path in self._listed else now

    def node(self, path: Path) -> Node | None:
        """Return the node at a path of the first state, as it is now."""
        return self._node(self._now(path))

    def _node(self, path: Path) -> Node | None:
        node: Node | None = read_text(self.text.encode(), "")[0].root
        for key in path:
            match node:
                case Mapping(entries):
                    node = next((each.value for each in entries if each.key == key), None)
                case Sequence(items) if isinstance(key, int) and key < len(items):
                    node = items[key]
                case _:
                    return None
        return node

    def _list(self, path: Path) -> list[int]:
        """Return the order of a list, by the first numbers of its items."""
        if path not in self._order:
            node = self._node(self._now(path))
            if isinstance(node, Scalar):  # a lead of one text
                self.text = set_value(self.text, self._now(path), [node.value])
                self._listed.add(path)
            size = len(node.items) if isinstance(node, Sequence) else 1
            self._order[path] = list(range(size))
        return self._order[path]

    # -- values ----------------------------------------------------------------------------

    def _put(self, path: Path, old: str, new: str) -> None:
        node = self._node(self._now(path))
        if not isinstance(node, Scalar) or node.value != old:
            raise CannotEditError(path)
        is_number = node.kind is ScalarKind.NUMBER and _NUMBER.fullmatch(new)
        value = Decimal(new) if is_number else new
        self.text = set_value(self.text, self._now(path), value)

    def _paragraph(self, path: Path, *, begins: bool) -> None:
        now = self._now(path)
        node = self._node(now)
        if isinstance(node, Scalar) and begins:
            self.text = set_value(self.text, now, {"text": node.value, _FLAG: True})
            # What was at the path of the text is below it now, but nothing asks again.
        elif isinstance(node, Mapping):
            has = any(each.key == _FLAG for each in node.entries)
            if has and not begins:
                self.text = delete(self.text, (*now, _FLAG))
            elif has:
                self.text = set_value(self.text, (*now, _FLAG), value=True)
            elif begins:
                after = "text" if any(each.key == "text" for each in node.entries) else ""
                self.text = add_key(self.text, now, _FLAG, value=True, after=after)

    # -- lists -----------------------------------------------------------------------------

    def _insert(self, path: Path, after: int, value: Value, more: int = 0) -> None:
        """Insert an item behind another, and behind `more` that were split off that."""
        order = self._list(path)
        at = _index(order, after) + 1 + more if after >= 0 else 0
        self.text = insert_item(self.text, self._list_now(path), at, value)
        self._new -= 1
        order.insert(at, self._new)

    def _drop(self, path: Path) -> None:
        last = path[-1]
        order = self._list(path[:-1]) if isinstance(last, int) else None
        self.text = delete(self.text, self._now(path))
        if order is not None and isinstance(last, int):
            order.remove(last)

    def _split(self, path: Path, at: int) -> None:
        """Make two facts of one: the second has the rest of the text."""
        now = self._now(path)
        node = self._node(now)
        if not isinstance(node, Scalar):
            raise CannotEditError(path)
        rest = node.value[at:].strip()
        self.text = replace_part(self.text, now, at, len(node.value.rstrip()), "")
        fact = fact_of(path)
        if fact is None:
            raise CannotEditError(path)
        facts, number = fact
        self._insert(facts, number, {"text": rest, _FLAG: True})
        self._tails[facts, number] = self._tails.get((facts, number), 0) + 1

    def _move(self, path: Path, item: int, after: int) -> None:
        order = self._list(path)
        start = _index(order, item)
        order.remove(item)
        to = _index(order, after) + 1 if after >= 0 else 0
        self.text = move_item(self.text, self._list_now(path), start, to)
        order.insert(to, item)
