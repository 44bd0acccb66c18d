"""What the metrics of a period say against each other, their periods and their dates."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.figures.arithmetic import PERCENT, is_percentage
from reportgen.figures.measure import metrics_of
from reportgen.numerals import trimmed
from reportgen.problems import Problem, problem
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reportgen.figures.figure import Measured
    from reportgen.model import Metric, Project
    from reportgen.period import Period

_MORE = ("超", "余", "以上")
_LESS = ("近", "以内")
_NEARLY = Decimal("0.8")  # 近3000 is no less than 2400
_TENFOLD = 10


def check_metrics(project: Project) -> Iterator[Problem]:
    """Yield what is wrong between metrics, and between them and the report's period.

    Nothing is said of a suspect metric: that it is suspect has been told.
    """
    yield from _report_dates(project)
    sure = [
        (f"{owner}.metrics.{name}", name, metric)
        for owner, name, metric in metrics_of(project)
        if metric.suspect is None or metric.confirmed is not None
    ]
    for key, _, metric in sure:
        for found in (
            *_qualified(metric),
            *_year(project, metric),
            *_times(project, metric),
        ):
            yield replace(found, key=key)
    yield from _same_thing(project, sure)
    yield from _ratios(sure)


def _text(metric: Metric) -> str:
    unit = literal(metric.unit) if metric.unit else ""
    return f"{metric.value.digits}{unit}" if metric.value else ""


# -- qualifiers ------------------------------------------------------------------------


def _qualified(metric: Metric) -> Iterator[Problem]:
    """N201: 超3000 is false if the parts are 2986."""
    if metric.value is None or metric.qualifier is None or not metric.breakdown:
        return
    unit = literal(metric.unit) if metric.unit else ""
    if any(part.unit and literal(part.unit) != unit for part in metric.breakdown):
        return
    real, said = (
        sum((part.value.value for part in metric.breakdown), Decimal(0)),
        metric.value.value,
    )
    wrong = (
        (metric.qualifier in _MORE and real < said)
        or (metric.qualifier in _LESS and real > said)
        or (metric.qualifier == "近" and real < said * _NEARLY)
    )
    if wrong:
        values = {
            "words": f"{metric.qualifier}{metric.value.digits}",
            "sum": f"{real:f}{unit}",
        }
        yield problem("N201", metric.value.place, **values)


def _year(project: Project, metric: Metric) -> Iterator[Problem]:
    """N205: a search and replace of years also hits numbers: 2023项, 12023亿元."""
    if metric.value is None or metric.confirmed is not None:
        return
    digits = metric.value.digits.lstrip("-")
    if metric.unit and digits.endswith(str(project.period.year)):
        yield problem("N205", metric.value.place, found=_text(metric))


# -- periods and dates -----------------------------------------------------------------


def _times(project: Project, metric: Metric) -> Iterator[Problem]:
    own, whole = metric.period, project.period
    if own and metric.status == "actual" and own.last > whole.last:
        yield problem("N208", metric.at("period"), period=_shown(own), report=_shown(whole))
    elif own and own.last < whole.first:
        yield problem("N209", metric.at("period"), period=_shown(own), report=_shown(whole))
    if metric.as_of is None:
        return
    day = metric.as_of.day
    end = (own or whole).end
    if metric.status == "actual" and day < end:
        yield problem("P102", metric.as_of.place, date=day, period=_shown(own or whole))
    elif project.report.date and day > project.report.date.day:
        yield problem("P104", metric.as_of.place, date=day, report=project.report.date.day)


def _report_dates(project: Project) -> Iterator[Problem]:
    report, whole = project.report, project.period
    if report.date and report.date.day < whole.end.replace(day=1):
        found = problem(
            "N211", report.date.place, date=report.date.day, report=_shown(whole)
        )
        yield replace(found, key="report.date")
    if wrong := _wrong_title(report.title.value, whole):
        found = problem("N215", report.title.place, found=wrong, report=_shown(whole))
        yield replace(found, key="report.title")
    for sections in project.sections.values():
        for section in sections:
            for number, fact in enumerate(section.section.facts, 1):
                late = fact.deadline and fact.deadline.last <= whole.last
                if late and fact.status in {"planned", None}:
                    values = {"period": _shown(fact.deadline), "report": _shown(whole)}
                    key = f"{section.id}.facts.{number}"
                    yield replace(problem("N212", fact.at("deadline"), **values), key=key)


def _wrong_title(title: str, whole: Period) -> str:
    """Return the year or half that a title names and the report is not of, or ""."""
    years = re.findall("((?:19|20)[0-9]{2})年", title)
    last = {each // 12 for each in (whole.first, whole.last)}
    if years and not {int(year) for year in years} & last:
        return f"{years[0]}年"
    for half, other in (("上半年", "H2"), ("下半年", "H1")):
        if half in title and str(whole).endswith(other):
            return half
    return ""


def _shown(period: Period | None) -> str:
    return str(period) if period else ""


# -- the same thing twice --------------------------------------------------------------


def _same_thing(
    project: Project, metrics: list[tuple[str, str, Metric]]
) -> Iterator[Problem]:
    """N210: two metrics of one name, unit and period with two values."""
    first: dict[tuple[str, str, Period, str], tuple[str, Metric]] = {}
    for key, name, metric in metrics:
        if metric.value is None:
            continue
        unit = literal(metric.unit) if metric.unit else ""
        what = (literal(metric.name), unit, metric.period or project.period, metric.status)
        other_name, other = first.setdefault(what, (name, metric))
        if other.value and other.value.value != metric.value.value:
            values = {"name": what[0], "stated": _text(metric), "other": _text(other)}
            found = problem("N210", metric.value.place, id=other_name, **values)
            yield replace(found, key=key)


def _ratios(metrics: list[tuple[str, str, Metric]]) -> Iterator[Problem]:
    """N245: a ratio that says what it divides is what the division gives."""
    values = {name: metric.value for _, name, metric in metrics}
    for key, _, metric in metrics:
        ids = [part.value for part in metric.parts]
        found = [value for each in ids if (value := values.get(each))]
        stated = metric.value
        if stated is None or len(found) != 2 or not found[1].value:  # noqa: PLR2004
            continue
        rate = found[0].value / found[1].value * (PERCENT if is_percentage(metric) else 1)
        if abs(rate - stated.value) * 2 > Decimal(1).scaleb(-stated.decimals):
            shown = trimmed(rate, max(2, stated.decimals + 1))
            words = f"{found[0].digits} ÷ {found[1].digits} = {shown}"
            wrong = problem("N245", stated.place, sum=words, stated=_text(metric))
            yield replace(wrong, key=key)


# -- an earlier period -----------------------------------------------------------------


def check_against(figures: Mapping[str, Measured], earlier: Project) -> Iterator[Problem]:
    """Yield N206 and N207: what jumps tenfold, or changes its unit, since `earlier`."""
    before = {name: metric for _, name, metric in metrics_of(earlier)}
    for name, figure in figures.items():
        metric, old = figure.metric, before.get(name)
        doubted = metric.suspect is not None and metric.confirmed is None
        if old is None or doubted or old.suspect is not None:
            continue
        for found in _jump(metric, old, _shown(earlier.period)):
            yield replace(found, key=figure.origin.key)


def _jump(metric: Metric, old: Metric, period: str) -> Iterator[Problem]:
    unit, old_unit = (literal(each.unit) if each.unit else "" for each in (metric, old))
    if unit != old_unit:
        yield problem(
            "N207",
            metric.at("unit"),
            unit=unit or "-",
            before=old_unit or "-",
            period=period,
        )
        return
    if metric.value is None or old.value is None:
        return
    now, then = abs(metric.value.value), abs(old.value.value)
    if min(now, then) > 0 and max(now, then) > _TENFOLD * min(now, then):
        values = {"stated": _text(metric), "before": _text(old), "period": period}
        yield problem("N206", metric.value.place, **values)
