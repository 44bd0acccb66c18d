"""Filters for templates: numbers, dates and lists as in Chinese official prose.

Each takes and returns plain values; a wrong value raises ValueError or TypeError, which is
reported with the template's line.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from reportgen.document.escape import escape
from reportgen.document.tree import CHARTS
from reportgen.model.tables import WIDEST
from reportgen.numerals import chinese as chinese_number
from reportgen.numerals import heading_number as number_of_heading
from reportgen.numerals import in_wan, trimmed
from reportgen.period import display, parse_period
from reportgen.render.budget import TooMuchError, places, plain_number

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal


def chinese(number: int, counting: bool = False) -> str:
    """Return a number in Chinese numerals: 6 -> 六; with `counting`, 2 -> 两."""
    return chinese_number(_whole(number), counting=counting)


def heading_number(position: int, level: int) -> str:
    """Return the number of a heading.

    2 -> 二、 at level 1, （二） at level 2, 2. at level 3, （2） at level 4.
    """
    return escape(number_of_heading(_whole(level), _whole(position)))


def amount(number: float | Decimal | str) -> str:
    """Return a large number in 万 or 亿: 326500000 -> 3.265亿."""
    return escape(in_wan(plain_number(number)))


def percent(number: float | Decimal | str, decimals: int = 1) -> str:
    """Return a percentage: 62.5 -> 62.5%."""
    return escape(f"{trimmed(plain_number(number), places(_whole(decimals)))}%")


def change(number: float | Decimal | str, unit: str = "%") -> str:
    """Return a change in words: 62.5 -> 增长62.5%, -14.29 -> 下降14.29%, 0 -> 持平."""
    value = plain_number(number)
    if value == 0:
        return "持平"
    digits = format(abs(value), "f")
    return escape(f"{'增长' if value > 0 else '下降'}{digits}{unit}")


def rank(position: int) -> str:
    """Return a rank in words: 1 -> 第一, 2 -> 第2位."""
    number = _whole(position)
    return "第一" if number == 1 else f"第{number}位"


def enumeration(names: Sequence[str], is_open: bool = False) -> str:
    """Return names as a list: [甲, 乙] -> 甲、乙; with `is_open`, 甲、乙等."""
    return "、".join(_texts(names)) + ("等" if is_open else "")


def points(sentences: Sequence[str]) -> str:
    """Return sentences as points: [抓培训。, 抓宣传。] -> 一是抓培训。二是抓宣传。."""
    numbered = enumerate(_texts(sentences), 1)
    return "".join(f"{chinese_number(number)}是{sentence}" for number, sentence in numbered)


def period(name: str) -> str:
    """Return a period in words: 2023-01/2023-05 -> 1—5月."""
    found = parse_period(name)
    if found is None:
        raise ValueError(f"{name} is not a period")
    return display(found)


def date(day: str) -> str:
    """Return a day as a Chinese date: 2023-07-05 -> 2023年7月5日."""
    found = dt.date.fromisoformat(day)
    return f"{found.year}年{found.month}月{found.day}日"


def table(data: dict[str, Any], number: int = 0) -> str:
    """Return a table of the data as caption, unit line, pipe table and note.

    `number` replaces the number in the caption, as in 表2. Without data, it is "".
    """
    if not data:
        return ""
    columns = data["columns"]
    if number:
        data = {**data, "caption": re.sub("^表[0-9]+", f"表{number}", data["caption"])}
    unit = f"单位：{data['unit']}" if data["unit"] else ""
    head = _row([column["heading"] for column in columns])
    rule = _row([_rule(column) for column in columns])
    rows = "\n".join([head, rule, *map(_row, data["rows"])])
    note = f"::: table-note\n{data['note']}\n:::" if data["note"] else ""
    return "\n\n".join(filter(None, [data["caption"], unit, rows, note]))


def chart(
    data: dict[str, Any],
    kind: str = "column",
    only: Sequence[str] = (),
    number: int = 0,
) -> str:
    """Return a table of the data with a chart before it; `only` names the rows to show.

    Raises ValueError if the kind of chart or a row does not exist.
    """
    if kind not in CHARTS:
        raise ValueError(f"unknown chart `{kind}`: use one of {', '.join(CHARTS)}")
    if not data:
        return ""
    names = [row[0] for row in data["rows"]]
    if missing := [name for name in _texts(only) if name not in names]:
        raise ValueError(f"the table has no row {'、'.join(missing)}")
    rows = [row for row in data["rows"] if not only or row[0] in only]
    inside, _, note = table({**data, "rows": rows}, number).partition("\n\n::: ")
    below = f"\n\n::: {note}" if note else ""
    return f"::: chart-{kind}\n\n{inside}\n\n:::{below}"


FILTERS: dict[str, Callable[..., str]] = {
    each.__name__: each
    for each in (
        chinese,
        heading_number,
        amount,
        percent,
        change,
        rank,
        enumeration,
        points,
        period,
        date,
        table,
        chart,
    )
}


def _whole(number: object) -> int:
    if isinstance(number, bool) or not isinstance(number, int):
        raise TypeError(f"{number!r} is not a whole number")
    return number


def _texts(values: Sequence[str]) -> list[str]:
    if isinstance(values, str):
        raise TypeError("a list is wanted, not a text")
    return [str(value) for value in values]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _rule(column: dict[str, Any]) -> str:
    """Return the rule of a column: colons align it, three dashes are a width of 1."""
    width = _whole(column["width"] or 1)
    if width > WIDEST:
        raise TooMuchError(f"the width of a column is at most {WIDEST}")
    dashes = "---" * width
    left = ":" if column["align"] in {"left", "center"} else ""
    right = ":" if column["align"] in {"right", "center"} else ""
    return f"{left}{dashes}{right}"
