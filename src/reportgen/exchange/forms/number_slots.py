"""The numbers of a metric, as its file has them: values, parts, ranks, targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.figures.amount import amount_of
from reportgen.figures.changes import change_unit
from reportgen.load.nodes import Mapping, Node, Scalar, ScalarKind, Sequence
from reportgen.model.values import Number
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.model import Metric

_NUMBERS = {"value", "low", "high", "position", "whole", "rate", "previous"}
_OTHERS = {"allow"}
Slot = tuple[str | int, ...]


def number_slots(node: Node | None, metric: Metric) -> list[tuple[Slot, str]]:
    """Return the path of each number below a metric and its digits, "" if it is empty."""
    found = list(_numbers(node, ()))
    if not found and metric.is_open:
        return [(("value",), "")]
    return found


def _numbers(node: Node | None, path: Slot) -> Iterator[tuple[Slot, str]]:
    match node:
        case Mapping(entries):
            for each in entries:
                below = (*path, each.key)
                if each.key in _NUMBERS and isinstance(each.value, Scalar):
                    yield from _number(each.value, below)
                elif each.key not in _OTHERS:
                    yield from _numbers(each.value, below)
        case Sequence(items):
            for number, item in enumerate(items):
                yield from _numbers(item, (*path, number))


def _number(node: Scalar, path: Slot) -> Iterator[tuple[Slot, str]]:
    if node.kind is ScalarKind.NUMBER:
        yield path, node.value
    elif node.kind is ScalarKind.NULL:
        yield path, ""


def node_at(root: Node | None, path: Slot) -> Node | None:
    """Return the node at a path, None if there is none."""
    found = root
    for key in path:
        match found:
            case Mapping(entries):
                found = next((each.value for each in entries if each.key == key), None)
            case Sequence(items) if isinstance(key, int) and key < len(items):
                found = items[key]
            case _:
                return None
    return found


def label(node: Node | None, slot: Slot) -> str:
    """Return what a number is, behind the name of its metric: （全市位次）.

    The words are those of the file: what lacks its number is not in the typed metric.
    """
    match slot:
        case ("value",):
            return ""
        case ("breakdown" | "group" as key, int(at), _):
            return f"：{text_at(node, (key, at, 'name'))}"
    return f"（{_words(node, slot)}）"


def _words(node: Node | None, slot: Slot) -> str:
    basis = text_at(node, ("change", "basis")) or "同比"
    of = text_at(node, ("share", "of"))
    words = {
        "change.value": f"{basis}增减",
        "change.previous": f"{basis}基数",
        "share.value": f"占{of}比重",
        "share.whole": of,
        "rank.position": f"{text_at(node, ('rank', 'scope'))}位次",
        "target.value": text_at(node, ("target", "name")) or "年度目标",
        "target.rate": "目标完成率",
        "shown.value": "印出的数",
        "range.low": "下限",
        "range.high": "上限",
    }
    return words.get(".".join(map(str, slot))) or ".".join(map(str, slot))


def unit_at(node: Node | None, metric: Metric, slot: Slot) -> str:
    """Return the unit of a number of a metric."""
    own = literal(metric.unit)
    match slot:
        case ("change", "value"):
            return text_at(node, ("change", "unit")) or change_unit(metric)
        case ("share", "value") | ("target", "rate"):
            return "%"
        case ("rank", _):
            return "位"
        case ("breakdown" | "group" as key, int(at), _):
            return text_at(node, (key, at, "unit")) or own
        case ("shown", _):
            return text_at(node, ("shown", "unit")) or own
    return own


def text_at(node: Node | None, path: Slot) -> str:
    """Return the text at a path below a node, "" if there is none."""
    found = node_at(node, path)
    is_text = isinstance(found, Scalar) and found.kind is ScalarKind.TEXT
    return found.value if is_text and isinstance(found, Scalar) else ""


def earlier_number(
    node: Node | None, metric: Metric, before: Metric | None, slot: Slot
) -> Number | None:
    """Return what a number of a metric was: what it is compared with, else the last one."""
    change = metric.change
    if slot == ("value",) and change and change.previous and change.comparable:
        return change.previous
    if before is None or literal(before.unit) != literal(metric.unit):
        return None
    if slot == ("value",):
        return amount_of(before)
    match slot:
        case (("breakdown" | "group") as key, int(at), _):
            name = text_at(node, (key, at, "name"))
            same = (each for each in getattr(before, key) if literal(each.name) == name)
            found = next(same, None)
            return found.value if found else None
        case (str(key), str(last)):
            below = getattr(before, key, None)
            number = getattr(below, last, None)
            return number if isinstance(number, Number) else None
    return None
