"""Messages about allowances in the data."""

from reportgen.messages.message import Both, Message

MESSAGES: tuple[Message, ...] = (
    Message(
        code="P105",
        level="hint",
        says=Both(
            "allowance is not needed: {rule} finds nothing here",
            "不需要放行{rule}：这里没有这样的问题",
        ),
        fix=Both("delete the allowance", "请删去这条放行"),
        why=Both(
            "The mistake was corrected, or a newer version no longer reports it; an outdated allowance could hide a new one.",
            "问题已经改正，或新版不再报告；旧的放行会掩盖新的错误。",
        ),
        wrong="allow:\n  T305: 原文如此",
    ),
    Message(
        code="P230",
        level="error",
        says=Both(
            "nobody has checked what {rule} found here", "{rule}在这里的提示还没有核实"
        ),
        fix=Both(
            "correct the text and delete the allowance, or write why it is right",
            "请改正文字并删去这条放行，或写明为什么没有错",
        ),
        why=Both(
            "`import` allows the mistakes of a text until somebody has looked at them.",
            "`import`先放行原文里的问题，等人核实。",
        ),
        wrong="allow:\n  T305: 【待核实：导入的原文如此】",
        right="allow:\n  T305: 原件如此，已核实",
        owed="doubtful",
        unfinished=True,
    ),
)
