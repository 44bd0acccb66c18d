"""All of a message as text, as `reportgen explain` prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.messages.language import LEVELS, Language, shown

if TYPE_CHECKING:
    from reportgen.messages.message import Message

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


def explanation(about: Message, lang: Language) -> str:
    """Return a message with its reason, its fix, its examples and its source."""
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


def _indented(text: str) -> list[str]:
    return [f"    {line}" for line in text.splitlines()]
