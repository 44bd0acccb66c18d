"""Messages about YAML syntax and encoding."""

from reportgen.messages.message import Both, Message

_AGREE = Both(
    "YAML 1.1 and 1.2 read this differently, so another program may see another value.",
    "YAML 1.1与1.2对它的理解不同，换一个程序可能读出别的值。",
)
_STRUCTURE = Both(
    "The file cannot be parsed beyond this point, so the rest cannot be checked.",
    "从这里起文件读不下去，后面的内容都无法检查。",
)

MESSAGES: tuple[Message, ...] = (
    Message(
        code="Y001",
        level="error",
        says=Both(
            "file has {size} bytes; the limit is {limit}",
            "文件有{size}字节，上限是{limit}",
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
            "character {character} is not allowed in a document",
            "字符{character}不能出现在文档里",
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
        says=Both("line ends with a lone carriage return", "有一行以单独的回车符结尾"),
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
            "invisible character {character} changes the text direction",
            "看不见的字符{character}会改变书写方向",
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
            'if it is text, quote it: "{value}"; otherwise write a plain number, true or false',
            '若是文字请加引号："{value}"；若是数请写成普通数字，若是是否请写true或false',
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
    Message(
        code="Y030",
        level="error",
        says=Both(
            "YAML joins this line and the next with a space between two Chinese characters",
            "YAML会把这一行与下一行用空格连接，两个汉字之间会多出空格",
        ),
        fix=Both("write the text on one line, or as a | block", "请写在一行里，或用|块"),
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
        code="Y034",
        level="error",
        says=Both("line is indented with a tab", "这一行用制表符缩进"),
        fix=Both("indent with spaces, two for each level", "请用空格缩进，每层两格"),
        why=_STRUCTURE,
        wrong="\tvalue: 26",
        right="  value: 26",
    ),
    Message(
        code="Y035",
        level="error",
        says=Both("text that starts with * must be quoted", "以*开头的文字要加引号"),
        fix=Both('quote the whole text: "**…**…"', '请给整段文字加引号："**…**…"'),
        why=Both(
            "YAML reads a leading * as an alias, not as text.",
            "YAML把开头的*当作引用，而不是文字。",
        ),
        wrong="- **强化**服务",
        right='- "**强化**服务"',
    ),
    Message(
        code="Y036",
        level="error",
        says=Both("text that starts with {{{{ must be quoted", "以{{{{开头的文字要加引号"),
        fix=Both(
            'quote the whole text: "{{{{ … }}}}…"',
            '请给整段文字加引号："{{{{ … }}}}…"',
        ),
        why=Both(
            "YAML reads a leading brace as a mapping, not as text.",
            "YAML把开头的大括号当作数据结构，而不是文字。",
        ),
        wrong="- {{ firms }}企业",
        right='- "{{ firms }}企业"',
    ),
    Message(
        code="Y037",
        level="error",
        says=Both("quotation mark is never closed", "从这里开始的引号没有配对"),
        fix=Both(
            "add the closing mark; if the text contains such a mark, use the other kind outside",
            "请补上后引号；文字里有引号时，外层请用另一种引号",
        ),
        why=_STRUCTURE,
        wrong='name: "申请量',
        right='name: "申请量"',
    ),
    Message(
        code="Y038",
        level="error",
        says=Both(
            "text that starts with `{character}` must be quoted",
            "文字不能以`{character}`开头，除非加引号",
        ),
        fix=Both(
            'quote the whole text: "{character}…"',
            '请给整段文字加引号："{character}…"',
        ),
        why=Both("This character is reserved in YAML.", "这个字符在YAML里另有用途。"),
        wrong="unit: %",
        right='unit: "%"',
    ),
    Message(
        code="Y039",
        level="error",
        says=Both("text continues after the closing quotation mark", "后引号之后还有文字"),
        fix=Both(
            "move the closing mark to the end; inside the text, use “ ” or the other kind",
            "请把后引号移到文字末尾；文字里的引号请用“ ”或另一种",
        ),
        why=_STRUCTURE,
        wrong='- "{{ firms }}"企业',
        right='- "{{ firms }}企业"',
    ),
    Message(
        code="Y040",
        level="error",
        says=Both(
            "expected `key: value` or a list item",
            "这一行既不是“键: 值”，也不是列表项",
        ),
        fix=Both(
            "add the missing colon, or put long text in quotes or a | block",
            "是不是漏了冒号？长文字请加引号或用|块",
        ),
        why=_STRUCTURE,
        wrong="heading 知识产权",
        right="heading: 知识产权",
    ),
    Message(
        code="Y041",
        level="error",
        says=Both("missing space after the - of a list item", "列表项的-后面没有空格"),
        fix=Both("write `- …`", "请写成`- …`"),
        why=_STRUCTURE,
        wrong="-甲公司",
        right="- 甲公司",
    ),
    Message(
        code="Y042",
        level="error",
        says=Both(
            "bracket `{bracket}` is never closed, or an item in it must be quoted",
            "括号`{bracket}`没有配对，或其中有一项需要加引号",
        ),
        fix=Both(
            "close it; quote text that starts with a bracket",
            "请补上右括号；以括号开头的文字请加引号",
        ),
        why=_STRUCTURE,
        wrong="names: [甲公司, 乙公司",
        right="names: [甲公司, 乙公司]",
    ),
    Message(
        code="Y043",
        level="error",
        says=Both(
            "second colon with a space after it on this line",
            "这一行有第二个冒号加空格",
        ),
        fix=Both("quote the text that contains it", "请给含冒号的文字加引号"),
        why=_STRUCTURE,
        wrong="text: 分工: 甲科",
        right='text: "分工: 甲科"',
    ),
    Message(
        code="Y044",
        level="error",
        says=Both(
            "inconsistent indentation",
            "这一行的缩进与同级的行不一致",
        ),
        fix=Both(
            "align lines of the same level, with two spaces for each level",
            "同一级的各行请对齐，每层缩进两格",
        ),
        why=_STRUCTURE,
        wrong="  name: 甲\n   value: 1",
        right="  name: 甲\n  value: 1",
    ),
    Message(
        code="Y045",
        level="error",
        says=Both("invalid escape sequence", "YAML不认识这个转义"),
        fix=Both(
            "in double quotes, write \\\\ for a backslash, or use single quotes",
            "双引号里的反斜杠请写成\\\\，或改用单引号",
        ),
        why=_STRUCTURE,
        wrong='text: "甲\\*"',
        right="text: '甲\\*'",
    ),
    Message(
        code="Y046",
        level="error",
        says=Both("unexpected list item", "这里不能放列表项"),
        fix=Both(
            "move it to its own line, indented under the key it belongs to",
            "请另起一行，缩进到所属的键下面",
        ),
        why=_STRUCTURE,
        wrong="heading: 甲\n- 乙",
        right="facts:\n  - 乙",
    ),
    Message(
        code="Y049",
        level="error",
        says=Both("invalid YAML: {words}", "这里不符合YAML语法：{words}"),
        fix=Both(
            "check quotes, brackets and indentation on this line and the one before",
            "请检查这一行和上一行的引号、括号和缩进",
        ),
        why=_STRUCTURE,
    ),
    Message(
        code="Y050",
        level="error",
        says=Both(
            "a - after the colon begins a list, not a value",
            "冒号后面的-会被当作列表的开头，不是值",
        ),
        fix=Both(
            "leave the value empty until it is known, write a minus sign next to its digits, "
            "or quote the -",
            "还没有值就空着；负号请紧挨数字；要印出短横请加引号",
        ),
        why=_STRUCTURE,
        wrong="value: -",
        right="value:",
    ),
    Message(
        code="Y051",
        level="error",
        says=Both(
            "line is indented with a blank that is not a space ({character})",
            "这一行用全角空格或不间断空格缩进（{character}）",
        ),
        fix=Both(
            "indent with half-width spaces, two for each level",
            "请用半角空格缩进，每层两格",
        ),
        why=Both(
            "YAML takes such a blank for a letter of the word behind it.",
            "YAML会把这种空格当作后面文字的一部分。",
        ),
        wrong="　　value: 26",
        right="  value: 26",
    ),
    Message(
        code="Y052",
        level="error",
        says=Both("unresolved merge conflict of git", "这里有git没有合并完的冲突"),
        fix=Both(
            "keep one of the two versions, and delete the lines <<<<<<<, ======= and >>>>>>>",
            "两个版本请只留一个，并删掉<<<<<<<、=======、>>>>>>>这几行",
        ),
        why=Both(
            "The file contains two versions of the same lines.",
            "同样的几行，文件里有两个版本。",
        ),
        wrong="<<<<<<< HEAD\nvalue: 26\n=======\nvalue: 27\n>>>>>>> draft",
        right="value: 26",
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
        code="Y054",
        level="error",
        says=Both(
            "blank after the colon of `{key}` is not a space ({character})",
            "`{key}`的冒号后面是全角空格或不间断空格（{character}）",
        ),
        fix=Both("use a half-width space: `{key}: …`", "请改成半角空格：`{key}: …`"),
        why=_STRUCTURE,
        wrong="value:　26",
        right="value: 26",
    ),
    Message(
        code="Y055",
        level="error",
        says=Both(
            "a list item must begin with -, found {character}",
            "列表项应以半角-开头，这里是{character}",
        ),
        fix=Both("write - and a space: `- …`", "请写成半角-加空格：`- …`"),
        why=_STRUCTURE,
        wrong="－甲公司",
        right="- 甲公司",
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
