"""Every number of a finished report, once, with its origin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from reportgen.checks.reading.digit_runs import DigitRun, numbers
from reportgen.finished.tracing import headings_above, place_of, provenance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportgen.checks.reading.locate import Locator
    from reportgen.checks.reading.manuscript import Manuscript
    from reportgen.finished import Finished

_TO = r"(?:[%％‰]|[万亿千百]+)?(?:[～~–-]|—{1,2})"  # between the ends of a range


class Traced(NamedTuple):
    """A number of the finished report.

    `text` are its digits, both ends of a range, or the words of a metric (六项, 翻番);
    `figure` is the printed figure that contains them (62.5%). `kind` is metric, typed,
    name, date or ordinal. `file`, `line` and `column` are where it is written: the value
    of the metric, or the text. `where` are the headings above it, or its annex;
    `paragraph` counts paragraphs, headings and cells from 1. `origin` is stated or computed
    (`working` is the computation), empty if there is no metric. `trust` is confirmed,
    suspect, estimate or target, or empty.
    """

    text: str
    figure: str
    kind: str
    metric: str
    piece: str
    file: str
    line: int
    column: int
    where: str
    paragraph: int
    origin: str
    working: str
    source: str
    as_of: str
    owner: str
    trust: str


def traced_numbers(report: Finished) -> list[Traced]:
    """Return every number of a report once, in the order of the report.

    A range is one number. The numbers that count the annexes are left out.
    """
    manuscript, locator = report.manuscript, report.locator()
    names = report.project.organ.registered()
    found = [*_ranges(manuscript, names), *_in_words(manuscript)]
    found.sort(key=lambda each: each.start)
    return [
        _traced(report, locator, each)
        for each in found
        if not _counts_annexes(manuscript, each)
    ]


def _ranges(manuscript: Manuscript, names: Iterable[str]) -> list[DigitRun]:
    """Return the numbers in digits; both ends of a range together."""
    found: list[DigitRun] = []
    for each in numbers(manuscript, names):
        if found and _is_a_range(manuscript, found[-1], each):
            low = found.pop()
            text = manuscript.text[low.start : each.end]
            found.append(replace(low, end=each.end, text=text))
        else:
            found.append(each)
    return found


def _is_a_range(manuscript: Manuscript, low: DigitRun, high: DigitRun) -> bool:
    between = manuscript.text[low.end : high.start]
    alike = (low.kind, low.metric, low.piece) == (high.kind, high.metric, high.piece)
    return alike and low.kind in ("metric", "typed") and bool(re.fullmatch(_TO, between))


def _in_words(manuscript: Manuscript) -> Iterator[DigitRun]:
    """Yield the figures of metrics without digits: 六项, 翻番."""
    for each in manuscript.stretches:
        text = manuscript.text[each.start : each.end]
        if each.metric and not re.search("[0-9]", text):
            yield DigitRun(each.start, each.end, text, "metric", each.metric, each.piece)


def _counts_annexes(manuscript: Manuscript, found: DigitRun) -> bool:
    """Return whether the template printed a number to count annexes: 附件1, 附件：1."""
    stretch = manuscript.stretch_at(found.start)
    by_template = stretch is not None and not stretch.key and not stretch.metric
    words = manuscript.words(manuscript.passage_at(found.start))
    return by_template and words.startswith("附件")


def _traced(report: Finished, locator: Locator, found: DigitRun) -> Traced:
    manuscript = report.manuscript
    passage = manuscript.passage_at(found.start)
    place, _ = locator.find(found.start, found.end)
    figure, details = found.text, dict.fromkeys(("origin", "working"), "")
    details |= dict.fromkeys(("source", "as_of", "owner", "trust"), "")
    if found.kind == "metric":
        stretch = manuscript.stretch_at(found.start)
        figure = manuscript.text[stretch.start : stretch.end] if stretch else figure
        metric, piece = report.printed(found.metric, found.piece)
        place = place_of(metric, piece, found.text)
        details = provenance(metric, piece)
    return Traced(
        text=found.text,
        figure=figure,
        kind=found.kind,
        metric=found.metric,
        piece=found.piece,
        file=place.file,
        line=place.line,
        column=place.column,
        where=" > ".join(headings_above(manuscript, passage)),
        paragraph=manuscript.passages.index(passage) + 1,
        **details,
    )
