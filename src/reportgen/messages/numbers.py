"""Messages about values that are no numbers."""

from reportgen.messages.message import Both, Message

_EXACT = Both(
    "A value of the wrong type would be printed incorrectly or not at all.",
    "类型不对的值会印错，或印不出来。",
)

MESSAGES: tuple[Message, ...] = (
    Message(
        code="D105",
        level="error",
        says=Both(
            "`{key}` must be a number, found text: {value}",
            "`{key}`应是数字，但这里是文字：{value}",
        ),
        fix=Both(
            "write the number in digits; put words such as 翻番 in `words:`",
            "请用数字写出；“翻番”之类写到`words:`",
        ),
        why=_EXACT,
        wrong="value: 多",
        right="value: 26",
    ),
    Message(
        code="D115",
        level="error",
        says=Both(
            "`{key}` must be a number, found quoted text: {value}",
            "`{key}`应是数字，但{value}加了引号，成了文字",
        ),
        fix=Both("delete the quotes", "请去掉引号"),
        why=_EXACT,
        wrong='value: "26"',
        right="value: 26",
    ),
    Message(
        code="D116",
        level="error",
        says=Both(
            "`{key}` must be a plain number, found {value}",
            "`{key}`应是数字，但这里不只有数字：{value}",
        ),
        fix=Both(
            "keep only the number: shares and rates are in % anyway, another unit, "
            "with its 万 or 亿, belongs in `unit:`, and 约, 余 or 以上 in `qualifier:`",
            "这里只留数字：占比、完成率本来就是%，别的单位连同万、亿写到`unit:`，"
            "约、余、以上等写到`qualifier:`",
        ),
        why=_EXACT,
        wrong="value: 26件",
        right="value: 26\nunit: 件",
    ),
    Message(
        code="D191",
        level="error",
        says=Both(
            "`{key}` must be a plain number, found {value}",
            "`{key}`应是数字，但这里不只有数字：{value}",
        ),
        fix=Both(
            "keep only the number, with a minus sign before it if it is a fall or a loss",
            "这里只留数字；下降、减少、亏损请在数前写负号",
        ),
        why=Both(
            "Without its word and without a minus, a fall would be printed as a growth.",
            "去掉文字又没有负号，下降会印成增长。",
        ),
        wrong="value: 下降14.29%",
        right="value: -14.29",
    ),
    Message(
        code="D192",
        level="error",
        says=Both(
            "`{key}` must be a number, found {value}",
            "`{key}`应是数字，不能是{value}",
        ),
        fix=Both("write only the number, in digits", "请只写数字"),
        why=_EXACT,
        wrong="position: 第2位",
        right="position: 2",
    ),
    Message(
        code="D135",
        level="error",
        says=Both(
            "`low` must be less than `high`, found {low} and {high}", "范围从{low}到{high}"
        ),
        fix=Both("write the smaller number in `low`", "请把较小的数写在low"),
        why=Both(
            "A range goes from the smaller number to the larger one.", "范围应从小到大。"
        ),
        wrong="low: 5\nhigh: 3",
        right="low: 3\nhigh: 5",
    ),
    Message(
        code="D136",
        level="error",
        says=Both(
            "rank must be a positive integer, found {value}",
            "位次应是1、2、3……，不能是{value}",
        ),
        fix=Both("write 1, 2, 3 …", "请写从1起的整数"),
        why=_EXACT,
        wrong="position: 0",
        right="position: 1",
    ),
    Message(
        code="D167",
        level="error",
        says=Both(
            "`{key}` must be in half-width digits, found {value}",
            "`{key}`的数字用了全角：{value}",
        ),
        fix=Both("write {number}", "请写{number}"),
        why=_EXACT,
        wrong="value: ２６",
        right="value: 26",
    ),
    Message(
        code="D168",
        level="error",
        says=Both(
            "`{key}` must be without thousands separators, found {value}",
            "`{key}`的数字用了分节号：{value}",
        ),
        fix=Both("write {number}", "请写{number}"),
        why=_EXACT,
        wrong="value: 1,352",
        right="value: 1352",
    ),
    Message(
        code="D169",
        level="error",
        says=Both(
            "`{key}` must be in digits, found Chinese numerals: {value}",
            "`{key}`应写阿拉伯数字，这里是汉字：{value}",
        ),
        fix=Both(
            "write the number in digits; `numerals: chinese` prints it in Chinese numerals",
            "请写成阿拉伯数字；要印成汉字，另写`numerals: chinese`",
        ),
        why=_EXACT,
        wrong="value: 三",
        right="value: 3\nnumerals: chinese",
    ),
    Message(
        code="D170",
        level="error",
        says=Both(
            "`{key}` must be a number, found a sign for no number: {value}",
            "`{key}`应是数字，{value}不是数",
        ),
        fix=Both(
            "write the number when it is known; until then, leave `{key}:` empty",
            "知道数以后再写；在此之前，`{key}:`后面请空着",
        ),
        why=_EXACT,
        wrong="value: 暂无",
        right="value: 26",
    ),
    Message(
        code="D171",
        level="error",
        says=Both(
            "`{key}` must be one number, found {value}",
            "`{key}`应是一个数，看不出{value}是多少",
        ),
        fix=Both(
            "write the number that is meant, in digits, with a point before decimals; "
            "the two ends of a range belong in `range:`",
            "请写出要写的那个数：只用数字，小数点用半角；区间的两端写到`range:`",
        ),
        why=Both(
            "A guess could print another number than the one that is meant.",
            "替您猜，就可能印成另一个数。",
        ),
        wrong="value: 12。5",
        right="value: 12.5",
    ),
)
