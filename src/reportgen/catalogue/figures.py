"""Messages about figures and their arithmetic."""

from reportgen.catalogue.entry import Both, Entry

_ONE_IS_WRONG = Both(
    "Stated and computed disagree, so at least one of the numbers is wrong.",
    "写的与算的不一致，至少有一个数错了。",
)
_CORRECT = Both(
    "correct the number that is wrong, or delete the stated one to have it computed",
    "请改正错的那个数，或删掉写的数，让它自动计算",
)

FIGURES: tuple[Entry, ...] = (
    Entry(
        "N101",
        "error",
        Both(
            "the parts add up to {sum}, stated is {stated}", "分项之和{sum}，写的是{stated}"
        ),
        _CORRECT,
        _ONE_IS_WRONG,
        "value: 6\nbreakdown: 3 + 2",
        "value: 5",
    ),
    Entry(
        "N102",
        "error",
        Both("the change is {sum}, stated is {stated}", "变化为{sum}，写的是{stated}"),
        _CORRECT,
        _ONE_IS_WRONG,
        "value: 26\nprevious: 16\nchange: 60",
        "change: 62.5",
    ),
    Entry(
        "N103",
        "error",
        Both("the share is {sum}, stated is {stated}", "占比为{sum}，写的是{stated}"),
        _CORRECT,
        _ONE_IS_WRONG,
        "value: 110\nwhole: 221.6\nshare: 50.1",
        "share: 49.64",
    ),
    Entry(
        "N104",
        "error",
        Both(
            "the completion is {sum}, stated is {stated}",
            "完成率为{sum}，写的是{stated}",
        ),
        _CORRECT,
        _ONE_IS_WRONG,
        "value: 26\ntarget: 30\nrate: 90",
        "rate: 86.7",
    ),
    Entry(
        "N105",
        "error",
        Both("no percentage can be taken of {number}", "不能以{number}为基数计算百分比"),
        Both(
            "correct the number; or delete it, and say in words what has changed",
            "请改正这个数；或者删掉它，用文字说明变化",
        ),
        Both(
            "A percentage of zero does not exist, and one of a negative number misleads.",
            "零的百分比不存在，负数的百分比会误导。",
        ),
        "previous: 0",
        "previous: 16",
    ),
    Entry(
        "N106",
        "error",
        Both(
            "`{key}` has no number, and none can be computed",
            "`{key}`没有写数，也算不出来",
        ),
        Both(
            "write its `value:`, or `{base}:` to have it computed",
            "请写上`value:`，或写`{base}:`让它自动计算",
        ),
        Both(
            "Nothing is computed from words, ranges, qualified numbers (近300) or for 可比价.",
            "文字、区间、约数（近300）以及可比价增速都不自动计算。",
        ),
        "change:\n  basis: 环比",
        "change:\n  basis: 环比\n  value: 3.2",
    ),
    Entry(
        "N107",
        "error",
        Both("parts in different units have no total", "单位不同的分项没有合计"),
        Both("write the total as `value:`", "请用`value:`写出合计"),
        Both("3家 and 2项 are not 5 of anything.", "3家加2项不等于5。"),
        "breakdown: 3家, 2项",
        "value: 5",
    ),
    Entry(
        "N108",
        "error",
        Both(
            "{number} cannot be written in Chinese numerals",
            "{number}不能写成汉字数字",
        ),
        Both("delete `numerals: chinese`", "请删掉`numerals: chinese`"),
        Both(
            "Only whole numbers from 0 on are written in Chinese numerals.",
            "只有非负整数可以写成汉字数字。",
        ),
        "value: 2.5\nnumerals: chinese",
        "value: 2.5",
        source="GB/T 15835-2011",
    ),
    Entry(
        "N110",
        "error",
        Both(
            "{named} names are listed, the value is {stated}",
            "列了{named}个名称，数值是{stated}",
        ),
        Both(
            "complete the list, or write `open: true` if there are more than named",
            "请补全名单；若未列全，请写`open: true`",
        ),
        Both("A closed list names everything it counts.", "封闭的名单应与数目一致。"),
        "value: 4, three names",
        "value: 3, three names",
    ),
    Entry(
        "N111",
        "error",
        Both(
            "{named} names are listed, but the value is only {stated}",
            "列了{named}个名称，而数值只有{stated}",
        ),
        Both("correct the value or the list", "请改正数值或名单"),
        Both("There cannot be more names than things.", "名称不能比数目多。"),
        "value: 2, three names",
        "value: 3, three names",
    ),
    Entry(
        "N112",
        "error",
        Both(
            "a share of {stated}% is not between 0 and 100%", "占比{stated}%不在0到100%之间"
        ),
        Both(
            "correct the share; growth belongs into `change`",
            "请改正占比；增幅写到`change`",
        ),
        Both("A part cannot be larger than its whole.", "部分不能大于总体。"),
        "value: 149.64",
        "value: 49.64",
    ),
    Entry(
        "N113",
        "warning",
        Both(
            "a value in percent changes by 个百分点, not by %",
            "百分比的变化应说个百分点，不说%",
        ),
        Both(
            "write `unit: 个百分点` in `change`, or delete its unit",
            "请在`change`里写`unit: 个百分点`，或删掉它的unit",
        ),
        Both(
            "3% of a percentage and 3 percentage points are different things.",
            "提高3%与提高3个百分点是两回事。",
        ),
        "unit: '%' … change: unit: '%'",
        "unit: 个百分点",
        source="GB/T 15835-2011",
    ),
    Entry(
        "N114",
        "error",
        Both(
            "only a percentage changes by 个百分点, this is counted in {unit}",
            "只有百分比的变化才说个百分点，这里的单位是{unit}",
        ),
        Both(
            "write `unit: '%'` in `change`, or delete its unit",
            "请在`change`里写`unit: '%'`，或删掉它的unit",
        ),
        Both(
            "A count grows by percent; a percentage moves by points.",
            "数量按百分之几增长，百分比才按个百分点变化。",
        ),
        "unit: 件 … change: unit: 个百分点",
        "unit: 件",
        source="GB/T 15835-2011",
    ),
    Entry(
        "N115",
        "error",
        Both("`{qualifier}` goes with one number only", "`{qualifier}`只能用于单个数"),
        Both(
            "delete `qualifier`: a range is approximate already",
            "请删掉`qualifier`：区间本来就是约数",
        ),
        Both(
            "约3～5个 says twice that the number is not exact.",
            "“约3～5个”重复表示约数。",
        ),
        "range: 3～5\nqualifier: 约",
        "range: 3～5",
        source="GB/T 15835-2011",
    ),
    Entry(
        "N116",
        "warning",
        Both(
            "余 after {number}, which is not a round number",
            "“余”不能跟在{number}后面，它不是整数十",
        ),
        Both(
            "round the number down to tens, or delete the qualifier",
            "请把数取整到十位，或删掉qualifier",
        ),
        Both(
            "余 stands for what was left off in rounding: 20余项, 2.3万余亩.",
            "“余”指取整后略去的零头：20余项、2.3万余亩。",
        ),
        "value: 23\nqualifier: 余",
        "value: 20\nqualifier: 余",
        source="GB/T 15835-2011",
    ),
    Entry(
        "N117",
        "error",
        Both("`{name}` is listed twice", "`{name}`列了两次"),
        Both("delete one of the two, or correct its name", "请删掉一个，或改正名称"),
        Both("What is counted once is named once.", "数一次的只列一次。"),
        "- 甲公司\n- 甲公司",
        "- 甲公司\n- 乙公司",
    ),
    Entry(
        "N118",
        "error",
        Both("nothing falls by {stated}%", "不可能下降{stated}%"),
        Both(
            "check the decimal point: −14.29, not −1429",
            "请检查小数点：是-14.29，不是-1429",
        ),
        Both("A fall of 100% leaves nothing.", "下降100%就没有了。"),
        "value: -1429",
        "value: -14.29",
    ),
    Entry(
        "N120",
        "warning",
        Both("`{id}` is marked as suspect: {reason}", "`{id}`标记为存疑：{reason}"),
        Both(
            "find the right value; then delete `suspect`, or write who `confirmed` it",
            "请核实数值，然后删掉`suspect`，或在`confirmed`写明核实依据",
        ),
        Both(
            "A doubted number is printed, but never silently.",
            "存疑的数会印出，但每次都会提醒。",
        ),
        "value: 12023\nsuspect: 疑为年份",
        "value: 120\nconfirmed: 统计局月报",
    ),
)
