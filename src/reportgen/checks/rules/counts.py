"""Announced counts against what follows: 六个方面, then only five of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.reading.enumerations import (
    FEWEST,
    ORDINAL,
    SERIES,
    count_of,
    counts_on,
    written_like,
)
from reportgen.checks.reading.labels import label_of
from reportgen.checks.reading.number_patterns import NUMERALS, number_of
from reportgen.checks.reading.regex import compiled
from reportgen.checks.reading.sentences import last_said
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both
from reportgen.numerals import chinese

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript, Passage

_COUNT = (
    rf"([两{NUMERALS}]{{1,2}}|(?<![\d,.])\d{{1,2}})(?:个方面|方面|项|个(?=重点|问题|环节|领域))"
    r"(?:的?(?:重点|主要|具体)?(?:工作|任务|举措|措施|内容|问题))?[。：:；]?$"
)
_ANNOUNCED = ("以下", "下列", "如下", "下面")
_THINGS = (
    "工作|任务|举措|措施|内容|问题|实事|要求|事情?|行动|改革|工程|难题|短板|环节|重点|原因|特点|亮点"
    "|变化|转变|突破|机制|制度|建议|意见|困难|不足|体会|经验|做法|抓手|关键|领域"
    "|到位|坚持|确保|聚焦|强化|突出|注重|结合|统筹|提升|加强|着力|方面"
)
_KIND = "的?(?:重点|主要|具体|突出|民生|关键|核心|重大|专项|基本)?"
_LIST = (
    rf"([两{NUMERALS}]{{1,2}}|(?<![\d,.])\d{{1,2}})"
    rf"(?:(?:个方面|方面|项|件|点|条|类){_KIND}(?:{_THINGS})?|(?:个|大){_KIND}(?:{_THINGS}))"
    r"”?：\s*(?=一是|（1）|（一）|①|第一，)"
)
_LEVELS = (
    r"([二三四五])级[^，。；\n]{0,6}，?"
    r"即([^，。；、\n]{1,3}(?:、[^，。；、\n]{1,3})+?)([二三四五])级"
)


def counts(manuscript: Manuscript) -> Iterator[Finding]:
    """S102: 六个方面, followed by five headings or by 一是…五是."""
    yield from _counts_of_headings(manuscript)
    for index, passage in enumerate(manuscript.passages):
        words = manuscript.words(passage)
        announced = any(sign in words for sign in ("：一是", "：（", "：①", "：第一"))
        for match in compiled(_LIST).finditer(words) if announced else ():
            named = _listed(words[match.end() :])
            said = number_of(match[1])
            # 二是做好两项工作：一是…，二是…。三是…: the last item may be of the outer list.
            inside = named > said and compiled(ORDINAL).search(words[: match.start()])
            if (
                named >= FEWEST - 1
                and named != said
                and not inside
                and not _goes_on(manuscript, index, named)
            ):
                start = passage.start + match.start(1)
                yield _miscount(start, match[1], named)
    yield from _counts_of_levels(manuscript)


def _goes_on(manuscript: Manuscript, index: int, named: int) -> bool:
    """Return whether the next paragraph continues the count."""
    following = manuscript.passages[index + 1 : index + 2]
    words = "".join(manuscript.words(each).lstrip() for each in following)
    number = chinese(named + 1)
    return words.startswith(
        (f"{number}是", f"（{number}）", f"（{named + 1}）", f"第{number}")
    )


def _listed(words: str) -> int:
    """Return how far the list counts that `words` begin with, or 0 if that is unclear."""
    if words.startswith("一是"):
        return _listed_with_shi(words)
    for _, form, _ in SERIES:
        if first := compiled(form).match(words):
            last = 0
            for match in compiled(form).finditer(words):
                last += count_of(match[1]) == last + 1
            following = first[0].replace(first[1], written_like(first[1], last + 1))
            return 0 if following in words else last
    return 0


def _listed_with_shi(words: str) -> int:
    """Return how far 一是二是 counts, without the lists inside its items.

    Return 0 if the next number occurs anywhere else in the text.
    """
    open_: list[int] = []
    counted = 0
    for match in compiled(ORDINAL).finditer(words):
        number = number_of(match[1] or match[2])
        begins = words[: match.start()].endswith("：")
        if (number == 1 and open_ and not begins) or not counts_on(
            open_, number, begins=begins
        ):
            break
        counted = open_[0]
    return 0 if f"{chinese(counted + 1)}是" in words else counted


def _counts_of_levels(manuscript: Manuscript) -> Iterator[Finding]:
    """S102: 四级网络，即市、县、乡三级."""
    if "级" not in manuscript.text or "即" not in manuscript.text:
        return
    for match in compiled(_LEVELS).finditer(manuscript.text):
        counted = match[2].count("、") + 1
        if counted == number_of(match[3]) != number_of(match[1]):
            yield _miscount(match.start(1), match[1], counted)


def _counts_of_headings(manuscript: Manuscript) -> Iterator[Finding]:
    passages = manuscript.passages
    for index, passage in enumerate(passages[:-1]):
        match = _announced(manuscript.words(passage)) if passage.kind == "body" else None
        if match:
            counted = _siblings(manuscript, passages[index + 1 :])
            if counted and counted != number_of(match[1]):
                yield _miscount(passage.start + match.start(1), match[1], counted)


def _announced(words: str) -> re.Match[str] | None:
    """Return the match of the number of things that a paragraph announces, if any."""
    colon = words.endswith(("：", ":"))
    if not colon and not any(each in words for each in _ANNOUNCED):
        return None
    match = compiled(_COUNT).search(words)
    sentence = last_said(words[: match.start()]) if match else ""
    return match if colon or any(each in sentence for each in _ANNOUNCED) else None


def _siblings(manuscript: Manuscript, passages: list[Passage]) -> int:
    """Return how many headings in a row have the level of the first passage."""
    first = label_of(manuscript, passages[0])
    if first is None or first.number != 1:
        return 0
    count = 0
    for passage in passages:
        label = label_of(manuscript, passage)
        if label and label.level < first.level:
            break
        if label and label.level == first.level:
            if label.number == 1 and count:
                break
            count += 1
    return count


def _miscount(start: int, said: str, counted: int) -> Finding:
    return Finding(
        "S102",
        start,
        start + len(said),
        {"found": said, "count": str(counted)},
    )


RULES = (
    Rule(
        code="S102",
        level="error",
        says=Both(
            "{found} announced, but {count} follow", "前面说{found}，后面有{count}个"
        ),
        fix=Both(
            "correct the number, or add what is missing", "请改正数字，或补上缺少的内容"
        ),
        why=Both("The announced number does not match the list.", "前后数目对不上。"),
        wrong="标题\n重点抓好三个方面的工作：一是抓培训。二是抓宣传。",
        right="标题\n重点抓好两个方面的工作：一是抓培训。二是抓宣传。",
        in_text=(counts,),
        needs_whole=True,
    ),
)
