"""Words that are repeated, redundant or misspelt, and sentences without a subject."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.pattern import PROSE, Pattern
from reportgen.checks.phrases import CORRECT_IT, MISREAD, WRITE
from reportgen.checks.reading.common_words import is_elsewhere
from reportgen.checks.reading.regex import beside
from reportgen.checks.reading.word_table import WordTable, read_table
from reportgen.checks.rule import Rule, TextFinder
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript

TABLES = {"T304": "redundant_words.tsv", "T305": "wrong_words.tsv"}

# A doubled word -> characters that may follow it: 在在建项目 is not an error.
_DOUBLED = {
    "的": "确",
    "了": "解却结断如不之",
    "是": "非否",
    "把": "关脉",
    "被": "",
    "将": "就军士领",
    "与": "会否其",
    "由": "",
    "已": "",
    "也": "",
    "为": "民人期主老企群农基何国党困您残广全政学了",
    "和": "谐平睦美田县解气顺政龙布林",
    "要": "素求点闻件领害目塞员务",
    "在": "建线校押职岗读座场编籍地库营售研逃册任谈华京",
} | dict.fromkeys(
    (
        *("进一步", "切实", "进行", "以及", "因为", "同时", "不断", "积极", "继续", "加强"),
        *("推进", "推动", "开展", "完成", "实现", "建立", "工作", "我们", "全面", "通过"),
        *("组织", "提高", "增长", "下降", "情况", "建设", "发展", "累计", "同比"),
        *("取得", "对于", "关于", "其中", "百分之", "各级", "有关", "相关", "深入", "认真"),
        *("落实", "提升", "促进", "扎实", "大力", "着力", "努力", "坚持", "确保", "围绕"),
    ),
    "",
)
_BEFORE = {
    "的": "目",
    "是": "不",
    "在": "实",
    "和": "暖",
    "把": "一",
    "要": "主需重想只不必还纪摘首次扼紧",
    "将": "上中少大",
}  # nor are 目的的 and 实实在在
# The start of a clause, also after 一是.
_CLAUSE = r"(?:^|(?<=[，。；：！？\v\s])|(?<=[一二三四五六七八九十]是))"


@cache
def table_of(code: str) -> WordTable:
    """Return the table of wrong words that a rule finds."""
    return read_table(Path(__file__).with_name(TABLES[code]))


def _listed(code: str) -> TextFinder:
    """Return a finder of the wrong words in the table of a rule; T330: those not sure."""

    def finder(manuscript: Manuscript) -> Iterator[Finding]:
        for at, word in table_of(code).find(manuscript):
            if word.may_be_elsewhere and is_elsewhere(manuscript.text, at):
                continue
            values = {"found": word.wrong, "near": word.right}
            found = "T330" if word.level == "hint" else code
            yield Finding(found, at, at + len(word.wrong), values)

    return finder


_IN_T304, _IN_T305 = map(_listed, TABLES)


def _twice(word: str) -> str:
    before = f"(?<![{_BEFORE[word]}])" if word in _BEFORE else ""
    after = f"(?![{_DOUBLED[word]}])" if _DOUBLED[word] else ""
    return f"{before}{word}{word}{after}"


def _ends_a_word(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether the first 是 ends 实事求是, as in 实事求是是根本."""
    before = manuscript.text[max(0, match.start() - 3) : match.start()]
    return match[0] == "是是" and before == "实事求"


RULES = (
    Rule(
        code="T302",
        level="warning",
        says=Both("repeated word: {found}", "词语重复：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=Both(
            "The word was probably typed or pasted twice.", "多半是多打或多粘了一次。"
        ),
        wrong="进一步进一步加强管理。",
        right="进一步加强管理。",
        in_text=(
            Pattern(
                (*(word * 2 for word in _DOUBLED), "等等等", "万元元", "亿元元"),
                "等等等|[万亿]元元(?![旦年月素件器])|" + "|".join(map(_twice, _DOUBLED)),
                lambda match: (
                    match[0][: (len(match[0]) + 1) // 2] if match[0] != "等等等" else "等"
                ),
                unless=_ends_a_word,
            ),
        ),
    ),
    Rule(
        code="T303",
        level="warning",
        says=Both("sentence has no subject: {found}", "句子缺主语：{found}"),
        fix=Both(
            "delete 通过, 由于 or 在…下, or delete 使",
            "请删去“通过”“由于”“在……下”之类，或删去“使”",
        ),
        why=Both(
            "通过…，使… leaves the sentence without a subject.",
            "“通过……，使……”造成主语残缺。",
        ),
        wrong="通过开展培训，使干部素质明显提高。",
        right="开展培训，使干部素质明显提高。",
        in_text=(
            Pattern(
                ("，使", "，从而使", "，进而使"),
                # After another word, there is a subject: 集中采购通过以量换价，使药价下降.
                rf"(?:{_CLAUSE}(?:通过(?!了)|由于|经过|随着)[^，。；！？\n]{{2,30}}"
                r"|(?:^|(?<=[。！？]))在[^，。；！？\n]{2,25}下)，(?:从而|进而)?使(?!用|命|馆|者)",
                kinds=PROSE,
            ),
        ),
    ),
    Rule(
        code="T304",
        level="warning",
        says=Both("redundant or contradictory wording: {found}", "语义重复或相反：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=MISREAD,
        wrong="涉及到3个镇。",
        right="涉及3个镇。",
        in_text=(
            Pattern(
                beside(("不", "不再"), ("发生", "出现")),
                r"(?:防止|避免|杜绝|严防)(?:(?!守|确保|做到|实现|坚持|努力)[^，。；：、\n]){0,20}不再?(?:发生|出现)",
                lambda match: re.sub("不再?(?=..$)", "", match[0]),
            ),
            _IN_T304,
        ),
    ),
    Rule(
        code="T305",
        level="warning",
        says=Both("nonstandard spelling: {found}", "用词不规范：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=Both(
            "《现代汉语词典》 and 《第一批异形词整理表》 give the standard form.",
            "以《现代汉语词典》《第一批异形词整理表》为准。",
        ),
        wrong="布署下一步工作。",
        right="部署下一步工作。",
        in_text=(
            Pattern(
                ("既使",),
                "既使(?=[在遇再]|没有|如此|[^，。；\\n]{1,8}再)(?![^。；\\n]{0,40}[又更还])",
                lambda _: "即使",
            ),
            Pattern(
                beside("123456", "五"),
                r"(?<![\d.])1[1-6]五(?=[”规期时收开末])",
                lambda match: f"十{'一二三四五六'[int(match[0][1]) - 1]}五",
            ),
            _IN_T305,
        ),
    ),
    Rule(
        code="T330",
        level="hint",
        says=Both("possibly another word is meant: {found}", "可能用词不当：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=Both(
            "The two words sound alike, and here the other one is more usual.",
            "两个词读音相近，这里多用另一个。",
        ),
        wrong="作了部署，做出贡献。",
        right="作了部署，作出贡献。",
        in_text=(_IN_T305,),
    ),
)
