"""Reports, what was edited in their Word files, and what that makes of their files."""

from functools import cache
from pathlib import Path

from msgspec.structs import replace

from reportgen.begin import start
from reportgen.exchange.readback.attempt import attempt, compared, edits_of
from reportgen.exchange.readback.base import BaseInputs
from reportgen.exchange.readback.rebuild import as_word
from reportgen.readers.word.text import CellPlace, WordParagraph
from reportgen.writers.docx.plain_text import line_of

SAMPLE = Path(start.__file__).parent / "sample_project"
CASES = Path(__file__).parent / "cases"
REPORTS = [
    (SAMPLE, "2024H1"),
    (CASES / "half-year", "2024H1"),
    (CASES / "annual-three-part", "2024"),
]


_NEW = CellPlace(99, 1, 1)


@cache
def report(root, period):
    """Return a report as its Word file says it."""
    return as_word(root, period)


def read_back(root, period, word):
    """Return the edits of a text, and what they make of the files."""
    found = report(root, period)
    edits = edits_of(
        root, found.made, compared(found.made, found.word, word), found.word, word
    )
    return edits, attempt(BaseInputs(root, found), period, edits, word, "file", root)


def replaced(root, period, *pairs):
    """Return what a report says with words replaced, also ends of paragraphs.

    A line that is new is a cell of a table if it begins with |.
    """
    word = report(root, period).word
    lines = [line for each in word.body if (line := line_of(each.text))]
    text = "\n".join(lines)
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    cells = {line_of(each.text): each.cell for each in word.body}
    body = (
        WordParagraph(
            each.removeprefix("|"), cell=_NEW if each[:1] == "|" else cells.get(each)
        )
        for each in text.split("\n")
    )
    return replace(word, body=tuple(body))


def changed_lines(root, files):
    """Return the lines that are only in the changed files."""
    return [
        line.strip()
        for name, content in files.items()
        for line in content.decode().splitlines()
        if line not in (root / name).read_text("utf-8").splitlines()
    ]
