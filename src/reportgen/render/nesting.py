"""How deeply a template is nested: Python compiles only so many levels.

Its own errors about it, which come from the code that Jinja writes, name no line of the
template, so that the levels are counted before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from jinja2 import TemplateSyntaxError, nodes
from jinja2.parser import Parser

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jinja2 import Environment

MAX_LEVELS = 60
MAX_LOOPS = 16  # Python allows 20 blocks in each other

# A node of a tree, in how many others it is, and in how many loops.
Nested: TypeAlias = tuple[nodes.Node, int, int]


class TooDeepError(Exception):
    """Raised for a template that cannot even be parsed; `line` is where it is too deep."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def parsed(environment: Environment, source: str) -> nodes.Template:
    """Return the tree of a template; raises TooDeepError or Jinja's error of syntax."""
    parser = Parser(environment, source)
    try:
        return parser.parse()
    except RecursionError:
        raise TooDeepError(parser.stream.current.lineno) from None
    except ValueError:  # Python reads no number of more than 4,300 digits
        line = parser.stream.current.lineno
        raise TemplateSyntaxError("a number has too many digits", line) from None


def nested(tree: nodes.Node) -> list[Nested]:
    """Return a node and all nodes below it.

    Jinja's `find_all` is recursive, and takes three times as long.
    """
    found: list[Nested] = [(tree, 1, 0)]
    for node, levels, loops in found:
        inside = loops + isinstance(node, nodes.For)
        for field in node.fields:
            value = getattr(node, field, None)
            if isinstance(value, nodes.Node):
                found.append((value, levels + 1, inside))
            elif isinstance(value, list):
                # Python compiles each `elif` inside the `else` before it.
                step = 1 if field == "elif_" else 0
                found += [
                    (each, levels + 1 + at * step, inside)
                    for at, each in enumerate(value)
                    if isinstance(each, nodes.Node)
                ]
    return found


def too_deep(every: Iterable[Nested]) -> int | None:
    """Return the first line of a template that is nested too deeply, if there is one."""
    lines = (
        node.lineno
        for node, levels, loops in every
        if levels > MAX_LEVELS or loops > MAX_LOOPS
    )
    return min(lines, default=None)
