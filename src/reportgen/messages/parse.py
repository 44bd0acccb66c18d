"""Messages about rendered Markdown and the document tree."""

from reportgen.messages.message import Both, Message

_NOT_DROPPED = Both(
    "Content that has no form in an official document is refused, never silently dropped.",
    "公文里没有对应形式的内容不会悄悄丢掉，而是报错。",
)
_TEMPLATE = Both("check the template that prints this", "请检查印出这一处的模板")

MESSAGES: tuple[Message, ...] = (
    Message(
        code="M001",
        level="error",
        says=Both(
            "`{what}` is not allowed in a report (rendered line {line}: {excerpt})",
            "报告里不能有`{what}`（渲染文本第{line}行：{excerpt}）",
        ),
        fix=Both(
            "use only headings (#), paragraphs, lists, tables and **; do not indent by four or more spaces",
            "只能用标题（#）、段落、列表、表格和**；不要缩进四格以上",
        ),
        why=_NOT_DROPPED,
        wrong="<b>重点</b>",
        right="**重点**",
    ),
    Message(
        code="M002",
        level="error",
        says=Both(
            "unknown role `{what}` (rendered line {line})",
            "没有`{what}`这种段落（渲染文本第{line}行）",
        ),
        fix=Both(
            "use one of: secrecy, urgency, issuer-mark, document-number, signatory, addressee, closing, signature, date, attachment-note, contact, annex-label, annex-title, table-note, copies, printed, body",
            ":::后只能写：secrecy、urgency、issuer-mark、document-number、signatory、addressee、closing、signature、date、attachment-note、contact、annex-label、annex-title、table-note、copies、printed、body",
        ),
        near=Both("did you mean `::: {near}`?", "是不是想写`::: {near}`？"),
        why=_NOT_DROPPED,
        wrong="::: singature\n某局\n:::",
        right="::: signature\n某局\n:::",
    ),
    Message(
        code="M003",
        level="error",
        says=Both(
            "`::: {what}` is not closed, or contains something other than paragraphs (rendered line {line})",
            "`::: {what}`里有段落以外的内容，或没有结束（第{line}行）",
        ),
        fix=Both("close it with ::: on its own line", "请另起一行写:::结束"),
        why=_NOT_DROPPED,
        wrong="::: signature\n某局",
        right="::: signature\n某局\n:::",
    ),
    Message(
        code="M004",
        level="error",
        says=Both(
            "list item is not a single paragraph (rendered line {line}: {excerpt})",
            "列表项不是单独一段（渲染文本第{line}行：{excerpt}）",
        ),
        fix=Both(
            "use flat lists with one paragraph per item",
            "列表只有一层，每项只有一段",
        ),
        why=_NOT_DROPPED,
        wrong="- 甲\n  - 乙",
        right="- 甲\n- 乙",
    ),
    Message(
        code="M005",
        level="error",
        says=Both(
            "heading {what} is too deep (rendered line {line})",
            "标题{what}层次太深（渲染文本第{line}行）",
        ),
        fix=Both(
            "use at most four levels: 一、（一）1.（1）",
            "公文标题最多四层：一、（一）1.（1）",
        ),
        why=_NOT_DROPPED,
        source="GB/T 9704-2012 7.3.3",
        wrong="###### 甲",
        right="##### （1）甲",
    ),
    Message(
        code="M006",
        level="error",
        says=Both(
            "duplicate title, or title not at the beginning (rendered line {line}: {excerpt})",
            "出现第二个标题，或标题不在开头（渲染文本第{line}行：{excerpt}）",
        ),
        fix=Both(
            "use # only for the title, and ## for parts", "#只用于报告标题，各部分用##"
        ),
        why=_NOT_DROPPED,
        wrong="# 甲\n\n# 乙",
        right="# 甲\n\n## 一、乙",
    ),
    Message(
        code="M007",
        level="error",
        says=Both(
            "wrong number of cells in a table row: {what} (rendered line {line}: {excerpt})",
            "表格某行的格数不对：{what}（第{line}行：{excerpt}）",
        ),
        fix=Both("use as many cells as the header row has", "请与表头的格数一致"),
        why=Both(
            "Markdown programs silently drop or pad such cells.",
            "Markdown程序会悄悄丢掉或补上单元格。",
        ),
        wrong="| 指标 | 数值 |\n| --- | --- |\n| 申请量 |",
        right="| 指标 | 数值 |\n| --- | --- |\n| 申请量 | 26 |",
    ),
    Message(
        code="M008",
        level="error",
        says=Both(
            "no text after the run-in heading {what} (rendered line {line})",
            "接排标题“{what}”后面没有正文（渲染文本第{line}行）",
        ),
        fix=Both(
            "add facts to the section, or write `heading_form: own_line`",
            "请为这一节写上facts，或写`heading_form: own_line`",
        ),
        why=Both(
            "After a heading that ends with 。 the text continues on the same line.",
            "以句号结尾的标题，正文接在同一行。",
        ),
        wrong="### （一）进展。\n\n### （二）成效",
        right="### （一）进展。\n\n正文。",
    ),
    Message(
        code="M009",
        level="error",
        says=Both(
            "template cut a figure or a text in two (rendered line {line}: {excerpt})",
            "模板把一个数或一段文字截断了（渲染文本第{line}行：{excerpt}）",
        ),
        fix=Both(
            "do not shorten or split texts of the data in a template",
            "模板里不要截取或拆分数据里的文字",
        ),
        why=Both("The rest of the figure would be lost.", "否则剩下的部分会丢失。"),
        wrong="{{ section.facts[0].text[:5] }}",
        right="{{ section.facts[0].text }}",
    ),
    Message(
        code="M010",
        level="error",
        says=Both(
            "unmatched ** in the finished text (rendered line {line}: {excerpt})",
            "成文里留下了**（渲染文本第{line}行：{excerpt}）",
        ),
        fix=Both(
            "put ** directly before and after the bold text, without spaces inside",
            "**要紧贴加粗文字的前后，中间不留空格",
        ),
        why=Both("The asterisks would be printed.", "否则会印出星号。"),
        wrong="** 重点 **",
        right="**重点**",
    ),
    Message(
        code="M011",
        level="error",
        says=Both(
            "empty heading, paragraph or list item (rendered line {line})",
            "有空的标题、段落或列表项（渲染文本第{line}行）",
        ),
        fix=_TEMPLATE,
        why=Both("An empty line would be printed.", "否则会印出空行。"),
        wrong="## ",
        right="## 一、工作情况",
    ),
    Message(
        code="M012",
        level="error",
        says=Both(
            "list numbers are not consecutive: {what} (rendered line {line}: {excerpt})",
            "列表的编号不连续：{what}（渲染文本第{line}行：{excerpt}）",
        ),
        fix=Both(
            "number the items 1. 2. 3.; if it is not a list, put a backslash before the dot: 1\\.",
            "请按1. 2. 3.编号；如果不是列表，请在点号前加反斜杠：1\\.",
        ),
        why=Both(
            "Markdown programs number lists themselves and would change the typed numbers.",
            "Markdown程序会自己编号，写下的编号会被改掉。",
        ),
        wrong="1. 甲\n3. 乙",
        right="1. 甲\n2. 乙",
    ),
    Message(
        code="M013",
        level="error",
        says=Both(
            "# would be printed: not a heading (rendered line {line}: {excerpt})",
            "#会被印出来：这一行不是标题（渲染文本第{line}行：{excerpt}）",
        ),
        fix=Both(
            "write one to five # and a space before the heading; to print #, write \\#",
            "标题前写一至五个#，再空一格；要印出#，请写\\#",
        ),
        why=_NOT_DROPPED,
        wrong="##一、工作情况",
        right="## 一、工作情况",
    ),
    Message(
        code="M014",
        level="error",
        says=Both(
            "not a table: header row and row of dashes do not match (rendered line {line}: {excerpt})",
            "这几行不成表格：表头与下面的横线行对不上（渲染文本第{line}行：{excerpt}）",
        ),
        fix=Both(
            "write a header row, then a row | --- | --- | with as many cells; to print |, write \\|",
            "表格先写表头，再写格数相同的一行| --- | --- |；要印出|，请写\\|",
        ),
        why=Both("The vertical bars would be printed.", "否则会印出竖线。"),
        wrong="| 指标 | 数值 |\n| 申请量 | 26 |",
        right="| 指标 | 数值 |\n| --- | --- |\n| 申请量 | 26 |",
    ),
    Message(
        code="M015",
        level="error",
        says=Both(
            "unprintable character {what} (rendered line {line}: {excerpt})",
            "有不能印出的字符{what}（渲染文本第{line}行：{excerpt}）",
        ),
        fix=Both(
            "check the template for tabs, control characters and character references such as &#9;",
            "请检查模板里的制表符、控制字符和&#9;之类的字符引用",
        ),
        why=Both(
            "Word cannot store it, or displays a box.", "Word无法保存，或显示成方框。"
        ),
        wrong="甲&#9;乙",
        right="甲　乙",
    ),
    Message(
        code="M016",
        level="error",
        says=Both(
            "paragraph has more than {what} characters (rendered line {line}: {excerpt})",
            "一段超过{what}字（渲染文本第{line}行：{excerpt}）",
        ),
        fix=Both(
            "begin a new paragraph with `new_paragraph: true`, or look for loops in the template",
            "请用`new_paragraph: true`另起一段，或查看模板里的循环",
        ),
        why=Both(
            "Nobody reads a paragraph of ten pages, and it would take long to check.",
            "十页长的一段没人读得下去，检查起来也很慢。",
        ),
    ),
)
