"""What is missing in each section, and its owner, as a table, as Markdown and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.document.escape import escape
from reportgen.show.columns import aligned
from reportgen.show.escaping import harmless_lines
from reportgen.show.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.messages.language import Language
    from reportgen.periods.owed import Owed

_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "owner": "owner",
        "section": "section",
        "missing": "missing",
        "plans": "unanswered",
        "doubtful": "doubtful",
        "unrevised": "unrevised",
        "others": "others",
        "out": "forms",
        "changed": "changed",
    },
    "zh": {
        "owner": "责任人",
        "section": "章节",
        "missing": "待填",
        "plans": "计划未回应",
        "doubtful": "存疑",
        "unrevised": "沿用未改",
        "others": "其他问题",
        "out": "待报",
        "changed": "最近修改",
    },
}


def write_status(rows: Sequence[Owed], form: str, lang: Language) -> str:
    """Return the rows in the format `form`: table, md or json."""
    if form == "json":
        return json_text([each._asdict() for each in rows])
    cells = [[*_WORDS[lang].values()], *map(_cells, rows)]
    return aligned(cells) if form == "table" else harmless_lines(_markdown(cells))


def _markdown(cells: list[list[str]]) -> str:
    head, *rest = cells
    rows = [head, ["---"] * len(head), *([escape(each) for each in row] for row in rest)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cells(row: Owed) -> list[str]:
    counts = [str(each) if each else "-" for each in row[3:9]]
    return [row.owner or "-", row.section or row.file, *counts, row.changed or "-"]
