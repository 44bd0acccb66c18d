"""Line breaks that were typed inside paragraphs: a report has none there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.exchange.readback.align import BREAK
from reportgen.writers.docx.plain_text import line_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.exchange.readback.edit_context import Context
    from reportgen.exchange.readback.edits import Edit
    from reportgen.readers.word.text import WordText


def line_breaks(context: Context, printed: WordText, edited: WordText) -> Iterator[Edit]:
    """Yield the line breaks of an edited file in texts whose report has none."""
    compared = context.compared
    broken = {compared.nearest(at) for at in _places(printed)}
    for at in _places(edited):
        old = compared.old_place(at)
        number = compared.nearest(old)
        if number not in broken:
            text = compared.new_text
            before, after = text[max(0, at - 8) : at], text[at : at + 8]
            yield context.edit("break", number, old, before, after)


def _places(word: WordText) -> Iterator[int]:
    """Yield the places of line breaks between words, in the text without them."""
    start = 0
    for each in word.body:
        line = line_of(each.text)
        for match in re.finditer("\n", each.text):
            before = line_of(each.text[: match.start()])
            if before and len(before) < len(line):
                yield start + len(before)
        start += len(line) + len(BREAK) if line else 0
