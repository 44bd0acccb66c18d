"""Find the place in the YAML file where a part of the finished text was written."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, TypeAlias

from reportgen.checks.reading.manuscript import BREAK
from reportgen.figures.figure import words
from reportgen.names import metric_texts
from reportgen.place import Origin, Place
from reportgen.texts import BoldMark, Characters, NewLine, Reference, TextPart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.checks.reading.manuscript import Manuscript, Stretch
    from reportgen.names import Names, Printed


_NOWHERE = Origin(Place("-"), "")
_ANYTHING = ".*?"
_LONG = 2000  # characters from which on a text with several unknown parts is not traced
# A part of a text, with where its characters begin and end in what was printed.
_Traced: TypeAlias = tuple[TextPart, int, int]


class Locator:
    """Traces characters of a finished report back to the texts they were printed from.

    The column is exact where the file contains the text character by character; otherwise
    it is that of the value. What the template itself typed is placed at the text before it.
    """

    def __init__(
        self, manuscript: Manuscript, texts: Sequence[Printed], names: Names
    ) -> None:
        self._manuscript = manuscript
        self._texts = {text.key: text for text in texts}
        self._names = names
        self._runs: dict[int, tuple[int, str]] = {}
        self._traces: dict[int, list[_Traced]] = {}

    def is_printed_by_a_metric(self, start: int) -> bool:
        """Return whether a metric printed the character at `start`, that is, not typed."""
        stretch = self._nearest(start)
        if stretch is None or stretch.origin is None or stretch.metric:
            return stretch is not None and bool(stretch.metric)
        printed = self._texts.get(stretch.origin.key)
        if printed is None:
            return True  # the sentence of a metric in a section without facts
        part, _ = self._part(printed, stretch, start)
        return isinstance(part, Reference) and part.id in self._names.figures

    def find(self, start: int, end: int) -> tuple[Place, str]:
        """Return the place and the key of the characters from `start` to `end`."""
        stretch = self._nearest(start)
        origin = (
            stretch.origin if stretch else self._manuscript.passage_at(start).origin
        ) or _NOWHERE
        printed = self._texts.get(origin.key)
        if printed is None or stretch is None:
            return origin.place, origin.key
        part, inside = self._part(printed, stretch, start)
        width, text = end - start, printed.text
        match part:
            case Characters(characters, at):
                width = max(1, min(width, len(characters) - inside))
                return text.place_at(at + inside, width), origin.key
            case Reference():
                found = self._manuscript.text[start:end]
                return self._of_metric(part, found), origin.key
        return text.place, origin.key

    def _nearest(self, start: int) -> Stretch | None:
        """Return the stretch at `start`, or the nearest in the passage, if any.

        The last stretch before `start` is preferred to the first one after it.
        """
        found = self._manuscript.stretch_at(start)
        if found and found.origin:
            return found
        passage = self._manuscript.passage_at(start)
        inside = self._manuscript.stretches_in(passage)
        before = [each for each in inside if each.start <= start]
        return before[-1] if before else next(iter(inside), None)

    def _run(self, stretch: Stretch) -> tuple[int, str]:
        """Return where the text of a stretch begins, and all of that text as printed."""
        stretches = self._manuscript.stretches
        first = last = asked = self._manuscript.position(stretch)
        if asked in self._runs:
            return self._runs[asked]
        while first and stretches[first - 1].origin == stretch.origin:
            first -= 1
        while last + 1 < len(stretches) and stretches[last + 1].origin == stretch.origin:
            last += 1
        begin = stretches[first].start
        found = begin, self._manuscript.text[begin : stretches[last].end]
        self._runs |= dict.fromkeys(range(first, last + 1), found)
        return found

    def _part(
        self, printed: Printed, stretch: Stretch, start: int
    ) -> tuple[TextPart | None, int]:
        """Return the part of a text that printed a character, and the offset within it.

        The part is None if the template changed the text, so that it cannot be traced.
        """
        first, characters = self._run(stretch)
        if first not in self._traces:
            self._traces[first] = self._traced(printed, characters)
        traces = self._traces[first]
        at = bisect_right(traces, start - first, key=lambda trace: trace[1]) - 1
        for part, begin, end in traces[max(at, 0) : at + 1]:
            if begin <= start - first < end:
                return part, start - first - begin
        return None, 0

    def _traced(self, printed: Printed, characters: str) -> list[_Traced]:
        """Return the parts of a text that printed something, in order.

        There are none if the template changed the text.
        """
        patterns = [self._pattern(part) for part in printed.parts]
        if len(characters) > _LONG and patterns.count(_ANYTHING) > 1:
            return []  # trying all ways to divide it would take too long
        pattern = "".join(f"({each})" for each in patterns)
        match = re.fullmatch(pattern, characters.replace(BREAK, "\n"), re.DOTALL)
        if match is None:
            return []
        spans = [match.span(number) for number in range(1, len(patterns) + 1)]
        traces = zip(printed.parts, spans, strict=True)
        return [(part, begin, end) for part, (begin, end) in traces if begin < end]

    def _pattern(self, part: TextPart) -> str:
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
        return _ANYTHING if known is None else re.escape(known)

    def _of_metric(self, reference: Reference, found: str) -> Place:
        """Return the place of a metric's text that contains `found`, else the reference."""
        figure = self._names.figures.get(reference.id)
        for text in metric_texts(figure.metric) if figure else ():
            at = text.value.find(found)
            if at >= 0 and not found.isdigit():
                return text.place_at(at, len(found))
        return reference.place
