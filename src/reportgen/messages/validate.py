"""Messages about the values of the data format."""

from reportgen.messages.message import Both, Message

_EXACT = Both(
    "A value of the wrong type would be printed incorrectly or not at all.",
    "类型不对的值会印错，或印不出来。",
)

MESSAGES: tuple[Message, ...] = (
    Message(
        code="D102",
        level="error",
        says=Both("missing key `{key}`", "缺少键`{key}`"),
        fix=Both("add `{key}: …`", "请补上`{key}: …`"),
        why=Both("The report cannot be built without it.", "没有它，报告无法生成。"),
        wrong="value: 26",
        right="name: 申请量\nvalue: 26",
        owed="missing",
    ),
    Message(
        code="D103",
        level="error",
        says=Both("`{key}` has no value", "`{key}`没有值"),
        fix=Both(
            "add a value after the colon, or delete the key",
            "请在冒号后写上内容，或删掉这个键",
        ),
        why=Both(
            "An empty value would print nothing where content is expected.",
            "空值会在该有内容的地方印成空白。",
        ),
        wrong="name:",
        right="name: 申请量",
        owed="missing",
    ),
    Message(
        code="D104",
        level="error",
        says=Both(
            "`{key}` must be text, but {value} is read as a number or true/false",
            "`{key}`应是文字，但{value}会被读成数字或真假值",
        ),
        fix=Both('quote it: "{value}"', '请加引号："{value}"'),
        why=_EXACT,
        wrong="heading: 2023",
        right='heading: "2023"',
    ),
    Message(
        code="D106",
        level="error",
        says=Both(
            "`{key}` must be true or false, found {value}",
            "`{key}`只能是true或false，不能是{value}",
        ),
        fix=Both("write true or false without quotes", "请写true或false，不加引号"),
        why=_EXACT,
        wrong="open: 是",
        right="open: true",
    ),
    Message(
        code="D107",
        level="error",
        says=Both("`{key}` is not a valid date: {value}", "`{key}`不是有效的日期：{value}"),
        fix=Both("use the form 2023-07-05", "请写成2023-07-05的形式"),
        near=Both("write the same day as {near}", "同一天请写成{near}"),
        why=_EXACT,
        source="GB/T 7408.1",
        wrong="date: 2023年7月5日",
        right="date: 2023-07-05",
    ),
    Message(
        code="D194",
        level="error",
        says=Both(
            "`{key}` is a day that does not exist: {value}", "`{key}`没有{value}这一天"
        ),
        fix=Both("correct the month or the day", "请改正月份或日子"),
        why=_EXACT,
        wrong="date: 2023-06-31",
        right="date: 2023-06-30",
    ),
    Message(
        code="D195",
        level="error",
        says=Both(
            "`{key}` is a period that does not exist: {value}", "`{key}`没有{value}这个时期"
        ),
        fix=Both(
            "correct the half, quarter or month; a range begins with its earlier month",
            "请改正半年、季度或月份；起止月份应先早后晚",
        ),
        why=_EXACT,
        wrong="period: 2023-05/2023-01",
        right="period: 2023-01/2023-05",
    ),
    Message(
        code="D108",
        level="error",
        says=Both(
            "`{key}` is not a valid period: {value}", "`{key}`不是有效的时期：{value}"
        ),
        fix=Both(
            "use the form 2023, 2023H1 (half-year), 2023Q1 (quarter), 2023-05 or 2023-01/2023-05",
            "请写成2023、2023H1（半年）、2023Q1（季度）、2023-05或2023-01/2023-05",
        ),
        why=_EXACT,
        wrong="period: 1-5月",
        right="period: 2023-01/2023-05",
    ),
    Message(
        code="D109",
        level="error",
        says=Both("`{key}` cannot be {value}", "`{key}`不能是{value}"),
        fix=Both("use one of: {allowed}", "只能是：{allowed}"),
        near=Both(
            "did you mean {near}? allowed values: {allowed}",
            "是不是想写{near}？可用的有：{allowed}",
        ),
        why=_EXACT,
        wrong="basis: 同期",
        right="basis: 同比",
    ),
    Message(
        code="D112",
        level="error",
        says=Both("`{key}` must have at least {least} items", "`{key}`至少要有{least}项"),
        fix=Both("add the missing items, or delete the key", "请补上，或删掉这个键"),
        why=_EXACT,
        wrong="points:\n  - 抓培训。",
        right="points:\n  - 抓培训。\n  - 抓宣传。",
    ),
    Message(
        code="D113",
        level="error",
        says=Both("`{key}` must have at most {most} items", "`{key}`最多{most}项"),
        fix=Both("merge some of them", "请合并一些"),
        why=_EXACT,
    ),
    Message(
        code="D120",
        level="error",
        says=Both("`{id}` is not a valid id", "`{id}`不能作id"),
        fix=Both(
            "use at most 40 lower-case letters, digits and underscores, starting with a letter",
            "只用小写字母、数字和下划线，以字母开头，最多40个字符",
        ),
        why=Both(
            "Ids appear in texts, file names and bookmarks.",
            "id会写在正文、文件名和书签里。",
        ),
        wrong="申请量:",
        right="applications:",
    ),
    Message(
        code="D121",
        level="error",
        says=Both(
            "duplicate id `{id}`; first used at {first}", "`{id}`用了两次，第一次在{first}"
        ),
        fix=Both("rename one of the two", "请把其中一个改名"),
        why=Both(
            "It would be unclear which one a text refers to.", "否则不知道正文里指哪一个。"
        ),
    ),
    Message(
        code="D122",
        level="error",
        says=Both(
            "`{id}` cannot be an id: it already has a meaning",
            "`{id}`不能作id：它另有含义",
        ),
        fix=Both("rename it", "请换一个名字"),
        why=Both(
            "It would be unclear which one a text refers to.", "否则不知道正文里指哪一个。"
        ),
    ),
    Message(
        code="D123",
        level="error",
        says=Both(
            "`{id}` is already the id of the section in {file}",
            "`{id}`已经是{file}这一节的id",
        ),
        fix=Both(
            "rename this one or that file; every id must be unique",
            "请给这里或那个文件换个名字：一个id只能指一样东西",
        ),
        why=Both(
            "The file 02-bases.yaml has the id `bases`, so texts could not tell the two apart.",
            "文件02-bases.yaml的id就是bases，正文里分不清指哪一个。",
        ),
        wrong="02-bases.yaml with a metric bases",
        right="02-bases.yaml with a metric new_bases",
    ),
    Message(
        code="D124",
        level="error",
        says=Both("unknown rule `{rule}`", "没有叫`{rule}`的规则"),
        fix=Both("see docs/rules.md for a list of the rules", "规则见docs/rules.md"),
        near=Both("did you mean `{near}`?", "是不是想写`{near}`？"),
        why=Both("The setting would have no effect.", "否则这条设置不起作用。"),
        wrong="allow:\n  T999: 原文如此",
        right="allow:\n  T305: 原文如此",
    ),
    Message(
        code="D179",
        level="error",
        says=Both("item of `{key}` is empty", "`{key}`里有一项是空的"),
        fix=Both("write it behind the -, or delete the -", "请在-后面写上内容，或删掉-"),
        why=Both(
            "An empty value would print nothing where content is expected.",
            "空值会在该有内容的地方印成空白。",
        ),
        wrong="facts:\n  -",
        right="facts:\n  - 完成了任务。",
        owed="missing",
    ),
    Message(
        code="D190",
        level="error",
        says=Both("`{key}` requires `{other}`", "有`{key}`就要有`{other}`"),
        fix=Both(
            "add `{other}: …`, or delete `{key}`", "请补上`{other}: …`，或删掉`{key}`"
        ),
        why=Both("Both are printed on the same line.", "两者编排在同一行。"),
        source="GB/T 9704-2012 7.2.6, 7.4.3",
        wrong="printed_by: 某局办公室",
        right="printed_by: 某局办公室\nprinted_on: 2024-07-08",
    ),
    Message(
        code="D158",
        level="error",
        says=Both(
            "`contact` is printed in parentheses, and has some already",
            "`contact`会自动加括号，不用再写",
        ),
        fix=Both("delete the outer parentheses", "请删去最外面的括号"),
        why=Both("They would be printed twice.", "否则会印出两层括号。"),
        source="GB/T 9704-2012 7.3.6",
        wrong="contact: （联系人：张某）",
        right="contact: 联系人：张某",
    ),
    Message(
        code="D199",
        level="error",
        says=Both(
            "`{key}` is printed after {words}：, and begins with it already",
            "`{key}`前面会自动印“{words}：”，不用再写",
        ),
        fix=Both("delete the words at its beginning", "请删去开头的这几个字"),
        why=Both("They would be printed twice.", "否则会印两遍。"),
        source="GB/T 9704-2012 7.2.6, 7.4.2",
        wrong="signatory: 签发人：张某",
        right="signatory: 张某",
    ),
    Message(
        code="D159",
        level="error",
        says=Both(
            "a metric in {unit} is of kind {meant}, not {kind}",
            "单位是{unit}的指标属于{meant}，不是{kind}",
        ),
        fix=Both("write `kind: {meant}`, or delete it", "请写`kind: {meant}`，或删掉"),
        why=Both(
            "Rates and temperatures cannot be added up, nor do they grow by a percentage.",
            "比率、气温不能相加，也不说增长百分之几。",
        ),
        wrong="unit: '%'\nkind: flow",
        right="unit: '%'\nkind: ratio",
    ),
)
