"""Messages about rolling periods up."""

from reportgen.messages.message import Both, Message

MESSAGES: tuple[Message, ...] = (
    Message(
        code="N240",
        level="error",
        says=Both("metric `{id}` has no `kind`", "`{id}`没有写明是流量、存量还是比率"),
        fix=Both(
            "add `kind`: flow, stock, ratio, index, measure or balance",
            "请加上`kind`：flow流量、stock存量、ratio比率、index指数、measure测量值或balance差额",
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
        fix=Both("fill it in, or add it where it is missing", "请补填，或在缺的地方补上"),
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
        level="warning",
        says=Both(
            "ratio `{id}` cannot be recomputed; left to be filled in",
            "比率`{id}`无法重新计算，留待填写",
        ),
        fix=Both(
            "fill in the value for the whole period, or add `parts: [numerator, denominator]`, using ids of flows or stocks, to each period",
            "请填上整个时期的数，或在各期写明`parts: [分子id, 分母id]`",
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
    Message(
        code="N255",
        level="warning",
        says=Both(
            "metric `{id}` does not give {names} in {period}; left to be filled in",
            "`{id}`在{period}没有{names}的数，留待填写",
        ),
        fix=Both("fill it in, or add it where it is missing", "请补填，或在缺的地方补上"),
        why=Both(
            "A sum that lacks one of its parts would be wrong.", "缺一部分的合计是错的。"
        ),
    ),
    Message(
        code="N256",
        level="error",
        says=Both(
            "metric `{id}` is counted differently in {period}: {kind}, but {last} elsewhere",
            "`{id}`在{period}的计数方式不同：{kind}，别处是{last}",
        ),
        fix=Both(
            "write the same `kind` and `cumulative` everywhere, or use another id for what is another metric",
            "请统一各处的`kind`和`cumulative`；不是同一个指标的，请换一个id",
        ),
        why=Both(
            "What is counted anew in each period is added up, a level or a sum to date is not.",
            "当期数可以相加，期末数和累计数不能。",
        ),
        wrong="kind: flow, then kind: stock",
        right="kind: stock in each period",
    ),
    Message(
        code="N250",
        level="hint",
        says=Both(
            "section `{id}` ({heading}) is not in the last period; taken from {period}",
            "最后一期没有`{id}`（{heading}）一节，取自{period}",
        ),
        fix=Both("check that it belongs in the whole", "请确认它属于整个时期"),
        why=Both("What one period reported must not vanish.", "某一期报过的内容不能丢。"),
    ),
    Message(
        code="N251",
        level="warning",
        says=Both(
            "section `{id}` ({heading}) of {period} has no part to stand in, and was left out",
            "{period}的`{id}`（{heading}）一节没有对应的部分，未带过来",
        ),
        fix=Both(
            "add its part to report.yaml, and copy the file",
            "请在report.yaml加上这个部分，并把文件复制过来",
        ),
        why=Both("What one period reported must not vanish.", "某一期报过的内容不能丢。"),
    ),
    Message(
        code="N252",
        level="warning",
        says=Both(
            "metric `{id}` is of kind {kind}, which is not computed from periods; left to be filled in",
            "`{id}`是指数或测量值，不能由各期合成，留待填写",
        ),
        fix=Both("fill in the value for the whole period", "请填上整个时期的数"),
        why=Both(
            "Neither the sum nor the mean of indices or temperatures is that of the year.",
            "指数、气温这样的数，相加或平均都不是全年的数。",
        ),
    ),
    Message(
        code="N253",
        level="warning",
        says=Both(
            "ratio `{id}` cannot be recomputed without {parts}; left to be filled in",
            "缺{parts}，比率`{id}`无法重算，留待填写",
        ),
        fix=Both("fill in its parts, then the ratio", "请先补填分子、分母"),
        why=Both(
            "The ratio for a year is not the average of its half-year ratios.",
            "上下半年的比率不能简单平均。",
        ),
    ),
)
