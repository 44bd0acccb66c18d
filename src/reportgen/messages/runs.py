"""Messages about runs over many reports."""

from reportgen.messages.message import Both, Message

_NOTHING = Both("Nothing was written.", "没有写出任何文件。")
MESSAGES = (
    Message(
        code="U140",
        level="error",
        says=Both("--all and a period were both given", "既写了--all，又写了期"),
        fix=Both("name the periods, or use --all without any", "请只写各期，或只写--all"),
        why=_NOTHING,
        wrong="reportgen build 2023H1 --all",
        right="reportgen build --all",
    ),
    Message(
        code="U141",
        level="error",
        says=Both(
            "--project and --projects were both given", "既写了--project，又写了--projects"
        ),
        fix=Both(
            "use --project for one folder, --projects for a pattern of several",
            "一个文件夹用--project，几个用--projects加通配符",
        ),
        why=_NOTHING,
        wrong="reportgen --project bureaus/a build 2023H1 --projects 'bureaus/*'",
        right="reportgen build 2023H1 --projects 'bureaus/*'",
    ),
    Message(
        code="U142",
        level="error",
        says=Both("no project matches {pattern}", "没有项目与{pattern}相符"),
        fix=Both(
            "give a pattern of folders that contain data/organ.yaml, in quotation marks",
            "请给出含有data/organ.yaml的文件夹的通配符，并加引号",
        ),
        why=_NOTHING,
        wrong="reportgen build 2023H1 --projects 'bureaux/*'",
        right="reportgen build 2023H1 --projects 'bureaus/*'",
    ),
    Message(
        code="U143",
        level="error",
        says=Both(
            "{first} and {second} would both be written to {file}",
            "{first}和{second}会写到同一个文件{file}",
        ),
        fix=Both(
            "build them one after the other, or leave -o out: each project has its dist/",
            "请分开生成，或不用-o：每个项目都有自己的dist/",
        ),
        why=Both("One report would replace the other.", "后写的会盖掉先写的。"),
        wrong="reportgen build 2023H1 --projects '*/office' -o reports",
        right="reportgen build 2023H1 --projects '*/office'",
    ),
    Message(
        code="U156",
        level="error",
        says=Both(
            "--watch requires the package watchfiles, which is not installed",
            "--watch需要watchfiles包，还没有安装",
        ),
        fix=Both(
            "install it: pip install 'reportgen-gongwen[watch]'",
            "请安装：pip install 'reportgen-gongwen[watch]'",
        ),
        why=_NOTHING,
        wrong="reportgen build 2023H1 --watch",
        right="pip install 'reportgen-gongwen[watch]'",
    ),
    Message(
        code="U157",
        level="error",
        says=Both("--watch cannot be used with {option}", "--watch不能与{option}一起使用"),
        fix=Both("leave one of them out", "请去掉其中一个"),
        why=_NOTHING,
        wrong="reportgen build 2023H1 -f md --watch --stdout",
        right="reportgen build 2023H1 -f md --watch",
    ),
    Message(
        code="U144",
        level="error",
        says=Both(
            "--scheduler needs Dask, which is not installed",
            "--scheduler需要Dask，但没有安装",
        ),
        fix=Both(
            "pip install 'reportgen-gongwen[dask]', here and for every worker",
            "请在这里和每个工作节点运行pip install 'reportgen-gongwen[dask]'",
        ),
        why=_NOTHING,
    ),
    Message(
        code="U145",
        level="error",
        says=Both(
            "`{address}` is not the address of a scheduler", "“{address}”不是调度器的地址"
        ),
        fix=Both(
            "write tls://HOST:PORT, or tcp://localhost:PORT on the same machine",
            "请写tls://主机:端口；同一台机器上可写tcp://localhost:端口",
        ),
        why=_NOTHING,
        wrong="reportgen build --all --scheduler scheduler.example",
        right="reportgen build --all --scheduler tls://scheduler.example:8786",
    ),
    Message(
        code="U146",
        level="error",
        says=Both(
            "{address} is neither encrypted nor on this machine",
            "{address}没有加密，又不在本机",
        ),
        fix=Both(
            "use tls:// with certificates of your own: see docs/many-reports.md",
            "请用tls://和自己的证书，见docs/many-reports.md",
        ),
        why=Both(
            "Whoever reaches an open scheduler reads the reports, and runs code on every worker.",
            "谁能连上没有加密的调度器，谁就能读到报告，并在每个节点上运行程序。",
        ),
        wrong="reportgen build --all --scheduler tcp://10.0.0.5:8786",
        right="reportgen build --all --scheduler tls://10.0.0.5:8786",
    ),
    Message(
        code="U147",
        level="error",
        says=Both("Dask has no file for {names}", "Dask没有{names}的文件"),
        fix=Both(
            "name the certificates in the configuration of Dask: see docs/many-reports.md",
            "请在Dask的配置中写明证书，见docs/many-reports.md",
        ),
        why=Both(
            "Without them, nobody knows who answers at the address.",
            "没有证书，就不知道是谁在应答。",
        ),
    ),
    Message(
        code="U148",
        level="error",
        says=Both("`{shard}` is not a share of a run", "“{shard}”不是一份"),
        fix=Both(
            "write K/N: share K of N shares, where K is at most N",
            "请写K/N：分成N份，做第K份，K不超过N",
        ),
        why=_NOTHING,
        wrong="reportgen build --all --shard 0/8",
        right="reportgen build --all --shard 2/8",
    ),
    Message(
        code="U151",
        level="error",
        says=Both(
            "--scheduler and {option} were both given", "既写了--scheduler，又写了{option}"
        ),
        fix=Both("leave one of them", "请去掉其中一个"),
        why=_NOTHING,
        wrong="reportgen build --all --scheduler tls://10.0.0.5:8786 --jobs 4",
        right="reportgen build --all --scheduler tls://10.0.0.5:8786",
    ),
    Message(
        code="U149",
        level="error",
        says=Both(
            "rollup takes exactly one of --from and --projects",
            "rollup要写--from或--projects，只写一个",
        ),
        fix=Both(
            "name the shorter periods with --from, or the bureaus with --projects",
            "由各期合成的用--from，由各单位汇总的用--projects",
        ),
        why=_NOTHING,
        wrong="reportgen rollup 2023",
        right="reportgen rollup 2023 --from 2023H1,2023H2",
    ),
    Message(
        code="U150",
        level="error",
        says=Both(
            "--project {pattern} is a pattern, and no folder",
            "--project {pattern}是通配符，不是文件夹",
        ),
        fix=Both(
            "use --projects for several folders; --project is the one to write to",
            "几个文件夹请用--projects；--project只写要写入的那一个",
        ),
        why=_NOTHING,
        wrong="reportgen rollup 2023H1 --project 'districts/*'",
        right="reportgen rollup 2023H1 --projects 'districts/*'",
    ),
    Message(
        code="U152",
        level="error",
        says=Both("{projects} has no period {period}", "{projects}没有{period}这一期"),
        fix=Both(
            "wait for it, or use a pattern of the bureaus that have it",
            "请等它报来，或把通配符改成已有这一期的单位",
        ),
        why=Both(
            "A sum that lacks one of its parts would be wrong.", "缺一部分的合计是错的。"
        ),
    ),
    Message(
        code="U153",
        level="error",
        says=Both("only one project matches the pattern", "只有一个项目与通配符相符"),
        fix=Both(
            "give a pattern of two or more bureaus, in quotation marks",
            "请给出两个以上单位的通配符，并加引号",
        ),
        why=_NOTHING,
    ),
    Message(
        code="U154",
        level="warning",
        says=Both("the report of {name} is still a draft", "{name}的报告还是草稿"),
        fix=Both(
            "roll up again when it is complete",
            "定稿以后请重新汇总",
        ),
        why=Both(
            "What changes there afterwards does not change the sum.",
            "此后的改动不会进入合计。",
        ),
    ),
    Message(
        code="U155",
        level="error",
        says=Both("two projects are both called {name}", "有两个项目都叫{name}"),
        fix=Both(
            "give each its own name in data/organ.yaml, or leave one out",
            "请在data/organ.yaml写明各自的名称，或去掉一个",
        ),
        why=Both(
            "A table in which two rows have one name misleads its readers, and a project that is counted twice makes every sum wrong.",
            "同名的两行分不清；同一个单位算两次，合计就错了。",
        ),
    ),
)
