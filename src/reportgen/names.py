"""The names that texts may use, whether each is known, and which are never printed."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reportgen.figures.figure import PIECES, Measured, words
from reportgen.figures.targets import obstacle
from reportgen.load.markup import foreign_markup, is_bold_elsewhere, list_in
from reportgen.model import Located, keyed_facts, keyed_words
from reportgen.model.values import Text
from reportgen.numerals import chinese
from reportgen.period import Period, pieces
from reportgen.place import Origin, also
from reportgen.problems import MAX_PROBLEMS, Problem, limited, problem
from reportgen.suggest import near
from reportgen.texts import Characters, Reference, TextPart, parse_text

if TYPE_CHECKING:
    from reportgen.model import Fact, Metric, Project, Report

TEXT_PIECES = (*PIECES, "sentence")  # what texts may name: a template makes sentences
WORDS = ("count", "heading", "number")  # what texts may name of a section or part
PERIOD = "period"  # the id of the report's own period in texts
_UNFILLED = "【待[^】]*】"
TO_FILL_IN = "【待"  # begins what is left open
_SHORT = 10  # characters of a name that may be a heading: “一网通办”
_KEYS = {"previous": "change.previous", "completion": "target", "names": "group"}
_NOT_PRINTED = {"parts", "source", "owner", "suspect", "confirmed", "revised"}


class Printed(Struct, frozen=True):
    """A text that the report prints, with its key and its parsed parts."""

    key: str
    text: Text
    parts: tuple[TextPart, ...]

    @property
    def origin(self) -> Origin:
        """Where the text was written."""
        return Origin(self.text.place, self.key)

    @property
    def is_heading(self) -> bool:
        """Whether other texts may print it as `{{ id.heading }}`."""
        return self.key.endswith(".heading")


class Names(Struct, frozen=True):
    """What `{{ id.piece }}` may name: figures, and the words of sections and parts.

    `unknown` are ids that may be defined where the data could not be read.
    """

    figures: Mapping[str, Measured]
    words: Mapping[str, Mapping[str, str]]
    unknown: frozenset[str]


def names_of(project: Project, figures: Mapping[str, Measured]) -> Names:
    """Return every name that the texts of a project may use."""
    said: dict[str, dict[str, str]] = {}
    headings: dict[str, Text] = {}
    numbered = 0
    for part in project.report.parts:
        numbered += part.numbered
        sections = project.sections[part.id]
        headings[part.id] = part.heading
        said[part.id] = {"count": chinese(len(sections), counting=True)}
        if part.numbered:
            said[part.id]["number"] = chinese(numbered)
        for position, section in enumerate(sections, 1):
            headings[section.id] = section.section.heading
            said[section.id] = {"number": f"（{chinese(position)}）"}
    said[PERIOD] = period_words(project.period)
    printed = {name: plain_text(text, said, figures) for name, text in headings.items()}
    both = {
        name: {"heading": printed[name], **rest} if name in printed else rest
        for name, rest in said.items()
    }
    return Names(figures, both, project.unknown_names)


def period_words(period: Period) -> dict[str, str]:
    """Return what `{{ period }}` and its pieces print: also `previous` and `next`."""
    said = pieces(period)
    for name, other in (("previous", period.previous), ("next", period.next)):
        for piece, each in pieces(other).items():
            said[f"{name}.{piece}" if piece else name] = each
    return said


def plain_text(
    text: Text,
    said: Mapping[str, Mapping[str, str]],
    figures: Mapping[str, Measured],
) -> str:
    """Return the characters of a text, with its figures and headings filled in."""
    characters = []
    for part in parse_text(text)[0]:
        match part:
            case Characters(each):
                characters.append(each)
            case Reference(id=name, piece=piece) if name in figures:
                characters.append(words(figures[name].pieces.get(piece, ())))
            case Reference(id=name, piece=piece):
                characters.append(said.get(name, {}).get(piece, ""))
    return "".join(characters)


def printed_texts(project: Project) -> tuple[list[Printed], list[Problem]]:
    """Return every text that the report prints, in print order, and their problems.

    The problems include those of the texts inside metrics, which are printed as pieces.
    """
    found, problems = [], []
    for key, text in _texts(project):
        parts, wrong = parse_text(text)
        found.append(Printed(key, text, parts))
        problems += wrong or _unfilled(text) or _not_as_printed(key, text)
    for each in project.metrics():
        texts = metric_texts(each.metric)
        problems += [
            wrong for text in texts for wrong in _unfilled(text) or _not_literal(text)
        ]
    problems += [wrong for text in _in_tables(project) for wrong in _unfilled(text)]
    # A long draft may lack thousands of things, each of which is listed.
    unfinished = [each for each in problems if each.message.unfinished]
    mistakes = [each for each in problems if not each.message.unfinished]
    return found, [*unfinished, *limited(mistakes)]


def _in_tables(project: Project) -> Iterator[Text]:
    """Yield what a template and the next table of plans print besides the texts."""
    yield project.organ.name
    for each in project.facts():
        yield from filter(None, (each.fact.reason, each.fact.owner))


def _not_as_printed(key: str, text: Text) -> list[Problem]:
    """Report what would not be printed as its author means it."""
    value = text.value
    if found := list_in(value):
        return [problem("R031", text.place_at(found.start(), len(found[0])))]
    if wrong := _foreign(text, "|" if key.endswith("title") else ""):
        return wrong
    if ".rows." in key and "\n" in value.strip().replace("\\\n", ""):
        return [problem("R033", text.place_at(value.index("\n")))]
    if _is_all_quoted(key, value.strip()):
        return [problem("R034", text.place)]
    if value != value.strip(" \u3000\xa0") and value.strip():
        return [problem("R032", text.place)]
    return []


def _is_all_quoted(key: str, words: str) -> bool:
    """Return whether a sentence or a heading as a whole is in quotation marks."""
    is_long = words[-2:-1] in "。！？" or (key.endswith(".heading") and len(words) > _SHORT)
    return words[:1] == "“" and is_long and _closes(words) == len(words) - 1


def _closes(words: str) -> int:
    """Return where the quotation mark that begins a text closes, or -1."""
    open_ = 0
    for at, each in enumerate(words):
        open_ += (each == "“") - (each == "”")
        if not open_:
            return at
    return -1


def _foreign(text: Text, meant: str = "") -> list[Problem]:
    """Report what is markup elsewhere, unless `meant` begins it: | breaks a title."""
    found = foreign_markup(text.value)
    if not found or (meant and found[0].startswith(meant)):
        return []
    place = text.place_at(found.start(), len(found[0]))
    words = found[0].strip()
    better = "**…**" if is_bold_elsewhere(words) else None
    return [problem("R030", place, words=words, near=better)]


def _unfilled(text: Text) -> list[Problem]:
    """Report a text that still contains 【待填…】, which `reportgen new` writes, once."""
    match = re.search(_UNFILLED, text.value) if TO_FILL_IN in text.value else None
    if not match:
        return []
    return [problem("R021", text.place_at(match.start(), len(match[0])), words=match[0])]


def check_names(texts: list[Printed], names: Names) -> list[Problem]:
    """Return a problem for each name that cannot be printed, where it first occurs."""
    found: dict[tuple[str, str], list[Problem]] = {}
    for text in texts:
        for part in text.parts:
            if isinstance(part, Reference):
                if len(found) > MAX_PROBLEMS:
                    return limited([_with_others(*problems) for problems in found.values()])
                for wrong in _circular(text, part) or _unknown(part, names):
                    name = part.id if wrong.code == "R010" else f"{part.id}.{part.piece}"
                    found.setdefault((wrong.code, name), []).append(wrong)
    return [_with_others(*problems) for problems in found.values()]


def _with_others(first: Problem, *others: Problem) -> Problem:
    """Return a problem that also lists the places where the same name occurs again."""
    places = [each.place for each in (first, *others) if each.place]
    said = also(places[0], places[1:], len(places) - 1) if places else ""
    return replace(first, values={**first.values, "also": said})


def has_gaps(text: Printed, names: Names) -> bool:
    """Return whether a text is not filled in, or prints what is not available."""
    if TO_FILL_IN in text.text.value:
        return True
    references = (part for part in text.parts if isinstance(part, Reference))
    return not all(_prints(each, names) for each in references)


def _prints(reference: Reference, names: Names) -> bool:
    name, piece = reference.id, reference.piece
    if name in names.words:
        return piece in names.words[name]
    figure = names.figures.get(name)
    if figure is None or figure.metric.missing or figure.metric.is_open:
        return False
    if any(TO_FILL_IN in text.value for text in metric_texts(figure.metric)):
        return False
    return piece == "sentence" or piece in figure.pieces


def unprinted(
    project: Project, texts: list[Printed], printed: Container[str]
) -> list[Problem]:
    """Return a hint for each file with metrics that no text prints, and no template.

    `printed` are the metrics whose numbers are in the finished report. It counts only where
    nothing is wrong: a text that failed may be the one that prints the metric. A section
    without facts prints all its metrics.
    """
    used = {part.id for text in texts for part in text.parts if isinstance(part, Reference)}
    own = [project.report.metrics]
    for sections in project.sections.values():
        own += [each.section.metrics for each in sections if each.section.facts]
    hints = [
        [
            problem("R020", metric.place, id=name)
            for name, metric in metrics.items()
            if name not in used and name not in printed
        ]
        for metrics in own
    ]
    return [_with_others(*each) for each in hints if each]


# -- problems of references ------------------------------------------------------------


def _circular(text: Printed, reference: Reference) -> list[Problem]:
    """Report a heading that prints a heading, which might be itself, or a sentence."""
    if text.is_heading and reference.piece in {"heading", "sentence"}:
        name = f"{reference.id}.{reference.piece}"
        return [problem("R015", reference.place, name=name)]
    return []


def _unknown(reference: Reference, names: Names) -> list[Problem]:
    """Return the problem of a reference that cannot be printed, if any."""
    name, piece, place = reference.id, reference.piece, reference.place
    if name in names.unknown:
        return []
    if name in names.figures:
        return _unknown_piece(reference, names.figures[name])
    if name not in names.words:
        return [problem("R010", place, id=name, near=_meant(reference, names))]
    allowed = sorted(filter(None, names.words[name]))
    if piece in names.words[name]:
        return []
    hint = near(piece, allowed)
    return [problem("R011", place, id=name, allowed=", ".join(allowed), near=hint)]


def _meant(reference: Reference, names: Names) -> str | None:
    """Return the id that is probably meant: of the metric so named, or a similar one.

    It is that of a section or part only if one of their words is asked for.
    """
    if reference.piece in WORDS:
        return near(reference.id, sorted(names.words))
    for each in names.figures.values():
        if each.name == reference.id:
            return each.id
    return near(reference.id, sorted(names.figures))


def _unknown_piece(reference: Reference, figure: Measured) -> list[Problem]:
    name, piece, place = reference.id, reference.piece, reference.place
    if piece in figure.pieces or piece == "sentence":
        return []
    if piece and piece not in TEXT_PIECES:
        pieces, hint = ", ".join(TEXT_PIECES), near(piece, TEXT_PIECES)
        wanted = {"piece": piece, "pieces": pieces, "near": hint}
        return [problem("R013", place, id=name, **wanted)]
    if _is_reported(piece, figure.metric):
        return []
    whole = piece.removesuffix(".bare")
    if whole == "completion" and (found := obstacle(figure.metric)):
        return [problem("N163", place, id=name, found=found)]
    return [problem("R012", place, id=name, key=_KEYS.get(whole, whole))]


def _is_reported(piece: str, metric: Metric) -> bool:
    """Return whether `validate` or `measure` reports why a metric lacks this piece."""
    match piece.removesuffix(".bare"):
        case "":
            return True
        case "value":
            return metric.words is None
        case "change":
            return metric.change is not None
        case "share":
            return metric.share is not None
        case "completion":
            return metric.target is not None and not metric.target.comparable
    return False


# -- the texts of a metric -------------------------------------------------------------


def metric_texts(value: object) -> Iterator[Text]:
    """Yield the texts of a metric that its pieces print."""
    match value:
        case Text():
            yield value
        case tuple():
            for each in value:
                yield from metric_texts(each)
        case Located():
            for key in value.places:
                if key not in _NOT_PRINTED:
                    yield from metric_texts(getattr(value, key))


def _not_literal(text: Text) -> list[Problem]:
    """Report a metric's text that contains a reference, bold, a line end or markup."""
    parts, problems = parse_text(text)
    if problems:
        return problems
    if not all(isinstance(part, Characters) for part in parts):
        return [problem("R016", text.place)]
    return _foreign(text)


