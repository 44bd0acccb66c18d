"""Jinja without anything that runs code, reads files, or does not terminate.

ImmutableSandboxedEnvironment keeps templates from Python's internals. In addition, there is
a list of allowed filters instead of forbidden ones, data take precedence over methods,
undefined names raise errors, `**` is not allowed, and loops and texts have budgets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sized
from decimal import Decimal
from functools import partial
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from msgspec import Struct

MAX_TEXT = 1_000_000
MAX_ROUNDS = 1_000_000
MAX_RANGE = 10_000

_FILTERS = [
    "abs",
    "count",
    "default",
    "d",
    "dictsort",
    "first",
    "float",
    "groupby",
    "int",
    "join",
    "last",
    "length",
    "list",
    "lower",
    "map",
    "max",
    "min",
    "reject",
    "rejectattr",
    "replace",
    "reverse",
    "round",
    "select",
    "selectattr",
    "sort",
    "string",
    "sum",
    "title",
    "trim",
    "unique",
    "upper",
]
_METHODS = {
    dict: {"items", "keys", "values", "get"},
    str: {"startswith", "endswith", "strip", "lower", "upper", "split", "replace"},
    list: {"index", "count"},
}

SyntaxFault = jinja2.TemplateSyntaxError


class UnknownName(jinja2.UndefinedError):
    """Raised when a name that does not exist is used; `known` are those that do."""

    def __init__(self, name: str, known: list[str]) -> None:
        super().__init__(name)
        self.name = name
        self.known = known


class _Trees(jinja2.BaseLoader):
    """Compiles templates from parsed trees, with the guards inserted."""

    def __init__(self, trees: Mapping[str, nodes.Template]) -> None:
        self.trees = trees

    def load(
        self,
        environment: jinja2.Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's name
    ) -> jinja2.Template:
        """Return the template `name`, which is also its file in tracebacks."""
        if name not in self.trees:
            raise jinja2.TemplateNotFound(name)
        code = environment.compile(_Guards().visit(self.trees[name]), name, name)
        return jinja2.Template.from_code(environment, code, globals or {})


class _LoudUndefined(jinja2.StrictUndefined):
    """Fails wherever it is used, also in a printed list, and knows the existing names."""

    __slots__ = ()

    def __init__(  # as Jinja calls it
        self,
        hint: str | None = None,
        obj: object = None,
        name: str | None = None,
        exc: object = None,
    ) -> None:
        del exc  # always ours
        known = sorted(obj) if isinstance(obj, dict) else []
        fault = partial(_unknown, str(name or hint), known)
        super().__init__(hint, obj, name, fault)  # type: ignore[arg-type]

    __repr__ = jinja2.Undefined._fail_with_undefined_error  # noqa: SLF001 - as StrictUndefined does


def _unknown(name: str, known: list[str], _: str) -> UnknownName:
    return UnknownName(name, known)


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of one rendering, with limits on loops and texts."""

    intercepted_binops = frozenset({"*", "%", "+", "//", "/"})

    def __init__(
        self, trees: Mapping[str, nodes.Template], filters: Mapping[str, Callable[..., str]]
    ) -> None:
        super().__init__(
            loader=_Trees(trees),
            undefined=_LoudUndefined,
            finalize=limited,
            autoescape=False,
            optimized=False,  # it would compute constants before any limit applies
            **_SYNTAX,
        )
        self.rounds = 0
        self.globals = {"range": _short_range, "namespace": self.globals["namespace"]}
        allowed = {name: self.filters[name] for name in _FILTERS}
        own = {"join": _join(allowed["join"]), "replace": _replace}
        self.filters = {**allowed, **own, **filters, _COUNT: self._count, _CONCAT: _concat}

    def _count(self, values: Iterable[Any]) -> Any:  # noqa: ANN401 - what it was given
        """Count the rounds of a loop before it begins."""
        found = values if isinstance(values, Sized) else list(values)
        self.rounds += len(found)
        if self.rounds > MAX_ROUNDS:
            raise SecurityError(f"loops run more than {MAX_ROUNDS} rounds")
        return found

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - as Jinja has it
        """Look in the data first: `report.items` is a key, never a method."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        if attribute in {"format", "format_map"}:  # used by four escapes in nine years
            return self.unsafe_undefined(obj, attribute)
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401
        """Return whether an attribute is safe: only harmless methods of plain values."""
        for kind, methods in _METHODS.items():
            if isinstance(obj, kind):
                return attr in methods
        if isinstance(obj, (int, float, Decimal, type(None))):
            return False
        return super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        """Compute an operator, but refuse long texts or numbers made from short ones."""
        texts = (str, list, tuple)
        if operator in {"*", "%"} and (isinstance(left, texts) or isinstance(right, texts)):
            raise SecurityError(f"{operator} works on numbers only")
        if operator == "*" and max(_size(left), _size(right)) > MAX_TEXT**2:
            raise SecurityError("the number is too large")
        return limited(super().call_binop(context, operator, left, right))


# What Jinja itself puts into loops, macros and blocks.
_GIVEN = frozenset({"loop", "caller", "varargs", "kwargs", "self", "super"})
_SYNTAX: Any = {"trim_blocks": True, "lstrip_blocks": True, "keep_trailing_newline": True}
_COUNT = "counted rounds"
_CONCAT = "joined texts"


class _Guards(NodeTransformer):
    """Inserts the guards that operators alone cannot provide into a parsed template."""

    def visit_For(self, node: nodes.For, *args: Any, **kwargs: Any) -> nodes.Node:  # noqa: ANN401, N802
        self.generic_visit(node, *args, **kwargs)
        node.iter = _filtered(node.iter, _COUNT, node.lineno)
        return node

    def visit_Concat(self, node: nodes.Concat, *args: Any, **kwargs: Any) -> nodes.Node:  # noqa: ANN401, N802
        self.generic_visit(node, *args, **kwargs)
        return _filtered(nodes.List(node.nodes, lineno=node.lineno), _CONCAT, node.lineno)

    def visit_Pow(self, node: nodes.Pow, *_: Any, **__: Any) -> nodes.Node:  # noqa: ANN401, N802
        raise jinja2.TemplateSyntaxError("** is not allowed", node.lineno)


def _filtered(node: Any, name: str, line: int) -> nodes.Filter:  # noqa: ANN401 - any expression
    return nodes.Filter(node, name, [], [], None, None, lineno=line)


def limited(value: Any) -> Any:  # noqa: ANN401 - what it was given
    """Return a value if it can be printed and is not too long; else raise SecurityError."""
    if isinstance(value, (str, list, tuple)) and len(value) > MAX_TEXT:
        raise SecurityError(f"a text is longer than {MAX_TEXT} characters")
    if value is None or isinstance(value, bool):
        raise SecurityError(f"{value} cannot be printed")
    if isinstance(value, (dict, list, tuple)):
        raise SecurityError("only texts and numbers can be printed")
    return value


def _size(value: Any) -> int:  # noqa: ANN401 - any operand
    return abs(int(value)) if isinstance(value, (int, float, Decimal)) else 0


def _short_range(*limits: int) -> range:
    found = range(*limits)
    if len(found) > MAX_RANGE:
        raise SecurityError(f"range has more than {MAX_RANGE} numbers")
    return found


def _concat(values: list[Any]) -> Any:  # noqa: ANN401 - text
    return limited("".join(map(str, values)))


def _join(join: Callable[..., str]) -> Callable[..., str]:
    @jinja2.pass_eval_context
    def joined(
        context: object, values: object, separator: str = "", attribute: object = None
    ) -> str:
        return str(limited(join(context, values, separator, attribute)))

    return joined


def _replace(text: str, old: str, new: str) -> str:
    """Replace text, after checking that the result is not too long."""
    if len(text) + text.count(old) * len(new) > MAX_TEXT:
        raise SecurityError(f"a text is longer than {MAX_TEXT} characters")
    return text.replace(old, new)


class Use(Struct, frozen=True):
    """Something that a template uses, and its line.

    `kind` is filter, test, name or file, or the name that has `name` as an attribute.
    """

    kind: str
    name: str
    line: int


def allowed_filters() -> tuple[str, ...]:
    """Return the names of Jinja's own filters that templates may use."""
    return tuple(_FILTERS)


def parse_source(source: str) -> nodes.Template:
    """Return the tree of a template; raises SyntaxFault if it cannot be parsed."""
    return jinja2.Environment(**_SYNTAX).parse(source)  # noqa: S701 - Markdown, not HTML


def used_names(tree: nodes.Template) -> list[Use]:
    """Return what a template uses, including in branches that never run."""
    every = _every(tree)
    made = _GIVEN.union(*map(_made, every))
    return [use for each in every for use in _uses(each, made)]


def _every(tree: nodes.Node) -> list[nodes.Node]:
    """Return a node and all nodes below it, without the recursion of Jinja's `find_all`."""
    found = [tree]
    for node in found:
        found += node.iter_child_nodes()
    return found


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
