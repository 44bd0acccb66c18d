"""The plan items of the last period, and what the report says about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both
from reportgen.names import TO_FILL_IN
from reportgen.period import Period, display, english
from reportgen.periods.carry import is_postponed
from reportgen.suggest import near

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.rule_input import DataInput
    from reportgen.model import Fact, Project

_NONE = Both("none", "无")
_SHOWN = 30  # characters of an item that a message shows


def unanswered(data: DataInput) -> Iterator[DataFinding]:
    """S201: a plan item of the last period that no fact answers.

    What could not be read may contain the answer, and so may a misspelt one, which is S202.
    """
    if not data.project.whole:
        return
    misspelt = {found.values.get("near") for found in unknown(data)}
    for each in data.outcomes:
        if each.answer is None and data.before and each.id not in misspelt:
            words = each.text if len(each.text) <= _SHOWN else f"{each.text[:_SHOWN]}……"
            values = {**_before(data.project, data.before), "id": each.id, "found": words}
            yield DataFinding("S201", data.project.report.place, "report", values)


def unknown(data: DataInput) -> Iterator[DataFinding]:
    """S202: an answer to a plan item that does not exist."""
    if data.before is None or not data.before.whole:
        return
    known = [each.id for each in data.outcomes]
    for each in data.project.facts():
        for name in each.fact.answers:
            if name.value not in known:
                hint = near(name.value, known)
                values = {
                    **_before(data.project, data.before),
                    "id": name.value,
                    "known": "、".join(known) or _NONE,
                }
                values |= {"near": hint} if hint else {}
                yield DataFinding("S202", name.place, each.key, values)


def _before(project: Project, before: Project) -> dict[str, object]:
    """Return the period before, and that one between them has no report, if so."""
    first, last = before.period.last + 1, project.period.first - 1
    if first > last:
        return {"period": before.period, "also": ""}
    gap = Period(first, last)
    missing = Both(
        f" (there is no report of {english(gap)})",
        f"（没有{display(gap, year=True)}的报告）",
    )
    return {"period": before.period, "also": missing}


def without_status(data: DataInput) -> Iterator[DataFinding]:
    """S233: an answer that does not say how far the item has come.

    One whose text is still to be written is R021.
    """
    known = {each.id for each in data.outcomes}
    for each in data.project.facts():
        answered = [name.value for name in each.fact.answers if name.value in known]
        if answered and each.fact.status is None and not _is_to_be_written(each.fact):
            values = {"id": "、".join(answered)}
            yield DataFinding("S233", each.fact.place, each.key, values)


def _is_to_be_written(fact: Fact) -> bool:
    return fact.text is not None and TO_FILL_IN in fact.text.value


def returned(data: DataInput) -> Iterator[DataFinding]:
    """S203: a plan item that was dropped last time, or is dropped in this report."""
    if data.before is None:
        return
    dropped = {
        name.value: (project.period, each.fact)
        for project in (data.before, data.project)
        for each in project.facts()
        if each.fact.status == "dropped"
        for name in each.fact.answers
    }
    for each in data.project.facts():
        if each.fact.id is not None and each.fact.id.value in dropped:
            when, old = dropped[each.fact.id.value]
            reason = old.reason.value if old.reason else ""
            values = {"id": each.fact.id.value, "period": when, "reason": reason}
            yield DataFinding("S203", each.fact.id.place, each.key, values)


def late(data: DataInput) -> Iterator[DataFinding]:
    """S204: a plan item whose deadline has passed and that is not done.

    An answer with a reason and a deadline after the period says all there is to say.
    """
    period = data.project.period
    for each in data.outcomes:
        deadline, answer = each.item.deadline, each.answer
        open_ = answer is not None and answer.status in {"in_progress", "planned"}
        if answer and answer.reason and is_postponed(answer, period):
            continue
        if answer and open_ and deadline and deadline.last <= period.last:
            values = {"id": each.id, "deadline": deadline}
            yield DataFinding("S204", answer.place, each.key, values)


RULES = (
    Rule(
        code="S201",
        level="error",
        says=Both(
            "plan item `{id}` of {period}{also} is not answered: {found}",
            "{period}{also}的计划事项`{id}`没有回应：{found}",
        ),
        fix=Both(
            "add a fact with `answers: [{id}]` and a `status`",
            "请加一条事项，写明`answers: [{id}]`和`status`",
        ),
        why=Both(
            "What the last report promised must be answered in this one.",
            "上期承诺的事，本期要有着落。",
        ),
        wrong="""\
