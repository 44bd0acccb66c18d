"""A problem as text: its place and message, its source line, and how to fix it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from reportgen.messages.language import LEVELS, Language
from reportgen.place import MARGINS, NOTES, also
from reportgen.problems import Level, Problem
from reportgen.show.escaping import visible
from reportgen.show.excerpt import Sources, excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


Line: TypeAlias = tuple[str, str]  # a style of rich, and a text

_STYLES = {"error": "bold red", "warning": "bold yellow", "hint": "bold cyan"}
_SEVERITY = list(Level)  # errors first
_PLACES = 5  # of the same slip
_HELP: dict[Language, str] = {"en": "help: ", "zh": "办法："}
_WITHIN: dict[Language, str] = {"en": "below: ", "zh": "位于："}

_PARTS: dict[str, dict[Language, str]] = {
    NOTES: {"en": f"in the {NOTES}", "zh": "位于：脚注、尾注"},
    MARGINS: {"en": f"in the {MARGINS}", "zh": "位于：页眉、页脚"},
}


def problem_lines(
    found: Problem, sources: Sources, lang: Language, width: int | None
) -> Iterator[Line]:
    """Yield the lines that show a problem; its excerpt fits into `width` columns."""
    said, shown = _said_and_shown(found, sources, lang, width)
    where = f"{found.place}: " if found.place else ""
    text = f"{where}{LEVELS[lang][found.level]} {found.code} {said}{_others(found)}"
    yield _STYLES[found.level], visible(text)
    if found.place and found.place.within:
        yield "", f"  {_within(found.place.within, lang)}"
    yield from (("", each) for each in shown)
    yield "", f"  {_HELP[lang]}{visible(found.advice(lang))}"


def _within(part: str, lang: Language) -> str:
    """Return in which part of a Word file a place is."""
    if part in _PARTS:
        return _PARTS[part][lang]
    return f"{_WITHIN[lang]}{visible(part)}"


def _others(found: Problem) -> str:
    """Return how many more places say the same, and the first of them."""
    if not (found.place and found.others):
        return ""
    return also(found.place, found.others[:_PLACES], len(found.others))


def _said_and_shown(
    found: Problem, sources: Sources, lang: Language, width: int | None
) -> tuple[str, list[str]]:
    """Return the message and the excerpt, without printing a value in both.

    A value at the end of the message that the caret points at is left out of the message;
    if it does not fit into the excerpt, the excerpt is left out instead.
    """
    said, place = found.says(lang), found.place
    line = sources.line(place) if place else ""
    if not place or not line:
        return said, []
    shown = excerpt(line, place, width)
    marked = line[place.column - 1 :].lstrip("\"'")
    for value in map(str, found.values.values()):
        brief = said.removesuffix(f": {value}").removesuffix(f"：{value}")
        if brief != said and marked.startswith(value):
            return (brief, shown) if visible(value) in shown[1] else (said, [])
    return said, shown


def worst(problems: Sequence[Problem], limit: int) -> list[Problem]:
    """Return at most `limit` problems, errors before others, in their original order."""
    ranked = sorted(range(len(problems)), key=lambda at: _rank(problems[at]))
    return [problems[at] for at in sorted(ranked[:limit])]


def mildest_first(problems: Sequence[Problem]) -> list[Problem]:
    """Return hints, then warnings, then errors; the order in each level is kept."""
    return sorted(problems, key=_rank, reverse=True)


def _rank(found: Problem) -> int:
    return _SEVERITY.index(found.level)
