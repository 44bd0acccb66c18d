"""Messages about the command line."""

from reportgen.catalogue.entry import Both, Entry

_NOTHING = Both("Nothing was done.", "什么都没有做。")

USAGE: tuple[Entry, ...] = (
    Entry(
        "U001",
        "error",
        Both(
            "there is no reportgen project at {folder} or above it",
            "{folder}及其上层文件夹都不是reportgen项目",
        ),
        Both(
            "go into a project, name it with --project, or begin one: reportgen init DIR",
            "请进入项目文件夹，或用--project指定，或新建：reportgen init 文件夹",
        ),
        Both(
            "A project is a folder with data/organ.yaml.",
            "含有data/organ.yaml的文件夹就是项目。",
        ),
        "",
        "",
    ),
    Entry(
        "U002",
        "error",
        Both("there is no period {period}", "没有{period}这一期"),
        Both("the project has: {periods}", "项目里有：{periods}"),
        _NOTHING,
        "reportgen build 2023h1",
        "reportgen build 2023H1",
        Both(
            "did you mean {near}? The project has: {periods}",
            "是不是{near}？项目里有：{periods}",
        ),
    ),
)
