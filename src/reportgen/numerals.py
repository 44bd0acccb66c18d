"""Numbers as written in Chinese official prose, after GB/T 15835-2011."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_WAN, _YI = 10**4, 10**8
_TWO = 2
LARGEST = 10**16 - 1
PRECISION = 100  # numbers of a report have up to 17 digits; their quotients stay exact


def chinese(number: int, *, counting: bool = False) -> str:
    """Return a whole number from 0 to `LARGEST` in Chinese numerals.

    With `counting`, the number precedes a measure word, so 2 is 两.

    >>> chinese(6), chinese(12), chinese(203), chinese(2, counting=True)
    ('六', '十二', '二百零三', '两')
    """
    if not 0 <= number <= LARGEST:
        raise ValueError(f"no Chinese numeral for {number}")
    if counting and number == _TWO:
        return "两"
    text = _grouped(number)
    return text.removeprefix("一") if text.startswith("一十") else text


def heading_number(level: int, position: int) -> str:
    """Return the number before a heading: 一、 （一） 1. （1）, GB/T 9704-2012 7.3.3.

    >>> [heading_number(level, 2) for level in (1, 2, 3, 4)]
    ['二、', '（二）', '2.', '（2）']
    """
    match level:
        case 1:
            return f"{chinese(position)}、"
        case 2:
            return f"（{chinese(position)}）"
        case 3:
            return f"{position}."
        case 4:
            return f"（{position}）"
    raise ValueError(f"headings have levels 1 to 4, not {level}")


def percent(number: Decimal, decimals: int = 1) -> str:
    """Return a percentage rounded half up, without trailing zeros.

    >>> percent(Decimal("62.50")), percent(Decimal(60))
    ('62.5%', '60%')
    """
    return f"{trimmed(number, decimals)}%"


def trimmed(number: Decimal, decimals: int) -> str:
    """Return a number rounded half up, without trailing zeros.

    >>> trimmed(Decimal("62.50"), 1), trimmed(Decimal("60.04"), 1)
    ('62.5', '60')
    """
    return _plain(rounded(number, decimals))


def rounded(number: Decimal, decimals: int) -> Decimal:
    """Return a number rounded half up to so many digits after the decimal point."""
    unit = Decimal(1).scaleb(-decimals)
    return number.quantize(unit, ROUND_HALF_UP, Context(prec=PRECISION))


def in_wan(number: Decimal) -> str:
    """Return a large number with 万 or 亿 as its unit, without rounding.

    >>> in_wan(Decimal(326500000)), in_wan(Decimal(12000)), in_wan(Decimal(9500))
    ('3.265亿', '1.2万', '9500')
    """
    for size, unit in ((_YI, "亿"), (_WAN, "万")):
        if abs(number) >= size:
            return f"{_plain(number / size)}{unit}"
    return _plain(number)


_MAGNITUDES = {
    "万亿": Decimal(10) ** 12,
    "千万": Decimal(10) ** 7,
    "百万": Decimal(10) ** 6,
    "亿": Decimal(10) ** 8,
    "万": Decimal(10) ** 4,
    "千": Decimal(10) ** 3,
}


_LARGER = {"公里": (Decimal(1000), "米"), "千米": (Decimal(1000), "米")}


def ratio_of_units(unit: str, other: str) -> Decimal | None:
    """Return how many of `other` one `unit` is, None if they measure different things.

    >>> ratio_of_units("万人次", "人次"), ratio_of_units("万元", "亿元")
    (Decimal('10000'), Decimal('0.0001'))
    >>> ratio_of_units("万元", "人次") is None
    True
    """
    (size, name), (other_size, other_name) = _sized(unit), _sized(other)
    return size / other_size if name == other_name else None


_FRACTIONS = {"%": Decimal("0.01"), "％": Decimal("0.01"), "‰": Decimal("0.001")}


def size_of_unit(unit: str) -> Decimal:
    """Return how many plain units one is; that of 元/万人 is one of 元 by 10,000 of 人.

    >>> size_of_unit("万元"), size_of_unit("‰"), size_of_unit("元/万人")
    (Decimal('10000'), Decimal('0.001'), Decimal('0.0001'))
    """
    if unit in _FRACTIONS:
        return _FRACTIONS[unit]
    above, _, below = unit.partition("/")
    return _sized(above)[0] / _sized(below)[0]


def _sized(unit: str) -> tuple[Decimal, str]:
    """Return how many of its plain unit a unit is, and that one: 10,000 and 元 for 万元."""
    if unit in _LARGER:
        return _LARGER[unit]
    for magnitude, size in _MAGNITUDES.items():
        if unit.startswith(magnitude) and unit not in ("千克", "千米", "千瓦", "千瓦时"):
            return size, unit.removeprefix(magnitude)
    return Decimal(1), unit


def _plain(number: Decimal) -> str:
    """Return the digits without an exponent and without trailing zeros, never -0."""
    text = format(number or abs(number), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _grouped(number: int) -> str:
    """Return a number in groups of four digits: 二亿零三百万, 一万零一."""
    for size, unit in ((_YI, "亿"), (_WAN, "万")):
        if number >= size:
            high, low = divmod(number, size)
            gap = "零" if 0 < low < size // 10 else ""
            return f"{_grouped(high)}{unit}{gap}{_grouped(low) if low else ''}"
    return _below_wan(number)


def _below_wan(number: int) -> str:
    text = ""
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            text += _DIGITS[digit] + _PLACES[place]
        elif text and not text.endswith("零"):
            text += "零"
    return text.rstrip("零") or "零"
