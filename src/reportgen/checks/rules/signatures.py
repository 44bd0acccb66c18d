"""Who signs the report, against who reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.finding import DataFinding
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.rule_input import DataInput


def signatures(data: DataInput) -> Iterator[DataFinding]:
    """S230, S231: a report signed by another office only, or by several on one line."""
    report, organ = data.project.report, data.project.organ
    signed = [(key, text, literal(text)) for key, text in report.signatures()]
    known = {literal(organ.name), *organ.registered()}
    if signed and not any(_is_one_of(name, known) for *_, name in signed):
        key, text, name = signed[0]
        values = {"found": name, "organ": literal(organ.name)}
        yield DataFinding("S230", text.place, key, values)
    for key, text, name in signed:
        if "、" in name or "，" in name:
            yield DataFinding("S231", text.place, key, {"found": name})


def _is_one_of(name: str, known: set[str]) -> bool:
    """Return whether a name is known, or a shorter or longer form of a known one."""
    return "{" in name or any(each in name or name in each for each in known)


RULES = (
    Rule(
        code="S230",
        level="warning",
        says=Both(
            "signed by {found}, but the reporting office is {organ}",
            "署名是{found}，organ.yaml里的单位是{organ}",
        ),
        fix=Both("correct one of them", "请改正其中一个"),
        why=Both(
            "The signature was probably copied from another office.",
            "多半是照抄了别的单位。",
        ),
        wrong="""\
# report.yaml
signature: 青山县水务局
""",
        right="""\
# report.yaml
signature: 示例局
""",
        in_data=signatures,
    ),
    Rule(
        code="S231",
        level="warning",
        says=Both(
            "several offices in one signature: {found}", "一行署名里有几个单位：{found}"
        ),
        fix=Both(
            "write `signature` as a list: each office then has a line of its own",
            "请把`signature`写成列表，每个单位各占一行",
        ),
        why=Both(
            "Offices that sign together are set one below the other, the one in charge first.",
            "联合行文时，先排主办机关署名，其余依次向下编排。",
        ),
        source="GB/T 9704-2012 7.3.5.2",
        wrong="""\
# report.yaml
signature: 示例局、青山县水务局
""",
        right="""\
# report.yaml
signature:
  - 示例局
  - 青山县水务局
""",
        in_data=signatures,
    ),
)
