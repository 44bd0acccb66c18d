"""Messages about the environment: files that cannot be read or written, git."""

from reportgen.messages.message import Both, Message

_OLD_KEPT = Both(
    "Nothing was changed, and any older file is kept as it was.",
    "什么都没有改动，旧文件原样保留。",
)

MESSAGES: tuple[Message, ...] = (
    Message(
        code="E010",
        level="error",
        says=Both("cannot read the file: {reason}", "文件无法读取：{reason}"),
        fix=Both(
            "check its permissions and that it still exists",
            "请检查权限，或它是否还在",
        ),
        why=_OLD_KEPT,
    ),
    Message(
        code="E020",
        level="warning",
        says=Both(
            "{file} was edited after it was built; the edited file is kept as {kept}",
            "{file}生成后被人改过；改过的文件已另存为{kept}",
        ),
        fix=Both(
            "copy the changes to the YAML files, then delete {kept}",
            "请把改动写回YAML文件，然后删除{kept}",
        ),
        why=Both(
            "Edits made in Word are never overwritten.",
            "别人在Word里改的内容不会被覆盖。",
        ),
    ),
    Message(
        code="E021",
        level="error",
        says=Both(
            "cannot write {file}: it is open in another program, or permission was denied",
            "{file}不能写入：正被别的程序打开，或没有权限",
        ),
        fix=Both(
            "close it in Word, or use -o DIR to write elsewhere",
            "请在Word里关闭它，或用-o写到别处",
        ),
        why=_OLD_KEPT,
    ),
    Message(
        code="E022",
        level="error",
        says=Both("cannot write {file}: the disk is full", "{file}不能写入：磁盘已满"),
        fix=Both(
            "free some space, or use -o DIR to write elsewhere",
            "请腾出空间，或用-o写到别处",
        ),
        why=_OLD_KEPT,
    ),
    Message(
        code="E023",
        level="error",
        says=Both("cannot write {file}: {reason}", "{file}不能写入：{reason}"),
        fix=Both("use -o DIR to write elsewhere", "请用-o写到别处"),
        why=_OLD_KEPT,
    ),
    Message(
        code="E030",
        level="error",
        says=Both(
            "{folder} is not in a git repository, or git cannot be run",
            "{folder}不在git仓库里，或无法运行git",
        ),
        fix=Both(
            "compare two periods instead, or install git", "请改为比较两期，或安装git"
        ),
        why=Both("Revisions are read from git.", "版本由git管理。"),
    ),
)
