"""Messages about valid YAML that means something else."""

from reportgen.messages.message import Both, Message

_STRUCTURE = Both(
    "The file cannot be parsed beyond this point, so the rest cannot be checked.",
    "从这里起文件读不下去，后面的内容都无法检查。",
)

MESSAGES: tuple[Message, ...] = (
    Message(
        code="Y030",
        level="error",
        says=Both(
            "YAML joins this line and the next with a space between two Chinese characters",
            "YAML会把这一行与下一行用空格连接，两个汉字之间会多出空格",
        ),
        fix=Both(
            "write the text on one line, or as a | block; a list item of its own begins with -",
            "请写在一行里，或用|块；若下一行是另一项，请补上-",
        ),
        why=Both("The space would be printed.", "这个空格会印出来。"),
        wrong="text: 今年以来，\n  全局",
        right="text: |\n  今年以来，\n  全局",
    ),
    Message(
        code="Y031",
        level="error",
        says=Both("full-width colon after `{key}`", "`{key}`后面的冒号是全角的"),
        fix=Both(
            "use a half-width colon and a space: `{key}: …`",
            "请改成半角冒号加空格：`{key}: …`",
        ),
        why=_STRUCTURE,
        wrong="value：26",
        right="value: 26",
    ),
    Message(
        code="Y032",
        level="error",
        says=Both("missing space after the colon of `{key}`", "`{key}`的冒号后面没有空格"),
        fix=Both(
            "write `{key}: …`; if the whole line is text, quote it",
            "请写成`{key}: …`；若整行是文字，请加引号",
        ),
        why=_STRUCTURE,
        wrong="value:26",
        right="value: 26",
    ),
    Message(
        code="Y033",
        level="warning",
        says=Both(
            "YAML reads `{cut}` as a comment, which is not printed",
            "YAML把`{cut}`当作注释，不会印出来",
        ),
        fix=Both(
            "quote the whole text; put two spaces before a real comment",
            "请给整段文字加引号；真正的注释请在前面空两格",
        ),
        why=Both("Part of the text would be lost.", "否则会丢掉一部分文字。"),
        wrong="text: 第1章 #2",
        right='text: "第1章 #2"',
    ),
    Message(
        code="Y058",
        level="error",
        says=Both(
            'closing quotation mark, but the text does not begin with "',
            '这里有后引号，但文字不是以"开头的',
        ),
        fix=Both(
            'begin the text with ", or delete this one', '请让文字以"开头，或删掉这一个'
        ),
        why=Both("The mark would be printed.", "否则这个引号会印出来。"),
        wrong='text: 举办讲座2场次。"',
        right='text: "举办讲座2场次。"',
    ),
    Message(
        code="Y061",
        level="error",
        says=Both("this row begins with one -", "这一行单元格只以一个-开头"),
        fix=Both(
            "write `- - …`: the row, and its first cell",
            "请写成`- - …`：一行，和它的第一格",
        ),
        why=_STRUCTURE,
        wrong="rows:\n  - 甲\n    - 1",
        right="rows:\n  - - 甲\n    - 1",
    ),
    Message(
        code="Y060",
        level="error",
        says=Both(
            "behind `{parent}`, `{key}` and more keys repeat earlier ones",
            "`{parent}`后面，从`{key}`起，几个键都与前面的重复",
        ),
        fix=Both(
            "correct the indentation: that of `{parent}` if it begins an item of its own, "
            "or that of the lines behind it if they belong to it",
            "请改正缩进：`{parent}`若是另起的一项，就改它；后面几行若属于它，就改后面几行",
        ),
        why=Both(
            "YAML programs silently keep only one of two values.",
            "YAML程序只会悄悄保留其中一个。",
        ),
        wrong="a:\n  name: 甲\n  value: 1\n  b:\n    name: 乙\n  name: 丙\n  value: 2",
        right="a:\n  name: 甲\n  value: 1\nb:\n  name: 乙\n  value: 2",
    ),
    Message(
        code="Y053",
        level="error",
        says=Both(
            "`{key}` has no value, and `{next}` behind it repeats an earlier key",
            "`{key}`后面是空的，接着的`{next}`又与前面的键重复",
        ),
        fix=Both(
            "correct the indentation: what belongs to `{key}` stands two spaces further right",
            "请改正缩进：属于`{key}`的各行比它多缩进两格",
        ),
        why=_STRUCTURE,
        wrong="a:\n  name: 甲\n  b:\n  name: 乙",
        right="a:\n  name: 甲\nb:\n  name: 乙",
    ),
    Message(
        code="Y056",
        level="error",
        says=Both(
            "`{key}` and keys behind it repeat earlier ones",
            "从`{key}`起，几个键都与前面的重复",
        ),
        fix=Both(
            "add the line that begins the next item (its id, or a -), or indent it as the others",
            "前面缺了下一项的开头（它的id或-），或那一行缩进不对，请补上",
        ),
        why=Both(
            "YAML programs silently keep only one of two values.",
            "YAML程序只会悄悄保留其中一个。",
        ),
        wrong="a:\n  name: 甲\n  value: 1\n  name: 乙\n  value: 2",
        right="a:\n  name: 甲\n  value: 1\nb:\n  name: 乙\n  value: 2",
    ),
)
