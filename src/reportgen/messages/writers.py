"""Messages about layouts."""

from reportgen.messages.message import Both, Message

MESSAGES: tuple[Message, ...] = (
    Message(
        code="L001",
        level="error",
        says=Both("unknown layout {name}", "没有名为{name}的版式"),
        fix=Both("use one of: {known}", "可用的版式：{known}"),
        near=Both("did you mean {near}?", "是不是{near}？"),
        why=Both(
            "A layout is a file in templates/layouts/: gb9704 is layouts/gb9704.yaml. The project's own templates/ is searched first, then the built-in one.",
            "版式是templates/layouts/里的一个文件：gb9704即layouts/gb9704.yaml。先在项目自己的templates/中查找，再用自带的。",
        ),
        wrong="layout: gb9705",
        right="layout: gb9704",
    ),
    Message(
        code="L002",
        level="error",
        says=Both(
            "{name} must be between {low} and {high}",
            "{name}应在{low}到{high}之间",
        ),
        fix=Both(
            "check the unit: mm for the page, pt for font sizes, twips (1/20 pt) for line_pitch and char_spacing, characters for indents",
            "请注意单位：页面用毫米，字号用磅，line_pitch和char_spacing用缇（1/20磅），缩进用字",
        ),
        why=Both(
            "Word cannot display such a value, or the page would be unreadable.",
            "Word无法显示这样的数值，或者无法阅读。",
        ),
        wrong="line_pitch: 28.95",
        right="line_pitch: 579",
    ),
    Message(
        code="L003",
        level="error",
        says=Both(
            "margins leave less than 50 mm for the text",
            "页边距过大，正文区不足50毫米",
        ),
        fix=Both(
            "reduce the margins; width − left − right and height − top − bottom remain for the text",
            "请减小页边距：width − left − right与height − top − bottom是留给正文的尺寸",
        ),
        why=Both(
            "A page needs room for text. Margins are in mm, not in cm or twips.",
            "页面要有放正文的地方。页边距以毫米计，不是厘米或缇。",
        ),
        wrong="left: 280",
        right="left: 28",
    ),
    Message(
        code="L004",
        level="error",
        says=Both(
            "{lines} lines at this pitch exceed the text block height of {height} mm",
            "按此行距，{lines}行超出了{height}毫米高的版心",
        ),
        fix=Both(
            "write line_pitch: {room} or less, or reduce lines",
            "请写line_pitch: {room}或更小，或者减少lines",
        ),
        why=Both(
            "Each page would hold one line fewer than `lines`, and every page break in the report would move.",
            "每页会比lines少一行，全文的分页都会跟着变动。",
        ),
        source="GB/T 9704-2012 5.2.3",
        wrong="line_pitch: 580",
        right="line_pitch: 579",
    ),
    Message(
        code="L005",
        level="error",
        says=Both(
            "{chars} characters at this spacing exceed the text block width of {width} mm",
            "按此字距，{chars}个字超出了{width}毫米宽的版心",
        ),
        fix=Both(
            "write char_spacing: {room} or less, or reduce chars",
            "请写char_spacing: {room}或更小，或者减少chars",
        ),
        why=Both(
            "Each line would hold one character fewer than `chars`.",
            "每行会比chars少一个字。",
        ),
        source="GB/T 9704-2012 5.2.3",
        wrong="char_spacing: 0",
        right="char_spacing: -5",
    ),
    Message(
        code="L006",
        level="error",
        says=Both(
            "this layout has no `letterhead`, which the report needs",
            "这个版式没有`letterhead`，而报告有版头或版记",
        ),
        fix=Both(
            "copy `letterhead` from the layout gb9704, or delete the keys of the letterhead and the imprint in report.yaml",
            "请从版式gb9704抄来`letterhead`，或删掉report.yaml里版头、版记的各键",
        ),
        why=Both(
            "Without styles, the red head of a formal paper would look like its text.",
            "没有相应样式，红头就会排成正文的样子。",
        ),
        source="GB/T 9704-2012 7.2, 7.4",
        wrong="page: …",
        right="page: …\nletterhead: …",
    ),
    Message(
        code="L007",
        level="warning",
        says=Both(
            "the title is too long for a line, and a break may tear a word: {found}",
            "标题一行排不下，断行可能拆开词语：{found}",
        ),
        fix=Both(
            "write | where a line may end",
            "请在可以换行处写|",
        ),
        why=Both(
            "The lines of a title end between words. Where the program knows neither of the words at a break, it cannot be sure.",
            "标题回行要词意完整。断开处的词语程序不认识时，就拿不准。",
        ),
        source="GB/T 9704-2012 7.3.1",
        wrong="title: 示例区龙腾虎跃凤鸣麒麟祥云瑞彩金玉满堂春华秋实活动总结",
        right="title: 示例区龙腾虎跃凤鸣麒麟祥云瑞彩|金玉满堂春华秋实活动总结",
    ),
    Message(
        code="L008",
        level="warning",
        says=Both(
            "table is too wide for the page: {found} does not fit into column {name}",
            "表格太宽：列{name}放不下{found}",
        ),
        fix=Both(
            "leave out columns, split the table in two, or move it to an annex with `landscape: true`",
            "请减少列数、拆成两个表，或移入附件并写上`landscape: true`",
        ),
        why=Both(
            "Word would break the number in the middle of its digits.",
            "Word会把这个数从中间断开。",
        ),
        wrong="columns: [项目, 1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月]",
        right="columns: [项目, 1月, 2月, 3月, 4月, 5月, 6月]",
    ),
    Message(
        code="L009",
        level="warning",
        says=Both(
            "the template does not turn the pages of annexes",
            "模板没有把附件排成横页",
        ),
        fix=Both(
            'write `::: annex-label{{{{ " landscape" if each.landscape }}}}` in the template',
            '请在模板里写`::: annex-label{{{{ " landscape" if each.landscape }}}}`',
        ),
        why=Both(
            "A template of your own was copied before there was `landscape`.",
            "自己的模板是在有`landscape`之前抄来的。",
        ),
        wrong="::: annex-label",
        right='::: annex-label{{ " landscape" if each.landscape }}',
    ),
)
