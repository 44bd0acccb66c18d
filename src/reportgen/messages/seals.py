"""Messages about sealed periods and files to verify."""

from reportgen.messages.message import Both, Message

MESSAGES: tuple[Message, ...] = (
    Message(
        code="P110",
        level="error",
        says=Both("cannot read the seal", "封存文件无法读取"),
        fix=Both(
            "restore it from git: `git checkout -- seals`",
            "请从git恢复：`git checkout -- seals`",
        ),
        why=Both(
            "Without the seal, later changes to the period cannot be detected.",
            "无法判断封存后是否改动过。",
        ),
    ),
    Message(
        code="P111",
        level="error",
        says=Both(
            "{period} has changed since it was sealed: {files}",
            "{period}已封存，但有改动：{files}",
        ),
        fix=Both(
            "undo the change, or add an erratum to report.yaml: `errata: - {{date: …, text: …}}`",
            "请撤销改动；确需更正的，在report.yaml写明`errata: - {{date: …, text: …}}`",
        ),
        why=Both(
            "A submitted report must not change without an erratum.",
            "已报出的报告不能悄悄改动。",
        ),
        right="errata:\n  - date: 2023-08-01\n    text: 更正专利授权量",
    ),
    Message(
        code="P112",
        level="warning",
        says=Both(
            "{period} has changed since it was sealed, with an erratum: {files}",
            "{period}已封存，有更正说明的改动：{files}",
        ),
        fix=Both(
            "seal it again: `reportgen seal {period}`",
            "请重新封存：`reportgen seal {period}`",
        ),
        why=Both("The seal still covers the old content.", "封存的仍是旧内容。"),
    ),
    Message(
        code="P113",
        level="error",
        says=Both(
            "{part} differs from what reportgen wrote", "{part}与reportgen写出的不一致"
        ),
        fix=Both(
            "rebuild the report; move edits made in Word to the YAML files",
            "请重新生成；在Word里改的内容请写回YAML",
        ),
        why=Both("The file was changed after it was built.", "文件生成后被改动过。"),
    ),
    Message(
        code="P114",
        level="error",
        says=Both("not a Word file written by reportgen", "这不是reportgen生成的Word文件"),
        fix=Both(
            "pass a file written by `reportgen build` or `reportgen seal`",
            "verify只核对`reportgen build`或`seal`写出的文件",
        ),
        why=Both(
            "The file does not record what it was built from.", "文件没有说明由什么生成。"
        ),
    ),
    Message(
        code="P115",
        level="error",
        says=Both(
            "rebuilding {period} gives different content", "重新生成{period}，内容不同"
        ),
        fix=Both(
            "restore the data and templates that the file was built from",
            "数据或模板已不是当时的",
        ),
        why=Both(
            "The file cannot be verified with the current data.",
            "凭现有数据不能证明这份文件。",
        ),
    ),
    Message(
        code="P121",
        level="error",
        says=Both("{period} is a draft and cannot be sealed", "{period}还是草稿，不能封存"),
        fix=Both(
            "fill in what is missing, then delete `state: draft` in report.yaml",
            "请补齐内容，然后删掉report.yaml里的`state: draft`",
        ),
        why=Both(
            "A seal records what was sent, and a draft is not sent.",
            "封存的是已发出的报告，草稿还没有发出。",
        ),
        wrong="state: draft",
        right="state: final",
    ),
)
