"""Order and count: numbered headings, 一是二是, N个方面 against what follows."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.checks.reading.manuscript import Passage
from reportgen.checks.rule import Finding, compiled, last_said
from reportgen.numerals import chinese, heading_number

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript

_CHINESE = {chinese(number): number for number in range(1, 100)} | {"两": 2}
_DIGITS = "一二三四五六七八九十"
_LABELS = (
    rf"\s*([{_DIGITS}]{{1,3}})、",
    rf"\s*[（(]([{_DIGITS}]{{1,3}})[）)]",
    r"\s*(?:附件[：:]\s*)?(\d{1,2})[.．](?!\d)",
    r"\s*[（(](\d{1,2})[）)]",
)
_BEGINNINGS = frozenset(f"{_DIGITS}（(0123456789 附")
_ORDINAL = (
    rf"(?:^|(?<=[。；：，、！？\v]))\s*([{_DIGITS}]{{1,2}})是(?!、|\1[，、。；])"
    rf"|(?<![统唯之第同单专这那{_DIGITS}])(一)是(?=[^{_DIGITS}、])"
)
_COUNT = (
    rf"([两{_DIGITS}]{{1,2}}|\d{{1,2}})(?:个方面|方面|项|个(?=重点|问题|环节|领域))"
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
    rf"([两{_DIGITS}]{{1,2}}|\d{{1,2}})"
    rf"(?:(?:个方面|方面|项|件|点|条|类){_KIND}(?:{_THINGS})?|(?:个|大){_KIND}(?:{_THINGS}))"
    r"”?：\s*(?=一是|（1）|（一）|①|第一，)"
)
# Other ways to count inside a paragraph, and after how many a gap is one: （1）（3） alone
# may be clauses of a law.
_CLAUSE = r"(?:^|(?<=[。；：，]))\s*"
_SERIES = (
    ("第一，", rf"{_CLAUSE}第([{_DIGITS}]{{1,2}})(?=，)", 1),
    ("（2）", r"(?<![第条款项式表图和及、）])（(\d{1,2})）", 2),
    ("（二）", rf"(?<![第条款项和及、）])（([{_DIGITS}]{{1,2}})）", 2),
    ("②", "(?<!、)([①-⑳])", 2),
)
_ZERO = ord("①") - 1
_RANKS = ("首先", "其次", "再次")
_LEVELS = (
    r"([二三四五])级[^，。；\n]{0,6}，?"
    r"即([^，。；、\n]{1,3}(?:、[^，。；、\n]{1,3})+?)([二三四五])级"
)
_FEWEST = 3


class Label(Struct, frozen=True):
    """A numbered heading: its level from 1, its number, and where it stands."""

    level: int
    number: int
    passage: Passage
    end: int


def number_of(word: str) -> int:
    """Return a number written in digits or Chinese numerals; 0 if it is none."""
    return int(word) if word.isdigit() else _CHINESE.get(word, 0)


def label_of(manuscript: Manuscript, passage: Passage) -> Label | None:
    """Return the number that a passage begins with, in one of the four forms of 7.3.3."""
    if passage.kind == "cell":
        return None
    words = manuscript.words(passage)
    if words[:1] not in _BEGINNINGS:
        return None
    for level, form in enumerate(_LABELS, 1):
        if match := compiled(form).match(words):
            end = passage.start + match.end()
            return Label(level, number_of(match[1]), passage, end)
    return None


def headings(manuscript: Manuscript) -> Iterator[Finding]:
    """S101: numbers of headings that jump, repeat, or do not begin at one."""
    found = (label_of(manuscript, each) for each in manuscript.passages)
    labels = [label for label in found if label]
    ones = {label.level for label in labels if label.number == 1}
    for run in _runs(labels):
        if _is_a_list(run, begins=run[0].level in ones):
            yield from _out_of_order(run)


def _runs(labels: list[Label]) -> list[list[Label]]:
    """Return the labels of each level below the same heading, in order."""
    runs: list[list[Label]] = []
    open_: dict[int, list[Label]] = {}
    for label in labels:
        for level in [level for level in open_ if level > label.level]:
            del open_[level]
        run = open_.get(label.level)
        if run is None or (label.number == 1 and run[-1].number > 1):
            run = open_[label.level] = []
            runs.append(run)
        run.append(label)
    return runs


def _is_a_list(run: list[Label], *, begins: bool) -> bool:
    """Return whether labels count something: sentences of a file at random do not.

    A list may lack its first item only if nothing of its level `begins` anywhere: where
    offices nest （一） above 一、, a level goes on after a heading below it.
    """
    steps = [b.number - a.number for a, b in pairwise(run)]
    first = run[0].number == 1 or (run[0].number == 2 and not begins)  # noqa: PLR2004
    # Right, said twice, or one left out.
    return len(run) > 1 and first and set(steps) <= {0, 1, 2}


def _out_of_order(run: list[Label]) -> Iterator[Finding]:
    expected = 1
    for label in run:
        if label.number != expected:
            values = {
                "found": heading_number(label.level, label.number),
                "near": heading_number(label.level, expected),
            }
            yield Finding("S101", label.passage.start, label.end, values)
        expected = label.number + 1


def ordinals(manuscript: Manuscript) -> Iterator[Finding]:
    """T112: 一是, 三是: a number left out or said twice."""
    if "是" not in manuscript.text:
        return
    open_: list[int] = []
    for passage in manuscript.passages:
        words = manuscript.words(passage)
        # Over paragraphs a list goes on only where each item begins one.
        if (
            passage.kind != "body"
            or not compiled(_ORDINAL).match(words)
            or label_of(manuscript, passage)
        ):
            open_.clear()
        for match in compiled(_ORDINAL).finditer(words) if "是" in words else ():
            expected = open_[-1] + 1 if open_ else 1
            begins = words[: match.start()].endswith("：")
            if not _counts_on(open_, number_of(match[1] or match[2]), begins=begins):
                start = passage.start + match.start(1)
                values = {"found": f"{match[1]}是", "near": f"{chinese(expected)}是"}
                yield Finding("T112", start, start + len(match[1]) + 1, values)


def _counts_on(open_: list[int], number: int, *, begins: bool) -> bool:
    """Count on in the innermost of the `open_` lists that `number` follows in.

    A list that `begins` after a colon may stand in an item of another one. Return whether
    the number follows.
    """
    if number == 1:
        open_[:] = [*open_, 1] if begins else [1]
        return True
    for depth in range(len(open_) - 1, -1, -1):
        if open_[depth] == number - 1:
            open_[depth:] = [number]
            return True
        if open_[depth] < _FEWEST - 1:
            break
    follows = not open_ and not (begins and number == 2)  # noqa: PLR2004
    open_[-1:] = [number]
    return follows


def series(manuscript: Manuscript) -> Iterator[Finding]:
    """T112: 第一，第三， or （1）（2）（4） in one paragraph; 再次 before 其次."""
    for sign, form, fewest in _SERIES:
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
    last = 0
    for match in matches:
        number = _count_of(match[1])
        if last >= fewest and number == last + 2:
            start = passage.start + match.start(1)
            near = match[0].replace(match[1], _as(match[1], last + 1)).strip()
            values = {"found": match[0].strip(), "near": near}
            yield Finding("T112", start, passage.start + match.end(), values)
        last = number


def _count_of(word: str) -> int:
    """Return a number written as 4, 四 or ④."""
    return ord(word) - _ZERO if "①" <= word <= "⑳" else number_of(word)


def _as(word: str, number: int) -> str:
    """Return a number written like `word` is."""
    if "①" <= word <= "⑳":
        return chr(_ZERO + number)
    return str(number) if word.isdecimal() else chinese(number)


def _ranks(manuscript: Manuscript, passage: Passage) -> Iterator[Finding]:
    """T112: 首先, 再次, 其次: each once, and not in this order."""
    words = manuscript.words(passage)
    found = list(compiled(rf"{_CLAUSE}(首先|其次|再次(?=[，是要抓]))").finditer(words))
    places = [_RANKS.index(match[1]) for match in found]
    for match, (place, following) in zip(found[1:], pairwise(places), strict=True):
        if following < place and len(set(places)) == len(places):
            start = passage.start + match.start(1)
            values = {"found": match[1], "near": _RANKS[min(following + 1, place)]}
            yield Finding("T112", start, start + len(match[1]), values)


def counts(manuscript: Manuscript) -> Iterator[Finding]:
    """S102: 六个方面, and five headings or 一是…五是 that follow."""
    yield from _counts_of_headings(manuscript)
    for index, passage in enumerate(manuscript.passages):
        words = manuscript.words(passage)
        announced = any(sign in words for sign in ("：一是", "：（", "：①", "：第一"))
        for match in compiled(_LIST).finditer(words) if announced else ():
            named = _listed(words[match.end() :])
            said = number_of(match[1])
            # 二是做好两项工作：一是…，二是…。三是…: the last one may be of the list around.
            inside = named > said and compiled(_ORDINAL).search(words[: match.start()])
            if (
                named >= _FEWEST - 1
                and named != said
                and not inside
                and not _goes_on(manuscript, index, named)
            ):
                start = passage.start + match.start(1)
                yield _miscount(start, match[1], named)
    yield from _counts_of_levels(manuscript)


def _goes_on(manuscript: Manuscript, index: int, named: int) -> bool:
    """Return whether the next paragraph counts on."""
    following = manuscript.passages[index + 1 : index + 2]
    words = "".join(manuscript.words(each).lstrip() for each in following)
    number = chinese(named + 1)
    return words.startswith(
        (f"{number}是", f"（{number}）", f"（{named + 1}）", f"第{number}")
    )


def _listed(words: str) -> int:
    """Return how far a list counts that `words` begin with; 0 if that is not clear."""
    if words.startswith("一是"):
        return _listed_with_shi(words)
    for _, form, _ in _SERIES:
        if first := compiled(form).match(words):
            last = 0
            for match in compiled(form).finditer(words):
                last += _count_of(match[1]) == last + 1
            following = first[0].replace(first[1], _as(first[1], last + 1))
            return 0 if following in words else last
    return 0


def _listed_with_shi(words: str) -> int:
    """Return how far 一是二是 counts, without the lists inside its items.

    0 if the next number is there after all, where none is looked for.
    """
    open_: list[int] = []
    counted = 0
    for match in compiled(_ORDINAL).finditer(words):
        number = number_of(match[1] or match[2])
        begins = words[: match.start()].endswith("：")
        if (number == 1 and open_ and not begins) or not _counts_on(
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
    """Return the number of things that a paragraph says will follow, if it does."""
    colon = words.endswith(("：", ":"))
    if not colon and not any(each in words for each in _ANNOUNCED):
        return None
    match = compiled(_COUNT).search(words)
    sentence = last_said(words[: match.start()]) if match else ""
    return match if colon or any(each in sentence for each in _ANNOUNCED) else None


def _siblings(manuscript: Manuscript, passages: list[Passage]) -> int:
    """Return how many headings in a row stand at the level of the first passage."""
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
    near = str(counted) if said.isdigit() else chinese(counted, counting=True)
    return Finding(
        "S102",
        start,
        start + len(said),
        {"found": said, "count": str(counted), "near": near},
    )


def heading_ends(manuscript: Manuscript) -> Iterator[Finding]:
    """S103: a heading on a line of its own that ends in a mark."""
    for passage in manuscript.passages:
        words = manuscript.words(passage).rstrip()
        if (
            passage.kind in {"title", "heading"}
            and not passage.run_in
            and words.endswith(tuple("，、；：。"))
        ):
            end = passage.start + len(words)
            yield Finding("S103", end - 1, end, {"found": words[-1]})


_NUMBER = (
    rf"(?:[{_DIGITS}]{{1,3}}、|[（(](?:[{_DIGITS}]{{1,3}}|\d{{1,2}})[）)]、?"
    rf"|\d{{1,2}}[.．、](?!\d))(?![{_DIGITS}百千万两])"
)


def doubly_numbered(manuscript: Manuscript) -> Iterator[Finding]:
    """S106: （二）（二）: a number typed into a heading that the template numbers."""
    for passage in manuscript.passages:
        label = label_of(manuscript, passage) if passage.kind == "heading" else None
        words = manuscript.text[label.end : passage.end] if label else ""
        if label is None or words[:1] not in _BEGINNINGS:
            continue
        if match := compiled(_NUMBER).match(words):
            start, end = (label.end + at for at in match.span())
            found = manuscript.text[passage.start : end].strip()
            yield Finding("S106", start, end, {"found": found})


def repeated_headings(manuscript: Manuscript) -> Iterator[Finding]:
    """S105: a heading that stands there already, below the same heading."""
    seen: dict[int, set[str]] = {}
    for passage in manuscript.passages:
        if passage.kind != "heading":
            continue
        for level in [level for level in seen if level > passage.level]:
            del seen[level]
        label = label_of(manuscript, passage)
        start = label.end if label else passage.start
        words = manuscript.text[start : passage.end].strip().rstrip("。")
        known = seen.setdefault(passage.level, set())
        if words in known and len(words) >= _FEWEST:
            yield Finding("S105", start, start + len(words), {"found": words})
        known.add(words)
