"""YAML that keeps its comments, order and digits. Only this module imports ruamel.yaml."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap


def _yaml() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 4096
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def read(text: str) -> Any:  # noqa: ANN401 - YAML
    """Return what a text in YAML says; digits stay as they are."""
    return _yaml().load(text)


def written(data: Any) -> str:  # noqa: ANN401 - YAML
    """Return data as a text in YAML."""
    target = io.StringIO()
    _yaml().dump(data, target)
    return target.getvalue()


def mapping(**entries: object) -> CommentedMap:
    """Return a mapping that can be written, with its entries in this order."""
    return CommentedMap(entries)


def with_digits(node: Any) -> Any:  # noqa: ANN401 - YAML
    """Return a value that can be written, with numbers that keep their digits."""
    if isinstance(node, Decimal):
        return read(f"{node:f}")
    if isinstance(node, dict):
        return CommentedMap({key: with_digits(value) for key, value in node.items()})
    return list(map(with_digits, node)) if isinstance(node, list) else node
