"""Messages about the finished text: T its marks, numbers and words, S its structure."""

from reportgen.catalogue.entry import Both, Entry

_MARKS = Both(
    "Half-width and odd marks are the first thing a reviewer sees, and what reports are sent back for.",
    "半角和异形标点是审稿时最先看到的问题，也是退稿的常见原因。",
)
_MISREAD = Both("The sentence says something else than is meant.", "这样写意思会变。")
_FORM = Both(
    "Reports write numbers and dates in one way.", "公文中数字和日期的写法应当统一。"
)
_REPLACE = Both("correct it", "请改正")
_WRITE = Both("write {near}", "请写作{near}")
_15834 = "GB/T 15834-2011"
_15835 = "GB/T 15835-2011"
_9704 = "GB/T 9704-2012, 7.3.3"

PROOFREADING: tuple[Entry, ...] = (
    Entry("T101", "error", Both("a placeholder was left in: {found}", "留有占位符：{found}"), Both("write what is meant; declare a masked name under `masked` in organ.yaml", "请填上实际内容；确需隐去的名称请登记在organ.yaml的`masked`"), Both("The report is not finished.", "说明稿子还没写完。"), "完成XX项任务。", "完成12项任务。"),
    Entry("T102", "error", Both("{found} has no partner", "{found}不成对"), Both("add or delete the other one", "请补上或删去另一半"), _MARKS, "推进“十大工程建设。", "推进“十大工程”建设。", source=_15834),
    Entry("T103", "error", Both("not a Chinese quotation mark: {found}", "引号形式不对：{found}"), Both("use “ ”", "请用“ ”"), _MARKS, '推进"十大工程"建设。', "推进“十大工程”建设。", _WRITE, _15834),
    Entry("T104", "error", Both("half-width mark in Chinese text: {found}", "中文中用了半角标点：{found}"), _REPLACE, _MARKS, "完成投资,同比增长5%。", "完成投资，同比增长5%。", _WRITE, _15834),
    Entry("T105", "error", Both("a half-width full stop", "句号用了半角的点"), _REPLACE, _MARKS, "任务全面完成.", "任务全面完成。", _WRITE, _15834),
    Entry("T106", "error", Both("half-width brackets: {found}", "括号用了半角：{found}"), _REPLACE, _MARKS, "新建3处(含续建)。", "新建3处（含续建）。", _WRITE, _15834),
    Entry("T107", "error", Both("marks that cannot stand together: {found}", "标点重复或冲突：{found}"), Both("keep one of them", "请只留一个"), _MARKS, "任务全面完成。。", "任务全面完成。", Both("keep {near}", "请只留{near}"), _15834),
    Entry("T108", "error", Both("not an ellipsis: {found}", "省略号形式不对：{found}"), _REPLACE, _MARKS, "种植水稻、小麦...", "种植水稻、小麦……", Both("write {near}, or 等 without it", "请写作{near}；用“等”时不再用省略号"), _15834),
    Entry("T109", "error", Both("a space inside the text", "正文中有多余的空格"), Both("delete it", "请删去"), _MARKS, "总产值达到 287.9亿元。", "总产值达到287.9亿元。"),
    Entry("T110", "warning", Both("a wrong mark after the number {found}", "序号{found}后的标点不对"), Both("write 一、 （一） 1. （1）", "请写作“一、”“（一）”“1.”“（1）”"), _MARKS, "（一）、抓好培训。", "（一）抓好培训。", source=_9704),
    Entry("T111", "error", Both("a wrong mark after {found}", "{found}后的标点不对"), _REPLACE, _MARKS, "一是、抓好培训。", "一是抓好培训。", _WRITE, _15834),
    Entry("T112", "warning", Both("{found} does not follow what went before", "{found}与前面的序号不连续"), _REPLACE, Both("A point is missing, or counted twice.", "少了一点，或重复了一点。"), "一是抓培训。三是抓宣传。", "一是抓培训。二是抓宣传。", Both("is it {near}?", "是不是{near}？")),
    Entry("T113", "warning", Both("{found} closes what was not opened", "{found}前面缺少另一半"), Both("add the other one, or delete this", "请补上或删去"), _MARKS, "推进十大工程”建设。", "推进“十大工程”建设。", source=_15834),
    Entry("T201", "error", Both("the range is ambiguous: {found}", "数值范围有歧义：{found}"), _REPLACE, Both("5～8% could be from 5 on.", "5～8%的前一个数没有单位。"), "增速保持在5～8%。", "增速保持在5%～8%。", _WRITE, _15835),
    Entry("T202", "error", Both("the range is ambiguous: {found}", "数值范围有歧义：{found}"), _REPLACE, Both("9～16亿 could begin at nine.", "9～16亿的前一个数没有单位。"), "投资9～16亿元。", "投资9亿～16亿元。", _WRITE, _15835),
    Entry("T203", "error", Both("a direction and a sign: {found}", "升降词与负号重复：{found}"), _REPLACE, Both("A fall of minus five is a rise.", "“增长-5%”应写成下降。"), "产值增长-5%。", "产值下降5%。", _WRITE),
    Entry("T204", "error", Both("{found} has no unit", "{found}缺少单位"), Both("add % or the unit", "请补上%或单位"), _MISREAD, "产值同比增长12.5，居全市第二位。", "产值同比增长12.5%，居全市第二位。", Both("is it {near}?", "是不是{near}？")),
    Entry("T205", "error", Both("nothing falls by times: {found}", "减少不能用倍数：{found}"), Both("say it in percent or as a fraction", "请改用百分比或分数"), _MISREAD, "能耗降低了2倍。", "能耗降低了三分之二。", source=_15835),
    Entry("T206", "error", Both("approximate twice: {found}", "约数重复：{found}"), Both("keep one of the two words", "请只留一个"), _MISREAD, "培训约30人左右。", "培训约30人。"),
    Entry("T207", "error", Both("the bound is said twice: {found}", "界限重复：{found}"), Both("keep one of the two words", "请只留一个"), _MISREAD, "培训超过50人以上。", "培训50人以上。"),
    Entry("T208", "error", Both("截止 is an end; a state of affairs is 截至", "“截止”表示终止，统计到某时用“截至”"), _REPLACE, _MISREAD, "截止目前，完成投资12亿元。", "截至目前，完成投资12亿元。", _WRITE),
    Entry("T209", "error", Both("the end is said twice: {found}", "“截至”与“止”重复：{found}"), _REPLACE, _MISREAD, "截至6月底止，完成投资12亿元。", "截至6月底，完成投资12亿元。", _WRITE),
    Entry("T210", "error", Both("a date is not written so: {found}", "日期写法不规范：{found}"), Both("write 2026年7月5日: full year, no zeros, 日", "请写作2026年7月5日：年份写全，月日不补零，用“日”"), _FORM, "26年3月，项目开工。", "2026年3月，项目开工。", source="GB/T 15835-2011; GB/T 9704-2012, 7.3.5.4"),
    Entry("T211", "error", Both("there is no such day: {found}", "日期不存在：{found}"), _REPLACE, Both("It is a typing error.", "日期有误。"), "2月30日召开会议。", "2月28日召开会议。"),
    Entry("T212", "error", Both("full-width digits: {found}", "数字用了全角：{found}"), Both("type half-width digits", "请改用半角数字"), _MARKS, "完成５８项。", "完成58项。", source=_15835),
    Entry("T213", "hint", Both("full-width ％", "百分号用了全角"), _REPLACE, _FORM, "增长5％。", "增长5%。", _WRITE),
    Entry("T214", "warning", Both("a hyphen between dates: {found}", "起止时间用了短横：{found}"), _REPLACE, _FORM, "1-5月，产值增长5%。", "1—5月，产值增长5%。", _WRITE, _15835),
    Entry("T215", "hint", Both("a hyphen between numbers: {found}", "数值范围用了短横：{found}"), _REPLACE, _FORM, "每镇3-5个。", "每镇3～5个。", _WRITE, _15835),
    Entry("T216", "warning", Both("neighbouring digits for about so many: {found}", "概数用了阿拉伯数字：{found}"), _REPLACE, _FORM, "走访3、4个企业。", "走访三四个企业。", _WRITE, _15835),
    Entry("T217", "warning", Both("几 after digits: {found}", "“几”与阿拉伯数字连用：{found}"), Both("write 十几, 几十", "请写作“十几”“几十”"), _FORM, "走访10几家企业。", "走访十几家企业。", source=_15835),
    Entry("T218", "warning", Both("digits before 千, 百: {found}", "阿拉伯数字与“千、百”连用：{found}"), Both("write 3000, or 三千", "请写作3000或三千"), _FORM, "培训3千人。", "培训3000人。", source=_15835),
    Entry("T219", "warning", Both("digits after 百分之: {found}", "“百分之”与阿拉伯数字连用：{found}"), _REPLACE, _FORM, "增长百分之62.5。", "增长62.5%。", _WRITE, _15835),
    Entry("T220", "hint", Both("commas inside a number: {found}", "数字中用了分节号：{found}"), _REPLACE, _FORM, "惠及1,200户。", "惠及1200户。", _WRITE, _15835),
    Entry("T221", "hint", Both("an ordinal in digits: {found}", "序数用了阿拉伯数字：{found}"), Both("write it in Chinese numerals", "请用汉字数字"), _FORM, "居全市第2位。", "居全市第二位。", source=_15835),
    Entry("T222", "hint", Both("many digits before a large unit: {found}", "数字过长：{found}"), Both("use 亿 or 万亿", "可改用亿元或万亿元"), _FORM, "总产值13500亿元。", "总产值1.35万亿元。"),
    Entry("T223", "warning", Both("a share changes by points, not by percent: {found}", "占比的变化应用百分点：{found}"), _REPLACE, _MISREAD, "占比提高3%。", "占比提高3个百分点。", _WRITE),
    Entry("T301", "hint", Both("、 between {found} is usually left out", "{found}之间通常不用顿号"), Both("delete it", "可删去"), _MARKS, "学习《甲法》、《乙法》。", "学习《甲法》《乙法》。", source=_15834),
    Entry("T302", "warning", Both("a doubled word: {found}", "词语重复：{found}"), _REPLACE, _MARKS, "进一步进一步加强管理。", "进一步加强管理。", _WRITE),
    Entry("T303", "warning", Both("the sentence lost its subject: {found}", "句子缺主语：{found}"), Both("delete 通过 or 使", "请删去“通过”或“使”"), Both("通过…，使… leaves nobody who does it.", "“通过……，使……”造成主语残缺。"), "通过开展培训，使干部素质明显提高。", "开展培训，使干部素质明显提高。"),
    Entry("T304", "warning", Both("says the same twice: {found}", "语义重复：{found}"), _REPLACE, _MISREAD, "涉及到3个镇。", "涉及3个镇。", _WRITE),
    Entry("T305", "warning", Both("not the standard spelling: {found}", "用词不规范：{found}"), _REPLACE, Both("《现代汉语词典》 and 《第一批异形词整理表》 have the other form.", "以《现代汉语词典》《第一批异形词整理表》为准。"), "布署下一步工作。", "部署下一步工作。", _WRITE),
    Entry("T307", "warning", Both("the sentence stands there already: {found}", "句子重复：{found}"), Both("delete one of the two", "请删去一处"), Both("It was copied twice.", "多半是复制粘贴所致。"), "我们坚持把科技创新摆在全局工作的首要位置。我们坚持把科技创新摆在全局工作的首要位置。", "我们坚持把科技创新摆在全局工作的首要位置。"),
    Entry("T308", "error", Both("the paragraph stands there already: {found}", "段落重复：{found}"), Both("delete one of the two", "请删去一处"), Both("It was copied twice.", "多半是复制粘贴所致。"), "标题\n今年，全区新增示范企业12家。\n今年，全区新增示范企业12家，走在前列。\n今年，全区新增示范企业12家，走在前列。", "标题\n今年，全区新增示范企业12家。"),
    Entry("T309", "warning", Both("{near} never occurs, and {found} stands {count} times where only {near} can", "全文没有“{near}”，却有{count}处“{found}”像是误换"), _REPLACE, Both("A word was replaced in the whole document.", "可能整篇做过错误的替换。"), "经济开展迅速。产业开展加快。", "经济发展迅速。产业发展加快。", Both("put {near} back", "请改回“{near}”")),
    Entry("T310", "hint", Both("{found} is not in the fonts of the layout (GB 2312)", "“{found}”不在版式所用字体（GB 2312）中"), Both("look at it in the Word file: another font may stand in", "请在Word文件中查看，可能会换成别的字体"), Both("仿宋_GB2312 and 方正小标宋简体 have 6763 characters.", "仿宋_GB2312、方正小标宋简体只有6763个汉字。"), "朱镕基同志讲话。", "同志讲话。"),
    Entry("T311", "warning", Both("the paragraph is nearly one that stands there already: {found}", "段落与前文几乎相同：{found}"), Both("delete one, or say what is different", "请删去一处，或写明不同之处"), Both("It was copied and half changed.", "多半是复制后只改了一部分。"), "标题\n上半年，全区新增示范企业12家，建成示范基地3处，培训技术人员200人次，覆盖全部乡镇。\n上半年，全区新增示范企业12家，建成示范基地3处，培训技术人员300人次，覆盖全部乡镇。", "标题\n上半年，全区新增示范企业12家，建成示范基地3处，培训技术人员200人次。"),
    Entry("T313", "warning", Both("{found} is nearly a name of the register", "“{found}”与登记的名称只差一点"), Both("correct the name, or register it in organ.yaml", "请改正，或登记在organ.yaml的`names`"), Both("A wrong name is the most embarrassing mistake.", "名称写错最为尴尬。"), "", "", Both("is it {near}?", "是不是“{near}”？")),
    Entry("S101", "warning", Both("the number {found} does not follow what went before", "序号{found}与前面的不连续"), _REPLACE, Both("A heading is missing, or its number is wrong.", "少了一个标题，或序号有误。"), "标题\n一、甲\n三、乙", "标题\n一、甲\n二、乙", Both("is it {near}?", "是不是{near}？"), _9704),
    Entry("S102", "error", Both("{found} are announced, {count} follow", "前面说{found}，后面有{count}个"), Both("correct the number, or add what is missing", "请改正数字，或补上缺少的内容"), Both("The reader counts.", "前后数目对不上。"), "标题\n重点抓好三个方面的工作：一是抓培训。二是抓宣传。", "标题\n重点抓好两个方面的工作：一是抓培训。二是抓宣传。", Both("is it {near}?", "是不是{near}？")),
    Entry("S103", "hint", Both("the heading ends in {found}", "标题末尾有{found}"), Both("delete it", "请删去"), _MARKS, "# 标题，", "# 标题", source=_15834),
    Entry("S104", "error", Both("a report asks for nothing: {found}", "报告中不得夹带请示事项：{found}"), Both("delete it, or send a 请示", "请删去，或另行请示"), Both("党政机关公文处理工作条例, article 15.", "《党政机关公文处理工作条例》第十五条。"), "关于防汛工作的报告\n妥否，请批示。", "关于防汛工作的报告\n特此报告。", source="党政机关公文处理工作条例, 15(4)"),
)
