"""A metric and everything it can state."""

# No postponed annotations: msgspec would evaluate each of them again (9 ms of a build).
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, field

from reportgen.model.located import Code, Located
from reportgen.model.values import Date, Number, Text
from reportgen.period import Period

Kind: TypeAlias = Literal["flow", "stock", "ratio", "index", "measure", "balance"]
# Units of which there is no percentage, and units that only one kind can have.
NO_PERCENTAGE = frozenset(("℃", "°C", "摄氏度", "级"))
ONLY_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("%", "％", "‰"), "ratio"),
    **dict.fromkeys(("℃", "°C", "摄氏度"), "measure"),
}
BASES = ("同比", "环比", "比上年", "比年初", "环比折年率")


class Range(Located, frozen=True, kw_only=True):
    """A range of numbers: 3～5个."""

    low: Annotated[Number, Meta(description="lower end 下限")]
    high: Annotated[Number, Meta(description="upper end 上限")]


class Change(Located, frozen=True, kw_only=True):
    """The change of a value from an earlier one: 同比增长62.5%."""

    basis: Annotated[
        Text | None,
        Meta(description="默认同比；环比、比上年、比年初，或如较2019年同期 compared with"),
    ] = None
    value: Annotated[
        Number | None, Meta(description="growth, negative for a fall 增幅，下降为负")
    ] = None
    unit: Annotated[
        Text | None,
        Meta(description="%, 个百分点, 个千分点, or the metric's unit 变化的单位"),
    ] = None
    previous: Annotated[
        Number | None, Meta(description="the earlier value, same unit 基期数值")
    ] = None
    comparable_prices: Annotated[
        bool,
        Meta(description="可比价增速: not a plain ratio, so never recomputed"),
    ] = False
    revised: Annotated[
        Text | None,
        Meta(description="why previous differs from the earlier report 上年数据调整"),
    ] = None
    # The value of the period alone, of a metric that is cumulative over the year.
    alone: Number | None = None
    # Whether the value and `previous` are of like periods.
    comparable: bool = True

    @property
    def compared(self) -> str:
        """What the value is compared with, as printed: 同比, 比年初, 较2019年同期."""
        return self.basis.value if self.basis else "同比"


class Share(Located, frozen=True, kw_only=True):
    """The share of a value in a whole: 占规模以上工业总产值的49.64%."""

    of: Annotated[Text, Meta(description="name of the whole 总体名称")]
    value: Annotated[Number | None, Meta(description="percent 百分比")] = None
    whole: Annotated[
        Number | None, Meta(description="the whole, in the metric's unit 总体数值")
    ] = None


class Rank(Located, frozen=True, kw_only=True):
    """A rank: 居全市第2位."""

    position: Annotated[Number, Meta(description="1, 2, 3 … 位次")]
    scope: Annotated[Text, Meta(description="among whom 范围, such as 全市")]
    verb: Annotated[Text | None, Meta(description="default 居; such as 暂列")] = None


class Member(Located, frozen=True, kw_only=True):
    """One named part of a breakdown, or one of a 分别 group."""

    name: Annotated[Text, Meta(description="label 名称")]
    value: Annotated[Number, Meta(description="number 数值")]
    unit: Annotated[Text | None, Meta(description="default: the metric's unit")] = None


class Items(Located, frozen=True, kw_only=True):
    """The names of what a value counts: A、B等28家."""

    names: Annotated[tuple[Text, ...], Meta(min_length=1, description="名单")]
    open: Annotated[bool, Meta(description="true: the list is not complete; prints 等")] = (
        False
    )


Qualifier: TypeAlias = Literal["约", "近", "超", "余", "左右", "以上", "以内"]


class Shown(Located, frozen=True, kw_only=True):
    """A rounded value that is printed instead of the exact one: 超8.5万人次."""

    value: Annotated[Number, Meta(description="rounded number 印出的数")]
    unit: Annotated[
        Text | None, Meta(description="default: the metric's; such as 万人次 印出的单位")
    ] = None
    qualifier: Annotated[Qualifier | None, Meta(description="how exact the number is")] = (
        None
    )


