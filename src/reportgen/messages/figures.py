"""Messages about figures and their arithmetic."""

from reportgen.messages.message import Both, Message

MESSAGES: tuple[Message, ...] = (
    Message(
        code="N105",
        level="error",
        says=Both(
            "cannot compute a percentage of {number}", "不能以{number}为基数计算百分比"
        ),
        fix=Both(
            "delete the percentage: a change from such a base is printed with the two amounts",
            "请删掉百分比：基数为零或负数时，只印两期的数",
        ),
        why=Both(
            "A percentage of zero is undefined, and a percentage of a negative number is misleading.",
            "零的百分比不存在，负数的百分比会误导。",
        ),
        wrong="value: 60\nprevious: 0",
        right="previous: 0",
    ),
    Message(
        code="N106",
        level="error",
        says=Both(
            "`{key}` has no number, and none can be computed",
            "`{key}`没有写数，也算不出来",
        ),
        fix=Both(
            "add `value:`, or add `{base}:` to have it computed",
            "请写上`value:`，或写`{base}:`让它自动计算",
        ),
        why=Both(
            "Without the earlier value there is no change to print.",
            "没有基期数值，就算不出变化。",
        ),
        wrong="change:\n  basis: 环比",
        right="change:\n  basis: 环比\n  value: 3.2",
        owed="missing",
        unfinished=True,
    ),
    Message(
        code="N107",
        level="error",
        says=Both("cannot add up parts in different units", "单位不同的分项没有合计"),
        fix=Both("write the total as `value:`", "请用`value:`写出合计"),
        why=Both("3家 plus 2项 is not 5 of anything.", "3家加2项不等于5。"),
        wrong="breakdown: 3家, 2项",
        right="value: 5",
        owed="missing",
    ),
    Message(
        code="N108",
        level="error",
        says=Both(
            "cannot write {number} in Chinese numerals",
            "{number}不能写成汉字数字",
        ),
        fix=Both("delete `numerals: chinese`", "请删掉`numerals: chinese`"),
        why=Both(
            "Only non-negative integers can be written in Chinese numerals.",
            "只有非负整数可以写成汉字数字。",
        ),
        source="GB/T 15835-2011",
        wrong="value: 2.5\nnumerals: chinese",
        right="value: 2.5",
    ),
    Message(
        code="N120",
        level="warning",
        says=Both(
            "metric `{id}` is marked as suspect: {reason}", "`{id}`标记为存疑：{reason}"
        ),
        fix=Both(
            "check the value, then delete `suspect`, or note in `confirmed` who confirmed it",
            "请核实数值，然后删掉`suspect`，或在`confirmed`写明核实依据",
        ),
        why=Both(
            "A suspect value is printed, but always with a warning.",
            "存疑的数会印出，但每次都会提醒。",
        ),
        wrong="value: 12023\nsuspect: 疑为年份",
        right="value: 120\nconfirmed: 统计局月报",
        owed="doubtful",
    ),
    Message(
        code="N130",
        level="error",
        says=Both(
            "the value {stated} is negative, so no percentage describes it",
            "数值{stated}是负数，不能用百分比说明",
        ),
        fix=Both(
            "correct the value; if it is a loss, write `previous`, the earlier value, instead of `value` in `change`: the change is then printed in words",
            "请改正数值；确实是亏损的，请把`change`里的`value`换成`previous`（基期数值），变化会用文字印出（亏损扩大、收窄等）",
        ),
        why=Both(
            "Of a loss, “fell by 20%” can mean either that it grew or that it shrank.",
            "亏损“下降20%”，可以是亏得更多，也可以是亏得更少。",
        ),
        wrong="value: -1.2\nchange:\n  value: -20",
        right="value: -1.2\nchange:\n  previous: -1.0",
        owed="",
    ),
    Message(
        code="N131",
        level="error",
        says=Both(
            "change of `{id}` cannot be looked up: there is no report on {period}",
            "查不到`{id}`的基期数值：没有{period}的报告",
        ),
        fix=Both(
            "add `previous:` to the change, or `value:` if it is known, or delete `change`",
            "请在change里补上`previous:`；已知增幅的写`value:`；没有可比的就删掉change",
        ),
        why=Both(
            "Without the earlier value there is no change to print.",
            "没有基期数值，就算不出变化。",
        ),
        wrong="change:\n  basis: 环比",
        right="change:\n  basis: 环比\n  previous: 16",
        owed="missing",
        unfinished=True,
    ),
    Message(
        code="N132",
        level="error",
        says=Both(
            "change of `{id}` cannot be looked up: the report of {where} has no `{id}` for {period}",
            "查不到`{id}`的基期数值：{where}的报告没有`{id}`在{period}的数",
        ),
        fix=Both(
            "add `previous:` to the change, or `value:` if it is known, or delete `change`",
            "请在change里补上`previous:`；已知增幅的写`value:`；没有可比的就删掉change",
        ),
        why=Both(
            "Without the earlier value there is no change to print.",
            "没有基期数值，就算不出变化。",
        ),
        near=Both(
            "that report has `{near}`: if it is the same metric, use the same id in both; otherwise add `previous:` to the change",
            "那一期有`{near}`：如果是同一个指标，请两期用同一个id；不是的话，请在change里写`previous:`",
        ),
        wrong="change:\n  basis: 同比",
        right="change:\n  previous: 16",
        owed="missing",
        unfinished=True,
    ),
    Message(
        code="N133",
        level="error",
        says=Both(
            "change of `{id}` cannot be looked up: its unit is {unit} here, but {before} in the report of {where}",
            "查不到`{id}`的基期数值：本期单位是{unit}，{where}的报告是{before}",
        ),
        fix=Both(
            "use the same unit in both, or add `previous:` in {unit}",
            "请统一单位，或按{unit}写出`previous:`",
        ),
        why=Both(
            "Without the earlier value there is no change to print.",
            "没有基期数值，就算不出变化。",
        ),
        wrong="unit: 亿元",
        right="unit: 万元",
        owed="missing",
    ),
    Message(
        code="N257",
        level="error",
        says=Both(
            "`{id}` cannot be compared: in the report of {where} it is not filled in yet",
            "`{id}`没有可比的数：{where}的报告里还没有填",
        ),
        fix=Both(
            "fill it in there, or add `previous:` to the change",
            "请先在那一期填上，或在change里补上`previous:`",
        ),
        why=Both(
            "Without the earlier value there is no change to print.",
            "没有基期数值，就算不出变化。",
        ),
        wrong="value:",
        right="value: 16",
        owed="missing",
        unfinished=True,
    ),
    Message(
        code="N258",
        level="error",
        says=Both(
            "change of `{id}` cannot be looked up: its kind is {kind} here, but {before} in the report of {where}",
            "查不到`{id}`的基期数值：本期的kind是{kind}，{where}的报告是{before}",
        ),
        fix=Both(
            "write the same `kind` in both, or add `previous:` to the change",
            "请统一`kind`；不是同一个指标的，请在change里写`previous:`",
        ),
        why=Both(
            "What is counted anew in each period cannot be compared with a level.",
            "当期数不能与期末数相比。",
        ),
        wrong="kind: flow, then kind: stock",
        right="kind: stock in both",
        owed="missing",
    ),
    Message(
        code="N134",
        level="error",
        says=Both(
            "change of `{id}` cannot be computed: in the report of {where} it is not an exact, actual number",
            "算不出`{id}`的变化：{where}的报告里它不是确数，或只是目标数",
        ),
        fix=Both(
            "add `previous:` to the change, or `value:` if it is known, or delete `change`",
            "请在change里补上`previous:`；已知增幅的写`value:`；没有可比的就删掉change",
        ),
        why=Both(
            "Words, ranges, qualified numbers (近300), doubted ones and targets are not computed with.",
            "文字、区间、约数（近300）、存疑的数和目标数都不参与计算。",
        ),
        wrong="change:\n  basis: 同比",
        right="change:\n  value: 3.2",
        owed="missing",
    ),
    Message(
        code="N135",
        level="error",
        says=Both(
            "change of `{id}` cannot be computed: its value for {period} alone is not known",
            "算不出`{id}`的变化：不知道{period}当期的数（只有累计数）",
        ),
        fix=Both(
            "delete `cumulative` and write the value of the period, or write the change as `value:`",
            "请删掉`cumulative`并写当期数，或用`value:`写出变化",
        ),
        why=Both(
            "A value counted from the beginning of the year includes the periods before, so it cannot be compared with one of them.",
            "累计数包含前面各期，不能与上期比较。",
        ),
        wrong="cumulative: true\nchange:\n  basis: 环比",
        right="cumulative: true\nchange:\n  basis: 同比",
        owed="missing",
    ),
    Message(
        code="N136",
        level="error",
        says=Both(
            "change of `{id}` would compare {period} with the whole of {before}",
            "`{id}`的变化是拿{period}与{before}全年相比",
        ),
        fix=Both(
            "write `basis: 同比`; for a level at the end of the period write `kind: stock`, for a rate then `basis: 比年初`",
            "请写`basis: 同比`；如果是期末数，请写`kind: stock`，期末的比率请写`basis: 比年初`",
        ),
        why=Both(
            "What was done in part of a year is always less than what was done in a whole one, and winter is colder than the year.",
            "半年的数与全年的数相比，总是下降；冬天也总比全年冷。",
        ),
        wrong="change:\n  basis: 比上年",
        right="change:\n  basis: 同比",
        owed="missing",
    ),
    Message(
        code="N137",
        level="error",
        says=Both(
            "completion of `{id}` cannot be computed: its value for {before} is not known",
            "算不出`{id}`的完成率：不知道{before}的数",
        ),
        fix=Both(
            "write `rate:` in `target`, or name a target of the period itself in `name:`",
            "请在target里写`rate:`；目标不是全年的，用`name:`写明",
        ),
        why=Both(
            "A yearly target is compared with everything since January.",
            "年度目标要与年初以来的累计数比。",
        ),
        wrong="target:\n  value: 30",
        right="target:\n  value: 30\n  rate: 86.7",
        owed="missing",
        unfinished=True,
    ),
    Message(
        code="N138",
        level="error",
        says=Both(
            "completion of `{id}` cannot be computed: is it counted anew in each period?",
            "算不出`{id}`的完成率：它是当期数还是期末数？",
        ),
        fix=Both(
            "write `kind: flow` if it adds up over the year, `kind: stock` if it is a level, or `cumulative: true` if it counts from January",
            "逐期累加的写`kind: flow`，期末数写`kind: stock`，从年初累计的写`cumulative: true`",
        ),
        why=Both(
            "A yearly target is compared with everything since January.",
            "年度目标要与年初以来的累计数比。",
        ),
        wrong="target:\n  value: 30",
        right="kind: flow\ntarget:\n  value: 30",
        owed="missing",
    ),
    Message(
        code="N162",
        level="hint",
        says=Both(
            "no completion of the target is computed, because of `{found}`",
            "没有算目标完成率，因为`{found}`",
        ),
        fix=Both(
            "print its `target` in a text; if the amount is not exact but its completion is known, write `rate:` in `target`",
            "请在文中印出目标（target）；数量不确切但完成率已知的，请在target里写`rate:`",
        ),
        why=Both(
            "Only an exact amount can be a percentage of a target, which must be positive. An index or a measure is not completed.",
            "只有确数才能算完成率，目标也必须大于零；指数、测量值谈不上完成百分之几。",
        ),
        wrong="value: 30\nqualifier: 约\ntarget:\n  value: 40",
        right="value: 30\ntarget:\n  value: 40",
    ),
    Message(
        code="N163",
        level="error",
        says=Both(
            "completion of `{id}` is not computed, because of `{found}`{also}",
            "`{id}`算不出完成率，因为`{found}`{also}",
        ),
        fix=Both(
            "print its `target` instead; if the amount is not exact but its completion is known, write `rate:` in `target`",
            "请改印目标（target）；数量不确切但完成率已知的，请在target里写`rate:`",
        ),
        why=Both(
            "Only an exact amount can be a percentage of a target, which must be positive. An index or a measure is not completed.",
            "只有确数才能算完成率，目标也必须大于零；指数、测量值谈不上完成百分之几。",
        ),
        wrong="{{ dust.completion }}",
        right="{{ dust.target }}",
    ),
    Message(
        code="N164",
        level="error",
        says=Both(
            "{stated} is negative, so no part of the target was completed",
            "{stated}是负数，谈不上完成目标的百分之几",
        ),
        fix=Both("delete `rate`", "请删掉`rate`"),
        why=Both("A loss is not a part of a profit.", "亏损不是盈利目标的一部分。"),
        wrong="value: -10\ntarget:\n  value: 50\n  rate: 20",
        right="value: -10\ntarget:\n  value: 50",
    ),
    Message(
        code="N167",
        level="error",
        says=Both(
            "`{key}` has no number, and none is computed because of `{found}`",
            "`{key}`没有写数，有`{found}`也就不自动计算",
        ),
        fix=Both(
            "write its number in `{key}` as `value:`; or write the exact amount in the metric, and what is printed instead in `shown:`",
            "请在`{key}`里用`value:`写出；知道确数的，请写确数，另用`shown:`写印出的约数",
        ),
        why=Both(
            "Words, ranges, qualified numbers (近300) and changes at comparable prices (可比价) are not computed.",
            "文字、区间、约数（近300）以及可比价增速都不自动计算。",
        ),
        wrong="value: 120\nqualifier: 余\nchange:\n  previous: 100",
        right="value: 120\nqualifier: 余\nchange:\n  value: 20",
        owed="missing",
    ),
)
