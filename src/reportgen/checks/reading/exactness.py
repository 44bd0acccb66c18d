"""How exact a number in prose claims to be: 超25件, 近30家, 20余家, 约30人."""

from __future__ import annotations

import re
from decimal import Decimal

from reportgen.checks.reading.number_patterns import value_of
from reportgen.checks.reading.regex import compiled

_MORE = ("超", "突破", "逾", "高于", "不少于", "不低于", "至少", "多于", "余", "多", "以上")
_LESS = ("不足", "不到", "低于", "少于", "以内", "以下", "不超", "至多", "最多", "不高于")
_NEAR = ("近", "接近")
_BEFORE = (
    *("不超", "不少于", "不低于", "不高于", "超", "突破", "逾", "高于", "至少", "多于"),
    *("将近", "接近", "近", "不足", "不到", "低于", "少于", "至多", "最多", "大约", "约"),
)
_AFTER = "(?:[万亿千百]*(余|多)|[^\\d，。；、]{1,4}?(以上|以内|以下|左右|上下))"
_TELLING = ("余", "多", "以", "左右", "上下")  # one of these is in every match of _AFTER
_NEARLY = Decimal("0.8")  # 近3000 means at least 2400
_ABOUT = Decimal("0.2")


def qualifier(before: str, after: str) -> str:
    """Return the qualifier of a number, given the text before and after it, or ""."""
    said = before.removesuffix("过")
    if found := next(filter(said.endswith, _BEFORE), ""):
        return found.replace("将近", "近").replace("大约", "约")
    if not any(sign in after for sign in _TELLING):
        return ""
    follows = compiled(_AFTER).match(after)
    return (follows[1] or follows[2]) if follows else ""


def holds(word: str, said: Decimal, real: Decimal) -> bool:
    """Return whether a number with a qualifier is true of the real one.

    >>> holds("超", Decimal(25), Decimal(26)), holds("近", Decimal(25), Decimal(28))
    (True, False)
    """
    if word in _MORE:
        return real >= said
    if word in _LESS:
        return real <= said
    if word in _NEAR:
        return said * _NEARLY <= real <= said
    return abs(real - said) <= abs(said) * _ABOUT if word else real == said


def decimals_of(digits: str) -> int:
    """Return the number of digits after the decimal point."""
    return len(re.sub("^[^.]*[.]?", "", digits))


def rounds(real: Decimal, digits: str, scale: Decimal = Decimal(1)) -> bool:
    """Return whether typed digits, times their scale, are the real number rounded.

    >>> rounds(Decimal("62.5"), "63"), rounds(Decimal(26), "28")
    (True, False)
    """
    half = scale.scaleb(-decimals_of(digits)) / 2
    return abs(value_of(digits) * scale - real) <= half
