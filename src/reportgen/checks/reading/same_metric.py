"""Decide whether the name of a metric in prose refers to what the metric counts.

发明专利申请量28件 contradicts a metric of 26 only if it counts the same thing: not a plan,
last year's number, a part of it, one firm's number, or that of other months.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.checks.reading.regex import compiled
from reportgen.checks.reading.sentences import first_said, last_said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportgen.checks.reading.manuscript import Manuscript
    from reportgen.figures.figure import Measured
    from reportgen.model import Project

_ANOTHER = (
    "上年|去年|前年|往年|历年|明年|来年|次年|同期|上季|上月|当月|本月|当季|本季|当日|日均|月均|年均"
    "|其中|累计|比|较|平均|如果|若"
)
_AHEAD = (
    "力争|争取|确保|目标|计划|预计|预期|拟|将(?!军)|力求|有望"
    "|规划|任务|指标|年底前|底前|下一步|今后"
)
_TIME = (
    r"(?P<year>(?:19|20)\d{2})年"
    r"|(?P<until>截[至止])?到?(?:(?P<first>\d{1,2})月?[—～至到-])?(?P<last>\d{1,2})月"
    r"|前(?P<upto>\d{1,2})个月|(?P<half>[上下])半年|(?P<quarter>[一二三四])季度|(?P<whole>全年)"
)
# Words that may precede a name without saying whose number it is.
_FILLERS = (
    r"(?:(?:19|20)\d{2}年|截[至止]到?|目前|今年|以来|年初|本年|上半年|下半年|全年|第?[一二三四]季度"
    r"|前\d{1,2}个月|\d{1,2}(?:月?[—～至到-]\d{1,2})?月[份底末]?"
    r"|期间|据统计|数据显示|实现|完成|共?落实|安排|投入|下达|拨付)*"
)
_SCOPE = "[全我本]([省市区县州旗镇乡局])的?$"
_LEVELS = "省市区县州旗镇乡"
_MONTHS = 12


class About:
    """What the report covers: whose work, which months, and which of it is planned."""

    def __init__(
        self, manuscript: Manuscript, project: Project, names: Iterable[str] = ()
    ) -> None:
        self._manuscript = manuscript
        self._period = project.period
        self._names = tuple(names)
        self._planned = _planned(project)
        levels = [each for each in project.organ.name.value if each in _LEVELS]
        self._level = levels[-1] if levels else ""

    def is_meant(self, figure: Measured, at: int) -> bool:
        """Return whether a metric's name at `at` refers to what the metric counts."""
        before, after = self._around(at)
        said = before + after
        if compiled(_ANOTHER).search(before) or compiled(_AHEAD).search(said):
            return False
        if figure.metric.status == "target":
            return False
        return (
            not self._is_planned(at)
            and self._is_ours(before, at)
            and self._is_then(before, figure)
        )

    def _around(self, at: int) -> tuple[str, str]:
        """Return the parts of the sentence before and after an offset."""
        passage = self._manuscript.passage_at(at)
        text = self._manuscript.text
        return last_said(text[passage.start : at]), first_said(text[at : passage.end])

    def _is_planned(self, at: int) -> bool:
        stretch = self._manuscript.stretch_at(at)
        key = stretch.origin.key if stretch and stretch.origin else ""
        return any(key == each or key.startswith(f"{each}.") for each in self._planned)

    def _is_ours(self, before: str, at: int) -> bool:
        """Return whether the number is for the whole report: 全区, or no one is named."""
        clause = re.split("[，：]", before)[-1]
        scope = compiled(_SCOPE).search(clause)
        if scope:
            fits = scope[1] in (self._level or _LEVELS) or scope[1] == "局"
            return fits and bool(compiled(_FILLERS).fullmatch(clause[: scope.start()]))
        clauses = re.split("[，：]", before)
        alone = all(compiled(_FILLERS).fullmatch(each) for each in clauses)
        return alone and not self._goes_on(at - len(before))

    def _goes_on(self, start: int) -> bool:
        """Return whether the sentence before contains a registered name."""
        passage = self._manuscript.passage_at(start)
        before = self._manuscript.text[passage.start : start].rstrip("。；！？")
        said = last_said(before)
        return any(name in said for name in self._names)

    def _is_then(self, before: str, figure: Measured) -> bool:
        """Return whether no time other than the metric's period is named."""
        whole = figure.metric.period or self._period
        for time in compiled(_TIME).finditer(before):
            if time["year"]:
                if int(time["year"]) != whole.year:
                    return False
            elif time["until"] and not time["first"]:
                if _months(time)[1] != whole.last % _MONTHS + 1:
                    return False
            elif _months(time) != (whole.first % _MONTHS + 1, whole.last % _MONTHS + 1):
                return False
        return True


def _planned(project: Project) -> list[str]:
    """Return the keys of what is planned: whole parts, their sections, single facts."""
    keys = []
    for part in project.report.parts:
        for section in project.sections[part.id]:
            if part.kind in {"plans", "goals"}:
                keys.append(section.id)
            facts = enumerate(section.section.facts, 1)
            keys += [
                f"{section.id}.facts.{number}"
                for number, fact in facts
                if fact.status == "planned"
            ]
        if part.kind in {"plans", "goals"}:
            keys.append(part.id)
    return keys


def _months(time: re.Match[str]) -> tuple[int, int]:
    """Return the first and the last month of a time expression."""
    if time["whole"]:
        return 1, _MONTHS
    if time["half"]:
        return (1, 6) if time["half"] == "上" else (7, _MONTHS)
    if time["quarter"]:
        last = 3 * ("一二三四".index(time["quarter"]) + 1)
        return last - 2, last
    if time["upto"]:
        return 1, int(time["upto"])
    return int(time["first"] or time["last"]), int(time["last"])
