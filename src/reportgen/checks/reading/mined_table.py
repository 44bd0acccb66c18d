"""Words that sound or look like a common word and are none: 措士 for 措施."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.checks.reading.common_words import is_elsewhere
from reportgen.checks.reading.sentences import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript


class NearWords(Struct, frozen=True):
    """A table with lines `right: wrong wrong …`; each word has two characters.

    It has tens of thousands of words, so only those that a manuscript contains are looked
    at one by one.
    """

    table: str

    def find(self, manuscript: Manuscript) -> Iterator[tuple[int, str, str]]:
        """Yield the offset of each wrong word in a text, the wrong and the right word."""
        for wrong in sorted(manuscript.pairs.intersection(self.table.split())):
            for at in places(wrong, manuscript.text):
                if not is_elsewhere(manuscript.text, at):
                    yield at, wrong, self.right(wrong)

    def right(self, wrong: str) -> str:
        """Return the word at the beginning of the line of a wrong word."""
        at = self.table.index(f" {wrong}")
        start = self.table.rfind("\n", 0, at) + 1
        return self.table[start : start + 2]
