"""What `form` and `collect` print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.exchange.forms.form import NOW

if TYPE_CHECKING:
    from reportgen.exchange.forms.collect import Collected
    from reportgen.exchange.forms.make_forms import MadeForm
    from reportgen.messages.language import Language

_SHOWN = 40
_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "made": "{path} (figures: {figures}, texts: {texts})",
        "written": "values written: {count}, to files: {files}",
        "not": "values that would change: {count}, in files: {files}; nothing was written",
        "empty": "(empty)",
    },
    "zh": {
        "made": "{path}（数字{figures}个，文字{texts}段）",
        "written": "已写入{count}处，涉及{files}个文件",
        "not": "将改动{count}处，涉及{files}个文件；没有写入",
        "empty": "（空）",
    },
}


def made_line(made: MadeForm, path: str, lang: Language) -> str:
    """Return a line for a form that was written."""
    words = _WORDS[lang]["made"]
    return words.format(path=path, figures=made.figures, texts=made.texts)


def change_lines(found: Collected, lang: Language, *, written: bool) -> str:
    """Return each value that changes, old and new, and how many were written."""
    words = _WORDS[lang]
    lines = []
    for each in found.changes:
        head = "" if each.answer.head == NOW else f" {each.answer.head}"
        old = _short(each.old) or words["empty"]
        lines.append(f"{each.key}{head}: {old} → {_short(each.new)}")
    files = {each.asked.file for each in found.changes}
    counts = {"count": len(found.changes), "files": len(files)}
    return "\n".join([*lines, words["written" if written else "not"].format(**counts)])


def _short(text: str) -> str:
    line = text.replace("\n", " ")
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
