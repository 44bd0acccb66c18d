"""The looks that follow from the settings which apply."""

from __future__ import annotations

from typing import TypeAlias

from reportgen.readers.word.look import TWIPS_PER_HALF_POINT, ParagraphLook, RunLook
from reportgen.readers.word.whole_numbers import whole_number

Settings: TypeAlias = dict[str, str]  # names of our own, and values as in the file

_ALIGNED = {"start": "left", "end": "right", "distribute": "both", "thaiDistribute": "both"}
_LINE = 312  # twips of a line of space, in Word's grid


def look_of(settings: Settings) -> ParagraphLook:
    """Return the look that settings give to any paragraph."""
    aligned = settings.get("jc", "left")
    return ParagraphLook(
        align=_ALIGNED.get(aligned, aligned),
        line=whole_number(settings.get("line"), 240),
        rule=settings.get("lineRule", "auto"),
        first_line=whole_number(settings.get("firstLine"), 0),
        first_chars=whole_number(settings.get("firstLineChars"), 0),
        left=_side(settings, "left"),
        right=_side(settings, "right"),
        before=_space(settings, "before"),
        after=_space(settings, "after"),
        on_grid=settings.get("snapToGrid") != "0",
        frame=settings.get("framePr", ""),
        new_page=settings.get("pageBreakBefore") == "1",
    )


def run_look_of(settings: Settings) -> RunLook:
    """Return the look that settings give to characters."""
    color, highlight = settings.get("color", ""), settings.get("highlight", "none")
    is_marked = highlight not in {"none", ""} or bool(settings.get("shd"))
    return RunLook(
        east_asian=settings.get("east", ""),
        latin=settings.get("latin", ""),
        size=whole_number(settings.get("sz"), 20),
        spacing=whole_number(settings.get("char_spacing"), 0),
        color="" if color == "auto" else color.upper(),
        highlighted=is_marked,
        bold=bool(settings.get("bold")),
        italic=bool(settings.get("italic")),
        underlined=settings.get("u", "none") not in {"none", ""},
        struck=bool(settings.get("struck")),
    )


def _side(settings: Settings, side: str) -> float:
    """Return the indent of a side in characters; one in twips is in those of its size."""
    if chars := whole_number(settings.get(f"{side}Chars"), 0):
        return chars / 100
    size = whole_number(settings.get("sz"), 20) or 20
    return whole_number(settings.get(side), 0) / (size * TWIPS_PER_HALF_POINT)


def _space(settings: Settings, side: str) -> int:
    """Return the space before or after in twips; one in lines takes precedence."""
    lines = whole_number(settings.get(f"{side}Lines"), 0)
    return lines * _LINE // 100 if lines else whole_number(settings.get(side), 0)
