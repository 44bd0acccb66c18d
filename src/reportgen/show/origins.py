"""The words for the kinds, origins and trust of numbers, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportgen.messages.language import Language

KINDS: dict[Language, dict[str, str]] = {
    "en": {name: name for name in ("metric", "typed", "name", "date", "ordinal")},
    "zh": {
        "metric": "指标",
        "typed": "手写",
        "name": "名称",
        "date": "日期",
        "ordinal": "序号",
    },
}
ORIGINS: dict[Language, dict[str, str]] = {
    "en": {"stated": "stated", "computed": "computed"},
    "zh": {"stated": "直接填写", "computed": "计算得出"},
}
TRUST: dict[Language, dict[str, str]] = {
    "en": {name: name for name in ("confirmed", "suspect", "estimate", "target")},
    "zh": {
        "confirmed": "已确认",
        "suspect": "存疑",
        "estimate": "预计数",
        "target": "目标数",
    },
}
