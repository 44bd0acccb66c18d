"""The numbers of headings and points: their order, and the marks behind them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.pattern import PROSE, Pattern
from reportgen.checks.phrases import (
    CORRECT_IT,
    DID_YOU_MEAN,
    GB_9704,
    GB_15834,
    PUNCTUATION,
    WRITE,
)
from reportgen.checks.reading.enumerations import (
    CLAUSE,
    ORDINAL,
    SERIES,
    count_of,
    counts_on,
)
from reportgen.checks.reading.labels import Label, label_of
from reportgen.checks.reading.number_patterns import NUMERALS, number_of
from reportgen.checks.reading.regex import beside, compiled
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both
from reportgen.numerals import heading_number

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript, Passage

_COUNT_ON = Both(
    "number from the one before on, or add what is missing",
    "请接着前面的序号往下编，或补上缺少的",
)
_RANKS = ("首先", "其次", "再次")


def headings(manuscript: Manuscript) -> Iterator[Finding]:
    """S101: numbers of headings that jump, repeat, or do not begin at one."""
    labels: list[Label | None] = []
    for passage in manuscript.passages:
        if label := label_of(manuscript, passage):
            labels.append(label)
        elif compiled(_ANNEX).match(manuscript.words(passage)):
            labels.append(None)  # an annex counts from one again
    ones = {label.level for label in labels if label and label.number == 1}
    for run in _runs(labels):
        if _is_a_list(run, begins=run[0].level in ones):
            yield from _out_of_order(run)


_CAPTION = r"表 ?\d+(?:[—.-]\d+)*(?=\s|[^\W\d_])"
_ANNEX = r"附件\d{0,2}[：:]?$|附[录表]\d{0,2}$"


def _runs(labels: list[Label | None]) -> list[list[Label]]:
    """Return the labels of each level below the same heading, in order.

    None stands where an annex begins.
    """
    runs: list[list[Label]] = []
    open_: dict[int, list[Label]] = {}
    for label in labels:
        if label is None:
            open_.clear()
            continue
        for level in [level for level in open_ if level > label.level]:
            del open_[level]
        run = open_.get(label.level)
        if run is None or (label.number == 1 and run[-1].number > 1):
            run = open_[label.level] = []
            runs.append(run)
        run.append(label)
    return runs


def _is_a_list(run: list[Label], *, begins: bool) -> bool:
    """Return whether labels number a list, unlike those of unrelated sentences in a file.

    A list may lack its first item only if no list of its level `begins` anywhere: where
    offices nest （一） above 一、, a level continues after a heading below it.
    """
    steps = [b.number - a.number for a, b in pairwise(run)]
    first = run[0].number == 1 or (run[0].number == 2 and not begins)  # noqa: PLR2004
    # Each number is the next one, a repeated one, or the one after a gap.
    return len(run) > 1 and first and set(steps) <= {0, 1, 2}


def _out_of_order(run: list[Label]) -> Iterator[Finding]:
    expected = 1
    for label in run:
        if label.number != expected:
            values = {"found": heading_number(label.level, label.number)}
            yield Finding("S101", label.passage.start, label.end, values)
        expected = label.number + 1


def captions(manuscript: Manuscript) -> Iterator[Finding]:
    """S232: two tables with the same number, such as those that a template prints.

    The tables of an annex may count from 1 again.
    """
    seen: set[str] = set()
    for passage in manuscript.passages if "表" in manuscript.text else ():
        words = manuscript.words(passage)
        if compiled(_ANNEX).match(words):
            seen.clear()
        found = compiled(_CAPTION).match(words) if passage.kind == "cell" else None
        if found is None:
            continue
        name = found[0].replace(" ", "")
        if name in seen:
            end = passage.start + found.end()
            yield Finding("S232", passage.start, end, {"found": name})
        seen.add(name)


def ordinals(manuscript: Manuscript) -> Iterator[Finding]:
    """T112: 一是, 三是: a number left out or repeated."""
    if "是" not in manuscript.text:
        return
    open_: list[int] = []
    for passage in manuscript.passages:
        words = manuscript.words(passage)
        # A list continues across paragraphs only if each item begins one.
        if (
            passage.kind != "body"
            or not compiled(ORDINAL).match(words)
            or label_of(manuscript, passage)
        ):
            open_.clear()
        for match in compiled(ORDINAL).finditer(words) if "是" in words else ():
            begins = words[: match.start()].endswith("：")
            if not counts_on(open_, number_of(match[1] or match[2]), begins=begins):
                start = passage.start + match.start(1)
                values = {"found": f"{match[1]}是"}
                yield Finding("T112", start, start + len(match[1]) + 1, values)


def series(manuscript: Manuscript) -> Iterator[Finding]:
    """T112: 第一，第三， or （1）（2）（4） in one paragraph; 再次 before 其次."""
    for sign, form, fewest in SERIES:
        for passage in manuscript.passages if sign in manuscript.text else ():
            words = manuscript.words(passage)
            if passage.kind == "body" and sign in words:
                yield from _gaps(passage, compiled(form).finditer(words), fewest)
    if "再次" in manuscript.text and "其次" in manuscript.text:
        for passage in manuscript.passages:
            yield from _ranks(manuscript, passage)


def _gaps(
    passage: Passage, matches: Iterator[re.Match[str]], fewest: int
) -> Iterator[Finding]:
    last = lists = 0
    for match in matches:
        number = count_of(match[1])
        lists += number == 1  # one list in an item of another ends before the next item
        repeats = number == last > fewest == 1 >= lists
        if repeats or (last >= fewest and number == last + 2):
            start = passage.start + match.start(1)
            values = {"found": match[0].strip()}
            yield Finding("T112", start, passage.start + match.end(), values)
        last = number


def _ranks(manuscript: Manuscript, passage: Passage) -> Iterator[Finding]:
    """T112: 首先, 再次, 其次: each once, but in the wrong order."""
    words = manuscript.words(passage)
    found = list(compiled(rf"{CLAUSE}(首先|其次|再次(?=[，是要抓]))").finditer(words))
    places = [_RANKS.index(match[1]) for match in found]
    for match, (place, following) in zip(found[1:], pairwise(places), strict=True):
        if following < place and len(set(places)) == len(places):
            start = passage.start + match.start(1)
            values = {"found": match[1], "near": _RANKS[min(following + 1, place)]}
            yield Finding("T112", start, start + len(match[1]), values)


RULES = (
    Rule(
        code="T110",
        level="warning",
        says=Both("wrong punctuation after the number {found}", "序号{found}后的标点不对"),
        fix=Both("use the forms 一、 （一） 1. （1）", "请写作“一、”“（一）”“1.”“（1）”"),
        why=PUNCTUATION,
        source=GB_9704,
        wrong="（一）、抓好培训。",
        right="（一）抓好培训。",
        in_text=(
            Pattern(
                (
                    *beside("）)", "、，．."),
                    *beside("0123456789", "、"),
                    *beside(NUMERALS, ".．，"),
                ),
                rf"^\s*[（(](?:[{NUMERALS}]{{1,3}}|\d{{1,2}})[）)][、，．.]|^\s*\d{{1,2}}、(?!\d)"
                rf"|^\s*[{NUMERALS}]{{1,3}}[.．，]",
                kinds=PROSE,
            ),
        ),
    ),
    Rule(
        code="T111",
        level="error",
        says=Both("wrong punctuation after {found}", "{found}后的标点不对"),
        fix=CORRECT_IT,
        near=WRITE,
        why=PUNCTUATION,
        source=GB_15834,
        wrong="一是、抓好培训。",
        right="一是抓好培训。",
        in_text=(
            Pattern(
                (
                    "是、",
                    "首先、",
                    "其次、",
                    "再次、",
                    "最后、",
                    *beside(beside("第", NUMERALS), "、"),
                ),
                rf"(?:^|(?<=[。；：\n]))[{NUMERALS}]是、"
                rf"|(?:^|(?<=[。；：\n]))(?:第[{NUMERALS}]|首先|其次|再次|最后)、(?![第{NUMERALS}])",
                lambda match: (
                    match[0][:-1] if match[0][1] == "是" else match[0][:-1] + "，"
                ),
                kinds=PROSE,
            ),
        ),
    ),
    Rule(
        code="S101",
        level="warning",
        says=Both(
            "number {found} is out of sequence",
            "序号{found}与前面的不连续",
        ),
        fix=_COUNT_ON,
        why=Both(
            "A heading is missing, or its number is wrong.", "少了一个标题，或序号有误。"
        ),
        source=GB_9704,
        wrong="标题\n一、甲\n三、乙",
        right="标题\n一、甲\n二、乙",
        in_text=(headings,),
        needs_whole=True,
    ),
    Rule(
        code="S232",
        level="warning",
        says=Both("two tables have the number {found}", "有两个{found}"),
        fix=Both(
            "number them in order; for tables of the template, write the number as `table(…)`",
            "请依次编号；模板里的表，编号写在`table(…)`里",
        ),
        why=Both(
            "见表1 in the text could mean either of them.", "正文里的“见表1”不知指哪一个。"
        ),
        wrong="""\
facts:
  - 见下表。
  - table:
      caption: 表1 收入
      columns: [项目, 数]
      rows: [[甲, 1]]
  - table:
      caption: 表1 支出
      columns: [项目, 数]
      rows: [[甲, 1]]
""",
        right="""\
facts:
  - 见下表。
  - table:
      caption: 表1 收入
      columns: [项目, 数]
      rows: [[甲, 1]]
  - table:
      caption: 表2 支出
      columns: [项目, 数]
      rows: [[甲, 1]]
""",
        in_text=(captions,),
        needs_whole=True,
    ),
    Rule(
        code="T112",
        level="warning",
        says=Both("{found} is out of sequence", "{found}与前面的序号不连续"),
        fix=_COUNT_ON,
        near=DID_YOU_MEAN,
        why=Both(
            "A point is missing, or two have the same number.", "少了一点，或重复了一点。"
        ),
        wrong="一是抓培训。三是抓宣传。",
        right="一是抓培训。二是抓宣传。",
        in_text=(
            ordinals,
            series,
        ),
    ),
)
