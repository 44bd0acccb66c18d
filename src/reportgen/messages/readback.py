"""Messages about edited Word files that are read back."""

from reportgen.messages.message import Both, Message

MESSAGES: tuple[Message, ...] = (
    Message(
        code="P200",
        level="warning",
        says=Both(
            "the inputs that {file} was made from are not known here",
            "这里没有生成{file}时所用的数据",
        ),
        fix=Both(
            "the differences from the current data are shown; copy them by hand, or run `readback` in the clone that built the file",
            "已列出与现有数据的差异，请自行写回；或在当时生成该文件的目录里运行readback",
        ),
        why=Both(
            "Without them, nobody can tell what was edited in Word from what changed in the data since.",
            "否则分不清哪些是在Word里改的，哪些是数据后来变的。",
        ),
    ),
    Message(
        code="P201",
        level="warning",
        says=Both(
            "{file} was made by reportgen {made}, this is {version}",
            "{file}由reportgen {made}生成，现在的版本是{version}",
        ),
        fix=Both(
            "look at each change: some may be words of the other version",
            "请逐条核对：有的差异可能只是版本不同、措辞不同",
        ),
        why=Both(
            "Another version may word the same data differently.",
            "版本不同，同样的数据措辞可能不同。",
        ),
    ),
    Message(
        code="P202",
        level="hint",
        says=Both(
            "the data of {period} have changed since {file} was made",
            "{file}生成之后，{period}的数据又有改动",
        ),
        fix=Both(
            "the changes made in Word are merged with those in the data; places changed in both are conflicts",
            "在Word里的改动将与数据的改动合并；两边都改的地方是冲突",
        ),
        why=Both(
            "Changes made in Word since must not undo later work.",
            "写回Word里的改动，不应冲掉后来的工作。",
        ),
    ),
    Message(
        code="P203",
        level="error",
        says=Both(
            "nothing was written: the report would not say what {file} says",
            "未写入任何文件：写回之后，报告与{file}仍不一致",
        ),
        fix=Both(
            "make the changes that are listed as left, or let the file say what the report prints, then run `readback` again",
            "请先处理上面列出的改动：或修改数据，或把文件改成报告的写法，再运行readback",
        ),
        why=Both(
            "Changes are written only if the rebuilt report says exactly what the edited file says.",
            "只有重新生成的报告与改过的文件逐字相同，才会写入。",
        ),
    ),
    Message(
        code="P204",
        level="error",
        says=Both(
            "conflict: this line was changed in the data and in {file}",
            "冲突：这一行在数据里和在{file}里都改过",
        ),
        fix=Both(
            "change this line by hand; in {file} it becomes “{new}”",
            "请自行修改这一行；按{file}应为“{new}”",
        ),
        why=Both(
            "Only a person can decide which of two changes to keep.",
            "两处改动以哪个为准，只能由人决定。",
        ),
    ),
    Message(
        code="P205",
        level="error",
        says=Both(
            "a file changed while it was being read back",
            "读回期间，这个文件又被改动",
        ),
        fix=Both("run `readback` again", "请再运行一次readback"),
        why=Both(
            "Nothing was written: somebody saved the file meanwhile.",
            "有人同时保存了文件，因此未写入任何内容。",
        ),
    ),
    Message(
        code="P206",
        level="error",
        says=Both(
            "nothing was written: {period} cannot be made with these changes",
            "未写入任何文件：照此修改，无法生成{period}",
        ),
        fix=Both("fix the problems below first", "请先解决下面列出的问题"),
        why=Both(
            "The data must stay such that a report can be made from them.",
            "写回之后，数据必须仍能生成报告。",
        ),
    ),
)
