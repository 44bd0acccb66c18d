"""What was edited in a Word file, listed, and written back if that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reportgen import __version__
from reportgen.exchange.readback.attempt import (
    attempt,
    compared,
    edits_of,
)
from reportgen.exchange.readback.base import base_inputs
from reportgen.exchange.readback.edits import Edit
from reportgen.exchange.readback.figures_typed import with_values
from reportgen.exchange.readback.notes import WordNote, notes_of, with_comments
from reportgen.exchange.readback.operations import YamlPlaces
from reportgen.exchange.readback.write_back import state_of, write_all
from reportgen.problems import InvalidProject, Problem, problem
from reportgen.writers.docx.digests import INPUTS_PROPERTY

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reportgen.exchange.readback.base import BaseInputs
    from reportgen.readers.word.text import WordText

_VERSION = "reportgen-version"


class Wishes(Struct, frozen=True):
    """What is to be written: edits, values of figures, and comments as YAML comments."""

    apply: bool = False
    figures: bool = False
    comments: bool = False


class Home(Struct, frozen=True):
    """What was found in an edited file, and what was written.

    `edits` are all changes, or those that somebody must make before anything is written;
    `differs` says where the report would still not be as the file. `notes` are tracked
    changes and comments, `written` the changed files.
    """

    period: str
    edits: tuple[Edit, ...]
    notes: tuple[WordNote, ...]
    problems: tuple[Problem, ...]
    differs: tuple[Edit, ...] = ()
    written: tuple[str, ...] = ()
    is_done: bool = False


def bring_home(  # noqa: PLR0913, PLR0917 - a file, where it belongs, and what to do
    root: Path,
    period: str,
    file: str,
    word: WordText,
    stated: Mapping[str, str],
    wishes: Wishes,
) -> Home:
    """List the edits of a Word file of a period, and write them if that is wished.

    `stated` are the properties of the file. Raises InvalidProject if the period cannot be
    made, or a file changed meanwhile.
    """
    digest, commit = stated.get(INPUTS_PROPERTY, ""), stated.get("reportgen-commit", "")
    before = state_of(root)
    with base_inputs(root, period, digest, commit) as base:
        made, printed = base.found.made, base.found.word
        if made is None or printed is None:
            raise InvalidProject(*base.found.problems)
        found = compared(made, printed, word)
        edits = edits_of(base.root, made, found, printed, word)
        does = wishes.apply and wishes.figures
        edits = with_values(edits, made, YamlPlaces(base.root), wished=does)
        notes = notes_of(found, word)
        problems = _warnings(base, period, file, stated.get(_VERSION, ""))
        if not wishes.apply or not base.is_exact:
            return Home(period, tuple(edits), notes, problems)
        listed = Home(period, tuple(edits), notes, problems)
        return _written(root, file, word, base, wishes, listed, before)


def _written(  # noqa: PLR0913, PLR0917 - a file, what was found in it, and what to do
    root: Path,
    file: str,
    word: WordText,
    base: BaseInputs,
    wishes: Wishes,
    listed: Home,
    before: Mapping[str, bytes],
) -> Home:
    """Write the listed edits, or say what is left."""
    tried = attempt(base, listed.period, listed.edits, word, file, root)
    if tried.problems:
        problems = (*listed.problems, *tried.problems)
        edits = tried.left or listed.edits
        return replace(listed, edits=edits, differs=tried.differs, problems=problems)
    files = dict(tried.files)
    if wishes.comments:
        files = with_comments(root, files, listed.notes)
    return replace(listed, written=write_all(root, before, files), is_done=True)


def _warnings(
    base: BaseInputs, period: str, file: str, version: str
) -> tuple[Problem, ...]:
    found = []
    if not base.is_exact:
        found.append(problem("P200", None, file=file))
    elif base.where:
        found.append(problem("P202", None, file=file, period=period))
    if version not in {"", __version__}:
        values = {"made": version, "version": __version__}
        found.append(problem("P201", None, file=file, **values))
    return tuple(found)
