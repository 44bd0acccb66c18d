"""Tables as wholes: their captions, the period of a head, the row 合计, words like 见表2."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding, Finding
from reportgen.checks.reading.number_patterns import N, value_of
from reportgen.checks.reading.regex import compiled
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.rule_input import DataInput, ReportInput
    from reportgen.model import KeyedFact, TableData
    from reportgen.model.values import Cell

_POINTED_AT = r"(?<=见)(附表|表|附件)(\d{1,2})(?![\d.．-])"
_COLON = r"^附?表\d+(?:[-.]\d+)?[：:]"
_MARKS = tuple("。，；、：")
_NUMBER = rf"-?{N}"
_NOTHING = ("", "-", "—", "－", "–", "/")
_TOTALS = ("合计", "总计")
# Rows that are parts of others or taken away: their table is not added up.
_PARTS = ("其中", "小计", "合计", "总计", "减", "扣", "（", "(", "—", "-", "1", "①")
_INSIDE = ("小计", "以上", "以下")
# What adds up: money, and things that are counted, by the unit of the column or table.
_ADDS_UP = (
    *(
        "元",
        "件",
        "家",
        "户",
        "人",
        "人次",
        "个",
        "项",
        "场",
        "次",
        "起",
        "处",
        "套",
        "台",
        "辆",
    ),
    *(
        "亩",
        "吨",
        "公顷",
        "册",
        "篇",
        "条",
        "宗",
        "笔",
        "名",
        "所",
        "座",
        "批",
        "期",
        "份",
        "公里",
    ),
)
_COUNTS = ("户数", "人数", "件数", "家数", "个数", "次数", "项数", "数量", "台数", "辆数")
# Columns of such units that do not add up all the same.
_NOT_ALL = (
    *(
        "率",
        "比",
        "均",
        "增",
        "减",
        "降",
        "速",
        "位次",
        "名次",
        "序",
        "价",
        "成本",
        "累计",
        "最",
    ),
    *("每", "标准", "定额", "限额", "峰", "期末", "年末", "目标"),
)


def pointed_at(report: ReportInput) -> Iterator[Finding]:
    """N262: 见表2 or 见附件2, which the report does not have."""
    manuscript = report.manuscript
    if not (manuscript.has("见表") or manuscript.has("见附")):
        return
    attached = len(report.project.report.attachments)
    heads = [manuscript.words(each).replace(" ", "") for each in manuscript.passages]
    for match in compiled(_POINTED_AT).finditer(manuscript.text):
        what, number = match.groups()
        name = compiled(rf"{what}{number}(?!\d)")
        known = what == "附件" and int(number) <= attached
        if not (known or any(map(name.match, heads))):
            yield Finding("N262", *match.span(), {"found": match[0]})


def totals(data: DataInput) -> Iterator[DataFinding]:
    """N264: a row 合计 that is not the sum of the rows above it."""
    for each in _tables(data):
        table = each.fact.table
        names = [_name(row[0]) for row in table.rows] if table else []
        last = len(names) - 1
        others = names[:last]
        is_a_sum = last > 1 and names[last] in _TOTALS
        if table and is_a_sum and not any(map(_is_a_part, others)):
            yield from _wrong_sums(each.key, table)


def _is_a_part(name: str) -> bool:
    return name.startswith(_PARTS) or any(word in name for word in _INSIDE)


def _wrong_sums(key: str, table: TableData) -> Iterator[DataFinding]:
    *parts, total = table.rows
    for position, column in enumerate(table.columns):
        head = literal(column.group) + column.heading.value
        if position == 0 or not _is_additive(head, literal(table.unit)):
            continue
        cells = [row[position].value.strip() for row in parts if position < len(row)]
        stated = total[position].value.strip() if position < len(total) else ""
        if not all(_is_number(each) for each in [stated, *filter(_is_something, cells)]):
            continue
        numbers = [value_of(each) for each in cells if _is_something(each)]
        if len(numbers) > 1 and not _adds_up(numbers, value_of(stated)):
            values = {"stated": stated, "sum": f"{sum(numbers):f}"}
            yield DataFinding("N264", total[position].place, key, values)


def _is_additive(head: str, unit: str) -> bool:
    """Return whether the numbers of a column add up: （件）, 户数, in a table of 万元."""
    inside = head.partition("（")[2].partition("）")[0] or unit
    counted = inside.lstrip("万亿千百") in _ADDS_UP or head.endswith(_COUNTS)
    return counted and "/" not in head and not any(word in head for word in _NOT_ALL)


def _adds_up(numbers: list[Decimal], stated: Decimal) -> bool:
    """Return whether numbers add up, each of them rounded to its last digit."""
    last = max(int(number.as_tuple().exponent) for number in [*numbers, stated])
    exact = all(number == number.to_integral_value() for number in [*numbers, stated])
    slack = 0 if exact else Decimal(1).scaleb(last) * (len(numbers) + 1) / 2
    return abs(sum(numbers, Decimal(0)) - stated) <= slack


def _is_something(cell: str) -> bool:
    return cell not in _NOTHING


def _is_number(cell: str) -> bool:
    return compiled(_NUMBER).fullmatch(cell) is not None


def _name(cell: Cell) -> str:
    return re.sub(r"[\s*]", "", cell.value)


def captions(data: DataInput) -> Iterator[DataFinding]:
    """T239, N263: a caption with a mark at its end, a colon after its number."""
    for each in _tables(data):
        caption = each.fact.table.caption if each.fact.table else None
        words = literal(caption)
        if caption is None:
            continue
        if words.endswith(_MARKS):
            yield DataFinding("T239", caption.place, each.key, {"mark": words[-1]})
        elif colon := compiled(_COLON).match(words):
            yield DataFinding("N263", caption.place, each.key, {"found": colon[0]})


def _tables(data: DataInput) -> Iterator[KeyedFact]:
    facts = (*data.project.facts(), *data.project.other_facts())
    return (each for each in facts if each.fact.table)


_TABLE = """\
facts:
  - text: 各镇情况见表1。
    table:
      caption: 表1 各镇情况
      columns: [镇, 户数]
      rows:
        - [甲镇, 12]
        - [乙镇, 15]
        - [合计, 27]
