"""The files of a period from those of an earlier one.

Structure, ids, owners, units and definitions of metrics are kept, with the comments and
the order of the files; values and prose are emptied. Each plan item becomes an item to
answer.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from reportgen.begin.by_reference import with_references
from reportgen.begin.emptied import FILL, drop, empty, fill
from reportgen.begin.emptied_tables import empty_cells
from reportgen.begin.kept_yaml import mapping, read, with_digits, written
from reportgen.begin.new_metrics import NewMetrics
from reportgen.begin.plan_items import (
    CARRIED,
    answer_to,
    home_of,
    place_of_carried,
    plan_parts,
    plan_to_fill_in,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from reportgen.begin.rollup_sums import Rolled
    from reportgen.model import Project
    from reportgen.period import Period
    from reportgen.periods.carry import Outcome

# Keys that apply to the old period only.
_GONE_FROM_REPORT = ("allow", "errata", "removed", "due")
# Keys that concern the office, and not another one that sums up its report.
_OF_OFFICE = (
    *("secrecy", "urgency", "issuer_mark", "document_number", "signatory"),
    *("copies", "printed_by", "printed_on", "addressee", "lead", "closing"),
    *("signature", "date", "contact", "attachments", "kept_from"),
)
_UNTIL_FINAL = "delete this line when the report is complete 定稿时删去这一行"
_CARRIED = "上期计划完成情况"


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
        self._period = period
        self._keep_text = keep_text
        self._metrics = NewMetrics(
            before.period, period, values or {}, without_base, another=bool(office)
        )
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
        data = read(source)
        _add_metrics(data, more)
        self._refer(data, "heading")
        self.dropped += self._metrics.renew(data)
        self.dropped += drop(data, "allow", of=section)
        old = data.get("facts") or []
        if section == CARRIED and part not in self._plans:
            old = self._still_said(old)
        facts = self._facts(old, section, "写本期内容")
        if part in self._planned and not self._keep_text:
            facts = [self._plan(section, fact) for fact in facts]
        kept = [read(text)["facts"][number] for text, number in keep]
        facts = kept + facts
        if part not in self._plans:
            facts = self._answers(section) + facts
        if "facts" in data or facts:
            data["facts"] = facts
        is_over = section == CARRIED and not (facts or data.get("metrics"))
        return None if is_over else written(data)

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
        data = read(source)
        _add_metrics(data, more)
        if self._office:
            self._rename(data)
        self._refer(data, "title")
        if "state" not in data:
            data.insert(list(data).index("title"), "state", "draft", comment=_UNTIL_FINAL)
        data["state"] = "draft"
        self.dropped += drop(data, *_GONE_FROM_REPORT, of="report")
        empty(data, "date", "printed_on")
        fill(data, "document_number", "发文字号")
        self.dropped += self._metrics.renew(data)
        for part in data["parts"]:
            self._refer(part, "heading")
        for number, attachment in enumerate(data.get("attachments", []), 1):
            self._refer(attachment, "title")
            owner = f"report.attachments.{number}"
            attachment["facts"] = self._facts(attachment["facts"], owner, "附件内容")
        self._leads(data)
        if attachments:
            data["attachments"] = with_digits(attachments)
        return written(data)

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
        text = written(mapping(heading=_CARRIED, facts=answers))
        return {place_of_carried(self._before, self._plans): text}

    # -- plan items --------------------------------------------------------------------

    def _answers(self, section: str) -> list[Any]:
        homes = [home_of(each, self._before, self._plans) for each in self._items]
        found = [
            each for each, home in zip(self._items, homes, strict=True) if home == section
        ]
        return [mapping(**answer_to(each)) for each in found]

    def _still_said(self, facts: Any) -> list[Any]:  # noqa: ANN401 - YAML
        """Return what is left of a section that answered items: tables, texts to keep."""
        if self._keep_text:
            return [fact for fact in facts if not _is_answer(fact)]
        return self._tables(facts)

    def _plan(self, section: str, fact: Any) -> Any:  # noqa: ANN401 - YAML
        """Return a text to fill in as a plan item, and any other fact as it is."""
        if not isinstance(fact, str):
            return fact
        return mapping(**plan_to_fill_in(section, self._period))

    # -- facts -------------------------------------------------------------------------

    def _facts(self, facts: Any, owner: str, what: str) -> list[Any]:  # noqa: ANN401 - YAML
        """Return the facts to revise, or one text to fill in, and their tables."""
        for number, fact in enumerate(facts, 1):
            if isinstance(fact, MutableMapping):
                self.dropped += drop(fact, "allow", of=f"{owner}.facts.{number}")
        if self._keep_text:
            return [self._kept(fact) for fact in facts]
        prose = [FILL.format(what)] if any(map(_is_prose, facts)) else []
        if self._office:  # the tables are those of a part of it
            return prose
        return [*prose, *self._tables(facts)]

    def _kept(self, fact: Any) -> Any:  # noqa: ANN401 - YAML
        """Return a fact with its text, marked so that `check` asks to revise it."""
        kept = fact if isinstance(fact, MutableMapping) else mapping(text=fact)
        for key in ("answers", "status"):
            kept.pop(key, None)
        kept["kept_from"] = str(self._before.period)
        if "table" in kept:
            self._refer_table(kept["table"])
        return kept

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
            mapping(table=self._emptied_table(fact["table"]))
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
        metric = read(text)["metrics"][name]
        data.setdefault("metrics", mapping())[name] = metric
