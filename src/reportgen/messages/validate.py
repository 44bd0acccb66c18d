"""Messages about the data format."""

from reportgen.messages.message import Both, Message

_SILENT = Both(
    "Unrecognized content would silently be missing from the report.",
    "不认识的内容会悄悄从报告里消失。",
)
_EXACT = Both(
    "A value of the wrong type would be printed incorrectly or not at all.",
    "类型不对的值会印错，或印不出来。",
)
_TABLE = Both(
    "Cells would be lost or moved to the wrong column.",
    "单元格会丢失，或错到别的列。",
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
        code="D105",
        level="error",
        says=Both(
            "`{key}` must be a number, found text: {value}",
            "`{key}`应是数字，但这里是文字：{value}",
        ),
        fix=Both(
            "write the number in digits; put words such as 翻番 in `words:`",
            "请用数字写出；“翻番”之类写到`words:`",
        ),
        why=_EXACT,
        wrong="value: 多",
        right="value: 26",
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
        says=Both("`{key}` is not a valid date: {value}", "`{key}`不是存在的日期：{value}"),
        fix=Both("use the form 2023-07-05", "请写成2023-07-05的形式"),
        why=_EXACT,
        source="GB/T 7408.1",
        wrong="date: 2023-02-30",
        right="date: 2023-02-28",
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
        code="D115",
        level="error",
        says=Both(
            "`{key}` must be a number, found quoted text: {value}",
            "`{key}`应是数字，但{value}加了引号，成了文字",
        ),
        fix=Both("delete the quotes", "请去掉引号"),
        why=_EXACT,
        wrong='value: "26"',
        right="value: 26",
    ),
    Message(
        code="D116",
        level="error",
        says=Both(
            "`{key}` must be a plain number, found {value}",
            "`{key}`应是数字，但这里不只有数字：{value}",
        ),
        fix=Both(
            "keep only the number: shares and rates are in % anyway, another unit, "
            "with its 万 or 亿, belongs in `unit:`, and 约, 余 or 以上 in `qualifier:`",
            "这里只留数字：占比、完成率本来就是%，别的单位连同万、亿写到`unit:`，"
            "约、余、以上等写到`qualifier:`",
        ),
        why=_EXACT,
        wrong="value: 26件",
        right="value: 26\nunit: 件",
    ),
    Message(
        code="D167",
        level="error",
        says=Both(
            "`{key}` must be in half-width digits, found {value}",
            "`{key}`的数字用了全角：{value}",
        ),
        fix=Both("write {number}", "请写{number}"),
        why=_EXACT,
        wrong="value: ２６",
        right="value: 26",
    ),
    Message(
        code="D168",
        level="error",
        says=Both(
            "`{key}` must be without thousands separators, found {value}",
            "`{key}`的数字用了分节号：{value}",
        ),
        fix=Both("write {number}", "请写{number}"),
        why=_EXACT,
        wrong="value: 1,352",
        right="value: 1352",
    ),
    Message(
        code="D169",
        level="error",
        says=Both(
            "`{key}` must be in digits, found Chinese numerals: {value}",
            "`{key}`应写阿拉伯数字，这里是汉字：{value}",
        ),
        fix=Both(
            "write the number in digits; `numerals: chinese` prints it in Chinese numerals",
            "请写成阿拉伯数字；要印成汉字，另写`numerals: chinese`",
        ),
        why=_EXACT,
        wrong="value: 三",
        right="value: 3\nnumerals: chinese",
    ),
    Message(
        code="D170",
        level="error",
        says=Both(
            "`{key}` must be a number, found a sign for no number: {value}",
            "`{key}`应是数字，{value}不是数",
        ),
        fix=Both(
            "write the number when it is known; until then, leave `{key}:` empty",
            "知道数以后再写；在此之前，`{key}:`后面请空着",
        ),
        why=_EXACT,
        wrong="value: 暂无",
        right="value: 26",
    ),
    Message(
        code="D171",
        level="error",
        says=Both(
            "`{key}` must be one number, found {value}",
            "`{key}`应是一个数，看不出{value}是多少",
        ),
        fix=Both(
            "write the number that is meant, in digits, with a point before decimals; "
            "the two ends of a range belong in `range:`",
            "请写出要写的那个数：只用数字，小数点用半角；区间的两端写到`range:`",
        ),
        why=Both(
            "A guess could print another number than the one that is meant.",
            "替您猜，就可能印成另一个数。",
        ),
        wrong="value: 12。5",
        right="value: 12.5",
    ),
    Message(
        code="D175",
        level="error",
        says=Both("cell is empty", "单元格是空的"),
        fix=Both(
            "write its text or number, or — where there is none",
            "请填上文字或数字；没有的写—",
        ),
        why=Both(
            "Nobody could tell an empty cell from a forgotten one.",
            "空着的格，看不出是没有还是忘了填。",
        ),
        wrong='- [甲, ""]',
        right="- [甲, —]",
        owed="missing",
    ),
    Message(
        code="D176",
        level="error",
        says=Both("`{key}` belongs below `{parent}`", "`{key}`应在`{parent}`下面"),
        fix=Both(
            "indent it two spaces further than `{parent}`", "请比`{parent}`多缩进两格"
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
            "`{id}` cannot be an id: every project has a file with this name",
            "`{id}`不能作id：它是每个项目都有的文件名",
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
            "rename the metric or the file; every id must be unique",
            "请给指标或文件换个名字：一个id只能指一样东西",
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
    Message(
        code="D183",
        level="error",
        says=Both(
            "table has {columns} columns, but each row has {cells} cells",
            "表格有{columns}列，而每行都有{cells}格",
        ),
        fix=Both(
            "add the missing column, or delete the cells that are too many",
            "请补上缺少的列，或删去多出的格",
        ),
        why=_TABLE,
        wrong="columns: [甲]\nrows:\n  - [一, 二]\n  - [三, 四]",
        right="columns: [甲, 乙]\nrows:\n  - [一, 二]\n  - [三, 四]",
    ),
    Message(
        code="D184",
        level="error",
        says=Both("a row stands among the columns", "列的后面接着就是一行"),
        fix=Both("add a line `rows:` before it", "请在它前面加一行`rows:`"),
        why=_TABLE,
        wrong="columns:\n  - 甲\n  - [一]",
        right="columns:\n  - 甲\nrows:\n  - [一]",
    ),
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
        code="D135",
        level="error",
        says=Both(
            "`low` must be less than `high`, found {low} and {high}", "范围从{low}到{high}"
        ),
        fix=Both("write the smaller number in `low`", "请把较小的数写在low"),
        why=Both(
            "A range goes from the smaller number to the larger one.", "范围应从小到大。"
        ),
        wrong="low: 5\nhigh: 3",
        right="low: 3\nhigh: 5",
    ),
    Message(
        code="D136",
        level="error",
        says=Both(
            "rank must be a positive integer, found {value}",
            "位次应是1、2、3……，不能是{value}",
        ),
        fix=Both("write 1, 2, 3 …", "请写从1起的整数"),
        why=_EXACT,
        wrong="position: 0",
        right="position: 1",
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
        code="D138",
        level="error",
        says=Both(
            "row has {cells} cells, but the table has {columns} columns",
            "这一行有{cells}格，表格有{columns}列",
        ),
        fix=Both(
            "write one cell for each column, and — for an empty cell",
            "请让每行的格数与列数一致；空格写—",
        ),
        why=_TABLE,
    ),
    Message(
        code="D140",
        level="error",
        says=Both(
            "table caption must start with 表 and a number", "表题应以“表”和序号开头"
        ),
        fix=Both("write 表 and the number first, such as 表1", "请在前面写上表1"),
        why=Both("Texts refer to tables by number.", "正文用序号指称表格。"),
        wrong="caption: 主要指标",
        right="caption: 表1 主要指标",
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
        code="D155",
        level="error",
        says=Both(
            "`unit` of a change must be one of {known}, found {value}",
            "变化的`unit`只能是{known}，写的是{value}",
        ),
        fix=Both(
            "write % for a growth, 个百分点 for a rate, or the unit of the metric for a difference",
            "增幅写%，比率的变化写个百分点，增减的数量写指标自己的单位",
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
