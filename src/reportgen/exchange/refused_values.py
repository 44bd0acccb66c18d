"""Values that the data format refuses, found before anything is written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reportgen.exchange.number_slots import node_at
from reportgen.load import read_text
from reportgen.model import Report, Section
from reportgen.problems import Level
from reportgen.validate import build

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def culprit(
    text: str, error: Problem, paths: Sequence[tuple[str | int, ...]]
) -> int | None:
    """Return the number of the path whose value an error is about, None if none is.

    It is the value on the line of the error, or else the last one above it.
    """
    root = read_text(text.encode(), "")[0].root
    lines = [node.place.line if (node := node_at(root, path)) else 0 for path in paths]
    line = error.place.line if error.place else 0
    above = [(at, number) for number, at in enumerate(lines) if 0 < at <= line]
    return max(above)[1] if above else None
