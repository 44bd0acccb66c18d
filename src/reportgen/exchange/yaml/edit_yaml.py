"""Edits of a YAML text. Each returns the text with one change, or raises CannotEditError.

This is the one door through which other programs' data enters files that people wrote.
Nothing else in the text changes: comments, order, quotes, blank lines and line ends. The
result was read again by the loader and contains exactly what was wanted.

A path is the keys of mappings and the numbers of items, counted from 0, that lead to a
value: ("metrics", "applications", "value"), ("facts", 2, "text").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from reportgen.exchange.yaml.yaml_lines import Lines
from reportgen.exchange.yaml.yaml_values import (
    CannotEditError,
    Read,
    Value,
    as_read,
    block,
    changed,
    flow,
    lines_of,
    read_back,
    ways_to_write,
    with_inserted,
    with_key,
    with_moved,
    without_key,
)
from reportgen.load import read_text
from reportgen.load.nodes import Mapping as MappingNode
from reportgen.load.nodes import Node, Scalar, ScalarKind
from reportgen.load.nodes import Sequence as SequenceNode
from reportgen.model.values import Text

if TYPE_CHECKING:
    from reportgen.load.spans import Span

Path: TypeAlias = tuple[str | int, ...]
_BOM = "\ufeff"


def set_value(text: str, path: Path, value: Value) -> str:
    """Return the text with `value` at `path`, in the quotes of the old text."""
    lines = _lines(text)
    old = _at(lines, path)

    def change(root: Read) -> Read:
        return changed(root, path, lambda _: as_read(value))

    return _first_right(text, _replaced(lines, path, old, value), change)


def put_value(text: str, path: Path, value: Value) -> str:
    """Return the text with `value` at `path`, whose last key may be new.

    A fact that is only a text becomes a mapping with that text.
    """
    lines = _lines(text)
    if lines.at(path):
        return set_value(text, path, value)
    parent, key = path[:-1], path[-1]
    above = _node(text, parent)
    if not isinstance(key, str):
        raise CannotEditError(path)
    if not isinstance(above, Scalar):
        return add_key(text, parent, key, value)
    if above.kind is ScalarKind.NULL:
        return set_value(text, parent, {key: value})
    if key == "text":
        return set_value(text, parent, value)
    return set_value(text, parent, {"text": above.value, key: value})


def add_key(text: str, path: Path, key: str, value: Value, after: str = "") -> str:
    """Return the text with a new key in the mapping at `path`: last, or behind `after`."""
    lines = _lines(text)
    mapping = _at(lines, path)
    names = _names(lines, mapping)
    if key in names or (after and after not in names):
        raise CannotEditError(path, key)
    if not mapping.inside:
        return set_value(text, path, {key: value})
    at = names.index(after) if after else len(names) - 1
    last = mapping.inside[at]
    if mapping.is_flow:
        new = [lines.with_text(last.end, ", " + flow({key: value})[1:-1])]
    else:
        indent = lines.column(mapping.keys[0].start)
        new = [lines.with_lines(lines.next_line(last.end), lines_of({key: value}, indent))]

    def change(root: Read) -> Read:
        return changed(root, path, lambda old: with_key(old, key, value))

    return _first_right(text, new, change)


def insert_item(text: str, path: Path, at: int, value: Value) -> str:
    """Return the text with a new item in the list at `path`, before the item `at`."""
    lines = _lines(text)
    items = _at(lines, path)
    if items.is_mapping or not 0 <= at <= len(items.inside):
        raise CannotEditError(path, at)
    if not items.inside:
        return set_value(text, path, [value])
    new = [_with_item(lines, items, at, value)]

    def change(root: Read) -> Read:
        return changed(root, path, lambda old: with_inserted(old, at, as_read(value)))

    return _first_right(text, new, change)


def delete(text: str, path: Path) -> str:
    """Return the text without the key or the item at `path`; comments above it stay."""
    *above, last = path
    lines = _lines(text)
    parent = _at(lines, tuple(above))
    at = _number(lines, parent, last)
    if len(parent.inside) == 1:
        return set_value(text, tuple(above), {} if parent.is_mapping else [])
    new = [lines.without(parent, at)]

    def change(root: Read) -> Read:
        return changed(root, tuple(above), lambda old: without_key(old, last))

    return _first_right(text, new, change)


def move_item(text: str, path: Path, start: int, to: int) -> str:
    """Return the text with an item of a list, and the comments above it, at place `to`."""
    lines = _lines(text)
    items = _at(lines, path)
    if not items.is_list or not all(0 <= each < len(items.inside) for each in (start, to)):
        raise CannotEditError(path, start)

    def change(root: Read) -> Read:
        return changed(root, path, lambda old: with_moved(old, start, to))

    return _first_right(text, lines.moved(items, start, to), change)


def replace_part(text: str, path: Path, start: int, end: int, new: str) -> str:
    """Return the text with the characters `start` up to `end` of a text replaced."""
    lines = _lines(text)
    found = _node(text, path)
    if not isinstance(found, Scalar) or not 0 <= start <= end <= len(found.value):
        raise CannotEditError(path, start)
    old = Text(found.value, found.place, found.segments, found.exact)
    whole = found.value[:start] + new + found.value[end:]
    ways = _replaced(lines, path, _at(lines, path), whole)
    if found.exact and found.value:
        ways = [lines.with_part(old, start, end, new), *ways]

    def change(root: Read) -> Read:
        return changed(root, path, lambda _: as_read(whole))

    return _first_right(text, ways, change)


def add_comment(text: str, path: Path, words: str) -> str:
    """Return the text with a comment in the lines above the key or the item at `path`."""
    lines = _lines(text)
    parent = _at(lines, path[:-1])
    start = lines.child_start(parent, _number(lines, parent, path[-1]))
    written = [f"{lines.indent(start)}# {line}".rstrip() for line in words.split("\n")]
    new = [lines.with_lines(lines.line_start(start), written)]
    return _first_right(text, new, lambda root: root)


# -- the ways to write a change ------------------------------------------------------------
def _replaced(lines: Lines, path: Path, old: Span, value: Value) -> list[str]:
    """Return the ways to replace a value; some of them may not mean what is wanted."""
    if isinstance(value, Mapping | Sequence) and not isinstance(value, str) and value:
        return [
            *_with_collection(lines, path, old, value),
            lines.with_value(old, flow(value)),
        ]
    ways = [lines.with_value(old, each) for each in ways_to_write(value, old.style)]
    if isinstance(value, str) and old.style in {"|", ">"}:
        return [lines.with_block(old, value), *ways]
    if old.style in {":", "-"}:
        ways = [*lines.behind_key(_key_span(lines, path), old, ways_to_write(value)), *ways]
    if isinstance(value, str) and "\n" in value and not old.style:
        indent = lines.column(lines.line_indent_end(old.start)) + 2
        content = lines.newline.join(["|", *block(value, indent)])
        ways = [lines.with_value(old, content), *ways]
    return ways


def _with_collection(lines: Lines, path: Path, old: Span, value: Value) -> list[str]:
    """Return the ways to replace a value by a mapping or a list of lines."""
    if old.style in {":", "-"}:
        indent = lines.column(old.start)
        return [lines.with_value(old, lines.joined(lines_of(value, indent)).lstrip(" "))]
    if not path or lines.is_in_flow(path):
        return []
    parent = lines.at(path[:-1])
    start = lines.child_start(parent, _number(lines, parent, path[-1])) if parent else 0
    written = lines_of(value, lines.column(start) + 2)
    if isinstance(path[-1], int):
        return [lines.with_first(old, written[0].lstrip(" "), written[1:])]
    return [lines.with_first(old, "", written)]


def _with_item(lines: Lines, items: Span, at: int, value: Value) -> str:
    if items.is_flow:
        if at == len(items.inside):
            return lines.with_text(items.inside[-1].end, f", {flow(value)}")
        return lines.with_text(items.inside[at].start, f"{flow(value)}, ")
    written = lines_of([value], lines.column(items.start))
    if at:
        return lines.with_lines(lines.next_line(items.inside[at - 1].end), written)
    if lines.is_first(items.start):
        return lines.with_lines(lines.with_comments(items.start), written)
    pad = " " * lines.column(items.start)
    return lines.with_text(
        items.start, lines.joined(written).lstrip(" ") + lines.newline + pad
    )


# -- the right way -------------------------------------------------------------------------


def _first_right(text: str, ways: Iterable[str], change: Callable[[Read], Read]) -> str:
    """Return the first of `ways` that is read as wanted, best without a new problem."""
    before, known = _read(text)
    wanted = change(before)
    second = None
    for way in ways:
        found, problems = _read(_BOM * text.startswith(_BOM) + way)
        if found != wanted:
            continue
        new = problems - known
        if not new:
            return _BOM * text.startswith(_BOM) + way
        if second is None and not any(level == "error" for _, level in new):
            second = _BOM * text.startswith(_BOM) + way
    if second is None:
        raise CannotEditError
    return second


def _read(text: str) -> tuple[Read, Counter[tuple[str, str]]]:
    """Return a text as read by the loader, and how often it has which problem."""
    source, problems = read_text(text.encode("utf-8", "replace"), "")
    found = read_back(source.root) if source.root else []
    return found, Counter((each.code, str(each.level)) for each in problems)


def _lines(text: str) -> Lines:
    found = Lines.of(text.removeprefix(_BOM))
    if found is None or not isinstance(_read(text)[0], dict):
        raise CannotEditError
    return found


def _at(lines: Lines, path: Path) -> Span:
    found = lines.at(path)
    if found is None:
        raise CannotEditError(path)
    return found


def _names(lines: Lines, mapping: Span) -> list[str]:
    return [lines.name(each) for each in mapping.keys]


def _number(lines: Lines, parent: Span, key: str | int) -> int:
    found = lines.number(parent, key)
    if found is None:
        raise CannotEditError(key)
    return found


def _key_span(lines: Lines, path: Path) -> Span | None:
    """Return the span of the key that leads to a value, None for an item or the root."""
    if not path or isinstance(path[-1], int):
        return None
    parent = _at(lines, path[:-1])
    return parent.keys[_number(lines, parent, path[-1])]


def _node(text: str, path: Path) -> Node | None:
    """Return the node of the loader at `path`."""
    found: Node | None = read_text(text.encode("utf-8", "replace"), "")[0].root
    for key in path:
        match found:
            case MappingNode(entries):
                found = next((each.value for each in entries if each.key == key), None)
            case SequenceNode(items) if isinstance(key, int) and key < len(items):
                found = items[key]
            case _:
                return None
    return found
