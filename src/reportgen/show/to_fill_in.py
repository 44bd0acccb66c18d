"""What is still to be filled in in a draft, by section and owner."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reportgen.problems import Level, Problem
from reportgen.show.escaping import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.messages.language import Language
    from reportgen.show.problem_text import Line

_SHOWN = 20  # of each section
_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "head": "{file}: {count} to fill in: {section}",
        "owner": "{section} ({owner})",
        "more": "  … and {count} more",
    },
    "zh": {
        "head": "{file}：待填{count}处：{section}",
        "owner": "{section}（{owner}）",
        "more": "  ……还有{count}处",
    },
}


def is_to_fill_in(found: Problem) -> bool:
    """Return whether a problem is only that a draft is not finished."""
    return found.message.unfinished and found.level is Level.WARNING


def lines_to_fill_in(problems: Sequence[Problem], lang: Language) -> Iterator[Line]:
    """Yield a line for each section, and one for each of its first gaps."""
    for file, group in groupby(problems, key=_file):
        found = list(group)
        section = str(found[0].values.get("section", ""))
        if owner := str(found[0].values.get("owner", "")):
            section = _WORDS[lang]["owner"].format(section=section, owner=owner)
        head = _WORDS[lang]["head"].format(file=file, count=len(found), section=section)
        yield "bold yellow", visible(head)
        for each in found[:_SHOWN]:
            place = str(each.place).removeprefix(f"{file}:")
            yield "", visible(f"  {place} {each.code} {each.says(lang)}")
        if len(found) > _SHOWN:
            yield "", _WORDS[lang]["more"].format(count=len(found) - _SHOWN)


def _file(found: Problem) -> str:
    return found.place.file if found.place else ""
