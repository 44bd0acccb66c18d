"""The texts of `--help` in English and Chinese: each command with its parameters.

Parameters are listed by their long option, or by the name of the argument. WORDS
translates the placeholders of values, such as PERIOD; cli/ uses them in English.
"""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from reportgen.messages.message import Both


class Help(Struct, frozen=True):
    """The help of one command; its summary is also shown in the list of commands."""

    summary: Both
    parameters: Mapping[str, Both] = MappingProxyType({})
    details: Both | None = None
    examples: tuple[str, ...] = ()


HEADINGS = {
    "usage": Both("Usage: ", "用法："),
    "arguments": Both("Arguments:", "参数："),
    "options": Both("Options:", "选项："),
    "formats": Both("Formats:", "格式："),
    "commands": Both("Commands:", "命令："),
    "examples": Both("Examples:", "示例："),
}
REQUIRED = Both("[required]", "[必填]")
DEFAULT = Both("[default: {}]", "[默认：{}]")
WORDS = {
    "ADDRESS": Both("ADDRESS", "地址"),
    "ARGUMENTS": Both("ARGUMENTS", "参数"),
    "CODE": Both("CODE", "代码"),
    "COMMAND": Both("COMMAND", "命令"),
    "DIR": Both("DIR", "文件夹"),
    "FILE": Both("FILE", "文件"),
    "FORMAT": Both("FORMAT", "格式"),
    "KEY": Both("KEY", "密钥"),
    "NAME": Both("NAME", "名称"),
    "N": Both("N", "数"),
    "OPTIONS": Both("OPTIONS", "选项"),
    "PATTERN": Both("PATTERN", "通配符"),
    "PERIOD": Both("PERIOD", "期"),
    "PHRASE": Both("PHRASE", "词语"),
    "REV": Both("REV", "版本"),
}

HELP_OPTION = Both("Show this message and exit.", "显示本帮助并退出。")
_PERIOD = Both("Period of the project, for example 2023H1.", "项目中的一期，例如2023H1。")
_NEW_PERIOD = Both("Period to create, for example 2023H2.", "要新建的一期，例如2023H2。")
_STRICT = Both("Treat warnings as errors.", "把警告当作错误。")
_UNTRUSTED = Both(
    "Run within limits of time and memory, for changes from strangers.",
    "限时、限内存运行，用于陌生人的改动。",
)
_FORMAT = Both("Output format; see below.", "输出格式，见下。")
_PROBLEM_OPTIONS = {
    "--format": _FORMAT,
    "--select": Both(
        "Report only rules whose code starts with CODE; repeatable.",
        "只报告代码以此开头的规则；可重复。",
    ),
    "--ignore": Both(
        "Skip rules whose code starts with CODE; repeatable.",
        "不报告代码以此开头的规则；可重复。",
    ),
    "--strict": _STRICT,
}

