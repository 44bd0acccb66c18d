"""The amounts of a report's metrics, looked up by what a typed number may mean."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.checks.reading.digit_runs import scaled
from reportgen.checks.reading.regex import compiled
from reportgen.figures.amount import amount_of
from reportgen.figures.figure import Measured

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportgen.checks.reading.name_places import NamePlaces
    from reportgen.checks.reading.same_metric import About

_TELLING = 3  # digits from which on an equal number is not a coincidence
# Words that may separate the name of a metric from its number.
_BETWEEN = (
    "(?:数量?|总[数量额]|面积|规模|金额)?(?:已|共计?|累计|总计|合计|达到?|为|是|有|完成|实现|仅|就"
    "|将近|接近|近|大约|约|超过?|突破|逾|不足|不到|不少于|不低于|至少|多于|高于|低于|少于|了)*"
)


class Amount(Struct, frozen=True):
    """A figure with its amount in its plain unit, and that unit's first character.

    It is the metric with this `number` in the report.
    """

    figure: Measured
    value: Decimal
    unit: str
    number: int


class MetricAmounts:
    """The amounts of all metrics, found by value, by digits or by name.

    However many there are, few of them can be what a typed number means.
    """

    def __init__(
        self, figures: Iterable[Measured], about: About, places: NamePlaces
    ) -> None:
        self._about, self._places = about, places
        self._by_value: dict[tuple[str, Decimal], Amount] = {}
        self._by_digits: dict[tuple[str, str], list[Amount]] = defaultdict(list)
        self._by_name: dict[str, list[Amount]] = defaultdict(list)
        for number, figure in enumerate(figures):
            if amount := _amount(figure, number):
                self._by_value.setdefault((amount.unit, amount.value), amount)
                digits = _digits(stated_digits(figure))
                self._by_digits[amount.unit, digits].append(amount)
                self._by_name[figure.name].append(amount)

    def equal(self, value: Decimal, unit: str) -> Amount | None:
        """Return the first that equals a number with its unit."""
        return self._by_value.get((unit, value)) if unit else None

    def named(self, said: str, end: int) -> list[Amount]:
        """Return those meant by a name in the words `said`, just before an offset."""
        start = end - len(said)
        return [
            amount
            for name, at in self._places.last_within(start, end).items()
            if name in self._by_name
            and compiled(_BETWEEN).fullmatch(said, at - start + len(name))
            for amount in self._by_name[name]
            if self._about.is_meant(amount.figure, at)
        ]

    def slipped(self, typed: str, unit: str) -> Iterator[Amount]:
        """Yield those from which a typing error may have made the digits `typed`."""
        if unit:
            yield from (
                amount
                for digits in _slips(_digits(typed))
                for amount in self._by_digits.get((unit, digits), ())
                if typed != stated_digits(amount.figure)
            )


def _amount(figure: Measured, number: int) -> Amount | None:
    stated = amount_of(figure.metric)
    if stated is None or figure.metric.unit is None:
        return None
    return Amount(figure, *scaled(stated.value, figure.unit), number)


def stated_digits(figure: Measured) -> str:
    """Return the digits of a metric's amount as they are written, "" if it has none."""
    number = amount_of(figure.metric)
    return number.digits if number else ""


def is_telling(digits: str) -> bool:
    """Return whether so many digits are equal to those of a metric by no coincidence."""
    return len(_digits(digits)) >= _TELLING


def _slips(digits: str) -> Iterator[str]:
    """Yield the digits, as if with a moved decimal point, and with two of them swapped."""
    if len(digits) < _TELLING:
        return
    yield digits
    for at in range(len(digits) - 1):
        first, second = digits[at], digits[at + 1]
        if first != second:
            yield digits[:at] + second + first + digits[at + 2 :]


def _digits(text: str) -> str:
    return text.replace(".", "").strip("0")
