"""Where something is in a file, and to which YAML key it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence


class Place(Struct, frozen=True, order=True):
    """A place in a file of the project.

    `file` is relative to the project folder, with `/`; a file outside the project keeps
    its absolute path. `line` and `column` count from 1; `column` and `width` are in code
    points, and `width` is how many of them a caret should underline.
    """

    file: str
    line: int = 1
    column: int = 1
    width: int = 1

    def __str__(self) -> str:
        """Return `file:line:column`, a form that editors understand."""
        return f"{self.file}:{self.line}:{self.column}"


def also(first: Place, others: Sequence[Place], count: int) -> str:
    """Return how many `others` there are, and where: " (+2: 3:1, 4:7)".

    If the `count` is greater than their number, there are still more.
    """
    places = [str(each).removeprefix(f"{first.file}:") for each in others]
    more = ["…"] if count > len(others) else []
    return f" (+{count}: {', '.join(places + more)})" if count else ""


class Origin(Struct, frozen=True):
    """Where a piece of the finished report was written.

    `key` is the dotted YAML path inside the period, such as `ip.facts.6` or
    `report.lead`: a section's id (or `report`, `organ`), then the keys below it.
    """

    place: Place
    key: str
