"""Every digit run of a finished text, and what kind of number it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal
from itertools import accumulate
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

from reportgen.checks.reading.regex import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportgen.checks.reading.manuscript import Manuscript, Passage

NumberKind: TypeAlias = Literal["metric", "typed", "name", "date", "ordinal"]
# Each kind with its spans in a passage; the first kind that fits counts.
SpansByKind: TypeAlias = tuple[tuple[NumberKind, "Spans"], ...]

_RUN = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)*"
_SPAN = r"(?:[—～~–-]\d+[年月日时点]?)?"
_DATES = (
    rf"(?:19|20)\d{{2}}(?:[—～~–-](?:19|20)?\d{{2}})?(?:年|学年|H[12]|Q[1-4])"
    rf"(?:\d{{1,2}}{_SPAN}月(?:\d{{1,2}}{_SPAN}日)?)?|\d{{1,2}}月?{_SPAN}月(?!球)"
    rf"(?:\d{{1,2}}{_SPAN}[日号])?|\d{{1,2}}{_SPAN}日|\d{{1,2}}:\d{{2}}|\d{{2,4}}年代"
    r"|(?:19|20)\d{2}-\d{1,2}(?:-\d{1,2})?(?!\d)|\d{1,2}世纪"
)
_ORDINALS = (
    r"第\d+(?:[—～、]\d+)*|(?:附件|附表|附图|表|图|专栏|式)\d+(?:[.-]\d+)*"
    r"|^\s*\d{1,2}(?=[.．、])|^\s*[（(]\d{1,2}(?=[）)])|(?<!\d)\d+号(?=文|令|楼|线|院|令|公告)"
)
_NAMES = (
    r"《[^》\n]{0,200}》|〔[^〕\n]{0,40}〕\d*号?"
    r"|(?<![A-Za-z])[A-Za-z][A-Za-z\d.+/-]*[ -]?\d+(?:[.-]\d+)*"
    r"|(?<![\d.])\d+(?:\.\d+)?[A-Za-z](?![a-z²]|W|V)[A-Za-z\d-]*|“[^”\n\d]{0,8}\d[^”\n]{0,12}”"
)
_UNIT = r"[余多]?(万亿|千万|百万|万|亿|千|百)?[余多]?([^\W\d_]|[%％‰])?"
_LONGEST = 40  # digits
_SCALES = {
    "万亿": 10**12,
    "亿": 10**8,
    "千万": 10**7,
    "百万": 10**6,
    "万": 10**4,
    "千": 10**3,
    "百": 10**2,
}


class Spans:
    """Stretches of a text, to be asked which of many digits are in one of them."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def contain(self, start: int, end: int) -> bool:
        """Return whether one of them contains all from `start` to `end`."""
        before = bisect_right(self._starts, start)
        return before > 0 and end <= self._ends[before - 1]


class DigitRun(Struct, frozen=True):
    """A digit run from `start` to `end`, its kind, and its metric and piece, if any."""

    start: int
    end: int
    text: str
    kind: NumberKind
    metric: str = ""
    piece: str = ""

    @property
    def digits(self) -> str:
        """The digits without separators: 1350 for 1,350."""
        return self.text.replace(",", "")

    @property
    def value(self) -> Decimal:
        """The number that the digits represent; dots after the first are ignored."""
        whole, _, rest = self.digits.partition(".")
        return Decimal(f"{whole}.{rest.replace('.', '') or 0}")


def numbers(manuscript: Manuscript, names: Iterable[str] = ()) -> Iterator[DigitRun]:
    """Yield every digit run once, in order; `names` are the registered names."""
    register = [name for name in names if re.search("[0-9]", name)]
    for passage in manuscript.passages:
        if re.search("[0-9０-９]", manuscript.words(passage)):
            yield from _numbers(manuscript, passage, register)


def _numbers(
    manuscript: Manuscript, passage: Passage, register: list[str]
) -> Iterator[DigitRun]:
    words = manuscript.words(passage)
    runs = []
    for match in compiled(_RUN).finditer(words):
        if len(match[0]) > _LONGEST:
            continue  # no number of a report
        stretch = manuscript.stretch_at(passage.start + match.start())
        runs.append((match, stretch if stretch and stretch.metric else None))
    kinds = () if all(figure for _, figure in runs) else _kinds(words, register)
    for match, figure in runs:
        span = (passage.start + match.start(), passage.start + match.end())
        if figure:
            yield DigitRun(*span, match[0], "metric", figure.metric, figure.piece)
        else:
            yield DigitRun(*span, match[0], _kind(match.span(), kinds))


def _kinds(words: str, register: list[str]) -> SpansByKind:
    """Return where names, ordinals and dates occur."""
    known = [
        match.span() for name in register for match in re.finditer(re.escape(name), words)
    ]
    named = any(mark in words for mark in "《〔“") or re.search("[A-Za-z]", words)
    return (
        ("name", Spans(known + (_spans(_NAMES, words) if named else []))),
        ("ordinal", Spans(_spans(_ORDINALS, words))),
        ("date", Spans(_spans(_DATES, words))),
    )


def _spans(pattern: str, words: str) -> list[tuple[int, int]]:
    return [match.span() for match in compiled(pattern).finditer(words)]


def _kind(span: tuple[int, int], kinds: SpansByKind) -> NumberKind:
    """Return the first kind with a span that contains the digits, else "typed"."""
    for kind, spans in kinds:
        if spans.contain(*span):
            return kind
    return "typed"


def scaled(digits: Decimal, unit: str) -> tuple[Decimal, str]:
    """Return a number in its plain unit, and that unit's first character: 3.2亿元 → 元.

    >>> scaled(Decimal("3.2"), "亿元")
    (Decimal('320000000.0'), '元')
    """
    match = compiled(_UNIT).match(unit)
    scale = _SCALES[match[1]] if match and match[1] else 1
    return digits * scale, (match[2] or "") if match else ""
