"""Messages about lines that are not valid YAML."""

from reportgen.messages.message import Both, Message

_STRUCTURE = Both(
    "The file cannot be parsed beyond this point, so the rest cannot be checked.",
    "从这里起文件读不下去，后面的内容都无法检查。",
)

MESSAGES: tuple[Message, ...] = (
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
        code="Y059",
        level="error",
        says=Both(
            "a line with three dots ends the file", "只有三个点的一行表示文件到此为止"
        ),
        fix=Both("delete the line", "请删掉这一行"),
        why=_STRUCTURE,
        wrong="heading: 甲\n...\nfacts:",
        right="heading: 甲\nfacts:",
    ),
    Message(
        code="Y057",
        level="error",
        says=Both(
            "the comma in {value} ends the value here", "{value}里的逗号在这里会把数断开"
        ),
        fix=Both("write the number without thousands separators", "请把数写成不带分节号的"),
        why=Both(
            "In braces, a comma begins the next key.", "在大括号里，逗号后面是下一个键。"
        ),
        wrong="{name: 甲, value: 1,352}",
        right="{name: 甲, value: 1352}",
    ),
)
