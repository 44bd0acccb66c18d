"""Compare Word files with each other, or with a period, sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reportgen.checks.reading.manuscript import BREAK, Manuscript
from reportgen.checks.reading.word_passages import of_word
from reportgen.finished.changed_sentences import Said, changed, said
from reportgen.finished.compare import Difference
from reportgen.finished.tracing import place_of
from reportgen.place import Place
from reportgen.writers.docx.plain_text import DRAWING, line_of

if TYPE_CHECKING:
    from reportgen.checks.reading.locate import Locator
    from reportgen.finished import Finished
    from reportgen.readers.word.text import WordText


class Version(Struct, frozen=True):
    """A text to compare: its title, its manuscript, and where a sentence is written."""

    title: str
    manuscript: Manuscript
    place_of: Callable[[Said], Place | None]


def version_of_word(word: WordText, file: str) -> Version:
    """Return a Word file as a version; its places are paragraphs."""
    manuscript = of_word(word, file)

    def paragraph(each: Said) -> Place | None:
        stretch = manuscript.stretch_at(each.start)
        if stretch is None or stretch.place is None:
            return None
        return replace(stretch.place, column=1 + each.start - stretch.start)

    return Version(file, manuscript, paragraph)


def written_at(report: Finished, locator: Locator, start: int, end: int) -> Place:
    """Return where characters of a report are written: a single figure at its metric."""
    stretch = report.manuscript.stretch_at(start)
    if stretch is None or not stretch.metric or end > stretch.end:
        return locator.find(start, end)[0]
    metric, piece = report.printed(stretch.metric, stretch.piece)
    return place_of(metric, piece, report.manuscript.text[start:end])


def word_difference(before: Version, after: Version) -> Difference:
    """Return the sentences that are changed, new or gone."""
    old, new = _sentences(before), _sentences(after)
    found = list(changed(old, new, after.place_of))
    return Difference(before.title, after.title, [], [], [], found, [], [])


def _sentences(version: Version) -> list[Said]:
    """Return the sentences that have words, without what only places them on the page."""
    every = said(version.manuscript, lambda _: "")
    cleaned = (each._replace(text=words_of(each.text)) for each in every)
    return [each for each in cleaned if each.text]


def words_of(text: str) -> str:
    """Return a sentence without what only places it on the page."""
    return line_of(text.replace(BREAK, "").replace(DRAWING, ""))
