"""What a period took over from the one before: texts, and the rows of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from reportgen.model import keyed_words
from reportgen.period import Period
from reportgen.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.model import Fact, Project, Report
    from reportgen.model.values import Text
    from reportgen.periods.series import Series

Words: TypeAlias = str | tuple[tuple[str, ...], ...]


class Kept(Struct, frozen=True):
    """A text, or the cells of a table, with its key and place."""

    key: str
    place: Place
    words: Words


class Mark(Struct, frozen=True):
    """A `kept_from`, with its key and place, and what it says was kept."""

    key: str
    place: Place
    period: Period
    contents: tuple[Kept, ...]


def contents(project: Project) -> Iterator[Kept]:
    """Yield what a new period can take over."""
    for each in (*project.other_facts(), *project.facts()):
        yield from _of_fact(each.key, each.fact)


def marks(project: Project) -> Iterator[Mark]:
    """Yield what is marked as kept from another period."""
    report = project.report
    if period := report.kept_from:
        place = report.at("kept_from")
        yield Mark("report", place, period, tuple(_of_report(report)))
    for each in (*project.facts(), *project.other_facts()):
        if period := each.fact.kept_from:
            place, found = each.fact.at("kept_from"), _of_fact(each.key, each.fact)
            yield Mark(each.key, place, period, tuple(found))


def sources(project: Project, series: Series) -> dict[Period, Project | None]:
    """Return the periods that texts were kept from; None for one that does not exist.

    One that cannot be read is left out.
    """
    periods = {each.period for each in marks(project)}
    found = {period: series.of(period) for period in periods}
    return {each: found[each] for each in periods if found[each] or each not in series}


def _of_report(report: Report) -> Iterator[Kept]:
    words = [("report.lead", report.lead), ("report.closing", report.closing)]
    words += [(f"{part.id}.lead", part.lead) for part in report.parts]
    for key, facts in words:
        for each in keyed_words(key, facts):
            yield from _of_fact(each.key, each.fact)


def _of_fact(key: str, fact: Fact) -> Iterator[Kept]:
    if fact.text:
        yield _text(key, fact.text)
    for number, point in enumerate(fact.points, 1):
        yield _text(f"{key}.points.{number}", point)
    if fact.table is None:
        return
    for name in ("caption", "note"):
        if text := getattr(fact.table, name):
            yield _text(f"{key}.table.{name}", text)
    rows = tuple(tuple(cell.value for cell in row) for row in fact.table.rows)
    yield Kept(f"{key}.table", fact.table.at("rows"), rows)


def _text(key: str, text: Text) -> Kept:
    return Kept(key, text.place, text.value)
