"""The files of a period from those of an earlier one. Only this module imports ruamel.yaml.

Structure, ids, owners, units and definitions of metrics are kept, with the comments and
the order of the files; values and prose are emptied. Each plan item becomes an item to
answer.
"""

from __future__ import annotations

import io
from collections.abc import MutableMapping
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

from reportgen.begin.by_reference import with_references
from reportgen.begin.emptied import FILL, empty, empty_numbers, fill
from reportgen.begin.emptied_tables import empty_cells
from reportgen.begin.plan_items import (
    CARRIED,
    answer_to,
    home_of,
    place_of_carried,
    plan_parts,
    plan_to_fill_in,
)
from reportgen.period import Period, parse_period

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from reportgen.begin.rollup_sums import Rolled, RolledMember
    from reportgen.model import Project
    from reportgen.periods.carry import Outcome

# Keys that apply to the old period only.
_GONE = ("as_of", "suspect", "confirmed", "allow", "shown")
_GONE_FROM_REPORT = ("allow", "errata", "removed", "due")
# Keys that concern the office, and not another one that sums up its report.
_OF_OFFICE = (
    *("secrecy", "urgency", "issuer_mark", "document_number", "signatory"),
    *("copies", "printed_by", "printed_on", "addressee", "lead", "closing"),
    *("signature", "date", "contact", "attachments", "kept_from"),
)
_UNTIL_FINAL = "delete this line when the report is complete 定稿时删去这一行"
_CARRIED = "上期计划完成情况"
_YEAR = 12


def _yaml() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 4096
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


