"""Numbers typed into tables against the metrics that their row and column heads name."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.checks.finding import DataFinding
from reportgen.checks.reading.digit_runs import scaled
from reportgen.checks.reading.exactness import holds, rounds
from reportgen.checks.reading.typed_rates import is_as_computed
from reportgen.checks.rule import Rule
from reportgen.figures.amount import amount_of
from reportgen.figures.figure import words
from reportgen.messages.message import Both
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reportgen.checks.reading.table_cells import Claim
    from reportgen.checks.rule_input import DataInput
    from reportgen.figures.figure import Measured
    from reportgen.model import Metric
    from reportgen.model.values import Number


def typed_cells(data: DataInput) -> Iterator[DataFinding]:
    """N260: a cell that contradicts its metric; of two that were swapped, the first."""
    facts = (*data.project.facts(), *data.project.other_facts())
    tables = [(each.key, each.fact.table) for each in facts if each.fact.table]
    if not tables:
        return
    from reportgen.checks.reading.table_cells import cell_claims

    by_name = _by_name(data)
    for key, table in tables:
        wrong: list[Claim] = []
        claims = list(cell_claims(table, by_name, data.project.period))
        if claim := next(filter(_is_of_other_months, claims), None):
            values = {"found": claim.cell.value, "id": claim.figure.id}
            values["period"] = words(claim.figure.pieces.get("period", ()))
            yield DataFinding("N265", claim.cell.place, key, values)
        for claim in claims:
            if not _is_true(claim):
                if not any(_are_swapped(claim, other) for other in wrong):
                    yield _finding(key, claim)
                wrong.append(claim)


def _is_of_other_months(claim: Claim) -> bool:
    """Return whether a cell has the value of its metric below a head of other months."""
    metric = claim.figure.metric
    if metric.period is None or metric.value is None or claim.figure.is_doubted():
        return False
    return claim.piece == "elsewhen" and claim.number == metric.value.value


def _are_swapped(one: Claim, other: Claim) -> bool:
    """Return whether two cells about one metric would be right in each other's place."""
    if one.figure.id != other.figure.id:
        return False
    exchanged = (replace(one, digits=other.digits), replace(other, digits=one.digits))
    return all(map(_is_true, exchanged))


def _by_name(data: DataInput) -> Mapping[str, Measured]:
    """Return the metrics by name; names that several have are left out."""
    by_name: dict[str, Measured] = {}
    several = set()
    for figure in data.figures.values():
        if figure.name in by_name:
            several.add(figure.name)
        by_name[figure.name] = figure
    return {name: each for name, each in by_name.items() if name not in several}


def _finding(key: str, claim: Claim) -> DataFinding:
    found = claim.cell.value
    if claim.piece == "value" and claim.unit != claim.figure.unit:
        found = found.removesuffix(claim.unit) + claim.unit  # of the head or the table
    values = {"found": found, "id": claim.figure.id, "stated": _stated(claim)}
    return DataFinding("N260", claim.cell.place, key, values)


def _stated(claim: Claim) -> str:
    """Return what the metric says where the cell says something else."""
    figure, member = claim.figure, claim.member
    if member:
        unit = literal(member.unit) or figure.unit
        return f"{literal(member.name)}{member.value.digits}{unit}"
    if claim.piece == "value":
        return figure.amount
    return words(figure.pieces.get(claim.piece, ())) or figure.amount


def _is_true(claim: Claim) -> bool:
    """Return whether a cell says what its metric says, or nothing that can be compared."""
    real = None if claim.figure.is_doubted(claim.piece) else _real(claim)
    if real is None:
        return True
    if claim.piece in ("value", "previous", "target"):
        return _is_amount(claim, real)
    is_exact = _agrees(claim.number, real) and is_as_computed(claim, real)
    return is_exact or _is_difference(claim)


