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
        "",
        "",
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
        Both("nothing can be measured against zero", "不能以零为基数计算"),
        Both(
            "state the change in words in the text, and delete this number",
            "请在正文里用文字说明变化，并删掉这个数",
        ),
        Both("A percentage of zero does not exist.", "零的百分比不存在。"),
        "previous: 0",
        "",
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
        "",
        "",
    ),
)
