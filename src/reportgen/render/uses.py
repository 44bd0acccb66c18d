"""What a template uses: filters, tests, names, files; also in branches that never run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import nodes
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# What Jinja itself puts into loops, macros and blocks.
_GIVEN = frozenset({"loop", "caller", "varargs", "kwargs", "self", "super"})


class Use(Struct, frozen=True):
    """Something that a template uses, and its line.

    `kind` is filter, test, name or file, or the name that has `name` as an attribute.
    """

    kind: str
    name: str
    line: int


def used_names(every: Sequence[nodes.Node]) -> list[Use]:
    """Return what the nodes of a template use, including in branches that never run."""
    made = _GIVEN.union(*map(_made, every))
    return [use for each in every for use in _uses(each, made)]


def _uses(node: nodes.Node, made: frozenset[str]) -> Iterator[Use]:
    """Yield what a single node uses and the template does not define itself."""
    match node:
        case nodes.Filter(name=str(name)):
            yield Use("filter", name, node.lineno)
        case nodes.Test(name=name):
            yield Use("test", name, node.lineno)
        case nodes.Name(name=name, ctx="load") if name not in made:
            yield Use("name", name, node.lineno)
        case nodes.Getattr(node=nodes.Name(name=owner), attr=name) if owner not in made:
            yield Use(owner, name, node.lineno)
        case nodes.Include() | nodes.Import() | nodes.FromImport() | nodes.Extends():
            if isinstance(node.template, nodes.Const):
                yield Use("file", str(node.template.value), node.lineno)


def _made(node: nodes.Node) -> set[str]:
    """Return the names that a single node defines, for use anywhere in its template."""
    match node:
        case nodes.Name(name=name) if node.ctx != "load":
            return {name}
        case nodes.Macro(name=name) | nodes.Import(target=name):
            return {name}
        case nodes.FromImport(names=names):
            return {name if isinstance(name, str) else name[1] for name in names}
    return set()
