"""Read the office's own words: data/words.tsv, or a file for `proofread --words`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from reportgen.load.characters import decode, read_start
from reportgen.model.wrong_words import COLUMNS, LEVELS, WrongWord, can_overlap, parse_line
from reportgen.place import Place, is_own_file
from reportgen.problems import EnvironmentProblem, Problem, problem, refused
from reportgen.suggest import near

if TYPE_CHECKING:
    from pathlib import Path

OWN_WORDS = "data/words.tsv"
_NEEDED = 2  # columns: wrong and right
_SHORTEST = 2  # characters of a wrong word: a single one stands in too many right ones


def own_words(root: Path) -> tuple[tuple[WrongWord, ...], list[Problem]]:
    """Return the words of a project, none if it has no such file, and every problem."""
    path = root / OWN_WORDS
    return read_words(path, OWN_WORDS) if os.path.lexists(path) else ((), [])


def read_words(path: Path, file: str) -> tuple[tuple[WrongWord, ...], list[Problem]]:
    """Return the words in the file at `path`, called `file` in messages, and every problem.

    Raises EnvironmentProblem if the operating system cannot read it.
    """
    if not is_own_file(path, file if file == OWN_WORDS else ""):
        return (), [problem("F010", Place(file))]
    try:
        with path.open("rb") as stream:
            text, problems = decode(read_start(stream), file)
    except OSError as error:
        raise EnvironmentProblem(refused(error, Place(file))) from error
    table = _Table(file, problems)
    table.read(text)
    return tuple(table.words.values()), table.problems


class _Table(Struct):
    """The words of a file so far, by the wrong word, and the problems found."""

    file: str
    problems: list[Problem]
    words: dict[str, WrongWord] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    def read(self, text: str | None) -> None:
        """Read the lines below the head; empty ones and comments say nothing."""
        if text is None:
            return
        head, *lines = text.split("\n")
        if tuple(head.rstrip("\t").split("\t")) != COLUMNS:
            self.problems.append(problem("F030", Place(self.file, 1)))
            return
        for number, line in enumerate(lines, 2):
            if line.strip() and not line.startswith("#"):
                self._line(line, number)

    def _line(self, line: str, number: int) -> None:
        cells = [each.strip() for each in line.rstrip("\t").split("\t")]
        if not _NEEDED <= len(cells) <= len(COLUMNS) or not all(cells[:_NEEDED]):
            place = Place(self.file, number)
            self.problems.append(problem("F031", place, count=len(cells)))
            return
        word = parse_line("\t".join(cells))
        found = [*self._of_words(word, number), *self._of_rest(word, line, number)]
        self.problems += found
        if not found:
            self.words[word.wrong] = replace(word, level=word.level or "warning")
            self.lines[word.wrong] = number

    def _of_words(self, word: WrongWord, number: int) -> list[Problem]:
        """Return what is wrong with the wrong and the right word of a line."""
        place = Place(self.file, number, 1, len(word.wrong))
        if word.wrong == word.right:
            return [problem("F032", place, word=word.wrong)]
        if word.wrong[0] == word.wrong[-1] == '"' and len(word.wrong) > _SHORTEST:
            return [problem("F037", place, word=word.wrong)]
        if len(word.wrong) < _SHORTEST:
            return [problem("F033", place, word=word.wrong)]
        if word.wrong in self.lines:
            first = self.lines[word.wrong]
            return [problem("F034", place, word=word.wrong, first=first)]
        return []

    def _of_rest(self, word: WrongWord, line: str, number: int) -> list[Problem]:
        """Return what is wrong with the guards and the level of a line."""
        found = [
            problem(
                "F035", self._place(line, number, 2, guard), guard=guard, word=word.wrong
            )
            for guard in word.guards
            if not can_overlap(guard, word.wrong)
        ]
        if word.level and word.level not in LEVELS:
            place, meant = (
                self._place(line, number, 3, word.level),
                near(word.level, LEVELS),
            )
            found.append(problem("F036", place, level=word.level, near=meant or None))
        return found

    def _place(self, line: str, number: int, column: int, cell: str) -> Place:
        """Return the place of some characters in a column of a line."""
        start = len("\t".join(line.split("\t")[:column])) + 1
        return Place(self.file, number, line.index(cell, start) + 1, len(cell))
