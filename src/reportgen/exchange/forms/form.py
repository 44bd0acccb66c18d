"""What a form asks: the rows of a workbook for the figures and texts of one owner."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from reportgen.seals.digest import text_digest

# The heads of the columns, by which `collect` finds them. 编号 is hidden.
ID = "编号"
NAME, UNIT, LAST, NOW, CHANGE = "指标", "单位", "上期数", "本期数", "变化"
SOURCE, AS_OF, REMARK = "来源", "数据截至", "备注"
SECTION, WANTED, TEXT, STATUS, REASON = "章节", "要填写的内容", "填报内容", "进展", "原因"
FIGURE_HEADS = (ID, NAME, UNIT, LAST, NOW, CHANGE, SOURCE, AS_OF, REMARK)
TEXT_HEADS = (ID, SECTION, WANTED, TEXT, STATUS, REASON, REMARK)
# The columns that tell which row this is, whatever its id says.
FIXED = (NAME, UNIT, LAST, SECTION, WANTED)
# Not a column: how many facts and points there are, as the id of a text counts them.
AMONG = "条数"

MARK = "【请改】"  # by which old comments are found: not every program keeps the author
COVER, FIGURES, TEXTS, RECORD = "填报说明", "指标", "文字", "_reportgen"
STATUSES = {
    "done": "已完成",
    "in_progress": "推进中",
    "planned": "未启动",
    "reworded": "已调整",
    "dropped": "已取消",
}


class Asked(Struct, frozen=True):
    """A cell to fill in: where its value is in the data, and what it is there, or "".

    `kind` is number, text, names (a line each), date, status or comment. A number has the
    `unit` of its metric, and as many `decimals` as the form shows, if it says so.
    """

    file: str
    path: tuple[str | int, ...]
    kind: str
    given: str = ""
    unit: str = ""
    decimals: int | None = None


class FormRow(Struct, frozen=True):
    """A row: its id, the cells that are given, and those to fill in, by the column's head.

    `basis` is what the last value is compared with: 同比. The change is a difference in
    `points`, or else a percentage.
    """

    id: str
    fixed: Mapping[str, str]
    asked: Mapping[str, Asked]
    basis: str = ""
    points: str = ""

    @property
    def record(self) -> str:
        """What `collect` must know of the row as it was when the form was made."""
        given = {head: each.given for head, each in self.asked.items()}
        decimals = {
            head: each.decimals
            for head, each in self.asked.items()
            if each.decimals is not None
        }
        said = {"id": self.id, "fixed": dict(self.fixed), "given": given}
        return json.dumps({**said, "decimals": decimals}, ensure_ascii=False)


class Form(Struct, frozen=True):
    """The form of one owner, who is "" for what nobody owns."""

    period: str
    title: str
    organ: str
    owner: str
    due: dt.date | None = None
    figures: Sequence[FormRow] = field(default_factory=list)
    texts: Sequence[FormRow] = field(default_factory=list)

    @property
    def rows(self) -> list[FormRow]:
        """All rows."""
        return [*self.figures, *self.texts]


def digest_of(records: Sequence[str]) -> str:
    """Return the digest of what a form was made from: the records of its rows."""
    return text_digest("\n".join(records))
