"""A section file: heading, metrics, facts with their points and tables."""

# No postponed annotations: msgspec would evaluate each of them again (9 ms of a build).
from typing import Annotated, ClassVar, Literal

from msgspec import Meta, field

from reportgen.model.located import Code, Located
from reportgen.model.metrics import Metric
from reportgen.model.tables import TableData
from reportgen.model.values import Text
from reportgen.period import Period


class Fact(Located, frozen=True, kw_only=True):
    """What was done, is being done or is planned: a sentence, points, or a table."""

    shorthand: ClassVar[str] = "text"

    text: Annotated[Text | None, Meta(description="a sentence with its 。 句子")] = None
    points: Annotated[
        tuple[Text, ...], Meta(min_length=2, description="printed 一是…二是…")
    ] = ()
    table: Annotated[TableData | None, Meta(description="a table after the text")] = None
    new_paragraph: Annotated[
        bool, Meta(description="true: start a new paragraph 另起一段")
    ] = False
    status: Annotated[
        Literal["done", "in_progress", "planned", "reworded", "dropped"] | None,
        Meta(description="进展；dropped: a plan item that was cancelled"),
    ] = None
    reason: Annotated[
        Text | None, Meta(description="why it was dropped 未完成或取消的原因")
    ] = None
    source: Annotated[Text | None, Meta(description="来源")] = None
    id: Annotated[Text | None, Meta(description="id of a plan item, unique 计划事项id")] = (
        None
    )
    owner: Annotated[Text | None, Meta(description="责任人")] = None
    deadline: Annotated[Period | None, Meta(description="2023H2, 2023-09 … 完成时限")] = (
        None
    )
    target: Annotated[Text | None, Meta(description="what is to be reached 目标")] = None
    belongs_to: Annotated[
        Text | None, Meta(description="id of the section that reports on it 归属的节id")
    ] = None
    kept_from: Annotated[
        Period | None, Meta(description="the text was kept from this period 沿用自")
    ] = None
    answers: Annotated[
        tuple[Text, ...],
        Meta(description="ids of plan items of an earlier period 对应上期计划"),
    ] = ()
    allow: Annotated[
        dict[Code, Text],
        Meta(description="findings to allow, with the reason 放行及理由"),
    ] = field(default_factory=dict)


class Section(Located, frozen=True, kw_only=True):
    """One section file: a heading, facts, and the figures they print."""

    salvaged: ClassVar[bool] = True

    heading: Annotated[Text, Meta(description="without number and 。 小标题")]
    heading_form: Annotated[
        Literal["run_in", "own_line"] | None,
        Meta(description="default: as in the layout 标题接排或独立成行"),
    ] = None
    owner: Annotated[Text | None, Meta(description="who maintains this file 责任科室")] = (
        None
    )
    metrics: Annotated[dict[str, Metric], Meta(description="figures by id 指标")] = field(
        default_factory=dict
    )
    facts: Annotated[tuple[Fact, ...], Meta(description="sentences 事项")] = ()
    allow: Annotated[
        dict[Code, Text],
        Meta(description="findings to allow, with the reason 放行及理由"),
    ] = field(default_factory=dict)
