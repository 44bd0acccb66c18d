"""Single values: read a node as a text, number, date, period …, or report a problem."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.load.nodes import Scalar, ScalarKind
from reportgen.load.unusual import is_usual, plain
from reportgen.model.values import Cell, Date, Number, Text
from reportgen.period import Period, parse_period
from reportgen.problems import Problem, problem
from reportgen.suggest import near
from reportgen.validate.numbers import no_number

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from reportgen.validate.wanted import Wanted


_LIKE_A_PERIOD = r"\d{4}(?:H\d|Q\d|-\d{2})|\d{4}-\d{2}/\d{4}-\d{2}"


def read_scalar(
    node: Scalar, wanted: Wanted, key: str, beside: Container[str] = ()
) -> object:
    """Return the value of a scalar as wanted, or the problem with it.

    `beside` are the keys that may stand next to it.
    """
    is_printed = wanted.kind in {Text, Cell}
    if not is_printed and not is_usual(node.value):
        node = replace(node, value=plain(node.value))
    if wanted.kind is Number:
        return read_number(node, key, beside)
    if reader := _READERS.get(wanted.kind):
        return reader(node, key)
    if wanted.values:
        return read_choice(node, wanted.values, key)
    return read_id(node, wanted.pattern, key)


def read_text(node: Scalar, key: str) -> Text | Problem:
    """Return a text; numbers and true or false must be quoted."""
    if node.kind is not ScalarKind.TEXT:
        return problem("D104", node.place, key=key, value=node.value)
    if not node.value.strip():
        return problem("D103", node.place, key=key)
    return Text(node.value, node.place, node.segments, node.exact)


def read_cell(node: Scalar, key: str) -> Cell | Problem:
    """Return a cell of a table, a text or a number."""
    if node.kind is ScalarKind.NUMBER:
        return Cell(node.value, node.place, node.segments, node.exact)
    found = read_text(node, key)
    if isinstance(found, Problem):
        is_empty = found.code == "D103"
        return problem("D175", node.place) if is_empty else found
    return Cell(found.value, found.place, found.segments, found.exact)


def read_number(node: Scalar, key: str, beside: Container[str]) -> Number | Problem:
    """Return a number with its digits as written."""
    if node.kind is ScalarKind.NUMBER:
        return Number(_digits(node.value), node.place)
    return no_number(node, key, beside)


def read_boolean(node: Scalar, key: str) -> bool | Problem:
    """Return true or false."""
    if node.kind is not ScalarKind.BOOLEAN:
        return problem("D106", node.place, key=key, value=node.value)
    return node.value.lower() == "true"


def read_date(node: Scalar, key: str) -> Date | Problem:
    """Return a date that exists."""
    try:
        return Date(dt.date.fromisoformat(node.value), node.place)
    except ValueError:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", node.value):
            return problem("D194", node.place, key=key, value=node.value)
        return problem(
            "D107", node.place, key=key, value=node.value, near=_same_day(node.value)
        )


def _same_day(value: str) -> str | None:
    """Return a day that is written 2024年7月5日 or 2024/7/5 in the form of YAML."""
    found = re.fullmatch(r"(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?", value)
    try:
        return dt.date(*map(int, found.groups())).isoformat() if found else None
    except ValueError:
        return None


def read_period(node: Scalar, key: str) -> Period | Problem:
    """Return a period."""
    period = parse_period(node.value)
    if period is None:
        code = "D195" if re.fullmatch(_LIKE_A_PERIOD, node.value) else "D108"
        return problem(code, node.place, key=key, value=node.value)
    return period


def read_choice(node: Scalar, values: tuple[object, ...], key: str) -> object:
    """Return the one of `values` that was written, or the problem."""
    for value in values:
        if str(value) == node.value:
            return value
    words = [str(value) for value in values]
    meant = near(node.value, words)
    said = {"key": key, "value": node.value, "allowed": ", ".join(words)}
    return problem("D109", node.place, near=meant, **said)


def read_id(node: Scalar, pattern: str | None, key: str) -> str | Problem:
    """Return an id; if there is a `pattern`, it must match."""
    if node.kind is not ScalarKind.TEXT:
        return problem("D104", node.place, key=key, value=node.value)
    if pattern and not re.match(pattern, node.value):
        return problem("D120", node.place, id=node.value)
    return node.value


def _digits(value: str) -> str:
    """Return the digits of a YAML number as printed in a report: no +, no bare point."""
    sign = "-" if value.startswith("-") else ""
    whole, point, rest = value.lstrip("+-").partition(".")
    return f"{sign}{whole or '0'}{point if rest else ''}{rest}"


_READERS: dict[type, Callable[[Scalar, str], object]] = {
    Text: read_text,
    Cell: read_cell,
    Date: read_date,
    Period: read_period,
    bool: read_boolean,
}
