"""What a cell says: a number with all its digits, a text or a day, or why it says none."""

from __future__ import annotations

import datetime as dt
import math
import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.exchange.forms.form import STATUSES

if TYPE_CHECKING:
    from reportgen.exchange.forms.read_workbook import BookCell, Content

_LARGEST = 1e15  # beyond it, a cell does not keep every digit
_MOST_DIGITS = 17
_GROUPED = re.compile(r"[-+]?\d{1,3}(,\d{3})+(\.\d+)?")
_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?")
_DAY = re.compile(r"(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?")
PERCENTS = ("%", "％", "个百分点")


class UnreadableError(Exception):
    """A cell has no right reading; `code` is that of the problem."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def value_of(cell: BookCell | None, kind: str, unit: str, decimals: int | None) -> str:
    """Return what a cell to fill in says, "" if it is blank.

    Numbers get the decimals that the form shows, and are never rounded. Raises
    UnreadableError for what has no right reading.
    """
    if cell is None:
        return ""
    if cell.is_error:
        raise UnreadableError("X032", value=cell.content)
    if cell.formula and cell.content is None:
        raise UnreadableError("X036", formula=cell.formula)
    if isinstance(cell.content, bool):
        raise UnreadableError("X033", value=str(cell.content).upper())
    match kind:
        case "number":
            return padded(_number(cell, unit), decimals)
        case "date":
            return _day(cell.content)
        case "status":
            return _status(cell.content)
    return _text(cell.content)


def padded(digits: str, decimals: int | None) -> str:
    """Return a number with at least so many decimals: 3.1 as 3.10."""
    if not digits or decimals is None:
        return digits
    whole, _, part = digits.partition(".")
    part = part.ljust(decimals, "0")
    return f"{whole}.{part}" if part else whole


def _number(cell: BookCell, unit: str) -> str:
    content = cell.content
    if isinstance(content, dt.date | dt.time | dt.timedelta):
        raise UnreadableError("X034", value=content)
    if isinstance(content, str):
        return _typed(content, unit)
    if content is None:
        return ""
    if not math.isfinite(content) or abs(content) >= _LARGEST:
        raise UnreadableError("X037", value=content)
    number = Decimal(format(content, ".15g") if isinstance(content, float) else content)
    if cell.is_percent:
        if unit not in PERCENTS:
            raise UnreadableError("X035", value=_digits(number * 100), unit=unit or "—")
        return _digits((number * 100).normalize())
    return _digits(number)


def _typed(text: str, unit: str) -> str:
    """Return the number that a text is: 1,234.5, １２３４, 62.5% where the unit is %."""
    plain = unicodedata.normalize("NFKC", text).strip().removeprefix("'")
    plain = plain.replace("−", "-")
    if not plain:
        return ""
    if plain.endswith("%"):
        if unit not in PERCENTS:
            raise UnreadableError("X035", value=text, unit=unit or "—")
        plain = plain[:-1].rstrip()
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    if not _NUMBER.fullmatch(plain):
        raise UnreadableError("X031", value=text)
    if len(plain.strip("+-").replace(".", "").lstrip("0")) > _MOST_DIGITS:
        raise UnreadableError("X037", value=text)
    return _digits(Decimal(plain))


def _digits(number: Decimal) -> str:
    """Return a number as YAML has it, without an exponent; there is no -0."""
    return format(number or abs(number), "f")


def _day(content: Content) -> str:
    if isinstance(content, dt.datetime):
        raise UnreadableError("X038", value=content)
    if isinstance(content, dt.date):
        return content.isoformat()
    if content is None or (isinstance(content, str) and not content.strip()):
        return ""
    found = _DAY.fullmatch(unicodedata.normalize("NFKC", str(content)).strip())
    try:
        return dt.date(*map(int, found.groups())).isoformat() if found else _no_day(content)
    except ValueError:
        return _no_day(content)


def _no_day(content: object) -> str:
    raise UnreadableError("X038", value=content)


def _status(content: Content) -> str:
    text = _text(content)
    if text and text not in STATUSES.values():
        raise UnreadableError("X039", value=text, known="、".join(STATUSES.values()))
    return text


def _text(content: Content) -> str:
    if content is None:
        return ""
    if isinstance(content, float):
        return format(Decimal(format(content, ".15g")), "f")
    lines = str(content).strip().split("\n")
    return "\n".join(line.rstrip() for line in lines)
