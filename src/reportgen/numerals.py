"""Numbers as Chinese official prose writes them, after GB/T 15835-2011."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_GROUPS = ("", "万", "亿", "万亿")
_GROUP = 10_000
_TWO = 2
_TEENS = range(10, 20)
_LARGEST = _GROUP ** len(_GROUPS)


def chinese(number: int, *, counting: bool = False) -> str:
    """Return a whole number from 0 in Chinese numerals.

    With `counting`, 2 stands before a measure word and is 两.

    >>> chinese(6), chinese(12), chinese(203), chinese(2, counting=True)
    ('六', '十二', '二百零三', '两')
    """
    if not 0 <= number < _LARGEST:
        raise ValueError(f"no Chinese numeral for {number}")
    if counting and number == _TWO:
        return "两"
    return _grouped(number).removeprefix("一") if number in _TEENS else _grouped(number)


def ordinal(position: int) -> str:
    """Return the number of a heading of level 1: 一, 二, …."""
    return chinese(position)


def trimmed(number: Decimal, decimals: int) -> str:
    """Return a number rounded half up, without zeros at its end.

    >>> trimmed(Decimal("62.50"), 1), trimmed(Decimal("60.04"), 1)
    ('62.5', '60')
    """
    text = str(rounded(number, decimals))
    return text.rstrip("0").rstrip(".") if "." in text else text


def rounded(number: Decimal, decimals: int) -> Decimal:
    """Return a number with so many digits after the point, rounded half up."""
    return number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def in_wan(number: Decimal) -> str:
    """Return a large number with 万 or 亿 as its unit, as exactly as it was.

    >>> in_wan(Decimal(326500000)), in_wan(Decimal(12000)), in_wan(Decimal(9500))
    ('3.265亿', '1.2万', '9500')
    """
    for size, unit in ((Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万")):
        if abs(number) >= size:
            return f"{_plain(number / size)}{unit}"
    return _plain(number)


def _plain(number: Decimal) -> str:
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _grouped(number: int) -> str:
    if number < _GROUP:
        return _below_wan(number)
    size = 1
    while number >= _GROUP ** (size + 1):
        size += 1
    high, low = divmod(number, _GROUP**size)
    text = f"{_below_wan(high)}{_GROUPS[size]}"
    if not low:
        return text
    gap = "零" if low < _GROUP**size // 10 else ""
    return f"{text}{gap}{_grouped(low)}"


def _below_wan(number: int) -> str:
    text = ""
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            text += _DIGITS[digit] + _PLACES[place]
        elif text and not text.endswith("零"):
            text += "零"
    return text.rstrip("零") or "零"