# -- the texts, in print order ---------------------------------------------------------


def _texts(project: Project) -> Iterator[tuple[str, Text]]:
    report = project.report
    yield from _own_texts(report, "secrecy", "urgency", "issuer_mark")
    yield from _own_texts(report, "document_number", "signatory")
    yield from _own_texts(report, "title", "addressee")
    yield from _words("report.lead", report.lead)
    for part in report.parts:
        yield f"{part.id}.heading", part.heading
        yield from _words(f"{part.id}.lead", part.lead)
        for section in project.sections[part.id]:
            yield f"{section.id}.heading", section.section.heading
            for each in section.facts:
                yield from _fact_texts(each.key, each.fact)
    yield from _words("report.closing", report.closing)
    yield from report.signatures()
    yield from _own_texts(report, "contact")
    for number, attachment in enumerate(report.attachments, 1):
        key = f"report.attachments.{number}"
        yield f"{key}.title", attachment.title
        for each in keyed_facts(key, attachment.facts):
            yield from _fact_texts(each.key, each.fact)
    yield from _own_texts(report, "copies", "printed_by")


def _own_texts(report: Report, *keys: str) -> Iterator[tuple[str, Text]]:
    for key in keys:
        if text := getattr(report, key):
            yield f"report.{key}", text


def _words(key: str, facts: tuple[Fact, ...]) -> Iterator[tuple[str, Text]]:
    """Yield the texts of a lead or closing with their keys."""
    for each in keyed_words(key, facts):
        yield from _fact_texts(each.key, each.fact)


def _fact_texts(key: str, fact: Fact) -> Iterator[tuple[str, Text]]:
    """Yield the texts of a fact with their keys: text, points, cells of its table."""
    if fact.text:
        yield key, fact.text
    for number, point in enumerate(fact.points, 1):
        yield f"{key}.points.{number}", point
    if fact.table is None:
        return
    for name in ("caption", "unit", "note"):
        if text := getattr(fact.table, name):
            yield f"{key}.table.{name}", text
    for number, column in enumerate(fact.table.columns, 1):
        yield f"{key}.table.columns.{number}", column.heading
        if column.group:
            yield f"{key}.table.columns.{number}.group", column.group
    for row, cells in enumerate(fact.table.rows, 1):
        for position, cell in enumerate(cells, 1):
            yield f"{key}.table.rows.{row}.{position}", cell
