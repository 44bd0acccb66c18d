"""What the tree cannot express, and the problems that report it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.document.marks import ALL, FIGURE, MIDDLE, ORIGIN
from reportgen.document.tree import Role
from reportgen.problems import Problem, problem
from reportgen.suggest import near

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.document.marks import MarkedText
    from reportgen.place import Origin

_EXCERPT = 30
_ORIGIN = f"{ORIGIN}([0-9]{{1,9}}){MIDDLE}"
_HIDDEN = f"{ORIGIN}[0-9]*{MIDDLE}|{FIGURE}[^{ALL}]*{MIDDLE}[^{ALL}]*{MIDDLE}|[{ALL}]"


class CannotExpress(Exception):  # noqa: N818 - an answer, not a failure
    """Something for which the tree has no node.

    `code` is the code of the problem, `line` the line of the rendered text, from 0, `what`
    the words that the message shows, and `origin` the last one before it in its block.
    """

    def __init__(
        self, code: str, line: int, what: str = "", origin: Origin | None = None
    ) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.what = what
        self.origin = origin


def without_marks(text: str) -> str:
    """Return rendered text without marks, as an author would have typed it."""
    return re.sub(_HIDDEN, "", text)


def as_problems(
    refused: Sequence[CannotExpress], marked: MarkedText, fallback: Origin
) -> list[Problem]:
    """Return what was refused as problems, in the order of the rendered text."""
    lines = marked.text.split("\n")
    before, read = fallback, 0  # the last origin in the lines before `read`
    problems = []
    for each in sorted(refused, key=lambda each: each.line):
        for line in lines[read : each.line]:
            before = next(iter(_known(line, marked.origins)[-1:]), before)
        read = each.line
        own = _known(lines[read], marked.origins)[:1]
        problems.append(_problem(each, lines[read], own[0] if own else before))
    return problems


def _problem(refused: CannotExpress, line: str, nearest: Origin) -> Problem:
    """Return what was refused as a problem, in a line of which an origin is nearest."""
    return problem(
        refused.code,
        (refused.origin or nearest).place,
        what=refused.what,
        near=near(refused.what, list(Role)) if refused.code == "M002" else None,
        line=refused.line + 1,
        excerpt=without_marks(line).strip()[:_EXCERPT],
    )


def _known(line: str, origins: tuple[Origin, ...]) -> list[Origin]:
    numbers = map(int, re.findall(_ORIGIN, line))
    return [origins[number] for number in numbers if number < len(origins)]
