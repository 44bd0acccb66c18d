"""What a metric is: the kind it states, or that of its unit.

The kind decides how a metric changes and what a roll-up does with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.model.metrics import NO_PERCENTAGE
from reportgen.texts import literal

if TYPE_CHECKING:
    from reportgen.model import Metric
    from reportgen.model.metrics import Kind

# Kinds that a unit decides; amounts (flow, stock) share their units.
_UNITS: dict[Kind, tuple[str, ...]] = {
    "ratio": ("%", "％", "‰"),
    "index": ("上年=100", "上年同期=100", "上期=100", "上月=100", "点"),
    "measure": (
        *("℃", "°C", "摄氏度"),
        *("毫米", "mm", "厘米", "cm"),
        *(
            "微克/立方米",
            "μg/m³",
            "µg/m³",
            "μg/m3",
            "ug/m3",
            "毫克/立方米",
            "mg/m³",
            "mg/m3",
        ),
        *("毫克/升", "mg/L", "mg/l"),
        *("分贝", "dB", "dB(A)", "分贝（A）"),
        *("米/秒", "m/s", "公里/小时", "千米/小时", "km/h"),
        *("%RH", "级", "分", "岁"),
        *(":1", "：1", "∶1"),
    ),
}
# The points that a rate changes by.
POINTS_OF = {"‰": "个千分点", "%": "个百分点", "％": "个百分点"}
_PROPORTIONS = (":1", "：1", "∶1")
_KINDS: dict[str, Kind] = {unit: kind for kind, units in _UNITS.items() for unit in units}
# Units of what is counted: there is no half of it, and no less than none.
COUNTED = frozenset(
    (
        *"家人件次户项个名台辆所座条张份本册篇场宗起例位处支只头匹部批届轮栋幢间套枚颗株棵",
        *"笔单艘架口门款种组队村班趟幅盏粒尾羽副",
        *("人次", "户次", "台次", "辆次", "架次", "场次", "批次", "轮次", "班次", "门次"),
        *("社区", "台套", "户家", "家次", "件次", "起次"),
    )
)
# How measures rise and fall, if not 上升 and 下降.
_MOVES = dict.fromkeys(("毫米", "mm", "厘米", "cm"), ("增加", "减少")) | dict.fromkeys(
    _PROPORTIONS, ("扩大", "缩小")
)
# An index may say what it is based on in its name: 居民消费价格指数（上年=100）.
_INDEX_NAMES = ("=100）", "=100)", "＝100）", "＝100)")
# Names that end so are those of rates of growth, which 加快 and 回落.
_GROWTH = ("增速", "增长率", "增幅", "增长速度", "涨幅")
# Names of balances that are earned or lost; others only have two amounts.
_PROFITS = ("利润", "盈利", "损益", "盈亏", "收益", "效益")


def kind_of(metric: Metric) -> Kind | None:
    """Return the kind of a metric, None for an amount of which no more is known."""
    if metric.kind:
        return metric.kind
    unit = literal(metric.unit).strip("（）()").replace(" ", "")
    is_index = literal(metric.name).endswith(_INDEX_NAMES)
    return _KINDS.get(unit, "index" if is_index and not unit else None)


def point_of(metric: Metric) -> str:
    """Return the unit in which a rate changes, 个百分点 or 个千分点, or "" for no rate."""
    if kind_of(metric) != "ratio":
        return ""
    return POINTS_OF.get(literal(metric.unit), "")


def is_growth(metric: Metric) -> bool:
    """Return whether the metric is itself a rate of growth: 工业增加值增速."""
    return point_of(metric) == "个百分点" and literal(metric.name).endswith(_GROWTH)


def is_profit(metric: Metric) -> bool:
    """Return whether a negative value of the metric is a loss (亏损)."""
    return any(each in literal(metric.name) for each in _PROFITS)


def is_balance(metric: Metric) -> bool:
    """Return whether the metric is a balance, which may be negative: 利润, 差额."""
    return kind_of(metric) == "balance" or is_profit(metric)


def has_percentages(metric: Metric) -> bool:
    """Return whether a percentage of the metric makes sense."""
    return literal(metric.unit) not in NO_PERCENTAGE


def difference_unit(metric: Metric) -> str:
    """Return the unit of a difference of two values; two ratios a:b differ by a number."""
    unit = literal(metric.unit)
    return "" if unit in _PROPORTIONS else unit


def moves(metric: Metric) -> tuple[str, str]:
    """Return the words for a rise and a fall of the metric by an amount of its unit."""
    match kind_of(metric):
        case "measure" | "index":
            return _MOVES.get(literal(metric.unit), ("上升", "下降"))
        case "ratio":
            return ("提高", "下降")
    return ("增加", "减少")
