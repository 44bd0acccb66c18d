"""The characters of a report, each with the place in the YAML where it was written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from reportgen.document.tree import (
    BulletList,
    Figure,
    Heading,
    Inlines,
    LineBreak,
    NumberedList,
    Paragraph,
    PlainText,
    Strong,
    Table,
    Title,
)
from reportgen.names import Printed
from reportgen.place import Origin
from reportgen.texts import Characters, Reference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportgen.document.tree import Block, Document

NOWHERE = -1
_REFERENCE = re.compile(r"\{\{[^{}｛｝]*\}\}")
_TITLE = "report.title"
# What changes a figure when it is typed beside it: digits, numerals, signs, qualifiers.
_NUMERAL = re.compile(
    r"[\d〇零一二两三四五六七八九十百千万亿兆几数多余近约超逾半倍成左右以内外上下不至到负正"
    r".．%％‰+＋\-－–—~～/]"
)
_GROUPED = re.compile(r"[,，]\d")


class Letter(NamedTuple):
    """A character that a report prints.

    `printing` is the number of the text it belongs to, NOWHERE if the template typed it.
    An author typed it from `begin` up to `end` of that text; what a reference printed has
    the span of the reference and its number in `reference`. `metric` and `piece` are set in
    figures.
    """

    sign: str
    printing: int = NOWHERE
    begin: int = NOWHERE
    end: int = NOWHERE
    reference: int = NOWHERE
    metric: str = ""
    piece: str = ""

    @property
    def is_typed(self) -> bool:
        """Whether the author of a text typed this character."""
        return self.begin != NOWHERE and self.reference == NOWHERE

    @property
    def is_derived(self) -> bool:
        """Whether the text of an author does not contain this character."""
        return self.printing != NOWHERE and not self.is_typed


def changes_figure(new: str, before: Letter | None, after: Letter | None) -> bool:
    """Return whether words that stand beside a derived character become part of it."""
    if not new:
        return False
    if before is not None and before.is_derived:
        counts = before.metric or _NUMERAL.match(before.sign)
        if counts and (_NUMERAL.match(new) or _GROUPED.match(new)):
            return True
    if after is not None and after.is_derived:
        counts = after.metric or _NUMERAL.match(after.sign)
        return bool(counts and _NUMERAL.match(new[-1]))
    return False


class Printing(Struct, frozen=True):
    """A text each time it is printed; `text` is None if it is no text with references."""

    origin: Origin
    text: Printed | None

    @property
    def key(self) -> str:
        """The key of the text."""
        return self.origin.key


class _Raw(NamedTuple):
    sign: str
    origin: Origin | None
    is_derived: bool
    metric: str = ""
    piece: str = ""


def letters_of(
    document: Document, texts: Iterable[Printed]
) -> tuple[list[Letter], list[Printing]]:
    """Return the characters of a document without line ends, and what they belong to."""
    known = {each.key: each for each in texts}
    letters: list[Letter] = []
    printings: list[Printing] = []
    for run in _runs(document):
        origin = run[0].origin
        if origin is None:
            letters += (Letter(each.sign, NOWHERE) for each in run)
            continue
        printed = known.get(origin.key)
        printings.append(Printing(origin, printed))
        letters += _traced(run, printed, len(printings) - 1)
    return letters, printings


def _runs(document: Document) -> Iterator[list[_Raw]]:
    """Yield the characters of each text as it is printed, or of the template."""
    run: list[_Raw] = []
    for each in (raw for block in document.blocks for raw in _of_block(block)):
        if run and each.origin != run[0].origin:
            yield run
            run = []
        run.append(each)
    if run:
        yield run


def _of_block(block: Block) -> Iterator[_Raw]:
    match block:
        case Title(inlines, origin) | Paragraph(inlines, _, origin):
            yield from _of_line(inlines, origin)
        case Heading(_, inlines, origin):
            yield from _of_line(inlines, origin)
        case BulletList(items, origin=origin) | NumberedList(items, origin=origin):
            for item in items:
                yield from _of_line(item, origin)
        case Table(_, head, rows, caption, unit):
            for cell in (caption, unit, *head, *(cell for row in rows for cell in row)):
                yield from _of_line(cell, None)


def _of_line(inlines: Inlines, origin: Origin | None) -> Iterator[_Raw]:
    """Yield the characters of a block; one without any origin has that of the block."""
    found = list(_raw(inlines))
    is_lost = not any(each.origin for each in found)
    for each in found:
        yield each._replace(origin=origin, is_derived=True) if is_lost else each


def _raw(inlines: Inlines) -> Iterator[_Raw]:
    for inline in inlines:
        match inline:
            case PlainText(text, origin, _, derived):
                inside = {at for start, end in derived for at in range(start, end)}
                for at, sign in enumerate(text):
                    yield _Raw(sign, origin, at in inside)
            case Figure(text, metric, piece, origin):
                for sign in text:
                    yield _Raw(sign, origin, is_derived=True, metric=metric, piece=piece)
            case Strong(inner):
                yield from _raw(inner)
            case LineBreak():
                pass


# -- to the characters of a value ------------------------------------------------------


def _traced(run: Sequence[_Raw], printed: Printed | None, number: int) -> list[Letter]:
    """Return the characters of one printing with their spans in the value of its text."""
    spans = _typed_spans(run, printed) if printed else None
    if printed is None or spans is None:
        return [Letter(each.sign, number, *_UNKNOWN, *each[3:]) for each in run]
    references = list(_references(printed))
    found = []
    for at, each in enumerate(run):
        if not each.is_derived:
            begin, end = spans.get(at, (NOWHERE, NOWHERE))
            found.append(Letter(each.sign, number, begin, end))
        else:
            low = max((end for spot, (_, end) in spans.items() if spot < at), default=0)
            which = _which(references, low, each)
            span = references[which][1:] if which != NOWHERE else (NOWHERE, NOWHERE)
            found.append(Letter(each.sign, number, *span, which, *each[3:]))
    return found


_UNKNOWN = (NOWHERE, NOWHERE, NOWHERE)


def _which(references: Sequence[tuple[Reference, int, int]], low: int, raw: _Raw) -> int:
    """Return the number of the reference from `low` on that printed a character."""
    after = [at for at, (_, start, _) in enumerate(references) if start >= low]
    same = [at for at in after if references[at][0].id == raw.metric]
    exact = [at for at in same if references[at][0].piece == raw.piece]
    return next(iter((*exact, *same, *after)), NOWHERE)


def _references(printed: Printed) -> Iterator[tuple[Reference, int, int]]:
    """Yield each reference of a text with its span, braces included."""
    parts = (part for part in printed.parts if isinstance(part, Reference))
    found = _REFERENCE.finditer(printed.text.value)
    for part, match in zip(parts, found, strict=False):
        yield part, match.start(), match.end()


def _typed_spans(
    run: Sequence[_Raw], printed: Printed
) -> dict[int, tuple[int, int]] | None:
    """Return the span in the value of each typed character, by its number in the run.

    Return None if the template changed the text, so that it cannot be traced.
    """
    typed = [at for at, each in enumerate(run) if not each.is_derived]
    values = list(_typed(printed))
    found, spot = {}, 0
    for at in typed:
        sign = run[at].sign
        while spot < len(values) and values[spot][0] != sign and values[spot][0].isspace():
            spot += 1
        if spot < len(values) and values[spot][0] == sign:
            found[at] = values[spot][1:]
            spot += 1
        elif not sign.isspace():
            return None
    return found if all(each[0].isspace() for each in values[spot:]) else None


def _typed(printed: Printed) -> Iterator[tuple[str, int, int]]:
    """Yield the characters that a text prints as they are, with their spans in it."""
    value = printed.text.value
    for part in printed.parts:
        if isinstance(part, Characters):
            for at, sign in enumerate(part.text, part.offset):
                is_escaped = (
                    at == part.offset and len(part.text) == 1 and _escapes(value, at)
                )
                if printed.key == _TITLE and sign == "|" and not is_escaped:
                    continue  # where the title is broken into lines
                yield sign, at - is_escaped, at + 1


def _escapes(value: str, at: int) -> bool:
    """Return whether a backslash that is not escaped itself is before a character."""
    before = value[:at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1