class Target(Located, frozen=True, kw_only=True):
    """A target, and how much of it was reached: 完成年度目标的86.7%."""

    value: Annotated[Number, Meta(description="target, in the metric's unit 目标值")]
    name: Annotated[Text | None, Meta(description="default 年度目标")] = None
    rate: Annotated[Number | None, Meta(description="completion in percent 完成率")] = None
    # The value since the beginning of the year, which a yearly target is compared with.
    to_date: Number | None = None
    # Whether the value and the target are of like periods.
    comparable: bool = True

    @property
    def is_yearly(self) -> bool:
        """Whether it is a target of the year, by its name."""
        name = self.name.value if self.name else "年度目标"
        return "年" in name and "半年" not in name


class Metric(Located, frozen=True, kw_only=True):
    """One figure of the report, written once and printed anywhere as {{ id }}.

    It has exactly one of `value`, `range`, `words`, `group`, or a `breakdown` that adds
    up to it.
    """

    name: Annotated[Text, Meta(description="what is counted 指标名称")]
    value: Annotated[Number | None, Meta(description="the number 数值")] = None
    range: Annotated[Range | None, Meta(description="a value between two numbers")] = None
    words: Annotated[
        Text | None, Meta(description="words instead of a number, such as 翻番")
    ] = None
    group: Annotated[
        tuple[Member, ...],
        Meta(min_length=2, description="several values, printed with 分别"),
    ] = ()
    unit: Annotated[Text | None, Meta(description="计量单位")] = None
    qualifier: Annotated[Qualifier | None, Meta(description="how exact the number is")] = (
        None
    )
    shown: Annotated[
        Shown | None, Meta(description="what is printed instead of the exact value 印作")
    ] = None
    numerals: Annotated[
        Literal["arabic", "chinese"],
        Meta(description="chinese prints 三位 instead of 3位"),
    ] = "arabic"
    period: Annotated[
        Period | None,
        Meta(description="if it is not the report's: 2023Q1, 2023-05, 2023-01/2023-05"),
    ] = None
    kind: Annotated[
        Kind | None,
        Meta(description="default: by the unit 流量、存量、比率、指数、测量值、差额"),
    ] = None
    parts: Annotated[
        tuple[Text, ...],
        Meta(
            min_length=2,
            max_length=2,
            description="ids of what a ratio divides 分子、分母的id",
        ),
    ] = ()
    cumulative: Annotated[
        bool, Meta(description="counted from the beginning of the year 年内累计")
    ] = False
    change: Annotated[Change | None, Meta(description="变化")] = None
    share: Annotated[Share | None, Meta(description="占比")] = None
    rank: Annotated[Rank | None, Meta(description="位次")] = None
    breakdown: Annotated[
        tuple[Member, ...],
        Meta(min_length=2, description="parts that add up to the value 分项"),
    ] = ()
    items: Annotated[Items | None, Meta(description="the names counted 名单")] = None
    target: Annotated[Target | None, Meta(description="目标")] = None
    status: Annotated[
        Literal["actual", "estimate", "target"], Meta(description="default actual")
    ] = "actual"
    source: Annotated[Text | None, Meta(description="where the number comes from 来源")] = (
        None
    )
    as_of: Annotated[Date | None, Meta(description="the date of the data 数据截至")] = None
    owner: Annotated[Text | None, Meta(description="who is responsible for it 责任人")] = (
        None
    )
    suspect: Annotated[
        Text | None, Meta(description="why the value is doubted 存疑原因")
    ] = None
    confirmed: Annotated[
        Text | None, Meta(description="by whom or what it was confirmed 核实依据")
    ] = None
    allow: Annotated[
        dict[Code, Text],
        Meta(description="findings to allow, with the reason 放行及理由"),
    ] = field(default_factory=dict)

    # The keys whose numbers are still to be filled in; their fields are not set.
    missing: frozenset[str] = frozenset()

    @property
    def is_open(self) -> bool:
        """Whether its amount is still to be filled in."""
        amounts = (self.value, self.range, self.words, self.group, self.breakdown)
        return "value" in self.missing or not any(amounts)

    @property
    def is_doubted(self) -> bool:
        """Whether the value is suspect and was not confirmed."""
        return self.suspect is not None and self.confirmed is None
