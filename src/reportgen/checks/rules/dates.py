"""Dates in running text (GB/T 15835-2011; GB/T 9704-2012, 7.3.5.4)."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.pattern import PROSE, Better, Pattern
from reportgen.checks.phrases import CORRECT_IT, DID_YOU_MEAN, FORM, MISREAD, WRITE
from reportgen.checks.reading.number_patterns import DIGITS, in_digits
from reportgen.checks.reading.regex import beside
from reportgen.checks.reading.sentences import first_said, last_said
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reportgen.checks.reading.manuscript import Manuscript

_MONTHS = 12
_HOURS = 24
_NO_MONTH = r"1[3-9]|[2-9]\d"
_WEEKDAYS = "一二三四五六日"
_ELEVENTH = 2006  # the first year of the eleventh five-year plan
_CENTURY = 1900
_LEAP = 2000
_LONGEST = 31
# Before 20年底 or 15年初, these make it a length of time instead of a year.
_AGES = (*"龄近满第前后长", "过去", "历时", "坚持", "持续", "连续", "扎根", "奋战", "从业")
_DEADLINES = (
    *("报名", "征集", "申报", "投标", "投票", "申请", "提交", "受理", "预约", "登记"),
    *("征求", "招聘", "时间", "期限", "有效期", "开始"),
)
_NOW = "目前|当前|现在|今日|今天|昨日|本周|上周|发稿"
_THEN = (
    r"\d{1,4}[年月]|[今去本]年|[本上]月|[年月][底末]|上半年"
    "|[一二三四]季度|“十[一二三四五六]五”"
)


def _is_an_age(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether a match is not a short year.

    工龄12年底 and 近30年末 name a length of time; a passage that is only a date, such as
    二〇一二年二月一日, is the date of signature.
    """
    words = manuscript.words(manuscript.passage_at(match.start()))
    if not set(words) - set("〇零○一二三四五六七八九十年月日（） "):
        return True
    before = manuscript.text[max(0, match.start() - 3) : match.start()]
    said = before[max(map(before.rfind, "，。；：、")) + 1 :]
    return any(word in said for word in _AGES)


