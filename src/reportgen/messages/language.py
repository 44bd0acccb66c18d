"""Message texts for a problem, in the user's language."""

from __future__ import annotations

import locale
import os
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportgen.messages.message import Both, Message
    from reportgen.problems import Problem

Language: TypeAlias = Literal["en", "zh"]

LEVELS: dict[Language, dict[str, str]] = {
    "en": {name: name for name in ("error", "warning", "hint", "silent")},
    "zh": {"error": "错误", "warning": "警告", "hint": "提示", "silent": "默认不报"},
}


def language(asked: str | None = None) -> Language:
    """Return the output language: `asked`, else REPORTGEN_LANG, else the locale's."""
    for choice in (asked, os.environ.get("REPORTGEN_LANG"), *_of_the_system()):
        if choice:
            return "zh" if choice.lower().startswith("zh") or "Chinese" in choice else "en"
    return "en"


def message(found: Problem, lang: Language) -> str:
    """Return what a problem says, with its values filled in."""
    return _filled(found.message.says, _worded(found.values, lang), lang)


def advice(found: Problem, lang: Language) -> str:
    """Return how to fix a problem; with a suggestion, the `near` text."""
    near = found.message.near if "near" in found.values else None
    return _filled(near or found.message.fix, _worded(found.values, lang), lang)


def _worded(values: Mapping[str, object], lang: Language) -> Mapping[str, object]:
    """Return the values with periods spelled out."""
    if all(isinstance(value, str) for value in values.values()):
        return values
    from reportgen.period import Period, display, english

    def words(value: object) -> object:
        if not isinstance(value, Period):
            return value
        return display(value, year=True) if lang == "zh" else english(value)

    return {name: words(value) for name, value in values.items()}


def explanation(about: Message, lang: Language) -> str:
    """Return all of a message as text, as `reportgen explain` prints it."""
    words = _HEADINGS[lang]
    level = words["level"].format(LEVELS[lang][about.level])
    lines = [f"{about.code}{level}", "", shown(about.says, lang)]
    for heading, both in ((words["why"], about.why), (words["fix"], about.fix)):
        lines += ["", f"{heading}{shown(both, lang)}"]
    if about.wrong:
        lines += ["", words["wrong"], *_indented(about.wrong)]
    if about.right:
        lines += ["", words["right"], *_indented(about.right)]
    if about.source:
        lines += ["", f"{words['source']}{about.source}"]
    return "\n".join(lines)


_HEADINGS: dict[Language, dict[str, str]] = {
    "en": {
        "level": " ({})",
        "why": "Why: ",
        "fix": "Fix: ",
        "wrong": "Wrong:",
        "right": "Right:",
        "source": "Source: ",
    },
    "zh": {
        "level": "（{}）",
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


def _filled(both: Both, values: Mapping[str, object], lang: Language) -> str:
    return getattr(both, lang).format_map(values)  # type: ignore[no-any-return]


def shown(both: Both, lang: Language) -> str:
    """Return the text with its placeholders shown as …."""
    return _filled(both, _Dots(), lang)


class _Dots(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def _indented(text: str) -> list[str]:
    return [f"    {line}" for line in text.splitlines()]
