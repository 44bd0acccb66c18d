"""Messages about layouts."""

from reportgen.messages.message import Both, Entry

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "L001",
        "error",
        Both("there is no layout {name}", "没有名为{name}的版式"),
        Both("the layouts are: {known}", "可用的版式：{known}"),
        Both(
            "A layout is a file in templates/layouts/: gb9704 is layouts/gb9704.yaml. The "
            "project's own templates/ is looked into first, then the built-in one.",
            "版式是templates/layouts/里的一个文件：gb9704即layouts/gb9704.yaml。先在项目自己的templates/中查找，再用自带的。",
        ),
        "layout: gb9705",
        "layout: gb9704",
        near=Both("did you mean {near}?", "是不是{near}？"),
    ),
    Entry(
        "L002",
        "error",
        Both(
            "{name} must be a number from {low} to {high}",
            "{name}应在{low}到{high}之间",
        ),
        Both(
            "mind the unit: mm for the page, pt for sizes, twips (1/20 pt) for line_pitch "
            "and char_spacing, characters for indents",
            "请注意单位：页面用毫米，字号用磅，line_pitch和char_spacing用缇（1/20磅），缩进用字",
        ),
        Both(
            "Word cannot show such a value, or nobody could read it.",
            "Word无法显示这样的数值，或者无法阅读。",
        ),
        "line_pitch: 28.95",
        "line_pitch: 579",
    ),
    Entry(
        "L003",
        "error",
        Both(
            "the margins leave less than 50 mm for the text",
            "页边距过大，正文区不足50毫米",
        ),
        Both(
            "make the margins smaller: width − left − right and height − top − bottom are "
            "what is left for the text",
            "请减小页边距：width − left − right与height − top − bottom是留给正文的尺寸",
        ),
        Both(
            "A page needs room for text. Margins are in mm, not in cm or twips.",
            "页面要有放正文的地方。页边距以毫米计，不是厘米或缇。",
        ),
        "left: 280",
        "left: 28",
    ),
    Entry(
        "L004",
        "error",
        Both(
            "{lines} lines of this pitch are higher than the text block of {height} mm",
            "按此行距，{lines}行超出了{height}毫米高的版心",
        ),
        Both(
            "write line_pitch: {room} or less, or fewer lines",
            "请写line_pitch: {room}或更小，或者减少lines",
        ),
        Both(
            "A page would hold one line less than lines says, and every page break of the "
            "report would move.",
            "每页会比lines少一行，全文的分页都会跟着变动。",
        ),
        "line_pitch: 580",
        "line_pitch: 579",
        source="GB/T 9704-2012 5.2.3",
    ),
    Entry(
        "L005",
        "error",
        Both(
            "{chars} characters with this spacing are wider than the text block of "
            "{width} mm",
            "按此字距，{chars}个字超出了{width}毫米宽的版心",
        ),
        Both(
            "write char_spacing: {room} or less, or fewer chars",
            "请写char_spacing: {room}或更小，或者减少chars",
        ),
        Both(
            "A line would hold one character less than chars says.",
            "每行会比chars少一个字。",
        ),
        "char_spacing: 0",
        "char_spacing: -5",
        source="GB/T 9704-2012 5.2.3",
    ),
)
