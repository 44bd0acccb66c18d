"""The data format, defined once.

From these types come the typed report, the validator's rules, the published JSON Schemas
and the completion in editors. `validate` builds them; nobody else makes one from data.
Descriptions are what an editor shows while a clerk types.
"""

# No postponed annotations here: msgspec would evaluate each of them anew (9 ms of a build).
from typing import Annotated, ClassVar, Literal

from msgspec import Meta, Struct

from reportgen.period import Period
from reportgen.place import Place
from reportgen.values import Cell, Date, Number, Text

ID = r"^[a-z][a-z0-9_]{0,39}$"


class Located(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mapping in a file: `place` is its key, or its first character in a list.

    `shorthand` names the field that a plain text in its stead stands for. What is
    `salvaged` is built even if some of it failed, so that the rest is checked in the same
    run; nothing with an error in it is ever printed.
    """

    shorthand: ClassVar[str] = ""
    salvaged: ClassVar[bool] = False

    place: Place


# -- figures ---------------------------------------------------------------------------


class Range(Located, frozen=True, kw_only=True):
    """A value that lies between two numbers: 3～5个."""

    low: Annotated[Number, Meta(description="lower end 下限")]
    high: Annotated[Number, Meta(description="upper end 上限")]


class Change(Located, frozen=True, kw_only=True):
    """How a value moved against an earlier one: 同比增长62.5%."""

    basis: Annotated[
        Literal["同比", "环比", "比上年"],
        Meta(description="compared with what 比较基期"),
    ] = "同比"
    value: (
        Annotated[Number, Meta(description="growth, negative for a fall 增幅，下降为负")]
        | None
    ) = None
    unit: (
        Annotated[
            Literal["%", "个百分点"],
            Meta(description="default: %, and 个百分点 for a metric in %"),
        ]
        | None
    ) = None
    previous: (
        Annotated[Number, Meta(description="the earlier value, same unit 基期数值")] | None
    ) = None
    comparable_prices: Annotated[
        bool,
        Meta(description="可比价增速: not a plain ratio, so never recomputed"),
    ] = False


class Share(Located, frozen=True, kw_only=True):
    """Which part of a whole a value is: 占规模以上工业总产值的49.64%."""

    of: Annotated[Text, Meta(description="name of the whole 总体名称")]
    value: Annotated[Number, Meta(description="percent 百分比")] | None = None
    whole: (
        Annotated[Number, Meta(description="the whole, in the metric's unit 总体数值")]
        | None
    ) = None


class Rank(Located, frozen=True, kw_only=True):
    """A place in an order: 居全市第2位."""

    position: Annotated[Number, Meta(description="1, 2, 3 … 位次")]
    scope: Annotated[Text, Meta(description="among whom 范围, such as 全市")]
    verb: Annotated[Text, Meta(description="default 居; such as 暂列")] | None = None


class Member(Located, frozen=True, kw_only=True):
    """One named part of a breakdown, or one of a 分别 group."""

    name: Annotated[Text, Meta(description="label 名称")]
    value: Annotated[Number, Meta(description="number 数值")]
    unit: Annotated[Text, Meta(description="default: the metric's unit")] | None = None


class Items(Located, frozen=True, kw_only=True):
    """Names that belong to a count: A、B等28家."""

    names: Annotated[tuple[Text, ...], Meta(min_length=1, description="名单")]
    open: Annotated[
        bool, Meta(description="true: there are more than named, printed with 等")
    ] = False


class Target(Located, frozen=True, kw_only=True):
    """What was aimed at, and how much of it was reached: 完成年度目标的86.7%."""

    value: Annotated[Number, Meta(description="target, in the metric's unit 目标值")]
    name: Annotated[Text, Meta(description="default 年度目标")] | None = None
    rate: Annotated[Number, Meta(description="completion in percent 完成率")] | None = None


class Metric(Located, frozen=True, kw_only=True):
    """One figure of the report, written once and printed anywhere as {{ id }}.

    It has exactly one of `value`, `range`, `words`, `group`, or a `breakdown` that adds
    up to it.
    """

    name: Annotated[Text, Meta(description="what is counted 指标名称")]
    value: Annotated[Number, Meta(description="the number 数值")] | None = None
    range: Annotated[Range, Meta(description="a value between two numbers")] | None = None
    words: (
        Annotated[Text, Meta(description="words where there is no number, such as 翻番")]
        | None
    ) = None
    group: Annotated[
        tuple[Member, ...],
        Meta(min_length=2, description="several values printed with 分别"),
    ] = ()
    unit: Annotated[Text, Meta(description="计量单位")] | None = None
    qualifier: (
        Annotated[
            Literal["约", "近", "超", "余", "左右", "以上", "以内"],
            Meta(description="how exact the number is"),
        ]
        | None
    ) = None
    numerals: Annotated[
        Literal["arabic", "chinese"],
        Meta(description="chinese prints 三位 instead of 3位"),
    ] = "arabic"
    period: (
        Annotated[
            Period,
            Meta(description="if not the report's: 2023Q1, 2023-05, 2023-01/2023-05"),
        ]
        | None
    ) = None
    change: Annotated[Change, Meta(description="变化")] | None = None
    share: Annotated[Share, Meta(description="占比")] | None = None
    rank: Annotated[Rank, Meta(description="位次")] | None = None
    breakdown: Annotated[
        tuple[Member, ...],
        Meta(min_length=2, description="parts that add up to the value 分项"),
    ] = ()
    items: Annotated[Items, Meta(description="the names counted 名单")] | None = None
    target: Annotated[Target, Meta(description="目标")] | None = None
    status: Annotated[
        Literal["actual", "estimate", "target"], Meta(description="default actual")
    ] = "actual"
    source: Annotated[Text, Meta(description="where the number comes from 来源")] | None = (
        None
    )
    as_of: Annotated[Date, Meta(description="state of which day 数据截至")] | None = None
    owner: Annotated[Text, Meta(description="who answers for it 责任人")] | None = None
    suspect: (
        Annotated[Text, Meta(description="why the value is doubted 存疑原因")] | None
    ) = None
    confirmed: (
        Annotated[Text, Meta(description="by whom or what it was confirmed 核实依据")]
        | None
    ) = None


# -- sections --------------------------------------------------------------------------


class TableColumn(Located, frozen=True, kw_only=True):
    """One column of a table."""

    shorthand: ClassVar[str] = "heading"

    heading: Annotated[Text, Meta(description="head cell 表头")]
    width: Annotated[Number, Meta(description="relative width 相对宽度")] | None = None
    align: Annotated[Literal["left", "center", "right"], Meta(description="对齐")] = (
        "center"
    )


class TableData(Located, frozen=True, kw_only=True):
    """A table: a head row, and rows with as many cells as there are columns."""

    columns: Annotated[tuple[TableColumn, ...], Meta(min_length=1, description="列")]
    rows: Annotated[
        tuple[tuple[Cell, ...], ...],
        Meta(min_length=1, description="行，每格一项，文字或数字"),
    ]
    caption: Annotated[Text, Meta(description="above the table, 表1 …")] | None = None
    unit: Annotated[Text, Meta(description="printed 单位：…")] | None = None


class Fact(Located, frozen=True, kw_only=True):
    """What was done, is being done or is planned: a sentence, points, or a table."""

    shorthand: ClassVar[str] = "text"

    text: Annotated[Text, Meta(description="a sentence with its 。 句子")] | None = None
    points: Annotated[
        tuple[Text, ...], Meta(min_length=2, description="printed 一是…二是…")
    ] = ()
    table: Annotated[TableData, Meta(description="a table after the text")] | None = None
    new_paragraph: Annotated[
        bool, Meta(description="true: begin a paragraph here 另起一段")
    ] = False
    status: (
        Annotated[Literal["done", "in_progress", "planned"], Meta(description="进展")]
        | None
    ) = None
    source: Annotated[Text, Meta(description="来源")] | None = None
    id: Annotated[Text, Meta(description="id of a plan item, unique 计划事项id")] | None = (
        None
    )
    owner: Annotated[Text, Meta(description="责任人")] | None = None
    deadline: Annotated[Period, Meta(description="2023H2, 2023-09 … 完成时限")] | None = (
        None
    )
    target: Annotated[Text, Meta(description="what shall be reached 目标")] | None = None
    answers: Annotated[
        tuple[Text, ...],
        Meta(description="ids of plan items of an earlier period 对应上期计划"),
    ] = ()


class Section(Located, frozen=True, kw_only=True):
    """One section file: a heading, facts, and the figures they print."""

    salvaged: ClassVar[bool] = True

    heading: Annotated[Text, Meta(description="without number and 。 小标题")]
    heading_form: (
        Annotated[
            Literal["run_in", "own_line"],
            Meta(description="default: as the layout has it 标题接排或独立成行"),
        ]
        | None
    ) = None
    owner: Annotated[Text, Meta(description="who keeps this file 责任科室")] | None = None
    metrics: Annotated[dict[str, Metric], Meta(description="figures by id 指标")] = {}
    facts: Annotated[tuple[Fact, ...], Meta(description="sentences 事项")] = ()


# -- the report ------------------------------------------------------------------------


class Part(Located, frozen=True, kw_only=True):
    """One main part. Its sections are the files of the folder named by its id."""

    id: Annotated[str, Meta(pattern=ID, description="also the folder's name")]
    heading: Annotated[Text, Meta(description="without number 一级标题")]
    kind: Annotated[
        Literal["achievements", "problems", "goals", "plans", "other"],
        Meta(description="what the part is about"),
    ] = "other"
    numbered: Annotated[
        bool, Meta(description="false: an unnumbered paragraph of the part before")
    ] = True
    lead: Annotated[Text, Meta(description="text before the sections")] | None = None


class Attachment(Located, frozen=True, kw_only=True):
    """Something after the report, on a new page (附件)."""

    title: Annotated[Text, Meta(description="附件标题")]
    facts: Annotated[
        tuple[Fact, ...], Meta(min_length=1, description="its text and tables")
    ]


class Report(Located, frozen=True, kw_only=True):
    """report.yaml: the report as a whole."""

    salvaged: ClassVar[bool] = True

    schema_version: Annotated[Literal[1], Meta(description="of this format")] = 1
    title: Annotated[
        Text, Meta(description="| marks where a line of the title may end 标题")
    ]
    parts: Annotated[
        tuple[Part, ...], Meta(min_length=1, max_length=8, description="in order")
    ]
    template: (
        Annotated[Text, Meta(description="folder in templates/, default work-report")]
        | None
    ) = None
    layout: (
        Annotated[Text, Meta(description="file in templates/layouts/, default gb9704")]
        | None
    ) = None
    addressee: Annotated[Text, Meta(description="主送机关")] | None = None
    lead: Annotated[Text, Meta(description="untitled first paragraph 导语")] | None = None
    closing: Annotated[Text, Meta(description="such as 特此报告。")] | None = None
    signature: Annotated[Text, Meta(description="发文机关署名")] | None = None
    date: Annotated[Date, Meta(description="成文日期 2023-07-05")] | None = None
    contact: Annotated[Text, Meta(description="附注 (…)")] | None = None
    attachments: Annotated[tuple[Attachment, ...], Meta(description="附件")] = ()
    metrics: Annotated[
        dict[str, Metric], Meta(description="figures of no single section")
    ] = {}


# -- the office ------------------------------------------------------------------------


class Name(Located, frozen=True, kw_only=True):
    """A name as it must be written, and the other ways it may appear."""

    shorthand: ClassVar[str] = "name"

    name: Annotated[Text, Meta(description="canonical name 规范名称")]
    aliases: Annotated[tuple[Text, ...], Meta(description="accepted forms 简称")] = ()
    note: Annotated[Text, Meta(description="备注")] | None = None


class Organ(Located, frozen=True, kw_only=True):
    """organ.yaml: the office that reports, and what all its periods share."""

    salvaged: ClassVar[bool] = True

    name: Annotated[Text, Meta(description="发文机关名称")]
    fonts: Annotated[
        Literal["gb2312", "windows"],
        Meta(description="windows: only fonts that Windows brings"),
    ] = "gb2312"
    names: Annotated[tuple[Name, ...], Meta(description="register of names")] = ()
    masked: Annotated[
        tuple[Text, ...], Meta(description="declared placeholders, such as xx区")
    ] = ()


# -- all of it -------------------------------------------------------------------------


class SectionFile(Struct, frozen=True, kw_only=True):
    """A section with what its file name says: `01-ip.yaml` is section `ip`."""

    id: str
    file: str
    section: Section


class Project(Struct, frozen=True, kw_only=True):
    """Everything one period needs, valid as far as it could be read.

    `sections` holds a tuple for each part id, in the order of the file numbers.
    `unknown_names` are ids that may be defined in files or values that failed: whoever
    finds a name undefined stays silent about these. `inputs` are the files read, by the
    name that messages use.
    """

    period: Period
    organ: Organ
    report: Report
    sections: dict[str, tuple[SectionFile, ...]]
    unknown_names: frozenset[str] = frozenset()
    inputs: tuple[str, ...] = ()
