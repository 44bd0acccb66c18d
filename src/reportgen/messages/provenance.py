"""Messages about provenance: sources, dates, allowances."""

from reportgen.messages.message import Both, Entry

_TRACE = Both(
    "Anyone asked about a number must be able to say where it comes from.",
    "被问到时，要说得出每个数的出处。",
)

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "P101",
        "silent",
        Both("metric `{id}` has no source", "`{id}`没有来源"),
        Both("add `source: …`", "请补上`source: …`"),
        _TRACE,
        "value: 26",
        "value: 26\nsource: 统计月报",
    ),
    Entry(
        "P102",
        "warning",
        Both(
            "data is as of {date}, before the end of {period}",
            "数据截至{date}，早于{period}期末",
        ),
        Both("update the data, or correct `period`", "请更新数据，或改正`period`"),
        Both("The data cannot cover the whole period.", "它不可能涵盖整个时期。"),
        "period: 2023Q1\nas_of: 2023-03-01",
        "period: 2023Q1\nas_of: 2023-03-31",
    ),
    Entry(
        "P103",
        "silent",
        Both("metric `{id}` is an unconfirmed estimate", "`{id}`是预计数，尚未核实"),
        Both("add `confirmed: …`", "请补上`confirmed: …`"),
        _TRACE,
        "status: estimate",
        "status: estimate\nconfirmed: 业务科核定",
    ),
    Entry(
        "P104",
        "warning",
        Both(
            "data is as of {date}, after the report date {report}",
            "数据截至{date}，晚于成文日期{report}",
        ),
        Both("correct `as_of` or `date`", "请改正`as_of`或`date`"),
        Both("The value could not be known on the report date.", "成文时还不可能知道。"),
        "as_of: 2024-01-01",
        "as_of: 2023-06-30",
    ),
    Entry(
        "P105",
        "warning",
        Both(
            "unused allowance: {rule}",
            "放行了{rule}，但并没有这样的问题",
        ),
        Both("delete the allowance", "请删去这条放行"),
        Both("An outdated allowance could hide a new mistake.", "旧的放行会掩盖新的错误。"),
        "allow:\n  T305: 原文如此",
        "",
    ),
    Entry(
        "P110",
        "error",
        Both("cannot read the seal", "封存文件无法读取"),
        Both(
            "restore it from git: `git checkout -- seals`",
            "请从git恢复：`git checkout -- seals`",
        ),
        Both(
            "Without the seal, later changes to the period cannot be detected.",
            "无法判断封存后是否改动过。",
        ),
        "",
        "",
    ),
    Entry(
        "P111",
        "error",
        Both(
            "{period} has changed since it was sealed: {files}",
            "{period}已封存，但有改动：{files}",
        ),
        Both(
            "undo the change, or add an erratum to report.yaml: `errata: - {{date: …, text: …}}`",
            "请撤销改动；确需更正的，在report.yaml写明`errata: - {{date: …, text: …}}`",
        ),
        Both(
            "A submitted report must not change without an erratum.",
            "已报出的报告不能悄悄改动。",
        ),
        "",
        "errata:\n  - date: 2023-08-01\n    text: 更正专利授权量",
    ),
    Entry(
        "P112",
        "warning",
        Both(
            "{period} has changed since it was sealed, with an erratum: {files}",
            "{period}已封存，有更正说明的改动：{files}",
        ),
        Both(
            "seal it again: `reportgen seal {period}`",
            "请重新封存：`reportgen seal {period}`",
        ),
        Both("The seal still covers the old content.", "封存的仍是旧内容。"),
        "",
        "",
    ),
    Entry(
        "P113",
        "error",
        Both("{part} differs from what reportgen wrote", "{part}与reportgen写出的不一致"),
        Both(
            "rebuild the report; move edits made in Word to the YAML files",
            "请重新生成；在Word里改的内容请写回YAML",
        ),
        Both("The file was changed after it was built.", "文件生成后被改动过。"),
        "",
        "",
    ),
    Entry(
        "P114",
        "error",
        Both("not a Word file written by reportgen", "这不是reportgen生成的Word文件"),
        Both(
            "pass a file written by `reportgen build` or `reportgen seal`",
            "verify只核对`reportgen build`或`seal`写出的文件",
        ),
        Both(
            "The file does not record what it was built from.", "文件没有说明由什么生成。"
        ),
        "",
        "",
    ),
    Entry(
        "P115",
        "error",
        Both("rebuilding {period} gives different content", "重新生成{period}，内容不同"),
        Both(
            "restore the data and templates that the file was built from",
            "数据或模板已不是当时的",
        ),
        Both(
            "The file cannot be verified with the current data.",
            "凭现有数据不能证明这份文件。",
        ),
        "",
        "",
    ),
)
