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
    Message(
        code="P131",
        level="hint",
        says=Both(
            "{period} says what was sealed, but this changed since: {files}",
            "{period}与封存的文字一致，但这些有改动：{files}",
        ),
        fix=Both(
            "nothing is to be done; seal it again to record the change",
            "不用处理；重新封存可以记下这一改动",
        ),
        why=Both(
            "A change that does not show in the text of a sent report is no correction.",
            "不影响已报出文字的改动不算更正。",
        ),
    ),
    Message(
        code="P132",
        level="warning",
        says=Both(
            "reportgen words {period} differently than version {version}, which sealed it: {changed}",
            "{period}由{version}版封存，本版的文字有所不同：{changed}",
        ),
        fix=Both(
            "nothing is to be done: the sealed file stays; `build` writes the new wording to a file of its own",
            "不用处理：已封存的文件不动，`build`把新的文字另写一份",
        ),
        why=Both(
            "Nobody changed the report, so it stays as it was sent.",
            "没有人改动过这份报告，报出的是什么就是什么。",
        ),
    ),
    Message(
        code="P133",
        level="warning",
        says=Both(
            "this version of reportgen refuses {period}, which version {version} sealed",
            "{period}由{version}版封存，本版不接受其中的写法",
        ),
        fix=Both(
            "nothing is to be done: the sealed file stays as it is",
            "不用处理：已封存的文件不动",
        ),
        why=Both(
            "Nobody changed the report, so it stays as it was sent.",
            "没有人改动过这份报告，报出的是什么就是什么。",
        ),
    ),
    Message(
        code="P134",
        level="hint",
        says=Both(
            "the seal of {period} is of an older format, without the text and the values of earlier reports",
            "{period}的封存是旧格式，没有全文和取自往期的数",
        ),
        fix=Both(
            "seal it again to add them: `reportgen seal {period}`",
            "重新封存即可补上：`reportgen seal {period}`",
        ),
        why=Both(
            "Without the text, a change in it can be detected but not shown.",
            "没有全文，只能发现改动，不能指出改在哪里。",
        ),
    ),
    Message(
        code="P135",
        level="warning",
        says=Both(
            "{file} is sealed and was left as it is; the new build is {kept}",
            "{file}已封存，保持不动；新生成的写在{kept}",
        ),
        fix=Both(
            "compare the two with `reportgen diff`, or add an erratum to replace the sealed one",
            "可用`reportgen diff`比较；要替换已封存的，请写更正说明",
        ),
        why=Both(
            "What was sent must not be overwritten.",
            "已报出的文件不能覆盖。",
        ),
    ),
)
