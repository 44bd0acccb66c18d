"""How the cells of a form look, and what may be typed into them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.exchange.forms.form import (
    AS_OF,
    RECORD,
    REMARK,
    SOURCE,
    STATUS,
    STATUSES,
    TEXT,
    WANTED,
    FormRow,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTHS = {SOURCE: 24, AS_OF: 14, REMARK: 24, WANTED: 44, TEXT: 60, STATUS: 10}
_DEFAULT_WIDTH, _NAME_WIDTH = 12, 34
_LINE, _TALLEST = 18, 400  # points
_LARGEST = 1e15
MOST_DIGITS = 15  # that a cell keeps as a number
_NUMBER_HELP = "只填数字，单位见“单位”栏；不要写“约”“万”等字。"
_HELP = {
    "number": ("填写数字", _NUMBER_HELP),
    "date": ("填写日期", "例如2023-06-30。"),
    "status": ("选择进展", "请从下拉列表中选一项。"),
}


def rule(kind: str) -> dict[str, object]:
    """Return the check of what is typed into a cell; none for texts."""
    limits: dict[str, dict[str, object]] = {
        "number": {"validate": "decimal", "minimum": -_LARGEST, "maximum": _LARGEST},
        "date": {
            "validate": "date",
            "minimum": dt.date(2000, 1, 1),
            "maximum": dt.date(2100, 1, 1),
        },
        "status": {"validate": "list", "source": f"={RECORD}!$E$1:$E${len(STATUSES)}"},
    }
    if kind not in limits:
        return {}
    title, message = _HELP[kind]
    words = {
        "input_title": title,
        "input_message": message,
        "error_title": "不能这样填",
        "error_message": message,
    }
    between = {} if kind == "status" else {"criteria": "between"}
    return limits[kind] | between | words


def fits(digits: str) -> bool:
    """Return whether a cell keeps all digits of a number."""
    return len(Decimal(digits or "0").as_tuple().digits) <= MOST_DIGITS


def decimals_of(digits: str) -> int:
    """Return how many digits a number has after its point."""
    return len(digits.partition(".")[2])


def pattern(decimals: int | None) -> str:
    """Return how a cell shows a number with so many decimals, as it is if None."""
    if decimals is None:
        return "General"
    return f"0.{'0' * decimals}" if decimals else "0"


def height(row: FormRow, heads: Sequence[str]) -> float:
    """Return the height that shows the longest text of a row."""
    most = 1
    for column, head in enumerate(heads):
        asked = row.asked.get(head)
        words = row.fixed.get(head, asked.given if asked else "")
        width = width_of(head, column)
        wide = width // 2  # Chinese characters are twice as wide
        lines = sum(-(-len(each) // wide) or 1 for each in words.split("\n"))
        most = max(most, lines + (head == TEXT and not words))
    return min(most * _LINE, _TALLEST)


def width_of(head: str, column: int) -> int:
    """Return the width of a column, in characters."""
    return _WIDTHS.get(head, _NAME_WIDTH if column == 1 else _DEFAULT_WIDTH)
