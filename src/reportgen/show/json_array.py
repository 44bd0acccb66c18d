"""Problems as a JSON array of objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.show.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.messages.language import Language
    from reportgen.problems import Problem


def write(problems: Sequence[Problem], lang: Language) -> str:
    """Return code, level, file, line, column, message and help of each problem."""
    found = [
        {
            "code": each.code,
            "level": each.level.value,
            "file": each.place.file if each.place else "",
            "line": each.place.line if each.place else 0,
            "column": each.place.column if each.place else 0,
            **({"below": each.place.within} if each.place and each.place.within else {}),
            "message": each.says(lang),
            "help": each.advice(lang),
        }
        for each in problems
    ]
    return json_text(found)
