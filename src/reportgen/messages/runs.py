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
)
