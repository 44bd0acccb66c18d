"""What may be figures in a text, as comments: only about half of it is right."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.exchange.yaml.yaml_values import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.exchange.yaml.yaml_values import Value

_HEAD = "# 可能的指标，请核对 perhaps metrics; check each:"
_NAME = r"(?P<name>[^\W\d_]{2,12}?)"
_VERBS = r"(?:达到|达|为|完成|实现|共计|共|约)?"
_AMOUNT = re.compile(
    rf"{_NAME}{_VERBS}(?P<value>\d+(?:\.\d+)?)(?P<unit>[万亿]?[^\W\d_]|[万亿]?平方米|万?人次|%)"
    rf"(?P<more>(?:[，、](?:同比)?(?:增长|下降)\d+(?:\.\d+)?(?:%|个百分点)"
    rf"|，[居列][^\W\d_]{{1,4}}第\d+位)*)(?=[，。；、）”]|$)"
)
_CHANGE = re.compile(r"(增长|下降)(\d+(?:\.\d+)?)(%|个百分点)")
_RANK = re.compile(r"[居列]([^\W\d_]{1,4})第(\d+)位")
_DATES = frozenset("年月日时届次章条期号")
_MOST = 50  # of a file


def with_suggestions(text: str) -> str:
    """Return the text of a YAML file with comments that suggest metrics for it."""
    found = [each for each, _ in zip(_suggestions(text), range(_MOST), strict=False)]
    if not found:
        return text
    lines = lines_of({f"metric_{at}": each for at, each in enumerate(found, 1)}, 2)
    return "\n".join([text.rstrip("\n"), _HEAD, *(f"# {line}" for line in lines)]) + "\n"


def _suggestions(text: str) -> Iterator[Value]:
    """Yield a metric for each name, number and unit, with a change and a rank."""
    for each in _AMOUNT.finditer(text):
        if each["unit"] in _DATES:
            continue
        more: dict[str, Value] = {}
        if change := _CHANGE.search(each["more"]):
            sign = "-" if change[1] == "下降" else ""
            unit = {"unit": change[3]} if change[3] != "%" else {}
            more["change"] = {"value": Decimal(sign + change[2]), **unit}
        if rank := _RANK.search(each["more"]):
            more["rank"] = {"position": int(rank[2]), "scope": rank[1]}
        value = Decimal(each["value"])
        yield {"name": each["name"], "value": value, "unit": each["unit"], **more}
