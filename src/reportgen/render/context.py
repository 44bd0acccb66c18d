"""What a template sees: only dicts, lists, strings and numbers.

Every string is finished Markdown. A key that may be empty is present nevertheless, so that
`{% if part.lead %}` works; anything else that is missing is an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from reportgen.document.escape import escape
from reportgen.document.marks import BREAK
from reportgen.figures.figure import PIECES
from reportgen.model import keyed_facts, keyed_words
from reportgen.period import display
from reportgen.place import Origin
from reportgen.render.compose import Composer, phrase_markdown
from reportgen.render.filters import points, table

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from reportgen.figures.figure import Measured
    from reportgen.model import (
        Attachment,
        Fact,
        Part,
        Project,
        Report,
        SectionFile,
        TableColumn,
        TableData,
    )
    from reportgen.model.values import Date

_BAR = "\x1a"  # stands for a literal | in a title; no document contains it
_WORDS = ("addressee", "contact")
_PROSE = ("lead", "closing")
_OTHERS = ("signature", "date", "attachments", "letterhead", "imprint")
# What stands above the title, and the words printed before it.
_LETTERHEAD = {
    "secrecy": "",
    "urgency": "",
    "issuer_mark": "",
    "document_number": "",
    "signatory": "签发人：",
}
# The names that a template may use, with their keys if those are always the same.
CONTEXT: dict[str, list[str]] = {
    "report": [*_WORDS, *_PROSE, "title", "period", "period_name", "year", *_OTHERS],
    "parts": [],
    "organ": ["name"],
    "figures": [],
    "tables": ["indicators", "plans", "trend"],
}


def figures_of(figures: Mapping[str, Measured]) -> dict[str, dict[str, Any]]:
    """Return each figure's pieces as Markdown; that of a bare `{{ id }}` is `amount`."""
    return {name: _figure(name, measured) for name, measured in figures.items()}


def _figure(name: str, measured: Measured) -> dict[str, Any]:
    said = {
        piece.replace(".", "_"): phrase_markdown(
            name, piece, measured.pieces.get(piece, ())
        )
        for piece in PIECES
    }
    amount = phrase_markdown(name, "", measured.pieces.get("", ()))
    metric = measured.metric
    return {
        "id": name,
        **said,
        "amount": amount,
        "status": metric.status,
        "is_group": bool(metric.group),
        "of_list": bool(metric.items),
        "sentence": "",
    }


def context_of(
    project: Project,
    composer: Composer,
    figures: dict[str, dict[str, Any]],
    *,
    run_in: bool,
) -> dict[str, Any]:
    """Return everything that the report template may use, except the tables."""
    report = project.report
    words = {
        name: composer.text(f"report.{name}", text)
        if (text := getattr(report, name))
        else ""
        for name in _WORDS
    }
    parts = [
        _part(part, project, composer, figures, run_in=run_in) for part in report.parts
    ]
    attachments = report.attachments
    return {
        "report": {
            **words,
            **{
                key: _prose(f"report.{key}", getattr(report, key), composer)
                for key in _PROSE
            },
            "title": _title(project, composer),
            "period": str(project.period),
            "period_name": escape(display(project.period, year=True)),
            "year": project.period.year,
            "signature": _signature(project, composer),
            "letterhead": _letterhead(report, composer),
            "imprint": _imprint(report, composer),
            "date": _date("date", report.date, composer),
            "attachments": [
                _attachment(number, each, len(attachments), composer)
                for number, each in enumerate(attachments, 1)
            ],
        },
        "parts": parts,
        "organ": {"name": escape(project.organ.name.value)},
        "figures": figures,
    }


def _title(project: Project, composer: Composer) -> str:
    """Return the title, with a line break at each | that is not escaped."""
    asked = project.report.title
    literal_bar = replace(asked, value=asked.value.replace("\\|", _BAR))
    title = composer.text("report.title", literal_bar)
    return title.replace("\\|", BREAK).replace(_BAR, "\\|")


def _signature(project: Project, composer: Composer) -> str:
    """Return the names that sign, each as a paragraph of its own."""
    signatures = project.report.signatures()
    return "\n\n".join(composer.text(key, text) for key, text in signatures)


def _letterhead(report: Report, composer: Composer) -> str:
    """Return the paragraphs above the title (版头), in the order of GB/T 9704-2012 7.2."""
    return "\n\n".join(
        _container(key, label + composer.text(f"report.{key}", text))
        for key, label in _LETTERHEAD.items()
        if (text := getattr(report, key))
    )


