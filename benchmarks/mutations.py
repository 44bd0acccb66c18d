"""Mutants of a Python file: the file with one small mistake each."""

from __future__ import annotations

import ast
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMPARISONS = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_OPERATIONS = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
# What does nothing when the program runs, or guards only against our own mistakes.
_NOT_RUN = (ast.Import, ast.ImportFrom, ast.Assert)


@dataclass(frozen=True)
class Mutant:
    """One mistake: node number `at` of the file is `new` instead.

    The `name` says where and what without the line, which changes often. `lines` are those
    of the statement, `users` those that run the mistake: of a constant, where it is used.
    """

    file: str
    lines: range
    users: frozenset[int]
    name: str
    at: int
    new: ast.AST

    def __str__(self) -> str:
        """Return `file:line function: old → new`."""
        return f"{self.file}:{self.lines.start} {self.name.partition(' ')[2]}"

    def made(self, text: str) -> str:
        """Return the text of the file with the mistake."""
        tree = ast.parse(text)
        old = list(ast.walk(tree))[self.at]
        return ast.unparse(_Swap(old, self.new).visit(tree))


def mutants_of(file: str, text: str) -> list[Mutant]:
    """Return every mutant of a file, in the order of the file."""
    tree = ast.parse(text)
    numbers = {node: number for number, node in enumerate(ast.walk(tree))}
    users = _users(tree)
    found, often = [], Counter[str]()
    for node, function, lines in _nodes(tree, "", range(0)):
        for new in _mistakes(node):
            name = f"{file} {function}: {_shown(node)} → {_shown(new)}"
            often[name] += 1
            number = f" ({often[name]})" if often[name] > 1 else ""
            used = users.get(lines.start, frozenset(lines))
            found.append(Mutant(file, lines, used, name + number, numbers[node], new))
    return sorted(found, key=lambda each: each.lines.start)


class _Swap(ast.NodeTransformer):
    """Puts `new` in the place of a node."""

    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return self.new if node is self.old else self.generic_visit(node)


def _shown(node: ast.AST) -> str:
    """Return a node in one line; of an `if` only its condition."""
    if isinstance(node, ast.If):
        return f"if {ast.unparse(node.test)}"
    return " ".join(ast.unparse(node).split())


# -- which nodes -----------------------------------------------------------------------


def _nodes(
    node: ast.AST, function: str, lines: range
) -> Iterator[tuple[ast.AST, str, range]]:
    """Yield each node that runs, the function or class it is in, and its lines."""
    if isinstance(node, ast.ClassDef | ast.FunctionDef):
        function = f"{function}.{node.name}" if function else node.name
    if isinstance(node, ast.stmt):
        lines = _lines(node)
    if isinstance(node, ast.expr | ast.stmt):
        yield node, function or "(module)", lines
    for child in _children(node):
        yield from _nodes(child, function, lines)


def _lines(node: ast.stmt) -> range:
    """Return the lines of a statement, without those of the statements in it."""
    inner = getattr(node, "body", None)  # a `match` has none, and counts as a whole
    last = max(node.lineno, inner[0].lineno - 1) if inner else node.end_lineno
    return range(node.lineno, last + 1)


def _users(tree: ast.Module) -> dict[int, frozenset[int]]:
    """Return the lines that use each constant of a module, by the line of the constant."""
    found: dict[int, frozenset[int]] = {}
    for statement in reversed(tree.body):  # so that a constant made of others comes first
        if not isinstance(statement, ast.Assign | ast.AnnAssign):
            continue
        names = [each for each in ast.walk(statement) if isinstance(each, ast.Name)]
        made = {each.id for each in names if isinstance(each.ctx, ast.Store)}
        lines = {
            line
            for node, _, lines in _nodes(tree, "", range(0))
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
            if node.id in made
            for line in found.get(lines.start, lines)
        }
        if lines:
            found[statement.lineno] = frozenset(lines)
    return found


def _children(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.FunctionDef():
            yield from (*node.args.defaults, *filter(None, node.args.kw_defaults))
            yield from _after_docstring(node.body)
        case ast.ClassDef() | ast.Module():
            yield from _after_docstring(node.body)
        case ast.AnnAssign(value=value) if value and "TypeAlias" not in ast.dump(node):
            yield value
        case ast.If(test=ast.Name(id="TYPE_CHECKING")) | ast.AnnAssign():
            pass
        case ast.keyword(arg="strict"):
            pass
        case _ if not isinstance(node, _NOT_RUN):
            yield from ast.iter_child_nodes(node)


def _after_docstring(body: list[ast.stmt]) -> list[ast.stmt]:
    match body:
        case [ast.Expr(value=ast.Constant(value=str())), *rest]:
            return rest
    return body


# -- which mistakes --------------------------------------------------------------------


def _mistakes(node: ast.AST) -> Iterator[ast.AST]:  # noqa: C901 - a case for each kind
    """Yield what a programmer could have written in place of a node."""
    match node:
        case ast.Compare(ops=[operator, *rest]):
            new = _COMPARISONS[type(operator)]()
            yield _like(node, ast.Compare(node.left, [new, *rest], node.comparators))
            if rest:
                last = [operator, *rest[:-1], _COMPARISONS[type(rest[-1])]()]
                yield _like(node, ast.Compare(node.left, last, node.comparators))
        case ast.BoolOp(op=operator, values=values):
            other = ast.And() if isinstance(operator, ast.Or) else ast.Or()
            yield _like(node, ast.BoolOp(other, values))
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield operand
        case ast.BinOp(op=operator) if type(operator) in _OPERATIONS:
            new = _OPERATIONS[type(operator)]()
            yield _like(node, ast.BinOp(node.left, new, node.right))
        case ast.AugAssign(op=operator) if type(operator) in _OPERATIONS:
            new = _OPERATIONS[type(operator)]()
            yield _like(node, ast.AugAssign(node.target, new, node.value))
        case ast.Constant(value=value):
            yield from (_like(node, ast.Constant(each)) for each in _constants(value))
        case ast.Return(value=value) if value and not isinstance(value, ast.Constant):
            yield _like(node, ast.Return(ast.Constant(None)))
        case ast.Expr(value=ast.Call()) | ast.Raise():
            yield _like(node, ast.Pass())
        case ast.If(test=test) if (
            not isinstance(test, ast.Name) or test.id != "TYPE_CHECKING"
        ):
            yield _like(node, ast.If(ast.Constant(False), node.body, node.orelse))
        case ast.IfExp():
            yield node.body
            yield node.orelse


def _constants(value: object) -> Iterator[object]:
    """Yield other values: the neighbours of a number, the opposite, no text or some."""
    match value:
        case bool():
            yield not value
        case int():
            yield from (value + 1, value - 1)
        case str() | bytes():
            some = "XX" if isinstance(value, str) else b"XX"
            yield type(value)() if value else some


def _like(old: ast.AST, new: ast.AST) -> ast.AST:
    return ast.fix_missing_locations(ast.copy_location(new, old))
