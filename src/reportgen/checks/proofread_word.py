"""The text rules on a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.engine import without_data
from reportgen.checks.reading.word_passages import lines_of, of_word
from reportgen.load.characters import too_long

if TYPE_CHECKING:
    from reportgen.model import Organ
    from reportgen.model.wrong_words import WrongWord
    from reportgen.problems import Problem
    from reportgen.readers.word.text import WordText


def check_word(
    word: WordText,
    file: str,
    organ: Organ | None = None,
    own_words: tuple[WrongWord, ...] = (),
) -> list[Problem]:
    """Return the problems of a Word file, with paragraph and column.

    With `organ`, the names and placeholders that the office registered are known;
    `own_words` are the wrong words that it lists.
    """
    if problems := too_long(lines_of(word), file):
        return problems
    masked = [name.value for name in organ.masked] if organ else []
    return without_data(of_word(word, file, masked, own_words), organ)
