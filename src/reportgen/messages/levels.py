"""Messages about unknown keys, and keys on another level."""

from reportgen.messages.message import Both, Message

_SILENT = Both(
    "Unrecognized content would silently be missing from the report.",
    "不认识的内容会悄悄从报告里消失。",
)
_EXACT = Both(
    "A value of the wrong type would be printed incorrectly or not at all.",
    "类型不对的值会印错，或印不出来。",
)

MESSAGES: tuple[Message, ...] = (
    Message(
        code="D101",
        level="error",
        says=Both("unknown key `{key}`", "不认识的键`{key}`"),
        fix=Both("use one of: {keys}", "这里可以用的键有：{keys}"),
        near=Both("did you mean `{near}`?", "是不是想写`{near}`？"),
        why=_SILENT,
        wrong="valu: 26",
        right="value: 26",
    ),
    Message(
        code="D110",
        level="error",
        says=Both("expected `key: value` lines", "这里应是“键: 值”的形式"),
        fix=Both("use these keys: {keys}", "可用的键有：{keys}"),
        why=_EXACT,
        wrong="change: 62.5",
        right="change:\n  value: 62.5",
    ),
    Message(
        code="D111",
        level="error",
        says=Both("`{key}` must be a list", "`{key}`应是列表"),
        fix=Both(
            "put each item on its own line, starting with `- `",
            "请每项一行，前面写`- `",
        ),
        why=_EXACT,
        wrong="facts: 完成了任务。",
        right="facts:\n  - 完成了任务。",
    ),
    Message(
        code="D114",
        level="error",
        says=Both(
            "`{key}` must be a single value, not a list or a mapping",
            "`{key}`应是单个值，不是列表或“键: 值”",
        ),
        fix=Both(
            "write the value after the colon; quote text that contains : or -",
            "请把值写在冒号后；含冒号或短横的文字请加引号",
        ),
        why=_EXACT,
        wrong="name:\n  - 申请量",
        right="name: 申请量",
    ),
    Message(
        code="D176",
        level="error",
        says=Both("`{key}` belongs below `{parent}`", "`{key}`应在`{parent}`下面"),
        fix=Both(
            "indent it two spaces further than `{parent}`, as all that belongs there",
            "请比`{parent}`多缩进两格，属于它的其他各行也一样",
        ),
        why=_SILENT,
        wrong="change:\nbasis: 环比",
        right="change:\n  basis: 环比",
    ),
    Message(
        code="D177",
        level="error",
        says=Both(
            "`{key}: …` is read as a key, not as text", "`{key}: …`被当作键，不是文字"
        ),
        fix=Both(
            "quote the whole text, or use a full-width colon",
            "请给整段文字加引号，或用全角冒号",
        ),
        why=_SILENT,
        wrong="- 措施: 抓好培训。",
        right='- "措施: 抓好培训。"',
    ),
    Message(
        code="D178",
        level="error",
        says=Both("`{key}` is indented too far", "`{key}`缩进多了"),
        fix=Both("move it to the level of the key above", "请与上一层的键对齐"),
        why=_SILENT,
        wrong="metrics:\n  facts:",
        right="metrics:\nfacts:",
    ),
    Message(
        code="D181",
        level="error",
        says=Both(
            "`{key}` belongs below `{home}:`, which is missing",
            "`{key}`应写在`{home}:`下面，而这里没有`{home}`",
        ),
        fix=Both(
            "add a line `{home}:` before it, and indent it below",
            "请在前面加一行`{home}:`，并把它缩进到下面",
        ),
        why=_SILENT,
        wrong="value: 26\nposition: 2",
        right="value: 26\nrank:\n  position: 2",
    ),
    Message(
        code="D182",
        level="error",
        says=Both(
            "expected the id of a metric, found `{key}`", "这里应是指标的id，不是`{key}`"
        ),
        fix=Both(
            "add a line with the id and a colon before it, and indent it below",
            "请在前面加一行id和冒号，并把它缩进到下面",
        ),
        why=Both(
            "Without an id, no text can print the metric.", "没有id，正文就印不出这个指标。"
        ),
        wrong="metrics:\n  name: 申请量",
        right="metrics:\n  applications:\n    name: 申请量",
    ),
)
