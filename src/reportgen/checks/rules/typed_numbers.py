"""Numbers typed into prose against the metrics: equal, nearly equal, or different."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding, Finding
from reportgen.checks.reading.digit_runs import DigitRun, numbers, scaled
from reportgen.checks.reading.exactness import holds, qualifier, rounds
from reportgen.checks.reading.metric_amounts import MetricAmounts, is_telling, stated_digits
from reportgen.checks.reading.number_patterns import MEASURES
from reportgen.checks.reading.regex import compiled
from reportgen.checks.reading.sentences import last_said
from reportgen.checks.rule import Rule
from reportgen.checks.rule_input import DataInput, ReportInput, sure
from reportgen.figures.amount import amount_of
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from reportgen.checks.reading.manuscript import Manuscript
    from reportgen.checks.reading.metric_amounts import Amount
    from reportgen.figures.figure import Measured

_SAID = 500  # characters of a sentence before a number
_BEHIND = 12  # characters after a number that belong to it
_DURATION = "年天日月"
_SCALE = "[余多]?[万亿千百]*[余多]?"
_ENDS = r"(?:左右|上下|以[上下内])?(?:[，。；：）\n]|$)"


def typed_numbers(report: ReportInput) -> Iterator[Finding]:
    """N202 (equal), N203 (contradicts), N204 (a typing error apart), N205 (the year)."""
    amounts = MetricAmounts(report.figures.values(), report.about, report.named)
    for number in numbers(report.manuscript, report.names):
        if number.kind == "typed":
            typed = _Typed(report.manuscript, number)
            yield from typed.against(amounts)


class _Typed:
    """A number typed into prose, with the words around it."""

    def __init__(self, manuscript: Manuscript, number: DigitRun) -> None:
        self.manuscript, self.number = manuscript, number
        self.rest = manuscript.text[number.end : number.end + _BEHIND]
        self.value, self.unit = scaled(number.value, self.rest)
        passage = manuscript.passage_at(number.start)
        before = manuscript.text[max(passage.start, number.start - _SAID) : number.start]
        self.said = last_said(before)
        self.qualifier = qualifier(self.said, self.rest)

    def against(self, amounts: MetricAmounts) -> list[Finding]:
        """Return at most one finding: N205, or else the one with the lowest code."""
        number = self.number
        if _is_the_year(self.manuscript, number, self.rest):
            found = {"found": number.text + self.unit}
            return [Finding("N205", number.start, number.end, found)]
        verdicts = list(self._verdicts(amounts))
        if not verdicts:
            return []
        code, _, figure = min(verdicts, key=lambda each: each[:2])
        return [_finding(code, number, self._shown(), figure)]

    def _verdicts(self, amounts: MetricAmounts) -> Iterator[tuple[str, int, Measured]]:
        """Yield codes for how the number relates to metrics, and which these are."""
        equal = amounts.equal(self.value, self.unit)
        if equal and is_telling(self.number.digits):
            yield "N202", equal.number, equal.figure
            return
        named = amounts.named(self.said, self.number.start)
        for each in named:
            if code := self._against_named(each):
                yield code, each.number, each.figure
        known = {each.number for each in named}
        for each in amounts.slipped(self.number.digits, self.unit):
            is_other = each.value != self.value and each.number not in known
            if is_other and not each.figure.is_doubted():
                yield "N204", each.number, each.figure

    def _against_named(self, amount: Amount) -> str:
        """Return the code for how the number relates to that of a metric it names, or ""."""
        if amount.unit != self.unit or not self.unit:
            # 26项 for 26件: the number of a metric with another unit
            same = self.unit.isalpha() and self.number.value == _digits_of(amount.figure)
            return "N203" if same and self._is_all(self.unit) else ""
        if self.value == amount.value:
            return "N202"
        if amount.figure.is_doubted():
            return ""
        unit = amount.figure.unit
        part = bool(unit) and not self._is_all(unit)
        return "" if part or self._agrees(amount) else "N203"

    def _is_all(self, unit: str) -> bool:
        """Return whether nothing after the number limits it, as in 3家获奖, 3家、另外5家."""
        plain = re.escape(unit.lstrip("万亿千百"))
        return bool(re.match(_SCALE + plain + _ENDS, self.rest))

    def _agrees(self, amount: Amount) -> bool:
        """Return whether both numbers, with their qualifiers, can be true."""
        real = amount.value
        of_metric = amount.figure.metric.qualifier
        if self.qualifier:
            return of_metric is not None or holds(self.qualifier, self.value, real)
        if of_metric:
            return holds(of_metric, real, self.value)
        scale = self.value / self.number.value if self.number.value else self.value
        return rounds(real, self.number.digits, scale)

    def _shown(self) -> str:
        """Return the number as typed, with its unit and qualifier."""
        unit = compiled("[万亿千百]*[余多]?[万亿]?.?").match(self.rest)
        shown = self.number.text + (unit[0] if unit else "")
        if not self.qualifier or self.qualifier in shown:
            return shown
        before = self.said.endswith((self.qualifier, f"{self.qualifier}过"))
        return f"{self.qualifier}{shown}" if before else f"{shown}{self.qualifier}"


def _finding(code: str, number: DigitRun, found: str, figure: Measured) -> Finding:
    stated = stated_digits(figure) + figure.unit
    values = {"found": found, "id": figure.id, "stated": stated}
    return Finding(code, number.start, number.end, values)


def _digits_of(figure: Measured) -> Decimal | None:
    number = amount_of(figure.metric)
    return number.value if number else None


# A bare year is suspect before one of these only: 2025全国大赛 and 2024级 are names.
_UNITS = (*(each for each in MEASURES if each not in "天位期"), *"万亿元")
_NO_UNITS = (
    "个人",
    "名师",
    "名校",
    "家庭",
    "项目",
    "人才",
    "人大",
    "人工",
    "种业",
    "场馆",
    "批次",
)
# GB/T 4754—2024; “创新·2025”, 《规划》2025.
_IN_NAMES = tuple("—–-/:：”》")


def _is_the_year(manuscript: Manuscript, number: DigitRun, rest: str) -> bool:
    """Return whether digits end in the report's year before a unit, as in 2023项."""
    year = str(manuscript.year)
    if not manuscript.year or not number.digits.endswith(year):
        return False
    if number.digits == year:
        is_a_name = manuscript.text[number.start - 1 : number.start] in _IN_NAMES
        return not is_a_name and rest.startswith(_UNITS) and not rest.startswith(_NO_UNITS)
    return rest[:1].isalpha() and rest[:1] not in _DURATION


