"""Changes against their numbers: 由98.2%提高到97.6%."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.phrases import CORRECT_IT, ONE_IS_WRONG
from reportgen.checks.reading.amounts import Quantity, amount, unit_at
from reportgen.checks.reading.number_patterns import NUMERALS, N, number_of
from reportgen.checks.reading.regex import beside, compiled
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript

_UP = "增加|增长|提高|跃升|攀升|回升|上升|提升|发展|壮大|扩大|扩展|拓展|上调|增|升"
_DOWN = "下降|减少|降低|缩减|缩短|压缩|压减|精简|下调|缩小|回落|下滑|降|减"
_LEAD = r"[^，。；、\n\d]{0,12}(?:(?:19|20)\d\d年[^，。；、\n\d]{0,8})?"
_CHANGE = (
    rf"[由从比较](?P<lead>{_LEAD})(?<![第－−—～负-])(?P<before>{N})(?P<unit>[^，。；、\n\d]{{1,10}}?)"
    rf"，?(?P<way>(?P<up>{_UP})|{_DOWN})(?:到了|到|至|为)"
    rf"(?P<next>{_LEAD})(?<![第－−—～负-])(?P<after>{N})"
)
_SIGNS = beside("加长高升大展调降少低减短缩简小落滑增", "到至为")
_RANKS = ("排名", "位次", "名次", "排位", "等级")
_RANKED = ("位", "名", "级")
_TAIL = 4


def directions(manuscript: Manuscript) -> Iterator[Finding]:
    """N266: a number that is said to rise, but falls, or the other way round."""
    if not any(map(manuscript.has, _SIGNS)):
        return
    for match in compiled(_CHANGE).finditer(manuscript.text):
        both = _amounts(manuscript.text, match)
        if both is None or _is_unclear(manuscript, match):
            continue
        before, after = both
        falls = after.value < before.value
        if after.value != before.value and falls == bool(match["up"]):
            words = manuscript.text[before.start : after.end]
            values = {"found": words, "way": match["way"]}
            typed = after if manuscript.is_a_figure(before.start) else before
            yield Finding("N266", typed.start, after.end, values)


def _amounts(text: str, match: re.Match[str]) -> tuple[Quantity, Quantity] | None:
    """Return both amounts if they are of one unit, and of one thing if it is named."""
    at, end = match.end("before"), match.end("after")
    one, other = unit_at(text, at), unit_at(text, end)
    tail = text[at + len(one) : match.end("unit")]
    goes_on = text[end + len(other) :][: len(tail)] if tail else ""
    if not one or not other or len(tail) > _TAIL or tail[:1] != goes_on[:1]:
        return None
    before = amount(match["before"], one, match.start("before"), at + len(one))
    after = amount(match["after"], other, match.start("after"), end + len(other))
    return (before, after) if before.plain == after.plain else None


def _is_unclear(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether the numbers are ranks, or only one of them is an average."""
    said = manuscript.text[max(0, match.start() - 12) : match.end()]
    ranks = any(word in said for word in _RANKS) or match["unit"].startswith(_RANKED)
    return ranks or ("每" in match["lead"]) != ("每" in match["next"])


_RANK = (
    rf"第(?P<before>\d{{1,2}}|[{NUMERALS}]{{1,3}})[位名][^，。；、\n\d]{{0,4}}"
    r"(?P<way>(?P<up>上升|提升|前移|跃升|前进|晋升|攀升)|下降|下滑|后移|退后|回落)(?:到|至|为)"
    rf"[^，。；、\n\d第]{{0,8}}第(?P<after>\d{{1,2}}|[{NUMERALS}]{{1,3}})(?=[位名])"
)
_RANK_SIGNS = beside("升移进降滑后落", "到至为")


def ranks(manuscript: Manuscript) -> Iterator[Finding]:
    """N266: a rank that is said to rise from 5 to 8."""
    if not any(map(manuscript.has, _RANK_SIGNS)) or not manuscript.has("第"):
        return
    for match in compiled(_RANK).finditer(manuscript.text):
        before, after = number_of(match["before"]), number_of(match["after"])
        if before and after and before != after and (after > before) == bool(match["up"]):
            values = {"found": match[0] + "位", "way": match["way"]}
            yield Finding("N266", match.start(), match.end(), values)


RULES = (
    Rule(
        code="N266",
        level="error",
        says=Both(
            "{found}: the numbers say the opposite of {way}", "数与“{way}”相反：{found}"
        ),
        fix=CORRECT_IT,
        why=ONE_IS_WRONG,
        wrong="合格率由98.2%提高到97.6%。",
        right="合格率由97.6%提高到98.2%。",
        in_text=(directions, ranks),
        printed_by_a_metric=False,
    ),
)
