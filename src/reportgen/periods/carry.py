"""The plan items of the last period, and the facts that answer them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.figures.measure import measure
from reportgen.figures.wording import OPEN
from reportgen.model import Fact
from reportgen.names import names_of, plain_text
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from reportgen.model import Project

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
        """Its outcome in Chinese, with the reason if any, or 【待填】."""
        if self.answer is None:
            return "未反馈"
        if self.answer.status is None:
            return OPEN
        words = OUTCOMES[self.answer.status]
        reason = self.answer.reason.value if self.answer.reason else ""
        return f"{words}：{reason}" if reason else words


def outcomes(project: Project, before: Project | None) -> list[Outcome]:
    """Return every plan item of the period `before`, in order, with its answer."""
    if before is None:
        return []
    answers = {
        name.value: (each.key, each.fact)
        for each in project.facts()
        for name in each.fact.answers
    }
    figures, _ = measure(before)
    names = names_of(before, figures)
    found = []
    for each in before.facts():
        item = each.fact
        if item.id is not None:
            said = (item.text, *item.points) if item.text else item.points
            text = "".join(plain_text(text, names.words, figures) for text in said)
            key, answer = answers.get(item.id.value, ("", None))
            outcome = Outcome(item.id.value, item, each.section, text, key, answer)
            found.append(outcome)
    return found


def unread_plans(project: Project, failed: str) -> list[Problem]:
    """Return a warning if plans are answered of a period that has errors.

    `failed` is the name of the period before if it has errors, or "".
    """
    answers = [name for each in project.facts() for name in each.fact.answers]
    return [problem("F021", answers[0].place, period=failed)] if failed and answers else []