def _is_a_deadline(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether 截止 is the verb: 报名6月1日开始，截止6月20日，逾期不予受理."""
    text = manuscript.words(manuscript.passage_at(match.start()))
    at = match.start() - manuscript.passage_at(match.start()).start
    before, after = last_said(text[:at]), first_said(text[at:])
    return "逾期" in after or any(word in before for word in _DEADLINES)


def _counts_past(last: int, unit: str) -> Callable[[str], bool]:
    """Return a test of texts: whether two digits before `unit` are more than `last`."""

    def counts(text: str) -> bool:
        before = (words[-2:] for words in text.split(unit)[:-1])
        return any(two.isdecimal() and int(two) > last for two in before)

    return counts


def _has_short_years(text: str) -> bool:
    """Return whether exactly two digits precede a 年."""
    return any(
        before[-2:].isdecimal() and not before[-3:-2].isdecimal()
        for before in text.split("年")[:-1]
    )


def _nonstandard(
    signs: tuple[str, ...], regex: str, better: Better | None = None
) -> Pattern:
    """Return a pattern of T210, which skips ages and document titles."""
    return Pattern(signs, regex, better, unless=_is_an_age, kinds=PROSE, titles=False)


def _without_zeros(match: re.Match[str]) -> str:
    """Return the same date in the standard form: 2026年07月05号 → 2026年7月5日."""
    return re.sub(r"(?<!\d)0(?=\d)", "", match[0]).replace("号", "日")


def _in_digits(match: re.Match[str]) -> str:
    return in_digits(match[0])


def impossible_dates(manuscript: Manuscript) -> Iterator[Finding]:
    """T211: months and days that do not exist."""
    if "月" not in manuscript.text:
        return
    for match in re.finditer(
        r"(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?", manuscript.text
    ):
        year, month, day = (int(each) if each else 0 for each in match.groups())
        if not match[1] and not match[3] and month > _MONTHS:
            continue
        if not _exists(year, month, day if match[3] else 1):
            yield Finding("T211", match.start(), match.end(), {"found": match[0]})


def weekdays(manuscript: Manuscript) -> Iterator[Finding]:
    """T211: 2024年7月1日（星期三）, which was a Monday."""
    if not any(map(manuscript.has, ("日（星期", "日（周", "日星期", "日周", "日，星期"))):
        return
    for match in re.finditer(
        r"(\d{4})年(\d{1,2})月(\d{1,2})日(?:（(?:星期|周)([一二三四五六日天])）"
        r"|，?(?:星期|周)([一二三四五六日天])(?=[，。上下早晚]))",
        manuscript.text,
    ):
        year, month, day = (int(each) for each in match.group(1, 2, 3))
        if year > _CENTURY and _exists(year, month, day):
            right = _WEEKDAYS[dt.date(year, month, day).weekday()]
            said = match[4] or match[5]
            if said.replace("天", "日") != right:
                start, end = match.start(), match.end()
                values = {"found": match[0], "near": f"星期{right}"}
                yield Finding("T211", start, end, values)


def plan_years(manuscript: Manuscript) -> Iterator[Finding]:
    """T211: “十四五”时期（2021—2026年）: a five-year plan with other years than its own."""
    if "五" not in manuscript.text:
        return
    form = r"十([一二三四五])五”?(?:时期|期间|规划)?（(\d{4})年?[—～-](\d{4})年?）"
    for match in re.finditer(form, manuscript.text):
        begins = _ELEVENTH + 5 * "一二三四五".index(match[1])
        if (int(match[2]), int(match[3])) != (begins, begins + 4):
            start, end = match.start(2), match.end() - 1
            near = f"{begins}—{begins + 4}年"
            values = {"found": manuscript.text[start:end], "near": near}
            yield Finding("T211", start, end, values)


def _exists(year: int, month: int, day: int) -> bool:
    """Return whether a day exists; without a year (0), whether it does in a leap year."""
    if 0 < year <= _CENTURY:  # in the old calendar, months had other lengths
        return 1 <= month <= _MONTHS and 1 <= day <= _LONGEST
    try:
        dt.date(year or _LEAP, month, day)
    except ValueError:
        return False
    return True


RULES = (
    Rule(
        code="T208",
        level="error",
        says=Both(
            "截止 means “to end”; for “as of” use 截至",
            "“截止”表示终止，统计到某时用“截至”",
        ),
        fix=CORRECT_IT,
        near=WRITE,
        why=MISREAD,
        wrong="截止目前，完成投资12亿元。",
        right="截至目前，完成投资12亿元。",
        in_text=(
            Pattern(
                ("截止",),
                rf"截止(?=到?(?:{_NOW}))到?|(?:^|(?<=[，。；：（]))截止(?=到?(?:{_THEN}))到?",
                lambda _: "截至",
                unless=_is_a_deadline,
            ),
            Pattern(
                beside("日时天末底", ("截至",)),
                r"(?<=[日时天末底])截至(?=[。；，、）\n]|$)",
                lambda _: "截止",
            ),
        ),
    ),
    Rule(
        code="T209",
        level="error",
        says=Both("redundant 止 after 截至: {found}", "“截至”与“止”重复：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=MISREAD,
        wrong="截至6月底止，完成投资12亿元。",
        right="截至6月底，完成投资12亿元。",
        in_text=(
            Pattern(
                ("止",),
                r"截[至止]到?[^，。；\n]{1,15}(?:为止|(?<![制防禁终中停阻废遏举])止(?![损血境步付于咳痛]))",
                lambda match: re.sub("为?止$", "", match[0]).replace("截止", "截至"),
            ),
        ),
    ),
    Rule(
        code="T210",
        level="error",
        says=Both("nonstandard date: {found}", "日期写法不规范：{found}"),
        fix=Both(
            "write all four digits of the year, no leading zeros, and 日",
            "年份写全四位，月、日不补零，用“日”",
        ),
        near=WRITE,
        why=FORM,
        source="GB/T 15835-2011; GB/T 9704-2012, 7.3.5.4",
        wrong="26年3月，项目开工。",
        right="2026年3月，项目开工。",
        in_text=(
            _nonstandard(
                ("年0", "月0"),
                r"\d{4}年0\d月(?:0?\d{1,2}[日号])?|\d{1,2}月0\d[日号]",
                _without_zeros,
            ),
            _nonstandard(
                beside(DIGITS, "号"),
                r"\d{1,2}月\d{1,2}号(?!线|文|楼|院|令|机)",
                _without_zeros,
            ),
            _nonstandard(
                ("年年",),
                r"\d{4}年年(?=\d{1,2}月|[上下]半年)",
                lambda match: match[0][:-1],
            ),
            _nonstandard(("学年",), r"(?<![\d—-])\d{2}[—～-]\d{2}学年"),
            Pattern(
                beside("一二", "〇零○九"),
                r"(?<![十百千万亿一二三四五六七八九〇零○到至])[一二][〇零○一二三四五六七八九]{3}年(?!前|来|间|的)",
                _in_digits,
                unless=_is_an_age,
                kinds=PROSE - {"title"},
                titles=False,
            ),
            Pattern(
                ("年",),
                r"(?<![\d〔第.—～-])\d{2}年(?=\d{1,2}月|底(?![气色蕴])|末|初(?![心步衷见具现显]|中|级)"
                r"|上半年|下半年|度(?!假|夏|过))|(?<=[与和同较比])\d{2}年(?=相比|同期|全年)",
                unless=_is_an_age,
                kinds=PROSE,
                titles=False,
                likely=_has_short_years,
            ),
        ),
    ),
    Rule(
        code="T211",
        level="error",
        says=Both("impossible date: {found}", "日期不存在：{found}"),
        fix=CORRECT_IT,
        near=DID_YOU_MEAN,
        why=Both("No such date or time exists.", "日期有误。"),
        wrong="2月30日召开会议。",
        right="2月28日召开会议。",
        in_text=(
            Pattern(
                ("月",),
                rf"(?<=[自从到至于])(?:{_NO_MONTH})月(?!龄|\d)|(?<![\d.])(?:{_NO_MONTH})月(?=[底初末份]|[上中下]旬)",
                likely=_counts_past(_MONTHS, "月"),
            ),
            Pattern(
                beside("五六七八九56789", "季度"),
                "(?<!连续)(?<!持续)第[五六七八九5-9]季度",
            ),
            Pattern(
                ("时",),
                r"(?<=[日天晨晚午夜])(?:2[5-9]|[3-9]\d)时(?!间|段|长|许)",
                likely=_counts_past(_HOURS, "时"),
            ),
            impossible_dates,
            weekdays,
            plan_years,
        ),
    ),
)
