"""The origin of a phrase of a finished report, and of each figure in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.checks.reading.manuscript import BREAK, Manuscript, Passage, Stretch
from reportgen.figures.arithmetic import workings
from reportgen.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.finished import Finished
    from reportgen.model import Located, Metric
    from reportgen.model.values import Number

_CONTEXT = 12  # characters shown on either side of a phrase
_ANNEX_LABEL = r"附件\d*"
_ANNEX_TITLE = r"report\.attachments\.\d+\.title"
_LABEL = -1  # the level of the label of an annex; its title follows, then headings


class _Reader:
    """Looks up numbers and phrases in a report."""

    def __init__(self, report: Finished) -> None:
        self.report = report
        self.manuscript = report.manuscript
        self.locator = report.locator()

    def mentions(self, phrase: str) -> Iterator[tuple[int, int]]:
        """Yield each span of a phrase; digits at its ends match whole numbers only."""
        before = r"(?<![0-9.])" if phrase[:1].isdigit() else ""
        after = r"(?![0-9]|\.[0-9])" if phrase[-1:].isdigit() else ""
        for match in re.finditer(before + re.escape(phrase) + after, self.manuscript.text):
            yield match.span()

    def mentions_of_metric(self, name: str) -> Iterator[tuple[int, int]]:
        for stretch in self.manuscript.stretches:
            if stretch.metric == name:
                yield stretch.start, stretch.end


def headings_above(manuscript: Manuscript, passage: Passage) -> list[str]:
    """Return the headings above a passage, the top level first.

    In an annex they begin with its label and its title.
    """
    found: dict[int, str] = {}
    for each in manuscript.passages:
        if each.start >= passage.start:
            break
        words = manuscript.words(each)
        if re.fullmatch(_ANNEX_LABEL, words):
            found = {_LABEL: words}
        elif (
            _LABEL in found and each.origin and re.fullmatch(_ANNEX_TITLE, each.origin.key)
        ):
            found |= {_LABEL + 1: words}
        if each.kind == "heading":
            kept = {level: text for level, text in found.items() if level < each.level}
            found = kept | {each.level: words}
    return list(found.values())


def place_of(metric: Metric, piece: str, digits: str = "") -> Place:
    """Return where the number that a piece prints is written, or what it is computed from.

    Of several values (a breakdown, a group), it is the one with these `digits`, else the
    first.
    """
    members = (*metric.group, *metric.breakdown)
    equal = [each.value for each in members if each.value.digits == digits]
    change, share, target, rank = metric.change, metric.share, metric.target, metric.rank
    written: dict[str, list[Number | Located | None]] = {
        "change": [change and change.value, change],
        "previous": [change and change.previous],
        "share": [share and share.value, share],
        "rank": [rank and rank.position],
        "target": [target and target.value],
        "completion": [target and target.rate, target],
        "breakdown": [*equal, *metric.breakdown[:1]],
        "items": [metric.items],
    }
    amount = [*([] if metric.value else equal), metric.value, metric.range, *members[:1]]
    sources = (each for each in (*written.get(piece, ()), *amount) if each is not None)
    source: Number | Located | None = next(sources, None)
    return source.place if source else (metric.words or metric).place


def provenance(metric: Metric, piece: str) -> dict[str, str]:
    """Return origin, working, source, as_of, owner and trust of what a piece prints."""
    stated = {
        "change": metric.change and metric.change.value,
        "share": metric.share and metric.share.value,
        "completion": metric.target and metric.target.rate,
        "": metric.value or metric.range or metric.words or metric.group,
    }.get(piece, True)
    trust: str = "" if metric.status == "actual" else metric.status
    if metric.suspect:
        trust = "suspect"
    if metric.confirmed:
        trust = "confirmed"
    return {
        "origin": "stated" if stated else "computed",
        "working": workings(metric).get(piece, ""),
        "source": metric.source.value if metric.source else "",
        "as_of": metric.as_of.day.isoformat() if metric.as_of else "",
        "owner": metric.owner.value if metric.owner else "",
        "trust": trust,
    }


# -- a phrase --------------------------------------------------------------------------


class Written(Struct, frozen=True):
    """A text that a mention was printed from: its place and its key."""

    place: Place
    key: str


class FigureSource(Struct, frozen=True):
    """A figure in a mention: its metric and piece, and where its number is written.

    `details` are those of `provenance`; `doubt` is the reason why the metric is suspect.
    """

    name: str
    place: Place
    details: Mapping[str, str]
    doubt: str


class Mention(Struct, frozen=True):
    """A printed phrase: the headings above it, the text around it, and its sources."""

    above: list[str]
    before: str
    phrase: str
    after: str
    sources: list[Written | FigureSource]


def mentions(report: Finished, phrase: str) -> list[Mention]:
    """Return each mention of a phrase; else of the figures of the metric with that id."""
    reader = _Reader(report)
    spans = list(reader.mentions(phrase)) if phrase.strip() else []
    if not spans and phrase in report.names.figures:
        spans = list(reader.mentions_of_metric(phrase))
    return [_mention(reader, *span) for span in spans]


def _mention(reader: _Reader, start: int, end: int) -> Mention:
    text = reader.manuscript.text
    passage = reader.manuscript.passage_at(start)
    begin, last = max(passage.start, start - _CONTEXT), min(passage.end, end + _CONTEXT)
    around = (text[begin:start], text[start:end], text[end:last])
    before, phrase, after = (each.replace(BREAK, "") for each in around)
    above = headings_above(reader.manuscript, passage)
    return Mention(above, before, phrase, after, list(_sources(reader, start, end)))


def _sources(reader: _Reader, start: int, end: int) -> Iterator[Written | FigureSource]:
    """Yield each text that a mention was printed from, once, and each of its figures."""
    known = set()
    for stretch in reader.manuscript.stretches:
        if stretch.end <= start or stretch.start >= end:
            continue
        place, key = reader.locator.find(max(start, stretch.start), min(end, stretch.end))
        if key not in known:
            known.add(key)
            yield Written(place, key)
        if stretch.metric:
            yield _source(reader, stretch)


def _source(reader: _Reader, stretch: Stretch) -> FigureSource:
    name, piece = stretch.metric, stretch.piece
    metric, printed = reader.report.printed(name, piece)
    digits = re.search("[0-9.]+", reader.manuscript.text[stretch.start : stretch.end])
    return FigureSource(
        f"{name}.{piece}".rstrip("."),
        place_of(metric, printed, digits[0] if digits else ""),
        provenance(metric, printed),
        metric.suspect.value if metric.suspect else "",
    )
