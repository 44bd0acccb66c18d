"""A form that came back: what each cell says of which row, or what is wrong with it."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

from msgspec import DecodeError, Meta, Struct, field, json

from reportgen.exchange.forms.cell_values import PERCENTS, UnreadableError, value_of
from reportgen.exchange.forms.form import (
    FIXED,
    ID,
    LAST,
    NAME,
    NOW,
    RECORD,
    TEXT,
    UNIT,
    WANTED,
    FormRow,
    digest_of,
)
from reportgen.exchange.forms.form_table import (
    FormTable,
    lost_heads,
    names_at,
    own_heads,
    place_at,
    plain,
    shown,
    table_in,
)
from reportgen.exchange.forms.same_row import RowNames, name_of
from reportgen.exchange.forms.unread_cells import unread
from reportgen.place import Place
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportgen.exchange.forms.read_workbook import BookCell, BookSheet

_MOST_DECIMALS = 17
_TIMES = 20  # as much as a percentage that was typed as a fraction is smaller
_SHOWN = 80  # characters of a value in a message


class Answer(Struct, frozen=True):
    """What a cell says: its row, its column's head, the value, and its place.

    `base` is what was there when the form was made, None if the form does not say.
    `asked` is the name of the row if it was another one then, else "".
    """

    row: FormRow
    head: str
    value: str
    base: str | None
    place: Place
    asked: str = ""


class Returned(Struct):
    """A form as it came back."""

    name: str
    answers: list[Answer] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class _Record(Struct, frozen=True):
    """A row as it was when the form was made."""

    id: str
    fixed: dict[str, str]
    given: dict[str, str]
    decimals: dict[str, Annotated[int, Meta(ge=0, le=_MOST_DECIMALS)]]

    def __post_init__(self) -> None:
        """Refuse what is no number where `form` writes one."""
        for digits in (self.fixed.get(LAST), self.given.get(NOW)):
            if digits and not _is_number(digits):
                raise ValueError(digits)


def read_form(
    sheets: Sequence[BookSheet], known: Mapping[str, FormRow], name: str
) -> Returned:
    """Return what a form says; `known` are the rows that a form would have today, by id."""
    return _Reader(sheets, known, name).read()


class _Reader:
    """Reads the sheets of one form."""

    def __init__(
        self, sheets: Sequence[BookSheet], known: Mapping[str, FormRow], name: str
    ) -> None:
        self._sheets = [each for each in sheets if each.name != RECORD]
        self._known = known
        self._found = Returned(name)
        self._seen: dict[str, Place] = {}
        self._records = self._read_records(sheets)
        then = {name: each.fixed for name, each in self._records.items()}
        self._names = RowNames(then, known)

    def read(self) -> Returned:
        """Return the answers and every problem."""
        tables = [table for each in self._sheets if (table := table_in(each))]
        for sheet in self._sheets:
            if table_in(sheet) is None and (heads := lost_heads(sheet)):
                place = Place(self._found.name, sheet=sheet.name)
                self._report("X027", place, head="、".join(heads))
        if not tables and not self._found.problems:
            self._report("X018", Place(self._found.name))
        for table in tables:
            self._rows(table)
        if tables:
            asked = self._known if self._records else {}
            self._found.problems += unread(self._sheets, asked, self._found.name)
        missing = [each for each in self._records if each not in self._seen]
        if missing and tables:
            names = "、".join(_name(self._records[each]) for each in missing)
            self._report("X025", Place(self._found.name), names=names)
        return self._found

    def _report(self, code: str, place: Place, **values: object) -> None:
        words = {name: _short(str(value)) for name, value in values.items()}
        self._found.problems.append(problem(code, place, **words))

    # -- the record --------------------------------------------------------------------

    def _read_records(self, sheets: Sequence[BookSheet]) -> dict[str, _Record]:
        """Return the rows as the form was made, by id; none if its hidden sheet is lost."""
        hidden = next((each for each in sheets if each.name == RECORD), None)
        if hidden is None:
            return {}
        last = max((row for row, column in hidden.cells if column == 1), default=1)
        lines = [hidden.text((row, 1)) for row in range(2, last + 1)]
        try:
            records = [json.decode(line, type=_Record) for line in lines]
        except DecodeError:
            records = []
        ids = {each.id for each in records}
        if digest_of(lines) != hidden.text((1, 3)) or len(ids) < len(lines):
            self._report("X020", Place(self._found.name))
            return {}
        return {each.id: each for each in records}

    # -- rows --------------------------------------------------------------------------

    def _rows(self, table: FormTable) -> None:
        ids = {row: table.text(row, ID) for row in table.rows()}
        by_name = {} if any(ids.values()) else self._by_name(table)
        if by_name:
            self._report("X026", place_at(self._found.name, table, table.first - 1, ID))
        for row, row_id in ids.items():
            known = by_name.get(names_at(table, row)) if by_name else row_id
            if known is None or (not known and by_name):
                self._report("X021", self._at(table, row), id=shown(table, row))
            elif not known:
                self._report("X024", self._at(table, row), row=row)
            else:
                self._row(table, row, known)

    def _by_name(self, table: FormTable) -> dict[tuple[str, ...], str]:
        """Return the ids of rows by name and unit, where those are unique."""
        fixed = {
            name: (self._records[name].fixed if name in self._records else row.fixed)
            for name, row in self._known.items()
            if not self._records or name in self._records
        }
        heads = own_heads(table)
        named = {
            name: tuple(plain(each.get(head, "")) for head in heads)
            for name, each in fixed.items()
        }
        often = Counter(named.values())
        return {
            words: name for name, words in named.items() if often[words] == 1 and any(words)
        }

    def _row(self, table: FormTable, row: int, row_id: str) -> None:
        place = self._at(table, row)
        known, record = self._known.get(row_id), self._records.get(row_id)
        if row_id in self._seen:
            first = self._seen[row_id]
            self._report("X022", place, id=shown(table, row), first=str(first))
            return
        self._seen[row_id] = place
        if record is None and (self._records or known is None):
            self._report("X021", place, id=row_id.partition(":")[2] or row_id)
        elif known is None:
            self._report("X029", place, id=row_id.partition(":")[2])
        elif self._is_same_row(table, row, record.fixed if record else known.fixed):
            self._answers(table, row, known, record)

    def _is_same_row(self, table: FormTable, row: int, fixed: Mapping[str, str]) -> bool:
        """Return whether the given cells of a row are those of its id; report it if not."""
        for head in FIXED:
            if head not in fixed or (head not in table.columns and head == LAST):
                continue
            found = table.text(row, head)
            if not _same(found, fixed[head], is_number=head == LAST):
                place = place_at(self._found.name, table, row, head)
                words = {"wanted": fixed[head] or "—", "found": found or "—"}
                self._report("X023", place, head=head, **words)
                return False
        return True

    # -- cells -------------------------------------------------------------------------

    def _answers(
        self, table: FormTable, row: int, known: FormRow, record: _Record | None
    ) -> None:
        """Add what the cells of a row say."""
        texts = [record.given.get(TEXT, ""), table.text(row, TEXT)] if record else []
        other = record and self._names.differ(record.fixed, texts, known)
        name = name_of(record.fixed) if record and other else ""
        for head, asked in known.asked.items():
            place = place_at(self._found.name, table, row, head)
            column = table.columns.get(head)
            if column is None:
                self._missing_column(table, head)
                continue
            if (row, column) in table.sheet.merged:
                self._report("X030", place)
                continue
            decimals = record.decimals.get(head) if record else asked.decimals
            cell = table.sheet.cells.get((row, column))
            try:
                value = value_of(cell, asked.kind, asked.unit, decimals)
            except UnreadableError as error:
                self._report(error.code, place, **error.values)
                continue
            if cell and self._is_fraction(cell, value, known, record):
                self._report("X047", place, value=value, unit=asked.unit)
                continue
            if cell and "[" in cell.formula:
                self._report("X046", place, value=value)
            if decimals is not None and len(value.partition(".")[2]) > decimals:
                self._report("X040", place, value=value, decimals=decimals)
            base = record.given.get(head) if record else None
            self._found.answers.append(Answer(known, head, value, base, place, name))

    def _is_fraction(
        self, cell: BookCell, value: str, known: FormRow, record: _Record | None
    ) -> bool:
        """Return whether 0.625 was typed where the last value was 60.0 percent.

        A cell that shows decimals takes 62.5% as 0.625, and shows no percent sign.
        """
        unit = known.fixed.get(UNIT, "")
        last = (record.fixed if record else known.fixed).get(LAST, "")
        if unit not in PERCENTS or cell.is_percent or isinstance(cell.content, str):
            return False
        number, before = Decimal(value or "0"), Decimal(last or "0")
        return 0 < abs(number) <= 1 and abs(before) > _TIMES * abs(number)

    def _missing_column(self, table: FormTable, head: str) -> None:
        place = place_at(self._found.name, table, table.first - 1, head)
        found = problem("X027", place, head=head)
        if found not in self._found.problems:
            self._found.problems.append(found)

    def _at(self, table: FormTable, row: int) -> Place:
        return place_at(self._found.name, table, row, own_heads(table)[0])


def _name(record: _Record) -> str:
    return record.fixed.get(NAME) or record.fixed.get(WANTED) or record.id


def _is_number(digits: str) -> bool:
    try:
        return Decimal(digits).is_finite()
    except ArithmeticError:
        return False


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


def _same(found: str, wanted: str, *, is_number: bool) -> bool:
    if plain(found) == plain(wanted):
        return True
    try:
        return is_number and abs(Decimal(found) - Decimal(wanted)) < Decimal("1e-9")
    except ArithmeticError:
        return False


def answers_by_cell(returned: Sequence[Returned]) -> Iterator[tuple[str, Answer]]:
    """Yield each answer with the name of the cell that it answers."""
    for each in returned:
        for answer in each.answers:
            yield f"{answer.row.id} {answer.head}", answer
