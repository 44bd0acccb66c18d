"""What a new period says of the plan items of the last one, and where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.begin.emptied import FILL
from reportgen.model import ID
from reportgen.names import TO_FILL_IN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from reportgen.model import Project
    from reportgen.period import Period
    from reportgen.periods.carry import Outcome

CARRIED = "carried"
_SHOWN = 40


def plan_parts(before: Project, items: Collection[Outcome]) -> set[str]:
    """Return the ids of the parts that plan: by their kind, or else by their items."""
    planned = {item.section for item in items if item.item.id}
    return {
        part.id
        for part in before.report.parts
        if part.kind == "plans"
        or (
            part.kind != "achievements"
            and planned & {each.id for each in before.sections[part.id]}
        )
    }


def home_of(item: Outcome, before: Project, plans: Collection[str]) -> str:
    """Return the id of the section that answers an item (ip for plan_ip), or ""."""
    asked = item.item.belongs_to.value if item.item.belongs_to else ""
    own = item.section.removeprefix("plans_").removeprefix("plan_")
    sections = {
        each.id
        for part, files in before.sections.items()
        for each in files
        if part not in plans
    }
    return next((each for each in (asked, own, CARRIED) if each in sections), "")


def answer_to(item: Outcome) -> dict[str, object]:
    """Return a fact to fill in; it answers the item by its id, if it has one."""
    words = item.text if len(item.text) <= _SHOWN else f"{item.text[:_SHOWN]}……"
    said = "" if TO_FILL_IN in words else f"“{words}”"
    fact: dict[str, object] = {"text": FILL.format(f"上期计划{said}的完成情况")}
    if item.id:
        fact["answers"] = [item.id]
    if item.item.owner:
        fact["owner"] = item.item.owner.value
    return fact


def plan_to_fill_in(section: str, period: Period) -> dict[str, object]:
    """Return a plan to fill in; by its id, the next period is asked about it."""
    name = f"{section}_{re.sub('[^0-9a-z]', '_', str(period).lower())}"
    fact: dict[str, object] = {"text": FILL.format("写本期内容")}
    return fact | ({"id": name} if re.fullmatch(ID, name) else {})


def place_of_carried(before: Project, plans: Collection[str]) -> tuple[str, str]:
    """Return the part, and the name of a file behind its last, for items without a home."""
    parts = [part.id for part in before.report.parts]
    part = next((each for each in parts if each not in plans), parts[0])
    numbers = [
        each.file.rpartition("/")[2].partition("-")[0] for each in before.sections[part]
    ]
    last = max([len(numbers), *(int(each) for each in numbers if each.isdecimal())])
    return part, f"{last + 1:02}-{next(_free_names(before))}.yaml"


def _free_names(before: Project) -> Iterator[str]:
    used = {each.id for each in before.section_files()}
    used |= {each.id for each in before.metrics()}
    used |= {part.id for part in before.report.parts}
    names = (CARRIED, *(f"{CARRIED}_{number}" for number in range(2, 10_000)))
    yield from (each for each in names if each not in used)
