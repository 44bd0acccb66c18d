"""Jinja without anything that runs code, reads files, or does not terminate.

ImmutableSandboxedEnvironment keeps templates from Python's internals. In addition, there is
a list of allowed filters instead of forbidden ones, data take precedence over methods,
undefined names raise errors, `**` is not allowed, and a budget ends what would not end.
"""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from math import isfinite
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from reportgen.render.budget import Budget, places, short_range
from reportgen.render.nesting import parsed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, MutableMapping
    from types import CodeType

    from jinja2.runtime import Context

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
# Those that take each character of a text as an item.
_OF_ITEMS = {"join", "list", "map", "max", "min", "reject", "reverse", "select", "sort"} | {
    *("rejectattr", "selectattr", "groupby", "sum", "unique"),
}
_METHODS = {
    dict: {"items", "keys", "values", "get"},
    str: {"startswith", "endswith", "strip", "lower", "upper", "split", "replace"},
    list: {"index", "count"},
}

SyntaxFault = jinja2.TemplateSyntaxError
JINJA = str(jinja2.__dict__.get("__version__", ""))


class UnknownName(jinja2.UndefinedError):
    """Raised when a name that does not exist is used; `known` are those that do."""

    def __init__(self, name: str, known: list[str]) -> None:
        super().__init__(name)
        self.name = name
        self.known = known


class Programs(jinja2.BaseLoader):
    """Parsed templates by file name; each is compiled once, with the guards inserted.

    Some may be `compiled` already. They have no state, so that several sandboxes may run
    them.
    """

    def __init__(
        self,
        trees: Mapping[str, nodes.Template],
        compiled: Mapping[str, CodeType] | None = None,
    ) -> None:
        self.trees = trees
        self._compiled = dict(compiled or {})

    def load(
        self,
        environment: jinja2.Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's name
    ) -> jinja2.Template:
        """Return the template `name`, which is also its file in tracebacks."""
        if name not in self._compiled:
            if name not in self.trees:
                raise jinja2.TemplateNotFound(name)
            tree = _Guards().visit(self.trees[name])
            self._compiled[name] = environment.compile(tree, name, name)
        return jinja2.Template.from_code(environment, self._compiled[name], globals or {})


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
        names = obj if isinstance(obj, dict) else ()
        known = sorted(each for each in names if isinstance(each, str))
        fault = partial(_unknown, str(name or hint), known)
        super().__init__(hint, obj, name, fault)  # type: ignore[arg-type]

    __repr__ = jinja2.Undefined._fail_with_undefined_error  # noqa: SLF001 - as StrictUndefined does


def _unknown(name: str, known: list[str], _: str) -> UnknownName:
    return UnknownName(name, known)


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of one rendering, with a budget for all that it does."""

    intercepted_binops = frozenset({"*", "%", "+", "-", "//", "/"})

    def __init__(
        self, programs: Programs, filters: Mapping[str, Callable[..., str]]
    ) -> None:
        self.budget = Budget()
        super().__init__(
            loader=programs,
            undefined=_LoudUndefined,
            finalize=_printed,
            autoescape=False,
            optimized=False,  # it would compute constants before any limit applies
            **_SYNTAX,
        )
        self.globals = {"range": short_range, "namespace": self.globals["namespace"]}
        standard = {name: self.filters[name] for name in _FILTERS}
        allowed: dict[str, Any] = {
            **standard,
            **_own_filters(standard, self.budget),
            **filters,
        }
        self.filters = {
            name: self.budget.metered(each, name in _OF_ITEMS)
            for name, each in allowed.items()
        }
        self.filters |= {
            _SPEND: self.budget.spend,
            _MEASURE: self.budget.measure,
            _CONCAT: self.budget.joined,
        }
        tests: dict[str, Any] = dict(self.tests)
        self.tests = {name: self.budget.metered(each) for name, each in tests.items()}

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

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Call a macro or a method; pay for what it returns, and for what it looks at.

        A macro only gets its arguments, others compare or copy them.
        """
        self.budget.pay_for_items(len(args) + len(kwargs))
        if isinstance(obj, Macro):
            return self.budget.measure(super().call(context, obj, *args, **kwargs))
        for value in (*args, *kwargs.values()):
            self.budget.measure(value)
        owner = getattr(obj, "__self__", None)
        self.budget.measure(owner)
        if isinstance(owner, str) and obj.__name__ == "replace":
            return self.budget.replaced(owner, *args)
        return self.budget.measure(super().call(context, obj, *args, **kwargs))

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        """Compute an operator, but refuse long texts or numbers made from short ones."""
        texts = (str, list, tuple)
        if operator in {"*", "%"} and (isinstance(left, texts) or isinstance(right, texts)):
            raise SecurityError(f"{operator} works on numbers only")
        if isinstance(left, (list, tuple)) or isinstance(right, (list, tuple)):
            raise SecurityError("lists cannot be added")
        self.budget.measure(left)
        self.budget.measure(right)
        return self.budget.measure(super().call_binop(context, operator, left, right))


_SYNTAX: Any = {"trim_blocks": True, "lstrip_blocks": True, "keep_trailing_newline": True}
_PRINTABLE = (str, int, float, Decimal, jinja2.Undefined)
# Filters that only the guards use; no template can name them.
_SPEND = "spend units"
_MEASURE = "measured value"
_CONCAT = "joined texts"
_REPEATED = (
    *(nodes.For, nodes.Macro, nodes.CallBlock),
    *(nodes.FilterBlock, nodes.Block, nodes.Template),
)
_STEP = 5  # units for entering a body, and for each node in it


