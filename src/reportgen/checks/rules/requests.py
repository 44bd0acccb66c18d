"""Requests, which a 报告 must not contain."""

from __future__ import annotations

from reportgen.checks.pattern import PROSE, Pattern
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

RULES = (
    Rule(
        code="S104",
        level="error",
        says=Both(
            "a 报告 must not contain a request: {found}", "报告中不得夹带请示事项：{found}"
        ),
        fix=Both("delete it, or submit a separate 请示", "请删去，或另行请示"),
        why=Both(
            "Article 15 of 《党政机关公文处理工作条例》 forbids requests in a 报告.",
            "《党政机关公文处理工作条例》第十五条。",
        ),
        source="党政机关公文处理工作条例, 15(4)",
        wrong="关于防汛工作的报告\n妥否，请批示。",
        right="关于防汛工作的报告\n特此报告。",
        in_text=(
            Pattern(
                ("请批", "请指", "请审", "请予", "恳请"),
                "(?:妥否|当否|可否|是否妥当|以上意见)，?(?:呈)?请(?:予)?(?:批示|指示|审批|批准|批复)"
                "|请予(?:批复|批准)|恳请[^，。；\\n]{0,16}(?:批准|批复)|请予以?支持(?=。|$)",
                lambda _: "特此报告",
                unless=lambda manuscript, _: not manuscript.is_report,
                kinds=PROSE,
            ),
        ),
        needs_whole=True,
    ),
)
