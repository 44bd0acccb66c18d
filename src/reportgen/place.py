"""Where something is in a file, and to which YAML key it belongs."""

from __future__ import annotations

from msgspec import Struct


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


class Origin(Struct, frozen=True):
    """Where a piece of the finished report was written.

    `key` is the dotted YAML path inside the period, such as `ip.facts.6` or
    `report.lead`: a section's id (or `report`, `organ`), then the keys below it.
    """

    place: Place
    key: str
