"""Plans become results: the plan items of the last period, and what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reportgen.figures.measure import measure
from reportgen.model import Fact
from reportgen.names import names_of, plain_text
from reportgen.problems import Problem, problem
from reportgen.suggest import near

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.model import Project

_SHOWN = 30  # characters of an item that a message shows
OUTCOMES = {
    "done": "已完成",
    "in_progress": "推进中",
    "planned": "未启动",
    "reworded": "已调整",
    "dropped": "已取消",
}


class Outcome(Struct, frozen=True):
    """A plan item of the last period, as it was printed, and the fact that answers it.

    `section` is the id of its section, `key` that of the answer.
    """

    id: str
    item: Fact
    section: str
    text: str
    key: str
    answer: Fact | None

    @property
    def status(self) -> str:
        """What became of it, in Chinese."""
        status = self.answer.status if self.answer else None
        if self.answer and status is None:
            status = "done"
        words = OUTCOMES[status] if status else "未反馈"
        reason = self.answer.reason.value if self.answer and self.answer.reason else ""
        return f"{words}：{reason}" if reason else words


def outcomes(project: Project, before: Project | None) -> list[Outcome]:
    """Return every plan item of the period before, in its order, with its answer."""
    if before is None:
        return []
    answers = {
        name.value: (key, fact) for key, fact in _facts(project) for name in fact.answers
    }
    figures, _ = measure(before)
    names = names_of(before, figures)
    found = []
    for where, item in _facts(before):
        if item.id is not None:
            text = plain_text(item.text, names.words, figures) if item.text else ""
            key, answer = answers.get(item.id.value, ("", None))
            section = where.partition(".")[0]
            outcome = Outcome(item.id.value, item, section, text, key, answer)
            found.append(outcome)
    return found


def check_plans(
    project: Project, before: Project | None, found: list[Outcome]
) -> Iterator[Problem]:
    """Yield what is unanswered, answered wrongly, overdue, or back without a word."""
    if before is None:
        return
    period = str(before.period)
    for each in found:
        if each.answer is None:
            words = each.text if len(each.text) <= _SHOWN else f"{each.text[:_SHOWN]}……"
            values = {"id": each.id, "period": period, "found": words}
            yield replace(problem("S201", project.report.place, **values), key="report")
        elif _is_late(each, project):
            late = problem(
                "S204", each.answer.place, id=each.id, deadline=each.item.deadline
            )
            yield replace(late, key=each.key)
    yield from _unrevised(project, before)
    yield from _unknown(project, [each.id for each in found], period)
    yield from _returned(project, before, period)


def _unrevised(project: Project, before: Project) -> Iterator[Problem]:
    """Yield S206 for each text kept from the period before that has not changed since."""
    old = {fact.text.value for _, fact in _facts(before) if fact.text}
    for key, fact in _facts(project):
        if fact.kept_from == before.period and fact.text and fact.text.value in old:
            period = str(before.period)
            found = problem("S206", fact.text.place, period=period)
            yield replace(found, key=key)


def _is_late(found: Outcome, project: Project) -> bool:
    deadline, answer = found.item.deadline, found.answer
    still_open = answer is not None and answer.status in {"in_progress", "planned"}
    return still_open and deadline is not None and deadline.last <= project.period.last


def _unknown(project: Project, known: list[str], period: str) -> Iterator[Problem]:
    """Yield S202 for each answer to what was never planned."""
    for key, fact in _facts(project):
        for name in fact.answers:
            if name.value not in known:
                values = {"id": name.value, "period": period, "known": "、".join(known)}
                hint = near(name.value, known)
                yield replace(problem("S202", name.place, near=hint, **values), key=key)


def _returned(project: Project, before: Project, period: str) -> Iterator[Problem]:
    """Yield S203 for each plan item that was dropped last time, or is dropped here."""
    dropped = {
        name.value: (when, fact)
        for when, each in ((period, before), (str(project.period), project))
        for _, fact in _facts(each)
        if fact.status == "dropped"
        for name in fact.answers
    }
    for key, fact in _facts(project):
        if fact.id is not None and fact.id.value in dropped:
            when, old = dropped[fact.id.value]
            reason = old.reason.value if old.reason else ""
            values = {"id": fact.id.value, "period": when, "reason": reason}
            yield replace(problem("S203", fact.id.place, **values), key=key)


def _facts(project: Project) -> Iterator[tuple[str, Fact]]:
    for sections in project.sections.values():
        for section in sections:
            for number, fact in enumerate(section.section.facts, 1):
                yield f"{section.id}.facts.{number}", fact
