"""What may be figures in a text, as comments: one in ten is wrong or lacks a word."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import count, islice
from typing import TYPE_CHECKING

from reportgen.exchange.yaml.yaml_values import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reportgen.exchange.yaml.yaml_values import Value

_HEAD = "# 可能的指标，请核对 perhaps metrics; check each:\n# metrics:"
# A name begins a clause: one that does not is the end of a longer one, or lacks its verb.
_NAME = (
    r"(?<![\w、])(?:\d{4}年)?(?:[一二三四五六七八九十]{1,3}是)?(?P<name>[^\W\d_]{3,16}?)"
)
_VERBS = (
    "(?:(?:提高|提升|增加|下降|降低|上升|扩大)[到至]"
    "|[增升降][至到]|达到|达|为|完成|实现|共计|共)?"
)
# What makes a number a change, a limit or a plan, or a name a part of one.
_NO_NAME = re.compile(
    "^(?:力争|争取|确保|预计|其中|年均|占|为|到|比|将|再|全年|年内|至少|达到|实现|提高|提升|增加[到至])"
    "|增长|增速|增幅|下降|回落|减少|提速|突破|力争|不低于|不少于|高于|低于|超过|调增|压减"
    "|(?:超|近|约|逾|第|前|均|各|达|首次|分别|预计|以上|增产|增加|提高|提升|降低|上升)$"
)
# Adverbs around a name: 漏损率仍为, 全年接待读者.
_BEFORE = re.compile("^(?:全年|累计|已|也|仍|还|都|共(?![享建同青产育振]))+")
_AFTER = re.compile(
    "(?:全年|累计|已|也|仍|还|又|都|尚|则|(?<![公一])共|(?<![人户年月日平])均)+$"
)
_AMOUNT = re.compile(
    rf"{_NAME}{_VERBS}(?P<value>\d+(?:\.\d+)?)(?P<unit>[万亿]?[^\W\d_]|[万亿]?平方米|万?人次|%)"
    rf"(?P<more>(?:[，、](?:同比)?(?:增长|下降)\d+(?:\.\d+)?(?:%|个百分点)"
    rf"|，[居列][^\W\d_]{{1,4}}第\d+位)*)(?=[，。；、）”]|$)"
)
_CHANGE = re.compile(r"(增长|下降)(\d+(?:\.\d+)?)(%|个百分点)")
_RANK = re.compile(r"[居列]([^\W\d_]{1,4})第(\d+)位")
_NO_UNITS = frozenset("年月日时届次章条期号倍位版天岁批")
_MOST = 50  # of a file
_SHORTEST = 2  # characters of a name


def with_suggestions(files: Mapping[str, str]) -> dict[str, str]:
    """Return the texts of YAML files with comments that suggest metrics for each.

    Their ids are numbered through all files, because ids are those of the whole report.
    """
    numbers = count(1)
    return {name: _with_suggestions(text, numbers) for name, text in files.items()}


def _with_suggestions(text: str, numbers: Iterator[int]) -> str:
    found = list(islice(_suggestions(text), _MOST))
    if not found:
        return text
    lines = lines_of({f"metric_{next(numbers)}": each for each in found}, 2)
    return "\n".join([text.rstrip("\n"), _HEAD, *(f"# {line}" for line in lines)]) + "\n"


def _suggestions(text: str) -> Iterator[Value]:
    """Yield a metric for each name, number and unit, with a change and a rank."""
    for each in _AMOUNT.finditer(text):
        name = _AFTER.sub("", _BEFORE.sub("", each["name"]))
        if each["unit"] in _NO_UNITS or _NO_NAME.search(name) or len(name) < _SHORTEST:
            continue
        more: dict[str, Value] = {}
        if change := _CHANGE.search(each["more"]):
            sign = "-" if change[1] == "下降" else ""
            unit = {"unit": change[3]} if change[3] != "%" else {}
            more["change"] = {"value": Decimal(sign + change[2]), **unit}
        if rank := _RANK.search(each["more"]):
            more["rank"] = {"position": int(rank[2]), "scope": rank[1]}
        value = Decimal(each["value"])
        yield {"name": name, "value": value, "unit": each["unit"], **more}
