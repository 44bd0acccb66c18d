"""Messages about the command line."""

from reportgen.messages.message import Both, Entry

_NOTHING = Both("Nothing was done.", "什么都没有做。")

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "U001",
        "error",
        Both(
            "no reportgen project in {folder} or any parent folder",
            "{folder}及其上层文件夹都不是reportgen项目",
        ),
        Both(
            "go to a project folder, name it with --project, or create one: reportgen init DIR",
            "请进入项目文件夹，或用--project指定，或新建：reportgen init 文件夹",
        ),
        Both(
            "A project is a folder that contains data/organ.yaml.",
            "含有data/organ.yaml的文件夹就是项目。",
        ),
        "",
        "",
    ),
    Entry(
        "U002",
        "error",
        Both("unknown period {period}", "没有{period}这一期"),
        Both("use one of: {periods}", "项目里有：{periods}"),
        _NOTHING,
        "reportgen build 2023h1",
        "reportgen build 2023H1",
        Both(
            "did you mean {near}? available periods: {periods}",
            "是不是{near}？项目里有：{periods}",
        ),
    ),
    Entry(
        "U003",
        "error",
        Both("missing period", "要生成哪一期？"),
        Both("use one of: {periods}", "项目里有：{periods}"),
        _NOTHING,
        "reportgen build",
        "reportgen build 2023H1",
    ),
    Entry(
        "U004",
        "error",
        Both(
            "--stdout requires one period and one format",
            "--stdout一次只能输出一期、一种格式",
        ),
        Both("name one period, and one format with -f", "请只写一期，并用-f指定一种格式"),
        _NOTHING,
        "reportgen build 2023H1 2023H2 --stdout",
        "reportgen build 2023H1 -f md --stdout",
    ),
    Entry(
        "U005",
        "error",
        Both("cannot print a Word file to a terminal", "终端里不能显示Word文件"),
        Both(
            "add `-f md`, or redirect the output to a file: > 2023H1.docx",
            "请加上`-f md`，或输出到文件：> 2023H1.docx",
        ),
        _NOTHING,
        "reportgen build 2023H1 --stdout",
        "reportgen build 2023H1 -f md --stdout",
    ),
    Entry(
        "U006",
        "error",
        Both("unknown code {name}", "没有代码{name}"),
        Both("use one of: {known}", "已有的代码：{known}"),
        _NOTHING,
        "reportgen explain X1",
        "reportgen explain N102",
    ),
    Entry(
        "U007",
        "error",
        Both("already exists: {files}", "已经存在：{files}"),
        Both(
            "choose another folder or period; existing files are never overwritten",
            "请换一个文件夹或时期；已有文件不会被覆盖",
        ),
        _NOTHING,
        "",
        "",
    ),
    Entry(
        "U008",
        "error",
        Both("unknown language {lang}", "没有{lang}这种语言"),
        Both("use --lang en or --lang zh", "请写--lang en或--lang zh"),
        _NOTHING,
        "--lang cn",
        "--lang zh",
    ),
    Entry(
        "U009",
        "error",
        Both(
            "this is a bug in reportgen {version}, not a mistake of yours: {what}",
            "这是reportgen {version}自身的缺陷，不是您的错：{what}",
        ),
        Both(
            "run it again with --debug and send the output to the maintainers of reportgen",
            "请加上--debug重新运行，把输出发给维护reportgen的人",
        ),
        _NOTHING,
        "",
        "",
    ),
    Entry(
        "U010",
        "error",
        Both("{period} is not a valid period", "{period}不是有效的时期"),
        Both(
            "use the form 2023, 2023H1 (half-year), 2023Q1 (quarter) or 2023-05",
            "请写2023、2023H1（半年）、2023Q1（季度）或2023-05",
        ),
        _NOTHING,
        "reportgen new 2023h1",
        "reportgen new 2023H1",
    ),
    Entry(
        "U011",
        "error",
        Both("`{phrase}` is not printed in {period}", "{period}中没有印出“{phrase}”"),
        Both(
            "use a number listed by `reportgen figures {period}`, or an id as written in the YAML",
            "`reportgen figures {period}`列出所有数字；指标id请照YAML书写",
        ),
        Both(
            "Only what the finished report prints can be traced.",
            "只能追溯成稿中印出的内容。",
        ),
        "reportgen trace 2023H1 63%",
        "reportgen trace 2023H1 62.5%",
    ),
    Entry(
        "U012",
        "error",
        Both("a review copy must be a Word file", "审阅稿只能是Word文件"),
        Both("delete `-f`", "请去掉`-f`"),
        Both("Markdown has no comments.", "Markdown没有批注。"),
        "reportgen build 2023H1 --review -f md",
        "reportgen build 2023H1 --review",
    ),
    Entry(
        "U013",
        "error",
        Both("{period} does not start after {before}", "{period}不在{before}之后"),
        Both("roll forward to a later period", "请结转到以后的一期"),
        Both("Plan items are answered in a later period.", "计划要由以后的一期来回应。"),
        "reportgen new 2022H2 --from 2023H1",
        "reportgen new 2023H2 --from 2023H1",
    ),
    Entry(
        "U014",
        "error",
        Both(
            "--keep-text and --dry-run require --from",
            "--keep-text和--dry-run要与--from一起用",
        ),
        Both("add `--from PERIOD`", "请加上`--from 期`"),
        Both("A new skeleton has no text to keep.", "新骨架没有可沿用的文字。"),
        "reportgen new 2023H2 --keep-text",
        "reportgen new 2023H2 --from 2023H1 --keep-text",
    ),
    Entry(
        "U015",
        "error",
        Both("unknown revision `{revision}`", "没有版本`{revision}`"),
        Both(
            "use a revision listed by `git log` or `git tag`",
            "请用`git log`、`git tag`查看",
        ),
        Both("There is nothing to compare with.", "无从比较。"),
        "reportgen diff 2023H1 --rev mian",
        "reportgen diff 2023H1 --rev main",
    ),
    Entry(
        "U016",
        "error",
        Both(
            "shallow clone has no revision `{revision}`",
            "这个浅克隆里没有版本`{revision}`",
        ),
        Both(
            "fetch it first with `git fetch --unshallow`, or set fetch-depth: 0 in CI",
            "请先取全历史：`git fetch --unshallow`，CI中设fetch-depth: 0",
        ),
        Both(
            "CI services clone only the latest revision by default.",
            "CI默认只克隆最近一个版本。",
        ),
        "",
        "",
    ),
    Entry(
        "U017",
        "error",
        Both(
            "revision `{revision}` has no data/ in this folder",
            "版本`{revision}`在这个文件夹里没有data/",
        ),
        Both(
            "use a revision that has the project in the same folder",
            "请选择项目位置相同的版本",
        ),
        Both("There is nothing to compare with.", "无从比较。"),
        "",
        "",
    ),
    Entry(
        "U018",
        "error",
        Both("expected two periods, or one period and --rev", "请给两期，或一期加--rev"),
        Both(
            "write `reportgen diff 2022H1 2023H1` or `reportgen diff 2023H1 --rev main`",
            "请写`reportgen diff 2022H1 2023H1`或`reportgen diff 2023H1 --rev main`",
        ),
        Both("A comparison needs two sides.", "比较要有两方。"),
        "reportgen diff 2023H1",
        "reportgen diff 2022H1 2023H1",
    ),
    Entry(
        "U019",
        "error",
        Both("{periods} do not make up {whole}", "{periods}不能合成{whole}"),
        Both(
            "list all parts in order: --from 2023H1,2023H2",
            "请按顺序写全：--from 2023H1,2023H2",
        ),
        Both("Something would be missing, or counted twice.", "否则会遗漏或重复计算。"),
        "reportgen rollup 2023 --from 2023H1",
        "reportgen rollup 2023 --from 2023H1,2023H2",
    ),
)
