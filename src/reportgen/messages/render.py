"""Messages about Jinja templates."""

from reportgen.messages.message import Both, Message

_LOUD = Both(
    "A name that prints nothing would leave an unnoticed gap in the report.",
    "印不出内容的名字会让报告悄悄缺一块。",
)
_SAFE = Both(
    "Templates may come from other people; they must not run code or run forever.",
    "模板可能来自别人，不能让它执行代码或没完没了地运行。",
)

MESSAGES: tuple[Message, ...] = (
    Message(
        code="J001",
        level="error",
        says=Both("unknown template `{name}`", "没有模板`{name}`"),
        fix=Both(
            "use one of: {known}; a template is a folder in templates/ with report.md.j2",
            "可用的模板有：{known}；模板是templates/里含report.md.j2的文件夹",
        ),
        near=Both(
            "did you mean `{near}`? available templates: {known}",
            "是不是`{near}`？可用的模板有：{known}",
        ),
        why=_LOUD,
        wrong="template: work-reprot",
        right="template: work-report",
    ),
    Message(
        code="J002",
        level="error",
        says=Both("template has no file {file}", "模板里没有{file}"),
        fix=Both("copy it from a built-in template", "请从自带的模板里复制一份"),
        why=Both("Every template needs this file.", "每个模板都要有这个文件。"),
    ),
    Message(
        code="J003",
        level="error",
        says=Both("template file is larger than {limit} bytes", "模板文件超过{limit}字节"),
        fix=Both(
            "split it, or remove what is not part of the template",
            "请拆分，或移走不是模板的内容",
        ),
        why=_SAFE,
    ),
    Message(
        code="J010",
        level="error",
        says=Both("template syntax error: {words}", "模板语法有误：{words}"),
        fix=Both(
            "check braces, quotes and end tags ({{% endif %}}, {{% endfor %}}) here and above",
            "请检查这里和前面的括号、引号和结束标记（{{% endif %}}、{{% endfor %}}）",
        ),
        why=Both(
            "A template with a syntax error cannot be rendered.",
            "模板有语法错误，就无法生成报告。",
        ),
        wrong="{% if part.lead %} without {% endif %}",
        right="{% if part.lead %}…{% endif %}",
    ),
    Message(
        code="J011",
        level="error",
        says=Both("unknown filter `{name}`", "没有过滤器`{name}`"),
        fix=Both("use one of: {known}", "可用的有：{known}"),
        near=Both("did you mean `{near}`?", "是不是想写`{near}`？"),
        why=_LOUD,
        wrong="{{ 6 | chinse }}",
        right="{{ 6 | chinese }}",
    ),
    Message(
        code="J012",
        level="error",
        says=Both("unknown test `{name}`", "没有测试`{name}`"),
        fix=Both("use one of: {known}", "可用的有：{known}"),
        near=Both("did you mean `{near}`?", "是不是想写`{near}`？"),
        why=_LOUD,
        wrong="{% if x is defned %}",
        right="{% if x is defined %}",
    ),
    Message(
        code="J013",
        level="error",
        says=Both("unknown name `{name}`", "这里没有`{name}`"),
        fix=Both("use one of: {known}", "可用的有：{known}"),
        near=Both("did you mean `{near}`?", "是不是想写`{near}`？"),
        why=_LOUD,
        wrong="{{ report.titel }}",
        right="{{ report.title }}",
    ),
    Message(
        code="J014",
        level="error",
        says=Both("template folder has no file `{name}`", "模板文件夹里没有`{name}`"),
        fix=Both("use one of: {known}", "已有的文件：{known}"),
        near=Both("did you mean `{near}`?", "是不是想写`{near}`？"),
        why=_SAFE,
        wrong="{% include '../secret' %}",
        right="{% include 'section.md.j2' %}",
    ),
    Message(
        code="J016",
        level="error",
        says=Both("template is nested too deeply here", "模板在这里嵌套太深"),
        fix=Both(
            "use fewer loops, conditions and parentheses inside each other",
            "请减少一层套一层的循环、判断和括号",
        ),
        why=_SAFE,
    ),
    Message(
        code="J017",
        level="error",
        says=Both("template does too much: {words}", "模板做得太多：{words}"),
        fix=Both(
            "look for loops and macros that call themselves, and for texts that grow in a loop",
            "请检查自己调用自己的循环和宏，以及在循环里越接越长的文字",
        ),
        why=Both(
            "A template that never ends would stop every build.",
            "模板停不下来，报告就生成不了。",
        ),
        wrong="{% macro m(n) %}{{ m(n) }}{{ m(n) }}{% endmacro %}{{ m(1) }}",
    ),
    Message(
        code="J020",
        level="error",
        says=Both("template error: {words}", "模板在这里出错：{words}"),
        fix=Both("correct this line", "请改正这一行"),
        why=Both(
            "The report cannot be rendered past this line.", "这一行出错，报告无法生成。"
        ),
        wrong="{{ 1 / 0 }}",
    ),
    Message(
        code="J021",
        level="error",
        says=Both(
            "report has more than {limit} characters or {lines} lines",
            "报告超过{limit}字或{lines}行",
        ),
        fix=Both(
            "shorten the texts and tables in the data; or the template prints them many times",
            "请精简数据里的文字和表格；也可能是模板把同样的内容印了许多遍",
        ),
        why=Both(
            "A text of this length is no report, and would take minutes to check.",
            "这么长的不是报告，检查要花好几分钟。",
        ),
    ),
)
