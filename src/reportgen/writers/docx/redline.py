"""Write two documents as one body with tracked changes (ECMA-376 17.13.5).

They are w:ins and w:del: accepting all of them yields the new document, rejecting all of
them the old one.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from msgspec.structs import replace

from reportgen.document.tree import (
    Block,
    BulletList,
    Document,
    Heading,
    Inlines,
    NumberedList,
    Paragraph,
    PlainText,
    Role,
    Strong,
    Table,
    plain,
)
from reportgen.writers.docx.blanks import blank_lines
from reportgen.writers.docx.body import BLANK, BodyWriter, apart
from reportgen.writers.docx.page_setup import page_setup

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from reportgen.writers.docx.charts import ChartData
    from reportgen.writers.layouts import Layout

_AUTHOR = "reportgen"
_FIRST_ID = 100_000  # bookmarks count from 0
_RUN = re.compile("<w:r>.*?</w:r>", re.DOTALL)
_LOOK = re.compile("<w:p><w:pPr>(.*?)</w:pPr>", re.DOTALL)
_ROW = re.compile("<w:tr><w:trPr>(.*?)</w:trPr>", re.DOTALL)
_WORD = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[A-Za-z]+|.", re.DOTALL)
# A noncharacter before a stretch shows which of the writer's runs are new, and which gone.
_MARKS = {"+": "\ufde1", "-": "\ufde2"}
_MARKED = re.compile("\ufde1|\ufde2")
_Words: TypeAlias = list[tuple[str, bool]]
_ALIKE = 0.4  # the similarity from which on a paragraph was changed, not replaced


class _Step(NamedTuple):
    """A block of the merged document: `=` in both, `~` changed, `+` new, `-` gone."""

    sign: str
    block: Block
    before: Block | None = None


def redline_xml(
    before: Document, after: Document, layout: Layout, when: dt.datetime
) -> tuple[str, list[ChartData]]:
    """Return the body of a Word file with the changes from `before` to `after`."""
    steps = list(_steps(before.blocks, after.blocks))
    merged = tuple(_merged(each) for each in steps)
    writer = _Redline(merged, steps, layout, when)
    return "".join(writer.paragraphs()) + page_setup(layout), writer.charts


# -- what is different -----------------------------------------------------------------


def _steps(old: tuple[Block, ...], new: tuple[Block, ...]) -> Iterator[_Step]:
    match = SequenceMatcher(None, [*map(_key, old)], [*map(_key, new)], autojunk=False)
    for kind, first, last, begin, end in match.get_opcodes():
        if kind == "equal":
            yield from (_Step("=", block) for block in new[begin:end])
        else:
            yield from _replaced(old[first:last], new[begin:end])


def _replaced(old: tuple[Block, ...], new: tuple[Block, ...]) -> Iterator[_Step]:
    """Pair the blocks of a stretch that differs, if they are similar."""
    for before, after in zip_longest(old, new):
        if before and after and _alike(before, after):
            yield _Step("~", after, before)
            continue
        if before:
            yield _Step("-", before)
        if after:
            yield _Step("+", after)


def _key(block: Block) -> tuple[object, ...]:
    return (_form(block), _words(block))


def _form(block: Block) -> tuple[object, ...]:
    match block:
        case Heading(level):
            return (Heading, level)
        case Paragraph(role=role):
            return (Paragraph, role)
    return (type(block),)


def _words(block: Block) -> str:
    match block:
        case BulletList(items) | NumberedList(items):
            return "\n".join(map(plain, items))
        case Table(_, head, rows, caption, unit):
            cells = (caption, unit, *head, *(cell for row in rows for cell in row))
            return "\n".join(map(plain, cells))
    return plain(block.inlines)


def _alike(before: Block, after: Block) -> bool:
    """Return whether a block is a changed form of another.

    Not so for titles and attachment notes, because they are broken into lines anew.
    """
    if not isinstance(after, Heading | Paragraph) or _form(before) != _form(after):
        return False
    if isinstance(after, Paragraph) and after.role is Role.ATTACHMENT_NOTE:
        return False
    match = SequenceMatcher(None, _words(before), _words(after), autojunk=False)
    return match.ratio() >= _ALIKE


def _merged(step: _Step) -> Block:
    """Return a changed block with the words of both, and each new or old stretch marked."""
    if step.sign != "~" or step.before is None:
        return step.block
    block = step.block
    assert isinstance(block, Heading | Paragraph)  # noqa: S101 - what is alike
    assert isinstance(step.before, Heading | Paragraph)  # noqa: S101
    one, other = _characters(step.before.inlines), _characters(block.inlines)
    return replace(block, inlines=tuple(_mixed(one, other)))


def _characters(inlines: Inlines, *, strong: bool = False) -> _Words:
    """Return the words and whether each is bold; a number is one word."""
    found: _Words = []
    for inline in inlines:
        if isinstance(inline, Strong):
            found += _characters(inline.inlines, strong=True)
        else:
            words = _WORD.findall(plain((inline,)))
            found += [(word, strong) for word in words]
    return found


def _mixed(
    old: list[tuple[str, bool]], new: list[tuple[str, bool]]
) -> Iterator[PlainText | Strong]:
    match = SequenceMatcher(None, old, new, autojunk=False)
    for kind, first, last, begin, end in match.get_opcodes():
        if kind == "equal":
            yield from _stretches("", new[begin:end])
        else:
            yield from _stretches("-", old[first:last])
            yield from _stretches("+", new[begin:end])


def _stretches(sign: str, words: _Words) -> Iterator[PlainText | Strong]:
    for strong, group in groupby(words, key=lambda word: word[1]):
        text = PlainText(_MARKS.get(sign, "") + "".join(word for word, _ in group))
        yield Strong((text,)) if strong else text


# -- into Word -------------------------------------------------------------------------


class _Redline(BodyWriter):
    """Writes the merged blocks, each with the marks of its change."""

    def __init__(
        self,
        merged: tuple[Block, ...],
        steps: list[_Step],
        layout: Layout,
        when: dt.datetime,
    ) -> None:
        super().__init__(merged, layout)
        self._merged = merged
        self._steps = steps
        self._when = f"{when:%Y-%m-%dT%H:%M:%SZ}"
        self._count = _FIRST_ID

    def paragraphs(self) -> Iterator[str]:
        """Yield the paragraphs and tables of both documents in order."""
        above: dict[str, Block | None] = {"-": None, "+": None}
        for index, (step, block) in enumerate(zip(self._steps, self._merged, strict=True)):
            sides = step.sign if step.sign in above else "-+"
            yield from self._blanks(above, block, sides)
            xml = "".join(self.block(index, block))
            yield self._mixed(xml) if step.sign == "~" else self._whole(xml, step.sign)
            for side in sides:
                above[side] = block

    def _blanks(
        self, above: dict[str, Block | None], block: Block, sides: str
    ) -> Iterator[str]:
        """Yield the blank lines that both documents have here, then those of only one."""
        count = dict.fromkeys(above, 0)
        between = dict.fromkeys(above, "")
        for side in sides:
            upper = above[side]
            if upper is not None:
                count[side] = blank_lines(upper, block, self.layout)
                between[side] = apart(upper, block)
        common = min(count.values()) if len(sides) > 1 else 0
        yield BLANK * common
        for side in sides:
            yield self._whole(BLANK * (count[side] - common), side)
        if between["-"] == between["+"] or len(sides) == 1:
            yield self._whole(between[sides[0]], sides if len(sides) == 1 else "=")
        else:
            yield from (self._whole(between[side], side) for side in sides)

    def _whole(self, xml: str, sign: str) -> str:
        """Mark a whole block as new or gone: its runs, paragraph marks and rows."""
        if sign not in _MARKS:
            return xml
        xml = _RUN.sub(lambda match: self._run(match[0], sign), xml)
        if "<w:tbl>" in xml:
            head, table, rows = xml.partition("<w:tbl>")
            rows = _ROW.sub(
                lambda match: f"<w:tr><w:trPr>{match[1]}{self._mark(sign)}</w:trPr>", rows
            )
            return self._paragraph_marks(head, sign) + table + rows
        return self._paragraph_marks(xml, sign)

    def _paragraph_marks(self, xml: str, sign: str) -> str:
        def marked(match: re.Match[str]) -> str:
            look, mark = match[1], self._mark(sign)
            if "<w:rPr>" in look:
                look = look.replace("<w:rPr>", f"<w:rPr>{mark}", 1)
            else:
                look = f"{look}<w:rPr>{mark}</w:rPr>"
            return f"<w:p><w:pPr>{look}</w:pPr>"

        return _LOOK.sub(marked, xml)

    def _mixed(self, xml: str) -> str:
        """Mark the runs of a changed paragraph that are marked as new or gone."""

        def revised(match: re.Match[str]) -> str:
            found = _MARKED.search(match[0])
            if not found:
                return match[0]
            sign = next(sign for sign, mark in _MARKS.items() if mark == found[0])
            return self._run(match[0].replace(found[0], ""), sign)

        return _RUN.sub(revised, xml)

    def _run(self, xml: str, sign: str) -> str:
        if sign == "-":
            xml = xml.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
        tag = "ins" if sign == "+" else "del"
        return f"<w:{tag} {self._attributes()}>{xml}</w:{tag}>"

    def _mark(self, sign: str) -> str:
        return f"<w:{'ins' if sign == '+' else 'del'} {self._attributes()}/>"

    def _attributes(self) -> str:
        self._count += 1
        return f'w:id="{self._count}" w:author="{_AUTHOR}" w:date="{self._when}"'
