"""A table in the data: its columns, rows, caption, unit and note."""

# No postponed annotations: msgspec would evaluate each of them anew (9 ms of a build).
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from reportgen.model.located import Located
from reportgen.model.values import Cell, Number, Text

WIDEST = 100  # the largest relative width of a column


class TableColumn(Located, frozen=True, kw_only=True):
    """One column of a table."""

    shorthand: ClassVar[str] = "heading"

    heading: Annotated[Text, Meta(description="head cell 表头")]
    group: Annotated[
        Text | None, Meta(description="printed over adjacent columns 多级表头")
    ] = None
    width: Annotated[Number | None, Meta(description="relative width 相对宽度")] = None
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
    caption: Annotated[Text | None, Meta(description="above the table, 表1 …")] = None
    unit: Annotated[Text | None, Meta(description="printed 单位：…")] = None
    note: Annotated[Text | None, Meta(description="below, with its 注： 表注")] = None
