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
            "correct the number, or delete it and describe the change in words",
            "请改正这个数；或者删掉它，用文字说明变化",
        ),
        why=Both(
            "A percentage of zero is undefined, and a percentage of a negative number is misleading.",
            "零的百分比不存在，负数的百分比会误导。",
        ),
        wrong="previous: 0",
        right="previous: 16",
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
            "Words, ranges, qualified numbers (近300) and changes at comparable prices (可比价) are not computed.",
            "文字、区间、约数（近300）以及可比价增速都不自动计算。",
        ),
        wrong="change:\n  basis: 环比",
        right="change:\n  basis: 环比\n  value: 3.2",
        owed="missing",
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
)
