"""What was edited in a Word file, listed, and written back if that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen import __version__
from reportgen.exchange.readback.attempt import (
    attempt,
    compared,
    edits_beside,
    edits_of,
)
from reportgen.exchange.readback.base import base_inputs
from reportgen.exchange.readback.edits import Edit
from reportgen.exchange.readback.figures_typed import with_values
from reportgen.exchange.readback.notes import WordNote, notes_of, with_comments
from reportgen.exchange.readback.operations import YamlPlaces
from reportgen.exchange.readback.save_all import write_all
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

    `edits` are all changes, or those left if nothing could be written; `notes` are tracked
    changes and comments. `written` are the changed files.
    """

    period: str
    edits: tuple[Edit, ...]
    notes: tuple[WordNote, ...]
    problems: tuple[Problem, ...]
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
    with base_inputs(root, period, digest, commit) as base:
        made, printed = base.found.made, base.found.word
        if made is None or printed is None:
            raise InvalidProject(*base.found.problems)
        found = compared(made, printed, word)
        edits = edits_of(base.root, made, found) + edits_beside(printed, word)
        notes = notes_of(found, word)
        problems = _warnings(base, period, file, stated.get(_VERSION, ""))
        if not wishes.apply or not base.is_exact:
            return Home(period, tuple(edits), notes, problems)
        if wishes.figures:
            edits = with_values(edits, made, YamlPlaces(base.root))
        return _written(root, period, file, word, base, wishes, edits, notes, problems)


def _written(  # noqa: PLR0913, PLR0917 - all that was found
    root: Path,
    period: str,
    file: str,
    word: WordText,
    base: BaseInputs,
    wishes: Wishes,
    edits: list[Edit],
    notes: tuple[WordNote, ...],
    problems: tuple[Problem, ...],
) -> Home:
    """Write the edits, or say what is left."""
    tried = attempt(base, period, edits, word, file, root)
    if tried.problems:
        left = tried.left or tuple(edits)
        return Home(period, left, notes, (*problems, *tried.problems))
    files = dict(tried.files)
    if wishes.comments:
        files = with_comments(root, files, notes)
    before = {name: (root / name).read_bytes() for name in files}
    write_all(root, before, files)
    changed = tuple(name for name in files if files[name] != before[name])
    return Home(period, tuple(edits), notes, problems, changed, is_done=True)


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
