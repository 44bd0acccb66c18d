"""Messages about texts and the references in them."""

from reportgen.messages.message import Both, Message

_LITERAL = Both(
    "Otherwise the mark itself would be printed in the report.",
    "不改的话，这个记号会原样印在报告里。",
)
_EMPTY = Both("The figure would be missing from the sentence.", "否则句子里会缺一个数。")

MESSAGES: tuple[Message, ...] = (
    Message(
        code="R001",
        level="error",
        says=Both(
            "a reference must have two braces on each side, found `{brace}`",
            "`{brace}`：引用的两边各要两个大括号",
        ),
        fix=Both(
            "write {{{{ id }}}}; to print a brace, put \\ before it",
            "请写成{{{{ id }}}}；要印出大括号本身，请在前面加\\",
        ),
        near=Both("did you mean {{{{ {near} }}}}?", "是不是想写{{{{ {near} }}}}？"),
        why=_LITERAL,
        wrong="共{{ firms }家",
        right="共{{ firms }}家",
    ),
    Message(
        code="R002",
        level="error",
        says=Both(
            "expected `id` or `id.piece`, found `{inside}`",
            "`{inside}`不是id，也不是id.项",
        ),
        fix=Both(
            "write {{{{ id }}}} or {{{{ id.piece }}}}; put calculations in a template",
            "只能写{{{{ id }}}}或{{{{ id.piece }}}}；计算请写在模板里",
        ),
        near=Both("did you mean {{{{ {near} }}}}?", "是不是想写{{{{ {near} }}}}？"),
        why=Both("Texts are data, not programs.", "正文是数据，不是程序。"),
        wrong="{{ firms + 1 }}",
        right="{{ firms }}",
    ),
    Message(
        code="R003",
        level="error",
        says=Both("missing id between the braces", "大括号里没有id"),
        fix=Both("write the id of a metric: {{{{ id }}}}", "请写上指标的id：{{{{ id }}}}"),
        why=_EMPTY,
        wrong="{{ }}",
        right="{{ firms }}",
    ),
    Message(
        code="R004",
        level="error",
        says=Both(
            "`{brace}` is only allowed in a template, not in a text",
            "`{brace}`只能用在模板里，不能写在正文里",
        ),
        fix=Both(
            "delete it; to print it, put \\ before it", "请删除；要印出它，请在前面加\\"
        ),
        why=_LITERAL,
        wrong="{% if firms %}",
        right="{{ firms }}",
    ),
    Message(
        code="R005",
        level="error",
        says=Both("bold text is never closed", "从这里开始的加粗没有结束"),
        fix=Both(
            "add ** where it ends; to print an asterisk, write \\*",
            "请在结束处加上**；要印出星号，请写\\*",
        ),
        why=_LITERAL,
        wrong="**强化服务",
        right="**强化**服务",
    ),
    Message(
        code="R006",
        level="error",
        says=Both("text ends with a backslash", "文字以反斜杠结尾"),
        fix=Both(
            "delete it; to print a backslash, write \\\\", "请删除；要印出反斜杠，请写\\\\"
        ),
        why=_LITERAL,
        wrong="完成任务。\\",
        right="完成任务。",
    ),
    Message(
        code="R007",
        level="error",
        says=Both("blank line inside a text", "文字里有空行"),
        fix=Both(
            "split it into two facts, the second with `new_paragraph: true`",
            "一条文字就是一段：请分成两项，第二项写new_paragraph: true",
        ),
        why=Both(
            "It is unclear whether a new paragraph is meant.", "不清楚是不是要另起一段。"
        ),
    ),
    Message(
        code="R008",
        level="error",
        says=Both(
            "`{brace}` is not a reference: braces must be half-width {{{{ }}}}",
            "`{brace}`不是引用：没有用半角大括号{{{{ }}}}",
        ),
        fix=Both("use half-width braces: {{{{ id }}}}", "请用半角大括号：{{{{ id }}}}"),
        near=Both("write {{{{ {near} }}}}", "请写成{{{{ {near} }}}}"),
        why=_LITERAL,
        wrong="｛｛ firms ｝｝",
        right="{{ firms }}",
    ),
    Message(
        code="R009",
        level="error",
        says=Both("no text between ** and **", "两个**之间没有文字"),
        fix=Both(
            "delete both; to print asterisks, write \\*\\*",
            "请都删掉；要印出星号，请写\\*\\*",
        ),
        why=_LITERAL,
        wrong="****",
        right="**强化**",
    ),
    Message(
        code="R010",
        level="error",
        says=Both(
            "unknown id `{id}` in this period{also}",
            "这一期里没有叫`{id}`的指标、节或部分{also}",
        ),
        fix=Both(
            "define it under `metrics`, or correct the id",
            "请在`metrics`里定义它，或改正名称",
        ),
        near=Both("did you mean `{near}`?", "是不是想写`{near}`？"),
        why=_EMPTY,
        wrong="{{ aplications }}",
        right="{{ applications }}",
    ),
    Message(
        code="R011",
        level="error",
        says=Both(
            "section or part `{id}` must be followed by one of: {allowed}{also}",
            "`{id}`是节或部分，后面要写：{allowed}{also}",
        ),
        fix=Both(
            "write {{{{ {id}.heading }}}}, for example", "例如写{{{{ {id}.heading }}}}"
        ),
        near=Both(
            "did you mean {{{{ {id}.{near} }}}}?", "是不是想写{{{{ {id}.{near} }}}}？"
        ),
        why=_EMPTY,
        wrong="{{ plans }}",
        right="{{ plans.count }}",
    ),
    Message(
        code="R012",
        level="error",
        says=Both("metric `{id}` has no `{key}`{also}", "指标`{id}`没有`{key}`{also}"),
        fix=Both(
            "add `{key}:` to the metric, or print another piece of it",
            "请给这个指标加上`{key}:`，或改印别的项",
        ),
        why=_EMPTY,
        wrong="{{ firms.change }}",
        right="change:\n  previous: 16",
    ),
    Message(
        code="R013",
        level="error",
        says=Both("a metric has no piece `{piece}`{also}", "指标没有`{piece}`这一项{also}"),
        fix=Both("use one of: {pieces}", "可以用的有：{pieces}"),
        near=Both(
            "did you mean {{{{ {id}.{near} }}}}?", "是不是想写{{{{ {id}.{near} }}}}？"
        ),
        why=_EMPTY,
        wrong="{{ firms.growth }}",
        right="{{ firms.change }}",
    ),
    Message(
        code="R014",
        level="error",
        says=Both(
            "invalid escape: backslash before `{character}`",
            "`{character}`前面的反斜杠没有意义",
        ),
        fix=Both(
            "delete it; to print a backslash, write \\\\", "请删除；要印出反斜杠，请写\\\\"
        ),
        why=Both(
            "A backslash only prints a mark such as * or {{{{ literally, or breaks the line at its end.",
            "反斜杠只用来原样印出*、{{{{等记号，或在行尾换行。",
        ),
        wrong=r"抓好\n落实",
        right="抓好落实",
    ),
    Message(
        code="R015",
        level="error",
        says=Both(
            "{{{{ {name} }}}} is not allowed in a heading", "标题里不能用{{{{ {name} }}}}"
        ),
        fix=Both("write out the text", "请直接写出文字"),
        why=Both(
            "Headings that refer to headings could refer to themselves endlessly.",
            "标题互相引用会没完没了。",
        ),
        wrong="heading: 落实{{ ip.heading }}",
        right="heading: 落实知识产权工作",
    ),
    Message(
        code="R016",
        level="error",
        says=Both(
            "text of a metric contains a reference, bold or a line break",
            "指标里的这段文字含有引用、加粗或换行",
        ),
        fix=Both(
            "write plain text; use references and ** in facts",
            "请直接写出文字；引用和**写在facts里",
        ),
        why=Both(
            "A metric prints only itself, not other metrics.",
            "指标只印自己，不印别的指标。",
        ),
        wrong="name: {{ firms }}产值",
        right="name: 企业产值",
    ),
    Message(
        code="R020",
        level="hint",
        says=Both(
            "metric `{id}` is not printed in any text{also}",
            "指标`{id}`没有在任何文字里印出{also}",
        ),
        fix=Both(
            "write {{{{ {id} }}}} where it belongs, or delete the metric",
            "请在该用的地方写{{{{ {id} }}}}，或删掉这个指标",
        ),
        why=Both(
            "A figure that is collected but not reported has often been forgotten.",
            "收集了却没有写进报告的数，往往是漏了。",
        ),
    ),
    Message(
        code="R021",
        level="error",
        says=Both("{words} is not filled in", "{words}还没有填写"),
        fix=Both(
            "fill it in, or delete what has nothing to say",
            "请填上；没有可写的，就删掉这一项",
        ),
        why=Both("It would be printed as it is.", "不填就会原样印出。"),
        wrong="lead: 【待填：导语】",
        right="lead: 今年以来，……",
        owed="missing",
        unfinished=True,
    ),
    Message(
        code="R030",
        level="error",
        says=Both(
            "{words} is not markup here",
            "{words}在这里不是标记",
        ),
        fix=Both(
            "delete it: write ² or ① itself, an address without a link, a heading in `heading`, "
            "and a backslash at the end of a line to break it; a backslash before it prints it",
            "请删去：²、①直接写字符，链接只写网址，标题写在`heading`里，换行在行尾加反斜杠；"
            "要原样印出，请在前面加反斜杠",
        ),
        near=Both(
            "write {near} for bold; a backslash before it prints it",
            "加粗请写{near}；要原样印出，请在前面加反斜杠",
        ),
        why=Both(
            "It would be printed as it stands here.",
            "否则会原样印在报告里。",
        ),
        wrong="面积5<sup>2</sup>",
        right="面积5²",
    ),
    Message(
        code="R031",
        level="error",
        says=Both(
            "text contains a list, whose lines would be joined into one",
            "文字里有列表，各行会连成一行",
        ),
        fix=Both(
            "write `points:` in the fact, or a fact for each item",
            "请在这一项里写`points:`，或每条各写一项",
        ),
        why=Both(
            "The lines of a text are joined: a list would become one sentence.",
            "一段文字的各行会连起来，列表会变成一句话。",
        ),
        wrong="text: |\n  - 抓好培训\n  - 抓好宣传",
        right="points:\n  - 抓好培训。\n  - 抓好宣传。",
    ),
    Message(
        code="R032",
        level="hint",
        says=Both(
            "blanks at the beginning or end of a text are not printed",
            "文字首尾的空格不会印出",
        ),
        fix=Both(
            "delete them: the layout indents paragraphs",
            "请删除：段落缩进由版式处理",
        ),
        why=Both(
            "What is typed and not printed misleads.",
            "打了却不印，容易误会。",
        ),
        wrong='"\u3000\u3000今年以来，"',
        right='"今年以来，"',
    ),
    Message(
        code="R033",
        level="error",
        says=Both(
            "cell has a line break, which would be printed as a blank",
            "单元格里有换行，会印成空格",
        ),
        fix=Both(
            "write one line, or a backslash at the end of the line to break it",
            "请写成一行；要在格内换行，请在行尾加反斜杠",
        ),
        why=Both(
            "The two lines would run together.",
            "两行会连在一起。",
        ),
        wrong='"甲\\n乙"',
        right='"甲、乙"',
    ),
    Message(
        code="R034",
        level="warning",
        says=Both(
            "the whole text is in quotation marks, which are printed",
            "整段文字都在引号里，引号会印出来",
        ),
        fix=Both(
            'delete the Chinese marks; quotation marks for YAML are " "',
            '请删去中文引号；YAML用的引号是半角的" "',
        ),
        why=Both(
            'Word processors turn " " into “ ”, which YAML does not know.',
            "文字处理软件会把半角引号自动改成“ ”，YAML不认。",
        ),
        wrong="- “开展培训。”",
        right="- 开展培训。",
    ),
    Message(
        code="R035",
        level="error",
        says=Both(
            "a cell must be a text or a number, not a list or a mapping",
            "单元格应是文字或数字，不是列表或“键: 值”",
        ),
        fix=Both(
            "write one - before each cell; write — for what there is not; quote text with {{ or :",
            "每格前面只写一个-；没有的写—；含{{或:的文字请加引号",
        ),
        near=Both(
            'write "{{{{ {near} }}}}", with quotation marks and two braces on each side',
            '请写成"{{{{ {near} }}}}"，加引号，两边各两个大括号',
        ),
        why=Both("Each cell is one value.", "一格只写一项内容。"),
        wrong="- { grants.value }",
        right='- "{{ grants.value }}"',
    ),
)
