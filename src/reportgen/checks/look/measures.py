"""Lengths and sizes as people say them, in both languages."""

from __future__ import annotations

from reportgen.messages.message import Both

_NAMES = {
    84: "初号", 72: "小初", 52: "一号", 48: "小一", 44: "二号", 36: "小二", 32: "三号",
    30: "小三", 28: "四号", 24: "小四", 21: "五号", 18: "小五",
}  # fmt: skip
_MM = 25.4 / 1440
_LINE = 240


def points(twips: float) -> Both:
    """Return a length in points."""
    text = f"{twips / 20:.2f}".rstrip("0").rstrip(".")
    return Both(f"{text} pt", f"{text}磅")


def at_least(length: Both) -> Both:
    """Return a length as the least one."""
    return Both(f"at least {length.en}", f"最小{length.zh}")


def millimetres(twips: float) -> str:
    """Return a length in mm, as a number."""
    return f"{twips * _MM:.1f}".removesuffix(".0")


def size(half_points: int) -> Both:
    """Return a size of type in points, with its Chinese name if it has one."""
    text = f"{half_points / 2:g}"
    name = _NAMES.get(half_points, "")
    return Both(
        f"{text} pt {name}".rstrip(), f"{name}（{text}磅）" if name else f"{text}磅"
    )


def lines(height: int) -> Both:
    """Return a line spacing that follows the type, in 240ths of a line."""
    text = f"{height / _LINE:.2f}".rstrip("0").rstrip(".")
    return Both(f"{text} times the type's own height", f"{text}倍行距")


def characters(count: float) -> Both:
    """Return an indent in characters."""
    text = f"{count:.1f}".removesuffix(".0")
    return Both(f"{text} characters", f"{text}字")
