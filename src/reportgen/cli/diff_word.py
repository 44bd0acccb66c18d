"""The part of `diff` that compares Word files."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from msgspec import Struct

from reportgen.cli.options import find_root, inspected, named_file
from reportgen.document.tree import Document
from reportgen.exchange.word_build import built_version
from reportgen.exchange.word_tree import document_of
from reportgen.exchange.word_versions import Version, version_of_word
from reportgen.problems import InvalidProject, Problem
from reportgen.project.folders import built_in_templates
from reportgen.readers.word.file import open_word
from reportgen.writers.docx.properties import DocxProperties
from reportgen.writers.docx.write import to_redline
from reportgen.writers.layouts import read_layout

_SUFFIX = ".docx"


class Side(Struct, frozen=True):
    """A side of the comparison, and where its redline is written: folder and time."""

    version: Version
    document: Document
    folder: Path
    stem: str
    when: dt.datetime


def is_word(name: str) -> bool:
    """Return whether an argument names a Word file, not a period."""
    return name.lower().endswith(_SUFFIX)


def side_of(name: str) -> Side:
    """Return a Word file, or the report of a period, as a side of a comparison.

    Raises UsageProblem if there is none of that name, InvalidProject if it cannot be read.
    """
    return _file(named_file(Path(name))) if is_word(name) else _period(name)


def redline(before: Side, after: Side) -> bytes:
    """Return a Word file with tracked changes from one side to the other."""
    layout, _ = read_layout((built_in_templates(),), "gb9704")
    assert layout is not None  # noqa: S101 - it comes along
    about = DocxProperties(after.stem, "", after.when, {})
    return to_redline(before.document, after.document, layout, about)


def _file(path: Path) -> Side:
    word = open_word(path, path.as_posix())
    if isinstance(word, Problem):
        raise InvalidProject(word)
    when = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
    version = version_of_word(word, path.as_posix())
    return Side(version, document_of(word), Path(), path.stem, when)


def _period(name: str) -> Side:
    from reportgen.pipeline import moment

    made = inspected(name)
    when = moment(made.project)
    built = built_version(made, name)
    document = document_of(built.word)
    return Side(built.version, document, find_root() / "dist", name, when)
