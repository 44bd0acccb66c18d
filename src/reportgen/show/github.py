"""Problems as GitHub workflow commands, which annotate the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.problems import Level, Problem
from reportgen.show.escaping import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.messages.language import Language

_KINDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.HINT: "notice"}


def write(problems: Sequence[Problem], lang: Language) -> str:
    """Return one command on each line, errors first: GitHub shows only the first ten."""
    worst_first = sorted(problems, key=lambda each: list(_KINDS).index(each.level))
    return "\n".join(_annotation(each, lang) for each in worst_first)


def _annotation(found: Problem, lang: Language) -> str:
    text = found.says(lang)
    text = f"{text} — {found.advice(lang)}"
    place = found.place
    where = (
        f"file={_property(place.file)},line={place.line},col={place.column},"
        if place
        else ""
    )
    return f"::{_KINDS[found.level]} {where}title={found.code}::{_data(text)}"


def _data(text: str) -> str:
    """Return a text that is no command, escaped as GitHub's toolkit does."""
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