def years_in_values(data: DataInput) -> Iterator[DataFinding]:
    """N205: a value that a search and replace of years changed: 2023项, 12023亿元."""
    year = str(data.project.period.year)
    for figure in sure(data):
        metric = figure.metric
        if metric.value is None or metric.unit is None or metric.confirmed is not None:
            continue
        if metric.value.digits.lstrip("-").endswith(year):
            values = {"found": figure.amount}
            yield DataFinding("N205", metric.value.place, figure.key, values)


RULES = (
    Rule(
        code="N205",
        level="warning",
        says=Both("{found} ends in the year of the report", "{found}的末位正是报告年份"),
        fix=Both(
            "check the number against its source; if it is right, note that in `confirmed`",
            "请核对原始数据；确实无误的，写明`confirmed`",
        ),
        why=Both(
            "Replacing the year throughout a document often changes other numbers too.",
            "批量替换年份时常会误改数值。",
        ),
        wrong="""\
metrics:
  contracts:
    name: 签订协议
    value: 12023
    unit: 项
""",
        right="""\
metrics:
  contracts:
    name: 签订协议
    value: 23
    unit: 项
""",
        in_report=typed_numbers,
        in_data=years_in_values,
        owed="doubtful",
    ),
    Rule(
        code="N202",
        level="hint",
        says=Both(
            "{found} is typed by hand; metric `{id}` has the same value",
            "{found}是手打的，与指标`{id}`相同",
        ),
        fix=Both(
            "write {{{{ {id} }}}} so that both change together",
            "请写{{{{ {id} }}}}，以便一处修改、处处一致",
        ),
        why=Both(
            "A number written in two places is often corrected in only one.",
            "同一个数写两处，往往只改一处。",
        ),
        wrong="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
facts:
  - "申请量为{{ applications }}。"
  - 发明专利申请量26件，比上年多。
""",
        right="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
facts:
  - "发明专利申请量{{ applications }}，比上年多。"
""",
        in_report=typed_numbers,
    ),
    Rule(
        code="N203",
        level="warning",
        says=Both(
            "{found} is typed by hand, but metric `{id}` is {stated}",
            "这里写的是{found}，指标`{id}`是{stated}",
        ),
        fix=Both(
            "correct one of the two, or write {{{{ {id} }}}}",
            "请改正其中一个，或写{{{{ {id} }}}}",
        ),
        why=Both(
            "The report gives two different numbers for the same thing.",
            "同一件事有两个数。",
        ),
        wrong="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
facts:
  - "申请量为{{ applications }}。"
  - 发明专利申请量28件。
""",
        right="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
facts:
  - "申请量为{{ applications }}。"
  - 外观设计28件。
""",
        in_report=typed_numbers,
    ),
    Rule(
        code="N204",
        level="warning",
        says=Both(
            "{found} is typed by hand, but almost equals metric `{id}` ({stated})",
            "这里写的是{found}，与指标`{id}`的{stated}只差一点",
        ),
        fix=Both("if it is a typo, write {{{{ {id} }}}}", "是不是笔误？请写{{{{ {id} }}}}"),
        why=Both(
            "The decimal point may be misplaced, or two digits swapped.",
            "可能是小数点错位或数字颠倒。",
        ),
        wrong="""\
metrics:
  output:
    name: 工业总产值
    value: 326.5
    unit: 亿元
facts:
  - "工业总产值{{ output }}。"
  - 其中规模以上企业3265亿元。
""",
        right="""\
metrics:
  output:
    name: 工业总产值
    value: 326.5
    unit: 亿元
facts:
  - "工业总产值{{ output }}。"
  - 其中规模以上企业301.2亿元。
""",
        in_report=typed_numbers,
    ),
)
