"""Puts what filled-in forms say into the YAML files, or nothing of it."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from reportgen.exchange.forms.answers_in_doubt import in_doubt
from reportgen.exchange.forms.form import FIGURES, STATUSES, TEXTS
from reportgen.exchange.forms.form_rows import readable_forms
from reportgen.exchange.forms.form_table import period_in
from reportgen.exchange.forms.read_form import Answer, Returned, answers_by_cell, read_form
from reportgen.exchange.forms.read_workbook import read_book
from reportgen.exchange.forms.refused_values import culprit, new_errors
from reportgen.exchange.forms.same_row import name_of
from reportgen.exchange.forms.sorted_column import sorted_alone
from reportgen.exchange.yaml.edit_yaml import add_comment, delete, put_value
from reportgen.exchange.yaml.yaml_values import CannotEditError
from reportgen.place import Place
from reportgen.problems import EnvironmentProblem, Problem, problem, refused
from reportgen.project.read import period_names
from reportgen.project.save import save_all

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reportgen.exchange.forms.form import Asked, FormRow
    from reportgen.exchange.yaml.yaml_values import Value

_MOST_BYTES = 8_000_001


class Filled(Struct, frozen=True):
    """A value that a form changes: where in the data, what it was, what it will be."""

    answer: Answer
    old: str
    new: str

    @property
    def asked(self) -> Asked:
        """The cell that it was filled into."""
        return self.answer.row.asked[self.answer.head]

    @property
    def key(self) -> str:
        """The key of the value, and the head of its column if it is not the main one."""
        return self.answer.row.id.partition(":")[2]


class Collected(Struct):
    """What the forms say: the changes, the new YAML files, and every problem."""

    changes: list[Filled] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    books: dict[str, bytes] = field(default_factory=dict)

    def save(self, root: Path) -> None:
        """Write the YAML files, all or none; raises EnvironmentProblem."""
        save_all({root / file: text.encode() for file, text in self.files.items()})

    def mark(self) -> list[Path]:
        """Write a copy of each form that has problems at cells, with comments there."""
        from reportgen.exchange.forms.mark import save_marked

        return save_marked(self.books, self.problems)


def collect(root: Path, files: Sequence[Path], *, partial: bool = False) -> Collected:
    """Return what forms change; with `partial` also if some of their cells are in doubt."""
    found = Collected()
    today: dict[str, dict[str, FormRow]] = {}
    returned = [
        each for file in files if (each := _returned(root, file, today, found)) is not None
    ]
    for each in returned:
        found.problems += [*each.problems, *in_doubt(each), *sorted_alone(each.answers)]
    wanted = _agreed(returned, found.problems)
    found.changes = _changes(wanted, found.problems)
    if partial or not any(each.level == "error" for each in found.problems):
        _edit(root, found)
    return found


def _returned(
    root: Path, file: Path, today: dict[str, dict[str, FormRow]], found: Collected
) -> Returned | None:
    """Return a form that came back, None if it cannot be read, which is reported."""
    name = str(file)
    try:
        with file.open("rb") as stream:
            raw = stream.read(_MOST_BYTES)
    except OSError as error:
        raise EnvironmentProblem(refused(error, Place(name))) from error
    sheets, wrong = read_book(raw, name)
    if wrong:
        found.problems.append(wrong)
        return None
    found.books[name] = raw
    period = period_in(sheets)
    if period and period not in period_names(root):
        found.problems.append(problem("X028", Place(name), period=period))
        return None
    if not period and not any(each.name in {FIGURES, TEXTS} for each in sheets):
        found.problems.append(problem("X018", Place(name)))
        return None
    period = period or period_names(root)[-1]
    if period not in today:
        forms = readable_forms(root, period, every=True)
        today[period] = {row.id: row for form in forms for row in form.rows}
    return read_form(sheets, today[period], name)


# -- what is wanted ------------------------------------------------------------------------


def _agreed(returned: Sequence[Returned], problems: list[Problem]) -> list[Answer]:
    """Return the answers that change something; two that differ are a problem."""
    answers: dict[str, list[Answer]] = defaultdict(list)
    for cell, answer in answers_by_cell(returned):
        if not _is_same(answer.value, answer.base, answer):
            answers[cell].append(answer)
    agreed = []
    for first, *others in answers.values():
        differing = [
            each for each in others if not _is_same(each.value, first.value, first)
        ]
        for each in differing:
            said = {"value": each.value, "other": first.value, "first": str(first.place)}
            problems.append(problem("X043", each.place, **said))
        if not differing:
            agreed.append(first)
    return agreed


def _changes(answers: Sequence[Answer], problems: list[Problem]) -> list[Filled]:
    """Return the changes; what changed in the data since the form was made is a problem."""
    changes = []
    for answer in answers:
        now = answer.row.asked[answer.head].given
        base = "" if answer.base is None else answer.base
        if answer.asked and answer.value:
            said = {"asked": answer.asked, "now": name_of(answer.row.fixed)}
            problems.append(problem("X045", answer.place, value=answer.value, **said))
            continue
        if _is_same(answer.value, now, answer):
            continue
        if not answer.value:
            if answer.base is not None:
                problems.append(problem("X041", answer.place, value=now))
        elif not _is_same(now, base, answer):
            said = {"value": answer.value, "now": now or "—", "base": base or "—"}
            problems.append(problem("X042", answer.place, **said))
        else:
            changes.append(Filled(answer, now, answer.value))
    return changes


def _is_same(value: str, other: str | None, answer: Answer) -> bool:
    """Return whether two values of a cell are the same: 3.1 is the number 3.10."""
    if value == other:
        return True
    is_number = answer.row.asked[answer.head].kind == "number"
    if not (is_number and value and other):
        return False
    return Decimal(value) == Decimal(other)


# -- the new files -------------------------------------------------------------------------


def _edit(root: Path, found: Collected) -> None:
    """Make the new text of each file that changes."""
    by_file: dict[str, list[Filled]] = defaultdict(list)
    for each in found.changes:
        by_file[each.asked.file].append(each)
    found.changes = []
    for file, changes in by_file.items():
        before = (root / file).read_bytes().decode()
        text, done = _right(file, before, changes, found.problems)
        found.changes += done
        if text != before:
            found.files[file] = text


def _right(
    file: str, before: str, changes: list[Filled], problems: list[Problem]
) -> tuple[str, list[Filled]]:
    """Return the new text of a file, and its changes without those that are refused."""
    while True:
        text, done = _all_edited(before, changes, problems)
        errors = new_errors(file, before, text)
        if not errors:
            return text, done
        refused: list[Filled] = []
        for error in errors:
            number = culprit(text, error, [each.asked.path for each in done])
            blamed = done[0 if number is None else number]
            problems.append(replace(error, place=blamed.answer.place))
            refused.append(blamed)
        changes = [each for each in done if each not in refused]


def _all_edited(
    text: str, changes: Sequence[Filled], problems: list[Problem]
) -> tuple[str, list[Filled]]:
    """Return a text with its changes, and those that could be made and changed it."""
    done = []
    for each in changes:
        try:
            edited = _edited(text, each)
        except CannotEditError:
            problems.append(problem("X044", each.answer.place, file=each.asked.file))
            continue
        if edited != text:
            text = edited
            done.append(each)
    return text, done


def _edited(text: str, change: Filled) -> str:
    """Return the text of a file with one change."""
    asked, path = change.asked, change.asked.path
    if asked.kind == "comment":
        return _remarked(text, path, change.new)
    new = put_value(text, path, _value(asked.kind, change.new))
    if path[-1] == "text" or "points" in path:
        fact = path[: path.index("facts") + 2] if "facts" in path else ()
        new = _without_kept(new, fact)
    return new


def _remarked(text: str, path: tuple[str | int, ...], words: str) -> str:
    """Return the text with a remark above a metric, unless it is already there."""
    remark = f"备注：{words}".replace("\n", "；")
    return text if f"# {remark}" in text else add_comment(text, path, remark)


def _without_kept(text: str, fact: tuple[str | int, ...]) -> str:
    """Return the text without the mark that a fact was kept: it says something else now."""
    try:
        return delete(text, (*fact, "kept_from")) if fact else text
    except CannotEditError:
        return text


def _value(kind: str, new: str) -> Value:
    if kind == "number":
        return Decimal(new)
    if kind == "status":
        return next(key for key, words in STATUSES.items() if words == new)
    if kind == "names":
        return [each.strip() for each in new.split("\n") if each.strip()]
    return new