PROGRAM = Help(
    Both(
        "Write recurring work reports from YAML, as Word or Markdown.",
        "用YAML数据生成定期工作总结，输出Word或Markdown。",
    ),
    {
        "--project": Both("Folder of the project.", "项目文件夹。"),
        "--lang": Both("Language of the output.", "输出的语言。"),
        "--debug": Both("Show the traceback of a bug.", "程序出错时显示调用栈。"),
        "--version": Both("Show the version and exit.", "显示版本并退出。"),
    },
    Both(
        "--project, --lang and --debug may also follow the command.",
        "--project、--lang、--debug也可以写在命令后面。",
    ),
    ("reportgen init my-office", "reportgen build 2024H1", "reportgen check --help"),
)
COMMANDS: dict[str, Help] = {
    "build": Help(
        Both("Build the reports of one or more periods.", "生成一期或几期报告。"),
        {
            "periods": Both(
                "Periods to build, for example 2023H1.", "要生成的各期，例如2023H1。"
            ),
            "--all": Both("Build every period.", "生成所有各期。"),
            "--projects": Both(
                "Build in each project folder that matches PATTERN.",
                "在与通配符相符的每个项目文件夹中生成。",
            ),
            "--format": Both(
                "Output format, see below; repeatable.", "输出格式，见下；可重复。"
            ),
            "--output": Both("Folder to write to.", "写入的文件夹。"),
            "--strict": _STRICT,
            "--stdout": Both("Write to standard output.", "写到标准输出。"),
            "--review": Both(
                "Write a review copy: a Word file with a comment at each figure and each warning.",
                "生成审阅稿：在每个数字和每条警告处加批注的Word文件。",
            ),
            "--force": Both(
                "Write reports again even if nothing has changed.",
                "即使没有变化也重新写出。",
            ),
            "--watch": Both(
                "Build again whenever a file changes, until Ctrl-C.",
                "文件一有改动就重新生成，按Ctrl-C结束。",
            ),
            "--jobs": Both(
                "Number of processes. [default: one per core]",
                "进程数。[默认：每核一个]",
            ),
            "--shard": Both(
                "Only the share K of N of the reports, for a CI matrix.",
                "只生成N份中的第K份，用于CI矩阵。",
            ),
            "--scheduler": Both(
                "Dask scheduler whose workers make the reports: tls://HOST:PORT.",
                "由这个Dask调度器的工作节点生成：tls://主机:端口。",
            ),
            "--untrusted": _UNTRUSTED,
        },
        Both(
            "A period with errors is not written. A Word file that was edited by hand is kept next to the new one.",
            "有错误的一期不写出。手工改过的Word文件会保留在新文件旁边。",
        ),
        (
            "reportgen build 2023H1",
            "reportgen build 2023H1 2023H2 -f docx -f md",
            "reportgen build 2023H1 --review",
            "reportgen build --all",
            "reportgen build 2023H1 --projects 'bureaus/*'",
            "reportgen build 2023H1 --projects 'bureaus/*' --shard 2/8",
        ),
    ),
    "check": Help(
        Both("Check data and finished text; write nothing.", "检查数据和成稿，不写文件。"),
        {
            "periods": Both(
                "Periods to check. [default: all]", "要检查的各期。[默认：全部]"
            ),
            **_PROBLEM_OPTIONS,
            "--untrusted": _UNTRUSTED,
        },
        Both(
            "--select and --ignore apply to rules, listed in docs/rules.md. What cannot be read, or is not filled in yet, is always reported.",
            "--select和--ignore只作用于docs/rules.md所列的规则。读不出的、还没填的总会报告。",
        ),
        (
            "reportgen check",
            "reportgen check 2023H1 --format json",
            "reportgen check --select N --ignore T2",
        ),
    ),
    "proofread": Help(
        Both(
            "Check any texts, Markdown and Word files.",
            "检查任意文本、Markdown和Word文件。",
        ),
        {
            "files": Both(
                "Text or Markdown in UTF-8, or .docx; of a folder, all in it; - reads standard input.",
                "UTF-8编码的文本、Markdown，或.docx；写文件夹则检查其中所有稿件；-表示标准输入。",
            ),
            "--markdown": Both(
                "Read ** as bold, as in a file.md; elsewhere it is a number left out.",
                "把**当作加粗，同.md文件；否则看作漏填的数。",
            ),
            "--words": Both(
                "Wrong words of your own, as in data/words.tsv; inside a project, that file is read without this option.",
                "自己的错词表，格式同data/words.tsv；在项目里不写也会读那个文件。",
            ),
            "--every": Both(
                "Show the same slip each time; otherwise once, with its first places.",
                "同样的错逐条显示；否则只显示一次，列出前几处。",
            ),
            **_PROBLEM_OPTIONS,
        },
        Both(
            "Applies the rules of `check` that need no data. In a Word file, paragraphs count as lines: body with tables and text boxes, footnotes, headers and footers; tracked changes are read as accepted.",
            "使用`check`中不需要数据的规则。Word文件按段落计行，包括正文、表格、文本框、脚注和页眉页脚；修订按已接受读取。",
        ),
        (
            "reportgen proofread speech.md",
            "reportgen proofread speech.docx notes.txt",
            "reportgen proofread drafts --every",
            "reportgen proofread - < speech.txt",
            "reportgen proofread speech.md --words words.tsv",
        ),
    ),
    "check-docx": Help(
        Both(
            "Check the look and text of a Word file before it is sent.",
            "发送前检查Word文件的版式、文字和数字。",
        ),
        {
            "file": Both(
                "Word file of any program, .docx.", "任何程序保存的Word文件，.docx。"
            ),
            "--period": Both(
                "Compare its numbers with this period, for example 2023H1.",
                "与这一期核对数字，例如2023H1。",
            ),
            "--layout": Both(
                "Layout to compare with, instead of that of the period or gb9704.",
                "按这个版式检查，不按该期的版式或gb9704。",
            ),
            **_PROBLEM_OPTIONS,
        },
        Both(
            "Checks pages, fonts, lines, page numbers, headings and tables against the layout; tracked changes, comments, hidden text and fields; the rules of `proofread`. Paragraphs count as lines. The file may be edited by hand, or never have been made by reportgen. A file of a sealed period is also compared with the seal.",
            "按版式检查页面、字体、行距、页码、标题和表格；检查修订、批注、隐藏文字和域；并使用`proofread`的规则。按段落计行。文件可以手工改过，也可以不是reportgen生成的。已封存的一期还会与封存文件核对。",
        ),
        (
            "reportgen check-docx 总结.docx",
            "reportgen check-docx dist/2023H1.docx --period 2023H1",
            "reportgen check-docx 总结.docx --layout plain --format json",
        ),
    ),
    "figures": Help(
        Both(
            "List every number of the report and its source.",
            "列出报告中的每个数字及其来源。",
        ),
        {"period": _PERIOD, "--format": _FORMAT},
        examples=("reportgen figures 2023H1", "reportgen figures 2023H1 --format csv"),
    ),
    "trace": Help(
        Both(
            "Show where a number or phrase comes from.",
            "查找数字或词语印在哪里、写在哪里。",
        ),
        {
            "period": _PERIOD,
            "phrase": Both(
                "Number or words as printed, or the id of a metric.",
                "印出的数字或词语，或指标的id。",
            ),
        },
        Both(
            "Shows each place in the report, the line of YAML, and how the number was computed.",
            "显示在报告中的位置、YAML中的行，以及数字如何算出。",
        ),
        ("reportgen trace 2023H1 62.5%", "reportgen trace 2023H1 高新技术"),
    ),
    "status": Help(
        Both(
            "Show what is still missing, by section and owner.",
            "按章节和责任人显示尚缺的内容。",
        ),
        {"period": _PERIOD, "--format": _FORMAT},
        Both(
            "Counts missing values, unanswered plans, doubtful figures, text not revised and other findings.",
            "统计待填的值、未回应的计划、存疑的数字、沿用未改的文字和其他问题。",
        ),
        ("reportgen status 2023H1", "reportgen status 2023H1 --format md"),
    ),
    "diff": Help(
        Both(
            "Show changes between two periods, revisions or Word files.",
            "比较两期、两个版本或两个Word文件的差异。",
        ),
        {
            "periods": Both(
                "Two periods or .docx files; or one period, with --rev.",
                "两期或两个.docx文件；用--rev时只写一期。",
            ),
            "--rev": Both("Git revision to compare with.", "要比较的Git版本。"),
            "--format": _FORMAT,
        },
        Both(
            "Compares figures, sections, plan items and sentences. For two periods, it also lists sentences copied unchanged and references to the old year. Word files of any program are compared by their sentences, with each other or with a period; tracked changes in them are read as accepted.",
            "比较指标、章节、计划事项和文字。比较两期时，还列出原样照抄的句子和遗留的旧年份。任何程序的Word文件都可以相互比较，或与一期比较，逐句列出；其中的修订按已接受读取。",
        ),
        (
            "reportgen diff 2022H1 2023H1",
            "reportgen diff 2023H1 --rev main",
            "reportgen diff sent.docx returned.docx",
            "reportgen diff 2023H1 returned.docx --format docx",
        ),
    ),
    "readback": Help(
        Both(
            "List what was edited in a Word file, or write it to YAML.",
            "列出在Word文件里改了什么，或写回YAML。",
        ),
        {
            "file": Both(
                "Word file that was built from this project, and edited.",
                "由本项目生成、又被人改过的Word文件。",
            ),
            "--apply": Both("Write the changes to the YAML files.", "把改动写回YAML文件。"),
            "--figures": Both(
                "Also write new values of figures that were typed over.",
                "数字被直接改写的，也写回指标的数值。",
            ),
            "--comments": Both(
                "Also write comments, as comments in the YAML.",
                "批注也写回，作为YAML注释。",
            ),
            "--rejected": Both("Read tracked changes as rejected.", "修订按拒绝读取。"),
            "--period": Both(
                "Period of the file, if the file does not state it.",
                "文件没有说明期次时，写明是哪一期。",
            ),
            "--format": _FORMAT,
        },
        Both(
            "Each change is listed with its line in the YAML. The file is compared with the report as it was when the file was built, from the kept inputs or from git, so that later changes of the data are not undone. Tracked changes are read as accepted. Files are written only if the rebuilt report says exactly what the edited file says; otherwise nothing is written, and what is left is listed. Figures are never typed over: their values are changed with --figures, or by hand.",
            "逐条列出改动及其在YAML中的位置。比较的是生成该文件时的报告（数据取自留存或Git），因此不会冲掉后来的改动。修订按已接受读取。只有重新生成的报告与改过的文件逐字相同，才会写入；否则不写入任何文件，并列出还差什么。数字不会被直接改写：请用--figures写回数值，或自行修改。",
        ),
        (
            "reportgen readback dist/2023H1.edited.docx",
            "reportgen readback returned.docx --apply",
            "reportgen readback returned.docx --apply --figures --comments",
        ),
    ),
    "new": Help(
        Both(
            "Create a period, empty or from an earlier one.",
            "新建一期：空白骨架，或由以前的一期结转。",
        ),
        {
            "period": _NEW_PERIOD,
            "--from": Both("Earlier period to start from.", "据以结转的以前一期。"),
            "--keep-text": Both(
                "Keep the text, marked as not yet revised.", "保留文字，标明尚未修改。"
            ),
            "--dry-run": Both(
                "List the files that would be written; write nothing.",
                "只列出将要写入的文件，不写文件。",
            ),
        },
        Both(
            "--from keeps structure, ids, owners, units and metrics, and turns each plan into one to answer. Existing files are not overwritten.",
            "--from保留结构、id、责任人、单位和指标，把每项计划变为待回应事项。已有文件不会被覆盖。",
        ),
        ("reportgen new 2023H2", "reportgen new 2023H2 --from 2023H1 --dry-run"),
    ),
    "import": Help(
        Both(
            "Create a period from Word, Markdown or text files.",
            "把已有的Word、Markdown或文本文件导入成一期。",
        ),
        {
            "files": Both(
                "Word (.docx), Markdown or text files that make up the report, in order.",
                "组成这份报告的Word（.docx）、Markdown或文本文件，按顺序。",
            ),
            "--period": _NEW_PERIOD,
            "--metrics": Both(
                "Suggest metrics in comments below each text.",
                "在注释里建议可以登记的指标。",
            ),
            "--dry-run": Both(
                "Print the files that would be written; write nothing.",
                "只显示将要写入的内容，不写文件。",
            ),
        },
        Both(
            "Headings, points, tables, lead, closing, signature, date and annexes are recognized; the text stays as it was, and numbers stay text. What has no place is listed. The period is a draft that builds. Existing files are not overwritten.",
            "识别标题、分条、表格、导语、结束语、署名、日期和附件；文字不变，数字仍是文字。没有位置的内容会列出。导入的是可以生成的草稿。已有文件不会被覆盖。",
        ),
        (
            "reportgen import 总结.docx --period 2022H2 --dry-run",
            "reportgen import 总结.docx 附表.docx --period 2022H2 --metrics",
        ),
    ),
    "rollup": Help(
        Both(
            "Create a period by adding up shorter ones, or bureaus.",
            "由较短的几期或各单位汇总成一期。",
        ),
        {
            "period": Both(
                "Period to create, for example 2023.", "要新建的一期，例如2023。"
            ),
            "--from": Both("Periods to add up, in order.", "要汇总的各期，按顺序。"),
            "--projects": Both(
                "Add up this period of each project folder that matches PATTERN.",
                "汇总与通配符相符的每个项目文件夹的这一期。",
            ),
        },
        Both(
            "Flows are added, stocks take the last value, ratios are recomputed. A comment after each value names its source. What cannot be computed is listed, and left to be filled in. Nothing is written if values of different kinds or units would be added up. Over bureaus, stocks are added, too, and an annex ranks the bureaus in each figure.",
            "流量相加，存量取最后一期，比率重新计算。每个值后面注明来源。算不出的会列出，留待填写。种类或单位不同、不能相加的，不写文件。汇总各单位时，存量也相加，并附分区县表，逐项排位次。",
        ),
        (
            "reportgen rollup 2023 --from 2023H1,2023H2",
            "reportgen rollup 2023H1 --projects 'districts/*'",
        ),
    ),
    "seal": Help(
        Both(
            "Build a period and record in seals/ what was sent.",
            "生成一期，并把报出的内容记入seals。",
        ),
        {
            "period": _PERIOD,
            "--sign": Both(
                "Sign the seal with this OpenSSH key (seals/PERIOD.json.sig).",
                "用这个OpenSSH密钥给封存文件签名（seals/PERIOD.json.sig）。",
            ),
        },
        Both(
            "A seal contains the text, and what it was made from. Afterwards, `check` and `build` refuse changes of the text without an erratum in report.yaml; what only a newer reportgen words differently is built as PERIOD.rebuilt.docx.",
            "封存的内容包括全文和它的依据。此后文字有改动而report.yaml没有更正说明的，`check`和`build`一律拒绝；只是新版reportgen的文字不同的，另写成PERIOD.rebuilt.docx。",
        ),
        ("reportgen seal 2022H2", "reportgen seal 2022H2 --sign ~/.ssh/id_ed25519"),
    ),
    "verify": Help(
        Both(
            "Check whether a Word file says what was built or sealed.",
            "核对Word文件的文字是否与生成或封存的一致。",
        ),
        {
            "file": Both("Word file written by `build`.", "`build`写出的Word文件。"),
            "--rebuild": Both("Build it again and compare.", "重新生成并比较。"),
            "--signers": Both(
                "Also verify the signature of the seal: by one of these signers (ssh-keygen, ALLOWED SIGNERS).",
                "同时核对封存文件的签名：须由这份名单中的人签名（ssh-keygen的ALLOWED SIGNERS）。",
            ),
        },
        Both(
            "In a project, the committed seal of its period counts. A file that Word only saved again is told from one whose text was changed: the changes are listed. Outside a project, changes are found, but not forgeries. Also shows what the file says about its origin.",
            "在项目里，以已提交的封存文件为准。只是由Word重新保存的，与文字有改动的，分别说明，并列出改动。在项目外，能发现改动，不能发现伪造。同时显示文件注明的来历。",
        ),
        (
            "reportgen verify 2022H2.docx",
            "reportgen verify 2022H2.docx --rebuild",
            "reportgen verify 2022H2.docx --signers signers.txt",
        ),
    ),
    "form": Help(
        Both(
            "Make an Excel form for each owner, to fill in.",
            "为每个责任人生成Excel报送表。",
        ),
        {
            "period": _PERIOD,
            "--owner": Both("Only the form of this owner.", "只生成这个责任人的。"),
            "--output": Both(
                "Folder to write to. [default: forms/PERIOD]",
                "写入的文件夹。[默认：forms/期]",
            ),
        },
        Both(
            "Owners are those of sections, metrics and facts; what nobody owns is in a form named after the office. `due` in report.yaml says by when. A form that may have been filled in is not overwritten.",
            "责任人取自节、指标和事项的owner；没有责任人的归入以机关命名的表。报送期限写在report.yaml的due。可能已填过的表不会被覆盖。",
        ),
        ("reportgen form 2024H2", "reportgen form 2024H2 --owner 知识产权科 -o outbox"),
    ),
    "collect": Help(
        Both(
            "Put filled-in forms into the YAML files.",
            "把填好的报送表收回到YAML文件。",
        ),
        {
            "files": Both("Forms that came back (.xlsx).", "收回的报送表（.xlsx）。"),
            "--dry-run": Both(
                "Show what would change; write nothing.", "只列出改动，不写入。"
            ),
            "--partial": Both(
                "Write what is right even if other cells are in doubt.",
                "有的格子有问题时，也写入没有问题的。",
            ),
            "--mark": Both(
                "Write a copy of each form into the folder marked/ next to it, with comments at the cells in doubt.",
                "在表旁边的marked/中另存一份，在有问题的格子上加批注，以便退回。",
            ),
        },
        Both(
            "Problems name the sheet and the cell. If there is an error in any form, nothing is written. Comments and order of the YAML files are kept. What changed in the data since a form was made is not overwritten.",
            "问题会指明工作表和格子。任何一份有错误，就什么都不写入。YAML文件的注释和次序不变。表格发出之后数据里已改动的，不会被覆盖。",
        ),
        (
            "reportgen collect 知识产权科.xlsx",
            "reportgen collect inbox/*.xlsx --dry-run",
            "reportgen collect 知识产权科.xlsx --mark",
        ),
    ),
    "init": Help(
        Both(
            "Create a small fictional project that builds.",
            "新建一个可以生成报告的虚构小项目。",
        ),
        {
            "folder": Both("Folder to create the project in.", "新建项目的文件夹。"),
            "--empty": Both(
                "Without the periods of the sample, for your own office.",
                "不带示例的各期，供您自己的单位使用。",
            ),
        },
        Both(
            "Includes templates and CI configuration. Existing files are not overwritten.",
            "附带模板和CI配置。已有文件不会被覆盖。",
        ),
        ("reportgen init my-office", "reportgen init my-office --empty"),
    ),
    "list": Help(
        Both(
            "List the periods of the project, oldest first.", "列出项目的各期，由早到晚。"
        ),
        examples=("reportgen list",),
    ),
    "schema": Help(
        Both("Print the JSON Schemas of the data format.", "输出数据格式的JSON Schema。"),
        {
            "kind": Both("Schema to print. [default: all]", "要输出的一种。[默认：全部]"),
            "--write": Both(
                "Write them into schemas/ of the project.", "写入项目的schemas文件夹。"
            ),
        },
        Both("Editors use them for completion.", "编辑器据此补全。"),
        ("reportgen schema section", "reportgen schema --write"),
    ),
    "explain": Help(
        Both("Explain a message code, with an example.", "解释消息代码，并举例。"),
        {"code": Both("Code of a message, for example N102.", "消息代码，例如N102。")},
        examples=("reportgen explain N102",),
    ),
}
