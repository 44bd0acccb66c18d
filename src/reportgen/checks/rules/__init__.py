"""What can be wrong with a report: one file per topic, and all rules by their code.

Of two findings on the same characters the more severe one counts, then that of the
earlier rule: the more specific topics come first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.rules import (
    approximations,
    between_metrics,
    counts,
    data_dates,
    dates,
    digits,
    earlier,
    empty,
    endings,
    garbled_numbers,
    growth,
    headings,
    known_names,
    lists,
    metric_texts,
    named_items,
    numbering,
    one_metric,
    paired_marks,
    pasted_numbers,
    percentages,
    period_words,
    placeholders,
    plans,
    printed_twice,
    provenance,
    punctuation,
    ranges,
    repetition,
    requests,
    signatures,
    stated,
    times,
    totals,
    typed_cells,
    typed_claims,
    typed_numbers,
    vanished,
    whole_text,
    words,
)

if TYPE_CHECKING:
    from reportgen.checks.rule import Rule

_IN_ORDER = (
    *pasted_numbers.RULES,
    *ranges.RULES,
    *percentages.RULES,
    *approximations.RULES,
    *digits.RULES,
    *garbled_numbers.RULES,
    *dates.RULES,
    *printed_twice.RULES,
    *growth.RULES,
    *totals.RULES,
    *words.RULES,
    *requests.RULES,
    *whole_text.RULES,
    *placeholders.RULES,
    *punctuation.RULES,
    *numbering.RULES,
    *paired_marks.RULES,
    *counts.RULES,
    *headings.RULES,
    *endings.RULES,
    *lists.RULES,
    *repetition.RULES,
    *known_names.RULES,
    *typed_numbers.RULES,
    *typed_claims.RULES,
    *typed_cells.RULES,
    *times.RULES,
    *period_words.RULES,
    *stated.RULES,
    *named_items.RULES,
    *one_metric.RULES,
    *metric_texts.RULES,
    *between_metrics.RULES,
    *earlier.RULES,
    *data_dates.RULES,
    *provenance.RULES,
    *signatures.RULES,
    *plans.RULES,
    *vanished.RULES,
    *empty.RULES,
)
RULES: dict[str, Rule] = {rule.code: rule for rule in _IN_ORDER}
