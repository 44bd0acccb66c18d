"""Messages about YAML: encoding, limits, what is refused."""

from reportgen.messages.message import Both, Message

_AGREE = Both(
    "YAML 1.1 and 1.2 read this differently, so another program may see another value.",
    "YAML 1.1与1.2对它的理解不同，换一个程序可能读出别的值。",
)
_STRUCTURE = Both(
    "The file cannot be parsed beyond this point, so the rest cannot be checked.",
    "从这里起文件读不下去，后面的内容都无法检查。",
)

_PARAGRAPH = Both(
    "The longest paragraphs of official reports have about 1,500 characters, so this is "
    "probably a mistake, and would take long to check.",
    "公文里最长的段落也就一千五百字左右，这多半是放错了，检查起来也很慢。",
)

MESSAGES: tuple[Message, ...] = (
    Message(
        code="Y001",
        level="error",
        says=Both(
            "file has more than {limit} bytes",
            "文件超过{limit}字节",
        ),
        fix=Both("split it into several sections", "请拆成几节"),
        why=Both(
            "A section is about a page of text, so a file this large is probably a mistake.",
            "一节只有一页文字，这么大的文件多半放错了。",
        ),
        wrong="a 20 MB file",
        right="a few kilobytes",
    ),
    Message(
        code="Y002",
        level="error",
        says=Both(
            "expected UTF-8, found {encoding}",
            "文件是按{encoding}保存的，不是UTF-8",
        ),
        fix=Both("save it as UTF-8 in your editor", "请在编辑器里另存为UTF-8编码"),
        why=Both(
            "In other encodings, Chinese text becomes unreadable on other machines.",
            "用别的编码，换台机器中文就成乱码。",
        ),
        wrong="GBK",
        right="UTF-8",
    ),
    Message(
        code="Y003",
        level="error",
        says=Both(
            "character {character} is not allowed in a document{also}",
            "字符{character}不能出现在文档里{also}",
        ),
        fix=Both(
            "delete it; it is invisible in most editors", "请删除它（多数编辑器里看不见）"
        ),
        why=Both(
            "Word cannot open files with such characters.", "Word打不开带这种字符的文件。"
        ),
        wrong="U+0007",
    ),
    Message(
        code="Y004",
        level="error",
        says=Both(
            "line ends with a lone carriage return{also}", "有一行以单独的回车符结尾{also}"
        ),
        fix=Both("save the file with LF or CRLF line endings", "请用LF或CRLF换行保存"),
        why=Both(
            "Editors and YAML count such lines differently.",
            "编辑器与YAML对这种行的行号算法不同。",
        ),
        wrong="CR",
        right="LF",
    ),
    Message(
        code="Y005",
        level="warning",
        says=Both(
            "invisible character {character} changes the text direction{also}",
            "看不见的字符{character}会改变书写方向{also}",
        ),
        fix=Both(
            "delete it unless the text is really right-to-left",
            "若不是从右到左的文字，请删除",
        ),
        why=Both(
            "It can make a text look different from what it says.",
            "它会让文字看起来与实际内容不一样。",
        ),
        wrong="U+202E",
    ),
    Message(
        code="Y075",
        level="error",
        says=Both("text has more than {limit} characters", "这段文字超过{limit}字"),
        fix=Both(
            "divide it into several facts or sections", "请拆成几条`facts`，或拆成几节"
        ),
        why=_PARAGRAPH,
    ),
    Message(
        code="Y076",
        level="error",
        says=Both(
            "line has more than {limit} characters; the file was not checked",
            "这一行超过{limit}字，文件未检查",
        ),
        fix=Both("begin a new line at each paragraph", "请每段另起一行"),
        why=_PARAGRAPH,
    ),
    Message(
        code="Y077",
        level="error",
        says=Both(
            "file has more than {limit} lines and was not checked",
            "文件超过{limit}行，未检查",
        ),
        fix=Both("split it into several files", "请拆成几个文件"),
        why=Both(
            "A text this long is no report, and would take minutes to check.",
            "这么长的不是报告，检查要花好几分钟。",
        ),
    ),
    Message(
        code="Y078",
        level="error",
        says=Both(
            "file has more than {limit} mistakes and was not read past this line",
            "文件的错误超过{limit}处，这一行以后没有再读",
        ),
        fix=Both("correct those before", "请先改正前面的错误"),
        why=_STRUCTURE,
    ),
    Message(
        code="Y070",
        level="warning",
        says=Both(
            "invisible character {point} ({name})",
            "看不见的字符{point}（{name}）",
        ),
        fix=Both(
            "delete it",
            "请删除",
        ),
        why=Both(
            "Two words that look the same would differ, for a search as for reportgen.",
            "看起来一样的两个词，查找和核对时会不一样。",
        ),
        wrong="工U+200B业",
    ),
    Message(
        code="Y071",
        level="warning",
        says=Both(
            "private-use character {point}, which each machine prints differently",
            "专用区字符{point}，各台机器显示不同",
        ),
        fix=Both(
            "write the character that is meant",
            "请写上要用的字",
        ),
        why=Both(
            "Only the machine it was typed on knows what it means.",
            "只有录入的机器知道它是什么字。",
        ),
        wrong="U+E000",
    ),
    Message(
        code="Y072",
        level="warning",
        says=Both(
            "{point} ({name}) is not a plain space",
            "{point}（{name}）不是普通空格",
        ),
        fix=Both(
            "delete it, or write a plain space",
            "请删除，或改成普通空格",
        ),
        why=Both(
            "Two words that look the same would differ, for a search as for reportgen.",
            "看起来一样的两个词，查找和核对时会不一样。",
        ),
        wrong="U+00A0",
    ),
    Message(
        code="Y073",
        level="warning",
        says=Both(
            "{character} ({point}, {name}) only looks like {meant}",
            "{character}（{point}，{name}）只是看起来像{meant}",
        ),
        fix=Both(
            "write {meant}",
            "请写{meant}",
        ),
        why=Both(
            "Two words that look the same would differ, for a search as for reportgen.",
            "看起来一样的两个词，查找和核对时会不一样。",
        ),
        wrong="⼯业",
    ),
    Message(
        code="Y074",
        level="error",
        says=Both(
            "character {point}: something was lost when the file was converted{also}",
            "字符{point}：转换文件时丢了内容{also}",
        ),
        fix=Both(
            "take the file from a backup, or write what stood here",
            "请用备份的文件，或补上原来的文字",
        ),
        why=Both(
            "It is what programs write for a character that they cannot read.",
            "读不出的字符会变成它。",
        ),
        wrong="U+FFFD",
    ),
    Message(
        code="Y006",
        level="error",
        says=Both(
            "file is not valid UTF-8 (byte {byte})", "文件不是UTF-8文本（字节{byte}）"
        ),
        fix=Both(
            "save it as UTF-8, or check whether it is a text file at all",
            "请另存为UTF-8；也可能它根本不是文本文件",
        ),
        why=Both(
            "Only UTF-8 text is read the same way everywhere.",
            "只有UTF-8文本到处读出来都一样。",
        ),
        wrong="a picture named .yaml",
        right="UTF-8",
    ),
    Message(
        code="Y007",
        level="error",
        says=Both(
            "escape sequence for {character}, which is not allowed in a document",
            "转义写出的{character}不能出现在文档里",
        ),
        fix=Both("delete the escape sequence", "请删除这个转义"),
        why=Both(
            "Word cannot open files with such characters.", "Word打不开带这种字符的文件。"
        ),
        wrong='name: "甲\\a"',
        right="name: 甲",
    ),
    Message(
        code="Y010",
        level="error",
        says=Both("values are nested more than {limit} levels deep", "嵌套超过{limit}层"),
        fix=Both(
            "check for stray brackets; no report needs so many levels",
            "报告用不着这么深，请检查多余的括号",
        ),
        why=_STRUCTURE,
        wrong="[[[[…",
    ),
    Message(
        code="Y011",
        level="error",
        says=Both("file has more than {limit} values", "文件里的值超过{limit}个"),
        fix=Both("split it into several sections", "请拆成几节"),
        why=_STRUCTURE,
    ),
    Message(
        code="Y012",
        level="error",
        says=Both(
            "number {value} has too many digits to be stored exactly",
            "数字{value}位数太多，程序无法精确保存",
        ),
        fix=Both(
            "use a larger unit (万, 亿), or quote it if it is not a number",
            "请换用更大的单位（万、亿）；若不是数，请加引号",
        ),
        why=Both(
            "Other programs silently round digits beyond the 17th.",
            "超过17位的数字，别的程序会悄悄四舍五入。",
        ),
        wrong="value: 123456789012345678901",
        right='code: "123456789012345678901"',
    ),
    Message(
        code="Y020",
        level="error",
        says=Both(
            "anchors and merge keys are not allowed: `{anchor}`",
            "不允许使用锚点和合并键：`{anchor}`",
        ),
        fix=Both(
            "write out the value; quote text that starts with &",
            "请把内容直接写出来；以&开头的文字请加引号",
        ),
        why=Both(
            "They insert a value where it was not written.", "它会让没写过的值凭空出现。"
        ),
        wrong="lead: &a 今年以来",
        right="lead: 今年以来",
    ),
    Message(
        code="Y021",
        level="error",
        says=Both(
            "aliases are not allowed: `*{alias}`",
            "`*{alias}`是对别处的引用，不允许使用",
        ),
        fix=Both("quote text that starts with *: '…'", "以*开头的文字请加引号：'…'"),
        why=Both(
            "YAML reads a leading * as an alias, not as text.",
            "YAML把开头的*当作引用，而不是文字。",
        ),
        wrong="- *重点",
        right='- "*重点"',
    ),
    Message(
        code="Y022",
        level="error",
        says=Both("YAML tags are not allowed: `{tag}`", "不允许使用YAML标签：`{tag}`"),
        fix=Both(
            "delete it; quote text that starts with !",
            "请删除；以!开头的文字请加引号",
        ),
        why=Both(
            "A tag can change the type of a value, or run code in other programs.",
            "标签会改变值的类型，在别的程序里甚至会执行代码。",
        ),
        wrong="value: !!int 26",
        right="value: 26",
    ),
    Message(
        code="Y023",
        level="error",
        says=Both(
            "duplicate key `{key}`; first used in line {first}",
            "键`{key}`重复了，第一次在第{first}行",
        ),
        fix=Both("delete one of the two", "请删掉其中一个"),
        near=Both(
            "indent it below `{near}` if it belongs there, or delete one of the two",
            "若属于`{near}`，请缩进到它下面；否则请删掉其中一个",
        ),
        why=Both(
            "YAML programs silently keep only one of them.",
            "YAML程序只会悄悄保留其中一个。",
        ),
        wrong="value: 26\nvalue: 27",
        right="value: 27",
    ),
    Message(
        code="Y024",
        level="error",
        says=Both("key `{key}` is not plain text", "键`{key}`不是普通文字"),
        fix=Both("quote it, or use a name instead", "请加引号，或换成名称"),
        why=_AGREE,
        wrong="on: 甲",
        right='"on": 甲',
    ),
    Message(
        code="Y025",
        level="error",
        says=Both(
            "`{value}` is ambiguous: YAML programs read it differently",
            "`{value}`在不同的YAML程序里含义不同",
        ),
        fix=Both(
            'write a plain number; only text that is meant to be printed is quoted: "{value}"',
            '若是数，请写成普通数字；若是要印出的文字，才加引号："{value}"',
        ),
        near=Both(
            "where true or false is expected, write {near}; "
            'only text that is meant to be printed is quoted: "{value}"',
            '若是真假，请写{near}；若是要印出的文字，才加引号："{value}"',
        ),
        why=_AGREE,
        wrong="value: 010",
        right="value: 10",
    ),
    Message(
        code="Y026",
        level="error",
        says=Both("file contains a second document", "这里又开始了一份文档"),
        fix=Both(
            "delete the line ---, or move the rest to another file",
            "请删除---这一行，或把后面的内容放到另一个文件",
        ),
        why=Both(
            "Everything after this line would be ignored.", "否则后面的内容都会被忽略。"
        ),
        wrong="---\na: 1\n---\nb: 2",
        right="a: 1",
    ),
    Message(
        code="Y027",
        level="error",
        says=Both("file is empty", "文件是空的"),
        fix=Both(
            "add what it must have (a section `heading`, report.yaml `title` and `parts`, "
            "organ.yaml `name`), or delete it",
            "请补上必有的内容（一节有heading，report.yaml有title和parts，organ.yaml有name），或删除它",
        ),
        why=Both(
            "An empty section would print an empty paragraph.", "空的一节会印出空段落。"
        ),
        right="heading: 知识产权",
    ),
    Message(
        code="Y028",
        level="error",
        says=Both("expected `key: value` lines in the file", "文件内容不是“键: 值”的形式"),
        fix=Both(
            "start with a key, a half-width colon and a space, such as `heading: …`",
            "请以键、半角冒号和空格开头，如`heading: …`",
        ),
        why=Both(
            "Without keys, the meaning of the text is unknown.",
            "没有键就不知道内容是什么。",
        ),
        wrong="heading：知识产权",
        right="heading: 知识产权",
    ),
)
