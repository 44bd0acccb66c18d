"""The clauses of a standard that a layout names in comments, as `gb9704.yaml` does.

The first comment of the file begins with the standard, such as GB/T 9704-2012; a comment
after a value begins with the clause it comes from, or has several, divided by semicolons.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reportgen.place import Place
    from reportgen.writers.layouts import Layout

_STANDARD = re.compile(r"# ([A-Z][A-Z/]* [\d.]+-\d{4})\b")
_CLAUSE = re.compile(r"(?:^|;)\s*(\d+(?:\.\d+)+)\b")


class Clauses(Struct, frozen=True):
    """A standard, "" if the layout names none, and its clauses by line of the layout."""

    standard: str = ""
    by_line: Mapping[int, tuple[str, ...]] = MappingProxyType({})

    def of(self, *places: Place, last: bool = False) -> str:
        """Return the standard with the clause of the first of these places that names one.

        Of several, it is the first or the `last`. "" if there is none.
        """
        found = (self.by_line.get(place.line, ()) for place in places)
        clauses = next(filter(None, found), ())
        if not self.standard or not clauses:
            return ""
        return f"{self.standard} {clauses[-1 if last else 0]}"


def clauses_of(layout: Layout, folders: Sequence[Path]) -> Clauses:
    """Return the clauses that a layout names, which was read from one of `folders`."""
    file = layout.place.file
    paths = (folder.parent / file for folder in folders)
    path = next((each for each in paths if each.is_file()), None)
    text = path.read_text("utf-8-sig", "replace") if path else ""
    standard = _STANDARD.match(text)
    comments = (line.partition("#")[2] for line in text.splitlines())
    by_line = {at: tuple(_CLAUSE.findall(each)) for at, each in enumerate(comments, 1)}
    return Clauses(standard[1] if standard else "", by_line)
