"""The differences of two reports as text, as Markdown for a pull request, and as JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from reportgen.document.escape import escape
from reportgen.finished.compare import by_word
from reportgen.show.escaping import harmless_lines
from reportgen.show.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.finished.changed_sentences import Changed
    from reportgen.finished.compare import Difference, Leftover, Moved
    from reportgen.messages.language import Language
    from reportgen.place import Place

_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "metrics": "Figures",
        "sections": "Sections",
        "plans": "Plan items",
        "sentences": "Sentences",
        "copied": "Copied unchanged",
        "years": "Old years left",
        "none": "no differences",
        "name": "figure",
        "note": " ({})",
        "colon": ": ",
        "before": "before",
        "after": "after",
    },
    "zh": {
        "metrics": "指标",
        "sections": "章节",
        "plans": "计划事项",
        "sentences": "文字",
        "copied": "原样照抄",
        "years": "遗留的旧年份",
        "none": "没有差异",
        "name": "指标",
        "note": "（{}）",
        "colon": "：",
        "before": "原",
        "after": "现",
    },
}
_BLANK = re.compile(r"[\v\u3000]+")
_MARKS = {"text": {"-": "[-{}-]", "+": "{{+{}+}}"}, "md": {"-": "~~{}~~", "+": "**{}**"}}


def write_difference(found: Difference, form: str, lang: Language) -> str:
    """Return the differences in the format `form`: text, md or json."""
    if form == "json":
        return json_text(_plain(found))
    return harmless_lines("\n".join(_lines(found, form, _WORDS[lang])))


def _plain(found: Difference) -> dict[str, Any]:
    """Return the differences as plain objects; a place becomes `file` and `line`."""

    def plain(each: Any) -> dict[str, Any]:  # noqa: ANN401 - one of the tuples
        known = each._asdict()
        place = known.pop("place", None)
        where = {"file": place.file, "line": place.line} if place else {}
        return {**known, **where}

    made: dict[str, Any] = {"before": found.before, "after": found.after}
    for name in ("metrics", "plans", "sentences", "copied", "years"):
        made[name] = [plain(each) for each in getattr(found, name)]
    made["sections"] = [{"sign": sign, "heading": text} for sign, text in found.sections]
    return made


def _lines(found: Difference, form: str, words: dict[str, str]) -> Iterator[str]:
    yield ("# " if form == "md" else "") + f"{found.before} → {found.after}"
    if not any(found[2:]):
        yield words["none"]
    for name, lines in (
        ("metrics", _table(found.metrics, form, words)),
        ("sections", [f"{sign} {_text(text, form)}" for sign, text in found.sections]),
        ("plans", _table(found.plans, form, words)),
        ("sentences", [_sentence(each, form, words) for each in found.sentences]),
        ("copied", [_stated(each, form, words) for each in found.copied]),
        ("years", [_stated(each, form, words) for each in found.years]),
    ):
        if lines:
            yield ""
            yield ("## " if form == "md" else "") + words[name]
            yield from [""] if form == "md" else []
            yield from lines


def _table(moved: list[Moved], form: str, words: dict[str, str]) -> list[str]:
    if form == "text":
        return [_moved(each, words) for each in moved]
    if not moved:
        return []
    head = [f"| {words['name']} | {words['before']} | {words['after']} |", "|---|---|---|"]
    rows = [[each.name, each.before or "—", each.after or "—"] for each in moved]
    return [*head, *(f"| {' | '.join(escape(cell) for cell in row)} |" for row in rows)]


def _moved(each: Moved, words: dict[str, str]) -> str:
    note = words["note"].format(each.id) if each.id != each.name else ""
    change = f"{each.before or '—'} → {each.after or '—'}"
    return f"  {each.name}{note}{words['colon']}{change}"


def _sentence(changed: Changed, form: str, words: dict[str, str]) -> str:
    pieces = [
        _MARKS[form][sign].format(_text(text, form))
        if sign in _MARKS[form]
        else _text(text, form)
        for sign, text in by_word(changed.before, changed.after)
    ]
    where = _where(changed.place, words) if changed.place else ""
    return f"{'- ' if form == 'md' else '  '}{''.join(pieces)}{where}"


def _stated(each: Leftover, form: str, words: dict[str, str]) -> str:
    mark = "- " if form == "md" else "  "
    return f"{mark}{_text(each.text, form)}{_where(each.place, words)}"


def _where(place: Place, words: dict[str, str]) -> str:
    return words["note"].format(f"{place.file}:{place.line}")


def _text(text: str, form: str) -> str:
    text = _BLANK.sub(" ", text)  # line breaks of titles, wide spaces of captions
    return escape(text) if form == "md" else text
