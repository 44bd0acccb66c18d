"""Messages about workbooks that come back, and their rows."""

from reportgen.messages.message import Both, Message

MESSAGES: tuple[Message, ...] = (
    Message(
        code="X010",
        level="error",
        says=Both("not an Excel workbook", "不是Excel工作簿"),
        fix=Both(
            "give the .xlsx file of a form that `reportgen form` made",
            "请给出`reportgen form`生成的.xlsx报送表",
        ),
        why=Both("Forms are read from .xlsx files only.", "只从.xlsx文件读取报送表。"),
    ),
    Message(
        code="X011",
        level="error",
        says=Both("an old kind of workbook: .xls or .et", "旧格式的工作簿：.xls或.et"),
        fix=Both(
            "open it in Excel or WPS, choose “Save as”, Excel workbook (*.xlsx), and give that file",
            "请用Excel或WPS打开，另存为“Excel 工作簿(*.xlsx)”，再收这个文件",
        ),
        why=Both(
            "The old format is not read; saving it as .xlsx loses nothing of a form.",
            "旧格式读不了；另存为.xlsx不会丢失填报内容。",
        ),
    ),
    Message(
        code="X012",
        level="error",
        says=Both("the workbook has a password", "工作簿设了打开密码"),
        fix=Both(
            "open it, remove the password, save it, and give it again",
            "请打开文件，去掉密码，保存后再收",
        ),
        why=Both("What is encrypted cannot be read.", "加了密的内容读不出。"),
    ),
    Message(
        code="X013",
        level="error",
        says=Both(
            "a spreadsheet of another kind, such as .ods", "其他格式的表格，例如.ods"
        ),
        fix=Both(
            "save it as Excel workbook (*.xlsx), and give that file",
            "请另存为“Excel 工作簿(*.xlsx)”，再收这个文件",
        ),
        why=Both("Forms are read from .xlsx files only.", "只从.xlsx文件读取报送表。"),
    ),
    Message(
        code="X014",
        level="error",
        says=Both("the workbook is too large for a form", "工作簿太大，不像报送表"),
        fix=Both(
            "remove pictures, other sheets and formatted empty rows; it may have {limit}, also unpacked",
            "请删去图片、其他工作表和带格式的空行；解压后最多{limit}",
        ),
        why=Both(
            "A small file can unpack to gigabytes, and a form is small.",
            "很小的文件解压后可能有几个GB，而报送表本来很小。",
        ),
    ),
    Message(
        code="X015",
        level="error",
        says=Both(
            "{part} of the workbook declares a document type",
            "工作簿的{part}里有文档类型声明",
        ),
        fix=Both(
            "open it in Excel or WPS, save it, and give it again; do not open it if you do not know the sender",
            "请用Excel或WPS打开并保存后再收；来历不明的不要打开",
        ),
        why=Both(
            "No spreadsheet program writes one; it can make a reader load other files, or never end.",
            "表格软件不会写这种声明；它能让程序去读别的文件，或读不完。",
        ),
    ),
    Message(
        code="X016",
        level="error",
        says=Both("the workbook is damaged", "工作簿已损坏"),
        fix=Both(
            "open it in Excel or WPS, save it as .xlsx, and give it again",
            "请用Excel或WPS打开，另存为.xlsx后再收",
        ),
        why=Both(
            "Some part of it cannot be read, so that nothing in it can be trusted.",
            "有一部分读不出，其余部分也不可靠。",
        ),
    ),
    Message(
        code="X017",
        level="error",
        says=Both(
            "{part} of the workbook has too many cells or formulas",
            "工作簿的{part}里格子或公式太多",
        ),
        fix=Both(
            "select the empty rows below and the empty columns beside the table, delete them, and save",
            "请选中表格下方、右侧的空行空列，删除后保存",
        ),
        why=Both(
            "Formatted empty rows count as cells; a form has a few thousand.",
            "带格式的空行也算格子；报送表只有几千格。",
        ),
    ),
    Message(
        code="X018",
        level="error",
        says=Both("no sheet of the workbook is a form", "工作簿里没有报送表"),
        fix=Both(
            "give a form that `reportgen form` made, with the heads of its columns",
            "请给出`reportgen form`生成的报送表，并保留表头",
        ),
        why=Both(
            "Sheets are recognized by the heads of their columns.", "工作表靠表头辨认。"
        ),
    ),
    Message(
        code="X020",
        level="error",
        says=Both("the hidden sheet of the form was changed", "报送表的隐藏工作表被改动"),
        fix=Both(
            "copy the values into the form as it was sent, and give that",
            "请把内容填回原来发下的报送表，再收那一份",
        ),
        why=Both(
            "It says what was asked; without it, nothing protects what changed meanwhile.",
            "它记着当初问了什么；没有它，就无法发现其间的改动。",
        ),
    ),
    Message(
        code="X021",
        level="error",
        says=Both("no row of the form is this one: {id}", "报送表里没有这一行：{id}"),
        fix=Both(
            "copy its values to the row of the form that was sent, and delete this row",
            "请把内容填到原表对应的行，并删去这一行",
        ),
        why=Both(
            "Only what was asked can be put into the data.", "只有问到的内容才能写入数据。"
        ),
    ),
    Message(
        code="X022",
        level="error",
        says=Both("this row is there twice: {id}", "这一行出现了两次：{id}"),
        fix=Both(
            "delete one of them; the first is at {first}", "请删去其中一行；另一行在{first}"
        ),
        why=Both("Which of them counts cannot be known.", "无法知道以哪一行为准。"),
    ),
    Message(
        code="X023",
        level="error",
        says=Both(
            "the row is not that of its id: {head} was “{wanted}”, is “{found}”",
            "这一行与编号不符：“{head}”原为“{wanted}”，现为“{found}”",
        ),
        fix=Both(
            "undo the sorting or pasting: copy the values into the form as it was sent",
            "请撤销排序或粘贴，或把内容填回原来发下的报送表",
        ),
        why=Both(
            "Sorting some columns moves names and values away from their hidden ids.",
            "只排序几列，会让名称、数值与隐藏的编号错位。",
        ),
    ),
    Message(
        code="X024",
        level="error",
        says=Both("this row was added: it has no id", "这一行是新增的，没有编号"),
        fix=Both(
            "move what it says to a row of the form, or to the remarks, and delete it",
            "请把内容移到表中已有的行或“备注”，并删去这一行",
        ),
        why=Both(
            "Nothing says where in the data it belongs.", "无法知道它该写到数据的哪里。"
        ),
    ),
    Message(
        code="X025",
        level="warning",
        says=Both("rows of the form are missing: {names}", "报送表缺了几行：{names}"),
        fix=Both(
            "if they were deleted by mistake, ask for them again; their values stay as they are",
            "如系误删，请补报；这些值保持不变",
        ),
        why=Both("What is not in the form is not changed.", "表里没有的不会改动。"),
    ),
    Message(
        code="X026",
        level="warning",
        says=Both(
            "the ids are lost; rows were recognized by name and unit",
            "编号已丢失；按名称和单位对应各行",
        ),
        fix=Both("compare the changes below with the form", "请把下列改动与报送表核对"),
        why=Both(
            "The hidden column was deleted, or only visible cells were copied.",
            "隐藏列被删掉，或只复制了可见的格子。",
        ),
    ),
    Message(
        code="X027",
        level="error",
        says=Both("the column “{head}” is missing", "缺少“{head}”一列"),
        fix=Both(
            "restore the column with its head, or use the form as it was sent",
            "请恢复这一列及其表头，或改用原来发下的报送表",
        ),
        why=Both(
            "What was filled in there would be lost without a word.",
            "否则那一列填的内容会不声不响地丢失。",
        ),
    ),
    Message(
        code="X028",
        level="error",
        says=Both(
            "the form is of {period}, which this project does not have",
            "报送表属于{period}，本项目没有这一期",
        ),
        fix=Both("collect it in the project that sent it", "请在发出它的项目里收"),
        why=Both("A form is put back where it came from.", "报送表只能收回发出它的项目。"),
    ),
    Message(
        code="X029",
        level="error",
        says=Both("{id} is no longer in the data", "数据里已没有{id}"),
        fix=Both(
            "delete the row, or restore it in the data", "请删去这一行，或在数据里恢复"
        ),
        why=Both(
            "It was removed or renamed after the form was made.",
            "生成报送表后它被删去或改名。",
        ),
    ),
    Message(
        code="X048",
        level="warning",
        says=Both(
            "nothing is read from here, but it says: {value}",
            "这里不收内容，却填了：{value}",
        ),
        fix=Both(
            "if it matters, write it into a cell to fill in, or into the YAML file by hand",
            "如果要用，请移到要填的格子里，或手工写进YAML文件",
        ),
        why=Both(
            "Only the coloured cells are read: no other rows, columns or sheets.",
            "只收浅黄色格子的内容，其他行、列、表都不收。",
        ),
    ),
    Message(
        code="X049",
        level="warning",
        says=Both("a comment is not read: {value}", "批注不收：{value}"),
        fix=Both(
            "if it matters, write it into the column 备注, or into the YAML file by hand",
            "如果要用，请写进“备注”栏，或手工写进YAML文件",
        ),
        why=Both("Comments may be meant for the sender.", "批注可能是写给发表人看的。"),
    ),
)
