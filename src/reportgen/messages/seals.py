"""Messages about sealed periods."""

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
            "{period} has changed since it was sealed: {files}; text: {changed}",
            "{period}已封存，但有改动：{files}；文字：{changed}",
        ),
        fix=Both(
            "undo the change, or add an erratum to report.yaml: `errata: [{{date: …, text: …}}]`",
            "请撤销改动；确需更正的，在report.yaml写明`errata: [{{date: …, text: …}}]`",
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
            "nothing is to be done; as long as the Word file stays the same, `reportgen seal {period}` records the change",
            "不用处理；Word文件不变的，可用`reportgen seal {period}`记下这一改动",
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
            "reportgen words {period} differently than when version {version} sealed it: {changed}",
            "{period}由{version}版封存，现在生成的文字有所不同：{changed}",
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
            "the seal of {period} was written by an older reportgen and lacks {lacks}",
            "{period}的封存由旧版写成，没有{lacks}",
        ),
        fix=Both(
            "nothing is to be done; as long as the Word file stays the same, `reportgen seal {period}` adds what is missing",
            "不用处理；Word文件不变的，可用`reportgen seal {period}`补上",
        ),
        why=Both(
            "Without its text, a change can be detected but not shown; without its digest, an edit of the seal is not detected.",
            "没有全文，只能发现改动，不能指出改在哪里；没有校验值，封存文件本身被改也发现不了。",
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
    Message(
        code="P136",
        level="error",
        says=Both(
            "the seal of {period} was edited: it is not as `reportgen seal` wrote it",
            "{period}的封存文件被改动过，与`reportgen seal`写出的不符",
        ),
        fix=Both(
            "restore it from git: `git checkout -- seals/{period}.json`",
            "请从git恢复：`git checkout -- seals/{period}.json`",
        ),
        why=Both(
            "An edited seal no longer says what was sent.",
            "改动过的封存文件不能说明报出的是什么。",
        ),
    ),
    Message(
        code="P137",
        level="error",
        says=Both(
            "a seal without a period: there is no data/{period}",
            "只有封存文件，没有这一期：data里没有{period}",
        ),
        fix=Both(
            "restore the period from git: `git checkout -- data/{period}`; if it was never sent, delete its seal",
            "请从git恢复这一期：`git checkout -- data/{period}`；从未报出的，请删去封存文件",
        ),
        why=Both(
            "A report that was sent must not disappear or change its name in silence.",
            "已报出的报告不能悄悄消失或改名。",
        ),
    ),
    Message(
        code="P138",
        level="error",
        says=Both(
            "this is the seal of another period: {period}, not {name}",
            "这是另一期的封存文件：{period}，不是{name}",
        ),
        fix=Both(
            "delete this copy, or restore the seal of {name} from git: `git checkout -- seals/{name}.json`",
            "请删去这份副本，或从git恢复{name}的封存：`git checkout -- seals/{name}.json`",
        ),
        why=Both(
            "A seal says of one period only what was sent.",
            "一份封存文件只说明一期报出的是什么。",
        ),
    ),
    Message(
        code="P139",
        level="error",
        says=Both(
            "sealing {period} again would replace the Word file that was sent by a different one",
            "重新封存{period}会换掉已报出的Word文件：新文件与它不同",
        ),
        fix=Both(
            "nothing is to be done: the sealed file stays; to replace it, add an erratum to report.yaml",
            "不用处理：已封存的文件不动；确需更换的，请在report.yaml写更正说明",
        ),
        why=Both(
            "A sent file changes only with an erratum, even if its text stays the same.",
            "已报出的文件，即使文字不变，没有更正说明也不能更换。",
        ),
        right="errata:\n  - date: 2023-08-01\n    text: 更正版式",
    ),
    Message(
        code="P140",
        level="warning",
        says=Both(
            "{period} has a new erratum, but its text is still what was sealed",
            "{period}新写了更正说明，但文字仍与封存的一致",
        ),
        fix=Both(
            "make the correction that it announces, or delete it; for a change of the layout, seal it again: `reportgen seal {period}`",
            "请作相应更正，或删去这条说明；只改版式的，请重新封存：`reportgen seal {period}`",
        ),
        why=Both(
            "An erratum announces a change; without one, the reader looks for it in vain.",
            "写了更正说明却没有更正，读者无从查对。",
        ),
        right="errata:\n  - date: 2023-08-01\n    text: 更正专利申请量",
    ),
    Message(
        code="P141",
        level="warning",
        says=Both(
            "this is not the file of {period} that was sealed",
            "这不是{period}封存的那份文件",
        ),
        fix=Both(
            "restore the file that was sent: as long as its sources are the same, `reportgen build {period}` writes it again and keeps a copy of an edited Word file; a correction needs an erratum in report.yaml",
            "请恢复已报出的文件：依据没有变的，`reportgen build {period}`可重新写出，改过的Word文件会另存；确需更正的，请在report.yaml写更正说明",
        ),
        why=Both(
            "Whoever passes it on would send another report than the one that was sent.",
            "再发出去，就与已报出的不一致。",
        ),
    ),
    Message(
        code="P159",
        level="error",
        says=Both(
            "the seal of {period} is signed, and the new one would not be",
            "{period}的封存文件有签名，新的没有",
        ),
        fix=Both(
            "sign the new seal: `reportgen seal {period} --sign KEY`; if it is to have no signature, delete this file",
            "请给新的签名：`reportgen seal {period} --sign KEY`；不再签名的，请删去这个文件",
        ),
        why=Both(
            "A signature of the old seal says nothing about the new one.",
            "旧的签名不能说明新的封存文件。",
        ),
    ),
)
