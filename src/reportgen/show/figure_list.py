"""The numbers of a finished report as a table, as CSV and as JSON."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from reportgen.finished.listing import Traced
from reportgen.show.columns import aligned
from reportgen.show.escaping import harmless_lines
from reportgen.show.json_text import json_text
from reportgen.show.origins import KINDS, ORIGINS, TRUST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.messages.language import Language

_FORMULA = re.compile(r"\s*[=@＝＠]|\s*[-+－＋](?!\d)")


def write_figures(found: Sequence[Traced], form: str, lang: Language) -> str:
    """Return the numbers in the format `form`: table, csv or json."""
    match form:
        case "csv":
            return _csv(found)
        case "json":
            rows = [each._asdict() for each in found]
            return json_text(rows)
    return aligned([_row(each, lang) for each in found]) if found else ""


def _csv(found: Sequence[Traced]) -> str:
    """Return the numbers as CSV, with a header row."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(Traced._fields)
    writer.writerows(map(_not_formulas, found))
    return harmless_lines(target.getvalue())


def _not_formulas(each: Traced) -> list[str]:
    """Return the cells of a number; a spreadsheet computes those that begin with a sign."""
    cells = [str(cell) for cell in each]
    return [f"'{cell}" if _FORMULA.match(cell) else cell for cell in cells]


def _row(each: Traced, lang: Language) -> list[str]:
    """Return the cells of a number: figure, kind, metric, place, and origin."""
    name = f"{each.metric}.{each.piece}".rstrip(".")
    origin, trust = ORIGINS[lang].get(each.origin, ""), TRUST[lang].get(each.trust, "")
    details = [origin, each.source, each.as_of, each.owner, trust]
    place = f"{each.file}:{each.line}"
    return [
        each.figure,
        KINDS[lang][each.kind],
        name,
        place,
        " ".join(filter(None, details)),
    ]
