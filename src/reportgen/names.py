"""The names that texts may use, whether each is known, and which are never printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportgen.figure import Measured
from reportgen.numerals import chinese
from reportgen.place import Origin
from reportgen.problems import Problem, problem
from reportgen.texts import Reference, TextPart, parse_text
from reportgen.validate import near
from reportgen.values import Text

if TYPE_CHECKING:
    from reportgen.model import Fact, Project

_PIECES = (
    *("value", "name", "unit", "period", "change", "previous", "share", "rank", "items"),
    *("breakdown", "names", "target", "completion", "sentence"),
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A text that the report prints, parsed, with the key it stands under."""

    key: str
    text: Text
    parts: tuple[TextPart, ...]

    @property
    def origin(self) -> Origin:
        """Where the text was written."""
        return Origin(self.text.place, self.key)


@dataclass(frozen=True, slots=True)
class Names:
    """What `{{ id.piece }}` may name: figures, and the words of sections and parts."""

    figures: Mapping[str, Measured]
    words: Mapping[str, Mapping[str, str]]
    unknown: frozenset[str]


def names_of(project: Project, figures: Mapping[str, Measured]) -> Names:
    """Return every name the texts of a project may use."""
    words: dict[str, dict[str, str]] = {}
    numbered = 0
    for part in project.report.parts:
        numbered += part.numbered
        sections = project.sections[part.id]
        words[part.id] = {"heading": part.heading.value, "count": chinese(len(sections))}
        if part.numbered:
            words[part.id]["number"] = chinese(numbered)
        for position, section in enumerate(sections, 1):
            heading = section.section.heading.value
            words[section.id] = {"heading": heading, "number": f"（{chinese(position)}）"}
    return Names(figures, words, project.unknown_names)


def printed_texts(project: Project) -> tuple[list[Printed], list[Problem]]:
    """Return every text that the report prints, in its order, and what is wrong in them."""
    found, problems = [], []
    for key, text in _texts(project):
        parts, wrong = parse_text(text)
        found.append(Printed(key, text, parts))
        problems += wrong
    return found, problems


def check_names(project: Project, texts: list[Printed], names: Names) -> list[Problem]:
    """Return a problem for each unknown name, and a hint for each metric never printed."""
    references = [
        part for each in texts for part in each.parts if isinstance(part, Reference)
    ]
    used = {reference.id for reference in references}
    hints = [
        problem("R020", names.figures[name].metric.place, id=name)
        for name in _unprinted(project, used)
    ]
    return [wrong for each in references if (wrong := _unknown(each, names))] + hints


def _unknown(reference: Reference, names: Names) -> Problem | None:
    """Return why a reference cannot be printed, or None."""
    name, piece, place = reference.id, reference.piece, reference.place
    known = names.figures.keys() | names.words.keys()
    if name in names.unknown:
        return None
    if name not in known:
        return problem("R010", place, id=name, near=near(name, sorted(known)))
    if name in names.words:
        allowed = sorted(names.words[name])
        if piece in allowed:
            return None
        return problem(
            "R011", place, id=name, allowed=", ".join(allowed), near=near(piece, allowed)
        )
    if piece in names.figures[name].pieces or piece == "sentence":
        return None
    if piece in _PIECES:
        return problem("R012", place, id=name, piece=piece)
    hint = near(piece, _PIECES)
    return problem(
        "R013", place, id=name, piece=piece, pieces=", ".join(_PIECES), near=hint
    )


def _unprinted(project: Project, used: set[str]) -> Iterator[str]:
    """Yield metrics that no text prints; a section without facts prints all its own."""
    own = [project.report.metrics]
    for sections in project.sections.values():
        own += [each.section.metrics for each in sections if each.section.facts]
    for metrics in own:
        yield from (name for name in metrics if name not in used)


# -- the texts, in print order ---------------------------------------------------------


def _texts(project: Project) -> Iterator[tuple[str, Text]]:
    report = project.report
    for key in ("title", "addressee", "lead", "closing", "signature", "contact"):
        if text := getattr(report, key):
            yield f"report.{key}", text
    for part in report.parts:
        yield f"{part.id}.heading", part.heading
        if part.lead:
            yield f"{part.id}.lead", part.lead
        for section in project.sections[part.id]:
            yield f"{section.id}.heading", section.section.heading
            for number, fact in enumerate(section.section.facts, 1):
                yield from fact_texts(f"{section.id}.facts.{number}", fact)
    for number, attachment in enumerate(report.attachments, 1):
        key = f"report.attachments.{number}"
        yield f"{key}.title", attachment.title
        for index, fact in enumerate(attachment.facts, 1):
            yield from fact_texts(f"{key}.facts.{index}", fact)


def fact_texts(key: str, fact: Fact) -> Iterator[tuple[str, Text]]:
    """Yield the texts of a fact with their keys: text, points, cells of its table."""
    if fact.text:
        yield key, fact.text
    for number, point in enumerate(fact.points, 1):
        yield f"{key}.points.{number}", point
    if fact.table is None:
        return
    for name in ("caption", "unit"):
        if text := getattr(fact.table, name):
            yield f"{key}.table.{name}", text
    for number, column in enumerate(fact.table.columns, 1):
        yield f"{key}.table.columns.{number}", column.heading
    for row, cells in enumerate(fact.table.rows, 1):
        for position, cell in enumerate(cells, 1):
            yield f"{key}.table.rows.{row}.{position}", cell
