"""Messages about Word files that look otherwise than a layout, and the words in them."""

from reportgen.messages.message import Both, Message

ROLES = {
    "title": Both("title", "标题"),
    "heading_1": Both("headings of level 1", "一级标题"),
    "heading_2": Both("headings of level 2", "二级标题"),
    "heading_3": Both("headings of level 3", "三级标题"),
    "heading_4": Both("headings of level 4", "四级标题"),
    "body": Both("text", "正文"),
    "list": Both("lists", "列表"),
    "addressee": Both("addressee", "主送机关"),
    "closing": Both("closing words", "结束语"),
    "signature": Both("signature", "发文机关署名"),
    "date": Both("date", "成文日期"),
    "attachment_note": Both("attachment note", "附件说明"),
    "contact": Both("note below the date", "附注"),
    "annex_label": Both("number of the annex", "附件序号"),
    "annex_title": Both("title of the annex", "附件标题"),
    "caption": Both("captions", "表题"),
    "unit_line": Both("unit above the table", "表格单位"),
    "table_head": Both("table heads", "表头"),
    "table_cell": Both("table cells", "表格文字"),
    "table_note": Both("table notes", "表注"),
    "secrecy": Both("secrecy", "密级"),
    "urgency": Both("urgency", "紧急程度"),
    "issuer_mark": Both("mark of the issuer", "发文机关标志"),
    "document_number": Both("document number", "发文字号"),
    "imprint": Both("imprint", "版记"),
    "page_number": Both("page numbers", "页码"),
}
SIDES = {
    "top": Both("top", "上边（天头）"),
    "right": Both("right", "右边（切口）"),
    "bottom": Both("bottom", "下边"),
    "left": Both("left", "左边（订口）"),
}
EDGES = {"left": Both("left", "左"), "right": Both("right", "右")}
MARKS = {
    "plain": Both("plain", "常规"),
    "bold": Both("bold", "加粗"),
    "italic": Both("italic", "倾斜"),
    "underlined": Both("underlined", "加下划线"),
    "struck": Both("struck through", "加删除线"),
}
TYPED_BLANKS = Both("typed blanks or tabs", "用的是空格或制表符")
PAGES = {
    "all": Both("the pages", "页面"),
    "default": Both("odd pages", "单页"),
    "even": Both("even pages", "双页"),
}
BLACK = Both("black", "黑色")
NO_FONT = Both("no font that the file states", "文件没有指定的字体")
_ALIGNMENTS = {
    "left": Both("at the left", "居左"),
    "center": Both("in the middle", "居中"),
    "right": Both("at the right", "居右"),
    "outer": Both("at the outer edge", "居外侧（单页居右、双页居左）"),
    "inside": Both("at the inner edge", "居内侧"),
}


def alignment(name: str) -> Both:
    """Return an alignment in words; justified text is at the left, as in its last line."""
    return _ALIGNMENTS.get(name, _ALIGNMENTS["left"])