class _Guards(NodeTransformer):
    """Inserts what pays for each step of a template into its tree."""

    def __init__(self) -> None:
        self._units = 0  # of the nodes since the body around them began

    def generic_visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> nodes.Node:  # noqa: ANN401
        """Pay on entering whatever may run more than once: loops, macros, whole files.

        A body pays for its nodes, without the bodies in it, which pay themselves.
        """
        before = self._units
        super().generic_visit(node, *args, **kwargs)
        self._units += _STEP
        if isinstance(node, nodes.TemplateData):
            self._units += len(node.data) // 2
        elif isinstance(node, _REPEATED):
            price = nodes.Const(self._units - before, lineno=node.lineno)
            paid = nodes.ExprStmt(_filtered(price, _SPEND), lineno=node.lineno)
            node.body = [paid, *node.body]
            if isinstance(node, nodes.For) and node.test is not None:
                # `spend` returns None, so that `or` goes on to the condition.
                node.test = nodes.Or(
                    _filtered(price, _SPEND), node.test, lineno=node.lineno
                )
            self._units = before + _STEP
        return node

    def visit_Concat(self, node: nodes.Concat, *args: Any, **kwargs: Any) -> nodes.Node:  # noqa: ANN401, N802
        self.generic_visit(node, *args, **kwargs)
        return _filtered(nodes.List(node.nodes, lineno=node.lineno), _CONCAT)

    def visit_Compare(self, node: nodes.Compare, *args: Any, **kwargs: Any) -> nodes.Node:  # noqa: ANN401, N802
        self.generic_visit(node, *args, **kwargs)
        node.expr = _measured(node.expr)
        for operand in node.ops:
            operand.expr = _measured(operand.expr)
        return node

    def visit_Pair(self, node: nodes.Pair, *args: Any, **kwargs: Any) -> nodes.Node:  # noqa: ANN401, N802
        self.generic_visit(node, *args, **kwargs)
        node.key = _measured(node.key)
        return node

    def visit_Getitem(self, node: nodes.Getitem, *args: Any, **kwargs: Any) -> nodes.Node:  # noqa: ANN401, N802
        self.generic_visit(node, *args, **kwargs)
        if isinstance(node.arg, nodes.Slice):
            return _filtered(node, _MEASURE)
        node.arg = _measured(node.arg)
        return node

    def visit_Pow(self, node: nodes.Pow, *_: Any, **__: Any) -> nodes.Node:  # noqa: ANN401, N802
        raise jinja2.TemplateSyntaxError("** is not allowed", node.lineno)


def _measured(node: Any) -> Any:  # noqa: ANN401 - any expression
    return node if isinstance(node, nodes.Const) else _filtered(node, _MEASURE)


def _filtered(node: Any, name: str) -> nodes.Filter:  # noqa: ANN401 - any expression
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


@jinja2.pass_context
def _printed(context: Context, value: Any) -> Any:  # noqa: ANN401 - what it was given
    """Return a value that can be printed.

    It asks for the context so that Jinja cannot print constants while it compiles.
    """
    if value is None or isinstance(value, bool):
        raise SecurityError(f"{value} cannot be printed")
    if not isinstance(value, _PRINTABLE):
        raise SecurityError("only texts and numbers can be printed")
    if isinstance(value, float) and not isfinite(value):
        raise SecurityError(f"{value} cannot be printed")
    return context.environment.budget.measure(value)  # type: ignore[attr-defined]


def _own_filters(
    standard: Mapping[str, Callable[..., Any]], budget: Budget
) -> dict[str, Callable[..., Any]]:
    """Return the filters that would do too much as Jinja has them."""

    @jinja2.pass_context
    def join(
        context: Context,
        values: Any,  # noqa: ANN401
        separator: str = "",
        attribute: Any = None,  # noqa: ANN401
    ) -> str:
        if attribute is not None:
            values = standard["map"](context, values, attribute=attribute)
        return budget.joined(values, str(separator))

    def rounded(value: float, precision: int = 0, method: str = "common") -> Any:  # noqa: ANN401
        return standard["round"](value, places(precision), method)

    @jinja2.pass_environment
    def added(
        environment: Sandbox,
        values: Any,  # noqa: ANN401
        attribute: Any = None,  # noqa: ANN401
        start: float = 0,
    ) -> Any:  # noqa: ANN401
        if isinstance(start, (list, tuple)):
            raise SecurityError("lists cannot be added")
        return standard["sum"](environment, values, attribute, start)

    return {"join": join, "round": rounded, "sum": added, "replace": budget.replaced}


def allowed_filters() -> tuple[str, ...]:
    """Return the names of Jinja's own filters that templates may use."""
    return tuple(_FILTERS)


def parse_source(source: str) -> nodes.Template:
    """Return the tree of a template; raises SyntaxFault or TooDeepError."""
    return parsed(jinja2.Environment(**_SYNTAX), source)  # noqa: S701 - Markdown, not HTML


def python_of(source: str, file: str, filters: Mapping[str, Callable[..., str]]) -> str:
    """Return the Python that a template is compiled to, with the guards inserted."""
    tree = _Guards().visit(parse_source(source))
    return Sandbox(Programs({}), filters).compile(tree, file, file, raw=True)
