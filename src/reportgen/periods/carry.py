"""The plan items of the last period, and the facts that answer them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.figures.measure import measure
from reportgen.figures.wording import OPEN
from reportgen.model import Fact
from reportgen.names import TO_FILL_IN, names_of, plain_text
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportgen.model import KeyedFact, Project
    from reportgen.period import Period

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
    """Return every plan item of the period `before`, in order, with its answer.

    An item that `before` postponed to a later deadline is one of its own, by its old id.
    """
    if before is None:
        return []
    answers = {
        name.value: (each.key, each.fact)
        for each in project.facts()
        for name in each.fact.answers
    }
    found: dict[str, Outcome] = {}
    asked = [each for each in before.facts() if item_ids(each.fact, before.period)]
    for each, text in _worded(before, asked):
        for name in item_ids(each.fact, before.period):
            if name not in found or each.fact.id:
                key, answer = answers.get(name, ("", None))
                found[name] = Outcome(name, each.fact, each.section, text, key, answer)
    return list(found.values())


def without_id(before: Project) -> list[Outcome]:
    """Return the plans of a period that have no id, so that nothing can answer them."""
    sections = {
        each.id
        for part in before.report.parts
        for each in before.sections[part.id]
        if part.kind == "plans"
    }
    plans = [
        each
        for each in before.facts()
        if each.section in sections and not (each.fact.id or each.fact.answers)
    ]
    return [
        Outcome("", each.fact, each.section, text, "", None)
        for each, text in _worded(before, plans)
        if text and TO_FILL_IN not in text
    ]


def item_ids(fact: Fact, period: Period) -> list[str]:
    """Return the id by which the next period answers a fact, or those it postpones."""
    if fact.id:
        return [fact.id.value]
    return [name.value for name in fact.answers] if is_postponed(fact, period) else []


def is_postponed(fact: Fact, period: Period) -> bool:
    """Return whether an answer gives its plan item a deadline after the period."""
    is_open = fact.status in {"in_progress", "planned", "reworded"}
    return bool(is_open and fact.deadline and fact.deadline.last > period.last)


def _worded(
    project: Project, facts: Iterable[KeyedFact]
) -> Iterator[tuple[KeyedFact, str]]:
    """Yield facts of a period, each with its text as it was printed."""
    figures, _ = measure(project)
    names = names_of(project, figures)
    for each in facts:
        fact = each.fact
        said = (fact.text, *fact.points) if fact.text else fact.points
        yield each, "".join(plain_text(text, names.words, figures) for text in said)


def unread_plans(project: Project, failed: str) -> list[Problem]:
    """Return a warning if plans are answered of a period that has errors.

    `failed` is the name of the period before if it has errors, or "".
    """
    answers = [name for each in project.facts() for name in each.fact.answers]
    return [problem("F021", answers[0].place, period=failed)] if failed and answers else []