class RollForward:
    """Turns the files of one period into files of a new one, to be filled in.

    `items` are the plan items to answer; `values` replace those of metrics, by id. The
    earlier values of the metrics `without_base` are to be filled in. The report is that of
    another `office` if one is given. `dropped` are the keys that were not taken over,
    because they apply to the old period.
    """

    def __init__(  # noqa: PLR0913 - each is known to its caller only
        self,
        before: Project,
        period: Period,
        items: Iterable[Outcome] = (),
        *,
        keep_text: bool = False,
        values: Mapping[str, Rolled] | None = None,
        office: str = "",
        without_base: Collection[str] = (),
    ) -> None:
        self._before = before
        self._office = office
        self._values = values or {}
        self._without_base = without_base
        self._period = period
        self._keep_text = keep_text
        self.dropped: list[str] = []
        self._items = list(items)
        self._plans = plan_parts(before, self._items)
        self._planned = {part.id for part in before.report.parts if part.kind == "plans"}

    # -- files -------------------------------------------------------------------------

    def section(
        self,
        part: str,
        section: str,
        source: str,
        more: Mapping[str, str] = MappingProxyType({}),
        keep: Iterable[tuple[str, int]] = (),
    ) -> str | None:
        """Return the text of a section file, made from `source`, that of the old period.

        `more` are as for `report`, `keep` the numbers of facts to keep, each with the text
        of its file. None if the section only answered plan items, and has none to answer.
        """
        data = _yaml().load(source)
        _add_metrics(data, more)
        self._refer(data, "heading")
        self._metrics(data.get("metrics", {}))
        self._drop(data, "allow", of=section)
        old = data.get("facts") or []
        if section == CARRIED and part not in self._plans:
            old = self._still_said(old)
        facts = self._facts(old, section, "写本期内容")
        if part in self._planned and not self._keep_text:
            facts = [self._plan(section, fact) for fact in facts]
        kept = [_yaml().load(text)["facts"][number] for text, number in keep]
        facts = kept + facts
        if part not in self._plans:
            facts = self._answers(section) + facts
        if "facts" in data or facts:
            data["facts"] = facts
        is_over = section == CARRIED and not (facts or data.get("metrics"))
        return None if is_over else _text(data)

    def report(
        self,
        source: str,
        more: Mapping[str, str] = MappingProxyType({}),
        attachments: Iterable[Mapping[str, Any]] = (),
    ) -> str:
        """Return the text of report.yaml, made from `source`, that of the old period.

        `more` are metrics to add, each with the text of the file that it is in. The report
        of another office has `attachments` of its own.
        """
        data = _yaml().load(source)
        _add_metrics(data, more)
        if self._office:
            self._rename(data)
        self._refer(data, "title")
        if "state" not in data:
            data.insert(list(data).index("title"), "state", "draft", comment=_UNTIL_FINAL)
        data["state"] = "draft"
        self._drop(data, *_GONE_FROM_REPORT, of="report")
        empty(data, "date", "printed_on")
        fill(data, "document_number", "发文字号")
        self._metrics(data.get("metrics", {}))
        for part in data["parts"]:
            self._refer(part, "heading")
        for number, attachment in enumerate(data.get("attachments", []), 1):
            self._refer(attachment, "title")
            owner = f"report.attachments.{number}"
            attachment["facts"] = self._facts(attachment["facts"], owner, "附件内容")
        self._leads(data)
        if attachments:
            data["attachments"] = _with_digits(attachments)
        return _text(data)

    def _rename(self, data: Any) -> None:  # noqa: ANN401 - YAML
        """Make a report that of another office: with its name, without what is not its."""
        for key in _OF_OFFICE:
            data.pop(key, None)
        own = self._before.organ.name.value
        title = str(data["title"])
        data["title"] = (
            title.replace(own, self._office)
            if own in title
            else f"{self._office}{{{{ period }}}}工作总结"
        )

    def _leads(self, data: Any) -> None:  # noqa: ANN401 - YAML
        """Keep the leads, to be revised, or empty those that print no references."""
        if self._keep_text:
            data["kept_from"] = str(self._before.period)
            return
        data.pop("kept_from", None)
        fill(data, "lead", "导语")
        for part in data["parts"]:
            if "{{" not in str(part.get("lead", "{{")):
                fill(part, "lead", "这一部分的导语")
            self._refer(part, "lead")
            if isinstance(part.get("lead"), list):
                part["lead"] = [self._referring_fact(fact) for fact in part["lead"]]

    def carried(self) -> dict[tuple[str, str], str]:
        """Return a file for plan items that no other section answers, if there are any.

        Its key is its part and its name.
        """
        answers = self._answers("")
        if not answers:
            return {}
        text = _text(CommentedMap({"heading": _CARRIED, "facts": answers}))
        return {place_of_carried(self._before, self._plans): text}

    # -- plan items --------------------------------------------------------------------

    def _answers(self, section: str) -> list[CommentedMap]:
        homes = [home_of(each, self._before, self._plans) for each in self._items]
        found = [
            each for each, home in zip(self._items, homes, strict=True) if home == section
        ]
        return [CommentedMap(answer_to(each)) for each in found]

    def _still_said(self, facts: Any) -> list[Any]:  # noqa: ANN401 - YAML
        """Return what is left of a section that answered items: tables, texts to keep."""
        if self._keep_text:
            return [fact for fact in facts if not _is_answer(fact)]
        return self._tables(facts)

    def _plan(self, section: str, fact: Any) -> Any:  # noqa: ANN401 - YAML
        """Return a text to fill in as a plan item, and any other fact as it is."""
        if not isinstance(fact, str):
            return fact
        return CommentedMap(plan_to_fill_in(section, self._period))

    # -- facts -------------------------------------------------------------------------

    def _facts(self, facts: Any, owner: str, what: str) -> list[Any]:  # noqa: ANN401 - YAML
        """Return the facts to revise, or one text to fill in, and their tables."""
        for number, fact in enumerate(facts, 1):
            if isinstance(fact, MutableMapping):
                self._drop(fact, "allow", of=f"{owner}.facts.{number}")
        if self._keep_text:
            return [self._kept(fact) for fact in facts]
        prose = [FILL.format(what)] if any(map(_is_prose, facts)) else []
        if self._office:  # the tables are those of a part of it
            return prose
        return [*prose, *self._tables(facts)]

    def _kept(self, fact: Any) -> Any:  # noqa: ANN401 - YAML
        """Return a fact with its text, marked so that `check` asks to revise it."""
        kept = fact if isinstance(fact, MutableMapping) else CommentedMap({"text": fact})
        for key in ("answers", "status"):
            kept.pop(key, None)
        kept["kept_from"] = str(self._before.period)
        if "table" in kept:
            self._refer_table(kept["table"])
        return kept

    def _drop(self, data: Any, *keys: str, of: str) -> None:  # noqa: ANN401 - YAML
        """Remove keys that apply to the old period only, and note which there were."""
        for key in keys:
            if key in data:
                del data[key]
                self.dropped.append(f"{of}.{key}")

    # -- metrics -----------------------------------------------------------------------

    def _metrics(self, metrics: Any) -> None:  # noqa: ANN401 - YAML
        for name, metric in metrics.items():
            self._drop(metric, *_GONE, *(("rank",) if self._office else ()), of=name)
            change = metric.get("change")
            if change is not None:
                is_stated = "value" in change and "previous" not in change
                for key in ("value", "previous"):
                    change.pop(key, None)
                gone = ("revised", "basis") if self._is_year_of(change) else ("revised",)
                self._drop(change, *gone, of=f"{name}.change")
                change.setdefault("basis", "同比")
                if name in self._without_base:
                    change["value" if is_stated else "previous"] = None
            if "period" in metric:
                to_date = metric.get("cumulative") is True
                own = self._shifted(str(metric["period"]), to_date=to_date)
                metric["period"] = str(own)
            empty_numbers(metric)
            if name in self._values:
                self._give(metric, self._values[name])

    def _is_year_of(self, change: Any) -> bool:  # noqa: ANN401 - YAML
        """Return whether a year is made from shorter periods, each compared 环比."""
        is_year = self._before.period.months < self._period.months == _YEAR
        return is_year and str(change.get("basis", "")).startswith("环比")

    def _give(self, metric: Any, rolled: Rolled) -> None:  # noqa: ANN401 - YAML
        """Set a value, with its computation as a comment; it covers the whole period."""
        if rolled.digits:
            metric["value"] = _yaml().load(rolled.digits)
            metric.yaml_add_eol_comment(rolled.working, "value")
        if rolled.key:
            unit = metric.get("unit", "")
            members = metric.get(rolled.key, [])
            metric[rolled.key] = _with_values(members, rolled.parts, str(unit))
        if rolled.target:
            metric["target"]["value"] = _yaml().load(rolled.target)
            metric["target"].pop("rate", None)
        if not self._office:
            metric.pop("period", None)

    def _shifted(self, own: str, *, to_date: bool) -> Period:
        """Return the period that takes the place of `own`; `to_date` starts in January."""
        found = parse_period(own)
        if found is None:
            return self._period
        months = self._period.first - self._before.period.first
        first, last = found.first + months, found.last + months
        if to_date and found.first % _YEAR == 0:
            first = last - last % _YEAR
        return Period(first, last)

    # -- words for the period ----------------------------------------------------------

    def _refer(self, data: Any, *keys: str) -> None:  # noqa: ANN401 - YAML
        """Let the texts under `keys` print the period by reference."""
        for key in keys:
            if key in data:
                data[key] = self._referring(data[key])

    def _referring(self, text: Any) -> Any:  # noqa: ANN401 - YAML
        if not isinstance(text, str):
            return text
        return with_references(text, self._before.period, self._period)

    def _referring_fact(self, fact: Any) -> Any:  # noqa: ANN401 - YAML
        if not isinstance(fact, MutableMapping):
            return self._referring(fact)
        self._refer(fact, "text")
        if "points" in fact:
            fact["points"] = [self._referring(each) for each in fact["points"]]
        return fact

    def _tables(self, facts: Any) -> list[Any]:  # noqa: ANN401 - YAML
        """Return the facts that are tables: captions, heads and row heads, empty cells."""
        return [
            CommentedMap({"table": self._emptied_table(fact["table"])})
            for fact in facts or []
            if isinstance(fact, MutableMapping) and "table" in fact
        ]

    def _emptied_table(self, table: Any) -> Any:  # noqa: ANN401 - YAML
        self._refer_table(table)
        for row in table["rows"]:
            row[0] = self._referring(row[0])
        empty_cells(table)
        return table

    def _refer_table(self, table: Any) -> None:  # noqa: ANN401 - YAML
        self._refer(table, "caption", "note")
        for at, column in enumerate(table["columns"]):
            if isinstance(column, str):
                table["columns"][at] = self._referring(column)
            else:
                self._refer(column, "heading", "group")


