"""What the last report had and this one lacks: sections, metrics, tables, whole parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding, Finding
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both
from reportgen.suggest import near
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.rule_input import DataInput, ReportInput
    from reportgen.model import Metric, Project, SectionFile, TableData

_AHEAD = {"plans", "goals"}
_BLANK = ("", "—", "——", "-", "/", "无", "…")


def gone(data: DataInput) -> Iterator[DataFinding]:
    """S220, S221, S225: sections and metrics of the last report, unless `removed`."""
    before, project = data.alike, data.project
    if before is None or not (project.whole and before.whole):
        return
    removed = set(project.report.removed)
    missing = list(_missing_sections(before, project))
    lost = [*missing, *_missing_metrics(before, project)]
    names = {each for each, *_ in lost}
    for name, reason in project.report.removed.items():
        if name not in names:
            meant = near(name, sorted(names - removed))
            removed |= {meant} if meant else set()
            values = {"id": name, "period": before.period}
            hint = {"near": meant} if meant else {}
            yield DataFinding("S225", reason.place, "report", {**values, **hint})
    for name, words, section in missing:
        if name not in removed:
            values = {"id": name, "heading": words, "period": before.period}
            yield DataFinding("S220", project.report.place, f"report.{section}", values)
    yield from _lost_metrics(data, removed)


def _missing_sections(before: Project, project: Project) -> Iterator[tuple[str, str, str]]:
    here = {each.id for each in project.section_files()}
    for each in _looking_back(before):
        if each.id not in here:
            yield each.id, literal(each.section.heading), each.id


def _missing_metrics(before: Project, project: Project) -> Iterator[tuple[str, str, str]]:
    here = {each.id for each in project.metrics()}
    for each in before.metrics():
        if each.id not in here:
            yield each.id, literal(each.metric.name), each.key.partition(".")[0]


def _lost_metrics(data: DataInput, removed: set[str]) -> Iterator[DataFinding]:
    """Yield one finding for each section that lacks metrics of the last report."""
    before, project = data.alike, data.project
    assert before is not None  # noqa: S101 - the caller has looked
    old = {each.id: each.metric for each in before.metrics()}
    new = {
        literal(each.metric.name): each.id
        for each in project.metrics()
        if each.id not in old
    }
    files = {each.id: each for each in project.section_files()}
    looking_back = {each.id for each in _looking_back(before)}
    by_section: dict[str, list[str]] = {}
    for name, _, section in _missing_metrics(before, project):
        if name not in removed and section in files and section in looking_back:
            by_section.setdefault(section, []).append(name)
    for section, names in by_section.items():
        place = files[section].section.heading.place
        renamed = next((new[each] for each in _named(names, old) if each in new), None)
        values = {"ids": "、".join(names), "period": before.period}
        hint = {"near": renamed} if renamed else {}
        yield DataFinding("S221", place, section, {**values, **hint})


def _named(names: list[str], metrics: dict[str, Metric]) -> Iterator[str]:
    return (literal(metrics[each].name) for each in names)


def _looking_back(project: Project) -> Iterator[SectionFile]:
    """Yield the sections that report what was done; plans change by nature."""
    for part in project.report.parts:
        if part.kind not in _AHEAD:
            yield from project.sections[part.id]


def tables(data: DataInput) -> Iterator[DataFinding]:
    """S222: a table without values, or a section that lost the table it had."""
    old = {each.id: each for each in _looking_back(data.alike)} if data.alike else {}
    for file in data.project.section_files():
        own = [each.fact for each in file.facts() if each.fact.table]
        for each in file.facts():
            if each.fact.table and _is_empty(each.fact.table):
                place = each.fact.table.at("rows")
                yield DataFinding("S222", place, each.key, {"id": file.id})
        before = old.get(file.id)
        had = before and any(each.fact.table for each in before.facts())
        if (
            had
            and not own
            and data.project.whole
            and file.id not in data.project.report.removed
        ):
            place, period = file.section.heading.place, data.alike
            values = {"id": file.id, "period": period.period if period else ""}
            yield DataFinding("S223", place, file.id, values)


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


_WHY = Both(
    "What was reported last time is looked for this time.", "上期报过的内容，本期会有人找。"
)
_FIX = Both(
    "add it, or say why it is gone: `removed: {{ {id}: reason }}` in report.yaml",
    "请补上；确已取消的，在report.yaml写`removed: {{ {id}: 理由 }}`",
)

RULES = (
    Rule(
        code="S220",
        level="warning",
        says=Both(
            "section `{id}` ({heading}) of {period} is missing",
            "{period}有`{id}`（{heading}）一节，本期没有",
        ),
        fix=_FIX,
        why=_WHY,
        wrong="""\
# 2022H1/hall
heading: 服务大厅
# 2022H1
facts: []
# 2023H1
facts: []
""",
        right="""\
# 2022H1/hall
heading: 服务大厅
# 2022H1
facts: []
# 2023H1
facts: []
# report.yaml
removed:
  hall: 已并入政务中心
""",
        in_data=gone,
    ),
    Rule(
        code="S221",
        level="warning",
        says=Both(
            "metrics of {period} are missing: {ids}", "{period}有、本期没有的指标：{ids}"
        ),
        fix=Both(
            "add them, or say why they are gone: `removed: {{ id: reason }}` in report.yaml",
            "请补上；确已取消的，在report.yaml写`removed: {{ id: 理由 }}`",
        ),
        near=Both(
            "`{near}` has the same name: use the same id in both periods, or say in `removed` why one is gone",
            "`{near}`的名称相同：请两期用同一个id；确已取消的，在`removed`写明理由",
        ),
        why=_WHY,
        wrong="""\
# 2022H1
metrics:
  visits:
    name: 接待群众
    value: 300
    unit: 人次
# 2023H1
metrics: {}
""",
        right="""\
# 2022H1
metrics:
  visits:
    name: 接待群众
    value: 300
    unit: 人次
# 2023H1
metrics: {}
# report.yaml
removed:
  visits: 业务已划转
""",
        in_data=gone,
    ),
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
        code="S223",
        level="warning",
        says=Both(
            "section `{id}` had a table in {period}", "{period}的`{id}`一节有表格，本期没有"
        ),
        fix=_FIX,
        why=_WHY,
        wrong="""\
# 2022H1
facts:
  - text: 情况如下。
    table:
      columns: [指标, 数量]
      rows:
        - [受理, 50]
# 2023H1
facts:
  - 受理有所增加。
""",
        right="""\
# 2022H1
facts:
  - 受理有所增加。
# 2023H1
facts:
  - 受理有所增加。
""",
        in_data=tables,
    ),
    Rule(
        code="S225",
        level="warning",
        says=Both(
            "`{id}` of {period} is not missing",
            "`{id}`并没有缺：{period}没有它，或本期还有它",
        ),
        fix=Both(
            "delete it from `removed`, or correct the id", "请从`removed`删去，或改正id"
        ),
        near=Both("did you mean `{near}`?", "是不是想写`{near}`？"),
        why=Both("The reason explains nothing.", "这条理由没有对象。"),
        wrong="""\
# 2022H1
facts: []
# 2023H1
facts: []
# report.yaml
removed:
  visits: 业务已划转
""",
        right="""\
# 2022H1
facts: []
# 2023H1
facts: []
""",
        in_data=gone,
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
)
