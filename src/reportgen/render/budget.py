"""How much a template may do: one budget of steps and characters for a whole rendering.

Nothing that can grow runs before its size is known. A unit is about a tenth of a
microsecond or two characters, so that the budget is used up after some seconds and a few
hundred megabytes, whatever a template does.
"""

from __future__ import annotations

from collections.abc import ItemsView, KeysView, ValuesView
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from jinja2.utils import Namespace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MAX_WORK = 10_000_000
MAX_TEXT = 1_000_000  # characters of one text
MAX_REPORT = 1_000_000  # characters, and lines, of all that is printed
MAX_LINES = 20_000
MAX_RANGE = 10_000
_MAX_BITS = 128  # of a whole number
_ITEM = 10  # units for an item of a list: it takes up more room than a character
_CONTAINERS = (list, tuple, dict, set, KeysView, ValuesView, ItemsView)
_PASSED = "jinja_pass_arg"
_PLACES = 20  # decimals to which a number can be rounded


class TooMuchError(Exception):
    """Raised before a template does more than it may."""


class Budget:
    """What is left for a template to do."""

    def __init__(self) -> None:
        self.left = MAX_WORK

    def spend(self, units: int) -> None:
        """Take units off the budget; raise TooMuchError if there are none left."""
        self.left -= units
        if self.left < 0:
            raise TooMuchError("it does not end, or is far longer than a report")

    def pay_for_items(self, number: int) -> None:
        """Take a number of items off the budget."""
        self.spend(_ITEM * number)

    def measure(self, value: Any) -> Any:  # noqa: ANN401 - any value of a template
        """Return a value after paying for its size, nested values included."""
        if isinstance(value, str):
            self.spend(len(value) // 2 + 1)
            if len(value) > MAX_TEXT:
                raise TooMuchError(f"a text is longer than {MAX_TEXT} characters")
        elif type(value) is int and value.bit_length() > _MAX_BITS:
            raise TooMuchError("a number is too large")
        elif isinstance(value, range):
            self.spend(len(value))
        elif isinstance(value, (*_CONTAINERS, Namespace)):
            self._measure_all(value)
        return value

    def _measure_all(self, value: Any) -> None:  # noqa: ANN401 - a list, dict or tuple
        """Pay for nested values one by one: a list may contain another many times."""
        waiting = [value]
        while waiting:
            found = waiting.pop()
            if isinstance(found, Namespace):
                found = found._Namespace__attrs  # noqa: SLF001 - it hides all other names
            if isinstance(found, _CONTAINERS):
                self.pay_for_items(len(found))
                self.spend(1)
                waiting.extend(found.values() if isinstance(found, dict) else found)
            elif isinstance(found, str):
                self.spend(len(found) // 2 + 1)

    def metered(
        self, function: Callable[..., Any], of_items: bool = False
    ) -> Callable[..., Any]:
        """Return a filter or test that pays for what it takes and for what it returns.

        One `of_items` takes each character of a text as an item.
        """

        def call(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - Jinja's
            self.pay_for_items(1)  # `map` and `select` call it for each item
            for value in (*args, *kwargs.values()):
                self.measure(value)
                if of_items and isinstance(value, str):
                    self.pay_for_items(len(value))
            return self.measure(function(*args, **kwargs))

        passed = getattr(function, _PASSED, None)  # what Jinja gives it first
        if passed is not None:
            setattr(call, _PASSED, passed)
        return call

    def joined(self, values: Iterable[Any], separator: str = "") -> str:
        """Return values as one text, after paying for each of them."""
        texts: list[str] = []
        length = 0
        for value in values:
            texts.append(str(self.measure(value)))
            length += len(texts[-1]) + len(separator)
            if length > MAX_TEXT:
                raise TooMuchError(f"a text is longer than {MAX_TEXT} characters")
        return separator.join(texts)

    def replaced(self, text: str, old: str, new: str, count: int = -1) -> str:
        """Return a text with `old` replaced, after checking how long it will be."""
        self.measure(text)
        if len(text) + text.count(old) * len(new) > MAX_TEXT:
            raise TooMuchError(f"a text is longer than {MAX_TEXT} characters")
        return text.replace(old, new, count)


def is_too_long(report: str) -> bool:
    """Return whether a rendered report is too long to be checked in seconds."""
    return len(report) > MAX_REPORT or report.count("\n") > MAX_LINES


def places(number: int) -> int:
    """Return a number of decimals; raise TooMuchError if rounding to it takes for ever."""
    if abs(number) > _PLACES:
        raise TooMuchError(f"numbers have at most {_PLACES} decimals")
    return number


def plain_number(value: float | Decimal | str) -> Decimal:
    """Return a number; raise TooMuchError if it has more digits than any in a report."""
    number = Decimal(str(value))
    if not number.is_finite() or abs(number.adjusted()) > _MAX_BITS:
        raise TooMuchError("a number is too large")
    return number


def short_range(*limits: int) -> range:
    """Return a range of at most MAX_RANGE numbers."""
    found = range(*limits)
    if len(found) > MAX_RANGE:
        raise TooMuchError(f"range has more than {MAX_RANGE} numbers")
    return found
