"""Messages about rolling periods up."""

from reportgen.messages.message import Both, Message

MESSAGES: tuple[Message, ...] = (
    Message(
        code="N240",
        level="error",
        says=Both("metric `{id}` has no `kind`", "`{id}`没有写明是流量、存量还是比率"),
        fix=Both(
            "add `kind: flow`, `kind: stock` or `kind: ratio`",
            "请加上`kind: flow`（流量）、`kind: stock`（存量）或`kind: ratio`（比率）",
        ),
        why=Both(
            "Adding up values that must not be added gives a wrong number.",
            "不该相加的数相加，就成了错数。",
        ),
        wrong="value: 26",
        right="value: 26\nkind: flow",
    ),
    Message(
        code="N241",
        level="warning",
        says=Both(
            "metric `{id}` has no value in {period}; left to be filled in",
            "`{id}`在{period}没有数值，留待填写",
        ),
        fix=Both("fill it in, or add it to the earlier period", "请补填，或在前期补上"),
        why=Both(
            "A sum that lacks one of its parts would be wrong.", "缺一部分的合计是错的。"
        ),
    ),
    Message(
        code="N242",
        level="error",
        says=Both(
            "metric `{id}` has a different unit in {period}", "`{id}`在{period}的单位不同"
        ),
        fix=Both("use one unit throughout", "请统一单位"),
        why=Both("Values in 万元 and 亿元 cannot be added up.", "单位不同不能相加。"),
    ),
    Message(
        code="N243",
        level="error",
        says=Both(
            "metric `{id}` is suspect or not exact in {period}",
            "`{id}`在{period}不是准确数，或存疑",
        ),
        fix=Both("determine the exact value first", "请先核准数值"),
        why=Both("The sum would be just as uncertain.", "合计也会不准。"),
    ),
    Message(
        code="N244",
        level="error",
        says=Both("cannot recompute the ratio `{id}`", "比率`{id}`无法重新计算"),
        fix=Both(
            "add `parts: [numerator, denominator]`, using ids of flows or stocks",
            "请写明`parts: [分子id, 分母id]`",
        ),
        why=Both(
            "The ratio for a year is not the average of its half-year ratios.",
            "上下半年的比率不能简单平均。",
        ),
        wrong="kind: ratio",
        right="kind: ratio\nparts: [passed, tested]",
    ),
    Message(
        code="N246",
        level="error",
        says=Both(
            "metric `{id}` does not cover all of {period}", "`{id}`没有涵盖整个{period}"
        ),
        fix=Both("add the value for the whole period", "请补全整期的数值"),
        why=Both("Some months would be missing from the sum.", "合计会缺几个月。"),
    ),
)
