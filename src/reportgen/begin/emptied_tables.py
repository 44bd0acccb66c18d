"""Which cells of a table a new period leaves to fill in: 【待填：数】, 【待填：进展】."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Any

from reportgen.begin.emptied import FILL

# Heads of columns that name things, and of those that say how things are.
_NAMES = re.compile(
    "单位|名称|项目|任务|指标|类[别型]|级别|区域|地区|部门|科室|处室|责任|牵头|配合|负责"
)
_STATES = re.compile("进展|情况|状[态况]|结果|完成|成效|备注|说明|评|等次|问题|原因|措施")
_NUMBER = re.compile(
    r"[约近超逾↑↓+＋－-]?\d[\d,，.．]*(?![\d,，.．])\s?(?![号期路层线])[^\d\s，。]{0,4}"
)
_NOTHING = {"", "-", "—", "——", "/", "None"}


def empty_cells(table: Any) -> None:  # noqa: ANN401 - YAML
    """Empty the cells of a table that say how things are; names and units are kept.

    The first column has the heads of the rows; what prints references stays.
    """
    rows, heads = table["rows"], [_head(each) for each in table["columns"]]
    numbers = [_is_of_numbers([row[at] for row in rows]) for at in range(len(heads))]
    # The columns before the first number say what it counts.
    leading = sum(1 for _ in takewhile(lambda each: not each, numbers[1:]))
    named = [
        not numbers[at]
        and not _STATES.search(head)
        and bool(_NAMES.search(head) or at <= leading < len(heads) - 1)
        for at, head in enumerate(heads)
    ]
    for row in rows:
        for at in range(1, len(heads)):
            row[at] = _emptied(row[at], heads[at], named=named[at], number=numbers[at])


def _emptied(cell: Any, head: str, *, named: bool, number: bool) -> Any:  # noqa: ANN401
    words = str(cell).strip()
    is_number = _NUMBER.fullmatch(words) is not None
    if "{{" in words or (named and not is_number):
        return cell
    return FILL.format("数" if number or is_number else head or "内容")


def _is_of_numbers(cells: list[Any]) -> bool:
    """Return whether most of the cells that say something are numbers or references."""
    said = [words for each in cells if (words := str(each).strip()) not in _NOTHING]
    numbers = [each for each in said if "{{" in each or _NUMBER.fullmatch(each)]
    return len(numbers) * 2 > len(said) or not said


def _head(column: Any) -> str:  # noqa: ANN401 - YAML
    head = column if isinstance(column, str) else column["heading"]
    return re.sub(r"\{\{.*?\}\}|【|】", "", str(head))
