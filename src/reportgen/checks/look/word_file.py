"""A Word file against a layout, and what is left over in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.look.deviations import problems_of
from reportgen.checks.look.leftovers import leftovers
from reportgen.checks.look.pages import deviating_pages
from reportgen.checks.look.roles import notes_of, roles
from reportgen.checks.look.structure import deviating_structure
from reportgen.checks.look.type_and_lines import deviating_paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.look.against import Against
    from reportgen.problems import Problem
    from reportgen.readers.word.text import WordText


def check_look(word: WordText, file: str, against: Against) -> Iterator[Problem]:
    """Yield how a Word file, read with its look, deviates from a layout, and leftovers."""
    told = roles(word, file)
    pages = deviating_pages(word, told, file, against)
    with_notes = [*told, *notes_of(word, file)]
    paragraphs = deviating_paragraphs(with_notes, word.sections, against)
    structure = deviating_structure(told, word, against)
    yield from problems_of([*pages, *paragraphs, *structure])
    yield from leftovers(word, file)
