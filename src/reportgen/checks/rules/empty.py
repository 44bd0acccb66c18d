"""What is printed without content: tables, sections and counts of nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding, Finding
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.rule_input import DataInput, ReportInput
    from reportgen.model import TableData

_BLANK = ("", "—", "——", "-", "/", "无", "…")


def tables(data: DataInput) -> Iterator[DataFinding]:
    """S222: a table without values."""
    for file in data.project.section_files():
        for each in file.facts:
            if each.fact.table and _is_empty(each.fact.table):
                place = each.fact.table.at("rows")
                yield DataFinding("S222", place, each.key, {"id": file.id})


def empty_sections(data: DataInput) -> Iterator[DataFinding]:
    """S237: a section that prints its heading and nothing below it."""
    for each in data.project.section_files() if data.project.whole else ():
        section = each.section
        says = any(fact.text or fact.points or fact.table for fact in section.facts)
        if not says and (section.facts or not section.metrics):
            yield DataFinding("S237", section.heading.place, each.id, {"id": each.id})


def _is_empty(table: TableData) -> bool:
    """Return whether no cell beside the first column has a value."""
    cells = [cell.value.strip() for row in table.rows for cell in row[1:]]
    return bool(cells) and all(each in _BLANK for each in cells)


def counts_of_nothing(report: ReportInput) -> Iterator[Finding]:
    """S226: 抓好以下零个方面工作, where {{ part.count }} counts no sections."""
    text = report.manuscript.text
    at = text.find("零个")
    while at >= 0:
        if text[at + 2 : at + 4] in ("方面", "部分", "工作"):
            yield Finding("S226", at, at + 4, {"found": text[at : at + 4]})
        at = text.find("零个", at + 1)


RULES = (
    Rule(
        code="S222",
        level="warning",
        says=Both("table has no values", "表格里没有数"),
        fix=Both("fill it in, or delete the table", "请填写，或删去表格"),
        why=Both("An empty table would be printed.", "否则会印出一张空表。"),
        wrong="""\
facts:
  - text: 情况如下。
    table:
      columns: [指标, 数量]
      rows:
        - [受理, —]
""",
        right="""\
facts:
  - text: 情况如下。
    table:
      columns: [指标, 数量]
      rows:
        - [受理, 50]
""",
        in_data=tables,
    ),
    Rule(
        code="S226",
        level="warning",
        says=Both("nothing is counted: {found}", "数的是零个：{found}"),
        fix=Both("add the sections, or delete the sentence", "请补上各节，或删去这句话"),
        why=Both("An announcement without content is empty.", "只有预告，没有内容。"),
        wrong="""\
# report.yaml
parts:
  - id: achievements
    heading: 工作情况
    kind: achievements
  - id: tasks
    heading: 工作打算
    lead: "抓好以下{{ tasks.count }}个方面工作。"
""",
        right="""\
# report.yaml
parts:
  - id: achievements
    heading: 工作情况
    kind: achievements
  - id: tasks
    heading: 工作打算
    lead: 继续抓好各项工作。
""",
        in_report=counts_of_nothing,
        needs_whole=True,
    ),
    Rule(
        code="S237",
        level="warning",
        says=Both(
            "nothing is printed below the heading of section `{id}`",
            "`{id}`一节只有标题，没有内容",
        ),
        fix=Both("add `facts`, or delete the file", "请写上facts，或删去这个文件"),
        why=Both("A heading announces what follows.", "有标题就要有内容。"),
        wrong="facts: []\n",
        right="facts:\n  - 开展培训。\n",
        in_data=empty_sections,
    ),
)
