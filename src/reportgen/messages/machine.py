"""Messages about the machine: disks, locks, terminals."""

from reportgen.messages.message import Both, Entry

_OLD_KEPT = Both(
    "Nothing was changed: an older file is still there as it was.",
    "什么都没有改动，旧文件原样保留。",
)

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "E010",
        "error",
        Both("the file cannot be read: {reason}", "文件无法读取：{reason}"),
        Both(
            "look at its permissions, or whether it is still there",
            "请检查权限，或它是否还在",
        ),
        _OLD_KEPT,
        "",
        "",
    ),
    Entry(
        "E020",
        "warning",
        Both(
            "{file} was edited since it was built; the edited one is kept as {kept}",
            "{file}生成后被人改过；改过的文件已另存为{kept}",
        ),
        Both(
            "carry the changes over into the YAML files, then delete {kept}",
            "请把改动写回YAML文件，然后删除{kept}",
        ),
        Both(
            "What somebody typed into Word is never overwritten.",
            "别人在Word里改的内容不会被覆盖。",
        ),
        "",
        "",
    ),
    Entry(
        "E021",
        "error",
        Both(
            "{file} cannot be written: it is open in another program, or not allowed",
            "{file}不能写入：正被别的程序打开，或没有权限",
        ),
        Both(
            "close it in Word, or write elsewhere with -o DIR",
            "请在Word里关闭它，或用-o写到别处",
        ),
        _OLD_KEPT,
        "",
        "",
    ),
    Entry(
        "E022",
        "error",
        Both("{file} cannot be written: the disk is full", "{file}不能写入：磁盘已满"),
        Both("make room, or write elsewhere with -o DIR", "请腾出空间，或用-o写到别处"),
        _OLD_KEPT,
        "",
        "",
    ),
    Entry(
        "E023",
        "error",
        Both("{file} cannot be written: {reason}", "{file}不能写入：{reason}"),
        Both("write elsewhere with -o DIR", "请用-o写到别处"),
        _OLD_KEPT,
        "",
        "",
    ),
    Entry(
        "E030",
        "error",
        Both(
            "{folder} is in no git repository, or git cannot be run",
            "{folder}不在git仓库里，或无法运行git",
        ),
        Both("compare two periods instead, or install git", "请改为比较两期，或安装git"),
        Both("Revisions are git's.", "版本由git管理。"),
        "",
        "",
    ),
)
