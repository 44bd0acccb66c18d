"""Lists in prose: as many names as stated, and each only once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.reading.number_patterns import number_of
from reportgen.checks.reading.regex import H, beside, compiled
from reportgen.checks.reading.sentences import places
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript

_NUMERALS = "两二三四五六七八九十"
_ITEM = r"[^、()\d]"
# Nouns that are counted although no name ends in them: names of stages omit 环节.
_ABSTRACT = "环节|方面|领域|层面|维度|阶段"
_LIST = (
    rf"({_ITEM}{{2,30}}、(?:{_ITEM}{{1,16}}、)*{_ITEM}{{1,12}}?)(?P<open>等)?(?P<count>[{_NUMERALS}]|\d{{1,2}})"
    rf"(?:[个家项件所条种](?P<what>(?:主要|重点|关键)?(?:{_ABSTRACT})|[^\W\d_]{{2}})|(?P<short>部门))"
)
# How the names of what is counted end.
_NAMED = {
    "部门": tuple("办局部委厅院"),
    "单位": (*"办局部委厅院会", "公司", "中心", "大队"),
    "乡镇": tuple("镇乡"),
    "镇街": ("镇", "街道"),
    "县区": tuple("县区市"),
    "科室": tuple("科室股办"),
    "县市": tuple("县区市"),
}
_SIGNS = (
    *beside(("等",), (*_NUMERALS, *"23456789")),
    *_ABSTRACT.split("|"),
    *beside(
        beside((*_NUMERALS, *"23456789"), "个家项所条"), "小社村镇学企公路部单乡县制科"
    ),
    *beside(_NUMERALS, ("部门",)),
)
# Signs of a list inside a list, and verbs: where an item ends is uncertain.
_UNSURE = (
    *"和与及或的之各抓对在为以向从把将使让由",
    *("推进", "推动", "开展", "建设", "组织", "完成", "实施", "加强", "落实"),
    *(
        "打造",
        "建成",
        "新建",
        "召开",
        "举办",
        "做好",
        "促进",
        "围绕",
        "聚焦",
        "针对",
        "经过",
    ),
)
_LAST_TWO = r"([^\W\d_]{2,6})(?:和|以及|与)([^\W\d_]{2,6})"
_QUOTED = (
    rf"(?:^|[，。；：])([^，。；：“”、\d\n]{{2,12}}(?:、[^，。；：“”、\d\n]{{2,8}})+)"
    rf"“([{_NUMERALS}])大[^\W\d_]{{2}}”"
)
_BIG = beside(beside(("“",), _NUMERALS), "大")
_BEHIND = 6  # characters of “三大领域”
_FEWEST = 3
_MOST = 9
_ENDS_CLAUSE = str.maketrans(dict.fromkeys("，。；：！？（）“”‘’《》", "\n"))
_OPENS_LIST = "，。；：！？"  # what may precede a list, where it is no beginning


def _clauses(words: str) -> Iterator[tuple[int, str]]:
    """Yield the clauses of a passage and where each begins."""
    at = 0
    for clause in words.translate(_ENDS_CLAUSE).split("\n"):
        yield at, clause
        at += len(clause) + 1


def counted(manuscript: Manuscript) -> Iterator[Finding]:
    """S108: a short list followed by a different count."""
    if not any(sign in manuscript.text for sign in _SIGNS):
        return
    for passage in manuscript.passages:
        words = manuscript.words(passage)
        for at, clause in _clauses(words) if "、" in words else ():
            opens = at == 0 or words[at - 1] in _OPENS_LIST
            match = compiled(_LIST).match(clause) if opens and "、" in clause else None
            if match and (count := _miscount(match)):
                start, end = (passage.start + at + each for each in match.span("count"))
                values = {"found": match["count"], "count": str(count)}
                yield Finding("S108", start, end, values)


_TITLES = (
    rf"(?:[，。；：\w])((?:“[^“”《》\n]{{1,16}}”[、和与及]?){{2,}}|(?:《[^《》\n]{{1,30}}》[、和与及]?){{2,}})"
    rf"(?P<open>等)?(?P<count>[{_NUMERALS}]|\d{{1,2}})(?:[个项部件份条篇种]|大(?={H}{{2}}))"
)


def counted_titles(manuscript: Manuscript) -> Iterator[Finding]:
    """S108: “清风”“护苗”“净网”等两项行动."""
    for match in _counted_after(manuscript):
        listed = sum(map(match[1].count, "”》"))
        said = number_of(match["count"])
        if said < listed or (said != listed and not match["open"]):
            values = {"found": match["count"], "count": str(listed)}
            yield Finding("S108", *match.span("count"), values)


_AFTER_TITLES = ("”等", "》等", *beside("”》", _NUMERALS))
_TITLES_REACH = 160


def _counted_after(manuscript: Manuscript) -> Iterator[re.Match[str]]:
    """Yield each list of quoted names with its count."""
    text = manuscript.text
    for sign in _AFTER_TITLES:
        for at in places(sign, text) if manuscript.has(sign) else ():
            begin = max(
                text.rfind(stop, max(0, at - _TITLES_REACH), at) for stop in "。；\n"
            )
            match = compiled(_TITLES).search(text, max(begin, 0), at + len(sign) + 4)
            if match and match.start("count") <= at + len(sign):
                yield match


_LEVEL = frozenset("省市县区乡镇街村组户居")
_LEVEL_SIGNS = beside(_NUMERALS, "级")
_LEVELS_REACH = 14
_LEVELS = rf"(?<![、省市县区乡镇街村组户])((?:[省市县区乡镇街村组户居]、?){{2,6}})([{_NUMERALS}])级(?!以|别|甲)"


def counted_levels(manuscript: Manuscript) -> Iterator[Finding]:
    """S108: 县乡村四级, 县、乡、村、组三级."""
    text = manuscript.text
    for at in (
        at for sign in _LEVEL_SIGNS if manuscript.has(sign) for at in places(sign, text)
    ):
        match = None
        if text[at - 1 : at] in _LEVEL:
            match = compiled(_LEVELS).search(text, max(0, at - _LEVELS_REACH), at + 3)
        if match is None or match.start(2) != at:
            continue
        levels = match[1].replace("、", "")
        before = text[max(0, match.start() - 2) : match.start()]
        whole = before.endswith(("全", "本", "各")) and before != "健全"
        if not whole and len(set(levels)) == len(levels) != number_of(match[2]):
            values = {"found": match[2], "count": str(len(levels))}
            yield Finding("S108", match.start(2), match.end(2), values)


def counted_in_quotes(manuscript: Manuscript) -> Iterator[Finding]:
    """S108: 聚焦教育、医疗、养老“两大领域”."""
    text = manuscript.text
    for at in (at for sign in _BIG if manuscript.has(sign) for at in places(sign, text)):
        match = compiled(_QUOTED).search(text, max(0, at - _TITLES_REACH), at + _BEHIND)
        if match is None or match.start(2) != at + 1:
            continue
        items = match[1].split("、")
        unsure = any(word in "、".join(items[1:]) for word in _UNSURE)
        if not unsure and len(items) != number_of(match[2]):
            values = {"found": match[2], "count": str(len(items))}
            yield Finding("S108", match.start(2), match.end(2), values)


def _miscount(match: re.Match[str]) -> int:
    """Return how many a list names if its count is surely another, else 0."""
    items = match[1].split("、")
    said = number_of(match["count"])
    rest = "、".join(items[1:])
    if match["open"] and len(items) >= _FEWEST:  # 甲、乙、丙和丁等三项: there are four
        if both := compiled(_LAST_TWO).fullmatch(items[-1]):
            items[-1:] = both.groups()
        rest = "、".join(items[1:])
    unsure = any(word in rest for word in _UNSURE)
    return 0 if unsure or not _miscounts(match, items, said) else len(items)


def _miscounts(match: re.Match[str], items: list[str], said: int) -> bool:
    """Return whether more names are listed than stated, or fewer in a complete list."""
    if match["open"]:
        return said < len(items)
    if said == len(items) or said > _MOST:
        return False
    what = match["what"] or match["short"]
    others = items[1:]
    alike = all(each.endswith(_NAMED.get(what, what)) for each in others)
    named = len(items) >= _FEWEST and (items[-1].endswith(what) or alike or _is_even(items))
    return named or bool(re.search(f"(?:{_ABSTRACT})$", what))


def _is_even(items: list[str]) -> bool:
    """Return whether all names have three or four characters: 周调度、月通报、季考核."""
    sizes = {len(each) for each in items[1:]}
    return len(items) > _FEWEST and sizes in ({3}, {4}) and len(items[0]) >= max(sizes)


# Words that may follow the last name of a list.
_OVER = (
    *("等", *_NUMERALS),
    *("开展", "进行", "申报", "参加", "参与", "实施", "举办", "召开", "创建"),
)


def named_twice(manuscript: Manuscript) -> Iterator[Finding]:
    """T226: a name that occurs twice in one list."""
    for passage in manuscript.passages:
        words = manuscript.words(passage)
        if words.count("、") < _FEWEST - 1:
            continue
        for at, clause in _clauses(words):
            if found := _twice(clause.split("、")):
                start, name = passage.start + at + found[0], found[1]
                yield Finding("T226", start, start + len(name), {"found": name})


def _twice(items: list[str]) -> tuple[int, str] | None:
    """Return the offset in a list where a name is repeated, and the name.

    Words may precede the first name and follow the last one: 督促甲苑、乙苑、甲苑开展.
    """
    first, *others = items
    seen: set[str] = set()
    at = len(first) + 1
    for index, item in enumerate(others, 1):
        name = _name(item, seen, first) if index < len(others) else _last(item, seen, first)
        if name:
            return at, name
        seen.add(item)
        at += len(item) + 1
    return None


def _name(item: str, seen: set[str], first: str) -> str:
    """Return the item if it repeats an earlier one, or ""."""
    if any(map(str.isdigit, item)):
        return ""
    again = (item in seen and len(item) > 1) or (
        len(item) >= _FEWEST and first.endswith(item)
    )
    return item if again else ""


def _last(item: str, seen: set[str], first: str) -> str:
    """Return the name at the start of the last item if it repeats an earlier one, or ""."""
    for size in range(len(item), _FEWEST - 1, -1):
        is_over = size == len(item) or item.startswith(_OVER, size)
        if is_over and (name := _name(item[:size], seen, first)):
            return name
    return ""


RULES = (
    Rule(
        code="S108",
        level="warning",
        says=Both(
            "{count} listed, but the text says {found}", "列了{count}个，后面说{found}个"
        ),
        fix=Both("correct the number or the list", "请改正数字，或补全、删减名称"),
        why=Both("The stated number does not match the list.", "前后数目对不上。"),
        wrong="已完成学习教育、听取意见三个环节的工作。",
        right="已完成学习教育、听取意见两个环节的工作。",
        in_text=(counted, counted_titles, counted_in_quotes, counted_levels),
        printed_by_a_metric=False,
        needs_whole=True,
    ),
    Rule(
        code="T226",
        level="warning",
        says=Both("duplicate name in a list: {found}", "同一串名称中出现两次：{found}"),
        fix=Both(
            "delete one, or replace it with the intended name",
            "请删去一处，或改成原来要写的名称",
        ),
        why=Both(
            "The name was probably copied, and another one is missing.",
            "多半是复制后忘了改。",
        ),
        wrong="走访海盛公司、悦苑公司、海盛公司等企业。",
        right="走访海盛公司、悦苑公司、孤东公司等企业。",
        in_text=(named_twice,),
        printed_by_a_metric=False,
    ),
)
