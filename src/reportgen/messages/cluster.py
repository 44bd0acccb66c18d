"""Messages about the workers of a cluster."""

from reportgen.messages.message import Both, Message

_NOTHING = Both("Nothing was written.", "没有写出任何文件。")
_AGAIN = Both(
    "start the cluster and the command again: what is written is not made again",
    "请重新启动集群和命令：已写出的不会重做",
)
_WHOLE = Both(
    "Every file that was written is whole; the others are as they were.",
    "已写出的文件都是完整的，其余的没有变化。",
)

MESSAGES = (
    Message(
        code="E053",
        level="error",
        says=Both(
            "no worker that may make reports is left at {address}; written: {written}, missing: {missing}",
            "{address}没有可用的工作节点了；已写出：{written}，还差：{missing}",
        ),
        fix=_AGAIN,
        why=_WHOLE,
    ),
    Message(
        code="E054",
        level="error",
        says=Both(
            "the scheduler {address} was lost; written: {written}, missing: {missing}",
            "与调度器{address}失去联系；已写出：{written}，还差：{missing}",
        ),
        fix=_AGAIN,
        why=_WHOLE,
    ),
    Message(
        code="E055",
        level="error",
        says=Both(
            "the workers at {address} return nothing any more; written: {written}, missing: {missing}",
            "{address}的工作节点不再返回结果；已写出：{written}，还差：{missing}",
        ),
        fix=_AGAIN,
        why=_WHOLE,
    ),
    Message(
        code="E056",
        level="error",
        says=Both(
            "the scheduler {address} does not answer: {reason}",
            "调度器{address}没有应答：{reason}",
        ),
        fix=Both(
            "check the address and the certificates, and that it is running",
            "请检查地址和证书，并确认调度器已启动",
        ),
        why=_NOTHING,
    ),
    Message(
        code="E057",
        level="warning",
        says=Both(
            "worker {worker} makes no reports: it has another {what} ({theirs}, here {own})",
            "没有使用工作节点{worker}：它的{what}不同（{theirs}，这里是{own}）",
        ),
        fix=Both(
            "install the same wheel and the same packages there, and start it again",
            "请在那里安装同样的程序和依赖，再重新启动",
        ),
        why=Both(
            "Another version may write other words or other bytes.",
            "版本不同，写出的内容可能不同。",
        ),
    ),
)
