"""The forms of a period: which numbers, texts and plan items each owner is asked for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reportgen.exchange.forms.fact_rows import fact_rows, given_text
from reportgen.exchange.forms.form import (
    AMONG,
    AS_OF,
    LAST,
    NAME,
    NOW,
    REMARK,
    SECTION,
    SOURCE,
    STATUS,
    TEXT,
    UNIT,
    WANTED,
    Asked,
    Form,
    FormRow,
)
from reportgen.exchange.forms.number_slots import (
    earlier_number,
    label,
    node_at,
    number_slots,
    unit_at,
)
from reportgen.exchange.forms.open_cells import table_rows
from reportgen.figures.changes import change_unit
from reportgen.figures.measure import measure
from reportgen.load import read_yaml
from reportgen.names import names_of, plain_text
from reportgen.periods.bases import bases_of, with_bases
from reportgen.periods.carry import outcomes
from reportgen.periods.series import Series
from reportgen.problems import InvalidProject, Level
from reportgen.project.read import read_project
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reportgen.exchange.forms.number_slots import Slot
    from reportgen.load.nodes import Node
    from reportgen.model import KeyedFact, KeyedMetric, Project


def forms_of(root: Path, project: Project, *, every: bool = False) -> list[Form]:
    """Return the form of each owner in a period, in the order of the report.

    They ask for texts that are open, kept, or answer a plan item; or for `every` text.
    """
    rows = _Rows(root, project, every=every)
    found: dict[str, tuple[list[FormRow], list[FormRow]]] = {}
    for owner, row in rows.figures():
        found.setdefault(owner, ([], []))[0].append(row)
    for owner, row in rows.texts():
        found.setdefault(owner, ([], []))[1].append(row)
    report = project.report
    due = report.due.day if report.due else None
    words = (str(project.period), rows.title, literal(project.organ.name))
    return [
        Form(*words, owner, due, figures, texts)
        for owner, (figures, texts) in found.items()
    ]


def still_out(root: Path, project: Project) -> Counter[str]:
    """Return how many cells of forms nobody has filled in yet, by file."""
    return Counter(
        asked.file
        for form in forms_of(root, project)
        for row in form.rows
        for head, asked in row.asked.items()
        if head in {NOW, TEXT, STATUS} and not asked.given
    )


def readable_forms(root: Path, period: str, *, every: bool = False) -> list[Form]:
    """Return the forms of a period; raises InvalidProject if its data have errors.

    What is only unfinished is no error here: the forms ask for it. With `every`, they also
    have the texts that nobody is asked for.
    """
    project, problems = read_project(root, period)
    errors = [each for each in problems if each.level is Level.ERROR]
    wrong = [each for each in errors if not each.message.unfinished]
    if project is None or wrong:
        raise InvalidProject(*(wrong or problems))
    return forms_of(root, project, every=every)


class _Rows:
    """Makes the rows of a period, each with its owner."""

    def __init__(self, root: Path, project: Project, *, every: bool) -> None:
        self._every = every
        series = Series(root, project)
        self._project = with_bases(project, bases_of(project, series))
        self._earlier = {
            each.id: each.metric
            for before in (series.before, series.last_alike)
            if before
            for each in before.metrics()
        }
        self._items = {each.id: each.text for each in outcomes(project, series.before)}
        figures, _ = measure(project)
        names = names_of(project, figures)
        self.title = plain_text(project.report.title, names.words, figures)
        self.title = self.title.replace("|", "")
        self._plain = lambda text: plain_text(text, names.words, figures)
        self._headings = {
            each.id: names.words[each.id]["heading"] for each in project.section_files()
        }
        self._owners = {
            each.id: literal(each.section.owner) for each in project.section_files()
        }
        self._lengths = Counter(
            _list_of(each.key) for each in (*project.facts(), *project.other_facts())
        )
        report = project.report.place.file
        self._files = {each.id: each.file for each in project.section_files()}
        self._files["report"] = report
        self._roots = {
            owner: read_yaml(root / file, file)[0].root
            for owner, file in self._files.items()
        }

    def figures(self) -> Iterator[tuple[str, FormRow]]:
        """Yield a row for each number of each metric, and for those that tables lack."""
        for each in self._project.metrics():
            section = each.key.partition(".")[0]
            node = node_at(self._roots[section], ("metrics", each.id))
            owner = literal(each.metric.owner) or self._owners.get(section, "")
            for first, (slot, digits) in enumerate(number_slots(node, each.metric)):
                yield owner, self._figure(each, node, slot, digits, first == 0)
        yield from self._cells()

    def _cells(self) -> Iterator[tuple[str, FormRow]]:
        """Yield a row for each number that a table lacks."""
        for owner, (row_id, file, path), _, each in self._places():
            if table := each.fact.table:
                asked = (f"{row_id}.table", file, (*path, "table"))
                for row in table_rows(table, asked, self._plain, every=self._every):
                    yield owner, row

    def _places(self) -> Iterator[tuple[str, tuple[str, str, Slot], str, KeyedFact]]:
        """Yield every fact with its owner, its id, file and path there, and its heading.

        The heading is the one above it, or what it is: 导语, 结束语, 附件.
        """
        for each in self._project.facts():
            owner = literal(each.fact.owner) or self._owners.get(each.section, "")
            path: Slot = ("facts", int(each.key.rpartition(".")[2]) - 1)
            asked = (self._row_id(each.key), self._files[each.section], path)
            yield owner, asked, self._headings[each.section], each
        for each in self._project.other_facts():
            path, heading = _outside_sections(each.key, self._project)
            asked = (self._row_id(each.key), self._files["report"], path)
            yield literal(each.fact.owner), asked, heading, each

    def _row_id(self, key: str) -> str:
        """Return the id of the rows of what has a key in this period."""
        return f"{self._project.period}:{key}"

    def _figure(
        self,
        keyed: KeyedMetric,
        node: Node | None,
        slot: Slot,
        digits: str,
        first: bool,
    ) -> FormRow:
        metric, section = keyed.metric, keyed.key.partition(".")[0]
        before = earlier_number(node, metric, self._earlier.get(keyed.id), slot)
        last = before.digits if before else ""
        unit = unit_at(node, metric, slot)
        decimals = _decimals(digits or last) if digits or last else None
        file, path = self._files[section], ("metrics", keyed.id)
        asked = {NOW: Asked(file, (*path, *slot), "number", digits, unit, decimals)}
        if first:
            day = metric.as_of.day.isoformat() if metric.as_of else ""
            source = metric.source.value if metric.source else ""
            asked[SOURCE] = Asked(file, (*path, "source"), "text", source)
            asked[AS_OF] = Asked(file, (*path, "as_of"), "date", day)
            asked[REMARK] = Asked(file, path, "comment")
        name = literal(metric.name) + label(node, slot)
        fixed = {NAME: name, UNIT: unit, LAST: last}
        row_id = self._row_id(f"{keyed.key}.{'.'.join(map(str, slot))}")
        is_main = slot == ("value",)
        basis = metric.change.compared if metric.change else "较上期"
        points = change_unit(metric) if is_main else ""
        return FormRow(
            row_id, fixed, asked, basis if is_main else "", "" if points == "%" else points
        )

    def texts(self) -> Iterator[tuple[str, FormRow]]:
        """Yield a row for each text that is open, kept, or answers a plan item."""
        for owner, asked, heading, each in self._places():
            among = f"{self._lengths[_list_of(each.key)]}.{len(each.fact.points)}"
            fixed = {SECTION: heading, AMONG: among}
            for row in fact_rows(each.fact, asked, fixed, self._items, every=self._every):
                yield owner, row
        for keyed in self._project.metrics():
            section = keyed.key.partition(".")[0]
            owner = literal(keyed.metric.owner) or self._owners.get(section, "")
            for row in self._worded(keyed, section):
                yield owner, row

    def _worded(self, keyed: KeyedMetric, section: str) -> Iterator[FormRow]:
        """Yield a row for words instead of a number, and one for the names counted."""
        metric, name = keyed.metric, literal(keyed.metric.name)
        if metric.words:
            wanted, text = f"指标“{name}”的情况", given_text(metric.words.value)
            yield self._of_metric(keyed, section, ("words",), wanted, text, "text")
        if metric.items:
            names = given_text("\n".join(each.value for each in metric.items.names))
            wanted = f"“{name}”的名单，每行一个"
            yield self._of_metric(
                keyed, section, ("items", "names"), wanted, names, "names"
            )

    def _of_metric(  # noqa: PLR0913, PLR0917 - a text and what is known of it
        self,
        keyed: KeyedMetric,
        section: str,
        slot: Slot,
        wanted: str,
        text: str,
        kind: str,
    ) -> FormRow:
        asked = Asked(self._files[section], ("metrics", keyed.id, *slot), kind, text)
        fixed = {SECTION: self._headings.get(section, ""), WANTED: wanted}
        row_id = self._row_id(f"{keyed.key}.{'.'.join(map(str, slot))}")
        return FormRow(row_id, fixed, {TEXT: asked})


def _list_of(key: str) -> str:
    """Return the key of the list that a fact is in."""
    return key.rpartition(".")[0]


def _outside_sections(key: str, project: Project) -> tuple[Slot, str]:
    """Return the path in report.yaml of a lead, closing or attachment, and its name."""
    owner, kind, *rest = key.split(".")
    numbered: Slot = tuple(int(each) - 1 if each.isdecimal() else each for each in rest)
    if owner == "report":
        names = {"lead": "导语", "closing": "结束语", "attachments": "附件"}
        return (kind, *numbered), names[kind]
    ids = [each.id for each in project.report.parts]
    part = project.report.parts[ids.index(owner)]
    return ("parts", ids.index(owner), kind, *numbered), literal(part.heading)


def _decimals(digits: str) -> int:
    return len(digits.partition(".")[2])
