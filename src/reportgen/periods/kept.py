"""What a period took over from the one before: texts, and the rows of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from reportgen.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.model import Fact, Project
    from reportgen.model.values import Text
    from reportgen.period import Period

Words: TypeAlias = str | tuple[tuple[str, ...], ...]


class Kept(Struct, frozen=True):
    """A text, or the cells of a table, with its key and place."""

    key: str
    place: Place
    words: Words


def contents(project: Project, since: Period | None = None) -> Iterator[Kept]:
    """Yield what a new period can take over, in print order.

    With `since`, only what is marked as kept from that period.
    """
    report = project.report
    if since is None or report.kept_from == since:
        for key in ("lead", "closing"):
            if text := getattr(report, key):
                yield _text(f"report.{key}", text)
        for part in report.parts:
            if part.lead:
                yield _text(f"{part.id}.lead", part.lead)
    for each in (*project.facts(), *project.attached_facts()):
        if since is None or each.fact.kept_from == since:
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