_LOOK = Both(
    "Offices that receive the file expect the look of the standard; it shows at first sight.",
    "收文单位按标准看版式，不合的一眼就能看出来。",
)
_BUILD = Both(
    "set it in Word, or build the file again and send that one",
    "请在Word里改正，或重新生成后发送生成的文件",
)
MESSAGES: tuple[Message, ...] = (
    Message(
        code="L020",
        level="warning",
        says=Both(
            "the page is {found} mm; expected {expected}{clause}{also}",
            "纸张为{found}毫米，应为{expected}{clause}{also}",
        ),
        fix=Both(
            "choose the paper of the layout in Word: Layout, Size",
            "请在Word的布局、纸张大小里选择版式要求的纸张",
        ),
        why=_LOOK,
        source="GB/T 9704-2012 5.1",
    ),
    Message(
        code="L021",
        level="warning",
        says=Both(
            "the margin at the {role} is {found} mm; expected {expected}{clause}{also}",
            "{role}页边距为{found}毫米，应为{expected}{clause}{also}",
        ),
        fix=Both(
            "set it in Word: Layout, Margins",
            "请在Word的布局、页边距里改正",
        ),
        why=_LOOK,
        source="GB/T 9704-2012 5.2.1",
    ),
    Message(
        code="L022",
        level="warning",
        says=Both(
            "lines are {found} apart; expected {expected}{clause}{also}",
            "行距为{found}，应为{expected}{clause}{also}",
        ),
        fix=Both(
            "set exact line spacing in Word: Paragraph, Line spacing, Exactly",
            "请在Word的段落、行距里选固定值",
        ),
        why=Both(
            "The pitch decides how many lines a page has; one that is a little too large loses a line on each page.",
            "行距决定每页行数，略大一点，每页就会少一行。",
        ),
        source="GB/T 9704-2012 5.2.3",
    ),
    Message(
        code="L023",
        level="warning",
        says=Both(
            "{role} set in {found}; expected {expected}{clause}{also}",
            "{role}的字体是{found}，应为{expected}{clause}{also}",
        ),
        fix=Both(
            "select the words in Word and set the font for Chinese text (Asian text font)",
            "请在Word里选中文字，设置中文字体",
        ),
        why=_LOOK,
        source="GB/T 9704-2012 5.2.2, 7.3.1, 7.3.3, 7.5",
    ),
    Message(
        code="L024",
        level="hint",
        says=Both(
            "digits and letters of {role} set in {found}; expected {expected}{also}",
            "{role}的数字和字母字体是{found}，应为{expected}{also}",
        ),
        fix=Both(
            "select the words in Word and set the font for Latin text",
            "请在Word里选中文字，设置西文字体",
        ),
        why=Both(
            "The standard names no font for digits; they should be the same in the whole file.",
            "标准没有规定数字的字体，但全文应当一致。",
        ),
    ),
    Message(
        code="L025",
        level="warning",
        says=Both(
            "{role} of {found}; expected {expected}{clause}{also}",
            "{role}的字号是{found}，应为{expected}{clause}{also}",
        ),
        fix=_BUILD,
        why=_LOOK,
        source="GB/T 9704-2012 5.2.2, 7.3.1, 7.5",
    ),
    Message(
        code="L026",
        level="warning",
        says=Both(
            "{found} have no page number{clause}{also}", "{found}没有页码{clause}{also}"
        ),
        fix=Both(
            "insert one in Word: Insert, Page Number; a typed digit is none",
            "请在Word的插入、页码里添加，打上去的数字不是页码",
        ),
        why=_LOOK,
        source="GB/T 9704-2012 7.5",
    ),
    Message(
        code="L027",
        level="warning",
        says=Both(
            "page numbers are {found}; expected {expected}{clause}{also}",
            "页码{found}，应{expected}{clause}{also}",
        ),
        fix=Both(
            "set different odd and even pages in Word, and align the two numbers",
            "请在Word里设奇偶页不同，再分别对齐页码",
        ),
        why=_LOOK,
        source="GB/T 9704-2012 7.5",
    ),
    Message(
        code="L028",
        level="warning",
        says=Both(
            "page numbers are printed as {found}; expected {expected}{clause}{also}",
            "页码印作{found}，应为{expected}{clause}{also}",
        ),
        fix=Both(
            "type the signs around the number in the footer",
            "请在页脚里、页码两边打上符号",
        ),
        why=_LOOK,
        source="GB/T 9704-2012 7.5",
    ),
    Message(
        code="L029",
        level="warning",
        says=Both(
            "{role} indented by {found}; expected {expected}{clause}{also}",
            "{role}首行缩进{found}，应为{expected}{clause}{also}",
        ),
        fix=Both(
            "set it in Word: Paragraph, Special, First line",
            "请在Word的段落、特殊格式、首行缩进里改正",
        ),
        why=_LOOK,
        source="GB/T 9704-2012 7.3.2, 7.3.3",
    ),
    Message(
        code="L030",
        level="warning",
        says=Both(
            "text in the color {found}; expected {expected}{clause}{also}",
            "文字颜色为{found}，应为{expected}{clause}{also}",
        ),
        fix=Both(
            "set the font color Automatic in Word; colors often mark what is still to be done",
            "请在Word里把字体颜色设为自动；彩色字往往标着未定的内容",
        ),
        why=_LOOK,
        source="GB/T 9704-2012 5.2.4",
    ),
    Message(
        code="L031",
        level="warning",
        says=Both(
            "{role} {found}; expected {expected}{clause}{also}",
            "{role}{found}，应{expected}{clause}{also}",
        ),
        fix=_BUILD,
        why=_LOOK,
        source="GB/T 9704-2012 7.3.1",
    ),
    Message(
        code="L032",
        level="warning",
        says=Both(
            "{found} characters fit on a line; expected {expected}{clause}{also}",
            "每行排{found}字，应为{expected}{clause}{also}",
        ),
        fix=Both(
            "set the margins first if they are reported too, then the spacing of characters in Word: Font, Advanced, Spacing",
            "页边距也有问题的，请先改页边距；再在Word的字体、高级、间距里改正",
        ),
        why=Both(
            "The spacing of characters decides how much a page holds.",
            "字距决定每页能排多少字。",
        ),
        source="GB/T 9704-2012 5.2.3",
    ),
    Message(
        code="L033",
        level="warning",
        says=Both(
            "page numbers are {found} mm below the text; expected {expected}{clause}{also}",
            "页码在版心下方{found}毫米，应为{expected}{clause}{also}",
        ),
        fix=Both(
            "set it in Word: Layout, Margins, Layout, Footer",
            "请在Word的页面设置、版式里改页脚距边界",
        ),
        why=_LOOK,
        source="GB/T 9704-2012 7.5",
    ),
    Message(
        code="L034",
        level="warning",
        says=Both(
            "a heading is only typed, without outline level {role}{also}",
            "标题没有{role}级大纲级别{also}",
        ),
        fix=Both(
            "give it a heading style in Word, or set it: Paragraph, Outline level",
            "请在Word里套用标题样式，或在段落里设大纲级别",
        ),
        why=Both(
            "Tables of contents, the navigation pane and screen readers find headings by their level.",
            "目录、导航窗格和读屏软件靠大纲级别识别标题。",
        ),
    ),
    Message(
        code="L035",
        level="warning",
        says=Both(
            "the heading has outline level {found}; its number is of level {expected}{also}",
            "标题的大纲级别是{found}级，按序号应为{expected}级{also}",
        ),
        fix=Both(
            "change the style of the heading, or its number",
            "请改标题的样式，或改序号",
        ),
        why=Both(
            "一、 is the first level and （一） the second; a table of contents shows the outline.",
            "一、是第一层，（一）是第二层；目录按大纲级别排列。",
        ),
        source="GB/T 9704-2012 7.3.3",
    ),
    Message(
        code="L036",
        level="hint",
        says=Both(
            "no row of the table is repeated as its head on the next page; rows: {found}{also}",
            "表格没有设置重复标题行，共{found}行{also}",
        ),
        fix=Both(
            "select its first row in Word: Layout, Repeat Header Rows",
            "请在Word里选中首行，点布局、重复标题行",
        ),
        why=Both(
            "On the second page of a long table, nobody knows what a column means.",
            "表格跨页后，看不出各列是什么。",
        ),
    ),
    Message(
        code="L037",
        level="warning",
        says=Both(
            "{role} with {found} of space before or after; expected none{clause}{also}",
            "{role}段前或段后空了{found}，应为0{clause}{also}",
        ),
        fix=Both(
            "remove it in Word: Paragraph, Spacing, Before and After",
            "请在Word的段落里去掉段前、段后间距",
        ),
        why=Both(
            "Space between paragraphs breaks the even lines of a page, which then has fewer.",
            "段间空出来的距离打乱每页的行，页面排不满规定的行数。",
        ),
        source="GB/T 9704-2012 5.2.3",
    ),
    Message(
        code="L038",
        level="warning",
        says=Both(
            "a paragraph is indented by {found} at the {role}; expected {expected}{clause}{also}",
            "段落{role}缩进{found}，应为{expected}{clause}{also}",
        ),
        fix=Both(
            "set it in Word: Paragraph, Indentation, Left and Right",
            "请在Word的段落、缩进里改正左侧、右侧",
        ),
        why=_LOOK,
        source="GB/T 9704-2012 7.3.3",
    ),
    Message(
        code="L039",
        level="warning",
        says=Both(
            "{role} in {found} type; expected {expected}{also}",
            "{role}{found}，应为{expected}{also}",
        ),
        fix=Both(
            "select the words in Word and clear the bold, italic or underline",
            "请在Word里选中文字，取消加粗、倾斜、下划线或删除线",
        ),
        why=Both(
            "The standard tells levels by their fonts; 小标宋, 黑体 and 楷体 are not set in bold as well.",
            "标准靠字体区分层次，小标宋、黑体、楷体不再加粗。",
        ),
    ),
    Message(
        code="L040",
        level="warning",
        says=Both(
            "the table is {found} mm wide; the text between the margins {expected}{also}",
            "表格宽{found}毫米，版心宽{expected}毫米{also}",
        ),
        fix=Both(
            "choose AutoFit Window in Word: Layout, AutoFit",
            "请在Word的布局、自动调整里选根据窗口调整",
        ),
        why=Both(
            "A table that is wider than the text is cut off or printed over the margin.",
            "表格超出版心，打印时会压到页边或被截掉。",
        ),
        source="GB/T 9704-2012 5.2.1",
    ),
    Message(
        code="L041",
        level="hint",
        says=Both(
            "an empty paragraph before this one, inside the text{also}",
            "正文中间、这一段之前有空段落{also}",
        ),
        fix=Both("delete the empty paragraph", "请删掉空段落"),
        why=Both(
            "Blank lines in the text come from editing; what was there may have been deleted by mistake.",
            "正文中间的空行多是修改时留下的，也可能误删了内容。",
        ),
    ),
    Message(
        code="L042",
        level="hint",
        says=Both(
            "a page break before this paragraph, inside the text{also}",
            "正文中间、这一段之前有手动分页{also}",
        ),
        fix=Both("delete the page break", "请删掉分页符"),
        why=Both(
            "It leaves half a page empty as soon as a line is added before it.",
            "前面一增减文字，分页处就会空出半页。",
        ),
    ),
)
