"""Messages about the files and folders of a project."""

from reportgen.messages.message import Both, Message

_UNUSED = Both(
    "The content of a file that is not read would be missing from the report.",
    "没有被用到的文件，里面的内容不会出现在报告里。",
)

MESSAGES: tuple[Message, ...] = (
    Message(
        code="F001",
        level="error",
        says=Both("period has no report.yaml", "这一期没有report.yaml"),
        fix=Both(
            "create {file}, for example with `reportgen new`",
            "请新建{file}，可用`reportgen new`生成",
        ),
        why=Both(
            "report.yaml contains the title and the parts of the report.",
            "报告的标题和各部分写在里面。",
        ),
    ),
    Message(
        code="F002",
        level="error",
        says=Both(
            "part `{part}` has neither a folder nor a `lead`",
            "部分`{part}`既没有文件夹，也没有lead",
        ),
        fix=Both(
            "create the folder {part}/ with its sections, or add a `lead`",
            "请新建文件夹{part}/并放入各节，或写上`lead`",
        ),
        near=Both(
            "did you mean the folder {near}/? if so, write `id: {near}`",
            "是不是文件夹{near}/？那就写`id: {near}`",
        ),
        why=Both("Only the heading would be printed.", "否则只会印出标题。"),
    ),
    Message(
        code="F024",
        level="error",
        says=Both(
            "part `{part}` has no folder {part}/, but there is {folder}/",
            "部分`{part}`没有文件夹{part}/，却有{folder}/",
        ),
        fix=Both("rename the folder to {part}/", "请把文件夹改名为{part}/"),
        why=Both(
            "The folder of a part has the part's id as its name.",
            "部分的文件夹以部分的id为名。",
        ),
        wrong="id: plans, but Plans/",
        right="id: plans, and plans/",
    ),
    Message(
        code="F025",
        level="error",
        says=Both(
            "no part in report.yaml has the folder {folder}/",
            "文件夹{folder}/不属于report.yaml里的任何部分",
        ),
        fix=Both(
            "move it out of data/, or rename it to the id of its part",
            "请移出data/，或改成所属部分的id",
        ),
        why=_UNUSED,
        wrong="data/2023H1/旧稿/",
    ),
    Message(
        code="F026",
        level="error",
        says=Both(
            "period has no report.yaml, but {file}", "这一期没有report.yaml，却有{file}"
        ),
        fix=Both("rename it to report.yaml", "请改名为report.yaml"),
        why=Both(
            "report.yaml contains the title and the parts of the report.",
            "报告的标题和各部分写在里面。",
        ),
        wrong="report.yml",
        right="report.yaml",
    ),
    Message(
        code="F027",
        level="error",
        says=Both(
            "no reportgen project here, but {found}", "这里没有reportgen项目，却有{found}"
        ),
        fix=Both(
            "rename or move it: a project contains data/organ.yaml",
            "请改名或移动：项目里应有data/organ.yaml",
        ),
        why=Both(
            "A project is a folder that contains data/organ.yaml.",
            "含有data/organ.yaml的文件夹就是项目。",
        ),
        wrong="data/organ.yml",
        right="data/organ.yaml",
    ),
    Message(
        code="F028",
        level="error",
        says=Both(
            "section {file} is in the folder of no part", "{file}不在任何部分的文件夹里"
        ),
        fix=Both(
            "move it into the folder of its part: {folders}",
            "请移入所属部分的文件夹：{folders}",
        ),
        why=_UNUSED,
        wrong="data/2023H1/04-ip.yaml",
        right="data/2023H1/achievements/04-ip.yaml",
    ),
    Message(
        code="F003",
        level="error",
        says=Both(
            "no part in report.yaml has the id of the folder {folder}/",
            "文件夹{folder}/不属于report.yaml里的任何部分",
        ),
        fix=Both(
            "add a part with `id: {folder}`, or remove the folder",
            "请在report.yaml加上`id: {folder}`的部分，或移走这个文件夹",
        ),
        near=Both("did you mean {near}/?", "是不是应该叫{near}/？"),
        why=_UNUSED,
    ),
    Message(
        code="F004",
        level="error",
        says=Both(
            "duplicate section number {number}; first used by {first}",
            "编号{number}用了两次，第一次是{first}",
        ),
        fix=Both(
            "give each section of a part its own number", "同一部分里每节的编号不能相同"
        ),
        why=Both(
            "The numbers determine the order of the sections.", "编号决定各节的先后。"
        ),
        wrong="04-ip.yaml, 04-agri.yaml",
        right="04-ip.yaml, 05-agri.yaml",
    ),
    Message(
        code="F005",
        level="error",
        says=Both("unused file {file}", "文件{file}没有被用到"),
        fix=Both(
            "move it out of data/, or name it like a section, such as 04-ip.yaml",
            "请移出data/；各节的文件名形如04-ip.yaml",
        ),
        why=_UNUSED,
        wrong="04-ip.txt",
        right="04-ip.yaml",
    ),
    Message(
        code="F006",
        level="error",
        says=Both(
            "folder inside a part is not read: {folder}/",
            "部分的文件夹里不能再有文件夹：{folder}/",
        ),
        fix=Both("move its files up to the part's folder", "请把里面的文件移到上一层"),
        why=_UNUSED,
    ),
    Message(
        code="F007",
        level="error",
        says=Both(
            "file extension must be .yaml, found {file}", "文件{file}的扩展名不是.yaml"
        ),
        fix=Both("rename it to {right}", "请改名为{right}"),
        why=Both(
            "With a single extension, no file is overlooked.",
            "统一用一种扩展名，才不会漏读。",
        ),
        wrong="04-ip.yml",
        right="04-ip.yaml",
    ),
    Message(
        code="F008",
        level="error",
        says=Both(
            "file name {file} is not of the form 04-ip.yaml",
            "文件名{file}不符合04-ip.yaml的形式",
        ),
        fix=Both(
            "use a number, a hyphen, and an id of lower-case letters, digits and underscores",
            "请以编号和短横开头，后面是小写字母、数字和下划线组成的id",
        ),
        why=Both(
            "The number sets the order of the sections; the id is their name.",
            "编号决定先后，id是名称。",
        ),
        wrong="ip.yaml",
        right="04-ip.yaml",
    ),
    Message(
        code="F009",
        level="error",
        says=Both(
            "part `{part}` has no sections and no `lead`",
            "部分`{part}`里没有节，也没有lead",
        ),
        fix=Both(
            "add section files to {part}/, or add a `lead`",
            "请在{part}/里放入各节的文件，或写上`lead`",
        ),
        why=Both("Only the heading would be printed.", "否则只会印出标题。"),
    ),
    Message(
        code="F010",
        level="error",
        says=Both("not a regular file: link or device", "这是链接或设备，不是普通文件"),
        fix=Both("replace it with the file itself", "请放入文件本身"),
        why=Both("A link could point outside the project.", "链接可能指向项目以外。"),
    ),
    Message(
        code="F011",
        level="error",
        says=Both("folder {folder}/ is not a valid period", "文件夹{folder}/不是一期"),
        fix=Both(
            "use the form 2023, 2023H1, 2023Q1 or 2023-05, or move it out of data/",
            "请命名为2023、2023H1、2023Q1或2023-05，或移出data/",
        ),
        why=_UNUSED,
        wrong="data/2023h1/",
        right="data/2023H1/",
    ),
    Message(
        code="F012",
        level="warning",
        says=Both(
            "wrong package: `reportgen` in the package index is another project",
            "这一行装的是别人的程序：软件包索引里的`reportgen`不是本程序",
        ),
        fix=Both(
            "install reportgen-gongwen instead: {line}",
            "本程序的包名是reportgen-gongwen，请写：{line}",
        ),
        why=Both(
            "Older versions of `init` wrote such a line. It installs unrelated code that has no `reportgen` command.",
            "旧版`init`写过这样的行：装上的是陌生人的代码，也没有reportgen命令。",
        ),
        right="python -m pip install reportgen-gongwen",
    ),
    Message(
        code="F020",
        level="error",
        says=Both(
            "the earlier value is in {period}, which has errors",
            "基期数值在{period}里，而{period}有错误",
        ),
        fix=Both(
            "correct them first: reportgen check {period}",
            "请先改正：reportgen check {period}",
        ),
        why=Both(
            "Without the earlier value, the change cannot be computed.",
            "没有基期数值，算不出变化。",
        ),
    ),
    Message(
        code="F021",
        level="warning",
        says=Both(
            "the plans that are answered are in {period}, which has errors",
            "这里回应的是{period}的计划，而{period}有错误",
        ),
        fix=Both(
            "correct them first: reportgen check {period}",
            "请先改正：reportgen check {period}",
        ),
        why=Both(
            "It cannot be checked whether each plan item is answered.",
            "无法核对每项计划是否都有回应。",
        ),
    ),
)
