"""Texts that were kept from another period."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both
from reportgen.periods.kept import contents, marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.rule_input import DataInput
    from reportgen.periods.kept import Mark


def unrevised(data: DataInput) -> Iterator[DataFinding]:
    """S206, S238, S239: what was kept, and not changed since or no longer found there."""
    old = {
        period: {each.words for each in contents(project)}
        for period, project in data.kept.items()
        if project
    }
    changed: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks(data.project):
        if mark.period not in data.kept:
            continue
        if mark.period not in old:
            yield DataFinding("S238", mark.place, mark.key, {"period": mark.period})
            continue
        same = [each for each in mark.contents if each.words in old[mark.period]]
        for each in same:
            yield DataFinding("S206", each.place, each.key, {"period": mark.period})
        if not same:
            changed[mark.place.file].append(mark)
    for found in changed.values():
        first, lines = found[0], ", ".join(str(each.place.line) for each in found)
        values = {"period": first.period, "lines": lines}
        yield DataFinding("S239", first.place, first.key, values)


RULES = (
    Rule(
        code="S206",
        level="error",
        says=Both("text is unchanged since {period}", "这段文字仍是{period}的，尚未修改"),
        fix=Both("revise it, then delete `kept_from`", "请修改，然后删掉`kept_from`"),
        why=Both(
            "Reusing an earlier text without revising it is the most common mistake.",
            "沿用上期文字而忘了修改，是最常见的差错。",
        ),
        wrong="""\
# 2022H1
facts:
  - 开展培训12场。
# 2023H1
facts:
  - text: 开展培训12场。
    kept_from: 2022H1
""",
        right="""\
# 2022H1
facts:
  - 开展培训12场。
# 2023H1
facts:
  - 开展培训15场。
""",
        in_data=unrevised,
        unfinished=True,
        owed="unrevised",
    ),
    Rule(
        code="S238",
        level="error",
        says=Both(
            "there is no report of {period}, which the text was kept from",
            "没有{period}的报告，而这段文字写着沿用自那一期",
        ),
        fix=Both(
            "correct the period; if the text is revised, delete `kept_from`",
            "请改正`kept_from`；文字已修改的，请删掉它",
        ),
        why=Both(
            "Whether the text was revised cannot be seen without the earlier one.",
            "没有那一期，就看不出文字改过没有。",
        ),
        wrong="""\
facts:
  - text: 开展培训12场。
    kept_from: 2022H1
""",
        right="""\
facts:
  - 开展培训15场。
""",
        in_data=unrevised,
        owed="unrevised",
    ),
    Rule(
        code="S239",
        level="hint",
        says=Both(
            "text is not, or no longer, in the report of {period} (`kept_from`: {lines})",
            "{period}的报告里没有（或不再有）这段文字（`kept_from`：第{lines}行）",
        ),
        fix=Both(
            "if the text is revised, delete `kept_from`; if not, revise it",
            "已修改的，请删掉`kept_from`；还没修改的，请修改",
        ),
        why=Both(
            "An earlier text that was edited later hides that this one was not revised.",
            "那一期的文字后来改动过，就看不出本期改过没有。",
        ),
        wrong="""\
# 2022H1
facts:
  - 开展培训12场。
# 2023H1
facts:
  - text: 开展培训15场。
    kept_from: 2022H1
""",
        right="""\
# 2022H1
facts:
  - 开展培训12场。
# 2023H1
facts:
  - 开展培训15场。
""",
        in_data=unrevised,
    ),
)
