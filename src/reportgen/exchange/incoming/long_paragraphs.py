"""Paragraphs that are longer than any report may have, as several."""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.exchange.incoming.source_lines import Line, unbold
from reportgen.load.characters import MAX_PARAGRAPH
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_MOST = MAX_PARAGRAPH // 2  # characters of a piece: in Markdown, each may have a backslash
_SENTENCES = re.compile(r"[。！？；](?=[^\s\\])")
_ANYWHERE = re.compile(r"[^\s\\](?=\S)")
_SIGNS = re.compile(f"[{re.escape(string.punctuation)}]")


def divided(lines: Iterable[Line]) -> tuple[list[Line], list[Problem]]:
    """Return lines of which none is too long, and a remark on each that was divided."""
    found, remarks = list[Line](), list[Problem]()
    for line in lines:
        is_short = len(line.text) <= _MOST
        if is_short or len(line.text) + len(_SIGNS.findall(line.text)) <= MAX_PARAGRAPH:
            found.append(line)
            continue
        pieces = [replace(line, text=each, keys=()) for each in _pieces(unbold(line.text))]
        found += pieces
        most = f"{MAX_PARAGRAPH:,}"
        remarks.append(problem("U124", line.place, count=len(pieces), most=most))
    return found, remarks


def _pieces(text: str) -> Iterator[str]:
    while len(text) > _MOST:
        cut = _last_cut(_SENTENCES, text) or _last_cut(_ANYWHERE, text)
        if not cut:
            break
        yield text[:cut]
        text = text[cut:]
    yield text


def _last_cut(form: re.Pattern[str], text: str) -> int:
    return max((each.end() for each in form.finditer(text, _MOST // 2, _MOST)), default=0)
