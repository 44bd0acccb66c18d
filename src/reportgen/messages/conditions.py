"""Messages about keys and values that do not go together."""

from reportgen.messages.message import Both, Message

MESSAGES: tuple[Message, ...] = (
    Message(
        code="D130",
        level="error",
        says=Both(
            "metric has more than one amount: {given}",
            "指标用几种方式写了数量：{given}",
        ),
        fix=Both(
            "keep only one of value, range, words and group",
            "value、range、words、group只留一个",
        ),
        why=Both("Only one of them can be printed.", "只能印出一个。"),
        wrong="value: 26\nwords: 翻番",
        right="value: 26",
    ),
    Message(
        code="D131",
        level="error",
        says=Both("metric has no amount", "指标没有数量"),
        fix=Both(
            "add `value: …` (or range, words, group, or a breakdown that can be added up)",
            "请加上`value: …`（或range、words、group，或可加总的breakdown）",
        ),
        why=Both("Only the name of the metric would be printed.", "否则只能印出名称。"),
        wrong="name: 申请量",
        right="name: 申请量\nvalue: 26",
        owed="missing",
        unfinished=True,
    ),
    Message(
        code="D132",
        level="error",
        says=Both("`words` cannot have a unit", "words不需要单位"),
        fix=Both(
            "include the unit in the words, or delete `unit`",
            "请把单位写进words，或删掉`unit`",
        ),
        why=Both("It would be unclear where to print the unit.", "不清楚单位该印在哪里。"),
        wrong="words: 翻番\nunit: 件",
        right="words: 翻番",
    ),
    Message(
        code="D133",
        level="error",
        says=Both(
            "only integers can be printed in Chinese numerals",
            "只有整数才能用汉字数字印出",
        ),
        fix=Both("delete `numerals: chinese`", "请删掉`numerals: chinese`"),
        why=Both(
            "GB/T 15835 requires Arabic numerals for decimals.",
            "按GB/T 15835，小数用阿拉伯数字。",
        ),
        source="GB/T 15835-2011",
        wrong="value: 2.5\nnumerals: chinese",
        right="value: 2.5",
    ),
    Message(
        code="D134",
        level="error",
        says=Both(
            "a group of values cannot have `{key}`", "一组数值（group）不能有`{key}`"
        ),
        fix=Both("write a separate metric for each value", "请给每个数值单独写一个指标"),
        why=Both("It would be unclear which value is meant.", "不清楚指的是哪个数。"),
    ),
    Message(
        code="D137",
        level="error",
        says=Both("fact has no content", "这一项没有内容"),
        fix=Both("add `text`, `points` or `table`", "请加上text、points或table"),
        why=Both("Nothing would be printed.", "否则什么都印不出来。"),
        wrong="- status: done",
        right="- text: 完成了任务。\n  status: done",
    ),
    Message(
        code="D139",
        level="error",
        says=Both("the first part cannot be unnumbered", "不编号的部分不能排在最前"),
        fix=Both("move it after the part it belongs to", "请放到它所属部分的后面"),
        why=Both(
            "An unnumbered part is printed as a paragraph of the part before it.",
            "它作为前一部分的一段印出。",
        ),
    ),
    Message(
        code="D141",
        level="error",
        says=Both("dropped plan item has no reason", "取消的事项没有写原因"),
        fix=Both("add `reason: …`", "请补上`reason: …`"),
        why=Both(
            "A promise that is not kept must be explained.", "承诺过的事，总要有个交代。"
        ),
        wrong="status: dropped",
        right="status: dropped\nreason: 上级规划调整",
    ),
    Message(
        code="D200",
        level="error",
        says=Both("`{key}` does not belong into a {owner}", "{owner}里不能写`{key}`"),
        fix=Both(
            "move this fact to a section, or delete the key",
            "请把这一项移到某一节，或删掉这个键",
        ),
        why=Both(
            "The next period looks for plan items and their answers in sections only.",
            "计划事项和完成情况，下一期只在各节里找。",
        ),
    ),
    Message(
        code="D201",
        level="error",
        says=Both("a closing cannot have a table", "结束语里不能有表格"),
        fix=Both(
            "move the table to a section, a lead or an attachment",
            "请移到某一节、导语或附件里",
        ),
        why=Both("A closing is only paragraphs.", "结束语只有文字段落。"),
    ),
    Message(
        code="D150",
        level="error",
        says=Both(
            "`{key}` of metric `{id}` is not filled in", "指标`{id}`的`{key}`还没有填"
        ),
        fix=Both(
            "write the number; while the report is being filled in, `state: draft` in report.yaml lets it build with 【待填】",
            "请填上数；还在填报时，在report.yaml写`state: draft`，可以先印【待填】",
        ),
        why=Both("A report that is sent must not have gaps.", "发出去的报告不能有空缺。"),
        wrong="value:",
        right="value: 26",
        owed="missing",
        unfinished=True,
    ),
    Message(
        code="D152",
        level="error",
        says=Both("`{key}` is not filled in", "`{key}`还没有填"),
        fix=Both(
            "write the day; while the report is being filled in, `state: draft` in report.yaml lets it build without",
            "请填上日期；还在填报时，在report.yaml写`state: draft`，可以先空着",
        ),
        why=Both("A report that is sent must not have gaps.", "发出去的报告不能有空缺。"),
        wrong="date:",
        right="date: 2024-07-05",
        owed="missing",
        unfinished=True,
    ),
    Message(
        code="D151",
        level="error",
        says=Both("{rule} cannot be allowed or graded", "{rule}不能放行，也不能调整级别"),
        fix=Both(
            "fill in what is missing; until then, write `state: draft` in report.yaml",
            "请补上缺的内容；还没补齐时，在report.yaml写`state: draft`",
        ),
        why=Both(
            "An unfinished report is unfinished whatever was decided about it.",
            "没写完的报告，怎么规定都是没写完。",
        ),
        wrong="allow:\n  R021: 以后再填",
        right="state: draft",
    ),
    Message(
        code="D196",
        level="error",
        says=Both(
            "{rule} is no rule of style: it cannot be allowed or graded",
            "{rule}不是文字规则，不能放行，也不能调整级别",
        ),
        fix=Both(
            "delete the line; `reportgen explain {rule}` says what to do about the finding",
            "请删掉这一行；怎样处理见`reportgen explain {rule}`",
        ),
        why=Both("The setting would have no effect.", "否则这条设置不起作用。"),
        wrong="levels:\n  N120: silent",
        right="confirmed: 统计局2023-07-10来函",
    ),
    Message(
        code="D197",
        level="error",
        says=Both(
            "`{key}` must be lines that begin with a code and a colon",
            "`{key}`下面每行应以编号和冒号开头",
        ),
        fix=Both(
            "write each code on its own line, and behind its colon the reason in `allow`, "
            "the level in `levels`",
            "请每个编号一行，冒号后面在`allow`里写理由，在`levels`里写级别",
        ),
        why=Both("An allowance needs a reason.", "放行要有理由。"),
        wrong="allow: [N205]",
        right="allow:\n  N205: 原文如此",
    ),
    Message(
        code="D198",
        level="warning",
        says=Both(
            "name {name} is registered twice; first in line {first}",
            "名称{name}登记了两次，第一次在第{first}行",
        ),
        fix=Both(
            "keep one of the two, with the aliases of both",
            "请只留一个，别名合在一起",
        ),
        why=Both(
            "Whoever corrects one of the two may miss the other.",
            "改了一处，容易漏了另一处。",
        ),
        wrong="names:\n  - 甲公司\n  - 甲公司",
        right="names:\n  - 甲公司",
    ),
    Message(
        code="D155",
        level="error",
        says=Both(
            "`unit` of a change must be one of {known}, found {value}",
            "变化的`unit`只能是{known}，写的是{value}",
        ),
        fix=Both(
            "write one of these, or delete `unit`: the unit then follows from the metric",
            "请写其中一种，或删掉`unit`，由指标决定单位",
        ),
        why=Both(
            "A difference is in the same unit as its two numbers.",
            "差额与两个数的单位相同。",
        ),
        wrong="unit: 亿元\nchange:\n  value: 862\n  unit: 万元",
        right="unit: 亿元\nchange:\n  value: 0.0862\n  unit: 亿元",
    ),
    Message(
        code="D156",
        level="error",
        says=Both(
            "`basis` must read like 同比 or 比年初, found {value}",
            "`basis`要写成同比、环比、比年初这样的说法，写的是{value}",
        ),
        fix=Both(
            "write 同比, 环比, 比上年, 比年初, or words that begin with 比 or 较, such as 较上月",
            "请写同比、环比、比上年、比年初，或以“比”“较”开头的说法，如较上月",
        ),
        near=Both("did you mean {near}?", "是不是想写{near}？"),
        why=Both("It is printed before 增长 or 下降.", "它印在“增长”“下降”之前。"),
        wrong="basis: 同期",
        right="basis: 同比",
    ),
    Message(
        code="D157",
        level="error",
        says=Both("`shown` requires an exact `value`", "有`shown`就要有确切的`value`"),
        fix=Both(
            "write the exact number in `value:`, and the rounded one in `shown:`",
            "请把确切的数写在`value:`，印出的约数写在`shown:`",
        ),
        why=Both(
            "Changes and shares are computed from the exact value.",
            "变化和占比按确切的数计算。",
        ),
        wrong="words: 翻番\nshown: 2",
        right="value: 88300\nshown:\n  value: 8.8\n  unit: 万人次\n  qualifier: 超",
    ),
)
