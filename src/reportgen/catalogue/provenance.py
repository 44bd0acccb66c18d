"""Messages about provenance: sources, dates, allowances."""

from reportgen.catalogue.entry import Both, Entry

_TRACE = Both(
    "Whoever is asked about a number must be able to say where it is from.",
    "被问到时，要说得出每个数的出处。",
)

PROVENANCE: tuple[Entry, ...] = (
    Entry(
        "P101",
        "silent",
        Both("`{id}` has no source", "`{id}`没有来源"),
        Both("add `source: …`", "请补上`source: …`"),
        _TRACE,
        "value: 26",
        "value: 26\nsource: 统计月报",
    ),
    Entry(
        "P102",
        "warning",
        Both(
            "the number is of {date}, before the end of {period}",
            "数据截至{date}，早于{period}期末",
        ),
        Both(
            "bring the number up to date, or correct `period`", "请更新数据，或改正`period`"
        ),
        Both("It cannot cover the whole period.", "它不可能涵盖整个时期。"),
        "period: 2023Q1\nas_of: 2023-03-01",
        "period: 2023Q1\nas_of: 2023-03-31",
    ),
    Entry(
        "P103",
        "silent",
        Both("`{id}` is an estimate that nobody confirmed", "`{id}`是预计数，尚未核实"),
        Both("add `confirmed: …`", "请补上`confirmed: …`"),
        _TRACE,
        "status: estimate",
        "status: estimate\nconfirmed: 业务科核定",
    ),
    Entry(
        "P104",
        "warning",
        Both(
            "the number is of {date}, after the report's date {report}",
            "数据截至{date}，晚于成文日期{report}",
        ),
        Both("correct `as_of` or `date`", "请改正`as_of`或`date`"),
        Both("Nobody could know it then.", "成文时还不可能知道。"),
        "as_of: 2024-01-01",
        "as_of: 2023-06-30",
    ),
    Entry(
        "P105",
        "warning",
        Both(
            "nothing is found that {rule} would have to be allowed for",
            "放行了{rule}，但并没有这样的问题",
        ),
        Both("delete the allowance", "请删去这条放行"),
        Both("An old allowance would hide a new mistake.", "旧的放行会掩盖新的错误。"),
        "allow:\n  T305: 原文如此",
        "",
    ),
)
