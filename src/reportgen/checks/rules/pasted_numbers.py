"""Numbers as spreadsheets give them: unrounded, with decimals of things that are counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding, Finding
from reportgen.checks.reading.regex import compiled
from reportgen.checks.rule import Rule
from reportgen.figures.kinds import COUNTED, kind_of
from reportgen.messages.message import Both
from reportgen.model import Located
from reportgen.model.values import Number
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript
    from reportgen.checks.rule_input import DataInput
    from reportgen.model import Fact, Metric, TableData
    from reportgen.model.values import Cell

_MANY = 7  # decimals that no report needs
_NEVER = 12  # decimals that only a computation gives
# 12.299999999999999 and 62.50000001, but not 0.0000012: a short rest after a long run.
_RUN = r"(?:0{5,}[1-9]\d{0,2}|9{5,}\d{0,2})"
_LONG = rf"(?<![\d.,])\d[\d,]*\.\d{{{_MANY},}}"

# An average, a rate or a change of what is counted may be a fraction; a change, negative.
_PER = ("均", "每", "率", "比", "折", "密度", "指数", "强度")
_MOVES = ("净", "增", "减", "差", "变", "盈", "余缺")
_NOT_COUNTS = {"ratio", "index", "measure", "balance"}
_UNIT = r"[（(]([^（()）]+)[)）]\s*$"
_UNITS = {"单位", "计量单位"}
_NUMBER = r"-?\d+(?:\.\d+)?"
_UNCLEAR = (
    r"-?\d+[。，]\d*|-?\d+,(?:\d{1,2}|\d{4,})|[－—–][\d.]+|[（(]\d+\.\d+[)）]"
    r"|\d[\d.]*[OoIl][\d.]+"
)
_DATE = r"(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}"
_DATES = ("日期", "时间", "年", "月", "日")  # in the head of a column
_SHEET = r"#(?:REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|N/A)|#{3,}|=.*(?:[A-Z]{1,2}\d|\().*"
_FIRST = frozenset("0123456789-－—–（(#=")


# -- unrounded results -----------------------------------------------------------------


def unrounded(data: DataInput) -> Iterator[DataFinding]:
    """D165, D166, D172: numbers of metrics that a spreadsheet left unrounded; minus zero."""
    for each in data.project.metrics():
        for number in numbers_of(each.metric):
            if code := _unrounded(number.digits):
                yield DataFinding(code, number.place, each.key, {"found": number.digits})
            elif number.digits.startswith("-") and not number.value:
                yield DataFinding("D172", number.place, each.key, {"found": number.digits})


def typed_unrounded(manuscript: Manuscript) -> Iterator[Finding]:
    """D165, D166: such a number typed into a text or a cell."""
    decimals = (after[:_MANY] for after in manuscript.text.split(".")[1:])
    if not any(len(each) == _MANY and each.isdecimal() for each in decimals):
        return
    for match in compiled(_LONG).finditer(manuscript.text):
        if code := _unrounded(match[0]):
            yield Finding(code, match.start(), match.end(), {"found": match[0]})


def _unrounded(digits: str) -> str:
    """Return the code for a number with too many decimals, or ""."""
    whole, _, decimals = digits.partition(".")
    if len(decimals) < _MANY:
        return ""
    run = re.search(_RUN, decimals)
    is_rest = run is not None and run.end() == len(decimals)
    is_small = run is not None and run.start() == 0 and not whole.strip("-0")
    is_all_nines = run is not None and run.start() == 0 and run[0].startswith("9")
    if len(decimals) >= _NEVER or (is_rest and not is_small and not is_all_nines):
        return "D165"
    return "D166"


def numbers_of(value: object) -> Iterator[Number]:
    """Yield every number that a metric states."""
    match value:
        case Number():
            yield value
        case tuple():
            for each in value:
                yield from numbers_of(each)
        case Located():
            for key in value.places:
                yield from numbers_of(getattr(value, key))


# -- things that are counted -----------------------------------------------------------


def counts(data: DataInput) -> Iterator[DataFinding]:
    """D173, D174, D189: 12.5户 and −3人次 of metrics and tables; spoilt cells."""
    for each in data.project.metrics():
        for number, unit in _amounts(each.metric):
            if number.digits.isdecimal() or kind_of(each.metric) in _NOT_COUNTS:
                continue
            if _is_wrong(number.digits, unit, literal(each.metric.name)):
                values = {"found": f"{number.digits}{unit}", "unit": unit}
                yield DataFinding("D173", number.place, each.key, values)
    for fact in (*data.project.facts(), *data.project.other_facts()):
        yield from _cells(fact.key, fact.fact)


def _amounts(metric: Metric) -> Iterator[tuple[Number, str]]:
    """Yield the numbers of a metric that are amounts in its unit, or in one of their own."""
    unit = literal(metric.unit)
    ends = (metric.range.low, metric.range.high) if metric.range else ()
    target = metric.target.value if metric.target else None
    change = metric.change
    previous = change.previous if change and "previous" in change.places else None
    for number in (metric.value, *ends, target, previous):
        if number is not None:
            yield number, unit
    for member in (*metric.group, *metric.breakdown):
        yield member.value, literal(member.unit) or unit


def _is_wrong(digits: str, unit: str, name: str) -> bool:
    """Return whether a number cannot count things; D165 and D166 report unrounded ones."""
    if unit not in COUNTED or any(word in name for word in _PER):
        return False
    below = digits.startswith("-") and not any(word in name for word in _MOVES)
    return ("." in digits or below) and not _unrounded(digits)


def _cells(key: str, fact: Fact) -> Iterator[DataFinding]:
    """Yield cells that a spreadsheet spoilt, are no number, or a fraction of what is counted."""
    table = fact.table
    heads = [column.heading.value for column in table.columns] if table else []
    unit = literal(table.unit) if table else ""
    for cells in table.rows if table else ():
        own = _own_unit(heads, cells)
        for position, cell in enumerate(cells):
            if cell.value[:1] not in _FIRST:
                continue
            if compiled(_SHEET).fullmatch(cell.value):
                yield DataFinding("D189", cell.place, key, {"found": cell.value})
            elif compiled(_UNCLEAR).fullmatch(cell.value) or (
                table and _is_a_date(cell.value, table, position)
            ):
                yield DataFinding("D174", cell.place, key, {"found": cell.value})
            elif table and position and compiled(_NUMBER).fullmatch(cell.value):
                column = heads[position] if position < len(heads) else ""
                said = _unit_in(column, cells[0].value) or unit
                counted = said if own is None else own
                if _is_wrong(cell.value, counted, column + cells[0].value):
                    values = {"found": f"{cell.value}{counted}", "unit": counted}
                    yield DataFinding("D173", cell.place, key, values)


def _is_a_date(cell: str, table: TableData, position: int) -> bool:
    """Return whether a cell is a day, although its column counts in a unit: 增长（%）."""
    if position >= len(table.columns) or not compiled(_DATE).fullmatch(cell):
        return False
    head = table.columns[position].heading.value
    unit = compiled(_UNIT).search(head)
    return unit is not None and not any(word in head for word in _DATES)


def _own_unit(heads: list[str], cells: tuple[Cell, ...]) -> str | None:
    """Return the cell of a row in the column of units, None without such a column."""
    units = (cell for cell, head in zip(cells, heads, strict=False) if head in _UNITS)
    return next((cell.value for cell in units), None)


def _unit_in(*heads: str) -> str:
    """Return the first unit in the heads of a cell, or ""."""
    found = (compiled(_UNIT).search(head) for head in heads)
    return next((each[1] for each in found if each), "")


_CELL = "facts:\n  - 见下表。\n  - table:\n      columns: [指标, 数]\n      rows:\n"
_ONE = "metrics:\n  firms:\n    name: 高新技术企业\n"

RULES = (
    Rule(
        code="D165",
        level="error",
        says=Both(
            "unrounded result of a computation: {found}", "没有取整的计算结果：{found}"
        ),
        fix=Both(
            "write the number that is meant, with the decimals of its source",
            "请按来源写出要写的那个数，保留应有的小数位",
        ),
        why=Both(
            "Spreadsheets store decimals in binary; copied out, 12.3 can have 15 decimals.",
            "表格软件用二进制存小数，复制出来就多出一长串尾数。",
        ),
        wrong="完成投资12.299999999999999亿元。",
        right="完成投资12.3亿元。",
        in_text=(typed_unrounded,),
        in_data=unrounded,
        printed_by_a_metric=False,
    ),
    Rule(
        code="D166",
        level="warning",
        says=Both("number with very many decimals: {found}", "小数位太多：{found}"),
        fix=Both("round it as its source does", "请按来源的位数取整"),
        why=Both(
            "No reader needs so many decimals, so they are probably a slip.",
            "没有人需要这么多位小数，多半是复制时带进来的。",
        ),
        wrong="完成投资12.3456789亿元。",
        right="完成投资12.35亿元。",
        in_text=(typed_unrounded,),
        in_data=unrounded,
        printed_by_a_metric=False,
    ),
    Rule(
        code="D172",
        level="warning",
        says=Both("zero with a minus sign: {found}", "零前面有负号：{found}"),
        fix=Both(
            "delete the minus sign, or correct the number", "请删去负号，或改正这个数"
        ),
        why=Both(
            "A small negative number was rounded to zero.", "是很小的负数取整后留下的。"
        ),
        wrong=_ONE + "    value: -0.0\n    unit: 万家\n",
        right=_ONE + "    value: 0.0\n    unit: 万家\n",
        in_data=unrounded,
    ),
    Rule(
        code="D173",
        level="warning",
        says=Both(
            "{unit} counts whole things, found {found}", "“{unit}”按个数计，不会是{found}"
        ),
        fix=Both(
            "write a whole number, or correct the unit; an average, a rate or a balance says "
            "so in its name or its `kind`",
            "请写整数，或改正单位；平均数、比率、差额请在名称或`kind`里说明",
        ),
        why=Both(
            "There is no half of a household, and there are not fewer than none.",
            "没有半户人家，也不会少于零。",
        ),
        wrong=_ONE + "    value: 12.5\n    unit: 家\n",
        right=_ONE + "    value: 12.5\n    unit: 万家\n",
        in_data=counts,
    ),
    Rule(
        code="D174",
        level="warning",
        says=Both("unclear number in a cell: {found}", "单元格里的数不清楚：{found}"),
        fix=Both(
            "write the number that is meant, with a half-width minus sign and point",
            "请写出要写的那个数，负号和小数点用半角",
        ),
        why=Both(
            "A comma can separate thousands or decimals.",
            "逗号可能是分节号，也可能是小数点。",
        ),
        wrong=_CELL + "        - [产值, 12。5]\n",
        right=_CELL + "        - [产值, 12.5]\n",
        in_data=counts,
    ),
    Rule(
        code="D189",
        level="error",
        says=Both(
            "cell has an error or a formula of a spreadsheet: {found}",
            "单元格里是表格软件的错误值或公式：{found}",
        ),
        fix=Both("write the number or the text that is meant", "请写出要写的数或文字"),
        why=Both("It would be printed as it is.", "不改就会原样印出。"),
        wrong=_CELL + "        - [产值, '#REF!']\n",
        right=_CELL + "        - [产值, 12.5]\n",
        in_data=counts,
    ),
)
