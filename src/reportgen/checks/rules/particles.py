"""的, 地 and 得, which sound alike."""

from __future__ import annotations

from reportgen.checks.pattern import PROSE, Pattern
from reportgen.checks.phrases import CORRECT_IT, WRITE
from reportgen.checks.reading.regex import beside
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

# What is done, and with what result: 开展得扎实有效.
_DONE = (
    "开展|推进|完成|落实|执行|办理|解决|发展|实施|进展|抓|做|干|表现|组织|处理|贯彻|配合|运行"
    "|把握|掌握|学|建设"
)
_RESULT = (
    "扎实有效|扎扎实实|扎实|有声有色|有条不紊|井井有条|很好|不错|不够好|不够扎实|不够到位|不到位"
    "|很到位|到位|不够彻底|不彻底|较好|顺利|缓慢|较慢|太慢|很快|较快|深入人心|红红火火|卓有成效"
    "|及时到位|更好|更快|更实|更细|不够深入|不深入|不够理想|不理想|不够及时|圆满|有力有效|有力"
)
_VERY = "很|更加?|比较|十分|非常|较为|越来越"
# What something is like: 积极的作用. The last nouns are verbs, too.
_QUALITY = (
    "积极|重要|良好|显著|明显|坚实|重大|巨大|有力|关键|不可替代|决定性|突破性|阶段性|建设性"
    "|示范性|强大|广泛|深刻|突出|较好"
)
_NOUN = (
    "(?:示范|带动|推动|促进|引领|支撑|保障|辐射)?作用(?!于)|成效|成绩|成果|效果|基础|意义|氛围|局面|态势|动力|地位|优势|环境|反响|经验|条件"
    "|措施|举措|任务|责任|印象|(?:影响|贡献|保障|支撑|进展|变化)(?=[，。；、]|$)"
)
# How something is done: 有序地推进.
_MANNER = (
    "积极|认真|有序|稳步|大力|深入|持续|扎实|充分|迅速|不断|有效|全面|严格|努力|及时|主动|切实"
    "|扎扎实实|认认真真|创造性"
)
_VERB = (
    "推进|推动|开展|落实|完成|做好|抓好|组织|实施|贯彻|履行|参与|配合|解决|提高|提升|促进|学习"
    "|执行|发挥|保障|处理"
)

RULES = (
    Rule(
        code="T335",
        level="warning",
        says=Both("的, 地 or 得 is mixed up: {found}", "“的、地、得”误用：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=Both(
            "的 stands before a noun, 地 before a verb, and 得 before a result.",
            "名词前用“的”，动词前用“地”，补语前用“得”。",
        ),
        wrong="工作开展的扎实有效。",
        right="工作开展得扎实有效。",
        in_text=(
            Pattern(
                beside("展进成实行理决施抓做干现织彻合握学设", "的"),
                rf"(?<!所)(?:{_DONE})的(?:{_VERY})?(?:{_RESULT})(?=[，。；、！]|$)",
                lambda match: match[0].replace("的", "得", 1),
                kinds=PROSE,
            ),
            Pattern(
                beside("极要好著明显实大力键代性泛刻出", "地"),
                rf"(?:{_QUALITY})地(?:{_NOUN})",
                lambda match: match[0].replace("地", "的", 1),
                kinds=PROSE,
            ),
            Pattern(
                beside("极真序步大入续实分速断效面格力时动切性", "的"),
                rf"(?:^|(?<=[，。；]))(?:{_MANNER})的(?:{_VERB})"
                r"(?=[^，。；\n]{2,})(?![^，。；\n]{0,12}的)",
                lambda match: match[0].replace("的", "地", 1),
                kinds=PROSE,
            ),
        ),
    ),
)
