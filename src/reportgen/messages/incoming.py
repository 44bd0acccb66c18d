"""Messages about imported reports."""

from reportgen.messages.message import Both, Message

_NOTHING = Both("Nothing was written.", "什么都没有写。")
_LETTERS = Both(
    "An imported text is printed as it was; what is not is listed here.",
    "导入的文字原样印出；不一样的都列在这里。",
)

MESSAGES: tuple[Message, ...] = (
    Message(
        code="U110",
        level="error",
        says=Both("cannot import a {suffix} file: {file}", "不能导入{suffix}文件：{file}"),
        fix=Both(
            "save the text as .docx, .md or .txt; copy a table into a Word file",
            "请把文字另存为.docx、.md或.txt；表格请复制到Word文件里",
        ),
        why=_NOTHING,
        wrong="reportgen import 总结.xls --period 2023H1",
        right="reportgen import 总结.docx --period 2023H1",
    ),
    Message(
        code="U111",
        level="error",
        says=Both("too long to be one report: {file}", "作为一份报告太长：{file}"),
        fix=Both(
            "import at most {characters} characters, {lines} paragraphs and cells, and {headings} headings at a time",
            "一次最多导入{characters}字，段落和单元格最多{lines}个，标题最多{headings}个",
        ),
        why=_NOTHING,
    ),
    Message(
        code="U112",
        level="error",
        says=Both("there is no text in {file}", "{file}里没有文字"),
        fix=Both("choose another file", "请换一个文件"),
        why=_NOTHING,
    ),
    Message(
        code="U113",
        level="warning",
        says=Both("{old} is printed as {new}: {title}", "{old}会印成{new}：{title}"),
        fix=Both("if a heading is missing here, add it", "这里如果缺了一个标题，请补上"),
        why=Both(
            "The template counts headings and annexes itself; the file counted otherwise.",
            "标题和附件由模板依次编号，与文件里的编号不一样。",
        ),
    ),
    Message(
        code="U114",
        level="warning",
        says=Both("not taken over ({what}): {text}", "没有导入（{what}）：{text}"),
        fix=Both(
            "if it belongs into the report, write it into the data",
            "报告里需要的，请写进数据",
        ),
        why=_LETTERS,
    ),
    Message(
        code="U115",
        level="warning",
        says=Both(
            "stands above the title and is printed below it: {text}",
            "在标题上面，会印到标题下面：{text}",
        ),
        fix=Both(
            "move it to the key that it is, such as `issuer_mark`, or delete it",
            "请移到相应的键，例如`issuer_mark`，或删掉",
        ),
        why=_LETTERS,
    ),
    Message(
        code="U116",
        level="warning",
        says=Both("the list of annexes (附件：…) is added", "会加印附件说明（附件：……）"),
        fix=Both("check it after the build", "请在生成后核对"),
        why=_LETTERS,
    ),
    Message(
        code="U117",
        level="warning",
        says=Both("no title was found", "没有找到标题"),
        fix=Both("write it in report.yaml", "请写进report.yaml"),
        why=_LETTERS,
    ),
    Message(
        code="U118",
        level="warning",
        says=Both(
            "empty cells of the table are printed as —: {count}",
            "表格里{count}个空白单元格会印成—",
        ),
        fix=Both("fill them in where a value is missing", "漏填的请补上"),
        why=Both(
            "Nobody could tell an empty cell from a forgotten one.",
            "空着的格，看不出是没有还是忘了填。",
        ),
    ),
    Message(
        code="U123",
        level="warning",
        says=Both(
            "a number is added before {count} headings, first {new}{title}",
            "{count}个标题会加上序号，第一个是：{new}{title}",
        ),
        fix=Both(
            "if one of them is no heading, make it a text",
            "其中若有不是标题的，请改成正文",
        ),
        why=Both(
            "The template counts all headings; these had no number.",
            "标题由模板依次编号；这些标题没有序号。",
        ),
    ),
    Message(
        code="U124",
        level="warning",
        says=Both(
            "a paragraph of over {most} characters becomes {count} paragraphs",
            "超过{most}字的一段会印成{count}段",
        ),
        fix=Both("check where they begin", "请核对从哪里分段"),
        why=_LETTERS,
    ),
    Message(
        code="U125",
        level="warning",
        says=Both(
            "the numbers of {count} headings are printed in another form, first {old} as {new}{title}",
            "{count}个标题的序号会换一种写法，第一个是：{old}→{new}{title}",
        ),
        fix=Both("check where the text refers to them", "正文里提到这些序号的，请核对"),
        why=Both(
            "A report numbers its headings as GB/T 9704 does: 一、 （一） 1. （1）.",
            "报告的标题按GB/T 9704编号：一、 （一） 1. （1）。",
        ),
    ),
    Message(
        code="U122",
        level="warning",
        says=Both("the date is printed in another form: {old}", "日期会改写：{old}"),
        fix=Both("check that it is {new}", "请核对是不是{new}"),
        why=_LETTERS,
    ),
    Message(
        code="U165",
        level="warning",
        says=Both(
            "a cell of the head that spans several columns is repeated above {count} more",
            "表头有合并的格子，其文字已在另外{count}列上重复",
        ),
        fix=Both(
            "give each of these columns a heading of its own, or a `group`",
            "请给这几列各写表头，或写明`group`",
        ),
        why=Both(
            "The row below was read as data: it does not go on with merged cells.",
            "下面一行不是接着合并格的表头，已作为数据读取。",
        ),
    ),
    Message(
        code="U166",
        level="warning",
        says=Both(
            "the date below the title is printed at the end: {old}",
            "标题下的日期会印在文末：{old}",
        ),
        fix=Both(
            "move it into `lead` if it is to stay there", "要留在标题下的，请移到`lead`"
        ),
        why=Both(
            "The date of an official document is at its end, below who signs it.",
            "公文的成文日期在文末署名之下。",
        ),
    ),
    Message(
        code="U119",
        level="warning",
        says=Both("was read as {encoding}", "已按{encoding}读取"),
        fix=Both(
            "if the text looks wrong, save the file as UTF-8 and import it again",
            "如果文字不对，请把文件另存为UTF-8，再导入",
        ),
        why=Both(
            "A text file does not say its encoding; this one is not UTF-8.",
            "文本文件不注明编码；这个文件不是UTF-8。",
        ),
    ),
)
