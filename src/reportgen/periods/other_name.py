"""Whether a metric has another name in another period, and is perhaps another metric."""

from __future__ import annotations

# Characters of the words for a period, which change from one report to the next.
_OF_PERIODS = str.maketrans(
    "", "", "0123456789年月季度上下半全第一二三四今本去—～-至（）()"
)


def is_other_name(name: str, other: str) -> bool:
    """Return whether two names differ by more than words for a period and added words.

    >>> is_other_name("专利申请量", "专利授权量")
    True
    >>> is_other_name("专利申请量", "全市专利申请量")
    False
    >>> is_other_name("上半年接待群众", "全年接待群众")
    False
    """
    short, long = sorted((_stem(name), _stem(other)), key=len)
    rest = iter(long)
    return not all(each in rest for each in short)


def _stem(name: str) -> str:
    return name.replace(" ", "").translate(_OF_PERIODS)
