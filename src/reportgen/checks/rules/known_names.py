"""Names in the text against known ones: those in organ.yaml, and schools in the text."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding, Finding
from reportgen.checks.reading.sentences import places
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both
from reportgen.names import metric_texts
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportgen.checks.rule_input import DataInput, ReportInput

_SHORTEST = 4
# Replacing one of these by another names another body, so it is not a misspelling.
_KIN = frozenset(
    "省市区县州镇乡村东西南北中上下左右前后大小新老一二三四五六七八九十0123456789甲乙丙丁"
)
_SCHOOLS = ("大学", "学院", "研究院", "研究所")
_STEM = 4  # characters before 大学
_LAST_BY_SOUND = 0xD7  # the row of GB 2312 up to which characters are ordered by sound
_ONE_SOUND = 40  # about as many characters as share a syllable there, at most
_JOINS = frozenset("的与和同对在及由于是向到赴请了为等")


def in_the_text(report: ReportInput) -> Iterator[Finding]:
    """T313: names in the finished text."""
    own = literal(report.project.organ.name)
    yield from near_misses(report.manuscript.text, report.names, own)


def in_metrics(data: DataInput) -> Iterator[DataFinding]:
    """T313: names inside metrics, because not all of them are printed."""
    texts = [
        (each.key, text)
        for each in data.project.metrics()
        for text in metric_texts(each.metric)
    ]
    starts = [0, *accumulate(len(text.value) + 1 for _, text in texts)]
    joined = "\n".join(text.value for _, text in texts)
    organ = data.project.organ
    for found in near_misses(joined, organ.registered(), literal(organ.name)):
        index = bisect_right(starts, found.start) - 1
        key, text = texts[index]
        place = text.place_at(found.start - starts[index], found.end - found.start)
        yield DataFinding(found.code, place, key, found.values)


def near_misses(text: str, names: Iterable[str], own: str = "") -> Iterator[Finding]:
    """Yield T313: a known name with a character changed, missing or swapped.

    `own` is the name of the office.
    """
    long = {name for name in names if len(name) >= _SHORTEST}
    yield from _registered(text, long)
    if len(own) >= _SHORTEST and own not in long:
        yield from _slips_of_own(text, own, long)
    yield from _schools(text)


def _slips_of_own(text: str, own: str, known: set[str]) -> Iterator[Finding]:
    """Yield T313: 区科级局 for 区科技局, but not 区科技馆, 由科技局 or 区科教局."""
    for start, end, wrong in _near(text, own):
        found = text[start:end]
        inside = 0 < wrong < len(own) - 1 and found not in known
        swapped = len(found) != len(own) or sorted(found) == sorted(own)
        if inside and (swapped or _sound_alike(found[wrong], own[wrong])):
            yield Finding("T313", start, end, {"found": found, "near": own})


def _sound_alike(one: str, other: str) -> bool:
    """Return whether two characters sound alike: GB 2312 orders common ones by sound."""
    try:
        (row, cell), (other_row, other_cell) = (
            each.encode("gb2312") for each in (one, other)
        )
    except (UnicodeEncodeError, ValueError):
        return False
    common = max(row, other_row) <= _LAST_BY_SOUND
    return common and abs((row - other_row) * 94 + cell - other_cell) <= _ONE_SOUND


def _schools(text: str) -> Iterator[Finding]:
    """Yield T313: 北京化大学 beside 北京化工大学, but not a different character."""
    for suffix in _SCHOOLS:
        stems = {text[max(0, at - _STEM) : at] for at in places(suffix, text)}
        for stem in sorted(stems):
            if len(stem) < _STEM or not stem.isalpha() or set(stem) & _JOINS:
                continue
            for slip in _slips(stem):
                if not _is_rarer(text, slip + suffix, stem + suffix):
                    continue
                for start in places(slip + suffix, text):
                    values = {"found": slip + suffix, "near": stem + suffix}
                    yield Finding("T313", start, start + len(slip + suffix), values)


def _is_rarer(text: str, one: str, other: str) -> bool:
    """Return whether `one` is less frequent, or if equally so, is shorter or later."""
    often, other_often = text.count(one), text.count(other)
    doubtful = len(one) < len(other) or text.find(one) > text.find(other)
    return often < other_often or (often == other_often and doubtful)


def _slips(stem: str) -> set[str]:
    """Return the stem with a character of its second half missing, or two swapped."""
    first, second, third, fourth = tuple(stem)
    slips = {
        first + second + third,
        first + second + fourth,
        first + third + second + fourth,
        first + second + fourth + third,
    }
    return slips - {stem}


def _registered(text: str, long: set[str]) -> Iterator[Finding]:
    # Longer names precede parts of them, because the first finding at a place counts.
    known = sorted(long, key=lambda name: (-len(name), name))
    covered = {
        at
        for name in known
        for start in places(name, text)
        for at in range(start, start + len(name))
    }
    for name in known:
        for start, end, wrong in _near(text, name):
            if start + wrong not in covered:
                values = {"found": text[start:end], "near": name}
                yield Finding("T313", start, end, values)


def _near(text: str, name: str) -> Iterator[tuple[int, int, int]]:
    """Yield the start and end of each misspelling of `name`, and the index of the error.

    A half of the name that occurs only in the whole name cannot be next to a misspelling.
    """
    half, whole = len(name) // 2, text.count(name)
    before, after = (text.count(each) > whole for each in (name[:half], name[half:]))
    starts = set(places(name[:half], text)) if before else set()
    if after:
        starts |= {at - half for at in places(name[half:], text) if at >= half}
    for start in sorted(starts):
        wrong = _only_difference(text[start : start + len(name)], name)
        if wrong is not None:
            yield start, start + len(name), wrong
    for index in range(len(name) - 2):
        across = index < half <= index + 1
        if across or (after if index < half else before):
            for slip in _shuffled(name, index):
                for start in places(slip, text):
                    yield start, start + len(slip), index


def _shuffled(name: str, index: int) -> Iterator[str]:
    """Yield the name with two characters at an index swapped, or one missing."""
    before, first, second = name[:index], name[index], name[index + 1]
    rest = name[index + 2 :]
    if first != second:
        yield before + second + first + rest
    if len(name) > _SHORTEST:
        yield before + first + rest


def _only_difference(found: str, name: str) -> int | None:
    """Return the index of the only different character, unless it names another body."""
    if len(found) != len(name):
        return None
    wrong = [index for index, (a, b) in enumerate(zip(found, name, strict=True)) if a != b]
    if len(wrong) != 1:
        return None
    pair = {found[wrong[0]], name[wrong[0]]}
    return wrong[0] if found[wrong[0]].isalnum() and not pair <= _KIN else None


RULES = (
    Rule(
        code="T313",
        level="warning",
        says=Both("{found} is almost a known name", "“{found}”与已知的名称只差一点"),
        fix=Both(
            "correct the name, or register it under `names` in organ.yaml",
            "请改正，或登记在organ.yaml的`names`",
        ),
        near=Both("did you mean {near}?", "是不是“{near}”？"),
        why=Both("A wrong name is the most embarrassing mistake.", "名称写错最为尴尬。"),
        wrong="""\
# organ.yaml
names:
  - name: 示例新材料股份有限公司
# 2023H1
facts:
  - 示例新材料股分有限公司投产。
""",
        right="""\
# organ.yaml
names:
  - name: 示例新材料股份有限公司
# 2023H1
facts:
  - 示例新材料股份有限公司投产。
""",
        in_report=in_the_text,
        in_data=in_metrics,
    ),
)
