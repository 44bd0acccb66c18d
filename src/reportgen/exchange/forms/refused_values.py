"""Values that the data format refuses, found before anything is written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reportgen.exchange.forms.number_slots import node_at
from reportgen.load import read_text
from reportgen.model import Report, Section
from reportgen.problems import Level
from reportgen.validate import build

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.exchange.forms.number_slots import Slot
    from reportgen.load.nodes import Node
    from reportgen.problems import Problem


def new_errors(file: str, before: str, after: str) -> list[Problem]:
    """Return the errors of the new text of a YAML file that the old one does not have.

    What is only not filled in yet is no error here.
    """
    known = Counter(each.code for each in _errors(file, before))
    found = []
    for each in _errors(file, after):
        known[each.code] -= 1
        if known[each.code] < 0:
            found.append(each)
    return found


def _errors(file: str, text: str) -> list[Problem]:
    source, problems = read_text(text.encode(), file)
    kind = Report if file.endswith("/report.yaml") else Section
    _, invalid = build(source, kind)
    errors = (each for each in [*problems, *invalid] if each.level is Level.ERROR)
    return [each for each in errors if not each.message.unfinished]


def culprit(text: str, error: Problem, paths: Sequence[Slot]) -> int | None:
    """Return the number of the path whose value an error is about, None if none is.

    It is the value on the line of the error, or else the last one above it.
    """
    root = read_text(text.encode(), "")[0].root
    line = error.place.line if error.place else 0
    lines = [_line(root, path) for path in paths]
    above = [(at, number) for number, at in enumerate(lines) if 0 < at <= line]
    return max(above)[1] if above else None


def _line(root: Node | None, path: Slot) -> int:
    """Return the line of a value, or of the fact that is only its text."""
    node = node_at(root, path) or node_at(root, path[:-1])
    return node.place.line if node else 0
