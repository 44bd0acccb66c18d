"""Messages of answers in forms that are incomplete or improbable."""

from reportgen.messages.message import Both, Message

MESSAGES = (
    Message(
        code="X051",
        level="warning",
        says=Both("the status of this plan item is not chosen", "没有选“进展”"),
        fix=Both(
            "choose 已完成, 推进中, 未启动, 已调整 or 已取消",
            "请选“已完成”“推进中”“未启动”“已调整”或“已取消”",
        ),
        why=Both(
            "Whether the item of the last plan was done is then not known.",
            "否则不知道上期计划的事项是否完成。",
        ),
    ),
    Message(
        code="X052",
        level="warning",
        says=Both("no reason is given for {status}", "“{status}”没有写明原因"),
        fix=Both("write the reason into the column 原因", "请在“原因”栏写明"),
        why=Both("The last report promised it for this period.", "上期报告承诺了这件事。"),
    ),
    Message(
        code="X053",
        level="warning",
        says=Both("nothing was filled in", "什么都没有填"),
        fix=Both(
            "ask for the form again; perhaps it was sent back before it was saved",
            "请对方重报；可能没有保存就发回了",
        ),
        why=Both(
            "The form has cells to fill in, and all are as they were sent out.",
            "表里有要填的格子，内容却与发出时一样。",
        ),
    ),
    Message(
        code="X054",
        level="warning",
        says=Both(
            "{value} is a thousand times the last value or more, or a thousandth: {last}",
            "{value}与上期数相差千倍以上：{last}",
        ),
        fix=Both(
            "check the unit: the number is read in the unit of its row",
            "请核对单位：这里按本行的单位填数",
        ),
        why=Both(
            "The number was probably typed in another unit, such as 人 instead of 万人.",
            "多半填的是另一个单位的数，例如把“万人”填成了“人”。",
        ),
    ),
    Message(
        code="X055",
        level="warning",
        says=Both(
            "the parts do not add up to {value}: {sum}", "分项之和不等于{value}：{sum}"
        ),
        fix=Both("correct one of the numbers", "请改正其中的数"),
        why=Both(
            "The report prints the whole and its parts in one sentence.",
            "总数与分项会印在同一句里。",
        ),
    ),
)
