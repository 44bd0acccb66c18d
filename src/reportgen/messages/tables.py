"""Messages about tables in the data."""

from reportgen.messages.message import Both, Message

_TABLE = Both(
    "Cells would be lost or moved to the wrong column.",
    "单元格会丢失，或错到别的列。",
)

MESSAGES: tuple[Message, ...] = (
    Message(
        code="D138",
        level="error",
        says=Both(
            "row has {cells} cells, but the table has {columns} columns",
            "这一行有{cells}格，表格有{columns}列",
        ),
        fix=Both(
            "write one cell for each column, and — for an empty one; in brackets, a comma "
            "begins a new cell",
            "请让每行的格数与列数一致，空格写—；在方括号里，逗号后面就是下一格",
        ),
        why=_TABLE,
    ),
    Message(
        code="D140",
        level="error",
        says=Both(
            "table caption must start with 表 and a number", "表题应以“表”和序号开头"
        ),
        fix=Both("write 表 and the number first, such as 表1", "请在前面写上表1"),
        why=Both("Texts refer to tables by number.", "正文用序号指称表格。"),
        wrong="caption: 主要指标",
        right="caption: 表1 主要指标",
    ),
    Message(
        code="D175",
        level="error",
        says=Both("cell is empty", "单元格是空的"),
        fix=Both(
            "write its text or number, or — where there is none",
            "请填上文字或数字；没有的写—",
        ),
        why=Both(
            "Nobody could tell an empty cell from a forgotten one.",
            "空着的格，看不出是没有还是忘了填。",
        ),
        wrong='- [甲, ""]',
        right="- [甲, —]",
        owed="missing",
    ),
    Message(
        code="D183",
        level="error",
        says=Both(
            "table has {columns} columns, but each row has {cells} cells",
            "表格有{columns}列，而每行都有{cells}格",
        ),
        fix=Both(
            "add the missing column, or delete the cells that are too many",
            "请补上缺少的列，或删去多出的格",
        ),
        why=_TABLE,
        wrong="columns: [甲]\nrows:\n  - [一, 二]\n  - [三, 四]",
        right="columns: [甲, 乙]\nrows:\n  - [一, 二]\n  - [三, 四]",
    ),
    Message(
        code="D185",
        level="error",
        says=Both(
            "`width` must be a whole number from 1 to {most}, found {value}",
            "`width`应为1到{most}的整数，这里是{value}",
        ),
        fix=Both(
            "widths are relative to those of the other columns",
            "宽度是与其他列相比的份数",
        ),
        why=_TABLE,
        wrong="columns:\n  - {heading: 甲, width: 0.5}",
        right="columns:\n  - {heading: 甲, width: 1}",
    ),
    Message(
        code="D184",
        level="error",
        says=Both("a row stands among the columns", "列的后面接着就是一行"),
        fix=Both("add a line `rows:` before it", "请在它前面加一行`rows:`"),
        why=_TABLE,
        wrong="columns:\n  - 甲\n  - [一]",
        right="columns:\n  - 甲\nrows:\n  - [一]",
    ),
)
