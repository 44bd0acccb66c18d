"""A report with some of its files replaced, built in a folder of its own."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.finished import Finished
from reportgen.pipeline import finish, inspect_period, moment, title_of
from reportgen.problems import Problem
from reportgen.readers.word.file import read_word
from reportgen.readers.word.text import WordText
from reportgen.writers.docx.digests import opened
from reportgen.writers.docx.properties import DocxProperties
from reportgen.writers.docx.write import to_docx

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


_FOLDERS = ("data", "templates", "seals")


class Rebuilt(Struct, frozen=True):
    """A report and what its Word file says, None if none can be made; and its problems."""

    made: Finished | None
    word: WordText | None
    problems: tuple[Problem, ...]


def as_word(root: Path, period: str) -> Rebuilt:
    """Return the report of a period as its Word file says it, even if rules find errors."""
    made, problems = inspect_period(root, period)
    return Rebuilt(made, word_of(made) if made else None, tuple(problems))


def word_of(made: Finished) -> WordText:
    """Return what the Word file of a report says."""
    author, when = made.project.organ.name.value, moment(made.project)
    about = DocxProperties(title_of(made.document), author, when, {})
    docx = to_docx(made.document, made.layout, about, made.project.organ.fonts, ())
    return read_word(opened(docx))


@contextmanager
def with_files(root: Path, files: Mapping[str, bytes]) -> Iterator[Path]:
    """Yield a copy of a project in which `files` are replaced."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / root.name
        copy.mkdir()
        for name in _FOLDERS:
            if (root / name).is_dir():
                shutil.copytree(root / name, copy / name, symlinks=True)
        for name, content in files.items():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes(content)
        yield copy


def refusals(root: Path, period: str) -> list[Problem]:
    """Return why a sealed period may not become what it is in this folder."""
    _, problems = finish(root, period)
    return [each for each in problems if each.code in {"P111", "P132", "P133"}]
