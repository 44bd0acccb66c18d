"""Messages about texts and the references in them."""

from reportgen.messages.message import Both, Entry

_LITERAL = Both(
    "Otherwise the mark itself would be printed in the report.",
    "不改的话，这个记号会原样印在报告里。",
)
_EMPTY = Both("The figure would be missing from the sentence.", "否则句子里会缺一个数。")

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "R001",
        "error",
        Both(
            "a reference must have two braces on each side, found `{brace}`",
            "`{brace}`：引用的两边各要两个大括号",
        ),
        Both(
            "write {{{{ id }}}}; to print a brace, put \\ before it",
            "请写成{{{{ id }}}}；要印出大括号本身，请在前面加\\",
        ),
        _LITERAL,
        "共{{ firms }家",
        "共{{ firms }}家",
        Both("did you mean {{{{ {near} }}}}?", "是不是想写{{{{ {near} }}}}？"),
    ),
    Entry(
        "R002",
        "error",
        Both(
            "expected `id` or `id.piece`, found `{inside}`",
            "`{inside}`不是id，也不是id.项",
        ),
        Both(
            "write {{{{ id }}}} or {{{{ id.piece }}}}; put calculations in a template",
            "只能写{{{{ id }}}}或{{{{ id.piece }}}}；计算请写在模板里",
        ),
        Both("Texts are data, not programs.", "正文是数据，不是程序。"),
        "{{ firms + 1 }}",
        "{{ firms }}",
        Both("did you mean {{{{ {near} }}}}?", "是不是想写{{{{ {near} }}}}？"),
    ),
    Entry(
        "R003",
        "error",
        Both("missing id between the braces", "大括号里没有id"),
        Both("write the id of a metric: {{{{ id }}}}", "请写上指标的id：{{{{ id }}}}"),
        _EMPTY,
        "{{ }}",
        "{{ firms }}",
    ),
    Entry(
        "R004",
        "error",
        Both(
            "`{brace}` is only allowed in a template, not in a text",
            "`{brace}`只能用在模板里，不能写在正文里",
        ),
        Both("delete it; to print it, put \\ before it", "请删除；要印出它，请在前面加\\"),
        _LITERAL,
        "{% if firms %}",
        "{{ firms }}",
    ),
    Entry(
        "R005",
        "error",
        Both("bold text is never closed", "从这里开始的加粗没有结束"),
        Both(
            "add ** where it ends; to print an asterisk, write \\*",
            "请在结束处加上**；要印出星号，请写\\*",
        ),
        _LITERAL,
        "**强化服务",
        "**强化**服务",
    ),
    Entry(
        "R006",
        "error",
        Both("text ends with a backslash", "文字以反斜杠结尾"),
        Both(
            "delete it; to print a backslash, write \\\\", "请删除；要印出反斜杠，请写\\\\"
        ),
        _LITERAL,
        "完成任务。\\",
        "完成任务。",
    ),
    Entry(
        "R007",
        "error",
        Both("blank line inside a text", "文字里有空行"),
        Both(
            "split it into two facts, the second with `new_paragraph: true`",
            "一条文字就是一段：请分成两项，第二项写new_paragraph: true",
        ),
        Both("It is unclear whether a new paragraph is meant.", "不清楚是不是要另起一段。"),
        "",
        "",
    ),
    Entry(
        "R008",
        "error",
        Both(
            "`{brace}` is not a reference: braces must be half-width {{{{ }}}}",
            "`{brace}`不是引用：没有用半角大括号{{{{ }}}}",
        ),
        Both("use half-width braces: {{{{ id }}}}", "请用半角大括号：{{{{ id }}}}"),
        _LITERAL,
        "｛｛ firms ｝｝",
        "{{ firms }}",
        Both("write {{{{ {near} }}}}", "请写成{{{{ {near} }}}}"),
    ),
    Entry(
        "R009",
        "error",
        Both("no text between ** and **", "两个**之间没有文字"),
        Both(
            "delete both; to print asterisks, write \\*\\*",
            "请都删掉；要印出星号，请写\\*\\*",
        ),
        _LITERAL,
        "****",
        "**强化**",
    ),
    Entry(
        "R010",
        "error",
        Both(
            "unknown id `{id}` in this period",
            "这一期里没有叫`{id}`的指标、节或部分",
        ),
        Both(
            "define it under `metrics`, or correct the id",
            "请在`metrics`里定义它，或改正名称",
        ),
        _EMPTY,
        "{{ aplications }}",
        "{{ applications }}",
        Both("did you mean `{near}`?", "是不是想写`{near}`？"),
    ),
    Entry(
        "R011",
        "error",
        Both(
            "section or part `{id}` must be followed by one of: {allowed}",
            "`{id}`是节或部分，后面要写：{allowed}",
        ),
        Both("write {{{{ {id}.heading }}}}, for example", "例如写{{{{ {id}.heading }}}}"),
        _EMPTY,
        "{{ plans }}",
        "{{ plans.count }}",
        Both("did you mean {{{{ {id}.{near} }}}}?", "是不是想写{{{{ {id}.{near} }}}}？"),
    ),
    Entry(
        "R012",
        "error",
        Both("metric `{id}` has no `{key}`", "指标`{id}`没有`{key}`"),
        Both(
            "add `{key}:` to the metric, or print another piece of it",
            "请给这个指标加上`{key}:`，或改印别的项",
        ),
        _EMPTY,
        "{{ firms.change }}",
        "change:\n  previous: 16",
    ),
    Entry(
        "R013",
        "error",
        Both("a metric has no piece `{piece}`", "指标没有`{piece}`这一项"),
        Both("use one of: {pieces}", "可以用的有：{pieces}"),
        _EMPTY,
        "{{ firms.growth }}",
        "{{ firms.change }}",
        Both("did you mean {{{{ {id}.{near} }}}}?", "是不是想写{{{{ {id}.{near} }}}}？"),
    ),
    Entry(
        "R014",
        "error",
        Both(
            "invalid escape: backslash before `{character}`",
            "`{character}`前面的反斜杠没有意义",
        ),
        Both(
            "delete it; to print a backslash, write \\\\", "请删除；要印出反斜杠，请写\\\\"
        ),
        Both(
            "A backslash only prints a mark such as * or {{{{ literally, or breaks the line at its end.",
            "反斜杠只用来原样印出*、{{{{等记号，或在行尾换行。",
        ),
        r"抓好\n落实",
        "抓好落实",
    ),
    Entry(
        "R015",
        "error",
        Both(
            "{{{{ {name} }}}} is not allowed in a heading", "标题里不能用{{{{ {name} }}}}"
        ),
        Both("write out the text", "请直接写出文字"),
        Both(
            "Headings that refer to headings could refer to themselves endlessly.",
            "标题互相引用会没完没了。",
        ),
        "heading: 落实{{ ip.heading }}",
        "heading: 落实知识产权工作",
    ),
    Entry(
        "R016",
        "error",
        Both(
            "text of a metric contains a reference, bold or a line break",
            "指标里的这段文字含有引用、加粗或换行",
        ),
        Both(
            "write plain text; use references and ** in facts",
            "请直接写出文字；引用和**写在facts里",
        ),
        Both(
            "A metric prints only itself, not other metrics.",
            "指标只印自己，不印别的指标。",
        ),
        "name: {{ firms }}产值",
        "name: 企业产值",
    ),
    Entry(
        "R020",
        "hint",
        Both("metric `{id}` is not printed in any text", "指标`{id}`没有在任何文字里印出"),
        Both(
            "write {{{{ {id} }}}} where it belongs, or delete the metric",
            "请在该用的地方写{{{{ {id} }}}}，或删掉这个指标",
        ),
        Both(
            "A figure that is collected but not reported has often been forgotten.",
            "收集了却没有写进报告的数，往往是漏了。",
        ),
        "",
        "",
    ),
    Entry(
        "R021",
        "warning",
        Both("{words} is not filled in", "{words}还没有填写"),
        Both("write the text, or delete the fact", "请写上内容，或删掉这一项"),
        Both("It would be printed as it is.", "不填就会原样印出。"),
        "lead: 【待填：导语】",
        "lead: 今年以来，……",
    ),
)
