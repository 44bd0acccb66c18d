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
        says=Both("cannot read {file}: {reason}", "{file}无法读取：{reason}"),
        fix=Both(
            "check the disk or the network drive it is on",
            "请检查它所在的磁盘或网络驱动器",
        ),
        why=_OLD_KEPT,
    ),
    Message(
        code="E020",
        level="warning",
        says=Both(
            "{file} was edited or saved again after it was built; that file is kept as {kept}",
            "{file}生成后被人改过或另行保存过；那份文件已另存为{kept}",
        ),
        fix=Both(
            "list the changes, if any, with `reportgen readback {path}`, write them to the YAML with `--apply`, then delete {kept}",
            "请用`reportgen readback {path}`列出改动（可能没有），加`--apply`写回YAML，然后删除{kept}",
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
            "close it in the other program, or write to another folder (`build -o DIR`)",
            "请在别的程序里关闭它，或写到别的文件夹（`build -o 文件夹`）",
        ),
        why=_OLD_KEPT,
    ),
    Message(
        code="E022",
        level="error",
        says=Both("cannot write {file}: the disk is full", "{file}不能写入：磁盘已满"),
        fix=Both(
            "free some space, or write to another disk (`build -o DIR`)",
            "请腾出空间，或写到别的磁盘（`build -o 文件夹`）",
        ),
        why=_OLD_KEPT,
    ),
    Message(
        code="E023",
        level="error",
        says=Both("cannot write {file}: {reason}", "{file}不能写入：{reason}"),
        fix=Both(
            "check the folder, or write to another one (`build -o DIR`)",
            "请检查这个文件夹，或写到别的文件夹（`build -o 文件夹`）",
        ),
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
    Message(
        code="E031",
        level="error",
        says=Both("the current folder no longer exists", "当前文件夹已经不存在"),
        fix=Both("go to an existing folder with cd", "请用cd进入一个存在的文件夹"),
        why=_OLD_KEPT,
    ),
    Message(
        code="E032",
        level="error",
        says=Both("file or folder does not exist: {file}", "文件或文件夹不存在：{file}"),
        fix=Both(
            "check whether it was moved or deleted meanwhile",
            "请检查它是否刚被移走或删除",
        ),
        why=_OLD_KEPT,
    ),
    Message(
        code="E033",
        level="error",
        says=Both("no permission to open {file}", "没有权限打开{file}"),
        fix=Both(
            "change its permissions, or ask its owner to",
            "请修改它的权限，或请其所有者修改",
        ),
        why=_OLD_KEPT,
    ),
    Message(
        code="E034",
        level="error",
        says=Both(
            "expected a file, found a folder: {file}", "这是文件夹，不是文件：{file}"
        ),
        fix=Both("rename or move the folder", "请给文件夹改名，或移走"),
        why=_OLD_KEPT,
    ),
    Message(
        code="E035",
        level="error",
        says=Both(
            "expected a folder, found a file in the path {file}",
            "路径{file}中有一处是文件，不是文件夹",
        ),
        fix=Both("rename or move the file", "请给文件改名，或移走"),
        why=_OLD_KEPT,
    ),
    Message(
        code="E036",
        level="error",
        says=Both("cannot print the output: {reason}", "输出写不出去：{reason}"),
        fix=Both("redirect it to another file or disk", "请输出到别的文件或磁盘"),
        why=_OLD_KEPT,
    ),
    Message(
        code="E037",
        level="error",
        says=Both(
            "no permission to write to the folder {folder}", "没有权限写入文件夹{folder}"
        ),
        fix=Both(
            "change its permissions, or write to another folder (`build -o DIR`)",
            "请修改它的权限，或写到别的文件夹（`build -o 文件夹`）",
        ),
        why=_OLD_KEPT,
    ),
    Message(
        code="E038",
        level="error",
        says=Both(
            "{file} is a link, or is in a linked folder, and leads to {target}",
            "{file}是链接，或在链接的文件夹里，指向{target}",
        ),
        fix=Both(
            "delete the link, or name another folder with `-o`",
            "请删去链接，或用`-o`另指文件夹",
        ),
        why=Both(
            "A link that came with somebody's changes could make reportgen overwrite any file of yours.",
            "别人改动里带来的链接，可能让reportgen覆盖您的任何文件。",
        ),
    ),
    Message(
        code="E039",
        level="error",
        says=Both(
            "the command was ended: `--untrusted` allows {seconds} s of CPU and {memory} MB",
            "命令已被终止：`--untrusted`只许用{seconds}秒CPU、{memory} MB内存",
        ),
        fix=Both(
            "look at what the change adds: large files, loops in templates",
            "请看改动里加了什么：很大的文件、模板里的循环",
        ),
        why=Both(
            "A change from a stranger may be made so that checking it never ends.",
            "陌生人的改动可能故意让检查停不下来。",
        ),
    ),
    Message(
        code="E040",
        level="error",
        says=Both("not enough memory", "内存不足"),
        fix=Both(
            "close other programs, or look for very large files in the project",
            "请关闭其他程序，或查看项目里有没有很大的文件",
        ),
        why=Both("The machine could not give more memory.", "机器分配不出更多内存。"),
    ),
    Message(
        code="E041",
        level="error",
        says=Both(
            "SOURCE_DATE_EPOCH is not a time: {value}", "SOURCE_DATE_EPOCH不是时间：{value}"
        ),
        fix=Both(
            "write Unix time in seconds, or delete the variable",
            "请写Unix时间的秒数，或删去这个环境变量",
        ),
        why=Both(
            "It is the time stamp of all written files.", "写出的文件都用它作时间戳。"
        ),
    ),
    Message(
        code="E042",
        level="error",
        says=Both("standard output is closed", "标准输出已关闭"),
        fix=Both("run the command without `>&-`", "请不要用`>&-`关闭标准输出"),
        why=Both("The results would be lost.", "否则结果会丢失。"),
    ),
    Message(
        code="E043",
        level="error",
        says=Both(
            "{rule} stopped here, after {limit} findings: what follows was not checked for it",
            "{rule}报到第{limit}处，到此为止：后面的没有再查这一项",
        ),
        fix=Both(
            "correct what it found before, and run the command again",
            "请改正前面报出的问题，再运行一次",
        ),
        why=Both(
            "A text with thousands of the same mistake is no report.",
            "同样的错有几千处，就不是报告了。",
        ),
    ),
    Message(
        code="E044",
        level="error",
        says=Both(
            "the texts have more than {limit} mistakes: those from here on are not listed",
            "文字里的错误超过{limit}处，从这里起没有再列出",
        ),
        fix=Both("correct the others first", "请先改正前面的错误"),
        why=Both(
            "A report with thousands of mistakes was probably made by a program.",
            "有几千处错误的，多半是程序生成的。",
        ),
    ),
    Message(
        code="E045",
        level="error",
        says=Both(
            "git did not answer within {seconds} s in {folder}",
            "git在{folder}里超过{seconds}秒没有回答",
        ),
        fix=Both(
            "run `git status` there; look for pipes and network drives in .git",
            "请在那里运行`git status`，看.git里有没有管道文件或网络盘",
        ),
        why=Both(
            "A repository that was made to can keep git waiting for ever.",
            "有意做手脚的仓库会让git一直等下去。",
        ),
    ),
    Message(
        code="E046",
        level="error",
        says=Both(
            "git refuses the repository of {folder}: {reason}",
            "git拒绝读取{folder}所在的仓库：{reason}",
        ),
        fix=Both(
            "run `git status` there, and do what it says",
            "请在那里运行`git status`，并按提示处理",
        ),
        why=Both(
            "What git refuses may be damaged, or belong to somebody else.",
            "git拒绝读取的仓库可能已损坏，或属于别人。",
        ),
    ),
    Message(
        code="E047",
        level="error",
        says=Both(
            "{folder} is not in the work tree of its git repository",
            "{folder}不在所属git仓库的工作区里",
        ),
        fix=Both(
            "check core.bare and core.worktree in .git/config",
            "请检查.git/config里的core.bare和core.worktree",
        ),
        why=Both(
            "Its files are not those that the repository records.",
            "仓库记录的不是这些文件。",
        ),
    ),
    Message(
        code="E050",
        level="error",
        says=Both("cannot sign with {key}: {reason}", "无法用{key}签名：{reason}"),
        fix=Both(
            "name a private key of OpenSSH, or its public key if an agent has the private one",
            "请指定OpenSSH的私钥；私钥在ssh-agent里的，请指定公钥",
        ),
        why=Both(
            "The seal was not written, because it would have no signature.",
            "没有签名，所以没有写封存文件。",
        ),
    ),
    Message(
        code="E051",
        level="error",
        says=Both("cannot run {command}", "无法运行{command}"),
        fix=Both(
            "install OpenSSH: signatures of seals are made and verified by it",
            "请安装OpenSSH：封存文件的签名由它生成和核对",
        ),
        why=Both(
            "reportgen has no cryptography of its own.", "reportgen自身不做加密运算。"
        ),
    ),
    Message(
        code="E048",
        level="error",
        says=Both("cannot read standard input: {reason}", "标准输入读不出来：{reason}"),
        fix=Both("name a file instead of -", "请写文件名，不要写-"),
        why=Both("There is no text to check.", "没有可检查的文字。"),
    ),
    Message(
        code="E052",
        level="error",
        says=Both(
            "the report of {period} was given up: its process was ended, or does not end",
            "{period}的报告没有生成：它的进程被终止，或一直没有结束",
        ),
        fix=Both(
            "build it alone; if it needs more memory than there is, use fewer --jobs",
            "请单独生成它；如果内存不够，请把--jobs改小",
        ),
        why=Both("The other reports were written.", "其他报告已经写出。"),
    ),
)