def _real(claim: Claim) -> Decimal | None:
    """Return the number that a metric has for a piece."""
    metric, derived = claim.figure.metric, claim.figure.derived
    if claim.member:
        return claim.member.value.value
    if claim.piece in ("completion", "share", "change"):
        digits = getattr(derived, claim.piece)
        return Decimal(digits) if digits else None
    number = _number(metric, claim.piece)
    return number.value if number else None


def _number(metric: Metric, piece: str) -> Number | None:
    """Return the number in the data; the value of a target is no value of the period."""
    is_target = metric.status == "target"
    match piece:
        case "value":
            return None if is_target else amount_of(metric)
        case "target" if metric.target:
            return metric.target.value
        case "target" if is_target:
            return amount_of(metric)
        case "previous" if metric.change:
            return metric.change.previous
        case "rank" if metric.rank:
            return metric.rank.position
    return None


def _is_amount(claim: Claim, real: Decimal) -> bool:
    """Return whether two amounts agree; amounts in other units cannot be compared."""
    figure = claim.figure
    own = literal(claim.member.unit) if claim.member else ""
    stated, unit = scaled(real, own or figure.unit)
    typed, written = scaled(claim.number, claim.unit or own or figure.unit)
    if unit != written:
        return True
    if figure.metric.qualifier and claim.piece == "value":
        return holds(figure.metric.qualifier, stated, typed)
    return _agrees(claim.number, stated, typed / claim.number if claim.number else typed)


def _agrees(typed: Decimal, real: Decimal, scale: Decimal = Decimal(1)) -> bool:
    """Return whether one number is the other, rounded."""
    return rounds(real, f"{typed:f}", scale) or rounds(typed * scale, f"{real:f}")


def _is_difference(claim: Claim) -> bool:
    """Return whether a change is stated in the unit of the metric: 增加10件."""
    metric = claim.figure.metric
    amount, previous = amount_of(metric), metric.change and metric.change.previous
    if claim.piece != "change" or amount is None or not previous:
        return False
    return _agrees(claim.number, amount.value - previous.value)


_METRIC = """\
metrics:
  output:
    name: 工业总产值
    value: 4.62
    unit: 亿元
facts:
  - "工业总产值{{ output }}。"
  - table:
      columns: [指标, 单位, 2023年上半年]
      rows:
        - [工业总产值, 亿元, @]
"""

_MONTHS = """\
metrics:
  output:
    name: 工业总产值
    value: 4.62
    unit: 亿元
    period: 2023-01/2023-05
facts:
  - "1—5月，工业总产值{{ output }}。"
  - table:
      columns: [指标, 单位, @]
      rows:
        - [工业总产值, 亿元, 4.62]
"""

RULES = (
    Rule(
        code="N260",
        level="warning",
        says=Both(
            "the table says {found}, but metric `{id}` is {stated}",
            "表中写的是{found}，指标`{id}`是{stated}",
        ),
        fix=Both(
            "correct the number or its unit, or write a reference such as {{{{ {id}.value }}}}",
            "请改正数或单位，或在格中引用指标，如{{{{ {id}.value }}}}",
        ),
        why=Both(
            "The text and the table give two different numbers for the same thing.",
            "同一件事，正文与表格的数不同。",
        ),
        wrong=_METRIC.replace("@", "4.26"),
        right=_METRIC.replace("@", "4.62"),
        in_data=typed_cells,
    ),
    Rule(
        code="N265",
        level="warning",
        says=Both(
            "{found} is metric `{id}` of {period}, but the column names other months",
            "{found}是指标`{id}`{period}的数，这一列写的是别的月份",
        ),
        fix=Both(
            "correct the head of the column, or `period` of the metric",
            "请改正表头，或改正指标的`period`",
        ),
        why=Both(
            "The same number cannot be said to be of two periods.",
            "同一个数不会同属两个时期。",
        ),
        wrong=_MONTHS.replace("@", "1—6月"),
        right=_MONTHS.replace("@", "1—5月"),
        in_data=typed_cells,
    ),
)
