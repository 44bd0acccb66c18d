"""Messages about command lines that cannot be understood."""

from reportgen.messages.message import Both, Message

_NOTHING = Both("Nothing was done.", "什么都没有做。")
_SEE_HELP = Both("see `{command} --help`", "请看`{command} --help`")

MESSAGES: tuple[Message, ...] = (
    Message(
        code="U020",
        level="error",
        says=Both(
            "`{command}` cannot write the format `{name}`", "`{command}`没有格式“{name}”"
        ),
        fix=Both("the formats are: {known}", "可用的格式：{known}"),
        near=Both(
            "did you mean `{near}`? The formats are: {known}",
            "是不是“{near}”？可用的格式：{known}",
        ),
        why=_NOTHING,
        wrong="reportgen check --format jsno",
        right="reportgen check --format json",
    ),
    Message(
        code="U021",
        level="error",
        says=Both("`{command}` has no option `{name}`", "`{command}`没有选项“{name}”"),
        fix=Both("`{command} --help` lists the options", "`{command} --help`列出所有选项"),
        near=Both(
            "did you mean `{near}`? `{command} --help` lists the options",
            "是不是“{near}”？`{command} --help`列出所有选项",
        ),
        why=_NOTHING,
        wrong="reportgen check --slect N",
        right="reportgen check --select N",
    ),
    Message(
        code="U022",
        level="error",
        says=Both("option `{name}` requires a value", "选项“{name}”缺少值"),
        fix=_SEE_HELP,
        why=_NOTHING,
        wrong="reportgen check --select",
        right="reportgen check --select N",
    ),
    Message(
        code="U023",
        level="error",
        says=Both("option `{name}` does not take a value", "选项“{name}”不能带值"),
        fix=_SEE_HELP,
        why=_NOTHING,
        wrong="reportgen check --strict=yes",
        right="reportgen check --strict",
    ),
    Message(
        code="U024",
        level="error",
        says=Both("`{command}` requires `{name}`", "`{command}`缺少“{name}”"),
        fix=_SEE_HELP,
        why=_NOTHING,
        wrong="reportgen explain",
        right="reportgen explain N102",
    ),
    Message(
        code="U025",
        level="error",
        says=Both(
            "unexpected arguments to `{command}`: {words}",
            "`{command}`有多余的参数：{words}",
        ),
        fix=_SEE_HELP,
        why=_NOTHING,
        wrong="reportgen status 2023H1 2023H2",
        right="reportgen status 2023H1",
    ),
    Message(
        code="U026",
        level="error",
        says=Both("unknown command `{name}`", "没有命令“{name}”"),
        fix=Both("`reportgen --help` lists the commands", "`reportgen --help`列出所有命令"),
        near=Both(
            "did you mean `{near}`? `reportgen --help` lists the commands",
            "是不是“{near}”？`reportgen --help`列出所有命令",
        ),
        why=_NOTHING,
        wrong="reportgen bild 2023H1",
        right="reportgen build 2023H1",
    ),
    Message(
        code="U027",
        level="error",
        says=Both("cannot parse the command line: {reason}", "命令行无法理解：{reason}"),
        fix=_SEE_HELP,
        why=_NOTHING,
    ),
    Message(
        code="U028",
        level="error",
        says=Both("unknown schema `{name}`", "没有“{name}”这种Schema"),
        fix=Both("the schemas are: {known}", "可用的有：{known}"),
        near=Both(
            "did you mean `{near}`? The schemas are: {known}",
            "是不是“{near}”？可用的有：{known}",
        ),
        why=_NOTHING,
        wrong="reportgen schema sections",
        right="reportgen schema section",
    ),
    Message(
        code="U060",
        level="error",
        says=Both("no such file: {file}", "没有这个文件：{file}"),
        fix=Both(
            "check its name and the folder you are in",
            "请检查文件名，以及当前所在的文件夹",
        ),
        why=_NOTHING,
        wrong="reportgen proofread draft.mb",
        right="reportgen proofread draft.md",
    ),
    Message(
        code="U061",
        level="error",
        says=Both("{file} is a folder, not a file", "{file}是文件夹，不是文件"),
        fix=Both("name a file in it", "请写出其中的一个文件"),
        why=_NOTHING,
        wrong="reportgen check-docx drafts",
        right="reportgen check-docx drafts/one.docx",
    ),
    Message(
        code="U067",
        level="error",
        says=Both("no drafts in the folder {file}", "文件夹{file}里没有稿件"),
        fix=Both(
            "name a folder with .txt, .md or .docx files, or a file",
            "请写出有.txt、.md或.docx文件的文件夹，或写出文件",
        ),
        why=_NOTHING,
        wrong="reportgen proofread pictures",
        right="reportgen proofread drafts",
    ),
    Message(
        code="U062",
        level="error",
        says=Both("cannot write below {file}, which is a file", "{file}是文件，不能往里写"),
        fix=Both("name a folder after -o", "请在-o后面写一个文件夹"),
        why=_NOTHING,
        wrong="reportgen build 2023H1 -o report.docx",
        right="reportgen build 2023H1 -o reports",
    ),
)
