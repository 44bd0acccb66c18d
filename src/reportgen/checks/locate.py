"""A place in the finished text -> the place in the YAML file where it was written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.checks.manuscript import BREAK
from reportgen.figures.figure import words
from reportgen.names import metric_texts
from reportgen.place import Place
from reportgen.texts import BoldMark, Characters, NewLine, Reference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.checks.manuscript import Manuscript, Stretch
    from reportgen.names import Names, Printed


class Locator:
    """Follows characters of a finished report back to the texts they were printed from.

    The column is exact where the text stands in its file character by character; else it
    is that of the value. What a template typed itself stands at the text before it.
    """

    def __init__(
        self, manuscript: Manuscript, texts: Sequence[Printed], names: Names
    ) -> None:
        self._manuscript = manuscript
        self._texts = {text.key: text for text in texts}
        self._names = names

    def find(self, start: int, end: int) -> tuple[Place, str]:
        """Return the place and the key of the characters from `start` to `end`."""
        stretch = self._nearest(start)
        if stretch is None:
            return Place("-"), ""
        if stretch.place:
            column = stretch.place.column + max(0, start - stretch.start)
            return stretch.place._replace(column=column, width=max(1, end - start)), ""
        origin = stretch.origin
        if origin is None:
            return Place("-"), ""
        printed = self._texts.get(origin.key)
        if printed is None:
            return origin.place, origin.key
        begin, characters = self._run(stretch)
        place = self._in_text(printed, characters, start - begin, end - start)
        return place or printed.text.place, origin.key

    def _nearest(self, start: int) -> Stretch | None:
        """Return the stretch at `start`, or the last one before it in the passage."""
        found = self._manuscript.stretch_at(start)
        if found and (found.origin or found.place):
            return found
        passage = self._manuscript.passage_at(start)
        inside = [
            each
            for each in self._manuscript.stretches
            if passage.start <= each.start <= passage.end and (each.origin or each.place)
        ]
        before = [each for each in inside if each.start <= start]
        return before[-1] if before else next(iter(inside), None)

    def _run(self, stretch: Stretch) -> tuple[int, str]:
        """Return where the text that a stretch is of begins, and all of it as printed."""
        stretches = self._manuscript.stretches
        first = last = stretches.index(stretch)
        while first and stretches[first - 1].origin == stretch.origin:
            first -= 1
        while last + 1 < len(stretches) and stretches[last + 1].origin == stretch.origin:
            last += 1
        begin = stretches[first].start
        return begin, self._manuscript.text[begin : stretches[last].end]

    def _in_text(
        self, printed: Printed, characters: str, offset: int, width: int
    ) -> Place | None:
        """Return where the character at `offset` of a printed text was typed."""
        pattern = "".join(f"({self._pattern(part)})" for part in printed.parts)
        match = re.fullmatch(pattern, characters.replace(BREAK, "\n"), re.DOTALL)
        if match is None:
            return None
        for number, part in enumerate(printed.parts, 1):
            begin, end = match.span(number)
            if not begin <= offset < end:
                continue
            match part:
                case Characters(text, at):
                    inside = min(width, len(text) - (offset - begin))
                    return printed.text.place_at(at + offset - begin, max(1, inside))
                case Reference():
                    return self._of_metric(part, match[number][offset - begin :][:width])
        return None

    def _pattern(self, part: Characters | Reference | BoldMark | NewLine) -> str:
        match part:
            case Characters(text):
                return re.escape(text)
            case NewLine():
                return "\n"
            case BoldMark():
                return ""
        figure = self._names.figures.get(part.id)
        known = self._names.words.get(part.id, {}).get(part.piece)
        if figure and part.piece in figure.pieces:
            known = words(figure.pieces[part.piece])
        return ".*?" if known is None else re.escape(known)

    def _of_metric(self, reference: Reference, found: str) -> Place:
        """Return the text inside a metric that holds what was found, else the reference."""
        figure = self._names.figures.get(reference.id)
        for text in metric_texts(figure.metric) if figure else ():
            at = text.value.find(found)
            if at >= 0 and not found.isdigit():
                return text.place_at(at, len(found))
        return reference.place
