"""Import: from the files that others wrote to the files of a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.exchange.incoming.accepted import accepted, yaml_of
from reportgen.exchange.incoming.encodings import as_utf8
from reportgen.exchange.incoming.long_paragraphs import divided
from reportgen.exchange.incoming.of_markdown import of_markdown
from reportgen.exchange.incoming.of_plain_text import of_text
from reportgen.exchange.incoming.of_word import Unplaced, of_word
from reportgen.exchange.incoming.outline import outline_of
from reportgen.exchange.incoming.period_files import period_files
from reportgen.exchange.incoming.source_lines import Line, untabbed
from reportgen.exchange.incoming.suggest_metrics import with_suggestions
from reportgen.load.characters import decode, read_start
from reportgen.problems import Problem, UsageProblem, problem
from reportgen.readers.word.file import open_word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


_WORD = {".docx", ".docm", ".dotx", ".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt", ".pdf"}
MOST_CHARACTERS = 200_000  # a report to a people's congress has 20,000
MOST_LINES = 5_000
MOST_HEADINGS = 500
_MARKDOWN = {".md", ".markdown"}
_TEXT = {".txt", ".text", ""}


class Imported(Struct, frozen=True):
    """The texts of the files by path in the folder of the period.

    `remarks` are about what was imported, `mistakes` those of the text, which are allowed.
    """

    files: dict[str, str]
    remarks: list[Problem]
    mistakes: list[Problem]


def imported(
    root: Path, period: str, paths: Sequence[Path], *, metrics: bool = False
) -> Imported:
    """Return the files of a period that print what some files say, one after the other.

    With `metrics`, what may be figures is suggested in comments. Raises UsageProblem if a
    file cannot be read or says nothing, InvalidProject if no report could be built.
    """
    lines, problems = list[Line](), list[Problem]()
    for path in paths:
        found, remarks = _read(path)
        found, long = divided(map(untabbed, found))
        lines += found
        remarks += long
        problems += remarks
        size = sum(map(_size, lines))
        _refuse_long(path, size, sum(map(_count, lines)))
        if not found:
            raise UsageProblem(problem("U112", None, file=path.as_posix()))
    outline = outline_of(lines)
    if sum(len(part.sections) for part in outline.parts) > MOST_HEADINGS:
        raise UsageProblem(_too_long(paths[-1]))
    made = period_files(outline)
    values, mistakes = accepted(root, period, made.files)
    files = {name: yaml_of(name, value) for name, value in values.items()}
    if metrics:
        files = with_suggestions(files)
    return Imported(files, [*problems, *made.notes], mistakes)


def _read(path: Path) -> tuple[list[Line], list[Problem]]:
    suffix = path.suffix.lower()
    if suffix in _WORD:
        return _read_word(path)
    if suffix not in _TEXT | _MARKDOWN:
        raise UsageProblem(problem("U110", None, file=path.as_posix(), suffix=suffix))
    with path.open("rb") as stream:
        raw, recoded = as_utf8(read_start(stream), path.as_posix())
    text, problems = decode(raw, path.as_posix())
    if text is None:
        raise UsageProblem(*problems)
    _refuse_long(path, len(text), text.count("\n"))
    read = of_text if suffix in _TEXT else of_markdown
    return read(text, path.as_posix()), [*recoded, *problems]


def _read_word(path: Path) -> tuple[list[Line], list[Problem]]:
    word = open_word(path, path.as_posix())
    if isinstance(word, Problem):
        raise UsageProblem(word)
    _refuse_long(path, 0, sum(not each.text.isspace() for each in word.body if each.text))
    lines, left = of_word(word, path.as_posix())
    return lines, [_left(each) for each in left]


def _refuse_long(path: Path, characters: int, count: int) -> None:
    if characters > MOST_CHARACTERS or count > MOST_LINES:
        raise UsageProblem(_too_long(path))


def _too_long(path: Path) -> Problem:
    return problem(
        "U111",
        None,
        file=path.as_posix(),
        characters=f"{MOST_CHARACTERS:,}",
        lines=f"{MOST_LINES:,}",
        headings=MOST_HEADINGS,
    )


def _size(line: Line) -> int:
    rows = line.grid.rows if line.grid else ()
    return len(line.text) + sum(len(cell) for row in rows for cell in row)


def _count(line: Line) -> int:
    """Return how many paragraphs, cells or facts a line is made into."""
    return sum(map(len, line.grid.rows)) if line.grid else max(len(line.keys), 1)


def _left(each: Unplaced) -> Problem:
    return problem("U114", each.place, what=each.what, text=each.text)
