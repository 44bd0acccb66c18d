"""Placeholders that were left in the text: XX, 【待填】, TODO."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.pattern import Pattern
from reportgen.checks.reading.regex import H, beside, compiled
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    import re

    from reportgen.checks.reading.manuscript import Manuscript

# Only surnames that do not end another word before a gap, as in 责任××, 位于×× and 提高××.
_SURNAMES = frozenset(
    "李王张刘陈杨赵黄周吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾魏薛阎潘杜戴"
)
_PLACES = frozenset("镇乡村市县区省州街路局厅委办公司厂项个名万亿元年月日人次家户")
_MASKED = (
    "%％万亿人个名家项件户座亩吨次元月日届处公平"  # what may follow one X: 增长X%, 第X届
)


# Not 文化名城, 美化名录.
_ALIAS = "(?<![文优美绿亮强])化名(?![城镇村录单额])"


def _is_masked(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether a placeholder is part of a name that stays hidden on purpose.

    The office declared it, or it is a person's name: 李××、王××均为化名.
    """
    passage = manuscript.passage_at(match.start())
    around = slice(passage.start, passage.end)
    words = manuscript.text[around]
    has_an_alias = "化名" in words and compiled(_ALIAS).search(words)
    if has_an_alias or _is_a_person(manuscript, match):
        return True
    at = match.start() - around.start
    for name in manuscript.masked:
        first = max(0, at - len(name) + len(match[0]))
        if manuscript.text[around].find(name, first, at + len(name)) >= 0:
            return True
    return False


def _is_a_person(manuscript: Manuscript, match: re.Match[str]) -> bool:
    before = manuscript.text[max(0, match.start() - 2) : match.start()]
    after = manuscript.text[match.end() : match.end() + 1]
    return (
        match[0] in {"××", "XX", "xx"}
        and before[-1:] in _SURNAMES
        and (
            not before[:-1].isalpha()
            or before[:-1] in "的员者民犯告工户和与人理长任师记表手生"
        )
        and after[:1] not in _PLACES
    )


def _is_a_surname(manuscript: Manuscript, match: re.Match[str]) -> bool:
    """Return whether one × hides a given name: 李×家."""
    before = manuscript.text[match.start() - 1 : match.start()]
    return before in _SURNAMES or _is_masked(manuscript, match)


RULES = (
    Rule(
        code="T101",
        level="error",
        says=Both("unfilled placeholder: {found}", "留有占位符：{found}"),
        fix=Both(
            "write the actual content, or register a masked name under `masked` in organ.yaml",
            "请填上实际内容；确需隐去的名称请登记在organ.yaml的`masked`",
        ),
        why=Both("The report is not finished.", "说明稿子还没写完。"),
        wrong="完成XX项任务。",
        right="完成12项任务。",
        in_text=(
            Pattern(
                ("XX", "xx", "Xx", "XＸ", "ＸＸ"),
                r"(?<![A-Za-z])[XxＸ]{2,}(?![A-Za-z])",
                unless=_is_masked,
            ),
            Pattern(
                (
                    *("××", "**", "【待", "TODO", "TBD", "__", "{{", "}}", "??", "？？"),
                    *("None", "nan", "null", "○○", "□□", "N/A"),
                ),
                r"×{2,}|\*{2,}|【待[^】\n]*】"
                r"|_{2,}|\{\{[^{}\n]*\}\}|\{\{|\}\}|\?{2,}|？{2,}|○{2,}|□{2,}"
                r"|(?<![A-Za-z])(?:None|nan|null|N/A|TODO|TBD)(?![A-Za-z])",
                unless=_is_masked,
            ),
            Pattern(
                beside("Xx×*", _MASKED),
                rf"[Xx×*](?<={H}.)(?=[{_MASKED}])(?!月台|处理|号[线楼])",
                unless=_is_a_surname,
            ),
            Pattern(
                (*beside("（([［〔", "待"), *beside("（(", "？?")),
                r"[（(\[［〔]待(?:填|补|核|查|完善|更新|确认)[^（()）\[\]］〕\n]{0,8}[)）\]］〕]"
                r"|[（(][？?][)）]",
            ),
        ),
    ),
)
