"""Messages about figures and their arithmetic."""

from reportgen.messages.message import Both, Entry

_ONE_IS_WRONG = Both(
    "The stated and the computed number differ, so at least one number is wrong.",
    "写的与算的不一致，至少有一个数错了。",
)
_CORRECT = Both(
    "correct the wrong number, or delete the stated one to have it computed",
    "请改正错的那个数，或删掉写的数，让它自动计算",
)

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "N101",
        "error",
        Both(
            "total mismatch: stated {stated}, computed {sum}",
            "分项之和{sum}，写的是{stated}",
        ),
        _CORRECT,
        _ONE_IS_WRONG,
        "value: 6\nbreakdown: 3 + 2",
        "value: 5",
    ),
    Entry(
        "N102",
        "error",
        Both(
            "change mismatch: stated {stated}, computed {sum}",
            "变化为{sum}，写的是{stated}",
        ),
        _CORRECT,
        _ONE_IS_WRONG,
        "value: 26\nprevious: 16\nchange: 60",
        "change: 62.5",
    ),
    Entry(
        "N103",
        "error",
        Both(
            "share mismatch: stated {stated}, computed {sum}", "占比为{sum}，写的是{stated}"
        ),
        _CORRECT,
        _ONE_IS_WRONG,
        "value: 110\nwhole: 221.6\nshare: 50.1",
        "share: 49.64",
    ),
    Entry(
        "N104",
        "error",
        Both(
            "completion rate mismatch: stated {stated}, computed {sum}",
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
        Both("cannot compute a percentage of {number}", "不能以{number}为基数计算百分比"),
        Both(
            "correct the number, or delete it and describe the change in words",
            "请改正这个数；或者删掉它，用文字说明变化",
        ),
        Both(
            "A percentage of zero is undefined, and a percentage of a negative number is misleading.",
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
            "add `value:`, or add `{base}:` to have it computed",
            "请写上`value:`，或写`{base}:`让它自动计算",
        ),
        Both(
            "Words, ranges, qualified numbers (近300) and changes at comparable prices (可比价) are not computed.",
            "文字、区间、约数（近300）以及可比价增速都不自动计算。",
        ),
        "change:\n  basis: 环比",
        "change:\n  basis: 环比\n  value: 3.2",
    ),
    Entry(
        "N107",
        "error",
        Both("cannot add up parts in different units", "单位不同的分项没有合计"),
        Both("write the total as `value:`", "请用`value:`写出合计"),
        Both("3家 plus 2项 is not 5 of anything.", "3家加2项不等于5。"),
        "breakdown: 3家, 2项",
        "value: 5",
    ),
    Entry(
        "N108",
        "error",
        Both(
            "cannot write {number} in Chinese numerals",
            "{number}不能写成汉字数字",
        ),
        Both("delete `numerals: chinese`", "请删掉`numerals: chinese`"),
        Both(
            "Only non-negative integers can be written in Chinese numerals.",
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
            "{named} names listed, but the value is {stated}",
            "列了{named}个名称，数值是{stated}",
        ),
        Both(
            "complete the list, or add `open: true` if it is not exhaustive",
            "请补全名单；若未列全，请写`open: true`",
        ),
        Both(
            "A closed list must name everything that is counted.",
            "封闭的名单应与数目一致。",
        ),
        "value: 4, three names",
        "value: 3, three names",
    ),
    Entry(
        "N111",
        "error",
        Both(
            "{named} names listed, but the value is only {stated}",
            "列了{named}个名称，而数值只有{stated}",
        ),
        Both("correct the value or the list", "请改正数值或名单"),
        Both("A list cannot have more names than there are items.", "名称不能比数目多。"),
        "value: 2, three names",
        "value: 3, three names",
    ),
    Entry(
        "N112",
        "error",
        Both(
            "share must be between 0% and 100%, found {stated}%",
            "占比{stated}%不在0到100%之间",
        ),
        Both(
            "correct the share; write growth in `change`",
            "请改正占比；增幅写到`change`",
        ),
        Both("A part cannot be larger than the whole.", "部分不能大于总体。"),
        "value: 149.64",
        "value: 49.64",
    ),
    Entry(
        "N113",
        "warning",
        Both(
            "a percentage changes by 个百分点, not %",
            "百分比的变化应说个百分点，不说%",
        ),
        Both(
            "write `unit: 个百分点` in `change`, or delete its unit",
            "请在`change`里写`unit: 个百分点`，或删掉它的unit",
        ),
        Both(
            "3% of a percentage and 3 percentage points are not the same.",
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
            "only a percentage changes by 个百分点, found unit {unit}",
            "只有百分比的变化才说个百分点，这里的单位是{unit}",
        ),
        Both(
            "write `unit: '%'` in `change`, or delete its unit",
            "请在`change`里写`unit: '%'`，或删掉它的unit",
        ),
        Both(
            "Counts change by percent; percentages change by percentage points.",
            "数量按百分之几增长，百分比才按个百分点变化。",
        ),
        "unit: 件 … change: unit: 个百分点",
        "unit: 件",
        source="GB/T 15835-2011",
    ),
    Entry(
        "N115",
        "error",
        Both("`{qualifier}` requires a single number", "`{qualifier}`只能用于单个数"),
        Both(
            "delete `qualifier`; a range is already approximate",
            "请删掉`qualifier`：区间本来就是约数",
        ),
        Both(
            "约3～5个 says twice that the number is approximate.",
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
            "余 requires a round number, found {number}",
            "“余”不能跟在{number}后面，它不是整数十",
        ),
        Both(
            "round the number down to tens, or delete `qualifier`",
            "请把数取整到十位，或删掉qualifier",
        ),
        Both(
            "余 stands for the remainder dropped by rounding down: 20余项, 2.3万余亩.",
            "“余”指取整后略去的零头：20余项、2.3万余亩。",
        ),
        "value: 23\nqualifier: 余",
        "value: 20\nqualifier: 余",
        source="GB/T 15835-2011",
    ),
    Entry(
        "N117",
        "error",
        Both("duplicate name `{name}`", "`{name}`列了两次"),
        Both("delete one of the two, or correct the name", "请删掉一个，或改正名称"),
        Both("What is counted once must be listed once.", "数一次的只列一次。"),
        "- 甲公司\n- 甲公司",
        "- 甲公司\n- 乙公司",
    ),
    Entry(
        "N118",
        "error",
        Both("a decrease cannot exceed 100%: {stated}%", "不可能下降{stated}%"),
        Both(
            "check the decimal point",
            "请检查小数点：是-14.29，不是-1429",
        ),
        Both("A decrease of 100% leaves nothing.", "下降100%就没有了。"),
        "value: -1429",
        "value: -14.29",
    ),
    Entry(
        "N120",
        "warning",
        Both("metric `{id}` is marked as suspect: {reason}", "`{id}`标记为存疑：{reason}"),
        Both(
            "check the value, then delete `suspect`, or note in `confirmed` who confirmed it",
            "请核实数值，然后删掉`suspect`，或在`confirmed`写明核实依据",
        ),
        Both(
            "A suspect value is printed, but always with a warning.",
            "存疑的数会印出，但每次都会提醒。",
        ),
        "value: 12023\nsuspect: 疑为年份",
        "value: 120\nconfirmed: 统计局月报",
    ),
    Entry(
        "N201",
        "error",
        Both("{words} contradicts the sum of the parts, {sum}", "“{words}”与{sum}不符"),
        Both("correct the number or the qualifier", "请改正数值或“超、近、余”等限定词"),
        Both(
            "“More than 3000” (超3000) is false if the value is 2986.",
            "实为2986就不能说“超3000”。",
        ),
        "value: 3000\nqualifier: 超\nbreakdown: 1986 + 1000",
        "value: 3000\nqualifier: 近",
    ),
    Entry(
        "N202",
        "hint",
        Both(
            "{found} is typed by hand; metric `{id}` has the same value",
            "{found}是手打的，与指标`{id}`相同",
        ),
        Both(
            "write {{{{ {id} }}}} so that both change together",
            "请写{{{{ {id} }}}}，以便一处修改、处处一致",
        ),
        Both(
            "A number written in two places is often corrected in only one.",
            "同一个数写两处，往往只改一处。",
        ),
        "申请量26件",
        "申请量{{ applications }}",
    ),
    Entry(
        "N203",
        "warning",
        Both(
            "{found} is typed by hand, but metric `{id}` is {stated}",
            "这里写的是{found}，指标`{id}`是{stated}",
        ),
        Both(
            "correct one of the two, or write {{{{ {id} }}}}",
            "请改正其中一个，或写{{{{ {id} }}}}",
        ),
        Both(
            "The report gives two different numbers for the same thing.",
            "同一件事有两个数。",
        ),
        "申请量28件",
        "申请量26件",
    ),
    Entry(
        "N204",
        "warning",
        Both(
            "{found} is typed by hand, but almost equals metric `{id}` ({stated})",
            "这里写的是{found}，与指标`{id}`的{stated}只差一点",
        ),
        Both("if it is a typo, write {{{{ {id} }}}}", "是不是笔误？请写{{{{ {id} }}}}"),
        Both(
            "The decimal point may be misplaced, or two digits swapped.",
            "可能是小数点错位或数字颠倒。",
        ),
        "产值3265亿元",
        "产值326.5亿元",
    ),
    Entry(
        "N205",
        "warning",
        Both("{found} ends in the year of the report", "{found}的末位正是报告年份"),
        Both(
            "check the number against its source; if it is right, note that in `confirmed`",
            "请核对原始数据；确实无误的，写明`confirmed`",
        ),
        Both(
            "Replacing the year throughout a document often changes other numbers too.",
            "批量替换年份时常会误改数值。",
        ),
        "签订协议2023项",
        "签订协议23项",
    ),
    Entry(
        "N206",
        "warning",
        Both(
            "{stated} here, but {before} in {period}: more than a tenfold difference",
            "本期{stated}，{period}为{before}，相差十倍以上",
        ),
        Both("check the number and its unit", "请核对数值和单位"),
        Both("Usually the unit or the decimal point is wrong.", "多为单位或小数点有误。"),
        "value: 2600",
        "value: 26",
    ),
    Entry(
        "N207",
        "warning",
        Both(
            "unit is {unit} here, but {before} in {period}",
            "本期单位是{unit}，{period}是{before}",
        ),
        Both("use the same unit in both periods", "请与上期统一单位"),
        Both(
            "Confusing 万元 with 亿元 changes a number by a factor of 10,000.",
            "万元与亿元混用，差一万倍。",
        ),
        "unit: 万元",
        "unit: 亿元",
    ),
    Entry(
        "N208",
        "error",
        Both(
            "data is for {period}, which ends after the report period ({report})",
            "数据时期{period}超出报告期{report}",
        ),
        Both(
            "correct `period`, or write `status: target` or `status: estimate`",
            "请改正`period`，或写明`status: target`（目标）、`estimate`（预计）",
        ),
        Both(
            "Results cannot be reported before they happen.", "尚未发生的事不能作为成绩。"
        ),
        "period: 2024Q1",
        "period: 2023Q1",
    ),
    Entry(
        "N209",
        "warning",
        Both(
            "data is for {period}, which ends before the report period ({report})",
            "数据时期{period}早于报告期{report}",
        ),
        Both(
            "correct `period`; write an earlier value in `change.previous`",
            "请改正`period`；基期数值请写在`change.previous`",
        ),
        Both("The value may be left over from the last report.", "可能是上次报告留下的。"),
        "period: 2022Q1",
        "period: 2023Q1",
    ),
    Entry(
        "N210",
        "warning",
        Both(
            "{name} is {stated} here, but {other} in metric `{id}`",
            "{name}这里是{stated}，指标`{id}`是{other}",
        ),
        Both(
            "keep only one metric, or make the two names more specific",
            "请只留一个指标，或把名称写得更明确",
        ),
        Both("The same thing has two different values.", "同一件事有两个数。"),
        "",
        "",
    ),
    Entry(
        "N211",
        "warning",
        Both(
            "report is dated {date}, before the end of {report}",
            "成文日期{date}早于报告期{report}结束",
        ),
        Both("correct `date`", "请改正`date`"),
        Both("The numbers are not final on that date.", "此时数据还不完整。"),
        "date: 2023-03-05",
        "date: 2023-07-05",
    ),
    Entry(
        "N212",
        "warning",
        Both(
            "deadline ({period}) has passed by the end of the report period ({report})",
            "计划完成时限{period}，而报告期{report}结束时已过",
        ),
        Both("correct `deadline` or `status`", "请改正`deadline`或`status`"),
        Both(
            "An item whose deadline has passed is no longer a plan.",
            "已过期限的事项不再是计划。",
        ),
        "deadline: 2023-03",
        "deadline: 2023-09",
    ),
    Entry(
        "N230",
        "warning",
        Both("stated {found}, computed {sum}", "{sum}，句中写的是{found}"),
        _CORRECT,
        _ONE_IS_WRONG,
        "授权量由16件增加到26件，增长60%。",
        "授权量由16件增加到26件，增长62.5%。",
    ),
    Entry(
        "N231",
        "warning",
        Both("a share cannot exceed 100%: {found}", "占比超过100%：{found}"),
        Both("correct the number", "请改正"),
        _ONE_IS_WRONG,
        "占全市的149.64%。",
        "占全市的49.64%。",
    ),
    Entry(
        "N232",
        "warning",
        Both("a decrease cannot exceed 100%: {found}", "下降幅度超过100%：{found}"),
        Both("correct the number", "请改正"),
        _ONE_IS_WRONG,
        "产值下降162.5%。",
        "产值下降62.5%。",
    ),
    Entry(
        "N214",
        "warning",
        Both("{found} is after the report period ({report})", "{found}晚于报告期{report}"),
        Both(
            "correct the date, or state that it is planned",
            "请改正时间，或写明是计划、预计",
        ),
        Both(
            "Results cannot be reported before they happen.", "尚未发生的事不能作为成绩。"
        ),
        "2024年9月建成。",
        "2024年5月建成。",
    ),
    Entry(
        "N215",
        "error",
        Both(
            "title says {found}, but the report period is {report}",
            "标题写的是{found}，报告期是{report}",
        ),
        Both("correct the title or the folder name", "请改正标题，或改正文件夹名"),
        Both(
            "The title is probably left over from the last report.",
            "多半是上次报告留下的。",
        ),
        "title: 2022年工作总结",
        "title: 2023年工作总结",
    ),
    Entry(
        "N216",
        "warning",
        Both(
            "sentence is about {found}, but the report period is {report}",
            "这句写的是{found}，报告期是{report}",
        ),
        Both(
            "correct the year, or state what it is compared with",
            "请改正年份；确为上年情况的，请写明与今年的关系",
        ),
        Both(
            "The sentence is probably left over from the last report.",
            "多半是上次报告留下的。",
        ),
        "2022年，完成培训12场。",
        "2023年，完成培训12场。",
    ),
    Entry(
        "N217",
        "warning",
        Both(
            "metric `{id}` is a percentage and changes by percentage points: {found}",
            "指标`{id}`是百分数，变化应用百分点，不用{found}",
        ),
        Both(
            "write 个百分点, or use {{{{ {id}.change }}}}",
            "请用“个百分点”，或写{{{{ {id}.change }}}}",
        ),
        Both(
            "From 40% to 44% is a rise of 10%, or of 4 percentage points.",
            "从40%到44%是提高4个百分点，不是4%。",
        ),
        "供水保证率提高3%。",
        "供水保证率提高3个百分点。",
    ),
    Entry(
        "N233",
        "warning",
        Both("breakdown mismatch: whole {found}, parts {sum}", "{sum}，合计写的是{found}"),
        _CORRECT,
        _ONE_IS_WRONG,
        "获奖5项，其中一类3项、二类4项。",
        "获奖5项，其中一类3项、二类2项。",
    ),
    Entry(
        "N218",
        "error",
        Both(
            "`previous` is {stated} here, but {found} in the earlier report ({where})",
            "这里基期是{stated}，上次报告是{found}（{where}）",
        ),
        Both(
            "correct one of them, delete `previous` to have it looked up, or give the reason in `revised`",
            "请改正其中一个；删掉`previous`即自动查找；确属数据调整的，写明`revised`",
        ),
        Both(
            "Two reports give different values for the same thing.",
            "两期报告对同一件事说法不一。",
        ),
        "previous: 17",
        "previous: 16",
    ),
    Entry(
        "N219",
        "warning",
        Both(
            "{found} is typed by hand, but {{{{ {id} }}}} is {stated}",
            "这里写的是{found}，{{{{ {id} }}}}是{stated}",
        ),
        Both(
            "correct one of the two, or write {{{{ {id} }}}}",
            "请改正其中一个，或写{{{{ {id} }}}}",
        ),
        Both(
            "The report gives two different ranks or changes for the same thing.",
            "同一件事有两个位次或增幅。",
        ),
        "申请量居全市第3位",
        "申请量居全市第2位",
    ),
    Entry(
        "N240",
        "error",
        Both("metric `{id}` has no `kind`", "`{id}`没有写明是流量、存量还是比率"),
        Both(
            "add `kind: flow`, `kind: stock` or `kind: ratio`",
            "请加上`kind: flow`（流量）、`kind: stock`（存量）或`kind: ratio`（比率）",
        ),
        Both(
            "Adding up values that must not be added gives a wrong number.",
            "不该相加的数相加，就成了错数。",
        ),
        "value: 26",
        "value: 26\nkind: flow",
    ),
    Entry(
        "N241",
        "warning",
        Both(
            "metric `{id}` has no value in {period}; left to be filled in",
            "`{id}`在{period}没有数值，留待填写",
        ),
        Both("fill it in, or add it to the earlier period", "请补填，或在前期补上"),
        Both("A sum that lacks one of its parts would be wrong.", "缺一部分的合计是错的。"),
        "",
        "",
    ),
    Entry(
        "N242",
        "error",
        Both(
            "metric `{id}` has a different unit in {period}", "`{id}`在{period}的单位不同"
        ),
        Both("use one unit throughout", "请统一单位"),
        Both("Values in 万元 and 亿元 cannot be added up.", "单位不同不能相加。"),
        "",
        "",
    ),
    Entry(
        "N243",
        "error",
        Both(
            "metric `{id}` is suspect or not exact in {period}",
            "`{id}`在{period}不是准确数，或存疑",
        ),
        Both("determine the exact value first", "请先核准数值"),
        Both("The sum would be just as uncertain.", "合计也会不准。"),
        "",
        "",
    ),
    Entry(
        "N244",
        "error",
        Both("cannot recompute the ratio `{id}`", "比率`{id}`无法重新计算"),
        Both(
            "add `parts: [numerator, denominator]`, using ids of flows or stocks",
            "请写明`parts: [分子id, 分母id]`",
        ),
        Both(
            "The ratio for a year is not the average of its half-year ratios.",
            "上下半年的比率不能简单平均。",
        ),
        "kind: ratio",
        "kind: ratio\nparts: [passed, tested]",
    ),
    Entry(
        "N245",
        "error",
        Both(
            "ratio mismatch: stated {stated}, computed {sum}", "比率为{sum}，写的是{stated}"
        ),
        _CORRECT,
        _ONE_IS_WRONG,
        "passed: 45\ntested: 50\nvalue: 95",
        "value: 90",
    ),
    Entry(
        "N246",
        "error",
        Both("metric `{id}` does not cover all of {period}", "`{id}`没有涵盖整个{period}"),
        Both("add the value for the whole period", "请补全整期的数值"),
        Both("Some months would be missing from the sum.", "合计会缺几个月。"),
        "",
        "",
    ),
)
