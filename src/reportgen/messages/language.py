"""Message texts for a problem, in the user's language."""

from __future__ import annotations

import locale
import os
from typing import TYPE_CHECKING, Literal, TypeAlias

from reportgen.messages import entry_of, is_rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportgen.messages.message import Both, Entry

Language: TypeAlias = Literal["en", "zh"]

_PERIODS = ("period", "report", "deadline")  # values that are periods


def language(asked: str | None = None) -> Language:
    """Return the output language: `asked`, else REPORTGEN_LANG, else the locale's."""
    for choice in (asked, os.environ.get("REPORTGEN_LANG"), *_of_the_system()):
        if choice:
            return "zh" if choice.lower().startswith("zh") or "Chinese" in choice else "en"
    return "en"


def message(code: str, values: Mapping[str, str], lang: Language) -> str:
    """Return the message with its values filled in."""
    return _filled(entry_of(code).message, _named(code, values, lang), lang)


def advice(code: str, values: Mapping[str, str], lang: Language) -> str:
    """Return the help with its values filled in; with a suggestion, the `near` text."""
    entry = entry_of(code)
    words = entry.near if entry.near and "near" in values else entry.help
    return _filled(words, _named(code, values, lang), lang)


def _named(code: str, values: Mapping[str, str], lang: Language) -> Mapping[str, str]:
    """Return the values with the periods of findings spelled out."""
    if not is_rule(code):
        return values
    from reportgen.period import display, english, parse_period

    periods = {name: parse_period(values[name]) for name in _PERIODS if name in values}
    called = {
        name: display(period, year=True) if lang == "zh" else english(period)
        for name, period in periods.items()
        if period
    }
    return {**values, **called}


def explanation(entry: Entry, lang: Language) -> str:
    """Return the whole entry as text, as `reportgen explain` prints it."""
    words = _HEADINGS[lang]
    lines = [f"{entry.code} ({entry.level})", "", shown(entry.message, lang)]
    for heading, both in ((words["why"], entry.why), (words["fix"], entry.help)):
        lines += ["", f"{heading} {shown(both, lang)}"]
    if entry.wrong:
        lines += ["", words["wrong"], *_indented(entry.wrong)]
    if entry.right:
        lines += ["", words["right"], *_indented(entry.right)]
    if entry.source:
        lines += ["", f"{words['source']} {entry.source}"]
    return "\n".join(lines)


_HEADINGS: dict[Language, dict[str, str]] = {
    "en": {
        "why": "Why:",
        "fix": "Fix:",
        "wrong": "Wrong:",
        "right": "Right:",
        "source": "Source:",
    },
    "zh": {
        "why": "原因：",
        "fix": "办法：",
        "wrong": "错：",
        "right": "对：",
        "source": "依据：",
    },
}


def _of_the_system() -> list[str | None]:
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    found: list[str | None] = [os.environ.get(name) for name in names]
    return found if any(found) else [locale.getlocale()[0]]


def _filled(both: Both, values: Mapping[str, str], lang: Language) -> str:
    return getattr(both, lang).format_map(values)  # type: ignore[no-any-return]


def shown(both: Both, lang: Language) -> str:
    """Return the text with its placeholders shown as …."""
    return _filled(both, _Dots(), lang)


class _Dots(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def _indented(text: str) -> list[str]:
    return [f"    {line}" for line in text.splitlines()]
