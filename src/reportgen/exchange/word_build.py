"""The report of a period as the Word file that would be built from it today.

In Word, lines of an attachment note are paragraphs, and the imprint is a table: only such a
file has the same sentences as one that was sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.checks.reading.word_passages import of_word
from reportgen.exchange.word_versions import Version, written_at
from reportgen.finished import Finished
from reportgen.pipeline import moment
from reportgen.readers.word.file import read_word
from reportgen.readers.word.text import WordText
from reportgen.writers.docx.digests import opened
from reportgen.writers.docx.properties import DocxProperties
from reportgen.writers.docx.write import to_docx

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript
    from reportgen.finished.changed_sentences import Said
    from reportgen.place import Place


class WordBuild(Struct, frozen=True):
    """The Word file of a report as a version, what it says, and the report."""

    version: Version
    word: WordText
    report: Finished

    def offset(self, start: int, end: int) -> int | None:
        """Return where these characters of the file are in the manuscript of the report."""
        text = self.report.manuscript.text
        for begin, stop in _contexts(self.version.manuscript, start, end):
            at = text.find(self.version.manuscript.text[begin:stop])
            if at >= 0:
                return at + start - begin
        return None


def built_version(report: Finished, name: str) -> WordBuild:
    """Return the report of period `name` as its Word file; places are those in the YAML."""
    about = DocxProperties("", "", moment(report.project), {})
    docx = to_docx(report.document, report.layout, about, report.project.organ.fonts)
    word = read_word(opened(docx))
    manuscript = of_word(word, name)
    locator = report.locator()

    def written(each: Said) -> Place:
        at = made.offset(each.start, each.end)
        if at is None:
            return report.project.report.place
        return written_at(report, locator, at, at + each.end - each.start)

    made = WordBuild(Version(name, manuscript, written), word, report)
    return made


def _contexts(manuscript: Manuscript, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield stretches around some characters, the longest first: a cell alone is short."""
    passages = manuscript.passages
    at = passages.index(manuscript.passage_at(start))
    yield passages[max(at - 2, 0)].start, passages[min(at + 2, len(passages) - 1)].end
    yield passages[at].start, passages[at].end
    yield start, passages[at].end
    yield start, end
