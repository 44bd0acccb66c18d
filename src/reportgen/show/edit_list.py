"""The edits of a Word file as text, as Markdown for a pull request, and as JSON."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from reportgen.document.escape import escape
from reportgen.show.escaping import harmless_lines
from reportgen.show.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reportgen.exchange.readback.bring_home import Home
    from reportgen.exchange.readback.edits import Edit
    from reportgen.exchange.readback.notes import WordNote
    from reportgen.messages.language import Language
    from reportgen.place import Place

_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "none": "no changes",
        "edits": "Changes",
        "left": "Left to change",
        "differs": "Where the report would still differ: [-report-]{+file+}",
        "changes": "Tracked changes",
        "comments": "Comments",
        "written": "Written",
        "text": "text",
        "figure": "figure",
        "template": "of the template",
        "deleted": "deleted",
        "added": "added",
        "moved": "moved",
        "split": "new paragraph",
        "merged": "joined paragraphs",
        "unclear": "unclear",
        "break": "line break",
        "inserted": "inserted",
        "comment": "comment",
        "value": "change {metric} at {place}",
        "figures": "change {metric} at {place}, or apply with --figures",
        "dated": "apply with --figures, or change it here",
        "worded": "{metric} prints it: to reword it, use `numerals` or `shown` at {place}",
        "keep": "the report prints “{old}”: write that in the file, or change the data",
        "computed": "the report prints “{old}”, by {metric} at {place}: "
        "write that in the file, or change the data",
        "drop": "the report does not print “{new}”: delete that in the file",
        "section": "if all of the section is to go, delete the file {file}",
        "derived": "printed by a reference: change what it refers to",
        "by_hand": "to change by hand",
        "typed": "typed by the template, which follows from the other changes",
        "enter": "left out, a paragraph has no line breaks: begin a new one, or delete it",
        "note": " ({})",
        "by": "{author}, {date}",
        "colon": ": ",
    },
    "zh": {
        "none": "没有改动",
        "edits": "改动",
        "left": "还要处理的改动",
        "differs": "写回后仍与文件不同之处：[-报告-]{+文件+}",
        "changes": "修订",
        "comments": "批注",
        "written": "已写入",
        "text": "文字",
        "figure": "数据",
        "template": "模板文字",
        "deleted": "删除",
        "added": "新增",
        "moved": "移动",
        "split": "分段",
        "merged": "并段",
        "unclear": "不明",
        "break": "换行",
        "inserted": "插入",
        "comment": "批注",
        "value": "请在{place}改{metric}",
        "figures": "请在{place}改{metric}，或用--figures写回",
        "dated": "可用--figures写回，或在此处修改",
        "worded": "由指标{metric}印出：要印成这样，请在{place}用`numerals`或`shown`",
        "keep": "报告自动印出“{old}”：请在文件里照此书写，或修改数据",
        "computed": "报告按{metric}（{place}）印出“{old}”：请在文件里照此书写，或修改数据",
        "drop": "报告不印“{new}”：请在文件里删去",
        "section": "要删去整节，请删除文件{file}",
        "derived": "由引用印出，请改所引用的内容",
        "by_hand": "请自行修改",
        "typed": "由模板印出，随其他改动而变",
        "enter": "段内换行不写回：要分段请按回车键，否则请删去",
        "note": "（{}）",
        "by": "{author}，{date}",
        "colon": "：",
    },
}
_REWORDED = re.compile("[〇零一二两三四五六七八九十百千几余多约近超逾]")  # 八处, 4200多
_MARKS = {"text": ("[-{}-]", "{{+{}+}}"), "md": ("~~{}~~", "**{}**")}


def write_edits(found: Home, form: str, lang: Language) -> str:
    """Return the edits of a file in the format `form`: text, md or json."""
    if form == "json":
        return json_text(_plain(found))
    return harmless_lines("\n".join(_lines(found, form, _WORDS[lang])))


def _plain(found: Home) -> dict[str, Any]:
    return {
        "period": found.period,
        "done": found.is_done,
        "edits": [_edit(each) for each in found.edits],
        "differs": [_edit(each) for each in found.differs],
        "notes": [_note(each) for each in found.notes],
        "written": list(found.written),
    }


def _edit(each: Edit) -> dict[str, Any]:
    value = {"value": _place(each.value)} if each.value else {}
    return {
        "kind": each.kind,
        "key": each.key,
        **_place(each.place),
        "old": each.old,
        "new": each.new,
        "applies": bool(each.operations) or each.kind == "template",
        "metric": each.metric,
        **value,
    }


def _note(each: WordNote) -> dict[str, Any]:
    said = {"kind": each.kind, "text": each.text, "author": each.author, "date": each.date}
    return {**said, "key": each.key, **_place(each.place)}


def _place(place: Place) -> dict[str, Any]:
    return {"file": place.file, "line": place.line, "column": place.column}


def _lines(found: Home, form: str, words: dict[str, str]) -> Iterator[str]:
    is_left = any(each.code == "P203" for each in found.problems) and not found.differs
    noted = {
        name: [
            _noted(each, form, words) for each in _joined(filter(is_comment, found.notes))
        ]
        for name, is_comment in _NOTES.items()
    }
    blocks = {
        "left" if is_left else "edits": [
            _said(each, form, words, done=found.is_done) for each in found.edits
        ],
        "differs": [_said(each, form, words, kept=True) for each in found.differs],
        **noted,
        "written": [_text(each, form) for each in found.written],
    }
    shown = {name: lines for name, lines in blocks.items() if lines}
    if not shown:
        yield words["none"]
    for number, (name, lines) in enumerate(shown.items()):
        yield from [""] if number else []
        yield ("## " if form == "md" else "") + words[name]
        yield from [""] if form == "md" else []
        yield from (("- " if form == "md" else "  ") + line for line in lines)


_NOTES: dict[str, Callable[[WordNote], bool]] = {
    "changes": lambda each: each.kind != "comment",
    "comments": lambda each: each.kind == "comment",
}


def _said(
    each: Edit, form: str, words: dict[str, str], *, kept: bool = False, done: bool = False
) -> str:
    """Return an edit on one line: where, what it is, and the words before and after.

    `kept` says that the report would still print the words before, `done` that the edit was
    written.
    """
    deleted, added = _MARKS[form]
    old = deleted.format(_text(each.old, form)) if each.old else ""
    new = added.format(_text(each.new, form)) if each.new else ""
    if each.kind == "moved":
        old, new = "", _text(each.new, form)
    if each.kind in {"split", "merged", "break"} and not each.operations:
        old, new = _text(each.old, form), _text(each.new, form)
    where = f"{each.place} {each.key}".rstrip()
    found = "" if done else _advice(each, words, kept=kept)
    advice = words["note"].format(found) if found else ""
    return f"{where} {words[each.kind]}{words['colon']}{old}{new}{advice}"


def _advice(each: Edit, words: dict[str, str], *, kept: bool) -> str:
    """Return what to do about an edit that is not done by itself."""
    if kept and each.old and each.kind in {"figure", "template"}:
        keep = words["computed" if each.value else "keep"]
        return keep.format(old=each.old, metric=each.metric, place=each.value)
    if kept and not each.old and each.kind in {"text", "template"}:
        return words["drop"].format(new=each.new)
    if each.operations:
        return ""
    if each.kind == "deleted" and _is_section(each):
        return words["section"].format(file=each.place.file)
    if each.kind == "figure" and each.value and not each.reads_back and _is_reworded(each):
        return words["worded"].format(metric=each.metric, place=each.value)
    if each.kind == "figure" and each.reads_back and not each.value:
        return words["dated"]
    if each.kind == "figure" and each.value:
        advice = words["figures" if each.reads_back else "value"]
        return advice.format(metric=each.metric, place=each.value)
    kind = {"figure": "derived", "template": "typed", "break": "enter"}.get(
        each.kind, "by_hand"
    )
    return words[kind]


def _is_reworded(each: Edit) -> bool:
    """Return whether a figure is written another way now: 八处 for 8处, 4200多万元."""
    return bool(_REWORDED.search(each.new)) and not _REWORDED.search(each.old)


def _is_section(each: Edit) -> bool:
    """Return whether an edit is about the heading of a section, which has a file."""
    return each.key.endswith(".heading") and not each.place.file.endswith("/report.yaml")


def _joined(notes: Iterable[WordNote]) -> Iterator[WordNote]:
    """Yield notes; neighbours of one kind and author in one text are one, as Word shows."""
    for (kind, *_), run in groupby(notes, lambda each: (each.kind, each.author, each.key)):
        first, *others = run
        if kind == "comment":
            yield from (first, *others)
        else:
            yield replace(first, text="……".join(each.text for each in (first, *others)))


def _noted(each: WordNote, form: str, words: dict[str, str]) -> str:
    when = each.date[:16].replace("T", " ")
    by = words["by"].format(author=each.author, date=when)
    where = f"{each.place} {each.key}".rstrip()
    said = each.text.replace("\n", " ") + words["note"].format(by)
    return f"{where} {words[each.kind]}{words['colon']}{_text(said, form)}"


def _text(text: str, form: str) -> str:
    return escape(text) if form == "md" else text
