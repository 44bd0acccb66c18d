"""Messages about allowances in the data."""

from reportgen.messages.message import Both, Message

MESSAGES: tuple[Message, ...] = (
    Message(
        code="P105",
        level="warning",
        says=Both(
            "unused allowance: {rule}",
            "放行了{rule}，但并没有这样的问题",
        ),
        fix=Both("delete the allowance", "请删去这条放行"),
        why=Both(
            "An outdated allowance could hide a new mistake.", "旧的放行会掩盖新的错误。"
        ),
        wrong="allow:\n  T305: 原文如此",
    ),
)
