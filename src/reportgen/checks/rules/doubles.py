"""Characters, words and phrases that were typed or pasted twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.phrases import CORRECT_IT, WRITE
from reportgen.checks.reading.common_words import is_common
from reportgen.checks.reading.repeats import Repeats
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript

_LONGEST = 12  # characters of a phrase
_PHRASE = 4  # from this length on, it need not be a word
_CLAUSE = 3  # the shortest that is found with a comma between
_BOUNDARIES = "，。；：！？、\n\v　 "
# Words that are said twice: 一步一步, 很多很多, 想着想着.
_COUNTED = tuple("一二三两几多很最极更越太老好大真非常不请你")
_SAID_TWICE = frozenset(
    (
        *("研究", "讨论", "认识", "高兴", "热闹", "商量", "考虑", "比较", "活动", "照顾"),
        *("提醒", "鼓励", "总结", "见识", "鉴定", "意思", "了解", "学习", "交流", "锻炼"),
        *("休息", "打听", "收拾", "介绍", "体验", "观察", "沟通", "琢磨", "合计", "参考"),
        *("打扮", "放松", "轻松", "凉快", "享受", "欣赏", "教训", "走动", "表示", "反省"),
        *("思考", "过奖", "指点", "清理", "整理", "打扫", "帮助", "帮忙", "关心", "检讨"),
        *("试验", "练习", "温习", "复习", "回忆", "反思", "调节", "适应", "感受", "尝试"),
        *("解释", "说明", "分析", "询问", "请教", "哗啦", "如何", "那么", "这么", "哈哈"),
        *("欢迎", "加油", "谢谢", "恭喜", "再见", "拜托", "碧蓝", "细长", "香甜", "忽闪"),
        *("问问", "看看", "议论", "联络", "联系", "证明", "核实", "规矩", "熟悉", "改善"),
    )
)
# After the name of a body, its head or part follows: 党支部支部书记, 大学大学生.
_OF_A_BODY = (
    *("长", "主任", "书记", "委员", "员", "成员", "干部", "干警", "副", "总经理", "总裁"),
    *("生物", "生活", "军委", "军事", "办公", "地", "团", "民警", "负责人", "党委", "党组"),
    *("党支部", "党员", "班子", "口", "内", "队", "章程", "债", "卡"),
)

# The words in which a doubled character is taken for a slip: few others end or begin with
# a character that also stands alone, as in 工作作了 or 安全全链条.
_WORDS = (
    "加强召开落实开展推进推动完成组织建立提高提升深入强化实现实施贯彻发现发展发挥完善优化促进"
    "保障确保坚持积极认真切实严格加快加大增强增加增长巩固扩大拓展健全规范创新深化统筹协调聚焦"
    "围绕突出持续扎实着力努力大力奋力稳步稳定逐步明显显著不断继续服务管理监督检查整改整治治理"
    "排查培训宣传指导引导督促督导督查建设改造改革改善投入实际问题情况项目企业群众干部经济产业"
    "农业环境生态文化医疗卫生质量效率效益效果成效成果成绩作用水平能力机制制度体系体制政策措施"
    "办法方案计划规划目标任务责任重点基础基层关键核心领域领导队伍人才资金资源资料数据信息网络"
    "平台技术科技研究精神思想作风纪律履行职责结合配合协同形成取得获得超过实行执行处理处置解决"
    "化解防范预防防止减少降低下降上升争取支持扶持帮助帮扶关注关心重视满足满意覆盖涉及包括举办"
    "承办印发制定修订编制起草审核审查审批办理受理接待走访慰问调研调查考核评估评价验收推广应用"
    "利用使用运用运行脱贫振兴攻坚就业创业养老住房道路交通铁路水利严厉打击保护维护维修修复排除"
    "全面进一充分有序有效有力依法安排部署召集参与协作分析研判会商通报曝光查处惩治警示谈话约谈"
    "整合盘活引进培养选拔任用激励关怀传达学习领会把握认识理解宣讲阐释弘扬践行传承融合转型升级"
    "发放遏制提供搭建构建打造培植壮大做强做优擦亮塑造营造净化美化绿化亮化硬化拆除清理整顿规定要求标准"
)
# Characters that end another word before such a word: 公安部|部署, 社保|保障; or begin one
# behind it: 提高|高校, 学习|习近平.
_ENDS_ANOTHER = frozenset(
    "项名个部队思组会科处社网人办资信数企医农文标规水建学研保防政警改创平"
)
_BEGINS_ANOTHER = frozenset("高供新全大点用")
# The same, for single words that are not among the common ones.
_AND_ANOTHER = frozenset(
    [
        "习近",
        "业态",
        "业主",
        "量化",
        "力争",
        "力促",
        "力推",
        "务工",
        "路网",
        "路况",
        "路面",
        "房地",
        "台账",
        "兴农",
        "兴业",
        "访客",
        "固定",
        "展会",
        "展销",
        "治超",
        "训练",
    ]
)


def _slips() -> frozenset[str]:
    """Return the words with a character doubled: 召召开, 提升升."""
    words = [_WORDS[at : at + 2] for at in range(0, len(_WORDS), 2)]
    first = (one + word for word in words if (one := word[0]) not in _ENDS_ANOTHER)
    last = (word + one for word in words if (one := word[1]) not in _BEGINS_ANOTHER)
    return frozenset(first).union(last)


def words_twice(manuscript: Manuscript) -> Iterator[Finding]:
    """T345: words and phrases that follow themselves, with or without a comma."""
    text, seen = manuscript.text, 0
    repeats = Repeats(text)
    found = [(at, size, 0) for size in range(2, _LONGEST + 1) for at in repeats.find(size)]
    found += [
        (at, size, 1)
        for size in range(_CLAUSE, _LONGEST + 1)
        for at in repeats.find(size, apart=1)
    ]
    for at, size, apart in sorted(found):
        end = at + 2 * size + apart
        is_slip = _is_a_phrase_again if apart else _is_a_word_again
        if at >= seen and is_slip(manuscript, at, size):
            word, seen = text[at : at + size], end
            yield Finding("T345", at, end, {"found": text[at:end], "near": word})


def _is_a_word_again(manuscript: Manuscript, at: int, size: int) -> bool:
    """Return whether a word stands twice that nobody says twice."""
    word, after = manuscript.text[at : at + size], manuscript.text[at + 2 * size :][:3]
    return (
        _is_known(word)  # first: few are
        and _is_chinese(word)
        and "每" not in word  # two columns of a table
        and manuscript.passage_at(at).kind != "cell"
        and not manuscript.is_a_figure(at + size)  # D187 reports it
        and not word.startswith(_COUNTED)
        and not word.endswith("着")
        and word not in _SAID_TWICE
        and (size >= _PHRASE or not after.startswith(_OF_A_BODY))
        and not (word.endswith("学") and after.startswith("生"))
        and not _belongs_elsewhere(manuscript.text, at, size)
    )


def _is_known(word: str) -> bool:
    """Return whether it is a word, not a name or part of two: 委内瑞拉|加拉加斯."""
    if len(word) >= _PHRASE:
        return len(set(word)) > 2  # noqa: PLR2004 - not 哈哈哈哈
    return word[0] != word[1] and (is_common(word[:2]) or is_common(word[-2:]))


def _belongs_elsewhere(text: str, at: int, size: int) -> bool:
    """Return whether two characters belong to a longer word: 天主教|主教团, 中央|军委."""
    return size == 2 and text[at - 1 : at] == text[at + size - 1]  # noqa: PLR2004


def _is_a_phrase_again(manuscript: Manuscript, at: int, size: int) -> bool:
    """Return whether a clause begins again after a comma, and then goes on."""
    text = manuscript.text
    return (
        text[at + size] == "，"
        and (at == 0 or text[at - 1] in _BOUNDARIES)
        and text[at + 2 * size + 1 : at + 2 * size + 2] not in tuple(_BOUNDARIES)
        and _is_chinese(text[at : at + size])
        and not text.startswith(_COUNTED, at)
        and manuscript.passage_at(at).kind != "cell"
    )


def _is_chinese(word: str) -> bool:
    return word.isalpha() and not word[0].isascii() and not any(map(str.isascii, word))


def characters_twice(manuscript: Manuscript) -> Iterator[Finding]:
    """T346: 提升升, 召召开: a character of a common word typed twice."""
    text, slips = manuscript.text, _slips()
    for at in Repeats(text).find(1):
        before, after = text[max(0, at - 1) : at], text[at + 2 : at + 3]
        doubled = text[at : at + 2]
        if not before or before == doubled[0] or after == doubled[0]:
            continue
        if before + doubled in slips and not _goes_on(text, at + 1):
            yield _character(at - 1, before + doubled, before + doubled[0])
        elif doubled + after in slips and not _goes_back(text, at):
            yield _character(at, doubled + after, doubled[0] + after)


def _goes_on(text: str, at: int) -> bool:
    """Return whether a second character begins a word: 扎扎实实, 乡村村民, 举办办公会."""
    pair = text[at : at + 2]
    is_aabb = at > 2 and text[at - 3] == text[at - 2]  # noqa: PLR2004
    return is_aabb or is_common(pair) or pair in _AND_ANOTHER


def _goes_back(text: str, at: int) -> bool:
    """Return whether the first of two ends a word, or stands twice like the next."""
    is_aabb = text[at + 2 : at + 3] == text[at + 3 : at + 4]
    return is_aabb or is_common(text[max(0, at - 1) : at + 1])


def _character(at: int, wrong: str, right: str) -> Finding:
    return Finding("T346", at, at + len(wrong), {"found": wrong, "near": right})


_TYPED_TWICE = Both("It was probably typed or pasted twice.", "多半是多打或多粘了一次。")

RULES = (
    Rule(
        code="T345",
        level="warning",
        says=Both("stands twice: {found}", "连写了两遍：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=_TYPED_TWICE,
        wrong="统筹资源资源，保障重点项目。",
        right="统筹资源，保障重点项目。",
        in_text=(words_twice,),
    ),
    Rule(
        code="T346",
        level="warning",
        says=Both("character typed twice: {found}", "多打了一个字：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=_TYPED_TWICE,
        wrong="我局召召开专题会议3次。",
        right="我局召开专题会议3次。",
        in_text=(characters_twice,),
    ),
)
