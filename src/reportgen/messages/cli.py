"""Messages about commands."""

from reportgen.messages.message import Both, Message

_NOTHING = Both("Nothing was done.", "什么都没有做。")

MESSAGES: tuple[Message, ...] = (
    Message(
        code="U001",
        level="error",
        says=Both(
            "no reportgen project in {folder} or any parent folder",
            "{folder}及其上层文件夹都不是reportgen项目",
        ),
        fix=Both(
            "go to a project folder, name it with --project, or create one: reportgen init DIR",
            "请进入项目文件夹，或用--project指定，或新建：reportgen init 文件夹",
        ),
        why=Both(
            "A project is a folder that contains data/organ.yaml.",
            "含有data/organ.yaml的文件夹就是项目。",
        ),
    ),
    Message(
        code="U002",
        level="error",
        says=Both("unknown period {period}", "没有{period}这一期"),
        fix=Both("use one of: {periods}", "项目里有：{periods}"),
        near=Both(
            "did you mean {near}? available periods: {periods}",
            "是不是{near}？项目里有：{periods}",
        ),
        why=_NOTHING,
        wrong="reportgen build 2023h1",
        right="reportgen build 2023H1",
    ),
    Message(
        code="U003",
        level="error",
        says=Both("missing period", "要生成哪一期？"),
        fix=Both("use one of: {periods}", "项目里有：{periods}"),
        why=_NOTHING,
        wrong="reportgen build",
        right="reportgen build 2023H1",
    ),
    Message(
        code="U161",
        level="error",
        says=Both("the project has no period yet", "项目里还没有任何一期"),
        fix=Both(
            "create one with `reportgen new` or `reportgen import`",
            "请用`reportgen new`或`reportgen import`新建一期",
        ),
        why=_NOTHING,
    ),
    Message(
        code="U004",
        level="error",
        says=Both(
            "--stdout requires one period and one format",
            "--stdout一次只能输出一期、一种格式",
        ),
        fix=Both(
            "name one period, and one format with -f", "请只写一期，并用-f指定一种格式"
        ),
        why=_NOTHING,
        wrong="reportgen build 2023H1 2023H2 --stdout",
        right="reportgen build 2023H1 -f md --stdout",
    ),
    Message(
        code="U005",
        level="error",
        says=Both("cannot print a Word file to a terminal", "终端里不能显示Word文件"),
        fix=Both(
            "add `-f md`, or redirect the output to a file: > 2023H1.docx",
            "请加上`-f md`，或输出到文件：> 2023H1.docx",
        ),
        why=_NOTHING,
        wrong="reportgen build 2023H1 --stdout",
        right="reportgen build 2023H1 -f md --stdout",
    ),
    Message(
        code="U006",
        level="error",
        says=Both("unknown code {name}", "没有代码{name}"),
        fix=Both("use one of: {known}", "已有的代码：{known}"),
        why=_NOTHING,
        wrong="reportgen explain X1",
        right="reportgen explain N102",
    ),
    Message(
        code="U007",
        level="error",
        says=Both("already exists: {files}", "已经存在：{files}"),
        fix=Both(
            "choose another folder or period; existing files are never overwritten",
            "请换一个文件夹或时期；已有文件不会被覆盖",
        ),
        why=_NOTHING,
    ),
    Message(
        code="U008",
        level="error",
        says=Both("unknown language {lang}", "没有{lang}这种语言"),
        fix=Both("use --lang en or --lang zh", "请写--lang en或--lang zh"),
        why=_NOTHING,
        wrong="--lang cn",
        right="--lang zh",
    ),
    Message(
        code="U009",
        level="error",
        says=Both(
            "this is a bug in reportgen {version}, not a mistake of yours: {what}",
            "这是reportgen {version}自身的缺陷，不是您的错：{what}",
        ),
        fix=Both(
            "run it again with --debug and send the output to the maintainers of reportgen",
            "请加上--debug重新运行，把输出发给维护reportgen的人",
        ),
        why=_NOTHING,
    ),
    Message(
        code="U010",
        level="error",
        says=Both("{period} is not a valid period", "{period}不是有效的时期"),
        fix=Both(
            "use the form 2023, 2023H1 (half-year), 2023Q1 (quarter) or 2023-05",
            "请写2023、2023H1（半年）、2023Q1（季度）或2023-05",
        ),
        why=_NOTHING,
        wrong="reportgen new 2023h1",
        right="reportgen new 2023H1",
    ),
    Message(
        code="U011",
        level="error",
        says=Both("`{phrase}` is not printed in {period}", "{period}中没有印出“{phrase}”"),
        fix=Both(
            "use a number listed by `reportgen figures {period}`, or an id as written in the YAML",
            "`reportgen figures {period}`列出所有数字；指标id请照YAML书写",
        ),
        why=Both(
            "Only what the finished report prints can be traced.",
            "只能追溯成稿中印出的内容。",
        ),
        wrong="reportgen trace 2023H1 63%",
        right="reportgen trace 2023H1 62.5%",
    ),
    Message(
        code="U012",
        level="error",
        says=Both("a review copy must be a Word file", "审阅稿只能是Word文件"),
        fix=Both("delete `-f`", "请去掉`-f`"),
        why=Both("Markdown has no comments.", "Markdown没有批注。"),
        wrong="reportgen build 2023H1 --review -f md",
        right="reportgen build 2023H1 --review",
    ),
    Message(
        code="U013",
        level="error",
        says=Both("{period} does not start after {before}", "{period}不在{before}之后"),
        fix=Both("roll forward to a later period", "请结转到以后的一期"),
        why=Both(
            "Plan items are answered in a later period.", "计划要由以后的一期来回应。"
        ),
        wrong="reportgen new 2022H2 --from 2023H1",
        right="reportgen new 2023H2 --from 2023H1",
    ),
    Message(
        code="U014",
        level="error",
        says=Both(
            "--keep-text and --dry-run require --from",
            "--keep-text和--dry-run要与--from一起用",
        ),
        fix=Both("add `--from PERIOD`", "请加上`--from 期`"),
        why=Both("A new skeleton has no text to keep.", "新骨架没有可沿用的文字。"),
        wrong="reportgen new 2023H2 --keep-text",
        right="reportgen new 2023H2 --from 2023H1 --keep-text",
    ),
    Message(
        code="U015",
        level="error",
        says=Both("unknown revision `{revision}`", "没有版本`{revision}`"),
        fix=Both(
            "use a revision listed by `git log` or `git tag`",
            "请用`git log`、`git tag`查看",
        ),
        why=Both("There is nothing to compare with.", "无从比较。"),
        wrong="reportgen diff 2023H1 --rev mian",
        right="reportgen diff 2023H1 --rev main",
    ),
    Message(
        code="U016",
        level="error",
        says=Both(
            "shallow clone has no revision `{revision}`",
            "这个浅克隆里没有版本`{revision}`",
        ),
        fix=Both(
            "fetch it first with `git fetch --unshallow`, or set fetch-depth: 0 in CI",
            "请先取全历史：`git fetch --unshallow`，CI中设fetch-depth: 0",
        ),
        why=Both(
            "CI services clone only the latest revision by default.",
            "CI默认只克隆最近一个版本。",
        ),
    ),
    Message(
        code="U017",
        level="error",
        says=Both(
            "revision `{revision}` has no data/ in this folder",
            "版本`{revision}`在这个文件夹里没有data/",
        ),
        fix=Both(
            "use a revision that has the project in the same folder",
            "请选择项目位置相同的版本",
        ),
        why=Both("There is nothing to compare with.", "无从比较。"),
    ),
    Message(
        code="U018",
        level="error",
        says=Both(
            "expected two periods or Word files, or one period and --rev",
            "请给两期或两个Word文件，或一期加--rev",
        ),
        fix=Both(
            "write `reportgen diff 2022H1 2023H1` or `reportgen diff 2023H1 --rev main`",
            "请写`reportgen diff 2022H1 2023H1`或`reportgen diff 2023H1 --rev main`",
        ),
        why=Both("A comparison needs two sides.", "比较要有两方。"),
        wrong="reportgen diff 2023H1",
        right="reportgen diff 2022H1 2023H1",
    ),
    Message(
        code="U019",
        level="error",
        says=Both("{periods} do not make up {whole}", "{periods}不能合成{whole}"),
        fix=Both(
            "list all parts in order: --from 2023H1,2023H2",
            "请按顺序写全：--from 2023H1,2023H2",
        ),
        why=Both("Something would be missing, or counted twice.", "否则会遗漏或重复计算。"),
        wrong="reportgen rollup 2023 --from 2023H1",
        right="reportgen rollup 2023 --from 2023H1,2023H2",
    ),
    Message(
        code="U030",
        level="hint",
        says=Both(
            "GitHub does not run a workflow from a subfolder: {file}",
            "GitHub不运行子文件夹里的工作流：{file}",
        ),
        fix=Both(
            "move it to {target} at the root of the repository; it still runs in this folder",
            "请移到仓库根目录的{target}，它会在本文件夹里运行",
        ),
        why=Both(
            "`init` writes only to the folder of the project, so it cannot set up CI for the repository.",
            "`init`只写自己的文件夹，不替仓库打开任何东西。",
        ),
    ),
    Message(
        code="U031",
        level="hint",
        says=Both(
            "cannot determine where this copy of reportgen was installed from",
            "不知道这份reportgen是从哪里安装的",
        ),
        fix=Both(
            "add the source to the `install` step of {file}; the step fails until then",
            "请写进{file}的`install`一步；写上之前这一步会失败",
        ),
        why=Both(
            "A wrong guess would install another package in CI.",
            "猜错了，CI就会装上别人的程序。",
        ),
    ),
    Message(
        code="U032",
        level="hint",
        says=Both(
            "reportgen was installed from a file on this machine: {file}",
            "reportgen是从本机的文件安装的：{file}",
        ),
        fix=Both(
            "copy the file to {folder}/ in the project and commit it; CI installs it from there",
            "请把它放进项目的{folder}/并提交，CI从那里安装",
        ),
        why=Both("CI has no access to files on your machine.", "CI读不到您机器上的文件。"),
    ),
    Message(
        code="U034",
        level="error",
        says=Both(
            "the repository lacks objects of revision {revision}, or they are damaged",
            "仓库缺少版本{revision}的对象，或已损坏",
        ),
        fix=Both("fetch them, or check with `git fsck`", "请重新获取，或用`git fsck`检查"),
        why=Both(
            "A partial clone or a broken disk can leave files out.",
            "部分克隆或磁盘故障都会少文件。",
        ),
    ),
    Message(
        code="U064",
        level="error",
        says=Both(
            "revision {revision} has an entry that is no file of a project: {path}",
            "版本{revision}里有一项不能作项目文件：{path}",
        ),
        fix=Both(
            "compare with another revision: submodules, names such as `..` and names that occur twice are not read",
            "请换一个版本比较：子模块、`..`之类的名称、重复的名称都不读取",
        ),
        why=Both(
            "Left out, it would seem to have been missing in that revision.",
            "略去不读，就会像那个版本本来没有一样。",
        ),
    ),
    Message(
        code="U065",
        level="error",
        says=Both(
            "revision {revision} has more than {limit} of data, templates or names of files",
            "版本{revision}的data、templates或其文件名超过{limit}",
        ),
        fix=Both(
            "compare with a revision that has only the files of the project there",
            "请与只有项目文件的版本比较",
        ),
        why=Both(
            "A small repository can list more files than any disk holds.",
            "很小的仓库也能列出任何磁盘都装不下的文件。",
        ),
    ),
    Message(
        code="U066",
        level="error",
        says=Both("{file} is larger than {limit}", "{file}超过{limit}"),
        fix=Both("check whether it is the right file", "请检查是不是这个文件"),
        why=Both("No report is as large.", "没有这么大的报告。"),
    ),
    Message(
        code="U033",
        level="error",
        says=Both(
            "`--untrusted` needs limits of time and memory that only Linux enforces",
            "`--untrusted`要靠操作系统限制时间和内存，只有Linux做得到",
        ),
        fix=Both(
            "run it on Linux, for example in CI",
            "请在Linux上运行，例如在CI里",
        ),
        why=Both(
            "Without limits, a hostile project could occupy the machine.",
            "没有限制，恶意的项目会把机器占满。",
        ),
    ),
    Message(
        code="U055",
        level="hint",
        says=Both("not taken over from {period}: {keys}", "没有从{period}带过来：{keys}"),
        fix=Both(
            "write them again where they apply to the new period",
            "适用于新一期的，请重新写上",
        ),
        why=Both(
            "Doubts, allowances, corrections and removals are about one period only.",
            "存疑、核实、放行、更正和取消都只针对一期。",
        ),
    ),
    Message(
        code="U160",
        level="warning",
        says=Both(
            "plan of {period} without an `id`: nothing can answer it by its id: {found}",
            "{period}的计划没有写`id`，无法按id回应：{found}",
        ),
        fix=Both(
            "fill in the sentence that asks about it; or give the plan an `id` and create the period again",
            "请填写问到它的那一句；或给这项计划写上`id:`，重新新建这一期",
        ),
        why=Both(
            "Only by the id can `check` tell whether a plan was answered.",
            "有了id，`check`才能查出计划有没有回应。",
        ),
    ),
    Message(
        code="U162",
        level="hint",
        says=Both(
            "nothing says what kind of figure these are: {ids}",
            "这些指标没有写明是哪一类：{ids}",
        ),
        fix=Both(
            "add `kind: flow` if it is counted anew in each period, `kind: stock` if it is a level, or `cumulative: true` if it counts from January",
            "逐期累加的写`kind: flow`，期末数写`kind: stock`，从年初累计的写`cumulative: true`",
        ),
        why=Both(
            "The completion of a yearly target and the figures of a year depend on it.",
            "年度目标的完成率、全年的合成都要用到。",
        ),
    ),
    Message(
        code="U063",
        level="warning",
        says=Both(
            "metric `{id}` is {name} in {period}, but {last} elsewhere",
            "`{id}`在{period}是{name}，别处是{last}",
        ),
        fix=Both(
            "use the same name everywhere if it is the same metric, otherwise another id",
            "同一个指标请统一名称；不是的话请换一个id",
        ),
        why=Both(
            "The sum of two different things means nothing.", "两个不同的指标不能相加。"
        ),
    ),
    Message(
        code="U100",
        level="error",
        says=Both(
            "{file} names no period of this project", "{file}没有说明是本项目的哪一期"
        ),
        fix=Both(
            "name the period: `reportgen readback {file} --period PERIOD`; known periods: {periods}",
            "请写明是哪一期：`reportgen readback {file} --period 期`；已有：{periods}",
        ),
        why=Both(
            "Some programs drop the properties that name the period when they save a file.",
            "有的程序另存时会丢掉写有期次的文件属性。",
        ),
    ),
    Message(
        code="U101",
        level="error",
        says=Both("`--figures` needs `--apply`", "`--figures`要与`--apply`一起使用"),
        fix=Both("add `--apply`", "请加上`--apply`"),
        why=Both(
            "Without `--apply`, nothing is written.", "不加`--apply`，不会写入任何文件。"
        ),
    ),
    Message(
        code="U120",
        level="error",
        says=Both("cannot read a {suffix} file", "无法读取{suffix}文件"),
        fix=Both(
            "open it in Word or WPS and save it as .docx (Save as, Word document)",
            "请在Word或WPS里打开，另存为.docx（另存为，Word文档）",
        ),
        why=Both(
            "Only .docx is an open format with the text in a known place.",
            "只有.docx是公开格式，文字的位置才是确定的。",
        ),
    ),
    Message(
        code="U121",
        level="error",
        says=Both("not a Word file that can be read", "这不是可以读取的Word文件"),
        fix=Both(
            "open it in Word or WPS and save it again as .docx, without a password",
            "请在Word或WPS里打开，重新另存为.docx，不要加密码",
        ),
        why=Both(
            "The file is damaged, encrypted, too large, or of another format.",
            "文件已损坏、加密、过大，或是别的格式。",
        ),
    ),
    Message(
        code="U130",
        level="error",
        says=Both("the Word file has no text", "这个Word文件没有文字"),
        fix=Both(
            "open it in Word and look: the text may be a picture, or another file inside it",
            "请在Word里打开查看：内容可能是图片，或嵌入的别的文件",
        ),
        why=Both(
            "Nothing could be checked, which does not mean that nothing is wrong.",
            "什么也没有检查，不等于没有问题。",
        ),
    ),
    Message(
        code="U131",
        level="warning",
        says=Both(
            "{period} has errors, so that its numbers are not certain",
            "{period}的数据有错误，数字不能作准",
        ),
        fix=Both(
            "correct what `reportgen check {period}` reports, then check the file again",
            "请先改正`reportgen check {period}`报告的错误，再检查文件",
        ),
        why=Both(
            "The file was compared with what could be computed in spite of the errors.",
            "文件只与尚能算出的数字作了核对。",
        ),
    ),
)