"""

RULES = (
    Rule(
        code="N262",
        level="warning",
        says=Both("there is no {found} in the report", "报告里没有{found}"),
        fix=Both(
            "correct the number, or the caption of the table", "请改正编号，或改正表题"
        ),
        why=Both("The reader looks for it in vain.", "读的人会找不到。"),
        wrong=_TABLE.replace("见表1", "见表2"),
        right=_TABLE,
        in_report=pointed_at,
        needs_whole=True,
    ),
    Rule(
        code="N264",
        level="warning",
        says=Both(
            "the rows above add up to {sum}, but the row of totals says {stated}",
            "上面各行之和为{sum}，合计行写的是{stated}",
        ),
        fix=Both(
            "correct the number that is wrong, or name the row otherwise",
            "请改正错的那个数；不是各行之和的，请改行名",
        ),
        why=Both("Readers add up the column.", "看表的人会把这一列加起来。"),
        wrong=_TABLE.replace("27", "28"),
        right=_TABLE,
        in_data=totals,
    ),
    Rule(
        code="T239",
        level="error",
        says=Both("caption of a table ends with {mark}", "表题末尾有“{mark}”"),
        fix=Both("delete the mark", "请删去这个标点"),
        why=Both(
            "A caption is a title. With 。 it would be printed as a sentence.",
            "表题是标题；带句号就会印成一句正文。",
        ),
        wrong=_TABLE.replace("表1 各镇情况\n", "表1 各镇情况。\n"),
        right=_TABLE,
        in_data=captions,
    ),
    Rule(
        code="N263",
        level="warning",
        says=Both(
            "colon after the number of a table: {found}", "表号后面用了冒号：{found}"
        ),
        fix=Both("write a blank instead of the colon", "请把冒号改为空格"),
        why=Both("Captions have the form 表1 ….", "表题的形式是“表1 …”。"),
        wrong=_TABLE.replace("表1 各镇情况\n", "表1：各镇情况\n"),
        right=_TABLE,
        in_data=captions,
    ),
)
