"""Messages about layouts."""

from reportgen.messages.message import Both, Entry

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "L001",
        "error",
        Both("unknown layout {name}", "没有名为{name}的版式"),
        Both("use one of: {known}", "可用的版式：{known}"),
        Both(
            "A layout is a file in templates/layouts/: gb9704 is layouts/gb9704.yaml. The project's own templates/ is searched first, then the built-in one.",
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
            "{name} must be between {low} and {high}",
            "{name}应在{low}到{high}之间",
        ),
        Both(
            "check the unit: mm for the page, pt for font sizes, twips (1/20 pt) for line_pitch and char_spacing, characters for indents",
            "请注意单位：页面用毫米，字号用磅，line_pitch和char_spacing用缇（1/20磅），缩进用字",
        ),
        Both(
            "Word cannot display such a value, or the page would be unreadable.",
            "Word无法显示这样的数值，或者无法阅读。",
        ),
        "line_pitch: 28.95",
        "line_pitch: 579",
    ),
    Entry(
        "L003",
        "error",
        Both(
            "margins leave less than 50 mm for the text",
            "页边距过大，正文区不足50毫米",
        ),
        Both(
            "reduce the margins; width − left − right and height − top − bottom remain for the text",
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
            "{lines} lines at this pitch exceed the text block height of {height} mm",
            "按此行距，{lines}行超出了{height}毫米高的版心",
        ),
        Both(
            "write line_pitch: {room} or less, or reduce lines",
            "请写line_pitch: {room}或更小，或者减少lines",
        ),
        Both(
            "Each page would hold one line fewer than `lines`, and every page break in the report would move.",
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
            "{chars} characters at this spacing exceed the text block width of {width} mm",
            "按此字距，{chars}个字超出了{width}毫米宽的版心",
        ),
        Both(
            "write char_spacing: {room} or less, or reduce chars",
            "请写char_spacing: {room}或更小，或者减少chars",
        ),
        Both(
            "Each line would hold one character fewer than `chars`.",
            "每行会比chars少一个字。",
        ),
        "char_spacing: 0",
        "char_spacing: -5",
        source="GB/T 9704-2012 5.2.3",
    ),
)
