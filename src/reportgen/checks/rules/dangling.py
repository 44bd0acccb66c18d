"""What names an earlier report or a section that does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both
from reportgen.suggest import near

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.rule_input import DataInput


def without_a_last_one(data: DataInput) -> Iterator[DataFinding]:
    """N283: an answer to a report, or a removal from one, that does not exist."""
    if not data.is_first:
        return
    for name, reason in data.project.report.removed.items():
        yield DataFinding("N283", reason.place, "report", {"id": name})
    for each in data.project.facts():
        for answer in each.fact.answers:
            yield DataFinding("N283", answer.place, each.key, {"id": answer.value})


def homeless(data: DataInput) -> Iterator[DataFinding]:
    """N284: a plan item for a section that is misspelt; another may be one to come."""
    if not data.project.whole:
        return
    known = sorted(each.id for each in data.project.section_files())
    for each in data.project.facts():
        home = each.fact.belongs_to
        meant = near(home.value, known) if home and home.value not in known else None
        if home and meant:
            values = {"id": home.value, "near": meant}
            yield DataFinding("N284", home.place, each.key, values)


RULES = (
    Rule(
        code="N283",
        level="warning",
        says=Both(
            "`{id}` is of an earlier report, but there is none",
            "`{id}`应在上期报告里，而这里没有更早的报告",
        ),
        fix=Both(
            "delete it, or add the earlier period to data/",
            "请删去，或把上期的数据放进data/",
        ),
        why=Both("It refers to nothing.", "否则它对不上号。"),
        wrong="""\
facts:
  - text: 服务大厅建成。
    answers: [hall]
    status: done
""",
        right="""\
# 2022H1
facts:
  - id: hall
    text: 建设服务大厅。
# 2023H1
facts:
  - text: 服务大厅建成。
    answers: [hall]
    status: done
""",
        in_data=without_a_last_one,
    ),
    Rule(
        code="N284",
        level="warning",
        says=Both("no section `{id}`", "没有`{id}`这一节"),
        fix=Both(
            "use the id of the section that will report on the item",
            "请写将来汇报这件事的那一节的id",
        ),
        near=Both("did you mean `{near}`?", "是不是想写`{near}`？"),
        why=Both(
            "`new --from` puts the item where it is to be answered.",
            "`new --from`据此把它放到要回应的那一节。",
        ),
        wrong="""\
facts:
  - id: hall
    text: 建设服务大厅。
    belongs_to: ipp
""",
        right="""\
facts:
  - id: hall
    text: 建设服务大厅。
    belongs_to: ip
""",
        in_data=homeless,
    ),
)
