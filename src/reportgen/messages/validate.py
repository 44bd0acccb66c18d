"""Messages about the data format."""

from reportgen.messages.message import Both, Entry

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

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "D101",
        "error",
        Both("unknown key `{key}`", "不认识的键`{key}`"),
        Both("use one of: {keys}", "这里可以用的键有：{keys}"),
        _SILENT,
        "valu: 26",
        "value: 26",
        Both("did you mean `{near}`?", "是不是想写`{near}`？"),
    ),
    Entry(
        "D102",
        "error",
        Both("missing key `{key}`", "缺少键`{key}`"),
        Both("add `{key}: …`", "请补上`{key}: …`"),
        Both("The report cannot be built without it.", "没有它，报告无法生成。"),
        "value: 26",
        "name: 申请量\nvalue: 26",
    ),
    Entry(
        "D103",
        "error",
        Both("`{key}` has no value", "`{key}`没有值"),
        Both(
            "add a value after the colon, or delete the key",
            "请在冒号后写上内容，或删掉这个键",
        ),
        Both(
            "An empty value would print nothing where content is expected.",
            "空值会在该有内容的地方印成空白。",
        ),
        "name:",
        "name: 申请量",
    ),
    Entry(
        "D104",
        "error",
        Both(
            "`{key}` must be text, but {value} is read as a number or true/false",
            "`{key}`应是文字，但{value}会被读成数字或真假值",
        ),
        Both('quote it: "{value}"', '请加引号："{value}"'),
        _EXACT,
        "heading: 2023",
        'heading: "2023"',
    ),
    Entry(
        "D105",
        "error",
        Both(
            "`{key}` must be a number, found text: {value}",
            "`{key}`应是数字，但这里是文字：{value}",
        ),
        Both(
            "write digits, such as 26 or 62.5; put words in `words:`",
            "请写数字，如26或62.5；“翻番”之类写到`words:`",
        ),
        _EXACT,
        "value: 多",
        "value: 26",
    ),
    Entry(
        "D106",
        "error",
        Both(
            "`{key}` must be true or false, found {value}",
            "`{key}`只能是true或false，不能是{value}",
        ),
        Both("write true or false without quotes", "请写true或false，不加引号"),
        _EXACT,
        "open: 是",
        "open: true",
    ),
    Entry(
        "D107",
        "error",
        Both("`{key}` is not a valid date: {value}", "`{key}`不是存在的日期：{value}"),
        Both("use the form 2023-07-05", "请写成2023-07-05的形式"),
        _EXACT,
        "date: 2023-02-30",
        "date: 2023-02-28",
        source="GB/T 7408.1",
    ),
    Entry(
        "D108",
        "error",
        Both("`{key}` is not a valid period: {value}", "`{key}`不是有效的时期：{value}"),
        Both(
            "use the form 2023, 2023H1 (half-year), 2023Q1 (quarter), 2023-05 or 2023-01/2023-05",
            "请写成2023、2023H1（半年）、2023Q1（季度）、2023-05或2023-01/2023-05",
        ),
        _EXACT,
        "period: 1-5月",
        "period: 2023-01/2023-05",
    ),
    Entry(
        "D109",
        "error",
        Both("`{key}` cannot be {value}", "`{key}`不能是{value}"),
        Both("use one of: {allowed}", "只能是：{allowed}"),
        _EXACT,
        "basis: 同期",
        "basis: 同比",
        Both(
            "did you mean {near}? allowed values: {allowed}",
            "是不是想写{near}？可用的有：{allowed}",
        ),
    ),
    Entry(
        "D110",
        "error",
        Both("expected `key: value` lines", "这里应是“键: 值”的形式"),
        Both("use these keys: {keys}", "可用的键有：{keys}"),
        _EXACT,
        "change: 62.5",
        "change:\n  value: 62.5",
    ),
    Entry(
        "D111",
        "error",
        Both("`{key}` must be a list", "`{key}`应是列表"),
        Both(
            "put each item on its own line, starting with `- `",
            "请每项一行，前面写`- `",
        ),
        _EXACT,
        "facts: 完成了任务。",
        "facts:\n  - 完成了任务。",
    ),
    Entry(
        "D112",
        "error",
        Both("`{key}` must have at least {least} items", "`{key}`至少要有{least}项"),
        Both("add the missing items, or delete the key", "请补上，或删掉这个键"),
        _EXACT,
        "points:\n  - 抓培训。",
        "points:\n  - 抓培训。\n  - 抓宣传。",
    ),
    Entry(
        "D113",
        "error",
        Both("`{key}` must have at most {most} items", "`{key}`最多{most}项"),
        Both("merge some of them", "请合并一些"),
        _EXACT,
        "",
        "",
    ),
    Entry(
        "D114",
        "error",
        Both(
            "`{key}` must be a single value, not a list or a mapping",
            "`{key}`应是单个值，不是列表或“键: 值”",
        ),
        Both(
            "write the value after the colon; quote text that contains : or -",
            "请把值写在冒号后；含冒号或短横的文字请加引号",
        ),
        _EXACT,
        "name:\n  - 申请量",
        "name: 申请量",
    ),
    Entry(
        "D115",
        "error",
        Both(
            "`{key}` must be a number, found quoted text: {value}",
            "`{key}`应是数字，但{value}加了引号，成了文字",
        ),
        Both("delete the quotes", "请去掉引号"),
        _EXACT,
        'value: "26"',
        "value: 26",
    ),
    Entry(
        "D116",
        "error",
        Both(
            "`{key}` must be a plain number, found {value}",
            "`{key}`应是数字，但这里不只有数字：{value}",
        ),
        Both(
            "write {number}; put the unit in `unit:`, and 约 or 余 in `qualifier:`",
            "请写{number}；单位写到`unit:`，约、余等写到`qualifier:`",
        ),
        _EXACT,
        "value: 26件",
        "value: 26\nunit: 件",
    ),
    Entry(
        "D120",
        "error",
        Both("`{id}` is not a valid id", "`{id}`不能作id"),
        Both(
            "use at most 40 lower-case letters, digits and underscores, starting with a letter",
            "只用小写字母、数字和下划线，以字母开头，最多40个字符",
        ),
        Both(
            "Ids appear in texts, file names and bookmarks.",
            "id会写在正文、文件名和书签里。",
        ),
        "申请量:",
        "applications:",
    ),
    Entry(
        "D121",
        "error",
        Both(
            "duplicate id `{id}`; first used at {first}", "`{id}`用了两次，第一次在{first}"
        ),
        Both("rename one of the two", "请把其中一个改名"),
        Both(
            "It would be unclear which one a text refers to.", "否则不知道正文里指哪一个。"
        ),
        "",
        "",
    ),
    Entry(
        "D122",
        "error",
        Both(
            "`{id}` cannot be an id: every project has a file with this name",
            "`{id}`不能作id：它是每个项目都有的文件名",
        ),
        Both("rename it", "请换一个名字"),
        Both(
            "It would be unclear which one a text refers to.", "否则不知道正文里指哪一个。"
        ),
        "",
        "",
    ),
    Entry(
        "D123",
        "error",
        Both(
            "`{id}` is already the id of the section in {file}",
            "`{id}`已经是{file}这一节的id",
        ),
        Both(
            "rename the metric or the file; every id must be unique",
            "请给指标或文件换个名字：一个id只能指一样东西",
        ),
        Both(
            "The file 02-bases.yaml has the id `bases`, so texts could not tell the two apart.",
            "文件02-bases.yaml的id就是bases，正文里分不清指哪一个。",
        ),
        "02-bases.yaml with a metric bases",
        "02-bases.yaml with a metric new_bases",
    ),
    Entry(
        "D124",
        "error",
        Both("unknown rule `{rule}`", "没有叫`{rule}`的规则"),
        Both("see docs/rules.md for a list of the rules", "规则见docs/rules.md"),
        Both("The setting would have no effect.", "否则这条设置不起作用。"),
        "allow:\n  T999: 原文如此",
        "allow:\n  T305: 原文如此",
        Both("did you mean `{near}`?", "是不是想写`{near}`？"),
    ),
    Entry(
        "D130",
        "error",
        Both(
            "metric has more than one amount: {given}",
            "指标用几种方式写了数量：{given}",
        ),
        Both(
            "keep only one of value, range, words and group",
            "value、range、words、group只留一个",
        ),
        Both("Only one of them can be printed.", "只能印出一个。"),
        "value: 26\nwords: 翻番",
        "value: 26",
    ),
    Entry(
        "D131",
        "error",
        Both("metric has no amount", "指标没有数量"),
        Both(
            "add `value: …` (or range, words, group, or a breakdown that can be added up)",
            "请加上`value: …`（或range、words、group，或可加总的breakdown）",
        ),
        Both("Only the name of the metric would be printed.", "否则只能印出名称。"),
        "name: 申请量",
        "name: 申请量\nvalue: 26",
    ),
    Entry(
        "D132",
        "error",
        Both("`words` cannot have a unit", "words不需要单位"),
        Both(
            "include the unit in the words, or delete `unit`",
            "请把单位写进words，或删掉`unit`",
        ),
        Both("It would be unclear where to print the unit.", "不清楚单位该印在哪里。"),
        "words: 翻番\nunit: 件",
        "words: 翻番",
    ),
    Entry(
        "D133",
        "error",
        Both(
            "only integers can be printed in Chinese numerals",
            "只有整数才能用汉字数字印出",
        ),
        Both("delete `numerals: chinese`", "请删掉`numerals: chinese`"),
        Both(
            "GB/T 15835 requires Arabic numerals for decimals.",
            "按GB/T 15835，小数用阿拉伯数字。",
        ),
        "value: 2.5\nnumerals: chinese",
        "value: 2.5",
        source="GB/T 15835-2011",
    ),
    Entry(
        "D134",
        "error",
        Both("a group of values cannot have `{key}`", "一组数值（group）不能有`{key}`"),
        Both("write a separate metric for each value", "请给每个数值单独写一个指标"),
        Both("It would be unclear which value is meant.", "不清楚指的是哪个数。"),
        "",
        "",
    ),
    Entry(
        "D135",
        "error",
        Both(
            "`low` must be less than `high`, found {low} and {high}", "范围从{low}到{high}"
        ),
        Both("write the smaller number in `low`", "请把较小的数写在low"),
        Both("A range goes from the smaller number to the larger one.", "范围应从小到大。"),
        "low: 5\nhigh: 3",
        "low: 3\nhigh: 5",
    ),
    Entry(
        "D136",
        "error",
        Both(
            "rank must be a positive integer, found {value}",
            "位次应是1、2、3……，不能是{value}",
        ),
        Both("write 1, 2, 3 …", "请写从1起的整数"),
        _EXACT,
        "position: 0",
        "position: 1",
    ),
    Entry(
        "D137",
        "error",
        Both("fact has no content", "这一项没有内容"),
        Both("add `text`, `points` or `table`", "请加上text、points或table"),
        Both("Nothing would be printed.", "否则什么都印不出来。"),
        "- status: done",
        "- text: 完成了任务。\n  status: done",
    ),
    Entry(
        "D138",
        "error",
        Both(
            "row has {cells} cells, but the table has {columns} columns",
            "这一行有{cells}格，表格有{columns}列",
        ),
        Both(
            "write one cell for each column, and — for an empty cell",
            "请让每行的格数与列数一致；空格写—",
        ),
        _TABLE,
        "",
        "",
    ),
    Entry(
        "D140",
        "error",
        Both("table caption must start with 表 and a number", "表题应以“表”和序号开头"),
        Both("write 表 and the number first, such as 表1", "请在前面写上表1"),
        Both("Texts refer to tables by number.", "正文用序号指称表格。"),
        "caption: 主要指标",
        "caption: 表1 主要指标",
    ),
    Entry(
        "D139",
        "error",
        Both("the first part cannot be unnumbered", "不编号的部分不能排在最前"),
        Both("move it after the part it belongs to", "请放到它所属部分的后面"),
        Both(
            "An unnumbered part is printed as a paragraph of the part before it.",
            "它作为前一部分的一段印出。",
        ),
        "",
        "",
    ),
    Entry(
        "D141",
        "error",
        Both("dropped plan item has no reason", "取消的事项没有写原因"),
        Both("add `reason: …`", "请补上`reason: …`"),
        Both("A promise that is not kept must be explained.", "承诺过的事，总要有个交代。"),
        "status: dropped",
        "status: dropped\nreason: 上级规划调整",
    ),
)
