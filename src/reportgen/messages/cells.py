"""Messages about forms, and about the cells that were filled in."""

from reportgen.messages.message import Both, Message

MESSAGES: tuple[Message, ...] = (
    Message(
        code="X001",
        level="error",
        says=Both(
            "{file} exists already and says something else", "{file}已存在，内容不同"
        ),
        fix=Both(
            "move it away, or name another folder with -o", "请先移走，或用-o换一个文件夹"
        ),
        why=Both(
            "It may be a form that somebody has filled in.",
            "它可能是已有人填过的报送表，不能覆盖。",
        ),
    ),
    Message(
        code="X002",
        level="error",
        says=Both(
            "nothing in this period belongs to the owner “{owner}”",
            "这一期没有属于责任人“{owner}”的内容",
        ),
        fix=Both("choose one of: {known}", "可选：{known}"),
        near=Both("did you mean {near}? there are: {known}", "是不是{near}？可选：{known}"),
        why=Both(
            "Owners are named by `owner` in sections, metrics and facts.",
            "责任人由节、指标、事项的`owner`写明。",
        ),
    ),
    Message(
        code="X003",
        level="error",
        says=Both(
            "{period} has nothing to fill in: no figures, no open texts",
            "{period}没有可填报的内容：没有指标，也没有待填的文字",
        ),
        fix=Both(
            "add metrics or texts with 【待填】, for example with `reportgen new --from`",
            "请先写上指标或【待填】的文字，可用`reportgen new --from`生成",
        ),
        why=Both(
            "A form asks for what the data of the period name.",
            "报送表只问数据里列出的内容。",
        ),
    ),
    Message(
        code="X004",
        level="error",
        says=Both("{key} is too long for a cell of Excel", "{key}太长，Excel的格子放不下"),
        fix=Both(
            "split the text: a cell has at most {limit} characters",
            "请拆分，一格最多{limit}字",
        ),
        why=Both("Excel would cut it off without a word.", "Excel会不声不响地截断。"),
    ),
    Message(
        code="X030",
        level="error",
        says=Both("the cell is merged with others", "格子被合并"),
        fix=Both("unmerge the cells, and fill in each row", "请取消合并，逐行填写"),
        why=Both(
            "Only the first of merged cells keeps its value.", "合并后只有第一格的值留下。"
        ),
    ),
    Message(
        code="X031",
        level="error",
        says=Both("not a number: {value}", "不是数字：{value}"),
        fix=Both(
            "write only digits, in the unit of the row; put words into the remarks",
            "请只写数字，按本行的单位；文字写在“备注”",
        ),
        why=Both(
            "A guess at what was meant would be printed as a fact.",
            "猜错了就会当作事实印出。",
        ),
    ),
    Message(
        code="X032",
        level="error",
        says=Both("the cell shows an error: {value}", "格子显示错误值：{value}"),
        fix=Both("mend the formula, or type the number", "请改正公式，或直接填数"),
        why=Both("The value of the formula is not known.", "公式的结果未知。"),
    ),
    Message(
        code="X033",
        level="error",
        says=Both(
            "the cell contains {value}, which is no answer",
            "格子里是逻辑值{value}，不是填报内容",
        ),
        fix=Both("type the number or the text", "请填数字或文字"),
        why=Both("TRUE and FALSE are results of comparisons.", "TRUE、FALSE是比较的结果。"),
    ),
    Message(
        code="X034",
        level="error",
        says=Both(
            "the cell contains a date or a time where a number is wanted: {value}",
            "此处应填数字，却是日期或时间：{value}",
        ),
        fix=Both(
            "set the format of the cell to “Number”, and type the number again",
            "请把格式改为“数值”，重新填数",
        ),
        why=Both("Spreadsheets turn 3-5 or 1/2 into a date.", "表格会把3-5、1/2变成日期。"),
    ),
    Message(
        code="X035",
        level="error",
        says=Both(
            "a percentage, but the unit of the row is {unit}: {value}",
            "填了百分数，而本行的单位是{unit}：{value}",
        ),
        fix=Both("type the number in the unit of the row", "请按本行的单位填数"),
        why=Both("62.5% may mean 0.625 or 62.5.", "62.5%可能指0.625，也可能指62.5。"),
    ),
    Message(
        code="X036",
        level="error",
        says=Both("the formula has no result: {formula}", "公式没有结果：{formula}"),
        fix=Both(
            "open the form in Excel or WPS, save it, and send it again; or type the number",
            "请用Excel或WPS打开并保存后再发，或直接填数",
        ),
        why=Both("The program that saved it did not compute it.", "保存它的程序没有计算。"),
    ),
    Message(
        code="X037",
        level="error",
        says=Both(
            "the number has more digits than can be kept: {value}",
            "数字太大或位数太多，无法保证准确：{value}",
        ),
        fix=Both(
            "use a larger unit, or put the number into the YAML file by hand",
            "请换用更大的单位，或直接写到YAML文件",
        ),
        why=Both(
            "A cell keeps 15 digits, the rest is lost.", "格子只保留15位数字，其余会丢失。"
        ),
    ),
    Message(
        code="X038",
        level="error",
        says=Both("not a date: {value}", "不是日期：{value}"),
        fix=Both(
            "write year, month and day with hyphens between them",
            "请填年、月、日，中间用连字符",
        ),
        why=Both(
            "The date of the data must be a day that exists.",
            "数据截至的日期必须真实存在。",
        ),
    ),
    Message(
        code="X039",
        level="error",
        says=Both("not in the list: {value}", "不在可选项中：{value}"),
        fix=Both("choose one of: {known}", "请选：{known}"),
        why=Both(
            "The outcome of a plan item is one of these.", "计划事项的进展只有这几种。"
        ),
    ),
    Message(
        code="X040",
        level="warning",
        says=Both(
            "{value} has more decimals than the form shows", "{value}的小数位比表中显示的多"
        ),
        fix=Both(
            "check whether all digits are meant: the cell shows it rounded to {decimals}",
            "请核对是否都要：格子里只显示{decimals}位小数",
        ),
        why=Both(
            "Every digit is kept; whoever filled it in saw a rounded number.",
            "每一位都会保留；填报人看到的是四舍五入后的数。",
        ),
    ),
    Message(
        code="X041",
        level="warning",
        says=Both(
            "the cell was emptied; {value} stays in the data",
            "格子被清空；数据里仍是{value}",
        ),
        fix=Both(
            "delete the value in the YAML file if that is meant", "如确要删去，请改YAML文件"
        ),
        why=Both(
            "An empty cell is more often forgotten than meant.",
            "空格多半是漏填，而不是要删去。",
        ),
    ),
    Message(
        code="X042",
        level="error",
        says=Both(
            "the form says {value}, but the data changed since it was made: from {base} to {now}",
            "报送表填的是{value}，而数据在发表之后已由{base}改为{now}",
        ),
        fix=Both(
            "decide which is right; write it into the YAML file, or make the form anew",
            "请确定以哪个为准，改YAML文件，或重新生成报送表",
        ),
        why=Both(
            "Neither of the two changes may be lost without a word.",
            "两处改动都不能不声不响地丢掉。",
        ),
    ),
    Message(
        code="X043",
        level="error",
        says=Both(
            "this form says {value}, another one {other}",
            "这份报送表填的是{value}，另一份是{other}",
        ),
        fix=Both(
            "ask which is right, and correct one; the other is at {first}",
            "请核实并改正其中一份；另一处在{first}",
        ),
        why=Both(
            "Two people answered the same question differently.",
            "同一个问题，两人的回答不同。",
        ),
    ),
    Message(
        code="X044",
        level="error",
        says=Both("the value cannot be written into {file}", "这个值无法写入{file}"),
        fix=Both("write it there by hand", "请手工写入"),
        why=Both(
            "YAML as it is written there cannot hold it, or a character is not allowed.",
            "那里的写法容不下它，或含有不允许的字符。",
        ),
    ),
    Message(
        code="X045",
        level="error",
        says=Both(
            "the form asked {asked} here and got {value}, but in the data this is now {now}",
            "报送表在此问的是{asked}，填了{value}，而数据里这一处现在是{now}",
        ),
        fix=Both(
            "write the value into the YAML file where it belongs, or make the form anew",
            "请把填的内容写到YAML文件里应在的地方，或重新生成报送表",
        ),
        why=Both(
            "Since the form was made it was renamed, got another unit, or moved in its list.",
            "生成报送表后，它改了名称或单位，或因增删而移了位置。",
        ),
    ),
    Message(
        code="X046",
        level="warning",
        says=Both(
            "the value comes from another workbook: {value}",
            "这个值取自另一个工作簿：{value}",
        ),
        fix=Both(
            "check whether it is current, or type the number", "请核对是否最新，或直接填数"
        ),
        why=Both(
            "Only the result that was saved last is known.", "只知道最后一次保存时的结果。"
        ),
    ),
    Message(
        code="X047",
        level="error",
        says=Both(
            "{value} in a row of {unit}, far from the last value: a fraction, or a percentage?",
            "本行的单位是{unit}，却填了{value}，与上期数相差悬殊：是小数还是百分数？",
        ),
        fix=Both(
            "type it with its percent sign",
            "请连百分号一起填",
        ),
        why=Both(
            "A cell may take 62.5% as 0.625, without showing a percent sign.",
            "格子可能把62.5%记作0.625，又不显示百分号。",
        ),
    ),
    Message(
        code="X050",
        level="error",
        says=Both(
            "this column seems to have been sorted without its rows: {values}",
            "这一列似乎脱离各行单独排过序：{values}",
        ),
        fix=Both(
            "undo the sorting; if each number is in its row, use --partial",
            "请撤销排序；如果各数确实都在自己的行里，请加--partial",
        ),
        why=Both(
            "The numbers would be taken for the metrics of other rows.",
            "否则这些数会记到别的指标上。",
        ),
    ),
)
