"""The differences of two reports: figures, sections, plan items, sentences."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from reportgen.figures.figure import words
from reportgen.finished.changed_sentences import Changed, Said, changed, said
from reportgen.names import plain_text
from reportgen.period import display
from reportgen.periods.carry import outcomes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Passage
    from reportgen.finished import Finished
    from reportgen.place import Place

_SHORTEST = 8  # characters; a shorter sentence is not reported as copied
_WORD = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[A-Za-z]+|.", re.DOTALL)


BROKEN = "?"  # what a report prints of a metric that it has, but with errors


class Moved(NamedTuple):
    """A metric or plan item that differs: what each report prints, empty if it has none."""

    id: str
    name: str
    before: str
    after: str


class Leftover(NamedTuple):
    """A sentence copied from the earlier report, or one that names its year or half."""

    section: str
    text: str
    place: Place


class Difference(NamedTuple):
    """The differences from one report to another; `before` and `after` are their titles.

    `copied` and `years` are empty for two revisions of one period: neither is a mistake
    there.
    """

    before: str
    after: str
    metrics: list[Moved]
    sections: list[tuple[str, str]]
    plans: list[Moved]
    sentences: list[Changed]
    copied: list[Leftover]
    years: list[Leftover]


def difference(
    before: Finished, after: Finished, names: tuple[str, str], *, revisions: bool = False
) -> Difference:
    """Return the differences from `before` to `after`, whose titles are `names`."""
    old, new = _said(before), _said(after)
    return Difference(
        *names,
        metrics=_metrics(before, after),
        sections=_sections(before, after),
        plans=_plans(before, after),
        sentences=list(_changed(old, new, after)),
        copied=[] if revisions else list(_copied(old, new, after)),
        years=[] if revisions else list(_years(before, new, after)),
    )


# -- figures, sections, plans ----------------------------------------------------------


def _metrics(before: Finished, after: Finished) -> list[Moved]:
    old, new = before.names.figures, after.names.figures
    found = []
    for name in dict.fromkeys((*new, *old)):
        amounts = [
            words(each[name].pieces.get("", ()))
            if name in each
            else BROKEN * (name in report.project.unknown_names)
            for report, each in ((before, old), (after, new))
        ]
        if amounts[0] != amounts[1]:
            figure = new.get(name) or old[name]
            found.append(Moved(name, words(figure.pieces["name"]), *amounts))
    return found


def _sections(before: Finished, after: Finished) -> list[tuple[str, str]]:
    """Return the headings of sections in one report only: new (`+`), then gone (`-`)."""
    old, new = _headings(before), _headings(after)
    gone = [("-", heading) for name, heading in old.items() if name not in new]
    return [*(("+", heading) for name, heading in new.items() if name not in old), *gone]


def _headings(report: Finished) -> dict[str, str]:
    return {
        each.id: report.names.words[each.id]["heading"]
        for files in report.project.sections.values()
        for each in files
    }


def _plans(before: Finished, after: Finished) -> list[Moved]:
    """Return the plan items that differ; an answered one with its outcome: 已完成."""
    old, new = _items(before), _items(after)
    answered = outcomes(after.project, before.project)
    new = {each.id: each.status for each in answered if each.answer} | new
    return [
        Moved(name, name, old.get(name, ""), new.get(name, ""))
        for name in dict.fromkeys((*new, *old))
        if old.get(name) != new.get(name)
    ]


def _items(report: Finished) -> dict[str, str]:
    names = report.names
    return {
        fact.id.value: plain_text(fact.text, names.words, names.figures)
        for files in report.project.sections.values()
        for each in files
        for fact in each.section.facts
        if fact.id and fact.text
    }


# -- sentences -------------------------------------------------------------------------


def _said(report: Finished) -> list[Said]:
    """Return the sentences of a report, each with the id of its section, or `report`."""
    return list(said(report.manuscript, _section))


def _section(passage: Passage) -> str:
    return passage.origin.key.partition(".")[0] if passage.origin else ""


def _changed(old: list[Said], new: list[Said], after: Finished) -> Iterator[Changed]:
    """Yield the sentences that are changed, new or gone, section by section."""
    locator = after.locator()

    def place_of(each: Said) -> Place:
        return locator.find(each.start, each.end)[0]

    for section in dict.fromkeys(each.section for each in (*new, *old)):
        one = [each for each in old if each.section == section]
        two = [each for each in new if each.section == section]
        yield from changed(one, two, place_of)


def _copied(old: list[Said], new: list[Said], after: Finished) -> Iterator[Leftover]:
    """Yield each sentence that the earlier report contains, character by character."""
    locator = after.locator()
    known = {each.text for each in old}
    for each in new:
        if len(each.text) >= _SHORTEST and each.text in known and "。" in each.text:
            place, _ = locator.find(each.start, each.end)
            yield Leftover(each.section, each.text, place)


def _years(before: Finished, new: list[Said], after: Finished) -> Iterator[Leftover]:
    """Yield each sentence that names the year of the earlier report.

    If the years are the same, yield those that name its period, such as 上半年.
    """
    old, now = before.project.period, after.project.period
    if old == now:
        return
    name = rf"(?<!\d){old.year}(?:年|—|～)" if old.year != now.year else display(old)
    locator = after.locator()
    for each in new:
        if match := re.search(name, each.text):
            start = each.start + match.start()
            place, _ = locator.find(start, start + len(match[0]))
            yield Leftover(each.section, each.text, place)


def by_word(before: str, after: str) -> list[tuple[str, str]]:
    """Return the pieces of two sentences: `=` in both, `-` only before, `+` only after.

    Pieces are whole numbers, Latin words, and single other characters.
    """
    one, other = (_WORD.findall(text) for text in (before, after))
    match = SequenceMatcher(None, one, other, autojunk=False)
    found: list[tuple[str, str]] = []
    for kind, first, last, begin, end in match.get_opcodes():
        old, new = "".join(one[first:last]), "".join(other[begin:end])
        pieces = [("=", old)] if kind == "equal" else [("-", old), ("+", new)]
        found += [(sign, text) for sign, text in pieces if text]
    return found