# 2022H1
facts:
  - id: hall
    text: 建设服务大厅。
# 2023H1
facts:
  - text: 开展培训。
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
        in_data=unanswered,
        unfinished=True,
        owed="plans",
    ),
    Rule(
        code="S202",
        level="error",
        says=Both(
            "no plan item `{id}` in {period}{also}", "{period}{also}没有计划事项`{id}`"
        ),
        fix=Both(
            "use one of the open plan items ({known}), or delete `answers`",
            "请改成待回应的事项（{known}），或删掉`answers`",
        ),
        near=Both("did you mean `{near}`?", "是不是想写`{near}`？"),
        why=Both("The answer would refer to nothing.", "否则这条回应对不上号。"),
        wrong="""\
# 2022H1
facts:
  - id: hall
    text: 建设服务大厅。
# 2023H1
facts:
  - text: 服务大厅建成。
    answers: [hall, lobby]
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
        in_data=unknown,
        owed="plans",
    ),
    Rule(
        code="S233",
        level="error",
        says=Both(
            "the answer to plan item `{id}` has no status",
            "对计划事项`{id}`的回应没有写`status`",
        ),
        fix=Both(
            "add `status:` with done, in_progress, reworded or dropped",
            "请写上`status:`：done（已完成）、in_progress（推进中）、reworded（已调整）或dropped（已取消）",
        ),
        why=Both(
            "Only the status says whether the item is done.",
            "只有写明了，才知道做完没有。",
        ),
        wrong="""\
# 2022H1
facts:
  - id: hall
    text: 建设服务大厅。
# 2023H1
facts:
  - text: 服务大厅仍在选址。
    answers: [hall]
""",
        right="""\
# 2022H1
facts:
  - id: hall
    text: 建设服务大厅。
# 2023H1
facts:
  - text: 服务大厅仍在选址。
    answers: [hall]
    status: in_progress
""",
        in_data=without_status,
        unfinished=True,
        owed="plans",
    ),
    Rule(
        code="S203",
        level="warning",
        says=Both(
            "plan item `{id}` is planned again, but was dropped in {period}: {reason}",
            "`{id}`在{period}已取消，现在又列入计划：{reason}",
        ),
        fix=Both(
            "explain in the text why it is planned again, and give it a new id",
            "请在正文说明重新列入的原因，并换一个id",
        ),
        why=Both(
            "A dropped item must not return without an explanation.",
            "取消的事项不能悄悄恢复。",
        ),
        wrong="""\
# 2022H1
facts:
  - id: hall
    text: 建设服务大厅。
# 2023H1
facts:
  - text: 服务大厅缓建。
    answers: [hall]
    status: dropped
    reason: 选址调整。
  - text: 建设服务大厅。
    id: hall
""",
        right="""\
# 2022H1
facts:
  - id: hall
    text: 建设服务大厅。
# 2023H1
facts:
  - text: 服务大厅缓建。
    answers: [hall]
    status: dropped
    reason: 选址调整。
  - text: 另选址建设服务大厅。
    id: new_hall
""",
        in_data=returned,
    ),
    Rule(
        code="S204",
        level="warning",
        says=Both(
            "plan item `{id}` was due in {deadline} but is not done",
            "`{id}`应于{deadline}完成，至今未完成",
        ),
        fix=Both(
            "add `reason:` and a new `deadline:` to the answer: the next period is then asked about it",
            "请在回应里写上`reason:`（原因）和新的`deadline:`（时限），下一期再回应",
        ),
        why=Both("The deadline has passed.", "时限已过。"),
        wrong="""\
# 2022H1
facts:
  - id: hall
    text: 建设服务大厅。
    deadline: 2023-05
# 2023H1
facts:
  - text: 服务大厅正在建设。
    answers: [hall]
    status: in_progress
""",
        right="""\
# 2022H1
facts:
  - id: hall
    text: 建设服务大厅。
    deadline: 2023-05
# 2023H1
facts:
  - text: 服务大厅建成。
    answers: [hall]
    status: done
""",
        in_data=late,
        owed="plans",
    ),
)