def _is_prose(fact: Any) -> bool:  # noqa: ANN401 - YAML
    return isinstance(fact, str) or "text" in fact or "points" in fact


def _is_answer(fact: Any) -> bool:  # noqa: ANN401 - YAML
    return isinstance(fact, MutableMapping) and "answers" in fact


def _add_metrics(data: Any, more: Mapping[str, str]) -> None:  # noqa: ANN401 - YAML
    for name, text in more.items():
        metric = _yaml().load(text)["metrics"][name]
        data.setdefault("metrics", CommentedMap())[name] = metric


def _with_digits(node: Any) -> Any:  # noqa: ANN401 - YAML
    """Return a value with numbers that keep their digits."""
    if isinstance(node, Decimal):
        return _yaml().load(f"{node:f}")
    if isinstance(node, dict):
        return CommentedMap({key: _with_digits(value) for key, value in node.items()})
    return list(map(_with_digits, node)) if isinstance(node, list) else node


def _with_values(members: Any, parts: Iterable[RolledMember], unit: str) -> list[Any]:  # noqa: ANN401
    """Return the members of a metric with new values, and those that they lacked."""
    known = {str(each["name"]): each for each in members}
    found = []
    for part in parts:
        each = known.get(part.name, CommentedMap({"name": part.name}))
        each["value"] = _yaml().load(part.digits) if part.digits else None
        if part.unit != unit:
            each["unit"] = part.unit
        found.append(each)
    return found


def _text(data: Any) -> str:  # noqa: ANN401 - YAML
    target = io.StringIO()
    _yaml().dump(data, target)
    return target.getvalue()
