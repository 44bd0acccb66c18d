"""The origin that a Word file states in its properties, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.show.escaping import harmless_lines, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.messages.language import Language

_CHINESE = {
    "inputs": "输入校验值",
    "version": "版本",
    "period": "期",
    "commit": "Git提交",
    "content": "内容校验值",
    "signed-by": "签名人",
}
_UNCOMMITTED: dict[Language, str] = {
    "en": " (and changes that were not committed)",
    "zh": "（另有未提交的改动）",
}


def stated_text(properties: Sequence[tuple[str, str]], lang: Language) -> str:
    """Return the properties of a file, one on each line."""
    properties = [(name, _explained(name, value, lang)) for name, value in properties]
    lines = (
        f"{_CHINESE.get(name, name)}：{value}" if lang == "zh" else f"{name}: {value}"
        for name, value in properties
    )
    return harmless_lines("\n".join(map(visible, lines)))


def _explained(name: str, value: str, lang: Language) -> str:
    """Return a value; the + of a commit says that more was changed than was committed."""
    if name != "commit" or not value.endswith("+"):
        return value
    return value + _UNCOMMITTED[lang]
