"""What a new period leaves empty, and its texts to fill in, such as 【待填：导语】."""

from __future__ import annotations

from collections.abc import MutableMapping, MutableSequence
from typing import Any

FILL = "【待填：{}】"
# Keys of numbers, which are left empty: `check` asks for each.
_EMPTY = {"value", "low", "high", "position", "whole", "rate"}


def fill(data: Any, key: str, what: str) -> None:  # noqa: ANN401 - YAML
    """Replace the text under a key, if there is one, by a text to fill in."""
    if key in data:
        data[key] = FILL.format(what)


def empty(data: Any, *keys: str) -> None:  # noqa: ANN401 - YAML
    """Empty the values under `keys` that are there."""
    for key in keys:
        if key in data:
            data[key] = None


def drop(data: Any, *keys: str, of: str) -> list[str]:  # noqa: ANN401 - YAML
    """Remove keys that apply to the old period only; return which there were, with `of`."""
    there = [key for key in keys if key in data]
    for key in there:
        del data[key]
    return [f"{of}.{key}" for key in there]


def empty_numbers(node: Any) -> None:  # noqa: ANN401 - YAML
    """Empty the numbers in a node; names and words become placeholders to fill in."""
    if isinstance(node, MutableMapping):
        for key, value in node.items():
            if key in _EMPTY:
                node[key] = None
            elif key == "names":
                node[key] = [FILL.format("名单")]
            elif key == "words":
                node[key] = FILL.format("本期情况")
            else:
                empty_numbers(value)
    elif isinstance(node, MutableSequence):
        for each in node:
            empty_numbers(each)
