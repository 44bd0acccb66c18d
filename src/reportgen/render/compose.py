"""Write texts as Markdown: references filled in, characters escaped, origins marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.document.escape import escape
from reportgen.document.marks import (
    BREAK,
    END,
    STRONG,
    mark_derived,
    mark_figure,
    mark_origin,
)
from reportgen.place import Origin
from reportgen.texts import BoldMark, Characters, NewLine, Reference, TextPart, parse_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportgen.figures.figure import Measured, Phrase
    from reportgen.model.values import Text
    from reportgen.names import Names


class Composer:
    """Writes texts as Markdown, and numbers their origins."""

    def __init__(
        self,
        figures: Mapping[str, Measured],
        names: Names,
        sentences: Mapping[str, str],
    ) -> None:
        self._figures = figures
        self._names = names
        self._sentences = sentences
        self._origins: list[Origin] = []

    @property
    def origins(self) -> tuple[Origin, ...]:
        """The origins to which the numbers in marks refer."""
        return tuple(self._origins)

    def text(self, key: str, text: Text) -> str:
        """Return a text as marked Markdown."""
        parts, _ = parse_text(text)
        return self.marked(Origin(text.place, key), "".join(map(self._part, parts)))

    def marked(self, origin: Origin, markdown: str) -> str:
        """Return Markdown marked with its origin."""
        self._origins.append(origin)
        return mark_origin(len(self._origins) - 1, markdown)

    def _part(self, part: TextPart) -> str:
        match part:
            case Characters(characters):
                return escape(characters)
            case NewLine():
                return BREAK
            case BoldMark(begins=begins):
                return STRONG if begins else END
            case Reference():
                return mark_derived(self._reference(part))

    def _reference(self, reference: Reference) -> str:
        """Return what a reference prints, or "" if it was reported as unknown."""
        name, piece = reference.id, reference.piece
        if name in self._names.words:
            return escape(self._names.words[name].get(piece, ""))
        if piece == "sentence":
            return self._sentences.get(name, "")
        measured = self._figures.get(name)
        return (
            phrase_markdown(name, piece, measured.pieces.get(piece, ())) if measured else ""
        )


def phrase_markdown(name: str, piece: str, phrase: Phrase) -> str:
    """Return a piece of a figure as Markdown, with its numbers marked."""
    return "".join(
        mark_figure(name, piece, escape(run.text)) if run.number else escape(run.text)
        for run in phrase
    )
