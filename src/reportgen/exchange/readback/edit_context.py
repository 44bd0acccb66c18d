"""A report, an edited file, and the YAML: what all edits are read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.exchange.readback.align import BREAK
from reportgen.exchange.readback.edits import Compared, Edit
from reportgen.exchange.readback.letters import NOWHERE
from reportgen.exchange.readback.operations import (
    BeginParagraph,
    Operation,
    YamlPlaces,
    fact_of,
    is_text_of_fact,
)
from reportgen.place import Place

if TYPE_CHECKING:
    from reportgen.exchange.yaml.edit_yaml import Path
    from reportgen.finished import Finished


class Context:
    """What edits are read from: the comparison, the report, and the places in its YAML."""

    def __init__(self, compared: Compared, made: Finished, places: YamlPlaces) -> None:
        self.compared = compared
        self.made = made
        self.places = places

    def edit(
        self,
        kind: str,
        number: int,
        at: int,
        old: str,
        new: str,
        *operations: Operation | None,
    ) -> Edit:
        """Return an edit of a printing, or of the one nearest to a place.

        It does nothing if an operation is None.
        """
        if number == NOWHERE:
            number = self.compared.nearest(at)
        done = tuple(each for each in operations if each is not None)
        if len(done) < len(operations):
            done = ()
        if number == NOWHERE:
            return Edit(kind, "", Place("-"), old, new, at=at)
        printing = self.compared.base.printings[number]
        place = printing.origin.place
        letters = self.compared.letters[at : at + 1]
        if printing.text and letters and letters[0].printing == number:
            offset = letters[0].begin
            place = printing.text.text.place_at(offset) if offset >= 0 else place
        return Edit(
            kind, printing.key, place, old.strip(BREAK), new.strip(BREAK), done, at=at
        )

    def path(self, number: int) -> tuple[str, Path] | None:
        """Return the file and the path of the text of a printing."""
        if number == NOWHERE:
            return None
        place = self.compared.base.printings[number].origin.place
        found = self.places.at(place)
        return (place.file, found[0]) if found else None

    def fact(self, number: int) -> tuple[str, Path, int] | None:
        """Return the file, the list and the number of the fact of a printing."""
        found = self.path(number)
        fact = fact_of(found[1]) if found else None
        return (found[0], *fact) if found and fact else None

    def begins(self, number: int, at: int, *, begins: bool) -> Operation | None:
        """Return what lets the fact at a place begin a paragraph, or continue one."""
        fact, found = self.fact(number), self.path(number)
        starts_here = number != NOWHERE and self.compared.spans[number][0] == at
        if (
            fact is None
            or found is None
            or not starts_here
            or not is_text_of_fact(found[1])
        ):
            return None
        file, path, item = fact
        return BeginParagraph(file, (*path, item), begins) if item else None
