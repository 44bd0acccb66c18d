"""What is gone since the last report, unless `removed` in report.yaml says why."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding
from reportgen.checks.reading.lost import lost_since
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both
from reportgen.suggest import near
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.lost import Lost
    from reportgen.checks.rule_input import DataInput
    from reportgen.model import Project


def gone(data: DataInput) -> Iterator[DataFinding]:
    """S220, S221, S223 … S236: what the last report had, unless it is `removed`."""
    before, project = data.alike, data.project
    if before is None or not (project.whole and before.whole):
        return
    lost = list(lost_since(before, project))
    removed, names = set(project.report.removed), {each.id for each in lost}
    for name, reason in project.report.removed.items():
        if name not in names:
            meant = near(name, sorted(names - removed))
            removed |= {meant} if meant else set()
            values = {"id": name, "period": before.period}
            hint = {"near": meant} if meant else {}
            yield DataFinding("S225", reason.place, "report", {**values, **hint})
    metrics = []
    for each in lost:
        if each.id in removed or each.place is None:
            continue
        if each.code == "S221":
            metrics.append(each)
        else:
            values = {"id": each.id, "period": before.period, **each.values}
            yield DataFinding(each.code, each.place, each.key, values)
    yield from _together(metrics, before, project)


def _together(lost: list[Lost], before: Project, project: Project) -> Iterator[DataFinding]:
    """Yield one finding for each section that lacks metrics of the last report."""
    old = {each.id: each.metric for each in before.metrics()}
    new = {
        literal(each.metric.name): each.id
        for each in project.metrics()
        if each.id not in old
    }
    for section, group in groupby(lost, key=lambda each: each.key):
        found = list(group)
        names = (literal(old[each.id].name) for each in found)
        renamed = next((new[each] for each in names if each in new), None)
        ids = "、".join(each.id for each in found)
        hint = {"near": renamed} if renamed else {}
        assert found[0].place  # noqa: S101 - the caller has looked
        values = {"ids": ids, "period": before.period, **hint}
        yield DataFinding("S221", found[0].place, section, values)


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
facts:
  - 大厅开放。
# 2022H1
facts:
  - 开展培训。
# 2023H1
facts:
  - 开展调研。
""",
        right="""\
# 2022H1/hall
heading: 服务大厅
facts:
  - 大厅开放。
# 2022H1
facts:
  - 开展培训。
# 2023H1
facts:
  - 开展调研。
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
facts:
  - 开展调研。
""",
        right="""\
# 2022H1
metrics:
  visits:
    name: 接待群众
    value: 300
    unit: 人次
# 2023H1
facts:
  - 开展调研。
# report.yaml
removed:
  visits: 业务已划转
""",
        in_data=gone,
    ),
    Rule(
        code="S223",
        level="warning",
        says=Both(
            "section `{id}` has fewer tables than in {period}: {now} instead of {then}",
            "`{id}`一节的表格比{period}少：上次{then}张，本期{now}张",
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
        in_data=gone,
    ),
    Rule(
        code="S234",
        level="warning",
        says=Both(
            "part `{id}` ({heading}) of {period} is missing",
            "{period}有`{id}`（{heading}）这一部分，本期没有",
        ),
        fix=_FIX,
        why=_WHY,
        wrong="""\
# 2022H1/report.yaml
parts:
  - id: achievements
    heading: 工作情况
    kind: achievements
  - id: problems
    heading: 存在问题
    kind: problems
    lead: 人手仍然不足。
# 2022H1
facts:
  - 开展培训。
# 2023H1
facts:
  - 开展调研。
""",
        right="""\
# 2022H1/report.yaml
parts:
  - id: achievements
    heading: 工作情况
    kind: achievements
  - id: problems
    heading: 存在问题
    kind: problems
    lead: 人手仍然不足。
# 2022H1
facts:
  - 开展培训。
# 2023H1
facts:
  - 开展调研。
# report.yaml
removed:
  problems: 已写入工作情况
""",
        in_data=gone,
    ),
    Rule(
        code="S235",
        level="warning",
        says=Both(
            "fewer annexes than in {period}: {now} instead of {then}",
            "附件比{period}少：上次{then}个，本期{now}个",
        ),
        fix=_FIX,
        why=_WHY,
        wrong="""\
# 2022H1/report.yaml
attachments:
  - title: 项目清单
    facts:
      - 项目共有三个。
# 2022H1
facts:
  - 开展培训。
# 2023H1
facts:
  - 开展调研。
""",
        right="""\
# 2022H1/report.yaml
attachments:
  - title: 项目清单
    facts:
      - 项目共有三个。
# 2022H1
facts:
  - 开展培训。
# 2023H1
facts:
  - 开展调研。
# report.yaml
removed:
  annexes: 清单另行报送
""",
        in_data=gone,
    ),
    Rule(
        code="S236",
        level="warning",
        says=Both(
            "members of `{id}` in {period} are missing: {names}",
            "`{id}`缺少{period}有的分项：{names}",
        ),
        fix=_FIX,
        why=_WHY,
        wrong="""\
# 2022H1
metrics:
  visits:
    name: 接待群众
    unit: 人次
    breakdown:
      - {name: 上午, value: 20}
      - {name: 下午, value: 30}
      - {name: 夜间, value: 40}
# 2023H1
metrics:
  visits:
    name: 接待群众
    unit: 人次
    breakdown:
      - {name: 上午, value: 25}
      - {name: 下午, value: 35}
""",
        right="""\
# 2022H1
metrics:
  visits:
    name: 接待群众
    unit: 人次
    breakdown:
      - {name: 上午, value: 20}
      - {name: 下午, value: 30}
      - {name: 夜间, value: 40}
# 2023H1
metrics:
  visits:
    name: 接待群众
    unit: 人次
    breakdown:
      - {name: 上午, value: 25}
      - {name: 下午, value: 35}
# report.yaml
removed:
  visits: 夜间不再开放
""",
        in_data=gone,
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
facts:
  - 开展培训。
# 2023H1
facts:
  - 开展调研。
# report.yaml
removed:
  visits: 业务已划转
""",
        right="""\
# 2022H1
facts:
  - 开展培训。
# 2023H1
facts:
  - 开展调研。
""",
        in_data=gone,
    ),
)
