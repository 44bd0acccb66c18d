"""Messages about Jinja templates."""

from reportgen.messages.message import Both, Entry

_LOUD = Both(
    "A name that prints nothing would leave an unnoticed gap in the report.",
    "印不出内容的名字会让报告悄悄缺一块。",
)
_SAFE = Both(
    "Templates may come from other people; they must not run code or run forever.",
    "模板可能来自别人，不能让它执行代码或没完没了地运行。",
)

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "J001",
        "error",
        Both("unknown template `{name}`", "没有模板`{name}`"),
        Both(
            "use one of: {known}; a template is a folder in templates/ with report.md.j2",
            "可用的模板有：{known}；模板是templates/里含report.md.j2的文件夹",
        ),
        _LOUD,
        "template: work-reprot",
        "template: work-report",
        Both(
            "did you mean `{near}`? available templates: {known}",
            "是不是`{near}`？可用的模板有：{known}",
        ),
    ),
    Entry(
        "J002",
        "error",
        Both("template has no file {file}", "模板里没有{file}"),
        Both("copy it from a built-in template", "请从自带的模板里复制一份"),
        _LOUD,
        "",
        "",
    ),
    Entry(
        "J003",
        "error",
        Both("template file is larger than {limit} bytes", "模板文件超过{limit}字节"),
        Both(
            "split it, or remove what is not part of the template",
            "请拆分，或移走不是模板的内容",
        ),
        _SAFE,
        "",
        "",
    ),
    Entry(
        "J010",
        "error",
        Both("template syntax error: {words}", "模板语法有误：{words}"),
        Both(
            "check braces, quotes and end tags ({{% endif %}}, {{% endfor %}}) here and above",
            "请检查这里和前面的括号、引号和结束标记（{{% endif %}}、{{% endfor %}}）",
        ),
        _LOUD,
        "{% if part.lead %} without {% endif %}",
        "{% if part.lead %}…{% endif %}",
    ),
    Entry(
        "J011",
        "error",
        Both("unknown filter `{name}`", "没有过滤器`{name}`"),
        Both("use one of: {known}", "可用的有：{known}"),
        _LOUD,
        "{{ 6 | chinse }}",
        "{{ 6 | chinese }}",
        Both("did you mean `{near}`?", "是不是想写`{near}`？"),
    ),
    Entry(
        "J012",
        "error",
        Both("unknown test `{name}`", "没有测试`{name}`"),
        Both("use one of: {known}", "可用的有：{known}"),
        _LOUD,
        "{% if x is defned %}",
        "{% if x is defined %}",
        Both("did you mean `{near}`?", "是不是想写`{near}`？"),
    ),
    Entry(
        "J013",
        "error",
        Both("unknown name `{name}`", "这里没有`{name}`"),
        Both("use one of: {known}", "可用的有：{known}"),
        _LOUD,
        "{{ report.titel }}",
        "{{ report.title }}",
        Both("did you mean `{near}`?", "是不是想写`{near}`？"),
    ),
    Entry(
        "J014",
        "error",
        Both("template folder has no file `{name}`", "模板文件夹里没有`{name}`"),
        Both("use one of: {known}", "已有的文件：{known}"),
        _SAFE,
        "{% include '../secret' %}",
        "{% include 'section.md.j2' %}",
        Both("did you mean `{near}`?", "是不是想写`{near}`？"),
    ),
    Entry(
        "J016",
        "error",
        Both("template is nested too deeply ({words})", "模板嵌套太深（{words}）"),
        Both("simplify it", "请简化"),
        _SAFE,
        "",
        "",
    ),
    Entry(
        "J020",
        "error",
        Both("template error: {words}", "模板在这里出错：{words}"),
        Both("correct this line", "请改正这一行"),
        _SAFE,
        "{{ 1 / 0 }}",
        "",
    ),
)
