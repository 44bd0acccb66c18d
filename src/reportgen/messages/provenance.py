"""Messages about what a report takes from earlier ones."""

from reportgen.messages.message import Both, Message

_TABLE = "templates/own/report.md.j2: {{ tables.trend | table(2) }}"

MESSAGES: tuple[Message, ...] = (
    Message(
        code="P145",
        level="error",
        says=Both(
            "a table prints `{id}` of {period}, which is not filled in there",
            "表中印了{period}的`{id}`，而那一期还没有填",
        ),
        fix=Both("fill it in in the report of {period}", "请先在{period}的报告里填上"),
        why=Both("【待填】 would be printed.", "否则会印出【待填】。"),
        wrong=_TABLE,
        owed="missing",
        unfinished=True,
    ),
    Message(
        code="P146",
        level="warning",
        says=Both(
            "a table prints what is reported in {period}, which is a draft",
            "表中印了{period}的内容，而那一期还是草稿",
        ),
        fix=Both("complete the report of {period} first", "请先把{period}的报告定稿"),
        why=Both("What a draft says may still change.", "草稿里的内容还可能变。"),
        wrong=_TABLE,
    ),
    Message(
        code="P147",
        level="warning",
        says=Both(
            "a table prints `{id}` of {period}, which is marked as suspect there",
            "表中印了{period}的`{id}`，那一期标记为存疑",
        ),
        fix=Both(
            "check the value, then delete `suspect` in the report of {period}, or note in `confirmed` who confirmed it",
            "请核实数值，然后在{period}的报告里删掉`suspect`，或在`confirmed`写明核实依据",
        ),
        why=Both(
            "Printed here, the doubt would be forgotten.", "印在这里，就看不出它存疑了。"
        ),
        wrong=_TABLE,
        owed="doubtful",
    ),
    Message(
        code="P148",
        level="error",
        says=Both("{found} is printed here", "这里印出了{found}"),
        fix=Both(
            "fill in where it comes from: the template, or the data that it prints",
            "请在它的出处填上：模板，或模板所印的数据",
        ),
        why=Both("A report that is sent must not have gaps.", "发出去的报告不能有空缺。"),
        wrong="templates/own/report.md.j2: 【待填：说明】",
        owed="missing",
        unfinished=True,
    ),
)
