"""Times in the finished text against the report's period."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.reading.regex import compiled
from reportgen.checks.reading.sentences import sentences
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript, Passage
    from reportgen.checks.rule_input import ReportInput
    from reportgen.period import Period

_DATE = (
    r"(?:(?P<from>(?:19|20)\d{2})年?[—～至-])?(?P<year>(?:19|20)\d{2})年"
    r"(?:(?P<month>\d{1,2})月|第?(?P<dated>[一二三四1234])季度)?"
    r"|\d{1,2}月?[—～-](?P<last>\d{1,2})月"
    r"|截[至止]到?(?:今年)?(?P<until>\d{1,2})月[底末]"
    "|(?P<past>[去上]年|[比较])第?[一二三四1234]季度"
    "|第?(?P<quarter>[三四34])季度"
)
_AROUND = 500  # characters on each side that a sentence may have
_PLANS = ("打算", "计划", "安排", "思路", "目标", "下一步", "任务", "展望")
# Signs of a sentence about the future.
_AHEAD = (
    "计划|预计|力争|争取|拟|将(?!军)|到20|前完成|底前|规划|目标|预期|力求|有望|明年|年度|届|到期|期限|年限|有效期|建设期|合同期|债|标准"
    "|推迟|推后|延期|延至|延后|顺延"
)
# Signs of a sentence that begins last year but belongs in this year's report.
_STILL = (
    "以来|今年|本年|目前|现已|现有|截[至止]|年度|同期|[较比]|上年|基数|考核|评|获|奖|表彰|授予|命名|认定"
    r"|立项|启动|批准|印发|出台|签订|开工|基础上|持续|继续|延续|结转|20\d{2}年.*20\d{2}年"
)
_BEGAN = (
    r"\d{4}年(?:[上下]半年|全年|第?[一二三四]季度)?"
    r"(?:，|(?=共?(?:完成|举办|实现|引进)[^，。的]*\d|[全我][区市县局][^，。的]*\d))"
)


def late_dates(report: ReportInput) -> Iterator[Finding]:
    """N214: work reported as done after the end of the report's period."""
    manuscript, whole, ahead = report.manuscript, report.project.period, False
    for passage in manuscript.passages:
        if passage.kind == "heading" and passage.level == 1:
            ahead = any(each in manuscript.words(passage) for each in _PLANS)
        if not ahead and passage.kind in {"body", "cell"}:
            yield from _late(manuscript, passage, whole)


def last_years(report: ReportInput) -> Iterator[Finding]:
    """N216: 2022年，… as work done in a report of 2023: left over from the last one."""
    manuscript, project = report.manuscript, report.project
    year = f"{project.period.year - 1}年"
    sections = [
        section.id
        for part in project.report.parts
        if part.kind == "achievements"
        for section in project.sections[part.id]
    ]
    for passage in manuscript.passages if year in manuscript.text else ():
        for start, end in sentences(manuscript, passage):
            stretch = manuscript.stretch_at(start)
            key = stretch.origin.key if stretch and stretch.origin else ""
            ours = key.startswith("report.lead") or key.partition(".")[0] in sections
            said = manuscript.text[start:end]
            if ours and said.startswith(year) and _is_of_last_year(said):
                values = {"found": year, "report": project.period}
                yield Finding("N216", start, start + len(year), values)


def _is_of_last_year(said: str) -> bool:
    """Return whether a sentence reports only what happened in the year it begins with."""
    began = compiled(_BEGAN).match(said)
    return bool(began) and not compiled(_STILL).search(said)


def _late(manuscript: Manuscript, passage: Passage, whole: Period) -> Iterator[Finding]:
    words = manuscript.words(passage)
    for match in compiled(_DATE).finditer(words):
        if _month(match, whole) <= whole.last:
            continue
        start, end = max(0, match.start() - _AROUND), match.end() + _AROUND
        before = re.split("[。；]", words[start : match.start()])[-1]
        after = re.split("[。；]", words[match.end() : end])[0]
        late = not _is_quoted(words[start : match.start()])
        if late and not _is_ahead(before, after):
            start, end = (passage.start + at for at in match.span())
            values = {"found": match[0], "report": whole}
            yield Finding("N214", start, end, values)


def _is_ahead(before: str, after: str) -> bool:
    """Return whether a sentence looks ahead, as in 到2035年."""
    return before.endswith("到") or bool(compiled(_AHEAD).search(before + after))


def _is_quoted(before: str) -> bool:
    """Return whether what follows is part of a name: “…”, 《…》."""
    opened = before.rfind("“") > before.rfind("”")
    return opened or before.rfind("《") > before.rfind("》")


def _month(match: re.Match[str], whole: Period) -> int:
    """Return the month in which a time begins or ends, counted as in periods."""
    if match["past"] or (match["from"] and int(match["from"]) <= whole.year):
        return whole.last  # it is over, or it has begun
    if match["year"]:
        first = _quarter(match["dated"]) if match["dated"] else int(match["month"] or 1) - 1
        return int(match["year"]) * 12 + first
    if match["last"] or match["until"]:
        return whole.year * 12 + int(match["last"] or match["until"]) - 1
    return whole.year * 12 + _quarter(match["quarter"])


def _quarter(words: str) -> int:
    """Return the month, from 0, in which a quarter begins: 三 or 3."""
    return "一二三四1234".index(words) % 4 * 3


RULES = (
    Rule(
        code="N214",
        level="warning",
        says=Both(
            "{found} is after the report period ({report})", "{found}晚于报告期{report}"
        ),
        fix=Both(
            "correct the date, or state that it is planned",
            "请改正时间，或写明是计划、预计",
        ),
        why=Both(
            "Results cannot be reported before they happen.", "尚未发生的事不能作为成绩。"
        ),
        wrong="""\
facts:
  - 2023年9月，项目建成。
""",
        right="""\
facts:
  - 2023年5月，项目建成。
""",
        in_report=late_dates,
        printed_by_a_metric=False,
    ),
    Rule(
        code="N216",
        level="warning",
        says=Both(
            "sentence is about {found}, but the report period is {report}",
            "这句写的是{found}，报告期是{report}",
        ),
        fix=Both(
            "correct the year, or state what it is compared with",
            "请改正年份；确为上年情况的，请写明与今年的关系",
        ),
        why=Both(
            "The sentence is probably left over from the last report.",
            "多半是上次报告留下的。",
        ),
        wrong="""\
facts:
  - 2022年，完成培训12场。
""",
        right="""\
facts:
  - 2023年，完成培训12场。
""",
        in_report=last_years,
    ),
)
