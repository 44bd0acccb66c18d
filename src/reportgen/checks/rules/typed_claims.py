"""Ranks, changes, shares and number words typed after the name of a metric, against the metric."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from reportgen.checks.finding import Finding
from reportgen.checks.reading.exactness import holds, qualifier, rounds
from reportgen.checks.reading.number_patterns import N, number_of, value_of
from reportgen.checks.reading.regex import compiled
from reportgen.checks.reading.sentences import places
from reportgen.checks.rule import Rule
from reportgen.figures.figure import Measured, words
from reportgen.messages.message import Both
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reportgen.checks.reading.manuscript import Manuscript
    from reportgen.checks.rule_input import ReportInput

_UP = ("增长", "提高", "上升", "增加", "提升")
_MOVES = "增长|提高|上升|增加|提升|下降|减少|降低|回落"
_BASES = {
    "同比": "同比|比上年同期|较上年同期|比去年同期|较去年同期",
    "环比": "环比",
    "比上年": "比上年|较上年|比去年|较去年",
}
_NUMERALS = "一二两三四五六七八九十"
_FAR = 60  # characters between a name and its typed share
_BEHIND = 5  # characters between 同比 or 全市 and the number
_AT = ("同比", "环比", "上年", "去年", "同期")
# Only the amount may separate a name from its rank or change. What follows a growth or a
# share may refer to that instead: 同比增长5%，居全市第三位.
_REACH = (
    r"(?:数量?|总[数量额]|面积|规模|金额)?"
    rf"(?:[已共有为是约近超达到完成实现逾过]{{0,4}}{N}[^\d，。；：、\n%]{{1,4}})?，?"
)
_RANKED = r"(?:[居列位名][^，。；：、\n]{2,10}，)?"
_VERB = (
    "(?:继续|仍|稳|一直)?(?:居于?|位居|位列|列|名列|暂列|暂居|稳居|跃居|升至|排名?|排在)"
)
_PLACE = r"(第?(\d{1,2}|[一二三四五六七八九十]{1,2})(?:[位名]|(?=[，。；、\n])))"


def claims(report: ReportInput) -> Iterator[Finding]:
    """N219: a metric's name, followed by a rank, change or share other than its own.

    N203: followed by another number in words, as in 合作院士四位.
    """
    said = _Said(report)
    for figure in report.figures.values():
        found = [
            (at, each)
            for find, ends in said.claims(figure)
            for at in ends
            for each in find(said, figure, at)
        ]
        for at, each in sorted(found, key=lambda pair: pair[0]):
            if report.about.is_meant(figure, at - len(figure.name)):
                yield each


class _Said:
    """What is typed behind the names of metrics, looked at once for metrics of one name."""

    def __init__(self, report: ReportInput) -> None:
        self.manuscript = report.manuscript
        self._named = report.named
        self._typed: dict[tuple[str, str], list[int]] = {}
        stretches = report.manuscript.stretches
        self._printed = {(each.metric, each.piece) for each in stretches if each.metric}

    def claims(self, figure: Measured) -> Iterator[tuple[_Find, list[int]]]:
        """Yield a finder for each piece of a metric, and where its name ends before one."""
        name, metric = figure.name, figure.metric
        if len(name) < 2:  # noqa: PLR2004 - a character alone stands everywhere
            return
        if metric.rank:
            scope = literal(metric.rank.scope)
            what = f"rank {scope}"
            yield _rank, self._behind(name, what, lambda at: self._is_typed(at, scope))
        if metric.change:
            yield _change, self._behind(name, "change", self._is_change)
        if metric.share:
            yield _share, self._behind(name, "share", self._is_share)
        if metric.value:
            yield _in_words, self._behind(name, "words", self._is_in_words)

    def _behind(self, name: str, what: str, is_it: Callable[[int], bool]) -> list[int]:
        """Return the ends of a name at which something else may be said."""
        if (name, what) not in self._typed:
            ends = (start + len(name) for start in self._named.of(name))
            self._typed[name, what] = [at for at in ends if is_it(at)]
        return self._typed[name, what]

    def _is_typed(self, at: int, word: str) -> bool:
        """Return whether a word follows in the sentence, with no figure printed after it."""
        text = self.manuscript.text
        found = text.find(word, at, text.find("。", at))
        if found < 0:
            return False
        behind = range(found + len(word), found + len(word) + _BEHIND)
        return not any(map(self.manuscript.is_a_figure, behind))

    def _is_change(self, at: int) -> bool:
        return any(self._is_typed(at, word) for word in _AT)

    def _is_share(self, at: int) -> bool:
        """Return whether 占 follows, and behind it in the sentence a typed percentage."""
        text, is_a_figure = self.manuscript.text, self.manuscript.is_a_figure
        begin, end = text.find("占", at, at + _FAR), text.find("。", at)
        if begin < 0 or is_a_figure(begin):
            return False
        signs = (begin + each for each in places("%", text[begin:end]))
        return not all(map(is_a_figure, signs))

    def _is_in_words(self, at: int) -> bool:
        return self.manuscript.text[at : at + 1] in _NUMERALS

    def printed(self, figure: Measured, piece: str) -> str:
        """Return a pattern of what a metric prints before a piece that it prints nowhere.

        If it prints the piece elsewhere, the typed one may be that of its growth.
        """
        if (figure.id, piece) in self._printed:
            return ""
        before = (words(figure.pieces.get(name, ())) for name in ("change", "share"))
        said = "|".join(re.escape(each) for each in before if each)
        return f"(?:(?:{said})，)*" if said else ""


_Find: TypeAlias = "Callable[[_Said, Measured, int], Iterator[Finding]]"


def _rank(said: _Said, figure: Measured, at: int) -> Iterator[Finding]:
    rank = figure.metric.rank
    if rank is None:
        return
    scope, printed = re.escape(literal(rank.scope)), said.printed(figure, "rank")
    pattern = compiled(f"{_REACH}{printed}{_VERB}{scope}{_PLACE}")
    match = pattern.match(said.manuscript.text, at)
    if match and number_of(match[2]) != rank.position.value:
        yield _finding(said.manuscript, figure, "rank", match.span(1))


def _change(said: _Said, figure: Measured, at: int) -> Iterator[Finding]:
    stated, change, text = _stated(figure), figure.metric.change, said.manuscript.text
    if stated is None or change is None or figure.is_doubted("change"):
        return
    basis = _BASES.get(change.compared, re.escape(change.compared))
    amount = rf"([^\d，。；\n]{{0,4}})({N})(%|个百分点)"
    pattern = compiled(f"{_REACH}{_RANKED}((?:{basis})({_MOVES})了?{amount})")
    match = pattern.match(text, at)
    if match is None or match[5] != stated[1]:
        return
    if not _agrees(match, stated[0], text[match.end(4) : match.end(4) + 8]):
        yield _finding(said.manuscript, figure, "change", match.span(1))


def _share(said: _Said, figure: Measured, at: int) -> Iterator[Finding]:
    share, stated = figure.metric.share, figure.derived.share
    if share is None or stated is None or figure.is_doubted("share"):
        return
    of, between = re.escape(literal(share.of)), said.printed(figure, "share")
    claim = rf"(占(?:全[省市区县旗国])?{of}(?:总[量额数])?的?({N})%)"
    manuscript = said.manuscript
    end = manuscript.text.find("。", at)
    match = compiled(_REACH + between + claim).match(manuscript.text, at, end)
    is_typed = match is not None and not manuscript.is_a_figure(match.end() - 1)
    if match and is_typed and not rounds(Decimal(stated), match[2]):
        yield _finding(manuscript, figure, "share", match.span(1))


def _in_words(said: _Said, figure: Measured, at: int) -> Iterator[Finding]:
    value, unit = figure.metric.value, figure.unit
    if value is None or not unit or figure.metric.qualifier or figure.is_doubted():
        return
    number = f"([{_NUMERALS}]{{1,3}}){re.escape(unit)}(?=[，。；、）])"
    match = compiled(number).match(said.manuscript.text, at)
    typed = number_of(match[1]) if match and not said.manuscript.is_a_figure(at) else 0
    if match and typed and typed != value.value:
        values = {"found": match[0], "id": figure.id, "stated": figure.amount}
        yield Finding("N203", *match.span(), values)


def _stated(figure: Measured) -> tuple[Decimal, str] | None:
    """Return the change that a metric prints, signed, and its unit."""
    printed = words(figure.pieces.get("change", ()))
    match = compiled(rf"\D*?({_MOVES})({N})(%|个百分点)").fullmatch(printed)
    if match is None:
        return None
    size = value_of(match[2])
    return (size if match[1] in _UP else -size), match[3]


def _agrees(match: re.Match[str], stated: Decimal, after: str) -> bool:
    """Return whether 增长62.5% or 增长超60% is true of the stated change."""
    up = match[2] in _UP
    if up != (stated > 0):
        return False
    word = qualifier(match[3], after)
    if word:
        return holds(word, value_of(match[4]), abs(stated))
    return bool(match[3]) or rounds(abs(stated), match[4])


def _finding(
    manuscript: Manuscript, figure: Measured, piece: str, span: tuple[int, int]
) -> Finding:
    values = {
        "found": manuscript.text[slice(*span)],
        "id": f"{figure.id}.{piece}",
        "stated": words(figure.pieces[piece]),
    }
    return Finding("N219", *span, values)


RULES = (
    Rule(
        code="N219",
        level="warning",
        says=Both(
            "{found} is typed by hand, but {{{{ {id} }}}} is {stated}",
            "这里写的是{found}，{{{{ {id} }}}}是{stated}",
        ),
        fix=Both(
            "correct one of the two, or write {{{{ {id} }}}}",
            "请改正其中一个，或写{{{{ {id} }}}}",
        ),
        why=Both(
            "The report gives two different ranks, changes or shares for the same thing.",
            "同一件事有两个位次、增幅或占比。",
        ),
        wrong="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    rank:
      position: 2
      scope: 全市
facts:
  - "申请量为{{ applications }}，{{ applications.rank }}。"
  - 发明专利申请量居全市第三位。
""",
        right="""\
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    rank:
      position: 2
      scope: 全市
facts:
  - "申请量为{{ applications }}，{{ applications.rank }}。"
  - 发明专利申请量居全市第二位。
""",
        in_report=claims,
    ),
)
