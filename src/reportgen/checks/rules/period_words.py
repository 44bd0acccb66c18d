"""Words for a period, such as 上半年, against the period of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding, Finding
from reportgen.checks.reading.named_periods import (
    SIGNS,
    PeriodWord,
    period_of,
    period_words,
)
from reportgen.checks.reading.sentences import last_said
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both
from reportgen.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Stretch
    from reportgen.checks.rule_input import DataInput, ReportInput

# A word for another period may follow these, or be followed by those.
_COMPARED = ("比", "较", "与", "同", "从", "自", "由", "截至", "到", "至", "超", "前", "于")
_BEHIND = (
    "=100",
    "＝100",
    "口径",
    "出台",
    "新建",
    "同期",
    "相比",
    "的",
    "末",
    "底",
    "以来",
    "起",
    "前",
    "印发",
    "启动",
    "为基",
)
_PIECES = {"", "value", "sentence"}
_SAID = 200  # characters of a sentence before a figure
_NEAR = 24  # characters between a word and the figure that it is about
# Texts that name the period of the report, if any; heads of columns often name others.
_LABELS = ("heading", "caption", "title", "note")
_AS_OF = ("截至", "截止", "截至到", "截止到")  # before the only word of a note that is held
_YEAR = 12
_DIGITS, _CENTURIES = 4, ("19", "20")  # of a year
# Titles of reports on a whole year.
_ANNUAL = ("全年", "年度工作总结", "年度工作报告", "年度工作情况", "年度总结")


def stale_words(report: ReportInput) -> Iterator[Finding]:
    """N280: words for another period than that of the report or of a figure."""
    if any(map(report.manuscript.has, SIGNS)):
        yield from _of_labels(report)
        yield from _of_lead(report)
        yield from _of_figures(report)


# A lead, or the first of its facts.
_LEADS = ("lead", "lead.1")
_FIRST_WORDS = ("report.lead", "report.lead.1")


def _of_labels(report: ReportInput) -> Iterator[Finding]:
    """Yield the headings, captions and leads that name another period."""
    manuscript, project = report.manuscript, report.project
    ahead = {part.id for part in project.report.parts if part.kind in {"plans", "goals"}}
    ahead |= {
        each.id for part in ahead & set(project.sections) for each in project.sections[part]
    }
    for stretch in manuscript.stretches:
        owner, _, piece = stretch.key.partition(".")
        if not _is_a_label(stretch) or stretch.metric:
            continue
        looks_ahead = owner in ahead
        said = manuscript.text[stretch.start : stretch.end]
        for word in period_words(said, project.period):
            if piece in _LEADS and word.start > 0:
                break  # later words of a lead may look back
            if piece.endswith("note") and not said[: word.start].endswith(_AS_OF):
                continue  # a note may explain other periods
            if not word.is_a_year and _is_stale(
                word, project.period, looks_ahead=looks_ahead
            ):
                yield _finding(word, stretch.start, project.period)


def _of_lead(report: ReportInput) -> Iterator[Finding]:
    """Yield 去年以来 at the beginning of the report, unless its title says 以来 too."""
    manuscript, whole = report.manuscript, report.project.period
    # After the end of a year, 去年 may be the year of the report.
    spoken = () if whole.last % _YEAR == _YEAR - 1 else ("去年以来", "上年以来")
    lead = next((each for each in manuscript.stretches if each.key in _FIRST_WORDS), None)
    if lead is None or "以来" in report.project.report.title.value:
        return
    said = manuscript.text[lead.start : lead.end]
    for words in (f"{whole.year - 1}年以来", *spoken):
        if said.startswith(words):
            word = PeriodWord(words, 0, len(words), whole.year_before)
            yield _finding(word, lead.start, whole)


def _is_a_label(stretch: Stretch) -> bool:
    key = stretch.key
    if key == "report.title":  # N215
        return False
    return any(f".{label}" in key for label in _LABELS) or key.partition(".")[2] in _LEADS


def _is_stale(word: PeriodWord, whole: Period, *, looks_ahead: bool) -> bool:
    period = word.period
    if not looks_ahead:
        return period.last < whole.first or period.first > whole.last
    is_next_year = not word.of and period.first + _YEAR == whole.last + 1
    is_past = period.last <= whole.last and period.months <= whole.months
    return is_past and not is_next_year


def _of_figures(report: ReportInput) -> Iterator[Finding]:
    """Yield the words for a period before a figure of another one."""
    manuscript, whole = report.manuscript, report.project.period
    metrics = {each.id: each.metric for each in report.project.metrics()}
    for stretch in manuscript.stretches:
        metric = metrics.get(stretch.metric)
        if metric is None or stretch.piece not in _PIECES or metric.status == "target":
            continue
        passage = manuscript.passage_at(stretch.start)
        if passage.kind != "body":
            continue
        begin = max(passage.start, stretch.start - _SAID)
        before = last_said(manuscript.text[begin : stretch.start])
        word, own = _word_about(before, whole), period_of(metric, whole)
        late = word and word.is_a_year and word.period.first > whole.last  # N214
        if word and not late and not _names(word, own):
            yield _finding(word, stretch.start - len(before), own)


def _names(word: PeriodWord, own: Period) -> bool:
    """Return whether a word names the period `own`; a year also names a part of it."""
    return own in word.period if word.is_a_year else word.period == own


def _word_about(before: str, whole: Period) -> PeriodWord | None:
    """Return the word for the period of the figure that follows `before`, if any."""
    words = period_words(before, whole)
    if not words:
        return None
    word = words[-1]
    after = before[word.end :].lstrip("，")
    if len(after) > _NEAR or any(each in after for each in "，；。：（"):
        return None
    if before[: word.start].endswith(_COMPARED) or after.startswith(_BEHIND):
        return None
    return word


def _finding(word: PeriodWord, at: int, period: Period) -> Finding:
    values = {"found": word.text, "report": period}
    return Finding("N280", at + word.start, at + word.end, values)


# -- titles ----------------------------------------------------------------------------


def report_title(data: DataInput) -> Iterator[DataFinding]:
    """N215: a title that names the year, the half-year or the month of another report."""
    title, whole = data.project.report.title, data.project.period
    if wrong := _wrong_year(title.value, whole) or _wrong_part(title.value, whole):
        values = {"found": wrong, "report": whole}
        yield DataFinding("N215", title.place, "report.title", values)


def _wrong_year(title: str, whole: Period) -> str:
    """Return the first year in a title none of whose years is the report's, or ""."""
    before = (words[-_DIGITS:] for words in title.split("年")[:-1])
    years = [each for each in before if each.isdecimal() and each.startswith(_CENTURIES)]
    right = {each // _YEAR for each in (whole.first, whole.last)}
    return f"{years[0]}年" if years and not {int(year) for year in years} & right else ""


def _wrong_part(title: str, whole: Period) -> str:
    """Return a word for another part of the year in a title without the right one, or ""."""
    words = [each for each in period_words(title, whole) if not each.is_a_year]
    if words:
        is_right = any(_is_of_report(each, whole) for each in words)
        return "" if is_right else words[0].text
    ends_the_year = whole.last % _YEAR == _YEAR - 1
    annual = next((each for each in _ANNUAL if each in title), "")
    return "" if ends_the_year else annual[:2]


def _is_of_report(word: PeriodWord, whole: Period) -> bool:
    """Return whether a title may name a period: the report's, or the year up to its end."""
    to_date = Period(whole.first - whole.first % _YEAR, whole.last)
    is_within = "月" in word.text and word.period in whole
    return is_within or word.period in {whole, to_date}


RULES = (
    Rule(
        code="N215",
        level="error",
        says=Both(
            "title says {found}, but the report period is {report}",
            "标题写的是{found}，报告期是{report}",
        ),
        fix=Both("correct the title or the folder name", "请改正标题，或改正文件夹名"),
        why=Both(
            "The title is probably left over from the last report.",
            "多半是上次报告留下的。",
        ),
        wrong="""\
# report.yaml
title: 示例局2022年上半年工作总结
""",
        right="""\
# report.yaml
title: 示例局2023年上半年工作总结
""",
        in_data=report_title,
    ),
    Rule(
        code="N280",
        level="warning",
        says=Both(
            "{found} here, but the period is {report}", "这里写的是{found}，应为{report}"
        ),
        fix=Both(
            "correct it, or print the period of the report with {{{{ period }}}} or one of its pieces",
            "请改正；或用{{{{ period }}}}及其各项印出报告期",
        ),
        why=Both(
            "The words for a period are what is most often left over from the last report.",
            "上期报告留下的，最多的就是时间。",
        ),
        wrong="""\
metrics:
  visits:
    name: 接待群众
    value: 300
    unit: 人次
facts:
  - "下半年接待群众{{ visits }}。"
""",
        right="""\
metrics:
  visits:
    name: 接待群众
    value: 300
    unit: 人次
facts:
  - "上半年接待群众{{ visits }}。"
""",
        in_report=stale_words,
        needs_whole=True,
        printed_by_a_metric=False,
    ),
)