def _imprint(report: Report, composer: Composer) -> str:
    """Return the paragraphs at the foot of the last page (版记, GB/T 9704-2012 7.4)."""
    found = []
    if report.copies:
        copies = composer.text("report.copies", report.copies)
        found.append(_container("copies", f"抄送：{copies}。"))
    if report.printed_by:
        office = composer.text("report.printed_by", report.printed_by)
        day = _date("printed_on", report.printed_on, composer)
        found.append(_container("printed", f"{office}\n\n{day}印发"))
    return "\n\n".join(found)


def _container(key: str, text: str) -> str:
    return f"::: {key.replace('_', '-')}\n{text}\n:::"


def _date(key: str, date: Date | None, composer: Composer) -> str:
    if date is None:
        return ""
    return composer.marked(Origin(date.place, f"report.{key}"), chinese_date(date.day))


def chinese_date(day: dt.date) -> str:
    """Return a day in the form of GB/T 9704-2012 7.3.5.4: 2023年7月5日."""
    return f"{day.year}年{day.month}月{day.day}日"


def _part(
    part: Part,
    project: Project,
    composer: Composer,
    figures: dict[str, dict[str, Any]],
    *,
    run_in: bool,
) -> dict[str, Any]:
    sections = project.sections[part.id]
    return {
        "id": part.id,
        "kind": part.kind,
        "heading": composer.text(f"{part.id}.heading", part.heading),
        "numbered": part.numbered,
        "lead": _prose(f"{part.id}.lead", part.lead, composer),
        "sections": [_section(each, composer, figures, run_in=run_in) for each in sections],
    }


def _section(
    file: SectionFile,
    composer: Composer,
    figures: dict[str, dict[str, Any]],
    *,
    run_in: bool,
) -> dict[str, Any]:
    section = file.section
    form = section.heading_form
    return {
        "id": file.id,
        "heading": composer.text(f"{file.id}.heading", section.heading),
        "run_in": run_in if form is None else form == "run_in",
        "owner": escape(section.owner.value) if section.owner else "",
        "metrics": [figures[name] for name in section.metrics],
        "facts": [_fact(each.key, each.fact, composer) for each in file.facts],
    }


def _prose(key: str, facts: tuple[Fact, ...], composer: Composer) -> str:
    """Return a lead or closing: one paragraph, until a fact begins one or has a table."""
    blocks = [""]
    for each in keyed_words(key, facts):
        fact = _fact(each.key, each.fact, composer)
        blocks += [""] if fact["new_paragraph"] else []
        blocks[-1] += fact["text"] + points(fact["points"])
        blocks += [table(fact["table"]), ""] if fact["table"] else []
    return "\n\n".join(filter(None, blocks))


def _fact(key: str, fact: Fact, composer: Composer) -> dict[str, Any]:
    return {
        "text": composer.text(key, fact.text) if fact.text else "",
        "points": [
            composer.text(f"{key}.points.{number}", point)
            for number, point in enumerate(fact.points, 1)
        ],
        "table": _table(f"{key}.table", fact.table, composer) if fact.table else {},
        "new_paragraph": fact.new_paragraph,
        "status": fact.status or "",
    }


def _table(key: str, table: TableData, composer: Composer) -> dict[str, Any]:
    columns = enumerate(table.columns, 1)
    return {
        "caption": composer.text(f"{key}.caption", table.caption) if table.caption else "",
        "unit": composer.text(f"{key}.unit", table.unit) if table.unit else "",
        "note": composer.text(f"{key}.note", table.note) if table.note else "",
        "columns": [
            {
                "heading": _column_head(f"{key}.columns.{number}", column, composer),
                "align": column.align,
                "width": int(column.width.value) if column.width else 0,
            }
            for number, column in columns
        ],
        "rows": [
            [
                composer.text(f"{key}.rows.{row}.{position}", cell)
                for position, cell in enumerate(cells, 1)
            ]
            for row, cells in enumerate(table.rows, 1)
        ],
    }


def _column_head(key: str, column: TableColumn, composer: Composer) -> str:
    """Return the head of a column, below the name of its group if it has one."""
    heading = composer.text(key, column.heading)
    if column.group is None:
        return heading
    return composer.text(f"{key}.group", column.group) + BREAK + heading


def _attachment(
    number: int, attachment: Attachment, count: int, composer: Composer
) -> dict[str, Any]:
    """Return an attachment; a single one has no number (GB/T 9704-2012 7.3.4)."""
    key = f"report.attachments.{number}"
    return {
        "number": number if count > 1 else "",
        "title": composer.text(f"{key}.title", attachment.title),
        "landscape": attachment.landscape,
        "facts": [
            _fact(each.key, each.fact, composer)
            for each in keyed_facts(key, attachment.facts)
        ],
    }
