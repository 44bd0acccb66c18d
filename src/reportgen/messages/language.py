"""The language of the output, and texts of messages in it."""

from __future__ import annotations

import locale
import os
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportgen.messages.message import Both

Language: TypeAlias = Literal["en", "zh"]

_LONGEST = 1000  # characters of one value in a message

LEVELS: dict[Language, dict[str, str]] = {
    "en": {name: name for name in ("error", "warning", "hint", "silent")},
    "zh": {"error": "错误", "warning": "警告", "hint": "提示", "silent": "默认不报"},
}


def language(asked: str | None = None) -> Language:
    """Return the output language: that of `asked`, else of REPORTGEN_LANG or the locale."""
    for choice in (asked, os.environ.get("REPORTGEN_LANG"), *_of_the_system()):
        if choice:
            return "zh" if choice.lower().startswith("zh") or "Chinese" in choice else "en"
    return "en"


def filled(both: Both, values: Mapping[str, object], lang: Language) -> str:
    """Return words with their `{names}` filled in; periods among them are spelled out.

    Of a long value, only the beginning is shown.
    """
    words: str = getattr(both, lang)
    return words.format_map(_brief(_worded(values, lang)))


def _brief(values: Mapping[str, object]) -> Mapping[str, object]:
    """Return the values, with … for what is beyond the longest that anybody reads."""
    long = {
        name: f"{value[:_LONGEST]}…"
        for name, value in values.items()
        if isinstance(value, str) and len(value) > _LONGEST
    }
    return {**values, **long} if long else values


def _worded(values: Mapping[str, object], lang: Language) -> Mapping[str, object]:
    """Return the values, with periods in words, and words in the language."""
    if all(isinstance(value, str) for value in values.values()):
        return values
    from reportgen.messages.message import Both
    from reportgen.period import Period, display, english

    def words(value: object) -> object:
        if isinstance(value, Both):
            return getattr(value, lang)
        if not isinstance(value, Period):
            return value
        return display(value, year=True) if lang == "zh" else english(value)

    return {name: words(value) for name, value in values.items()}


def _of_the_system() -> list[str | None]:
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    found: list[str | None] = [os.environ.get(name) for name in names]
    return found if any(found) else [locale.getlocale()[0]]


def shown(both: Both, lang: Language) -> str:
    """Return the text with its placeholders shown as …."""
    return filled(both, _Dots(), lang)


class _Dots(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "" if key == "also" else "…"  # places that few problems have
