"""The texts of facts that a form asks for: open ones, kept ones, answers to plan items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.exchange.forms.form import (
    REASON,
    REMARK,
    STATUS,
    STATUSES,
    TEXT,
    WANTED,
    Asked,
    FormRow,
)
from reportgen.names import TO_FILL_IN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reportgen.exchange.forms.number_slots import Slot
    from reportgen.model import Fact


def fact_rows(
    fact: Fact,
    asked: tuple[str, str, Slot],
    fixed: Mapping[str, str],
    items: Mapping[str, str],
    *,
    every: bool,
) -> Iterator[FormRow]:
    """Yield a row for the text of a fact, and one for each of its points.

    There are none if nobody need fill it in, except with `every`. `asked` are the id of its
    rows, its file, and its path there; `fixed` are cells of each row, and `items` the texts
    of plan items by id.
    """
    said = [each.value for each in (fact.text, *fact.points) if each]
    is_open = any(TO_FILL_IN in each for each in said)
    if not (is_open or fact.answers or fact.kept_from or every):
        return
    row_id, file, path = asked
    if fact.text or not fact.points:
        text = fact.text.value if fact.text else ""
        cells = {TEXT: Asked(file, (*path, "text"), "text", given_text(text))}
        cells |= _answer(file, path, fact) | {REMARK: Asked(file, path, "comment")}
        wanted = {**fixed, WANTED: _wanted(fact, text, items)}
        yield FormRow(f"{row_id}.text", wanted, cells)
    for at, point in enumerate(fact.points):
        cell = Asked(file, (*path, "points", at), "text", given_text(point.value))
        wanted = {**fixed, WANTED: _wanted(fact, point.value, items) or f"第{at + 1}点"}
        yield FormRow(f"{row_id}.points.{at + 1}", wanted, {TEXT: cell})


def given_text(text: str) -> str:
    """Return a text as the form shows it: what is only to be filled in is an empty cell."""
    is_only_open = text.startswith(TO_FILL_IN) and text.find("】") == len(text) - 1
    return "" if is_only_open else text


def _wanted(fact: Fact, text: str, items: Mapping[str, str]) -> str:
    """Return what a fact is to say: the plan item it answers, or what the data ask."""
    answered = [items.get(each.value, each.value) for each in fact.answers]
    if answered:
        return "上期计划：" + "；".join(answered)
    if TO_FILL_IN in text:
        start = text.index(TO_FILL_IN)
        return text[start:].partition("】")[0].removeprefix(TO_FILL_IN).strip("：填 ")
    return f"{fact.kept_from}的内容，请改为本期" if fact.kept_from else ""


def _answer(file: str, path: Slot, fact: Fact) -> dict[str, Asked]:
    """Return the cells for the outcome of a plan item, if the fact answers one."""
    if not fact.answers:
        return {}
    status = STATUSES[fact.status] if fact.status else ""
    reason = fact.reason.value if fact.reason else ""
    return {
        STATUS: Asked(file, (*path, "status"), "status", status),
        REASON: Asked(file, (*path, "reason"), "text", reason),
    }
