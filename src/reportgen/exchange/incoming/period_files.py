"""The files of a period from the outline of a report, and what is printed otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct, field

from reportgen.exchange.incoming.facts import blanks, facts_of, words_of
from reportgen.exchange.yaml.yaml_values import Value
from reportgen.model import ID
from reportgen.numerals import heading_number
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.exchange.incoming.heading_numbers import Headed
    from reportgen.exchange.incoming.outline import FoundPart, FoundSection, Outline
    from reportgen.exchange.incoming.source_lines import Line

_TO_FILL_IN = "【待填：{}】"
# What a part is about, by a word in its heading; the first that is found counts.
_KINDS = (
    ("problems", re.compile("问题|不足|困难|短板")),
    ("plans", re.compile("打算|计划|安排|任务|下一步|下步|重点工作|举措|工作重点")),
    ("goals", re.compile("目标|总体要求|思路")),
    ("achievements", re.compile("回顾|成效|成绩|总结|完成|进展|开展|情况|主要工作")),
)
_HEADING = re.compile("_rg_(.+)_heading")
_SECTION = 2  # the level of its heading


class PeriodFiles(Struct):
    """The values of each file by its path in the folder of the period, and remarks."""

    files: dict[str, Value] = field(default_factory=dict)
    notes: list[Problem] = field(default_factory=list)


def period_files(outline: Outline) -> PeriodFiles:
    """Return the files of a period that print a report again."""
    return _Writer(outline).made


class _Writer:
    """Gives parts and sections their ids, and writes down what is printed otherwise."""

    def __init__(self, outline: Outline) -> None:
        self.made = PeriodFiles()
        self._outline = outline
        self._ids: set[str] = set()
        self._numbered = 0
        # Headings and their numbers: those that had none, another form, another number.
        self._added: list[tuple[Headed, str]] = []
        self._reworded: list[tuple[Headed, str]] = []
        self._counted: list[tuple[Headed, str]] = []
        parts = [self._part(part, at) for at, part in enumerate(outline.parts, 1)]
        self._report(parts)

    # -- report.yaml -------------------------------------------------------------------

    def _report(self, parts: list[Value]) -> None:
        front, back = self._outline.front, self._outline.back
        values: dict[str, Value] = {
            "schema_version": 1,
            "state": "draft",
            **front.letterhead,
            "title": front.title or _TO_FILL_IN.format("标题"),
            "addressee": front.addressee,
            "lead": self._words(self._outline.lead),
            "parts": parts,
            "closing": self._words(self._outline.closing),
            "signature": back.signature[0] if len(back.signature) == 1 else back.signature,
            "date": back.date or front.date,
            "contact": back.contact,
            **back.imprint,
            "attachments": self._attachments(),
        }
        sections = self.made.files
        kept = {key: value for key, value in values.items() if value not in ("", [])}
        self.made.files = {"report.yaml": kept, **sections}
        if not front.title:
            self._note("U117", None)
        self._headings()
        if back.dated and "".join(back.dated.words.split()) != _printed_day(back.date):
            self._note("U122", back.dated, old=back.dated.words, new=back.date)
        if front.dated:
            self._note("U166", front.dated, old=front.dated.words)
        for line in front.above:
            self._note("U115", line, text=_shown(line.words))

    def _headings(self) -> None:
        """Write down the numbers that are printed otherwise."""
        for head, new in self._counted:
            old = head.label.text.strip() if head.label else ""
            self._note("U113", head.line, old=old, new=new, title=_shown(head.words))
        for code, found in (("U123", self._added), ("U125", self._reworded)):
            if found:
                head, new = found[0]
                old, title = head.label.text.strip() if head.label else "", head.words
                values = {"old": old, "new": new, "title": _shown(title)}
                self._note(code, head.line, count=len(found), **values)

    def _attachments(self) -> list[Value]:
        back = self._outline.back
        found: list[Value] = []
        for number, annex in enumerate(back.annexes, 1):
            label = f"附件{number}" if len(back.annexes) > 1 else "附件"
            if annex.label.words != label:
                self._note("U113", annex.label, old=annex.label.words, new=label, title="")
            self._tables(annex.lines)
            found.append({"title": annex.title, "facts": facts_of(annex.lines)})
        if back.annexes and not back.note:
            self._note("U116", back.annexes[0].label)
        return found

    # -- parts and sections ------------------------------------------------------------

    def _part(self, part: FoundPart, at: int) -> Value:
        words = part.head.words if part.head else ""
        kind = next((kind for kind, form in _KINDS if form.search(words)), "other")
        name = self._id(part.head, kind if kind != "other" else f"part{at}", f"part{at}")
        self._numbered += part.head is not None
        lead = self._words(part.lines)
        if part.head:
            self._number(part.head, 1, self._numbered)
        if part.head and part.head.run_in:
            words += self._stop(part)
        if not lead and not part.sections:
            lead = _TO_FILL_IN.format("内容")
        width = max(len(str(len(part.sections))), 2)
        for number, section in enumerate(part.sections, 1):
            own = self._id(section.head, f"{name}_{number}", f"{name}_{number}")
            file = f"{name}/{number:0{width}}-{own}.yaml"
            self.made.files[file] = self._section(section, number)
        return {
            "id": name,
            "heading": words or "正文",
            **({"kind": kind} if kind != "other" else {}),
            **({} if part.head else {"numbered": False}),
            **({"lead": lead} if lead else {}),
        }

    def _stop(self, part: FoundPart) -> str:
        """Return the 。 of a heading if its text follows; else it has no place."""
        if part.lines and part.lines[0].grid is None:
            return "。"
        assert part.head is not None  # noqa: S101 - it runs in
        self._note("U114", part.head.line, what="。", text=_shown(part.head.words))
        return ""

    def _section(self, section: FoundSection, number: int) -> Value:
        self._number(section.head, _SECTION, number)
        self._tables(section.lines)
        facts = facts_of(section.lines)
        runs_in = section.head.run_in and bool(section.head.rest)
        alone = section.head.run_in and not runs_in
        return {
            "heading": section.head.words + ("。" if alone else ""),
            **({} if runs_in else {"heading_form": "own_line"}),
            **({"facts": facts} if facts else {}),
        }

    def _id(self, head: Headed | None, wanted: str, other: str) -> str:
        """Return the id that reportgen wrote into a heading, or else one that is free."""
        keys = (key for key, _ in head.line.keys) if head else iter(())
        own = next((found[1] for key in keys if (found := _HEADING.fullmatch(key))), "")
        free = (each for each in self._free(own, wanted, other) if each not in self._ids)
        name = next(free)
        self._ids.add(name)
        return name

    @staticmethod
    def _free(own: str, *others: str) -> Iterator[str]:
        yield from (each for each in (own, *others) if re.fullmatch(ID, each))
        yield from (f"{others[-1]}_{number}" for number in range(2, 10_000))

    # -- remarks -----------------------------------------------------------------------

    def _words(self, lines: list[Line]) -> Value:
        self._tables(lines)
        return words_of(lines) if lines else ""

    def _tables(self, lines: list[Line]) -> None:
        for line in lines:
            if line.grid and (count := blanks(line.grid)):
                self._note("U118", line, count=count)
            if line.grid and line.grid.spread:
                self._note("U165", line, count=line.grid.spread)

    def _number(self, head: Headed, level: int, position: int) -> None:
        """Write down a number that the template prints otherwise, or adds."""
        new = heading_number(level, position)
        if not head.label:
            self._added.append((head, new))
        elif head.label.text.strip() != new:
            is_form = head.label.number == position
            (self._reworded if is_form else self._counted).append((head, new))

    def _note(self, code: str, line: Line | None, **values: object) -> None:
        place = line.place if line else None
        self.made.notes.append(problem(code, place, **values))


def _printed_day(date: str) -> str:
    year, month, day = map(int, date.split("-"))
    return f"{year}年{month}月{day}日"


def _shown(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}……"


_SHOWN = 40
