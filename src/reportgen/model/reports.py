"""report.yaml: the report as a whole, its parts, its attachments."""

# No postponed annotations: msgspec would evaluate each of them again (9 ms of a build).
from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from msgspec import Meta, field

from reportgen.model.located import ID, OR_ONE, Code, Located
from reportgen.model.metrics import Metric
from reportgen.model.sections import Fact
from reportgen.model.values import Date, Text
from reportgen.period import Period

MOST_PARTS = 20  # of a report; those of a long summary are numbered up to 十二


class Part(Located, frozen=True, kw_only=True):
    """One main part. Its sections are the files of the folder named by its id."""

    salvaged: ClassVar[bool] = True

    id: Annotated[str, Meta(pattern=ID, description="also the folder's name")]
    heading: Annotated[Text, Meta(description="without number 一级标题")]
    kind: Annotated[
        Literal["achievements", "problems", "goals", "plans", "other"],
        Meta(description="what the part is about"),
    ] = "other"
    numbered: Annotated[
        bool, Meta(description="false: an unnumbered paragraph of the part before")
    ] = True
    lead: Annotated[
        tuple[Fact, ...],
        Meta(
            min_length=1,
            description="what stands before the sections: a text, or a list of facts",
            extra_json_schema=OR_ONE,
        ),
    ] = ()


class Attachment(Located, frozen=True, kw_only=True):
    """An attachment, printed after the report on a new page (附件)."""

    title: Annotated[Text, Meta(description="附件标题")]
    landscape: Annotated[bool, Meta(description="true: on pages turned sideways 横排")] = (
        False
    )
    facts: Annotated[
        tuple[Fact, ...], Meta(min_length=1, description="its text and tables")
    ]


class Erratum(Located, frozen=True, kw_only=True):
    """What was corrected after the report was sent."""

    date: Annotated[Date, Meta(description="更正日期")]
    text: Annotated[Text, Meta(description="更正内容")]


class Report(Located, frozen=True, kw_only=True):
    """report.yaml: the report as a whole."""

    salvaged: ClassVar[bool] = True

    schema_version: Annotated[Literal[1], Meta(description="of this format")] = 1
    state: Annotated[
        Literal["draft", "final"],
        Meta(description="draft: what is not there yet is no error 草稿、定稿"),
    ] = "final"
    title: Annotated[Text, Meta(description="a | marks a possible line break 标题")]
    parts: Annotated[
        tuple[Part, ...], Meta(min_length=1, max_length=MOST_PARTS, description="in order")
    ]
    template: Annotated[
        Text | None, Meta(description="folder in templates/, default work-report")
    ] = None
    layout: Annotated[
        Text | None, Meta(description="file in templates/layouts/, default gb9704")
    ] = None
    secrecy: Annotated[Text | None, Meta(description="秘密★1年 密级和保密期限")] = None
    urgency: Annotated[Text | None, Meta(description="特急 or 加急 紧急程度")] = None
    issuer_mark: Annotated[
        Text | None, Meta(description="某某局文件, in red 发文机关标志")
    ] = None
    document_number: Annotated[
        Text | None, Meta(description="某发〔2024〕12号 发文字号")
    ] = None
    signatory: Annotated[
        Text | None, Meta(description="who signs a report to a superior 签发人")
    ] = None
    kept_from: Annotated[
        Period | None, Meta(description="lead, closing … were kept from it 沿用自")
    ] = None
    addressee: Annotated[Text | None, Meta(description="主送机关")] = None
    lead: Annotated[
        tuple[Fact, ...],
        Meta(
            min_length=1,
            description="before the first part: a text, or a list of facts 导语",
            extra_json_schema=OR_ONE,
        ),
    ] = ()
    closing: Annotated[
        tuple[Fact, ...],
        Meta(
            min_length=1,
            description="such as 特此报告。: a text, or a list of facts 结束语",
            extra_json_schema=OR_ONE,
        ),
    ] = ()
    signature: Annotated[
        tuple[Text, ...],
        Meta(
            min_length=1,
            description="a name, or a list of names that sign together 发文机关署名",
            extra_json_schema=OR_ONE,
        ),
    ] = ()
    date: Annotated[Date | None, Meta(description="成文日期 2023-07-05")] = None
    due: Annotated[Date | None, Meta(description="when forms are due 报送截止日期")] = None
    contact: Annotated[Text | None, Meta(description="附注 (…)")] = None
    copies: Annotated[Text | None, Meta(description="甲局、乙局 抄送机关")] = None
    printed_by: Annotated[Text | None, Meta(description="印发机关")] = None
    printed_on: Annotated[Date | None, Meta(description="印发日期 2023-07-06")] = None
    attachments: Annotated[tuple[Attachment, ...], Meta(description="附件")] = ()
    removed: Annotated[
        dict[str, Text],
        Meta(description="parts, sections, metrics that last period had 取消及理由"),
    ] = field(default_factory=dict)
    errata: Annotated[
        tuple[Erratum, ...], Meta(description="corrections after sealing 更正说明")
    ] = ()
    metrics: Annotated[
        dict[str, Metric], Meta(description="figures that belong to no single section")
    ] = field(default_factory=dict)
    allow: Annotated[
        dict[Code, Text],
        Meta(description="findings to allow, with the reason 放行及理由"),
    ] = field(default_factory=dict)

    @property
    def is_draft(self) -> bool:
        """Whether the report is still being filled in."""
        return self.state == "draft"

    def signatures(self) -> Iterator[tuple[str, Text]]:
        """Yield each signature with its key: `report.signature`, or numbered from 1."""
        several = len(self.signature) > 1
        for number, text in enumerate(self.signature, 1):
            yield f"report.signature.{number}" if several else "report.signature", text
