"""Shares that are all named, and are not 100% together."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.phrases import CORRECT_THE_NUMBER, ONE_IS_WRONG
from reportgen.checks.reading.amounts import percentages
from reportgen.checks.reading.complements import are_complements, is_the_rest
from reportgen.checks.reading.exactness import decimals_of
from reportgen.checks.reading.number_patterns import DIGITS, N, value_of
from reportgen.checks.reading.regex import beside, compiled
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both
from reportgen.numerals import trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.checks.reading.amounts import Percentage
    from reportgen.checks.reading.manuscript import Manuscript

_SAYS = r"(.*?)(?:的?占比?重?|比例|比重)(?:为|达到?|是)?$"
_AMOUNT = r"[\d.]+[^\d，、。；：（）\n]{1,4}，$"  # between a label and its share
_SEPARATORS = "，、；"
_FEWEST = 2
_WHOLE = Decimal(100)
_CLOSE = Decimal(15)  # three numbers that miss 100 by more are no structure
_RATIO = rf"(?<![\d.])({N})[:：∶]({N})[:：∶]({N})(?![\d.:：∶])"
_RATIO_SIGNS = beside(DIGITS, ":：∶")
_SECTORS = (
    rf"(?:一、?二、?三(?:次)?产业|三次产业|三产)[^，。；\n\d]{{0,14}}(?:占比|比重|结构|比例|构成)"
    rf"[^，。；\n\d]{{0,14}}({N})[%％][、，]({N})[%％](?:[、，]|和)({N})[%％]"
)
_SECTOR_SIGNS = ("三产业", "三次产业", "三产")
_REACH = 30
_AT_MOST = 105  # names of one kind that exceed 100% by more may overlap
_KINDS = ("收入", "支出", "经费", "资金", "投资", "产业", "贷款", "案件", "能源", "用地")
_BOTH = rf"男女(?:人口|性别|学生|职工)?(?:比例|占比)?(?:分别)?[为占]({N})[%％][、，和]({N})[%％]"
_GRADES = ("优秀", "良好", "合格", "不合格", "中等", "及格", "不及格", "较差", "一般")


def shares(manuscript: Manuscript) -> Iterator[Finding]:
    """N267: shares up to 其他, of a pair or of the three sectors that miss 100%."""
    text = manuscript.text
    if manuscript.has("占") or manuscript.has("比例") or manuscript.has("比重"):
        yield from _listed(text)
    if manuscript.has("男女"):
        for match in compiled(_BOTH).finditer(text):
            yield from _judged([match[1], match[2]], match.start(1), match.end(2))
    if manuscript.has("产业"):
        for signs, form in ((_RATIO_SIGNS, _RATIO), (_SECTOR_SIGNS, _SECTORS)):
            if any(map(manuscript.has, signs)):
                yield from _of_sectors(text, form)


def _of_sectors(text: str, form: str) -> Iterator[Finding]:
    """Yield 三次产业结构比为12:45:44."""
    for match in compiled(form).finditer(text):
        if "产业" in text[max(0, match.start() - _REACH) : match.start(1)]:
            digits = [match[each] for each in (1, 2, 3)]
            yield from _judged(digits, match.start(1), match.end(3))


def _listed(text: str) -> Iterator[Finding]:
    """Yield the lists of shares that must be 100% together."""
    labels: list[str] = []
    said: list[Percentage] = []
    for each in percentages(text):
        label = _label(text, each)
        if label is None:
            continue
        if said and text[said[-1].end : each.begin - len(label[1])] not in _SEPARATORS:
            labels, said = [], []
        labels.append(label[0])
        said.append(each)
        goes_on = text[each.end : each.end + 1] in tuple(_SEPARATORS)
        rest = is_the_rest(label[0]) and len(labels) >= _FEWEST
        if rest or are_complements(labels) or (not goes_on and _is_complete(labels)):
            digits = [one.digits for one in said]
            yield from _judged(digits, said[0].start, each.end)
            labels, said = [], []
        elif not goes_on and _are_alike(labels):
            total = sum(value_of(one.digits) for one in said)
            if _WHOLE < total <= _AT_MOST:
                digits = [one.digits for one in said]
                yield from _judged(digits, said[0].start, each.end)


def _label(text: str, each: Percentage) -> tuple[str, str] | None:
    """Return whose share a percentage is, and what stands between: 男性520人，占52%."""
    match = compiled(_SAYS).match(each.words) if each.unit != "个百分点" else None
    if match is None or match[1]:
        return (match[1], "") if match else None
    before = text[max(0, each.begin - _REACH) : each.begin]
    amount = compiled(_AMOUNT).search(before)
    label = (
        compiled(r"[^\d，、。；：（）\n]{1,14}$").search(before[: amount.start()])
        if amount
        else None
    )
    return (label[0], before[label.start() :]) if label else None


def _is_complete(labels: Sequence[str]) -> bool:
    """Return whether the labels leave nothing out: ages up to 以上, grades up to 不满意."""
    if len(labels) <= _FEWEST:
        return False
    if all("岁" in each for each in labels):
        return "以下" in labels[0] and "以上" in labels[-1]
    if [each[-4:] for each in labels] == ["第一产业", "第二产业", "第三产业"]:
        return True
    graded = all(each.endswith("满意") for each in labels)
    return graded and any(each.startswith("不") for each in labels)


def _are_alike(labels: Sequence[str]) -> bool:
    """Return whether three or more labels exclude each other: 优秀, 良好 and 合格."""
    if len(labels) <= _FEWEST or len(set(labels)) < len(labels):
        return False
    if all(each.endswith(_GRADES) for each in labels):
        return True
    return len({each[-2:] for each in labels}) == 1 and labels[0].endswith(_KINDS)


def _judged(digits: Sequence[str], start: int, end: int) -> Iterator[Finding]:
    """Yield the finding if percentages are near 100 together, but not 100."""
    numbers = [value_of(each) for each in digits]
    step = max(Decimal(1).scaleb(-decimals_of(each)) for each in digits)
    total = sum(numbers, Decimal(0))
    missed = abs(total - _WHOLE)
    if step * len(digits) / 2 < missed <= _CLOSE:
        summands = " + ".join(digits)
        yield Finding("N267", start, end, {"sum": f"{summands} = {trimmed(total, 2)}"})


RULES = (
    Rule(
        code="N267",
        level="warning",
        says=Both(
            "shares that are not 100% together: {sum}", "各项占比之和不是100%：{sum}"
        ),
        fix=CORRECT_THE_NUMBER,
        why=ONE_IS_WRONG,
        wrong="纠纷类占42.5%，求助类占36.3%，其他占31.2%。",
        right="纠纷类占42.5%，求助类占36.3%，其他占21.2%。",
        in_text=(shares,),
        printed_by_a_metric=False,
    ),
)
