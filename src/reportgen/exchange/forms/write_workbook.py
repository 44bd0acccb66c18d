"""A form as an Excel workbook, with the same bytes each time. Only this file writes them.

Cells to fill in are coloured and unlocked. The ids are in a hidden column and, with what
was there when the form was made, on a hidden sheet, which also holds the list of outcomes:
a list inside a cell of more than 255 characters breaks the file.
"""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import TYPE_CHECKING, Any

import xlsxwriter

from reportgen.exchange.forms.cell_looks import (
    decimals_of,
    fits,
    height,
    pattern,
    rule,
    width_of,
)
from reportgen.exchange.forms.cell_values import PERCENTS
from reportgen.exchange.forms.form import (
    CHANGE,
    COVER,
    FIGURE_HEADS,
    FIGURES,
    ID,
    LAST,
    NOW,
    RECORD,
    STATUSES,
    TEXT_HEADS,
    TEXTS,
    Asked,
    Form,
    FormRow,
    digest_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = 32_767  # characters in a cell
_HEAD_ROWS = 3  # title, hint, heads
_A4 = 9
_CREATED = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - the same bytes on every day
_INPUT, _LOCKED, _HEAD = "#FFF9D9", "#F2F2F2", "#DCE6F1"


def workbook(form: Form) -> bytes:
    """Return the workbook of a form."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    book.set_properties({"title": f"{form.title}报送表", "created": _CREATED})
    writer = _Writer(book, form)
    writer.cover()
    if form.figures:
        writer.sheet(FIGURES, FIGURE_HEADS, form.figures)
    if form.texts:
        writer.sheet(TEXTS, TEXT_HEADS, form.texts)
    writer.record()
    book.close()
    return stream.getvalue()


class _Writer:
    """Writes the sheets of one form."""

    def __init__(self, book: Any, form: Form) -> None:  # noqa: ANN401 - has no types
        self._book = book
        self._form = form
        self._formats: dict[tuple[tuple[str, object], ...], Any] = {}

    def cover(self) -> None:
        """Write how the form is filled in, and by when."""
        sheet = self._book.add_worksheet(COVER)
        sheet.set_column(0, 0, 90)
        sheet.hide_gridlines(2)
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.write_string(
            0, 0, f"{self._form.title}报送表", self._format(size=16, bold=True)
        )
        for number, line in enumerate(self._instructions(), 1):
            sheet.write_string(number, 0, line, self._format(wrap=True))
        sheet.protect("")

    def _instructions(self) -> list[str]:
        form, due = self._form, self._form.due
        owner = form.owner or form.organ
        when = f"于{due.year}年{due.month}月{due.day}日前" if due else "尽快"
        sheets = []
        if form.figures:
            sheets.append(
                "“指标”表：在“本期数”填数字，单位见“单位”栏；“变化”自动计算，不用填。"
            )
        if form.texts:
            sheets.append(
                "“文字”表：在“填报内容”写完整的句子；回应上期计划的，再选“进展”，"
                "未启动或取消的写明“原因”。"
            )
        rules = [
            "只填浅黄色的格子；其他格子已锁定，供对照，不必修改。",
            *sheets,
            "没有数的格子留空，并在“备注”中说明；不要写“无”“-”或“约”。",
            "不要增删行列、合并单元格；可以排序、筛选，但要连同整行一起。",
            "退回时批注写在有问题的格子上，改好后再发回即可。",
        ]
        return [
            f"填报：{owner}　　汇总：{form.organ}",
            f"请{when}填好，存为.xlsx文件后发回，文件名可以改。",
            *(f"{number}. {rule}" for number, rule in enumerate(rules, 1)),
        ]

    def sheet(self, name: str, heads: Sequence[str], rows: Sequence[FormRow]) -> None:
        """Write a sheet of rows below their heads."""
        sheet = self._book.add_worksheet(name)
        title = f"{self._form.title}　{self._form.owner or self._form.organ}"
        sheet.write_string(0, 1, title, self._format(size=14, bold=True))
        sheet.write_string(1, 1, "浅黄色的格子请填写，填法见“填报说明”。", self._format())
        for column, head in enumerate(heads):
            width = width_of(head, column)
            sheet.set_column(column, column, width, None, {"hidden": head == ID})
            style = self._format(bold=True, fill=_HEAD, border=True, wrap=True)
            sheet.write_string(_HEAD_ROWS - 1, column, head, style)
        for number, row in enumerate(rows, _HEAD_ROWS):
            sheet.set_row(number, height(row, heads))
            for column, head in enumerate(heads):
                self._cell(sheet, number, column, head, row)
        sheet.freeze_panes(_HEAD_ROWS, 2)
        sheet.set_paper(_A4)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(_HEAD_ROWS - 1)
        sheet.protect("", {"format_columns": True, "format_rows": True, "autofilter": True})

    def _cell(self, sheet: Any, number: int, column: int, head: str, row: FormRow) -> None:  # noqa: ANN401
        if head in row.asked:
            self._asked(sheet, number, column, row.asked[head])
        elif head == CHANGE and row.basis:
            self._change(sheet, number, column, row)
        elif head == LAST and row.fixed.get(LAST):
            self._number(sheet, number, column, row.fixed[LAST], self._given_number(row))
        else:
            words = row.id if head == ID else row.fixed.get(head, "")
            style = self._format(fill=_LOCKED, border=True, wrap=True, number="@")
            sheet.write_string(number, column, words, style)

    def _given_number(self, row: FormRow) -> Any:  # noqa: ANN401
        shown = pattern(decimals_of(row.fixed[LAST]))
        return self._format(fill=_LOCKED, border=True, number=shown)

    def _asked(self, sheet: Any, number: int, column: int, asked: Asked) -> None:  # noqa: ANN401
        """Write a cell to fill in, with what is there, and the check of what is typed."""
        # In a cell that shows decimals, 62.5% would be 0.625 without a percent sign.
        shown = None if asked.unit in PERCENTS else asked.decimals
        looks = {"number": pattern(shown), "date": "yyyy-mm-dd"}
        is_long = asked.kind == "number" and not fits(asked.given)
        look = "@" if is_long else looks.get(asked.kind, "@")
        style = self._format(
            fill=_INPUT, border=True, wrap=True, number=look, unlocked=True
        )
        if not asked.given:
            sheet.write_blank(number, column, None, style)
        elif asked.kind == "number":
            self._number(sheet, number, column, asked.given, style)
        elif asked.kind == "date":
            day = dt.date.fromisoformat(asked.given)
            sheet.write_datetime(number, column, day, style)
        else:
            sheet.write_string(number, column, asked.given, style)
        if not is_long and (checked := rule(asked.kind)):
            sheet.data_validation(number, column, number, column, checked)

    def _number(
        self,
        sheet: Any,  # noqa: ANN401
        number: int,
        column: int,
        digits: str,
        style: Any,  # noqa: ANN401
    ) -> None:
        """Write a number, as a text if a cell would not keep all its digits."""
        if fits(digits):
            sheet.write_number(number, column, float(digits), style)
        else:
            sheet.write_string(number, column, digits, style)

    def _change(self, sheet: Any, number: int, column: int, row: FormRow) -> None:  # noqa: ANN401
        """Write the formula of a change, with its result."""
        last, now = (f"{letter}{number + 1}" for letter in ("D", "E"))
        change = f"{now}-{last}" if row.points else f"({now}-{last})/{last}*100"
        wanted = "TRUE" if row.points else f"{last}>0"
        formula = f'=IF(ISNUMBER({last})*ISNUMBER({now}),IF({wanted},{change},""),"")'
        unit = (row.points or "%").replace('"', "")
        shown = f'"{row.basis}"+0.00"{unit}";"{row.basis}"-0.00"{unit}"'
        style = self._format(fill=_LOCKED, border=True, number=shown)
        sheet.write_formula(number, column, formula, style, _result(row))

    def record(self) -> None:
        """Write the hidden sheet: the outcomes, and the rows as they are now."""
        sheet = self._book.add_worksheet(RECORD)
        records = [row.record for row in self._form.rows]
        digest = digest_of(records)
        head = (self._form.period, self._form.owner, digest)
        for column, words in enumerate(head):
            sheet.write_string(0, column, words)
        for number, words in enumerate(STATUSES.values()):
            sheet.write_string(number, 4, words)
        for number, words in enumerate(records, 1):
            sheet.write_string(number, 0, words)
        sheet.hide()
        sheet.protect("")
        self._book.set_custom_property("reportgen", digest)

    def _format(  # noqa: PLR0913 - what a cell may look like
        self,
        *,
        size: int = 11,
        bold: bool = False,
        fill: str = "",
        border: bool = False,
        wrap: bool = False,
        number: str = "",
        unlocked: bool = False,
    ) -> Any:  # noqa: ANN401 - has no types
        look: dict[str, object] = {"font_name": "宋体", "font_size": size, "bold": bold}
        look |= {"text_wrap": wrap, "valign": "vcenter", "border": int(border)}
        look |= {"bg_color": fill} if fill else {}
        look |= {"num_format": number} if number else {}
        look |= {"locked": False} if unlocked else {}
        key = tuple(look.items())
        if key not in self._formats:
            self._formats[key] = self._book.add_format(look)
        return self._formats[key]


def _result(row: FormRow) -> float | str:
    """Return what the formula of a change gives for the numbers that are there."""
    last, now = row.fixed.get(LAST, ""), row.asked[NOW].given
    if not (last and now and fits(last) and fits(now)):
        return ""
    before, after = float(last), float(now)
    if row.points:
        return after - before
    return (after - before) / before * 100 if before > 0 else ""
