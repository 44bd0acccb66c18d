"""Messages about the structure of the finished text."""

from reportgen.messages.message import CORRECT_IT, GB_9704, GB_15834, MARKS, Both, Entry

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "S101",
        "warning",
        Both(
            "number {found} is out of sequence",
            "序号{found}与前面的不连续",
        ),
        CORRECT_IT,
        Both("A heading is missing, or its number is wrong.", "少了一个标题，或序号有误。"),
        "标题\n一、甲\n三、乙",
        "标题\n一、甲\n二、乙",
        Both("did you mean {near}?", "是不是{near}？"),
        GB_9704,
    ),
    Entry(
        "S102",
        "error",
        Both("{found} announced, but {count} follow", "前面说{found}，后面有{count}个"),
        Both("correct the number, or add what is missing", "请改正数字，或补上缺少的内容"),
        Both("The announced number does not match the list.", "前后数目对不上。"),
        "标题\n重点抓好三个方面的工作：一是抓培训。二是抓宣传。",
        "标题\n重点抓好两个方面的工作：一是抓培训。二是抓宣传。",
        Both("did you mean {near}?", "是不是{near}？"),
    ),
    Entry(
        "S103",
        "hint",
        Both("heading ends with {found}", "标题末尾有{found}"),
        Both("delete it", "请删去"),
        MARKS,
        "# 标题，",
        "# 标题",
        source=GB_15834,
    ),
    Entry(
        "S104",
        "error",
        Both(
            "a 报告 must not contain a request: {found}", "报告中不得夹带请示事项：{found}"
        ),
        Both("delete it, or submit a separate 请示", "请删去，或另行请示"),
        Both(
            "Article 15 of 《党政机关公文处理工作条例》 forbids requests in a 报告.",
            "《党政机关公文处理工作条例》第十五条。",
        ),
        "关于防汛工作的报告\n妥否，请批示。",
        "关于防汛工作的报告\n特此报告。",
        source="党政机关公文处理工作条例, 15(4)",
    ),
    Entry(
        "S105",
        "warning",
        Both("duplicate heading: {found}", "标题重复：{found}"),
        Both(
            "change one of the two headings, or merge the sections",
            "请换一个标题，或合并两节",
        ),
        Both("The heading was probably copied and not changed.", "多半是复制后忘了改。"),
        "# 标题\n## 抓好培训\n正文。\n## 抓好培训",
        "# 标题\n## 抓好培训\n正文。\n## 抓好宣传",
    ),
    Entry(
        "S106",
        "error",
        Both("heading has two numbers: {found}", "标题有两个序号：{found}"),
        Both("delete the typed number", "请删去手打的序号，序号由模板编排"),
        Both("The template numbers the headings.", "标题序号由模板统一编排。"),
        "# 标题\n## （二）（二）抓好培训",
        "# 标题\n## （二）抓好培训",
    ),
    Entry(
        "S107",
        "warning",
        Both("sentence has no full stop: {found}", "句子没有结束：{found}"),
        Both(
            "end the text with 。; the next fact continues in the same paragraph",
            "请在末尾加句号，下一条会接排在后面",
        ),
        Both(
            "Facts are joined as written, so two sentences would run together.",
            "各条事项原样接排，缺句号就会连成一句。",
        ),
        "- 组织申报\n- 开展培训。",
        "- 组织申报。\n- 开展培训。",
    ),
    Entry(
        "S108",
        "warning",
        Both("{count} listed, but the text says {found}", "列了{count}个，后面说{found}个"),
        Both("correct the number or the list", "请改正数字，或补全、删减名称"),
        Both("The stated number does not match the list.", "前后数目对不上。"),
        "已完成学习教育、听取意见三个环节的工作。",
        "已完成学习教育、听取意见两个环节的工作。",
    ),
    Entry(
        "S201",
        "warning",
        Both(
            "plan item `{id}` of {period} is not answered: {found}",
            "{period}的计划事项`{id}`没有回应：{found}",
        ),
        Both(
            "add a fact with `answers: [{id}]` and a `status`",
            "请加一条事项，写明`answers: [{id}]`和`status`",
        ),
        Both(
            "What the last report promised must be answered in this one.",
            "上期承诺的事，本期要有着落。",
        ),
        "",
        "",
    ),
    Entry(
        "S202",
        "error",
        Both("no plan item `{id}` in {period}", "{period}没有计划事项`{id}`"),
        Both("use one of the open plan items: {known}", "待回应的事项有：{known}"),
        Both("The answer would refer to nothing.", "否则这条回应对不上号。"),
        "",
        "",
        Both("did you mean `{near}`?", "是不是想写`{near}`？"),
    ),
    Entry(
        "S203",
        "warning",
        Both(
            "plan item `{id}` is planned again, but was dropped in {period}: {reason}",
            "`{id}`在{period}已取消，现在又列入计划：{reason}",
        ),
        Both(
            "explain in the text why it is planned again, and give it a new id",
            "请在正文说明重新列入的原因，并换一个id",
        ),
        Both(
            "A dropped item must not return without an explanation.",
            "取消的事项不能悄悄恢复。",
        ),
        "",
        "",
    ),
    Entry(
        "S204",
        "warning",
        Both(
            "plan item `{id}` was due in {deadline} but is not done",
            "`{id}`应于{deadline}前完成，至今未完成",
        ),
        Both("state the reason and a new deadline", "请说明原因和新的时限"),
        Both("The deadline has passed.", "时限已过。"),
        "",
        "",
    ),
    Entry(
        "S206",
        "warning",
        Both("text is unchanged since {period}", "这段文字仍是{period}的，尚未修改"),
        Both("revise it, then delete `kept_from`", "请修改，然后删掉`kept_from`"),
        Both(
            "Reusing an earlier text without revising it is the most common mistake.",
            "沿用上期文字而忘了修改，是最常见的差错。",
        ),
        "",
        "",
    ),
)
