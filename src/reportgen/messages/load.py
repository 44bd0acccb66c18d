"""Messages about YAML syntax and encoding."""

from reportgen.messages.message import Both, Entry

_AGREE = Both(
    "YAML 1.1 and 1.2 read this differently, so another program may see another value.",
    "YAML 1.1与1.2对它的理解不同，换一个程序可能读出别的值。",
)
_STRUCTURE = Both(
    "The file cannot be parsed beyond this point, so the rest cannot be checked.",
    "从这里起文件读不下去，后面的内容都无法检查。",
)

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "Y001",
        "error",
        Both(
            "file has {size} bytes; the limit is {limit}",
            "文件有{size}字节，上限是{limit}",
        ),
        Both("split it into several sections", "请拆成几节"),
        Both(
            "A section is about a page of text, so a file this large is probably a mistake.",
            "一节只有一页文字，这么大的文件多半放错了。",
        ),
        "a 20 MB file",
        "a few kilobytes",
    ),
    Entry(
        "Y002",
        "error",
        Both(
            "expected UTF-8, found {encoding}",
            "文件是按{encoding}保存的，不是UTF-8",
        ),
        Both("save it as UTF-8 in your editor", "请在编辑器里另存为UTF-8编码"),
        Both(
            "In other encodings, Chinese text becomes unreadable on other machines.",
            "用别的编码，换台机器中文就成乱码。",
        ),
        "GBK",
        "UTF-8",
    ),
    Entry(
        "Y003",
        "error",
        Both(
            "character {character} is not allowed in a document",
            "字符{character}不能出现在文档里",
        ),
        Both(
            "delete it; it is invisible in most editors", "请删除它（多数编辑器里看不见）"
        ),
        Both(
            "Word cannot open files with such characters.", "Word打不开带这种字符的文件。"
        ),
        "U+0007",
        "",
    ),
    Entry(
        "Y004",
        "error",
        Both("line ends with a lone carriage return", "有一行以单独的回车符结尾"),
        Both("save the file with LF or CRLF line endings", "请用LF或CRLF换行保存"),
        Both(
            "Editors and YAML count such lines differently.",
            "编辑器与YAML对这种行的行号算法不同。",
        ),
        "CR",
        "LF",
    ),
    Entry(
        "Y005",
        "warning",
        Both(
            "invisible character {character} changes the text direction",
            "看不见的字符{character}会改变书写方向",
        ),
        Both(
            "delete it unless the text is really right-to-left",
            "若不是从右到左的文字，请删除",
        ),
        Both(
            "It can make a text look different from what it says.",
            "它会让文字看起来与实际内容不一样。",
        ),
        "U+202E",
        "",
    ),
    Entry(
        "Y006",
        "error",
        Both("file is not valid UTF-8 (byte {byte})", "文件不是UTF-8文本（字节{byte}）"),
        Both(
            "save it as UTF-8, or check whether it is a text file at all",
            "请另存为UTF-8；也可能它根本不是文本文件",
        ),
        Both(
            "Only UTF-8 text is read the same way everywhere.",
            "只有UTF-8文本到处读出来都一样。",
        ),
        "a picture named .yaml",
        "UTF-8",
    ),
    Entry(
        "Y007",
        "error",
        Both(
            "escape sequence for {character}, which is not allowed in a document",
            "转义写出的{character}不能出现在文档里",
        ),
        Both("delete the escape sequence", "请删除这个转义"),
        Both(
            "Word cannot open files with such characters.", "Word打不开带这种字符的文件。"
        ),
        'name: "甲\\a"',
        "name: 甲",
    ),
    Entry(
        "Y010",
        "error",
        Both("values are nested more than {limit} levels deep", "嵌套超过{limit}层"),
        Both(
            "check for stray brackets; no report needs so many levels",
            "报告用不着这么深，请检查多余的括号",
        ),
        _STRUCTURE,
        "[[[[…",
        "",
    ),
    Entry(
        "Y011",
        "error",
        Both("file has more than {limit} values", "文件里的值超过{limit}个"),
        Both("split it into several sections", "请拆成几节"),
        _STRUCTURE,
        "",
        "",
    ),
    Entry(
        "Y012",
        "error",
        Both(
            "number {value} has too many digits to be stored exactly",
            "数字{value}位数太多，程序无法精确保存",
        ),
        Both(
            "use a larger unit (万, 亿), or quote it if it is not a number",
            "请换用更大的单位（万、亿）；若不是数，请加引号",
        ),
        Both(
            "Other programs silently round digits beyond the 17th.",
            "超过17位的数字，别的程序会悄悄四舍五入。",
        ),
        "value: 123456789012345678901",
        'code: "123456789012345678901"',
    ),
    Entry(
        "Y020",
        "error",
        Both(
            "anchors and merge keys are not allowed: `{anchor}`",
            "不允许使用锚点和合并键：`{anchor}`",
        ),
        Both(
            "write out the value; quote text that starts with &",
            "请把内容直接写出来；以&开头的文字请加引号",
        ),
        Both("They insert a value where it was not written.", "它会让没写过的值凭空出现。"),
        "lead: &a 今年以来",
        "lead: 今年以来",
    ),
    Entry(
        "Y021",
        "error",
        Both(
            "aliases are not allowed: `*{alias}`",
            "`*{alias}`是对别处的引用，不允许使用",
        ),
        Both("quote text that starts with *: '…'", "以*开头的文字请加引号：'…'"),
        Both(
            "YAML reads a leading * as an alias, not as text.",
            "YAML把开头的*当作引用，而不是文字。",
        ),
        "- *重点",
        '- "*重点"',
    ),
    Entry(
        "Y022",
        "error",
        Both("YAML tags are not allowed: `{tag}`", "不允许使用YAML标签：`{tag}`"),
        Both(
            "delete it; quote text that starts with !",
            "请删除；以!开头的文字请加引号",
        ),
        Both(
            "A tag can change the type of a value, or run code in other programs.",
            "标签会改变值的类型，在别的程序里甚至会执行代码。",
        ),
        "value: !!int 26",
        "value: 26",
    ),
    Entry(
        "Y023",
        "error",
        Both(
            "duplicate key `{key}`; first used in line {first}",
            "键`{key}`重复了，第一次在第{first}行",
        ),
        Both("delete one of the two", "请删掉其中一个"),
        Both(
            "YAML programs silently keep only one of them.",
            "YAML程序只会悄悄保留其中一个。",
        ),
        "value: 26\nvalue: 27",
        "value: 27",
    ),
    Entry(
        "Y024",
        "error",
        Both("key `{key}` is not plain text", "键`{key}`不是普通文字"),
        Both("quote it, or use a name instead", "请加引号，或换成名称"),
        _AGREE,
        "on: 甲",
        '"on": 甲',
    ),
    Entry(
        "Y025",
        "error",
        Both(
            "`{value}` is ambiguous: YAML programs read it differently",
            "`{value}`在不同的YAML程序里含义不同",
        ),
        Both(
            'if it is text, quote it: "{value}"; otherwise write a plain number, true or false',
            '若是文字请加引号："{value}"；若是数请写成普通数字，若是是否请写true或false',
        ),
        _AGREE,
        "value: 010",
        "value: 10",
    ),
    Entry(
        "Y026",
        "error",
        Both("file contains a second document", "这里又开始了一份文档"),
        Both(
            "delete the line ---, or move the rest to another file",
            "请删除---这一行，或把后面的内容放到另一个文件",
        ),
        Both("Everything after this line would be ignored.", "否则后面的内容都会被忽略。"),
        "---\na: 1\n---\nb: 2",
        "a: 1",
    ),
    Entry(
        "Y027",
        "error",
        Both("file is empty", "文件是空的"),
        Both(
            "add at least `heading: …` for a section, or delete the file",
            "一节至少要有`heading: …`；若不需要，请删除此文件",
        ),
        Both("An empty section would print an empty paragraph.", "空的一节会印出空段落。"),
        "",
        "heading: 知识产权",
    ),
    Entry(
        "Y028",
        "error",
        Both("expected `key: value` lines in the file", "文件内容不是“键: 值”的形式"),
        Both(
            "start with a key, a half-width colon and a space, such as `heading: …`",
            "请以键、半角冒号和空格开头，如`heading: …`",
        ),
        Both(
            "Without keys, the meaning of the text is unknown.",
            "没有键就不知道内容是什么。",
        ),
        "heading：知识产权",
        "heading: 知识产权",
    ),
    Entry(
        "Y030",
        "warning",
        Both(
            "YAML joins this line and the next with a space between two Chinese characters",
            "YAML会把这一行与下一行用空格连接，两个汉字之间会多出空格",
        ),
        Both("write the text on one line, or as a | block", "请写在一行里，或用|块"),
        Both("The space would be printed.", "这个空格会印出来。"),
        "text: 今年以来，\n  全局",
        "text: |\n  今年以来，\n  全局",
    ),
    Entry(
        "Y031",
        "error",
        Both("full-width colon after `{key}`", "`{key}`后面的冒号是全角的"),
        Both(
            "use a half-width colon and a space: `{key}: …`",
            "请改成半角冒号加空格：`{key}: …`",
        ),
        _STRUCTURE,
        "value：26",
        "value: 26",
    ),
    Entry(
        "Y032",
        "error",
        Both("missing space after the colon of `{key}`", "`{key}`的冒号后面没有空格"),
        Both(
            "write `{key}: …`; if the whole line is text, quote it",
            "请写成`{key}: …`；若整行是文字，请加引号",
        ),
        _STRUCTURE,
        "value:26",
        "value: 26",
    ),
    Entry(
        "Y033",
        "warning",
        Both(
            "YAML reads `{cut}` as a comment, which is not printed",
            "YAML把`{cut}`当作注释，不会印出来",
        ),
        Both(
            "quote the whole text; put two spaces before a real comment",
            "请给整段文字加引号；真正的注释请在前面空两格",
        ),
        Both("Part of the text would be lost.", "否则会丢掉一部分文字。"),
        "text: 第1章 #2",
        'text: "第1章 #2"',
    ),
    Entry(
        "Y034",
        "error",
        Both("line is indented with a tab", "这一行用制表符缩进"),
        Both("indent with spaces, two for each level", "请用空格缩进，每层两格"),
        _STRUCTURE,
        "\tvalue: 26",
        "  value: 26",
    ),
    Entry(
        "Y035",
        "error",
        Both("text that starts with * must be quoted", "以*开头的文字要加引号"),
        Both('quote the whole text: "**…**…"', '请给整段文字加引号："**…**…"'),
        Both(
            "YAML reads a leading * as an alias, not as text.",
            "YAML把开头的*当作引用，而不是文字。",
        ),
        "- **强化**服务",
        '- "**强化**服务"',
    ),
    Entry(
        "Y036",
        "error",
        Both("text that starts with {{{{ must be quoted", "以{{{{开头的文字要加引号"),
        Both(
            'quote the whole text: "{{{{ … }}}}…"',
            '请给整段文字加引号："{{{{ … }}}}…"',
        ),
        Both(
            "YAML reads a leading brace as a mapping, not as text.",
            "YAML把开头的大括号当作数据结构，而不是文字。",
        ),
        "- {{ firms }}企业",
        '- "{{ firms }}企业"',
    ),
    Entry(
        "Y037",
        "error",
        Both("quotation mark is never closed", "从这里开始的引号没有配对"),
        Both(
            "add the closing mark; if the text contains such a mark, use the other kind outside",
            "请补上后引号；文字里有引号时，外层请用另一种引号",
        ),
        _STRUCTURE,
        'name: "申请量',
        'name: "申请量"',
    ),
    Entry(
        "Y038",
        "error",
        Both(
            "text that starts with `{character}` must be quoted",
            "文字不能以`{character}`开头，除非加引号",
        ),
        Both(
            'quote the whole text: "{character}…"',
            '请给整段文字加引号："{character}…"',
        ),
        Both("This character is reserved in YAML.", "这个字符在YAML里另有用途。"),
        "unit: %",
        'unit: "%"',
    ),
    Entry(
        "Y039",
        "error",
        Both("text continues after the closing quotation mark", "后引号之后还有文字"),
        Both(
            "move the closing mark to the end; inside the text, use “ ” or the other kind",
            "请把后引号移到文字末尾；文字里的引号请用“ ”或另一种",
        ),
        _STRUCTURE,
        '- "{{ firms }}"企业',
        '- "{{ firms }}企业"',
    ),
    Entry(
        "Y040",
        "error",
        Both(
            "expected `key: value` or a list item",
            "这一行既不是“键: 值”，也不是列表项",
        ),
        Both(
            "add the missing colon, or put long text in quotes or a | block",
            "是不是漏了冒号？长文字请加引号或用|块",
        ),
        _STRUCTURE,
        "heading 知识产权",
        "heading: 知识产权",
    ),
    Entry(
        "Y041",
        "error",
        Both("missing space after the - of a list item", "列表项的-后面没有空格"),
        Both("write `- …`", "请写成`- …`"),
        _STRUCTURE,
        "-甲公司",
        "- 甲公司",
    ),
    Entry(
        "Y042",
        "error",
        Both(
            "bracket `{bracket}` is never closed, or an item in it must be quoted",
            "括号`{bracket}`没有配对，或其中有一项需要加引号",
        ),
        Both(
            "close it; quote text that starts with a bracket",
            "请补上右括号；以括号开头的文字请加引号",
        ),
        _STRUCTURE,
        "names: [甲公司, 乙公司",
        "names: [甲公司, 乙公司]",
    ),
    Entry(
        "Y043",
        "error",
        Both(
            "second colon with a space after it on this line",
            "这一行有第二个冒号加空格",
        ),
        Both("quote the text that contains it", "请给含冒号的文字加引号"),
        _STRUCTURE,
        "text: 分工: 甲科",
        'text: "分工: 甲科"',
    ),
    Entry(
        "Y044",
        "error",
        Both(
            "inconsistent indentation",
            "这一行的缩进与同级的行不一致",
        ),
        Both(
            "align keys of the same level, with two spaces for each level",
            "同一级的键请对齐，每层缩进两格",
        ),
        _STRUCTURE,
        "  name: 甲\n   value: 1",
        "  name: 甲\n  value: 1",
    ),
    Entry(
        "Y045",
        "error",
        Both("invalid escape sequence", "YAML不认识这个转义"),
        Both(
            "in double quotes, write \\\\ for a backslash, or use single quotes",
            "双引号里的反斜杠请写成\\\\，或改用单引号",
        ),
        _STRUCTURE,
        'text: "甲\\*"',
        "text: '甲\\*'",
    ),
    Entry(
        "Y046",
        "error",
        Both("unexpected list item", "这里不能放列表项"),
        Both(
            "move it to its own line, indented under the key it belongs to",
            "请另起一行，缩进到所属的键下面",
        ),
        _STRUCTURE,
        "heading: 甲\n- 乙",
        "facts:\n  - 乙",
    ),
    Entry(
        "Y049",
        "error",
        Both("invalid YAML: {words}", "这里不符合YAML语法：{words}"),
        Both(
            "check quotes, brackets and indentation on this line and the one before",
            "请检查这一行和上一行的引号、括号和缩进",
        ),
        _STRUCTURE,
        "",
        "",
    ),
)
