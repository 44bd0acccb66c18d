"""An edited Word file against the report that it was made from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reportgen.checks.rules import RULES
from reportgen.exchange.readback.apply import changed_files
from reportgen.exchange.readback.base_lines import base_of, edited_lines
from reportgen.exchange.readback.edit_context import Context
from reportgen.exchange.readback.edits import Compared, Edit
from reportgen.exchange.readback.line_breaks import line_breaks
from reportgen.exchange.readback.meaning import all_edits
from reportgen.exchange.readback.merge import merged
from reportgen.exchange.readback.operations import YamlPlaces
from reportgen.exchange.readback.rebuild import (
    Rebuilt,
    as_word,
    refusals,
    with_files,
)
from reportgen.exchange.yaml.yaml_values import CannotEditError
from reportgen.place import Place
from reportgen.problems import Level, Problem, problem
from reportgen.writers.docx.plain_text import line_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reportgen.exchange.readback.base import BaseInputs
    from reportgen.finished import Finished
    from reportgen.readers.word.text import WordText

_LAST = 1 << 30  # behind all characters of the body


class Attempt(Struct, frozen=True):
    """The files that edits would change, none if the report would not be the edited one.

    `left` are then the edits that somebody must make, or else `differs` says where the
    report would not be as the file; and `problems` say why nothing can be written.
    """

    files: Mapping[str, bytes]
    left: tuple[Edit, ...] = ()
    differs: tuple[Edit, ...] = ()
    problems: tuple[Problem, ...] = ()


def compared(made: Finished, printed: WordText, edited: WordText) -> Compared:
    """Return what a report prints, as its own Word file says, against an edited file."""
    return Compared(base_of(made, printed), edited_lines(edited))


def edits_beside(context: Context, printed: WordText, edited: WordText) -> list[Edit]:
    """Return what people must do: in headers, footers, notes, charts, and line breaks."""
    every = tuple(Counter(each.lines) - Counter(_body(each)) for each in (printed, edited))
    gone, came = every[0] - every[1], every[1] - every[0]
    lines = [*((line, "") for line in gone), *(("", line) for line in came)]
    beside = [Edit("unclear", "", Place("-"), old, new, at=_LAST) for old, new in lines]
    return [*line_breaks(context, printed, edited), *beside]


def _said(word: WordText) -> tuple[tuple[str, ...], list[bool]]:
    """Return what a file says, and which lines of its body are in tables."""
    body = [each for each in word.body if line_of(each.text)]
    return word.lines, [each.cell is not None for each in body]


def _body(word: WordText) -> list[str]:
    """Return the lines of the body of a file."""
    return [line for each in word.body if (line := line_of(each.text))]


def edits_of(
    root: Path, made: Finished, found: Compared, printed: WordText, edited: WordText
) -> list[Edit]:
    """Return the edits that were found in a file, for the files of `root`."""
    context = Context(found, made, YamlPlaces(root))
    return [*all_edits(context), *edits_beside(context, printed, edited)]


def attempt(  # noqa: PLR0913, PLR0917 - what was edited, in what, and where it goes
    base: BaseInputs,
    period: str,
    edits: Sequence[Edit],
    edited: WordText,
    file: str,
    root: Path,
) -> Attempt:
    """Return what the edits make of the files of `root`.

    They are done in the inputs of the Word `file` first, whose report must then say exactly
    what the edited file says.
    """
    try:
        files = changed_files(base.root, edits)
    except CannotEditError:
        return Attempt({}, tuple(edits), (), (problem("P203", None, file=file),))
    with with_files(base.root, files) as copy:
        found = as_word(copy, period)
        is_worse = bool(_errors(found) - _errors(base.found))
        if found.made is None or found.word is None or is_worse:
            problems = _with_their_lines(found.problems, base.root, files)
            return Attempt({}, problems=_impossible(period, problems))
        if _said(found.word) != _said(edited):
            lines = compared(found.made, found.word, edited)
            rest = edits_of(copy, found.made, lines, found.word, edited)
            left = tuple(each for each in edits if not each.operations)
            left = tuple(each for each in left if each.kind not in {"template", "break"})
            differs = () if left else _with_old_lines(rest, base.root, files)
            return Attempt({}, left, differs, (problem("P203", None, file=file),))
    files, conflicts = _onto(root, base.root, files, file)
    if conflicts:
        return Attempt({}, problems=tuple(conflicts))
    with with_files(root, files) as copy:
        found = as_word(copy, period)
        if found.made is None or _new_errors(root, period, found):
            problems = _with_their_lines(found.problems, root, files)
            return Attempt({}, problems=_impossible(period, problems))
        refused = refusals(copy, period)
        return Attempt(files, problems=_impossible(period, refused) if refused else ())


def _with_old_lines(
    edits: Sequence[Edit], root: Path, files: Mapping[str, bytes]
) -> tuple[Edit, ...]:
    """Return edits found in changed files with the lines of those that people have."""
    lines = _lines_before(root, files)
    return tuple(
        replace(
            each,
            place=_old_place(each.place, lines),
            value=_old_place(each.value, lines) if each.value else None,
        )
        for each in edits
    )


def _with_their_lines(
    problems: Sequence[Problem], root: Path, files: Mapping[str, bytes]
) -> list[Problem]:
    """Return problems of changed files with the lines of those that people have."""
    lines = _lines_before(root, files)
    return [
        replace(each, place=_old_place(each.place, lines)) if each.place else each
        for each in problems
    ]


def _old_place(place: Place, lines: Mapping[str, Sequence[int]]) -> Place:
    found = lines.get(place.file)
    if not found or not place.line:
        return place
    return replace(place, line=found[min(place.line, len(found)) - 1])


def _lines_before(root: Path, files: Mapping[str, bytes]) -> dict[str, list[int]]:
    """Return the former line numbers of the lines of changed files."""
    return {
        name: _old_lines((root / name).read_bytes().splitlines(), content.splitlines())
        for name, content in files.items()
    }


def _old_lines(before: Sequence[bytes], after: Sequence[bytes]) -> list[int]:
    """Return, for each line after a change, its number before, or that of the last one."""
    found, last = [], 1
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for _, start, end, first, stop in matcher.get_opcodes():
        for number in range(stop - first):
            last = min(start + number + 1, max(end, 1))
            found.append(last)
    return found


def _new_errors(root: Path, period: str, found: Rebuilt) -> bool:
    """Return whether a report has errors, apart from rules, that it has not in `root`."""
    errors = _errors(found)
    return bool(errors) and bool(errors - _errors(as_word(root, period)))


def _errors(found: Rebuilt) -> Counter[str]:
    return Counter(
        each.code
        for each in found.problems
        if each.level is Level.ERROR and each.code not in RULES
    )


def _impossible(period: str, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    errors = (each for each in problems if each.level is Level.ERROR)
    return (problem("P206", None, period=period), *errors)


def _onto(
    root: Path, base: Path, files: Mapping[str, bytes], file: str
) -> tuple[dict[str, bytes], list[Problem]]:
    """Return the files of a base, changed, as changes of those of `root`; and conflicts."""
    if root == base:
        return {**files}, []
    result, conflicts = {}, list[Problem]()
    for name, content in files.items():
        path = root / name
        if not path.is_file():
            conflicts.append(problem("P204", Place(name), file=file, new="…"))
            continue
        before = (base / name).read_bytes().decode("utf-8", "replace")
        now = path.read_bytes().decode("utf-8", "replace")
        text, found = merged(before, now, content.decode())
        result[name] = text.encode()
        conflicts += (
            problem("P204", Place(name, each.line), file=file, new=each.theirs)
            for each in found
        )
    return result, conflicts
