"""Values as YAML: the lines of a new value, and the kinds of ways to write a text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from reportgen.load import read_text
from reportgen.load.nodes import Mapping as MappingNode
from reportgen.load.nodes import Node, Scalar, ScalarKind
from reportgen.load.nodes import Sequence as SequenceNode

# What may be written: a Decimal keeps its digits (3.10), a text is never read as a number.
Value: TypeAlias = (
    "str | int | Decimal | bool | Mapping[str, Value] | Sequence[Value] | None"
)
# A value as read: texts and numbers by kind and characters, lists and mappings of such.
Read: TypeAlias = "tuple[str, str] | list[Read] | dict[str, Read]"

_PLAIN_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


class CannotEditError(Exception):
    """The path leads to no value, or no way of writing the value is read as it."""


def as_read(value: Value) -> Read:
    """Return a value as it must be read back."""
    match value:
        case None:
            return ("null", "")
        case bool():
            return ("boolean", "true" if value else "false")
        case int() | Decimal():
            return ("number", digits(value))
        case str():
            return ("text", value)
        case Mapping():
            return {key: as_read(each) for key, each in value.items()}
    return [as_read(each) for each in value]


def read_back(node: Node) -> Read:
    """Return what the loader read, as `as_read` does."""
    match node:
        case Scalar(value, kind):
            return (kind.value, "" if kind is ScalarKind.NULL else value)
        case MappingNode(entries):
            return {each.key: read_back(each.value) for each in entries}
        case SequenceNode(items):
            return [read_back(each) for each in items]


def as_value(node: Node) -> Value:
    """Return what the loader read as a value to write."""
    match node:
        case Scalar(value, ScalarKind.NULL):
            return None
        case Scalar(value, ScalarKind.BOOLEAN):
            return value == "true"
        case Scalar(value, ScalarKind.NUMBER):
            return Decimal(value)
        case Scalar(value):
            return value
        case MappingNode(entries):
            return {each.key: as_value(each.value) for each in entries}
        case SequenceNode(items):
            return [as_value(each) for each in items]


def digits(value: int | Decimal) -> str:
    """Return a number with all its digits, without an exponent."""
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def ways_to_write(value: Value, style: str = "") -> list[str]:
    """Return the ways to write a value on one line, the best first.

    `style` is that of the text it replaces. Not every way means the same everywhere: what
    was written must be read again.
    """
    match value:
        case None:
            return ["", "null"]
        case bool():
            return ["true" if value else "false"]
        case int() | Decimal():
            return [digits(value)]
        case str():
            single = "'" + value.replace("'", "''") + "'"
            ways = {"'": [single], '"': []}.get(style, [value])
            ways = [each for each in ways if "\n" not in each]
            return (
                [*ways, quoted(value)] if style == "'" else [*ways, quoted(value), single]
            )
    return [flow(value)]


def quoted(text: str) -> str:
    """Return a text in double quotes."""
    found = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04X}", found)


def flow(value: Value) -> str:
    """Return a value on one line, in brackets."""
    match value:
        case Mapping():
            inside = (f"{_key(key)}: {flow(each)}" for key, each in value.items())
            return "{" + ", ".join(inside) + "}"
        case str():
            return quoted(value)
        case None | bool() | int() | Decimal():
            return ways_to_write(value)[-1]
    return "[" + ", ".join(map(flow, value)) + "]"


def lines_of(value: Value, indent: int) -> list[str]:
    """Return the lines of a mapping or list that is not empty, indented by spaces."""
    pad = " " * indent
    if isinstance(value, Mapping):
        return [
            line
            for key, each in value.items()
            for line in _below(f"{pad}{_key(key)}:", each, indent)
        ]
    items = value if isinstance(value, Sequence) else [value]
    return [line for each in items for line in _item(pad, each, indent)]


def _item(pad: str, value: Value, indent: int) -> Iterator[str]:
    """Yield the lines of an item of a list."""
    if not _has_lines(value):
        yield from _below(f"{pad}-", value, indent)
        return
    first, *rest = lines_of(value, indent + 2)
    yield f"{pad}- {first.lstrip()}"
    yield from rest


def _below(start: str, value: Value, indent: int) -> Iterator[str]:
    """Yield `start` with a value behind it or below it."""
    if _has_lines(value):
        yield start
        yield from lines_of(value, indent + 2)
    elif isinstance(value, str) and _fits_block(value):
        yield f"{start} |"
        yield from block(value, indent + 2)
    else:
        yield f"{start} {_on_one_line(value)}".rstrip(" ")


def block(text: str, indent: int) -> list[str]:
    """Return the lines of a text below a |."""
    return [" " * indent + line if line else "" for line in text.split("\n")]


def _on_one_line(value: Value) -> str:
    """Return the first way to write a value that means it."""
    ways = ways_to_write(value)
    return next((each for each in ways if _means(each, value)), ways[-1])


def _means(written: str, value: Value) -> bool:
    source, problems = read_text(f"key: {written}\n".encode(errors="replace"), "")
    if source.root is None or problems:
        return False
    return read_back(source.root) == {"key": as_read(value)}


def _has_lines(value: Value) -> bool:
    return (
        isinstance(value, Mapping | Sequence) and not isinstance(value, str) and bool(value)
    )


def _fits_block(text: str) -> bool:
    """Return whether a text of several lines can be written below a |."""
    lines = text.split("\n")
    own = all(line == line.rstrip() and not line.startswith((" ", "\t")) for line in lines)
    return len(lines) > 1 and own and bool(lines[0]) and bool(lines[-1])


def _key(key: str) -> str:
    return key if _PLAIN_KEY.fullmatch(key) and _means_key(key) else quoted(key)


def _means_key(key: str) -> bool:
    return key.lower() not in {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}


def changed(
    root: Read, path: tuple[str | int, ...], change: Callable[[Read], Read]
) -> Read:
    """Return values with that at `path` changed."""
    if not path:
        return change(root)
    key, *rest = path
    if isinstance(root, dict) and isinstance(key, str) and key in root:
        return {**root, key: changed(root[key], tuple(rest), change)}
    if isinstance(root, list) and isinstance(key, int) and key < len(root):
        return [*root[:key], changed(root[key], tuple(rest), change), *root[key + 1 :]]
    raise CannotEditError(path)


def with_key(old: Read, key: str, value: Value) -> Read:
    """Return a mapping with a new key."""
    return {**(old if isinstance(old, dict) else {}), key: as_read(value)}


def with_inserted(old: Read, at: int, new: Read) -> Read:
    """Return a list with a new item."""
    items = old if isinstance(old, list) else []
    return [*items[:at], new, *items[at:]]


def without_key(old: Read, key: str | int) -> Read:
    """Return a mapping without a key, or a list without an item."""
    if isinstance(old, dict):
        return {each: value for each, value in old.items() if each != key}
    return [value for number, value in enumerate(old) if number != key]  # type: ignore[misc]


def with_moved(old: Read, start: int, to: int) -> Read:
    """Return a list with an item at another place."""
    items = list(old) if isinstance(old, list) else []
    items.insert(to, items.pop(start))
    return items
