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
)
