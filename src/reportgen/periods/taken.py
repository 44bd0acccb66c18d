"""Values and plan items of earlier reports, as this one prints or computes with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.figures.amount import amount_of
from reportgen.figures.figure import words
from reportgen.model import Metric
from reportgen.names import TO_FILL_IN
from reportgen.place import Place
from reportgen.problems import Problem, problem
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reportgen.figures.figure import Measured
    from reportgen.model import Project
    from reportgen.periods.carry import Outcome


class Earlier(Struct, frozen=True):
    """A value of an earlier report, which may be a draft.

    `period` is its folder, `place` where it is stated, `metric` is None for a plan item.
    """

    period: str
    id: str
    digits: str
    unit: str
    place: Place
    draft: bool = False
    metric: Metric | None = None

    @property
    def file(self) -> str:
        """The file that states it."""
        return self.place.file

    @classmethod
    def of(
        cls, period: str, name: str, metric: Metric, said: str = "", *, draft: bool = False
    ) -> Earlier:
        """Return the amount of a metric; `said` are its words if it is no number."""
        if amount := amount_of(metric):
            digits, unit, place = amount.digits, literal(metric.unit), amount.place
        else:
            digits, unit, place = said, "", metric.place
        return cls(period, name, digits, unit, place, draft, metric)


def is_alike(now: Metric, then: Metric) -> bool:
    """Return whether an earlier value may stand beside that of now: not a target."""
    return (now.status == "target") == (then.status == "target")


def in_trend(
    periods: Iterable[tuple[Project, Mapping[str, Measured]]],
    shown: Mapping[str, Measured],
) -> Iterator[Earlier]:
    """Yield the values of earlier periods in a table of the figures `shown`, by id."""
    for project, figures in periods:
        for each in figures.values():
            if each.id in shown and is_alike(shown[each.id].metric, each.metric):
                said, draft = words(each.pieces.get("", ())), project.report.is_draft
                period = str(project.period)
                yield Earlier.of(period, each.id, each.metric, said, draft=draft)


def in_plans(outcomes: Iterable[Outcome], before: Project) -> Iterator[Earlier]:
    """Yield the plan items of the period `before`, with their words as values."""
    period, draft = str(before.period), before.report.is_draft
    for each in outcomes:
        yield Earlier(period, each.id, each.text, "", each.item.place, draft)


def unsettled(found: Sequence[Earlier], place: Place, *, draft: bool) -> Iterator[Problem]:
    """Yield what tables should not print of earlier reports, at `place`.

    That is what is not filled in there (P145), values of drafts in a final report (P146),
    and doubted values (P147).
    """
    for each in found:
        if TO_FILL_IN in each.digits:
            yield problem("P145", place, id=each.id, period=each.period)
        elif each.metric and each.metric.is_doubted:
            yield problem("P147", place, id=each.id, period=each.period)
    drafts = {each.period for each in found if each.draft}
    for period in [] if draft else sorted(drafts):
        yield problem("P146", place, period=period)
