"""What a number typed into a table states of which metric, by its row and column heads."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.checks.reading.named_periods import PeriodWord, period_of, period_words
from reportgen.figures.figure import Measured
from reportgen.model.metrics import Member
from reportgen.model.values import Cell
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reportgen.model.tables import TableColumn, TableData
    from reportgen.period import Period

# What a column shows, by a word of its head; the first line that has one decides.
_COLUMNS = (
    ("change", ("同比", "环比", "增速", "增幅", "增长", "增减", "涨幅", "升降")),
    ("completion", ("完成率", "完成比例", "占目标", "占计划", "为计划")),
    ("target", ("目标", "计划", "任务", "预算")),
    ("rank", ("位次", "排名", "名次")),
    ("share", ("占比", "比重")),
    ("previous", ("上年", "去年", "同期", "上期")),
    ("value", ("本期", "本年", "今年", "累计", "实际", "完成", "实绩", "总量", "总计")),
    ("value", ("数量", "数值", "数额", "金额", "指标值", "绝对数", "绝对值", "合计")),
)
# Columns of another state, place or time than that of the metric.
_OTHERS = (
    "未完成",
    "尚未",
    "剩余",
    "应完成",
    "序时",
    "全市",
    "全省",
    "全国",
    "全县",
    "平均",
)
# Columns that say something about a row, and do not divide its metric.
_ASIDE = (
    "单位",
    "备注",
    "序号",
    "责任",
    "牵头",
    "来源",
    "说明",
    "类别",
    "负责",
    "编号",
    "依据",
)
_UNITS = ("单位", "计量单位")
_NO_UNIT = ("—", "-", "/")
_WHOLE = (
    "合计",
    "总计",
    "共计",
    "总数",
    "数",
    "数据",
    "值",
    "结果",
    "情况",
    "规模",
    "指标数",
)
_BEFORE = (
    r"^(?:其中[:：]?|#|\d+[.．、]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)"
)
_IN_BRACKETS = r"[（(]([^（）()]+)[）)]$"
_NUMBER = (
    r"(?P<words>(?:同比|环比|比上年)?(?:增长|上升|提高|增加|下降|减少|降低|回落)?)"
    r"(?P<sign>[-−+＋]?)(?P<digits>\d[\d,，]*(?:\.\d+)?)(?P<unit>[^\d\s]{0,6})"
)
_FALLS = ("下降", "减少", "降低", "回落")
# Cells that neither name anything nor are typed: — and {{ grants.value }}.
_SILENT = (
    r"[-—–－/…]*|\{\{\s*(?!period\b)[a-z]\w*\s*(?:\.\s*(?!name\b)[a-z.]+\s*)?\}\}[%％]?"
)
_REFERENCE = r"\{\{\s*([a-z][a-z0-9_]*)\.name\s*\}\}"


class Claim(Struct, frozen=True):
    """A number typed into a cell, and the piece of a metric that its heads name.

    The piece `elsewhen` is the value under a head that names other months.
    `member` is the part of the metric meant, if its head names one. `unit` is "" unless
    the table states it.
    """

    cell: Cell
    figure: Measured
    piece: str
    member: Member | None
    digits: str
    unit: str

    @property
    def number(self) -> Decimal:
        """The number as typed, negative if its words say that it fell."""
        return Decimal(self.digits)


class _Head(Struct, frozen=True):
    """The head of a row or column without its numbering, and the unit in its brackets."""

    text: str
    unit: str


def cell_claims(
    table: TableData, by_name: Mapping[str, Measured], whole: Period
) -> Iterator[Claim]:
    """Yield what the typed numbers of a table state of the metrics `by_name`.

    `whole` is the period of the report. A table whose caption names another one states
    nothing.
    """
    named = period_words(literal(table.caption), whole)
    if named and not any(whole in each.period for each in named):
        return
    reading = _Reading(table, by_name, whole)
    for row in table.rows:
        yield from reading.row(row)


class _Reading:
    """The heads of a table while its rows are read."""

    def __init__(
        self, table: TableData, by_name: Mapping[str, Measured], whole: Period
    ) -> None:
        self.by_name, self.whole = by_name, whole
        self.unit = literal(table.unit)
        self.heads = [_column_head(column, by_name) for column in table.columns]
        kinds = Counter(_kind_of_column(head.text) for head in self.heads)
        # Of two columns of growth, one may be of another month: 6月, 同比, 1—6月, 同比.
        self.doubled = {kind for kind in kinds if kind != "value" and kinds[kind] > 1} - {
            ""
        }
        self.periods = [
            each.period for head in self.heads for each in period_words(head.text, whole)
        ]

    def row(self, row: tuple[Cell, ...]) -> Iterator[Claim]:
        """Yield the claims of a row that has one text, which names what it is about."""
        cells = [
            (position, cell, _typed(cell))
            for position, cell in enumerate(row[: len(self.heads)])
            if not self.heads[position].text.startswith(_ASIDE)
            and not re.fullmatch(_SILENT, cell.value.strip())
        ]
        texts = [(position, cell) for position, cell, number in cells if number is None]
        if len(texts) != 1:
            return
        first, label = texts[0][0], _head(texts[0][1].value, self.by_name)
        for position, cell, number in cells:
            if number is None or position < first:
                continue
            head = self.heads[position]
            if meant := self._meant(label, head):
                unit = number["unit"] or self._own_unit(row) or head.unit or label.unit
                yield Claim(cell, *meant, _digits(number), unit or self.unit)

    def _own_unit(self, row: tuple[Cell, ...]) -> str:
        """Return what the row has in a column of units."""
        cells = zip(row, self.heads, strict=False)
        found = (cell.value for cell, head in cells if head.text in _UNITS)
        return next((each for each in found if each not in _NO_UNIT), "")

    def _meant(
        self, label: _Head, head: _Head
    ) -> tuple[Measured, str, Member | None] | None:
        """Return the metric, the piece and the member that two heads name together."""
        for name, other in ((label, head), (head, label)):
            figure = self.by_name.get(name.text)
            if figure is None:
                continue
            if member := _member(figure, other.text):
                return figure, "value", member
            piece = self._piece(figure, other.text)
            return (figure, piece, None) if piece else None
        return None

    def _piece(self, figure: Measured, head: str) -> str:
        """Return the piece of a metric that the other head names, or "" if unclear."""
        piece = _kind_of_column(head)
        if any(word in head for word in _OTHERS) or piece in self.doubled:
            return ""
        own = period_of(figure.metric, self.whole)
        if piece in ("", "value") and (named := period_words(head, self.whole)):
            piece = _of_period(figure, own, named)
            is_other = own not in self.periods and own.first == named[0].period.first
            return piece or ("elsewhen" if is_other else "")
        if piece == "value" or head in _WHOLE or head == figure.unit:
            # 累计 may count from January where the metric does not.
            alike = figure.metric.cumulative or "累计" not in head or own.start.month == 1
            is_whole = own == self.whole or "累计" in head
            return "value" if is_whole and alike else ""
        return piece if piece and _fits(figure, piece, head) else ""


def _kind_of_column(head: str) -> str:
    """Return the piece that a head names by its words, or ""."""
    return next((p for p, words in _COLUMNS if any(w in head for w in words)), "")


def _of_period(figure: Measured, own: Period, named: list[PeriodWord]) -> str:
    """Return the piece in a column of a period; `own` is that of the metric."""
    years = [each for each in named if each.is_a_year]
    if years and not any(own in each.period for each in years):
        named = years  # 2023年 below 1—6月
    elif any(
        each.period == own or (each.is_a_year and own in each.period) for each in named
    ):
        return "value"
    before = any(own.year_earlier in each.period for each in years) or any(
        each.period == own.year_earlier for each in named
    )
    return "previous" if before and _basis(figure) == "同比" else ""


def _fits(figure: Measured, piece: str, head: str) -> bool:
    """Return whether the metric has what a column shows, on the basis that it names."""
    basis = _basis(figure)
    if piece == "change":
        return bool(basis) and ("环比" in head) == (basis == "环比")
    if piece == "previous":
        wanted = "环比" if "上期" in head else "同比" if "同期" in head else "比上年"
        return basis == wanted
    return True


def _basis(figure: Measured) -> str:
    change = figure.metric.change
    return change.compared if change and change.alone is None and change.comparable else ""


def _member(figure: Measured, name: str) -> Member | None:
    members = (*figure.metric.breakdown, *figure.metric.group)
    return next((each for each in members if literal(each.name) == name), None)


def _column_head(column: TableColumn, by_name: Mapping[str, Measured]) -> _Head:
    """Return the head of a column, with the name of its group unless it names a metric."""
    head = _head(column.heading.value, by_name)
    if column.group is None or head.text in by_name:
        return head
    return _Head(literal(column.group) + head.text, head.unit)


def _head(text: str, by_name: Mapping[str, Measured]) -> _Head:
    """Return a head; the whole of it if that is the name of a metric."""
    if named := re.fullmatch(_REFERENCE, text.strip()):
        found = (name for name, each in by_name.items() if each.id == named[1])
        return _Head(next(found, ""), "")
    plain = re.sub(r"[\s*]", "", text)
    while (shorter := re.sub(_BEFORE, "", plain)) != plain:
        plain = shorter
    unit = re.search(_IN_BRACKETS, plain)
    if unit is None or plain in by_name:
        return _Head(plain, "")
    return _Head(plain[: unit.start()], unit[1].removeprefix("单位").lstrip("：:"))


def _typed(cell: Cell) -> re.Match[str] | None:
    return re.fullmatch(_NUMBER, re.sub(r"[\s*]", "", cell.value))


def _digits(found: re.Match[str]) -> str:
    falls = found["sign"] in ("-", "−") or found["words"].endswith(_FALLS)
    return ("-" if falls else "") + re.sub("[,，]", "", found["digits"])
