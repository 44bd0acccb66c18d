"""Messages about Word files that are verified."""

from reportgen.messages.message import Both, Message

MESSAGES: tuple[Message, ...] = (
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
        code="P144",
        level="error",
        says=Both(
            "this is not the file of {period} that was sealed; other parts: {parts}",
            "这不是{period}封存的那份文件，不同的部分：{parts}",
        ),
        fix=Both(
            "use the file that was sealed; a correction needs an erratum in report.yaml and a new seal",
            "请使用封存的文件；确需更正的，请在report.yaml写更正说明，再重新封存",
        ),
        why=Both(
            "A file may be as it was built, and yet not be what was sent.",
            "文件生成后没有改动，也不一定就是报出的那份。",
        ),
    ),
    Message(
        code="P149",
        level="hint",
        says=Both(
            "compared only with what the file says about itself: this finds changes, not forgeries",
            "只与文件自身的记载核对：能发现改动，不能发现伪造",
        ),
        fix=Both(
            "to find forgeries, run this in the project of the office that sealed the report",
            "要发现伪造，请在封存这份报告的单位的项目里核对",
        ),
        why=Both(
            "Whoever changes a file can also change what it says about itself.",
            "改文件的人，也能改掉文件自身的记载。",
        ),
    ),
    Message(
        code="P150",
        level="hint",
        says=Both(
            "another program saved this file again; its text and figures are the same",
            "这份文件由其他程序重新保存过，文字和数字没有变",
        ),
        fix=Both(
            "nothing is to be done; if its look matters, send the file that reportgen wrote",
            "不用处理；版式要紧的，请用reportgen写出的文件",
        ),
        why=Both(
            "Saving a file again changes its parts and may change its look, but not its words.",
            "重新保存会改动文件的内部结构，版式也可能变化，文字不变。",
        ),
    ),
    Message(
        code="P151",
        level="error",
        says=Both("its text was changed: {old} → {new}", "文字有改动：{old} → {new}"),
        fix=Both(
            "use the file that reportgen wrote; move edits made in Word to the YAML files",
            "请使用reportgen写出的文件；在Word里改的内容请写回YAML",
        ),
        why=Both(
            "It no longer says what was built or sealed.",
            "内容与生成或封存的已不一致。",
        ),
    ),
    Message(
        code="P152",
        level="error",
        says=Both("its text was changed after it was written", "文件生成后，文字有改动"),
        fix=Both(
            "use the file that reportgen wrote; to see what changed, run this in its project with the data that it was built from",
            "请使用reportgen写出的文件；要看改了哪里，请在项目里用当时的数据核对",
        ),
        why=Both(
            "It no longer says what was built or sealed.",
            "内容与生成或封存的已不一致。",
        ),
    ),
    Message(
        code="P153",
        level="error",
        says=Both(
            "tracked changes that are neither accepted nor rejected: {count}",
            "有{count}处修订还没有接受或拒绝",
        ),
        fix=Both(
            "accept or reject them in Word, then verify the file again",
            "请在Word里接受或拒绝修订，再核对",
        ),
        why=Both(
            "Readers see the old text and the new text side by side.",
            "读者会同时看到改前和改后的文字。",
        ),
    ),
    Message(
        code="P154",
        level="error",
        says=Both(
            "the file says that it was built from other data or templates than {period} has here",
            "文件写明的依据，与这里{period}的数据或模板不同",
        ),
        fix=Both(
            "restore the data and templates that the file was built from, or build it again",
            "请恢复生成时的数据和模板，或重新生成",
        ),
        why=Both(
            "The content is the same, but where it comes from cannot be shown.",
            "内容相同，但不能证明来源。",
        ),
    ),
    Message(
        code="P155",
        level="hint",
        says=Both(
            "the seal of {period} is not in the last commit of the project",
            "{period}的封存文件不在项目的最近一次提交里",
        ),
        fix=Both(
            "commit it: `git add seals/{period}.json`, then `git commit`",
            "请提交：`git add seals/{period}.json`，再`git commit`",
        ),
        why=Both(
            "Only a committed seal is one that others have seen.",
            "提交过的封存文件，别人才看得到。",
        ),
    ),
    Message(
        code="P156",
        level="warning",
        says=Both(
            "the seal of {period} differs from the committed one, which is what counts",
            "{period}的封存文件与已提交的不同，以已提交的为准",
        ),
        fix=Both(
            "commit it if the report was sealed again; if not, restore it: `git checkout -- seals/{period}.json`",
            "重新封存过的，请提交；没有的，请恢复：`git checkout -- seals/{period}.json`",
        ),
        why=Both(
            "Only a committed seal is one that others have seen.",
            "提交过的封存文件，别人才看得到。",
        ),
    ),
    Message(
        code="P157",
        level="error",
        says=Both("there is no signed seal", "没有签名的封存文件"),
        fix=Both(
            "sign the seal: `reportgen seal PERIOD --sign KEY`",
            "请签名：`reportgen seal PERIOD --sign KEY`",
        ),
        why=Both(
            "Without a signature, nobody answers for the seal.",
            "没有签名，无从确认由谁封存。",
        ),
    ),
    Message(
        code="P158",
        level="error",
        says=Both(
            "the signature is not of this seal, or by nobody in {signers}",
            "签名与封存文件不符，或签名人不在{signers}里",
        ),
        fix=Both(
            "restore the seal and its signature from git: `git checkout -- seals`; a new signer is added to {signers}",
            "请从git恢复封存文件和签名：`git checkout -- seals`；新的签名人请加进{signers}",
        ),
        why=Both("Somebody else may have written the seal.", "封存文件可能出自他人之手。"),
    ),
)
