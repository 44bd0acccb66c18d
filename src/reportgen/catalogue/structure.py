"""Messages about the structure of the finished text."""

from reportgen.catalogue.entry import Both, Entry

_MARKS = Both(
    "Half-width and odd marks are the first thing a reviewer sees, and what reports are sent back for.",
    "半角和异形标点是审稿时最先看到的问题，也是退稿的常见原因。",
)
_REPLACE = Both("correct it", "请改正")
_15834 = "GB/T 15834-2011"
_9704 = "GB/T 9704-2012, 7.3.3"

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "S101",
        "warning",
        Both(
            "the number {found} does not follow what went before",
            "序号{found}与前面的不连续",
        ),
        _REPLACE,
        Both("A heading is missing, or its number is wrong.", "少了一个标题，或序号有误。"),
        "标题\n一、甲\n三、乙",
        "标题\n一、甲\n二、乙",
        Both("is it {near}?", "是不是{near}？"),
        _9704,
    ),
    Entry(
        "S102",
        "error",
        Both("{found} are announced, {count} follow", "前面说{found}，后面有{count}个"),
        Both("correct the number, or add what is missing", "请改正数字，或补上缺少的内容"),
        Both("The reader counts.", "前后数目对不上。"),
        "标题\n重点抓好三个方面的工作：一是抓培训。二是抓宣传。",
        "标题\n重点抓好两个方面的工作：一是抓培训。二是抓宣传。",
        Both("is it {near}?", "是不是{near}？"),
    ),
    Entry(
        "S103",
        "hint",
        Both("the heading ends in {found}", "标题末尾有{found}"),
        Both("delete it", "请删去"),
        _MARKS,
        "# 标题，",
        "# 标题",
        source=_15834,
    ),
    Entry(
        "S104",
        "error",
        Both("a report asks for nothing: {found}", "报告中不得夹带请示事项：{found}"),
        Both("delete it, or send a 请示", "请删去，或另行请示"),
        Both(
            "党政机关公文处理工作条例, article 15.",
            "《党政机关公文处理工作条例》第十五条。",
        ),
        "关于防汛工作的报告\n妥否，请批示。",
        "关于防汛工作的报告\n特此报告。",
        source="党政机关公文处理工作条例, 15(4)",
    ),
    Entry(
        "S105",
        "warning",
        Both("the heading stands there already: {found}", "标题重复：{found}"),
        Both("give one of the two another heading", "请换一个标题，或合并两节"),
        Both("It was copied and not changed.", "多半是复制后忘了改。"),
        "# 标题\n## 抓好培训\n正文。\n## 抓好培训",
        "# 标题\n## 抓好培训\n正文。\n## 抓好宣传",
    ),
    Entry(
        "S106",
        "error",
        Both("the heading has two numbers: {found}", "标题有两个序号：{found}"),
        Both("delete the one that is typed", "请删去手打的序号，序号由模板编排"),
        Both("The template numbers its headings.", "标题序号由模板统一编排。"),
        "# 标题\n## （二）（二）抓好培训",
        "# 标题\n## （二）抓好培训",
    ),
    Entry(
        "S107",
        "warning",
        Both("the sentence does not end: {found}", "句子没有结束：{found}"),
        Both(
            "end the text with 。: the next one runs on in the same paragraph",
            "请在末尾加句号，下一条会接排在后面",
        ),
        Both(
            "Facts are joined as they are, so two sentences become one.",
            "各条事项原样接排，缺句号就会连成一句。",
        ),
        "- 组织申报\n- 开展培训。",
        "- 组织申报。\n- 开展培训。",
    ),
    Entry(
        "S108",
        "warning",
        Both("{count} are named, the text says {found}", "列了{count}个，后面说{found}个"),
        Both("correct the number, or the list", "请改正数字，或补全、删减名称"),
        Both("The reader counts.", "前后数目对不上。"),
        "已完成学习教育、听取意见三个环节的工作。",
        "已完成学习教育、听取意见两个环节的工作。",
    ),
    Entry(
        "S201",
        "warning",
        Both(
            "the plan item `{id}` of {period} is not answered: {found}",
            "{period}的计划事项`{id}`没有回应：{found}",
        ),
        Both(
            "add a fact with `answers: [{id}]` and its `status`",
            "请加一条事项，写明`answers: [{id}]`和`status`",
        ),
        Both(
            "What was promised last time must be answered this time.",
            "上期承诺的事，本期要有着落。",
        ),
        "",
        "",
    ),
    Entry(
        "S202",
        "error",
        Both("{period} has no plan item `{id}`", "{period}没有计划事项`{id}`"),
        Both("the open items are: {known}", "待回应的事项有：{known}"),
        Both("The answer would be lost.", "否则这条回应对不上号。"),
        "",
        "",
        Both("did you mean `{near}`?", "是不是想写`{near}`？"),
    ),
    Entry(
        "S203",
        "warning",
        Both(
            "`{id}` was dropped in {period} and comes back: {reason}",
            "`{id}`在{period}已取消，现在又列入计划：{reason}",
        ),
        Both(
            "say in the text why it comes back, and give it a new id",
            "请在正文说明重新列入的原因，并换一个id",
        ),
        Both("A dropped item must not return silently.", "取消的事项不能悄悄恢复。"),
        "",
        "",
    ),
    Entry(
        "S204",
        "warning",
        Both(
            "`{id}` was due in {deadline} and is not done",
            "`{id}`应于{deadline}前完成，至今未完成",
        ),
        Both("say why, and until when", "请说明原因和新的时限"),
        Both("The deadline has passed.", "时限已过。"),
        "",
        "",
    ),
    Entry(
        "S206",
        "warning",
        Both("the text is still that of {period}", "这段文字仍是{period}的，尚未修改"),
        Both("revise it; then delete `kept_from`", "请修改，然后删掉`kept_from`"),
        Both(
            "A sentence left over from last time is the classic blunder.",
            "沿用上期文字而忘了修改，是最常见的差错。",
        ),
        "",
        "",
    ),
)
